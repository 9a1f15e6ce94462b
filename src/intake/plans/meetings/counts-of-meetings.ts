import { type IsoDate, isIsoDate } from '../../../domain/dates/iso-date.js';
import type { CheckInFacts } from '../../../domain/pairings/check-in.js';
import { countOfSameDays, sinceLastTime, whenHeld } from '../../../domain/pairings/meetings-by-count.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import { counted } from '../../../domain/text/counted.js';
import type { Mapping } from '../../columns/map-columns.js';
import type { RowValues } from '../../columns/row-values.js';
import { headerPhrase } from '../../table/header-phrase.js';
import { parseWholeNumber } from '../../values/numbers/whole-numbers.js';
import type { PairRows } from '../rows/pair-rows.js';
import type { ReadRow } from '../rows/sort-rows.js';

const COUNT = {
  least: 0,
  most: 1000,
  remedy:
    'Write how many meetings were held, in digits; or leave the cell blank for one meeting, on that day.',
};

const OF_ALL_SO_FAR =
  /\b(?:so far|to date|total|altogether|overall|in all|bisher|insgesamt|gesamt|au total|en total|hasta ahora|in totaal|tot nu toe)\b/u;
const SINCE_LAST = /\b(?:since|seit|depuis|desde|sinds)\b/u;

/** A row with a count, as far as the row alone tells. */
interface CountSaid {
  readonly meetings: number;
  /** undefined: the row does not say since when. */
  readonly since: IsoDate | undefined;
}

/** Sets the rows aside that say that no meeting was held: they are no check-ins. */
export function withoutNone(
  rows: readonly RowValues[],
  { fields }: Pick<Mapping, 'fields'>,
): { readonly held: readonly RowValues[]; readonly none: readonly string[] } {
  const column = fields.get('count');
  const saysNone = (values: RowValues) => parseWholeNumber(values.text('count') ?? '', COUNT).value === 0;
  const none = column === undefined ? [] : rows.filter(saysNone);
  if (column === undefined || none.length === 0) return { held: rows, none: [] };
  const lines = none.slice(0, 5).map(({ line }) => String(line));
  const more = none.length > lines.length ? ' …' : '';
  return {
    held: rows.filter((values) => !saysNone(values)),
    none: [
      `No meeting, as ${column.name} says, so no check-ins: ${counted(none.length, 'row', 'rows')} (line ${lines.join(', ')}${more}).`,
    ],
  };
}

/** The count that a row tells; undefined where it is about one meeting, and after a complaint. */
function countSaid(values: RowValues, rows: PairRows, facts: CheckInFacts): CountSaid | undefined {
  const meetings = values.read('count', (text) => parseWholeNumber(text, COUNT));
  const since = rows.pastDay(values, 'since');
  if (meetings === undefined) {
    if (since !== undefined)
      values.complain('since', 'It says since when, and not how many meetings.', 'Fill the count, too.');
    return undefined;
  }
  if (facts.minutes !== null)
    values.complain(
      'minutes',
      `It is the length of one meeting, and the row tells of ${meetings}.`,
      'Leave one of the two cells blank, or give each meeting a row.',
    );
  if (facts.kind === 'formal')
    values.complain(
      'kind',
      'A formal review has a day of its own.',
      'Give each review a row, without a count.',
    );
  return { meetings, since };
}

/** Where a count of a row begins; undefined after a complaint that it is not said. */
function sinceOf(
  values: RowValues,
  said: CountSaid,
  {
    facts,
    pairing,
    others,
    heading,
  }: {
    readonly facts: CheckInFacts;
    readonly pairing: Pairing;
    readonly others: readonly CheckInFacts[];
    readonly heading: string;
  },
): IsoDate | undefined {
  if (said.since !== undefined) return said.since;
  // What stands on record of this row was worked out from what was known then.
  const before = others.find(
    ({ pairingId, heldOn, byCount }) =>
      byCount !== undefined &&
      isIsoDate(byCount.since) &&
      pairingId === pairing.id &&
      heldOn === facts.heldOn,
  );
  if (before?.byCount !== undefined) return before.byCount.since;
  const phrase = headerPhrase(heading);
  if (OF_ALL_SO_FAR.test(phrase)) return pairing.startedOn;
  const last = sinceLastTime(pairing, facts.heldOn, others);
  if (SINCE_LAST.test(phrase) || last === pairing.startedOn) return last;
  values.complain(
    'count',
    `It is not said since when: the last meeting before (so from ${last}), or the beginning (${pairing.startedOn}).`,
    'Head the column "Meetings since last time" or "Meetings so far", or add a column since with the day.',
  );
  return undefined;
}

/** What is known beside the rows. */
interface Beside {
  readonly rows: PairRows;
  readonly mapping: Pick<Mapping, 'fields'>;
  readonly pairings: readonly Pairing[];
  readonly recorded: readonly CheckInFacts[];
}

/** Not worked out yet: no day. */
const UNKNOWN = '';

/** Rows of pairings with the counts that they tell: since when each counts follows from what is on record and from the other rows. */
export function withCounts(
  read: readonly ReadRow<CheckInFacts>[],
  { rows, mapping, pairings, recorded }: Beside,
): ReadRow<CheckInFacts>[] {
  const heading = mapping.fields.get('count')?.text;
  if (heading === undefined) return [...read];
  const byId = new Map(pairings.map((pairing) => [pairing.id, pairing]));
  const said = read.map(({ values, facts }) => {
    const count = facts === null ? undefined : countSaid(values, rows, facts);
    if (facts === null || values.reasons.length > 0) return { values, facts: null, count };
    if (count === undefined) return { values, facts, count };
    const byCount = { meetings: count.meetings, since: UNKNOWN };
    return { values, facts: { ...facts, byCount }, count };
  });
  const known = [...recorded, ...said.flatMap(({ facts }) => (facts === null ? [] : [facts]))];
  const settled = [...recorded];
  return said.map(({ values, facts, count }) => {
    const pairing = facts === null ? undefined : byId.get(facts.pairingId);
    if (facts === null || count === undefined || pairing === undefined) return { values, facts };
    const since = sinceOf(values, count, { facts, pairing, others: known, heading });
    if (since === undefined) return { values, facts: null };
    const whole = { ...facts, byCount: { meetings: count.meetings, since } };
    complainOfDays(values, whole, { pairing, settled });
    if (values.reasons.length === 0) settled.push(whole);
    return { values, facts: whole };
  });
}

function complainOfDays(
  values: RowValues,
  facts: CheckInFacts & { readonly byCount: { readonly since: IsoDate } },
  { pairing, settled }: { readonly pairing: Pairing; readonly settled: readonly CheckInFacts[] },
): void {
  const { heldOn, byCount } = facts;
  if (byCount.since > heldOn)
    values.complain('since', `${byCount.since} is after ${heldOn}, by which they met.`, 'Correct the dates.');
  if (byCount.since < pairing.startedOn)
    values.complain(
      'since',
      `${byCount.since} is before the pairing began (${pairing.startedOn}).`,
      'Correct the date.',
    );
  const other = countOfSameDays(facts, settled);
  if (other !== undefined && other.heldOn !== heldOn && values.reasons.length === 0)
    values.complain(
      'count',
      `Meetings of these days are counted already: ${whenHeld(other)}.`,
      'Remove the row, or correct its dates.',
    );
}
