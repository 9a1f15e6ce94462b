import type { IsoDate } from '../../domain/dates/iso-date.js';
import { bareName, type Person, personKey } from '../../domain/people/person.js';
import { isSensitive } from '../../domain/people/sensitive-words.js';
import type { CriterionSettings } from '../../domain/settings/criterion-settings.js';
import type { Settings } from '../../domain/settings/settings.js';
import { inARow } from '../../domain/text/in-a-row.js';
import { normaliseTerm } from '../../domain/text/normalise-term.js';
import { buildCriterion } from '../criteria/build-criteria.js';
import { lookedAtBy } from '../criteria/looked-at.js';
import { meetingModeOf } from '../criteria/meeting-mode.js';
import { attributeWords, valuesOf } from '../criteria/person-values.js';
import { shareTerms } from '../criteria/shared-terms.js';
import { TermBook } from '../criteria/terms.js';

/** The two of a pair. */
export interface TwoPeople {
  readonly mentee: Person;
  readonly mentor: Person;
}

/** Why the two were brought together, in whole sentences to each of them; none where nothing may be told. */
export interface WordsForPeople {
  readonly toMentee: readonly string[];
  readonly toMentor: readonly string[];
}

/** What a sentence is made from: the one it is for is `you`. */
interface Addressed extends TwoPeople {
  readonly to: 'mentee' | 'mentor';
  readonly you: Person;
  readonly other: Person;
  readonly terms: TermBook;
  readonly onDate: IsoDate;
}

/** What is on record of anyone at work, so that nobody has to agree to its being told. */
const OF_WORK: ReadonlySet<string> = new Set(['unit', 'site', 'profession', 'organisation']);

const AGREES =
  /^(?:yes|y|true|1|x|agree|agreed|i agree|i consent|consent|happy|ok|okay)\b(?!.*\b(?:not|but|except|only|unless|without)\b)/;

/** Whether an answer agrees without an if or a but. */
export function isPlainYes(text: string): boolean {
  return AGREES.test(normaliseTerm(text));
}

/** Whether somebody agrees in an attribute, with a plain yes and nothing else. */
export function saysYes(person: Person, attribute: string): boolean {
  const said = valuesOf(person, attribute).filter((text) => text.trim() !== '');
  return said.length > 0 && said.every(isPlainYes);
}

/** Whether what somebody answered may be told; only a plain yes is one. */
function agrees(person: Person, agreedIn: string | null): boolean {
  return agreedIn === null || valuesOf(person, agreedIn).some(isPlainYes);
}

/** What people call each other in a letter. */
function addressOf(person: Person): string {
  return person.givenName.trim() === '' ? bareName(person) : person.givenName.trim();
}

/**
 * Why two were brought together, as it is told to them: by the criteria that count, in the order of their weight. No scores, nothing
 * sensitive, no wish of the other's, and of what the other answered only what they agreed to share. Pure, so that letters and lists say the same.
 */
export function wordsForPeople(
  { mentee, mentor }: TwoPeople,
  { matching, letters }: Pick<Settings, 'matching' | 'letters'>,
  onDate: IsoDate,
): WordsForPeople {
  const mayShare = new Set(letters.mayShare);
  const { order = [] } = matching;
  const placeOf = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const told = matching.criteria
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => placeOf(a.name) - placeOf(b.name) || b.weight - a.weight)
    .filter((criterion) => lookedAtBy(criterion).every((attribute) => mayShare.has(attribute)));
  const sentences = (to: 'mentee' | 'mentor') => {
    const [you, other] = to === 'mentee' ? [mentee, mentor] : [mentor, mentee];
    const agreed = agrees(other, letters.agreedIn);
    const addressed = { mentee, mentor, to, you, other, terms: new TermBook(matching.synonyms), onDate };
    const tellable = told.filter(
      (each) => agreed || each.kind === 'preference' || lookedAtBy(each).every((name) => OF_WORK.has(name)),
    );
    return [...new Set(tellable.flatMap((criterion) => sentenceOf(criterion, addressed)))];
  };
  return { toMentee: sentences('mentee'), toMentor: sentences('mentor') };
}

/** A criterion that does not speak for the pair, or of which nothing may be told, says nothing. */
function sentenceOf(criterion: CriterionSettings, pair: Addressed): readonly string[] {
  switch (criterion.kind) {
    case 'coverage':
      return helpWith(criterion, pair);
    case 'similarity':
    case 'same':
    case 'overlap':
      return inCommon(criterion.attribute, pair);
    case 'different':
      return elsewhere(criterion.attribute, pair);
    case 'distance':
      return nearby(criterion, pair);
    case 'preference':
      return wished(criterion.attribute, pair);
    case 'gap':
    case 'answers':
    case 'affinity':
    case 'asked':
      return [];
  }
}

/** What both have of an attribute, in the mentee's words, and how many things the mentee named; what is sensitive counts as not said. */
function sharedTerms(attributes: { mentee: string; mentor: string }, pair: Addressed) {
  const sides = { mentees: [pair.mentee], mentors: [pair.mentor], terms: pair.terms };
  const { split } = shareTerms(sides, attributes);
  const { shared, lacking } = split(0, 0);
  const isTold = (text: string) => OF_WORK.has(attributes.mentee) || !isSensitive(text);
  const told = shared.filter(isTold);
  return { shared: told, named: told.length + lacking.filter(isTold).length };
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

function helpWith(
  criterion: Extract<CriterionSettings, { kind: 'coverage' }>,
  pair: Addressed,
): readonly string[] {
  const attributes = { mentee: criterion.menteeAttribute, mentor: criterion.mentorAttribute };
  const { shared, named } = sharedTerms(attributes, pair);
  if (shared.length === 0) return [];
  const other = addressOf(pair.other);
  const list = inARow(shared);
  if (pair.to === 'mentor') return [`${other} would like help with ${list}, which you offer.`];
  if (named === 1) return [`${other} can help with what you named: ${list}.`];
  const all = named === 2 ? 'both things' : `all ${inWords(named)} things`;
  const which =
    shared.length === named
      ? `${all} you named`
      : `${inWords(shared.length)} of the ${inWords(named)} things you named`;
  return [`${other} can help with ${which}: ${list}.`];
}

/** How what two have in common is said, by the attribute. */
const IN_COMMON: Readonly<Record<string, (list: string) => string>> = {
  unit: (list) => `You both work in ${list}.`,
  site: (list) => `You both work at ${list}.`,
  organisation: (list) => `You both work for ${list}.`,
  profession: (list) => `You are of the same profession: ${list}.`,
  languages: (list) => `You both speak ${list}.`,
  interests: (list) => `You are both interested in ${list}.`,
  goals: (list) => `You both want to get on with ${list}.`,
  availability: (list) => `Times that suit both of you: ${list}.`,
};

function inCommon(attribute: string, pair: Addressed): readonly string[] {
  const { shared } = sharedTerms({ mentee: attribute, mentor: attribute }, pair);
  if (shared.length === 0) return [];
  const say =
    IN_COMMON[attribute] ??
    ((list: string) => `You have something in common, ${attributeWords(attribute)}: ${list}.`);
  return [say(inARow(shared))];
}

/** How it is said where the other comes from, by the attribute. */
const ELSEWHERE: Readonly<Record<string, (other: string, value: string) => string>> = {
  unit: (other, value) => `${other} works in another unit: ${value}.`,
  site: (other, value) => `${other} works at another site: ${value}.`,
  organisation: (other, value) => `${other} works for another organisation: ${value}.`,
  profession: (other, value) => `${other} is of another profession: ${value}.`,
};

function elsewhere(attribute: string, pair: Addressed): readonly string[] {
  const [own, theirs] = [valuesOf(pair.you, attribute), valuesOf(pair.other, attribute)];
  const say = ELSEWHERE[attribute];
  if (say === undefined || own.length === 0 || theirs.length === 0) return [];
  const { shared } = sharedTerms({ mentee: attribute, mentor: attribute }, pair);
  return shared.length > 0 ? [] : [say(addressOf(pair.other), inARow(theirs))];
}

function nearby(
  criterion: Extract<CriterionSettings, { kind: 'distance' }>,
  pair: Addressed,
): readonly string[] {
  const same = inCommon(criterion.attribute, pair);
  if (same.length > 0) return same;
  const byVideo = [pair.mentee, pair.mentor].every((person) => meetingModeOf(person)?.video === true);
  if (criterion.waivedForVideo && byVideo) return ['You can both meet by video.'];
  const sides = { mentees: [pair.mentee], mentors: [pair.mentor], terms: pair.terms, onDate: pair.onDate };
  const { score } = buildCriterion(criterion, sides).judge(0, 0);
  const place = valuesOf(pair.other, criterion.attribute)[0] ?? '';
  return (score ?? 0) > 0 ? [`${addressOf(pair.other)} is not far from you: ${place}.`] : [];
}

/** One's own wish alone: whether the other wished for this pair is for them to tell. */
function wished(attribute: string, { you, other }: Addressed): readonly string[] {
  const known = [
    personKey(other),
    other.email ?? '',
    ...(other.sharesName === true ? [] : [bareName(other)]),
  ];
  const names = new Set(known.filter((name) => name !== '').map(normaliseTerm));
  const isNamed = valuesOf(you, attribute).some((text) => names.has(normaliseTerm(text)));
  return isNamed ? [`You asked for ${addressOf(other)}.`] : [];
}
