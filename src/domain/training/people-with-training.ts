import type { IsoDate } from '../dates/iso-date.js';
import { attributeValues, type Person } from '../people/person.js';
import { attendedBy, type TrainingOnRecord, trainingOn } from './course.js';

/** The attribute in which a roster says which trainings somebody has done. */
const TRAINING = 'training';

/**
 * People with the courses that count for them on a day among the values of their attribute `training`, by name. Where somebody's attendance of a course is
 * on record, it counts over the roster's word for that course, which has no day: what has expired is not done.
 */
export function peopleWithTraining(
  people: readonly Person[],
  { courses, attendances }: TrainingOnRecord,
  day: IsoDate,
): readonly Person[] {
  if (attendances.length === 0) return people;
  const counts = new Map<number, Map<string, boolean>>();
  for (const course of courses) {
    for (const [personId, attended] of attendedBy(attendances, course.id)) {
      const { standing } = trainingOn(attended, course, { day, withinDays: 0 });
      if (standing === 'missing') continue;
      const ofPerson = counts.get(personId) ?? new Map<string, boolean>();
      counts.set(personId, ofPerson.set(course.name, standing !== 'expired'));
    }
  }
  return people.map((person) => {
    const ofPerson = counts.get(person.id);
    if (ofPerson === undefined) return person;
    const onRecord = new Set([...ofPerson.keys()].map(comparable));
    const said = attributeValues(person, TRAINING).filter((value) => !onRecord.has(comparable(value)));
    const done = [...ofPerson].flatMap(([name, isDone]) => (isDone ? [name] : []));
    return { ...person, attributes: new Map([...person.attributes, [TRAINING, [...said, ...done]]]) };
  });
}

function comparable(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').toLowerCase();
}
