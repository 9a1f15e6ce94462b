import { type MilestoneOfPairing, milestonesOn } from '../../../domain/pairings/milestones-on.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import { isOpen } from '../../../domain/pairings/pairing.js';
import { ofEnoughPeople } from '../../disclosure/disclosure.js';
import { peopleBehind } from '../../disclosure/people-behind.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { countOf, type Metric, shareOf } from '../../metric.js';

/** Numbers of the milestones of pairings, the programme's and their own; none where there is no milestone. */
export function milestoneMetrics(facts: PeriodFacts): Metric[] {
  const { pairings, settings } = facts.input;
  const hasSome =
    settings.milestones.ofProgramme.length > 0 ||
    pairings.some(({ milestones = [] }) => milestones.length > 0);
  if (!hasSome) return [];
  const due = milestonesDue(facts);
  const inTime = due.filter(
    ({ dueOn, reachedOn }) => reachedOn !== null && dueOn !== null && reachedOn <= dueOn,
  );
  const onTime = { name: 'milestones_on_time', label: 'Milestones reached by their day' };
  return [
    countOf(
      { name: 'milestones_due', label: 'Milestones due in the period', unit: 'milestones' },
      due.length,
    ),
    ofEnoughPeople(
      shareOf(onTime, { part: inTime.length, whole: due.length }),
      peopleBehind(due.map(({ pairing }) => pairing)),
      settings.report.smallestGroup,
    ),
  ];
}

/** Those whose day lies in the period, and on which their pairing had not come to its end before: what ends early misses nothing. */
function milestonesDue({ input, period, personById }: PeriodFacts) {
  const { ofProgramme } = input.settings.milestones;
  return input.pairings
    .filter(({ startedOn }) => startedOn <= period.until)
    .flatMap((pairing) => {
      const hiredOn = personById.get(pairing.menteeId)?.hiredOn ?? null;
      return milestonesOn(pairing, { ofProgramme, hiredOn, today: period.until })
        .filter(({ dueOn }) => dueOn !== null && dueOn >= period.from && dueOn <= period.until)
        .filter((milestone) => wasOpenThen(pairing, milestone))
        .map((milestone) => ({ ...milestone, pairing }));
    });
}

/** Reached, or due while the pairing went on; on its last day it did. */
function wasOpenThen({ status, endedOn }: Pairing, { dueOn, reachedOn }: MilestoneOfPairing): boolean {
  return reachedOn !== null || isOpen(status) || (dueOn !== null && endedOn !== null && dueOn <= endedOn);
}
