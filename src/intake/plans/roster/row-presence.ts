import { addToList } from '../../../domain/add-to-list.js';
import { addDays, type IsoDate } from '../../../domain/dates/iso-date.js';
import type { PersonFacts, PersonStatus } from '../../../domain/people/person.js';
import { firstFew } from '../../../domain/text/first-few.js';
import { remembered } from '../../../domain/text/remembered.js';
import type { RowValues } from '../../columns/row-values.js';
import type { DayReader } from '../../values/days/days-in-text.js';
import type { BareName } from '../../values/names/around-names.js';
import { parsePresence } from '../../values/presence/presence-words.js';
import { parseStatedPresence, type StatedPresence } from '../../values/presence/stated-presence.js';
import { type FlagReader, flaggedPresence } from './presence-flags.js';

/** How words of presence are read in one roster. */
export interface PresenceReader {
  readonly days: DayReader;
  readonly status: (text: string) => ReturnType<typeof parseStatedPresence>;
  readonly flag: FlagReader;
}

/** A reader of words of presence for a file whose dates are read in an order, on a day. */
export function presenceReader(days: DayReader): PresenceReader {
  const flags = {
    is_active: remembered((text) => parsePresence('is_active', text, days)),
    is_on_leave: remembered((text) => parsePresence('is_on_leave', text, days)),
    has_left: remembered((text) => parsePresence('has_left', text, days)),
  };
  return {
    days,
    status: remembered((text) => parseStatedPresence(text, days)),
    flag: (field, text) => flags[field](text),
  };
}

/** Words about somebody's presence that are more than a word for a status, and what they were read as. */
export interface PresenceRead {
  readonly written: string;
  readonly readAs: string;
}

type Days = Pick<PersonFacts, 'hiredOn' | 'leftOn' | 'leaveFrom' | 'leaveUntil'>;
/** What the columns of days state; undefined where they are blank, null where they say that there is none. */
export type StatedDays = { readonly [Day in keyof Days]: IsoDate | null | undefined };

/** What a row states of somebody's presence, by a status, by yes and no, behind the name, and by days. */
export interface RowPresence extends StatedDays {
  readonly status: PersonStatus | undefined;
  readonly denied: readonly PersonStatus[];
  readonly read: readonly PresenceRead[];
}

/** What a row states of presence beside its status. */
interface StatedBeside {
  readonly name: Pick<BareName, 'presence' | 'said'>;
  readonly days: StatedDays;
  /** The first day back from leave. */
  readonly backOn: IsoDate | null | undefined;
}

/** Whoever is back on a day is away up to the day before. */
function dayBefore(day: IsoDate | null | undefined): IsoDate | null | undefined {
  return typeof day === 'string' ? addDays(day, -1) : day;
}

/** Whether somebody was to be back by today, and is still on leave by their status: the day was an expectation. */
function isOverdue(
  backOn: IsoDate | null | undefined,
  status: PersonStatus | undefined,
  { today }: DayReader,
): boolean {
  return typeof backOn === 'string' && status === 'on_leave' && backOn <= today;
}

/** Whether days of a leave that is not over say that somebody is away today. */
function isAway({ leaveFrom, leaveUntil }: Partial<StatedDays>, { today }: DayReader): boolean {
  const hasBegun = typeof leaveFrom !== 'string' || leaveFrom <= today;
  return hasBegun && typeof leaveUntil === 'string' && leaveUntil >= today;
}

/** Brings together what a row says of presence; that two of its cells name other days is complained of. */
export function presenceOfRow(
  values: RowValues,
  reader: PresenceReader,
  { name, days, backOn }: StatedBeside,
): RowPresence {
  const flags = flaggedPresence(values, reader.flag);
  const byColumn = values.read('status', reader.status) ?? flags.presence;
  const said = values.text('status') ?? flags.said;
  const read: PresenceRead[] = [];
  const tell = (written: string | undefined, presence: StatedPresence) =>
    read.push({ written: written ?? '', readAs: presence.readAs ?? presence.status.replaceAll('_', ' ') });
  if (byColumn?.readAs !== undefined) tell(said, byColumn);
  if (name.presence !== undefined) tell(name.said, name.presence);
  // A name says `(leaver)` where a column of statuses was not kept: whoever may be away is.
  const isOverruled =
    byColumn?.status === 'active' && byColumn.readAs === undefined && name.presence !== undefined;
  const stated = isOverruled ? name.presence : (byColumn ?? name.presence);
  complainOfOtherDays(values, days, stated);
  const isStillAway = isOverdue(backOn, stated?.status, reader.days);
  if (isStillAway)
    read.push({
      written: `${values.heading('back_on')}: ${backOn}`,
      readAs: 'passed, and still on leave by the status',
    });
  const untilBack = isStillAway ? undefined : dayBefore(backOn);
  const leaveFrom = days.leaveFrom === undefined ? stated?.leaveFrom : days.leaveFrom;
  const leaveUntil = days.leaveUntil === undefined ? (stated?.leaveUntil ?? untilBack) : days.leaveUntil;
  if (stated?.status === 'active' && isAway({ leaveFrom, leaveUntil }, reader.days)) {
    const [field, day] =
      days.leaveUntil === undefined ? (['back_on', backOn] as const) : (['leave_until', leaveUntil] as const);
    read.push({
      written: `${values.heading(field)}: ${day}`,
      readAs: `on leave until ${leaveUntil}, though the status says at work`,
    });
  }
  return {
    status: stated?.status,
    denied: flags.denied,
    read,
    hiredOn: days.hiredOn === undefined ? stated?.hiredOn : days.hiredOn,
    leftOn: days.leftOn === undefined ? stated?.leftOn : days.leftOn,
    leaveFrom,
    leaveUntil,
  };
}

const COLUMNS = {
  hiredOn: ['hired_on', 'the start is'],
  leftOn: ['left_on', 'the last day is'],
  leaveFrom: ['leave_from', 'the leave begins on'],
  leaveUntil: ['leave_until', 'the leave ends on'],
} as const;

function complainOfOtherDays(values: RowValues, days: StatedDays, stated: StatedPresence | undefined): void {
  if (stated?.readAs === undefined) return;
  for (const [key, [field, what]] of Object.entries(COLUMNS) as [
    keyof StatedDays,
    (typeof COLUMNS)['hiredOn'],
  ][]) {
    const [here, there] = [days[key], stated[key]];
    if (typeof here === 'string' && typeof there === 'string' && here !== there)
      values.complain(field, `Here ${what} ${here}, and by its words ${there}.`, 'Correct one of the two.');
  }
}

/** So many different texts are told. */
const SHOWN = 12;
const LINES_SHOWN = 3;

/** What words about presence were read as, each text once with its lines: who counts as away or gone is never settled in silence. */
export function presenceInWords(read: readonly (PresenceRead & { readonly line: number })[]): string[] {
  if (read.length === 0) return [];
  const lines = new Map<string, number[]>();
  for (const { written, readAs, line } of read) {
    const text = `${JSON.stringify(written)} → ${readAs}`;
    addToList(lines, text, line);
  }
  const told = [...lines].map(([text, at]) => `    ${text} (line ${firstFew(at, LINES_SHOWN)})`);
  const rest = told.length > SHOWN ? [`    and ${told.length - SHOWN} more`] : [];
  return [['Words about who is there were read:', ...told.slice(0, SHOWN), ...rest].join('\n')];
}
