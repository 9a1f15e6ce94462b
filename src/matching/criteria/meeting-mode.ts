import type { Person } from '../../domain/people/person.js';
import { valuesOf } from './person-values.js';
import { normaliseTerm } from './terms.js';

/** How someone can meet; null where they did not say, or not in words that are known. */
export interface MeetingMode {
  readonly inPerson: boolean;
  readonly video: boolean;
}

const IN_PERSON = new Set(['in person', 'face to face', 'on site', 'onsite', 'f2f']);
const VIDEO = new Set(['video', 'video call', 'online', 'remote', 'remotely', 'virtual', 'by video']);
const EITHER = new Set(['either', 'both', 'any', 'no preference', 'hybrid']);

/** Reads the standard attribute `mode`: in person, video or either. */
export function meetingModeOf(person: Person): MeetingMode | null {
  const said = valuesOf(person, 'mode').map(normaliseTerm);
  const either = said.some((word) => EITHER.has(word));
  const inPerson = either || said.some((word) => IN_PERSON.has(word));
  const video = either || said.some((word) => VIDEO.has(word));
  return inPerson || video ? { inPerson, video } : null;
}
