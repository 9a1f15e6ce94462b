import { isMentee, isMentor } from '../../domain/people/participant.js';
import { fullName, type Person } from '../../domain/people/person.js';
import type { CriterionSettings } from '../../domain/settings/criterion-settings.js';
import type {
  CriterionCondition,
  RequirementSettings,
  ValueCondition,
} from '../../domain/settings/requirement-settings.js';
import { counted } from '../../domain/text/counted.js';
import { buildCriterion } from '../criteria/build-criteria.js';
import type { Criterion, Sides } from '../criteria/criterion.js';
import { lookedAtBy } from '../criteria/looked-at.js';
import { asCompared, attributeWords, comparedValues, valuesOf } from '../criteria/person-values.js';
import { TermBook } from '../criteria/terms.js';
import { attributesOnRecord, nearestAttribute } from '../round/attributes-on-record.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { Notice } from '../round/notice.js';
import { askingFor, saysNo } from './asking.js';
import type { Forbidding, Rule, RuleContext } from './rule.js';

/** What a condition says of a pair, by index. */
interface Judged {
  readonly isKnown: (mentee: number, mentor: number) => boolean;
  readonly isMet: (mentee: number, mentor: number) => boolean;
  readonly words: (mentee: number, mentor: number) => string;
}

/** Scores are compared as they are written: 0.1 + 0.2 is 0.3. */
const ROUNDING = 1e-9;

/** Where it is a wish, the column it stands in and whether mentors wish too: of two who wish for nothing, nothing is required. */
function wishColumn(
  criterion: CriterionSettings,
): { readonly column: string; readonly ofMentors: boolean } | undefined {
  if (criterion.kind === 'preference') return { column: criterion.attribute, ofMentors: true };
  if (criterion.kind === 'asked') return { column: criterion.askedIn, ofMentors: true };
  return criterion.kind === 'affinity' ? { column: criterion.askedIn, ofMentors: false } : undefined;
}

/** Whether neither of two asked for anything. */
function unasked(
  criterion: CriterionSettings,
  { mentees, mentors }: Sides,
): (mentee: number, mentor: number) => boolean {
  const wish = wishColumn(criterion);
  if (wish === undefined) return () => false;
  const asks = (person: Person) => valuesOf(person, wish.column).some((text) => !saysNo(text));
  const [ofMentees, ofMentors] = [mentees.map(asks), mentors.map((person) => wish.ofMentors && asks(person))];
  return (mentee, mentor) => ofMentees[mentee] !== true && ofMentors[mentor] !== true;
}

function judgedByCriterion({ criterion, atLeast }: CriterionCondition, sides: Sides): Judged {
  const built: Criterion = buildCriterion(criterion, sides);
  const isUnasked = unasked(criterion, sides);
  const isEnough = (score: number) => (atLeast === null ? score > 0 : score >= atLeast - ROUNDING);
  // Rows are read mentee by mentee: the last is kept, as a criterion may use its array again.
  let row: { mentee: number; scores: Float64Array; known: Uint8Array } = {
    mentee: -1,
    scores: new Float64Array(0),
    known: new Uint8Array(0),
  };
  const rowOf = (mentee: number) => {
    if (row.mentee !== mentee)
      row = { mentee, scores: built.scoreRow(mentee).slice(), known: built.judgedRow(mentee) };
    return row;
  };
  return {
    isKnown: (mentee, mentor) => rowOf(mentee).known[mentor] === 1 || isUnasked(mentee, mentor),
    isMet: (mentee, mentor) => isUnasked(mentee, mentor) || isEnough(rowOf(mentee).scores[mentor] ?? 0),
    words: (mentee, mentor) => built.judge(mentee, mentor).words,
  };
}

function judgedByValue(condition: ValueCondition, { mentees, mentors, terms }: Sides): Judged {
  const { attribute, values, of } = condition;
  const wanted = new Set(values.map((value) => terms.idOf(asCompared(attribute, value))));
  const what = attributeWords(attribute);
  const hasOne = (person: Person | undefined) =>
    person !== undefined && comparedValues(person, attribute).some((value) => wanted.has(terms.idOf(value)));
  const isStated = (person: Person | undefined) =>
    person !== undefined && comparedValues(person, attribute).length > 0;
  const looked = (mentee: number, mentor: number) => [
    ...(of === 'mentor' ? [] : [mentees[mentee]]),
    ...(of === 'mentee' ? [] : [mentors[mentor]]),
  ];
  return {
    isKnown: (mentee, mentor) => {
      const people = looked(mentee, mentor);
      return people.every(isStated) || people.some((person) => isStated(person) && !hasOne(person));
    },
    isMet: (mentee, mentor) => looked(mentee, mentor).every(hasOne),
    words: (mentee, mentor) => {
      const lacking = looked(mentee, mentor).find((person) => !hasOne(person));
      if (lacking === undefined) return '';
      const has = valuesOf(lacking, attribute).join(', ');
      return has === ''
        ? `the ${what} of ${fullName(lacking)} is not known`
        : `${fullName(lacking)} has ${what} ${has}`;
    },
  };
}

function judged({ condition }: RequirementSettings, sides: Sides): Judged {
  return condition.kind === 'is' ? judgedByValue(condition, sides) : judgedByCriterion(condition, sides);
}

/** For whom a requirement holds: of two of whom nobody asked, it does not. */
function holding(
  requirement: RequirementSettings,
  { mentees, mentors }: Sides,
  { people, settings }: Pick<MatchingInput, 'people' | 'settings'>,
): (mentee: number, mentor: number) => boolean {
  const { askedIn } = requirement;
  if (askedIn === undefined) return () => true;
  const askingOf = askingFor(requirement, people, settings);
  const asks = (person: Person) => askingOf(person).asking !== 'not asked';
  const none = { mentee: askedIn.by === 'mentor', mentor: askedIn.by === 'mentee' };
  const asking = {
    mentees: mentees.map((person) => !none.mentee && asks(person)),
    mentors: mentors.map((person) => !none.mentor && asks(person)),
  };
  return (mentee, mentor) => asking.mentees[mentee] === true || asking.mentors[mentor] === true;
}

function passing(
  requirement: RequirementSettings,
  { isKnown, isMet }: Judged,
  { sides, input }: { readonly sides: Sides; readonly input: MatchingInput },
): (mentee: number, mentor: number) => boolean {
  const holds = holding(requirement, sides, input);
  const passes = (mentee: number, mentor: number) =>
    isKnown(mentee, mentor) ? isMet(mentee, mentor) : requirement.unknown === 'pass';
  return (mentee, mentor) => !holds(mentee, mentor) || passes(mentee, mentor);
}

/** Whether a requirement lets two people pass, by their index on either side. */
export function requirementBetween(
  requirement: RequirementSettings,
  sides: Sides,
  input: MatchingInput,
): (mentee: number, mentor: number) => boolean {
  return passing(requirement, judged(requirement, sides), { sides, input });
}

function unmet(requirement: RequirementSettings, context: RuleContext): Forbidding {
  const mentors = context.mentors.map(({ person }) => person);
  const { terms, mentees, input } = context;
  const sides = { mentees, mentors, terms, onDate: input.onDate };
  const judgement = judged(requirement, sides);
  const { words } = judgement;
  const passes = passing(requirement, judgement, { sides, input });
  return {
    counted: `against “${requirement.name}”`,
    excludes: (mentee) => [...mentors.keys()].filter((mentor) => !passes(mentee, mentor)),
    words: (mentee, mentor) => `“${requirement.name}” is required: ${words(mentee, mentor)}`,
  };
}

/** The columns and attributes a requirement looks at. */
export function requiredAttributes({ condition, askedIn }: RequirementSettings): readonly string[] {
  const asked = askedIn === undefined ? [] : [askedIn.attribute];
  return condition.kind === 'is'
    ? [condition.attribute, ...asked]
    : [...lookedAtBy(condition.criterion), ...asked];
}

/** People of whom nobody can tell whether any pair of theirs meets it. */
function unknownPeople(requirement: RequirementSettings, input: MatchingInput): readonly Person[] {
  const side = (takesPart: typeof isMentee) =>
    input.participants.flatMap(({ person, role }) => (takesPart(role) ? [person] : []));
  const sides = {
    mentees: side(isMentee),
    mentors: side(isMentor),
    terms: new TermBook(input.settings.synonyms),
    onDate: input.onDate,
  };
  const { isKnown } = judged(requirement, sides);
  const mentors = new Uint8Array(sides.mentors.length);
  const mentees = sides.mentees.filter((_, mentee) => {
    let isAny = false;
    for (let mentor = 0; mentor < mentors.length; mentor++) {
      if (!isKnown(mentee, mentor)) continue;
      mentors[mentor] = 1;
      isAny = true;
    }
    return !isAny;
  });
  // Where nothing is known of any mentee, nothing follows for the mentors, nor the other way round.
  const isAllUnknown = mentees.length === sides.mentees.length;
  return [
    ...new Set([...mentees, ...(isAllUnknown ? [] : sides.mentors.filter((_, at) => mentors[at] === 0))]),
  ];
}

/** More pairs than this are not gone through for the sake of a notice. */
const MOST_PAIRS = 2_000_000;
const MOST_NAMED = 10;

/** What a requirement cannot see in a round. */
export function gapsOfRequirement(requirement: RequirementSettings, input: MatchingInput): readonly Notice[] {
  const known = attributesOnRecord(input);
  const missing = requiredAttributes(requirement).filter((attribute) => !known.has(attribute));
  const notices: Notice[] = missing.map((attribute) => ({
    words: `Nobody on record has "${attribute}", which the requirement "${requirement.name}" looks at.`,
    remedy: nearestAttribute(attribute, known),
    kind: 'fault',
  }));
  if (missing.length > 0 || input.participants.length ** 2 > MOST_PAIRS) return notices;
  const people = unknownPeople(requirement, input);
  if (people.length > 0) {
    const named = people.slice(0, MOST_NAMED).map(fullName).join(', ');
    const more = people.length > MOST_NAMED ? ` and ${people.length - MOST_NAMED} more` : '';
    const follows =
      requirement.unknown === 'pass'
        ? 'it is not asked of them'
        : 'nobody is matched with them where it holds';
    notices.push({
      words: `Whether "${requirement.name}" is met cannot be told of ${counted(people.length, 'person', 'people')}, so ${follows}: ${named}${more}.`,
      remedy: `Complete ${requiredAttributes(requirement).map(attributeWords).join(' and ')}, or write unknown: ${requirement.unknown === 'pass' ? 'forbid' : 'pass'} with the requirement.`,
      kind: 'remark',
    });
  }
  return [...notices, ...unclearAsking(requirement, input)];
}

function unclearAsking(
  requirement: RequirementSettings,
  { people, participants, settings }: MatchingInput,
): readonly Notice[] {
  if (requirement.askedIn === undefined) return [];
  const askingOf = askingFor(requirement, people, settings);
  const unclear = participants.flatMap(({ person }) => {
    const { asking, text } = askingOf(person);
    return asking === 'unclear' ? [`"${text}" (${fullName(person)})`] : [];
  });
  if (unclear.length === 0) return [];
  const told = unclear.slice(0, MOST_NAMED).join('; ');
  return [
    {
      words: `${counted(unclear.length, 'answer', 'answers')} in "${requirement.askedIn.attribute}" cannot be read as yes or no to "${requirement.name}", and ${unclear.length === 1 ? 'counts' : 'count'} as yes: ${told}${unclear.length > MOST_NAMED ? `; and ${unclear.length - MOST_NAMED} more` : ''}.`,
      remedy: 'Correct the cells to yes or no.',
      kind: 'fault',
    },
  ];
}

/** A condition of mentor.yaml as a rule like any other. */
export function requirementRule(requirement: RequirementSettings): Rule {
  return {
    name: `require ${requirement.name}`,
    binding: 'chosen',
    looksAt: () => requiredAttributes(requirement),
    holds: () => true,
    switch: {
      off: (settings) => ({
        ...settings,
        requirements: (settings.requirements ?? []).filter(({ name }) => name !== requirement.name),
      }),
    },
    gaps: (input) => gapsOfRequirement(requirement, input),
    forbids: (context) => unmet(requirement, context),
  };
}
