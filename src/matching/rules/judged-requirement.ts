import { bandNumber } from '../../domain/people/band.js';
import { fullName, type Person } from '../../domain/people/person.js';
import type { CriterionSettings } from '../../domain/settings/criterion-settings.js';
import type {
  CriterionCondition,
  RequirementSettings,
  SidesRequired,
  ValueCondition,
} from '../../domain/settings/requirement-settings.js';
import { NOT_SHOWN } from '../../domain/settings/sensitive-settings.js';
import { buildCriterion } from '../criteria/build-criteria.js';
import type { Criterion, Sides } from '../criteria/criterion.js';
import { lookedAtBy, neededBy } from '../criteria/looked-at.js';
import {
  asCompared,
  attributeWords,
  comparedValues,
  holdsBands,
  numberRangeOf,
  valuesOf,
} from '../criteria/person-values.js';
import type { MatchingInput } from '../round/matching-input.js';
import { askingFor, saysNo } from './asking.js';

/** What a condition says of a pair, by index. */
interface Judged {
  readonly isKnown: (mentee: number, mentor: number) => boolean;
  readonly isMet: (mentee: number, mentor: number) => boolean;
  readonly words: (mentee: number, mentor: number) => string;
  /** Where people are looked at one by one: those of the two of whom it is not known. */
  readonly unstated?: (mentee: number, mentor: number) => readonly Person[];
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

/** Which of two asked for it. */
interface Asked {
  readonly ofMentee: (mentee: number) => boolean;
  readonly ofMentor: (mentor: number) => boolean;
}

/** Whoever did not ask is looked at, of two who both asked both; else the side that is named. */
function lookedAt(of: SidesRequired, { ofMentee, ofMentor }: Asked, { mentees, mentors }: Sides) {
  return (mentee: number, mentor: number): readonly (Person | undefined)[] => {
    const isMenteeLookedAt = of === 'other' ? ofMentor(mentor) : of !== 'mentor';
    const isMentorLookedAt = of === 'other' ? ofMentee(mentee) : of !== 'mentee';
    return [...(isMenteeLookedAt ? [mentees[mentee]] : []), ...(isMentorLookedAt ? [mentors[mentor]] : [])];
  };
}

/** What a condition says of one person. */
interface JudgedPerson {
  readonly isStated: (person: Person | undefined) => boolean;
  readonly hasOne: (person: Person | undefined) => boolean;
}

function havingValue({ attribute, values }: ValueCondition, { terms }: Sides): JudgedPerson {
  const wanted = new Set(values.map((value) => terms.idOf(asCompared(attribute, value))));
  return {
    isStated: (person) => person !== undefined && comparedValues(person, attribute).length > 0,
    hasOne: (person) =>
      person !== undefined &&
      comparedValues(person, attribute).some((value) => wanted.has(terms.idOf(value))),
  };
}

/** A range has to lie within the limits whole: `2–4 years` are not at least three. The number of `ST3` is no band's. */
function withinLimits(
  attribute: string,
  limits: { from: number; to: number },
  { onDate }: Sides,
): JudgedPerson {
  const rangeOf = (person: Person | undefined) => {
    if (person === undefined) return undefined;
    if (holdsBands(attribute) && bandNumber(valuesOf(person, attribute)[0] ?? '') === undefined)
      return undefined;
    return numberRangeOf(person, attribute, onDate);
  };
  return {
    isStated: (person) => rangeOf(person) !== undefined,
    hasOne: (person) => {
      const range = rangeOf(person);
      if (range === undefined) return false;
      return range.from >= limits.from - ROUNDING && range.to <= limits.to + ROUNDING;
    },
  };
}

function judgedByValue(condition: ValueCondition, asked: Asked, sides: Sides): Judged {
  const { attribute, limits, of } = condition;
  const { untold = [] } = sides;
  const what = attributeWords(attribute);
  const { isStated, hasOne } =
    limits === undefined ? havingValue(condition, sides) : withinLimits(attribute, limits, sides);
  const looked = lookedAt(of, asked, sides);
  const toldOf = (person: Person) =>
    untold.includes(attribute) ? NOT_SHOWN : valuesOf(person, attribute).join(', ');
  return {
    isKnown: (mentee, mentor) => {
      const people = looked(mentee, mentor);
      return people.every(isStated) || people.some((person) => isStated(person) && !hasOne(person));
    },
    isMet: (mentee, mentor) => looked(mentee, mentor).every(hasOne),
    unstated: (mentee, mentor) =>
      looked(mentee, mentor).flatMap((person) => (person === undefined || isStated(person) ? [] : [person])),
    words: (mentee, mentor) => {
      const lacking = looked(mentee, mentor).find((person) => !hasOne(person));
      if (lacking === undefined) return '';
      const has = valuesOf(lacking, attribute).length === 0 ? '' : toldOf(lacking);
      return has === ''
        ? `the ${what} of ${fullName(lacking)} is not known`
        : `${fullName(lacking)} has ${what} ${has}`;
    },
  };
}

/** Who asked for a requirement; both sides where nobody needs to. */
function askedFor(
  requirement: RequirementSettings,
  { mentees, mentors }: Sides,
  { people, settings }: Pick<MatchingInput, 'people' | 'settings'>,
): Asked {
  const { askedIn } = requirement;
  if (askedIn === undefined) return { ofMentee: () => true, ofMentor: () => true };
  const askingOf = askingFor(requirement, people, settings);
  const asks = (person: Person) => askingOf(person).asking !== 'not asked';
  const ofMentees = mentees.map((person) => askedIn.by !== 'mentor' && asks(person));
  const ofMentors = mentors.map((person) => askedIn.by !== 'mentee' && asks(person));
  return {
    ofMentee: (mentee) => ofMentees[mentee] === true,
    ofMentor: (mentor) => ofMentors[mentor] === true,
  };
}

/** A requirement among people: of whom it holds, and what it says of them. */
export interface JudgedRequirement extends Judged {
  /** Of two of whom nobody asked, it does not hold. */
  readonly holds: (mentee: number, mentor: number) => boolean;
  /** Whether it lets two people pass, by their index on either side. */
  readonly passes: (mentee: number, mentor: number) => boolean;
}

/** Holds a requirement against people of two sides. */
export function judgedRequirement(
  requirement: RequirementSettings,
  sides: Sides,
  input: Pick<MatchingInput, 'people' | 'settings'>,
): JudgedRequirement {
  const { condition, unknown } = requirement;
  const asked = askedFor(requirement, sides, input);
  const judged =
    condition.kind === 'is' ? judgedByValue(condition, asked, sides) : judgedByCriterion(condition, sides);
  const { isKnown, isMet } = judged;
  const holds = (mentee: number, mentor: number) => asked.ofMentee(mentee) || asked.ofMentor(mentor);
  const meets = (mentee: number, mentor: number) =>
    isKnown(mentee, mentor) ? isMet(mentee, mentor) : unknown === 'pass';
  return { ...judged, holds, passes: (mentee, mentor) => !holds(mentee, mentor) || meets(mentee, mentor) };
}

/** The columns and attributes a requirement looks at. */
export function requiredAttributes({ condition, askedIn }: RequirementSettings): readonly string[] {
  const asked = askedIn === undefined ? [] : [askedIn.attribute];
  return condition.kind === 'is'
    ? [condition.attribute, ...asked]
    : [...lookedAtBy(condition.criterion), ...asked];
}

/** Those of them without which nobody can tell of any pair. */
export function neededAttributes(requirement: RequirementSettings): readonly string[] {
  const { condition } = requirement;
  if (condition.kind === 'is') return requiredAttributes(requirement);
  const needed = neededBy(condition.criterion);
  return requiredAttributes(requirement).filter(
    (attribute) => needed.includes(attribute) || attribute === requirement.askedIn?.attribute,
  );
}
