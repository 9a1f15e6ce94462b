import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { isMentee } from '../../../domain/people/participant.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { firstDayTakingPart } from '../../facts/taking-part.js';
import { countOf, type Metric, shareOf } from '../../metric.js';

/** Of the mentees who took part those who have met a mentor: the last step of the way in. */
export function menteesMet({ mentees, activeDuring, checkInsOf }: PeriodFacts): Metric {
  const met = new Set(activeDuring.filter(({ id }) => checkInsOf.has(id)).map(({ menteeId }) => menteeId));
  return shareOf(
    { name: 'mentees_met', label: 'Mentees who have met their mentor' },
    { part: mentees.filter(({ id }) => met.has(id)).length, whole: mentees.length },
  );
}

/** How many mentees came in the period, and how many withdrew. */
export function joinedAndWithdrawn({ input, period }: PeriodFacts): Metric[] {
  const isWithin = (day: IsoDate) => day >= period.from && day <= period.until;
  const [joined, withdrawn] = [new Set<number>(), new Set<number>()];
  for (const { round, participants } of input.rounds) {
    for (const participant of participants.filter(({ role }) => isMentee(role))) {
      const { person, withdrawnOn, withdrewBefore = [] } = participant;
      const first = firstDayTakingPart(round, participant);
      if (first !== null && isWithin(first)) joined.add(person.id);
      const withdrew = withdrawnOn === undefined ? withdrewBefore : [...withdrewBefore, withdrawnOn];
      if (withdrew.some(isWithin)) withdrawn.add(person.id);
    }
  }
  return [
    countOf(
      { name: 'mentees_joined', label: 'Mentees who joined in the period', unit: 'people' },
      joined.size,
    ),
    countOf(
      { name: 'mentees_withdrawn', label: 'Mentees who withdrew in the period', unit: 'people' },
      withdrawn.size,
    ),
  ];
}
