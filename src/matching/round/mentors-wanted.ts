import { isMentee } from '../../domain/people/participant.js';
import type { Person } from '../../domain/people/person.js';
import type { MatchingSettings } from '../../domain/settings/matching-settings.js';
import { firstNumberIn, valuesOf } from '../criteria/person-values.js';
import type { MatchingInput } from './matching-input.js';

/** More mentors than this nobody is to have. */
const MOST_MENTORS = 5;

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** `second` for 2. */
export function ordinal(mentorNumber: number): string {
  return ORDINALS[mentorNumber - 1] ?? `${mentorNumber}th`;
}

type Wanting = Pick<MatchingSettings, 'mentorsPerMentee' | 'mentorsWantedAttribute'>;

/** How many mentors a mentee is to have, 1–5: the number they named, else that of the settings. */
export function mentorsWanted(mentee: Person, settings: Wanting): number {
  const { mentorsPerMentee = 1, mentorsWantedAttribute } = settings;
  const named =
    mentorsWantedAttribute === undefined
      ? undefined
      : firstNumberIn(valuesOf(mentee, mentorsWantedAttribute)[0] ?? '');
  const wanted = named === undefined ? mentorsPerMentee : Math.round(named);
  return Math.min(MOST_MENTORS, Math.max(1, wanted));
}

/** The most mentors that any mentee of the round is to have. */
export function mostMentorsWanted({ participants, settings }: MatchingInput): number {
  return participants.reduce(
    (most, { person, role }) => (isMentee(role) ? Math.max(most, mentorsWanted(person, settings)) : most),
    1,
  );
}
