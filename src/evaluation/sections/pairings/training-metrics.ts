import type { Participant } from '../../../domain/people/participant.js';
import { NO_TRAINING } from '../../../domain/training/course.js';
import { countTrained, trainingRequired } from '../../../domain/training/training-due.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { type Metric, noData, shareOf } from '../../metric.js';

/** A training that runs out in so many days is to be renewed. */
export const EXPIRES_WITHIN = 90;

/** Of the mentors with an open pairing on the last day, of whom a course is required, those trained, and of these whose training runs out soon. */
export function trainingMetrics({ openAt, personById, period, input }: PeriodFacts): Metric[] {
  const { training = NO_TRAINING } = input;
  const mentors = [...new Set(openAt.map(({ mentorId }) => mentorId))].flatMap((id): Participant[] => {
    const person = personById.get(id);
    return person === undefined ? [] : [{ person, role: 'mentor', capacity: null }];
  });
  const on = { day: period.until, withinDays: EXPIRES_WITHIN };
  const { required, trained, expiring } = countTrained(trainingRequired(mentors, training, on));
  const valid = { name: 'trained_mentors', label: 'Mentors with every training required of them' };
  const soon = { name: 'training_expiring', label: `of whom one runs out within ${EXPIRES_WITHIN} days` };
  if (required === 0) {
    const note = 'no course is required of mentors';
    return [valid, soon].map((name) => noData({ ...name, unit: 'share', note }));
  }
  return [
    shareOf(valid, { part: trained, whole: required }),
    shareOf(soon, { part: expiring, whole: trained }),
  ];
}
