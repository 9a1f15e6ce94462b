import type { IsoDate, IsoInstant } from '../dates/iso-date.js';
import { compareText } from '../text/compare-text.js';

/** When something is recorded: the moment by the machine's clock, and the day it counts as, which `--as-of` may set. */
export interface Recording {
  readonly recordedAt: IsoInstant;
  readonly today: IsoDate;
}

/** What is asked of facts: what held on a day, as far as it was known on another; absent: as known now. */
export interface AsOf {
  readonly on: IsoDate;
  readonly knownOn?: IsoDate;
}

/** One change of a value. */
export interface FactChange {
  readonly before: string | null;
  readonly value: string | null;
  /** The day from which the new value holds; null: it was always so, and what was known before was wrong. */
  readonly holdsFrom: IsoDate | null;
  readonly recordedOn: IsoDate;
}

/** A value of which nothing has changed, or all of its changes as they were recorded. */
export interface FactHistory {
  readonly now: string | null;
  /** The day from which the first value was known to hold. */
  readonly knownFrom: IsoDate;
  readonly changes: readonly FactChange[];
}

interface Statement {
  readonly value: string | null;
  /** Empty: always. */
  readonly from: IsoDate | '';
}

/**
 * The value that held on a day. Of all that was known, the statement that holds from the latest day not after it; of two for one
 * day the one recorded later. A correction does away with everything recorded before it. On days of which no statement speaks the one
 * recorded first counts: what somebody says later of later days, a report about earlier ones does not learn from. On the first day itself
 * that is what was said last.
 */
export function valueOn(history: FactHistory, { on, knownOn }: AsOf): string | null {
  const [first] = history.changes;
  if (first === undefined) return history.now;
  const statements = statementsOf(first.before, history, knownOn);
  let held: Statement | undefined;
  for (const statement of statements)
    if (statement.from <= on && (held === undefined || statement.from >= held.from)) held = statement;
  return (held ?? statements[0])?.value ?? null;
}

/** Every value that held on a day up to one, the earliest first. */
export function valuesUpTo(history: FactHistory, { on, knownOn }: AsOf): (string | null)[] {
  const [first] = history.changes;
  if (first === undefined) return [history.now];
  const stated = statementsOf(first.before, history, knownOn).filter(({ from }) => from <= on);
  const byDay = new Map(stated.map(({ value, from }) => [from, value]));
  return [...byDay].toSorted(([one], [other]) => compareText(one, other)).map(([, value]) => value);
}

/** What was said, as far as it was known on a day, in the order of its recording; without what a correction did away with. */
function statementsOf(
  before: string | null,
  { knownFrom, changes }: FactHistory,
  knownOn: IsoDate | undefined,
): Statement[] {
  const statements: Statement[] = [{ value: before, from: knownFrom }];
  for (const { value, holdsFrom, recordedOn } of changes) {
    if (knownOn !== undefined && recordedOn > knownOn) continue;
    if (holdsFrom === null) statements.length = 0;
    const isOfFirstDay = holdsFrom === statements[0]?.from && recordedOn === holdsFrom;
    statements[isOfFirstDay ? 0 : statements.length] = { value, from: holdsFrom ?? '' };
  }
  return statements;
}

/** From when what a file says holds, and which of its values. */
export interface Dating extends Recording {
  /** The day from which what is stated holds; null: it was always so. */
  readonly holdsFrom: IsoDate | null;
  readonly origin?: FactOrigin;
}

/** The file a value came from, and its line there. */
export interface FactOrigin {
  readonly importId: number;
  readonly line: number | null;
}

/** Facts of which the value itself is a day: what they say holds on every day, whenever it was stated. */
export const DATED_BY_THEMSELVES: ReadonlySet<string> = new Set([
  'hired_on',
  'left_on',
  'leave_from',
  'leave_until',
]);

/** Who somebody is does not depend on the day: a name that was changed or put right is the name. */
export const ALWAYS_AS_NOW: ReadonlySet<string> = new Set([
  'staff_number',
  'email',
  'given_name',
  'family_name',
]);

/** A value of a person that somebody wrote by hand. */
export interface HandEdit {
  readonly personId: number;
  readonly field: string;
  /** The day from which it holds; null: it was always so. */
  readonly holdsFrom: IsoDate | null;
  readonly recordedOn: IsoDate;
}
