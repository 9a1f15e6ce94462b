import type { Person } from '../../../domain/people/person.js';
import type { CoverageSettings } from '../../../domain/settings/criterion-settings.js';
import { normaliseTerm } from '../../../domain/text/normalise-term.js';
import { attributeWords, valuesOf } from '../../criteria/person-values.js';
import { TermBook } from '../../criteria/terms.js';
import type { MatchingInput } from '../../round/matching-input.js';
import type { Solution } from '../../solving/solve-numbers.js';
import { type Advice, bestOf, gainWords, mostTried } from './advice.js';
import { gainOf } from './changed-input.js';

/** So many kinds of mentor are told of; exact gains are asked for as many in a large round. */
const MOST_PROFILES = 6;

/** A kind of mentor who is missing: what they would offer, where, and whom of those who wait that would suit. */
interface Profile {
  /** null: nothing in particular, for those who named no need. */
  readonly strength: string | null;
  readonly site: string | null;
  readonly suits: number;
}

function coverageOf({ settings }: MatchingInput): CoverageSettings | undefined {
  return settings.criteria.find(
    (each): each is CoverageSettings => each.kind === 'coverage' && each.weight > 0,
  );
}

/** What people need at each site, the most wanted first; whoever needs nothing in particular just needs somebody there. */
function wantedProfiles(
  people: readonly Person[],
  coverage: CoverageSettings | undefined,
  input: MatchingInput,
): readonly Profile[] {
  const terms = new TermBook(input.settings.synonyms);
  const profiles = new Map<string, Profile>();
  for (const person of people) {
    const values = coverage === undefined ? [] : valuesOf(person, coverage.menteeAttribute);
    const [list = []] = terms.lists([values]).written;
    for (const strength of list.length === 0 ? [null] : list) {
      const key = `${strength === null ? '' : terms.idOf(strength)} ${normaliseTerm(person.site ?? '')}`;
      const known = profiles.get(key) ?? { strength, site: person.site, suits: 0 };
      profiles.set(key, { ...known, suits: known.suits + 1 });
    }
  }
  return [...profiles.values()].sort((a, b) => b.suits - a.suits);
}

/** Only what the profile says is known of this mentor: everything else cannot be judged, and stands in no rule's way. */
function mentorOf(
  { strength, site }: Profile,
  coverage: CoverageSettings | undefined,
  input: MatchingInput,
): Person {
  const strengths =
    coverage === undefined || strength === null ? [] : ([[coverage.mentorAttribute, [strength]]] as const);
  return {
    id: Math.min(0, ...input.people.map(({ id }) => id)) - 1,
    staffNumber: 'a new mentor',
    email: null,
    givenName: 'A new',
    familyName: 'mentor',
    profession: null,
    band: null,
    unit: null,
    site,
    manager: null,
    managerId: null,
    hiredOn: '1900-01-01',
    leftOn: null,
    status: 'active',
    attributes: new Map<string, readonly string[]>([
      ...strengths,
      ['training', input.settings.rules.requiredTraining ?? []],
    ]),
  };
}

/** `One more mentor with critical care at Eastgate: 1 more person matched. 4 of the 9 left over name it among their needs there.` */
function profileWords(
  { strength, site, suits }: Profile,
  coverage: CoverageSettings | undefined,
  { waiting, gain }: { readonly waiting: number; readonly gain: string },
): string {
  const place = site === null ? '' : ` at ${site}`;
  if (strength === null || coverage === undefined) return `One more mentor${place}: ${gain}.`;
  const need = attributeWords(coverage.menteeAttribute);
  const head = `One more mentor with ${strength}${place}: ${gain}.`;
  return waiting === 0
    ? head
    : `${head} ${suits} of the ${waiting} left over name it among their ${need} there.`;
}

/**
 * What one more mentor would bring who takes at least one mentee, of the kinds that those left over need most; where nobody is, of
 * the kinds that everybody needs, and the best alone.
 */
export function newMentors(solution: Solution): readonly Advice[] {
  const { problem, partner } = solution;
  const { input, mentees } = problem;
  const waiting = mentees.filter((_, at) => (partner[at] ?? -1) < 0);
  const coverage = coverageOf(input);
  const capacity = Math.max(1, input.settings.defaultCapacity);
  const profiles = wantedProfiles(waiting.length > 0 ? waiting : mentees, coverage, input);
  const advice = profiles.slice(0, mostTried(problem, MOST_PROFILES)).map((profile): Advice => {
    const person = mentorOf(profile, coverage, input);
    const participants = [...input.participants, { person, role: 'mentor' as const, capacity }];
    const gain = gainOf({ ...input, participants, people: [...input.people, person] }, solution);
    const words = profileWords(profile, coverage, { waiting: waiting.length, gain: gainWords(gain) });
    return { kind: 'mentor', words, ...gain, pairs: null };
  });
  return bestOf(advice, waiting.length > 0 ? MOST_PROFILES : 1);
}
