import type { Person } from '../../../domain/people/person.js';
import type { CoverageSettings } from '../../../domain/settings/criterion-settings.js';
import { attributeWords, valuesOf } from '../../criteria/person-values.js';
import { normaliseTerm, TermBook } from '../../criteria/terms.js';
import type { MatchingInput } from '../../round/matching-input.js';
import type { Solution } from '../../solving/solve-numbers.js';
import { type Advice, gainWords } from './advice.js';
import { gainOf } from './changed-input.js';

/** Exact gains are asked for so many kinds of mentor. */
const MOST_PROFILES = 6;

/** A kind of mentor who is missing: what they would offer, where, and whom of those left over that would suit. */
interface Profile {
  readonly strength: string;
  readonly site: string | null;
  readonly suits: number;
}

function coverageOf({ settings }: MatchingInput): CoverageSettings | undefined {
  return settings.criteria.find(
    (each): each is CoverageSettings => each.kind === 'coverage' && each.weight > 0,
  );
}

/** What those left over need at each site, the most wanted first. */
function wantedProfiles(
  waiting: readonly Person[],
  coverage: CoverageSettings,
  input: MatchingInput,
): readonly Profile[] {
  const terms = new TermBook(input.settings.synonyms);
  const profiles = new Map<string, Profile>();
  for (const person of waiting) {
    const [list] = terms.lists([valuesOf(person, coverage.menteeAttribute)]).written;
    for (const strength of list ?? []) {
      const key = `${terms.idOf(strength)} ${normaliseTerm(person.site ?? '')}`;
      const known = profiles.get(key) ?? { strength, site: person.site, suits: 0 };
      profiles.set(key, { ...known, suits: known.suits + 1 });
    }
  }
  return [...profiles.values()].sort((a, b) => b.suits - a.suits).slice(0, MOST_PROFILES);
}

/** Only what the profile says is known of this mentor: everything else cannot be judged, and stands in no rule's way. */
function mentorOf(profile: Profile, coverage: CoverageSettings, input: MatchingInput): Person {
  return {
    id: Math.min(0, ...input.people.map(({ id }) => id)) - 1,
    staffNumber: 'a new mentor',
    email: null,
    givenName: 'A new',
    familyName: 'mentor',
    profession: null,
    band: null,
    unit: null,
    site: profile.site,
    manager: null,
    managerId: null,
    hiredOn: '1900-01-01',
    leftOn: null,
    status: 'active',
    attributes: new Map([
      [coverage.mentorAttribute, [profile.strength]],
      ['training', input.settings.rules.requiredTraining ?? []],
    ]),
  };
}

/** `One more mentor with critical care at Eastgate: 1 more person matched; 4 of the 9 left over need it.` */
function profileWords(
  profile: Profile,
  coverage: CoverageSettings,
  { waiting, gain }: { readonly waiting: number; readonly gain: string },
): string {
  const place = profile.site === null ? '' : ` at ${profile.site}`;
  const need = attributeWords(coverage.menteeAttribute);
  return `One more mentor with ${profile.strength}${place}: ${gain}. ${profile.suits} of the ${waiting} left over name it among their ${need} there.`;
}

/** What one more mentor would bring, of the kinds that those left over need most. Nothing when nobody is left over. */
export function newMentors(solution: Solution): readonly Advice[] {
  const { problem, partner } = solution;
  const { input } = problem;
  const waiting = problem.mentees.filter((_, at) => (partner[at] ?? -1) < 0);
  const coverage = coverageOf(input);
  if (coverage === undefined) return [];
  return wantedProfiles(waiting, coverage, input).map((profile): Advice => {
    const person = mentorOf(profile, coverage, input);
    const participants = [...input.participants, { person, role: 'mentor' as const, capacity: null }];
    const gain = gainOf({ ...input, participants, people: [...input.people, person] }, solution);
    return {
      kind: 'mentor',
      words: profileWords(profile, coverage, { waiting: waiting.length, gain: gainWords(gain) }),
      ...gain,
      pairs: null,
    };
  });
}
