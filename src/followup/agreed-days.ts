import { holdsFrom } from '../domain/pairings/agreement.js';
import { plannedEnds } from '../domain/pairings/planned-end.js';
import type { CalendarKind, DayOfPairing, PairingInCalendar } from './day-of-pairing.js';

/** One agreed day as each version that has held had it, the earliest first; null where it had none. */
type DayByVersion = readonly (string | null)[];

/** Reviews and the end, as the agreement that holds has them; what an earlier one had, and it no longer has, is withdrawn. */
export function agreedDays({ pairing, today, isOver }: PairingInCalendar): DayOfPairing[] {
  const terms = (pairing.agreements ?? [])
    .filter((agreement) => (holdsFrom(agreement) ?? '9999') <= today)
    .toSorted((a, b) => a.version - b.version)
    .map((agreement) => agreement.terms);
  const mostReviews = Math.max(0, ...terms.map(({ reviewsOn }) => reviewsOn.length));
  const reviews = Array.from({ length: mostReviews }, (_, at): DayOfPairing[] => {
    const days = terms.map(({ reviewsOn }) => reviewsOn[at] ?? null);
    return entryOf('review', at + 1, { days, isOver });
  });
  const ends = plannedEnds(pairing, today).map(({ day }) => day);
  const end = entryOf('end', 1, { days: ends, isOver });
  return [...reviews.flat(), ...end];
}

const WORDS = {
  review: { what: 'Review', details: 'The two look at how it goes, as they agreed.' },
  end: { what: 'Mentoring planned to end', details: 'The day until which it is meant to last.' },
} satisfies Partial<Record<CalendarKind, Pick<DayOfPairing, 'what' | 'details'>>>;

function entryOf(
  kind: keyof typeof WORDS,
  number: number,
  { days, isOver }: { readonly days: DayByVersion; readonly isOver: boolean },
): DayOfPairing[] {
  const day = days.findLast((each) => each !== null) ?? null;
  if (day === null) return [];
  const changes = days.filter((each, at) => at > 0 && each !== days[at - 1]).length;
  const isWithdrawn = isOver || days.at(-1) === null;
  return [{ kind, number, day, ...WORDS[kind], sequence: changes + Number(isOver), isWithdrawn }];
}
