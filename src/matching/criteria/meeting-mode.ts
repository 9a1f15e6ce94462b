import type { Person } from '../../domain/people/person.js';
import { wayToMeet } from '../../domain/people/way-to-meet.js';
import { valuesOf } from './person-values.js';

/** How someone can meet; null where they did not say, or not in words that are known. */
export interface MeetingMode {
  readonly inPerson: boolean;
  readonly video: boolean;
}

/** Reads the standard attribute `mode`: in person, video or either. */
export function meetingModeOf(person: Person): MeetingMode | null {
  const said = new Set(valuesOf(person, 'mode').map(wayToMeet));
  const inPerson = said.has('either') || said.has('in person');
  const video = said.has('either') || said.has('video');
  return inPerson || video ? { inPerson, video } : null;
}
