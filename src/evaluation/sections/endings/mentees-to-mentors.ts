import { addDays, addMonths, type IsoDate } from '../../../domain/dates/iso-date.js';
import { isMentor } from '../../../domain/people/participant.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { takesPartDuring } from '../../facts/taking-part.js';
import { type Metric, shareOf } from '../../metric.js';

/** Months after a completed pairing in which its mentee may become a mentor. */
export const MONTHS_TO_MENTOR = 12;

/** Of the mentees whose months after their first completed pairing ran out in the period, those who were mentors in them. */
export function menteesToMentors(facts: PeriodFacts): Metric {
  const { from, until } = facts.period;
  const due = [...firstCompletions(facts)].flatMap(([id, on]) => {
    const last = addMonths(on, MONTHS_TO_MENTOR);
    return last >= from && last <= until ? [{ id, from: addDays(on, 1), to: last }] : [];
  });
  const mentors = due.filter((one) => wasMentor(facts, one)).length;
  return shareOf(
    { name: 'mentee_to_mentor', label: `Mentees who became mentors within ${MONTHS_TO_MENTOR} months` },
    { part: mentors, whole: due.length },
  );
}

function firstCompletions({ input }: PeriodFacts): Map<number, IsoDate> {
  const first = new Map<number, IsoDate>();
  for (const { menteeId, status, endedOn } of input.pairings) {
    if (status !== 'completed' || endedOn === null) continue;
    const known = first.get(menteeId);
    if (known === undefined || endedOn < known) first.set(menteeId, endedOn);
  }
  return first;
}

interface Days {
  readonly id: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

function wasMentor({ input }: PeriodFacts, { id, from, to }: Days): boolean {
  const inPairing = input.pairings.some(
    ({ mentorId, startedOn, endedOn }) =>
      mentorId === id && startedOn <= to && (endedOn === null || endedOn >= from),
  );
  return (
    inPairing ||
    input.rounds.some(({ round, participants }) =>
      participants.some(
        (participant) =>
          participant.person.id === id &&
          isMentor(participant.role) &&
          takesPartDuring(round, participant, { from, to }),
      ),
    )
  );
}
