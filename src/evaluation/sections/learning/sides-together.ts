import type { Feedback } from '../../../domain/pairings/pair-feedback.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import { areTelling, isSmall, ofEnoughPeople } from '../../disclosure/disclosure.js';
import { peopleBehind } from '../../disclosure/people-behind.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { type Metric, meanMetric, shareOf, suppressed } from '../../metric.js';

/** Ratings this far apart are those of two who do not see the pairing alike. */
export const APART_FROM = 2;

/** What one side rated: of each pairing its latest answer in the period. */
interface RatedBySide {
  readonly usable: readonly Feedback[];
}

/** Of pairings of which both sides gave a rating in the period, how near the two are. */
export function agreementMetrics(
  { activeDuring, input }: PeriodFacts,
  [mentees, mentors]: readonly RatedBySide[],
): Metric[] {
  const { smallestGroup } = input.settings.report;
  const [byMentee, byMentor] = [ratingsOf(mentees), ratingsOf(mentors)];
  const both = activeDuring.flatMap((pairing) => {
    const [one, other] = [byMentee.get(pairing.id), byMentor.get(pairing.id)];
    return one === undefined || other === undefined ? [] : [{ pairing, gap: one - other }];
  });
  const gaps = both.map(({ gap }) => gap);
  const people = peopleBehind(both.map(({ pairing }): Pairing => pairing));
  const agree = shareOf(
    { name: 'sides_agree', label: 'Both sides rate within 1 point of each other' },
    { part: gaps.filter((gap) => Math.abs(gap) < APART_FROM).length, whole: both.length },
  );
  const gap = meanMetric(
    { name: 'sides_gap', label: "Mentee's rating less mentor's, mean", unit: 'points' },
    gaps,
    activeDuring.length,
  );
  // The mean of all of a side, beside this one, would tell of the few that only one side rated.
  const restIsFew = [byMentee, byMentor].some(({ size }) => isSmall(size - both.length, smallestGroup));
  return [agree, gap].map((metric) =>
    both.length > 0 && (areTelling(gaps, smallestGroup) || restIsFew)
      ? suppressed(metric, smallestGroup)
      : ofEnoughPeople(metric, people, smallestGroup),
  );
}

function ratingsOf(side: RatedBySide | undefined): Map<number, number> {
  return new Map(
    (side?.usable ?? []).flatMap(({ pairingId, rating }) => (rating === null ? [] : [[pairingId, rating]])),
  );
}
