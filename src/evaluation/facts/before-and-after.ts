import { addMonths, type IsoDate } from '../../domain/dates/iso-date.js';
import type { Outcome } from '../../domain/outcomes/outcome.js';
import type { Person } from '../../domain/people/person.js';
import type { MatchedPair } from '../statistics/matched-change.js';
import { besideLikeColleagues, firstDaysAsMentee, mentoredFrom } from './followed-staff.js';
import { type Measured, together } from './measured-outcomes.js';
import type { PeriodFacts } from './period-facts.js';

/** Values of so many months before, and of as many from the first day on, are taken together. */
export const MONTHS_BESIDE = 12;

/** One measure of those mentored, before and from their first day with a mentor on. */
export interface MeasuredBeside {
  /** Mentored people of whom there is any value of it. */
  readonly measured: number;
  /** Of those with a value before and one after. */
  readonly pairs: readonly MatchedPair[];
  /** Of those among them who have a like colleague with values before and after the same day, theirs and the colleague's. */
  readonly beside: readonly { readonly mentored: MatchedPair; readonly colleague: MatchedPair }[];
}

/** What a measure of people was before they were mentored and after, and of like colleagues who were not at the same times. */
export function beforeAndAfter(facts: PeriodFacts, measured: Measured<number>): MeasuredBeside {
  const firstAsMentee = firstDaysAsMentee(facts);
  const around = daysAround();
  const ofPerson = new Map<number, MatchedPair>();
  const known = mentoredFrom(facts).filter(({ person }) => measured.values.has(person.id));
  const mentored = known.filter(({ person, on }) => {
    const pair = pairAround(measured, person, around(on));
    if (pair !== null) ofPerson.set(person.id, pair);
    return pair !== null;
  });
  const colleagueAround = (colleague: Person, on: IsoDate) =>
    pairAround(measured, colleague, { ...around(on), until: firstAsMentee.get(colleague.id) });
  const alike = besideLikeColleagues({
    among: facts.input.people.filter(({ id }) => measured.values.has(id)),
    mentored,
    firstAsMentee,
    mayStand: (colleague, on) => colleagueAround(colleague, on) !== null,
  });
  return {
    measured: known.length,
    pairs: [...ofPerson.values()],
    beside: alike.flatMap(({ person, on, colleague }) => {
      const own = ofPerson.get(person.id);
      const other = colleagueAround(colleague, on);
      return own === undefined || other === null ? [] : [{ mentored: own, colleague: other }];
    }),
  };
}

/** The days around one whose values are taken together: from the first, and up to the day before the last. */
interface Around {
  readonly first: IsoDate;
  readonly on: IsoDate;
  readonly end: IsoDate;
}

/** The same day is asked for again and again: of everybody who may be a colleague of somebody who began on it. */
function daysAround(): (on: IsoDate) => Around {
  const known = new Map<IsoDate, Around>();
  return (on) => {
    const around = known.get(on) ?? {
      first: addMonths(on, -MONTHS_BESIDE),
      on,
      end: addMonths(on, MONTHS_BESIDE),
    };
    known.set(on, around);
    return around;
  };
}

/** Values before a day, and from it on, as one each; null without either. `until`: the day from which values do not count any more. */
function pairAround(
  measured: Measured<number>,
  { id }: Person,
  { first, on, end, until = end }: Around & { readonly until?: IsoDate | undefined },
): MatchedPair | null {
  const values = measured.values.get(id) ?? [];
  const before = together(within(values, first, on), measured);
  if (before === null) return null;
  const after = together(within(values, on, until < end ? until : end), measured);
  return after === null ? null : { before, after };
}

/** Those from a day on, up to the day before another. */
function within(values: readonly Outcome[], from: IsoDate, end: IsoDate): Outcome[] {
  return values.filter(({ heldOn }) => heldOn >= from && heldOn < end);
}
