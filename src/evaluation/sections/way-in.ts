import type { IsoDate } from '../../domain/dates/iso-date.js';
import { isMentee, type Participant } from '../../domain/people/participant.js';
import type { Round } from '../../domain/rounds/round.js';
import type { PeriodFacts } from '../facts/period-facts.js';
import { takesPartOn } from '../facts/taking-part.js';
import { countOf, type Metric, shareOf } from '../metric.js';

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
      const { person, withdrawnOn } = participant;
      const first = firstDay(round, participant);
      if (isWithin(first) && takesPartOn(round, participant, first)) joined.add(person.id);
      if (withdrawnOn !== undefined && isWithin(withdrawnOn)) withdrawn.add(person.id);
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

/** The first day on which somebody can take part: from the opening, their joining or their hiring, whichever is latest. */
function firstDay({ openedOn }: Round, { joinedOn = openedOn, person }: Participant): IsoDate {
  return [openedOn, joinedOn, person.hiredOn ?? openedOn].reduce((a, b) => (a > b ? a : b));
}
