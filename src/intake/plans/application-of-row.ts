import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Field } from '../../domain/files/file-fields.js';
import type { Person } from '../../domain/people/person.js';
import type { ApplicantStanding } from '../../domain/recruiting/application.js';
import type { ApplicationTold, Decided } from '../../domain/recruiting/application-told.js';
import type { RowValues } from '../columns/row-values.js';
import {
  isSelf,
  parseManagerSupport,
  parseNominated,
  parseStandingUnder,
} from '../values/application-words.js';
import type { PairRows } from './rows/pair-rows.js';
import { personOfRow } from './rows/person-of-row.js';

/** The columns that hold the day of one decision. */
const DAY_OF: Readonly<Record<Decided, Field>> = {
  accepted: 'accepted_on',
  declined: 'declined_on',
  withdrawn: 'withdrawn_on',
};
const DECIDED: readonly Decided[] = ['accepted', 'declined', 'withdrawn'];

/** Reads what a row tells of an application; null after a complaint. */
export function applicationOfRow(
  values: RowValues,
  rows: PairRows,
): { readonly person: Person; readonly told: ApplicationTold } | null {
  const person = personOfRow(values, rows);
  const asked = askedInRow(values, { rows, person });
  const managerSupports = values.read('manager_supports', parseManagerSupport) ?? null;
  const supportedOn = rows.pastDay(values, 'supported_on') ?? null;
  if (supportedOn !== null && managerSupports === null)
    values.complain(
      'supported_on',
      'There is a day, and not what the line manager said.',
      'Say yes or no, or leave the day blank.',
    );
  const decisions = decisionsInRow(values, rows);
  refuseTooEarly(values, [supportedOn], asked[0]?.on);
  refuseTooEarly(
    values,
    decisions.map(({ on }) => on),
    asked.at(-1)?.on,
  );
  if (person === undefined || values.reasons.length > 0) return null;
  const reason = values.said('reason') === undefined ? null : (rows.prose(values, 'reason') ?? null);
  const told = { personId: person.id, asked, managerSupports, supportedOn, decisions, reason };
  return { person, told };
}

function refuseTooEarly(
  values: RowValues,
  days: readonly (IsoDate | null)[],
  asked: IsoDate | undefined,
): void {
  const early = days.find((day) => day !== null && asked !== undefined && day < asked);
  if (typeof early === 'string')
    values.complain(null, `${early} is before the application (${asked}).`, 'Correct one of the two days.');
}

/** The application and the nomination that a row tells of, the earlier first. */
function askedInRow(
  values: RowValues,
  { rows, person }: { readonly rows: PairRows; readonly person: Person | undefined },
): ApplicationTold['asked'] {
  const appliedOn = rows.pastDay(values, 'applied_on');
  const nominatedOn = rows.pastDay(values, 'nominated_on');
  if (values.text('applied_on') === undefined && values.text('nominated_on') === undefined)
    values.complain('applied_on', 'This cell must be filled.', 'Write the day of it, such as 2026-04-03.');
  const by = nominatorOf(values, { rows, person });
  const isNominated = values.read('nominated', parseNominated);
  if (isNominated === false && (by !== null || nominatedOn !== undefined))
    values.complain(
      'nominated',
      'It says that nobody nominated them, and another column that somebody did.',
      'Correct one of the two.',
    );
  const applied = (on: IsoDate) => ({ event: 'applied' as const, on, nominatedBy: null });
  const nominated = (on: IsoDate) => ({ event: 'nominated' as const, on, nominatedBy: by });
  const isByOthers = isNominated === true || by !== null;
  if (nominatedOn === undefined)
    return appliedOn === undefined ? [] : [isByOthers ? nominated(appliedOn) : applied(appliedOn)];
  if (appliedOn === undefined) return [nominated(nominatedOn)];
  const both = [nominated(nominatedOn), applied(appliedOn)];
  return nominatedOn <= appliedOn ? both : both.toReversed();
}

/** Who nominated them, in words; null where nobody says, or it was themselves. */
function nominatorOf(
  values: RowValues,
  { rows, person }: { readonly rows: PairRows; readonly person: Person | undefined },
): string | null {
  const text = values.said('nominated_by');
  if (text === undefined || isSelf(text)) return null;
  const [named, ...others] = rows.peopleCalled(text);
  const isThemselves = named !== undefined && others.length === 0 && named.id === person?.id;
  return isThemselves ? null : text;
}

/** What was decided, by the word for it and by the days that have columns of their own. */
function decisionsInRow(values: RowValues, rows: PairRows): ApplicationTold['decisions'] {
  const decidedOn = rows.pastDay(values, 'decided_on');
  const dated = DECIDED.flatMap((standing) => {
    const on = rows.pastDay(values, DAY_OF[standing]);
    return on === undefined ? [] : [{ standing, on }];
  });
  const hasDay = decidedOn !== undefined || dated.length > 0;
  const parse = parseStandingUnder(values.heading('standing'), { hasDay });
  const standing = values.read('standing', parse);
  if (standing === undefined || standing === 'open') {
    if (values.reasons.length === 0) refuseDayAlone(values, { standing, decidedOn, dated });
    return dated;
  }
  const own = dated.find((one) => one.standing === standing)?.on;
  const on = decidedOn ?? own ?? null;
  if (on === null && values.heading('decided_on') !== '')
    values.complain(
      'decided_on',
      'This cell must be filled.',
      `Write the day on which they were ${standing}.`,
    );
  return [...dated.filter((one) => one.standing !== standing), { standing, on }];
}

/** A day of a decision is nothing without what was decided, and goes with no decision. */
function refuseDayAlone(
  values: RowValues,
  {
    standing,
    decidedOn,
    dated,
  }: {
    readonly standing: ApplicantStanding | undefined;
    readonly decidedOn: IsoDate | undefined;
    readonly dated: readonly { readonly standing: Decided }[];
  },
): void {
  if (standing === 'open' && (decidedOn !== undefined || dated.length > 0))
    values.complain('standing', 'It is open, and there is the day of a decision.', 'Correct one of the two.');
  else if (decidedOn !== undefined && dated.length === 0)
    values.complain(
      'decided_on',
      'There is the day of a decision, and not what was decided.',
      'Write accepted, declined or withdrawn, or leave the day blank.',
    );
}
