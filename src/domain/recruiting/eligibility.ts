import { type IsoDate, monthsBetween } from '../dates/iso-date.js';
import { attributeValues, type Person } from '../people/person.js';
import { yearsIn } from '../people/years.js';
import type { ApplicationSettings } from '../settings/application-settings.js';
import { counted } from '../text/counted.js';
import type { Applicant } from './application.js';

/** Something that the settings ask of a mentor and somebody does not meet, or is not known to. */
export interface Lacking {
  readonly what: 'manager_support' | 'months_in_post' | 'years_experience' | 'training';
  /** Whether nobody knows, rather than it being so. */
  readonly isUnknown: boolean;
  /** As a list has it: `2 of 12 months in post`. */
  readonly words: string;
}

/**
 * What somebody who applied lacks on a day. What nobody knows is not met, and says so.
 * @param person with the courses that count on the day among the values of `training`.
 */
export function lackingOf(
  person: Person,
  applicant: Pick<Applicant, 'managerSupports'>,
  { settings, day }: { readonly settings: ApplicationSettings; readonly day: IsoDate },
): Lacking[] {
  return [
    ...managerSupport(applicant, settings),
    ...monthsInPost(person, { settings, day }),
    ...yearsOfExperience(person, { settings, day }),
    ...trainingLacking(person, settings),
  ];
}

function managerSupport(
  { managerSupports }: Pick<Applicant, 'managerSupports'>,
  settings: ApplicationSettings,
): Lacking[] {
  if (!settings.managerSupport || managerSupports === true) return [];
  const words =
    managerSupports === null
      ? 'whether the line manager supports it is not known'
      : 'the line manager does not support it';
  return [{ what: 'manager_support', isUnknown: managerSupports === null, words }];
}

interface Asked {
  readonly settings: ApplicationSettings;
  readonly day: IsoDate;
}

function monthsInPost({ hiredOn }: Person, { settings: { monthsInPost: asked }, day }: Asked): Lacking[] {
  if (asked === 0) return [];
  if (hiredOn === null)
    return [{ what: 'months_in_post', isUnknown: true, words: 'the start in post is not known' }];
  const months = hiredOn > day ? 0 : monthsBetween(hiredOn, day);
  if (months >= asked) return [];
  const words = `${months} of ${counted(asked, 'month', 'months')} in post`;
  return [{ what: 'months_in_post', isUnknown: false, words }];
}

function yearsOfExperience(person: Person, { settings: { yearsExperience: asked }, day }: Asked): Lacking[] {
  if (asked === 0) return [];
  const [written = ''] = attributeValues(person, 'years_experience');
  const years = yearsIn(written, day);
  if (years === undefined)
    return [{ what: 'years_experience', isUnknown: true, words: 'the years of experience are not known' }];
  if (years.from >= asked) return [];
  const words = `${written.trim()} of ${counted(asked, 'year', 'years')} of experience`;
  // `1 to 3 years` may be enough for two, and nobody knows.
  return [{ what: 'years_experience', isUnknown: years.to >= asked, words }];
}

function trainingLacking(person: Person, { training }: ApplicationSettings): Lacking[] {
  const done = new Set(attributeValues(person, 'training').map(comparable));
  return training
    .filter((course) => !done.has(comparable(course)))
    .map((course) => ({ what: 'training', isUnknown: false, words: `${course} is not on record as done` }));
}

function comparable(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
