import { addDays, type IsoDate } from '../dates/iso-date.js';
import { compareText } from '../text/compare-text.js';
import { counted } from '../text/counted.js';
import { byPairing } from './by-pairing.js';
import type { CheckIn, CheckInFacts } from './check-in.js';
import type { Pairing } from './pairing.js';

/** How many meetings a check-in stands for. */
export function meetingsIn({ byCount }: Pick<CheckInFacts, 'byCount'>): number {
  return byCount?.meetings ?? 1;
}

/** How many meetings were held, those by count among them. */
export function meetingsHeld(checkIns: readonly Pick<CheckInFacts, 'byCount'>[]): number {
  return checkIns.reduce((sum, checkIn) => sum + meetingsIn(checkIn), 0);
}

/** `2026-07-14`; of a count `3 meetings from 2026-05-02 to 2026-06-30`. */
export function whenHeld({ heldOn, byCount }: Pick<CheckInFacts, 'heldOn' | 'byCount'>): string {
  if (byCount === undefined) return heldOn;
  return `${counted(byCount.meetings, 'meeting', 'meetings')} from ${byCount.since} to ${heldOn}`;
}

/** `on 2026-07-14`; of a count `by 2026-06-30`: on which day is not known. */
export function dayHeld({ heldOn, byCount }: Pick<CheckInFacts, 'heldOn' | 'byCount'>): string {
  return `${byCount === undefined ? 'on' : 'by'} ${heldOn}`;
}

/** `reported by the mentee`, `reported by Sister Ward`. */
export function reportedByInWords(who: string): string {
  return `reported by ${who === 'mentee' || who === 'mentor' ? `the ${who}` : who}`;
}

/** The day of the last of check-ins, in any order, for a paper: `2026-07-14`, or `by 2026-06-30`; null where there is none. */
export function lastMet(checkIns: readonly Pick<CheckInFacts, 'heldOn' | 'byCount'>[]): string | null {
  const last = checkIns.toSorted((a, b) => compareText(a.heldOn, b.heldOn)).at(-1);
  if (last === undefined) return null;
  return last.byCount === undefined ? last.heldOn : dayHeld(last);
}

/**
 * From which day "since last time" counts: the day after the latest check-in before a day, or after a count that ends on that day; where there is none, the
 * first day of the pairing.
 */
export function sinceLastTime(
  { id, startedOn }: Pick<Pairing, 'id' | 'startedOn'>,
  until: IsoDate,
  recorded: readonly CheckInFacts[],
): IsoDate {
  const days = recorded
    .filter(({ pairingId, heldOn }) => pairingId === id && heldOn < until)
    .map(({ heldOn }) => heldOn);
  const last = days.toSorted().at(-1);
  return last === undefined ? startedOn : addDays(last, 1);
}

/** The check-ins of a pairing with a day of their own among those that a count is about. */
export function withDaysIn<Facts extends CheckInFacts>(
  { pairingId, heldOn, byCount }: CheckInFacts,
  recorded: readonly Facts[],
): Facts[] {
  if (byCount === undefined) return [];
  return recorded.filter(
    (one) =>
      one.byCount === undefined &&
      one.pairingId === pairingId &&
      one.heldOn >= byCount.since &&
      one.heldOn <= heldOn,
  );
}

/** A count on record of days that another is about, too. */
export function countOfSameDays<Facts extends CheckInFacts>(
  { pairingId, heldOn, byCount }: CheckInFacts,
  recorded: readonly Facts[],
): Facts | undefined {
  if (byCount === undefined) return undefined;
  return recorded.find(
    (one) =>
      one.byCount !== undefined &&
      one.pairingId === pairingId &&
      one.byCount.since <= heldOn &&
      one.heldOn >= byCount.since,
  );
}

/**
 * Check-ins as they count: of a count what it adds to the meetings of its days that are on record with a day of their own, whichever was recorded first. One
 * that adds nothing is left out. Where two counts are about the same days, a meeting is taken off one of them alone.
 */
export function asCounted(checkIns: readonly CheckIn[]): readonly CheckIn[] {
  // Most programmes have none, and some very many check-ins.
  const counts = checkIns.filter(({ byCount }) => byCount !== undefined);
  if (counts.length === 0) return checkIns;
  const own = byPairing(checkIns);
  const left = new Map(
    [...byPairing(counts)].flatMap(([pairingId, ofPairing]) => [
      ...meetingsLeft(ofPairing, own.get(pairingId) ?? []),
    ]),
  );
  return checkIns.flatMap((checkIn) => {
    const { byCount } = checkIn;
    if (byCount === undefined) return [checkIn];
    const meetings = left.get(checkIn) ?? byCount.meetings;
    return meetings < 1 ? [] : [{ ...checkIn, byCount: { ...byCount, meetings } }];
  });
}

/**
 * How many meetings of each count have no day of their own. Every meeting is one of a count that has some left, of several the one that ends first, so
 * that as few as can be are counted twice: the earliest deadline first, which is best for points and intervals.
 */
function meetingsLeft(
  counts: readonly CheckIn[],
  checkIns: readonly CheckIn[],
): ReadonlyMap<CheckIn, number> {
  const byEnd = counts.toSorted((a, b) => compareText(a.heldOn, b.heldOn) || a.id - b.id);
  const left = new Map(byEnd.map((count) => [count, meetingsIn(count)]));
  const dated = checkIns.filter(({ byCount }) => byCount === undefined);
  for (const { heldOn } of dated.toSorted((a, b) => compareText(a.heldOn, b.heldOn))) {
    const of = byEnd.find(
      (count) =>
        (left.get(count) ?? 0) > 0 && (count.byCount?.since ?? '') <= heldOn && heldOn <= count.heldOn,
    );
    if (of !== undefined) left.set(of, (left.get(of) ?? 0) - 1);
  }
  return left;
}
