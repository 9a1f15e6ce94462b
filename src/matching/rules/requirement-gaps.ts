import { isMentee, isMentor } from '../../domain/people/participant.js';
import { fullName, type Person } from '../../domain/people/person.js';
import type { RequirementSettings } from '../../domain/settings/requirement-settings.js';
import { counted } from '../../domain/text/counted.js';
import { firstFew } from '../../domain/text/first-few.js';
import type { Sides } from '../criteria/criterion.js';
import { attributeWords } from '../criteria/person-values.js';
import { TermBook } from '../criteria/terms.js';
import { attributesOnRecord, nearestAttribute } from '../round/attributes-on-record.js';
import type { MatchingInput } from '../round/matching-input.js';
import { type Notice, nobodyHas } from '../round/notice.js';
import { listed } from '../round/unmet-cells.js';
import { askingFor } from './asking.js';
import {
  type JudgedRequirement,
  judgedRequirement,
  neededAttributes,
  requiredAttributes,
} from './judged-requirement.js';

/** People of whom it cannot be told: who is looked at and has told nothing, or of whose pairs, of those of which it is asked, none can be judged. */
function unknownPeople(requirement: RequirementSettings, input: MatchingInput): readonly Person[] {
  const side = (takesPart: typeof isMentee) =>
    input.participants.flatMap(({ person, role }) => (takesPart(role) ? [person] : []));
  const [mentees, mentors] = [side(isMentee), side(isMentor)];
  const terms = new TermBook(input.settings.synonyms);
  const sides = { mentees, mentors, terms, onDate: input.onDate };
  const judged = judgedRequirement(requirement, sides, input);
  const { unstated, holds } = judged;
  if (unstated === undefined) return withoutJudgedPair(judged, sides);
  const found = new Set<Person>();
  for (const [mentee, person] of mentees.entries())
    for (const [mentor, other] of mentors.entries())
      if (person !== other && holds(mentee, mentor))
        for (const each of unstated(mentee, mentor)) found.add(each);
  return [...found];
}

/** Whoever has no pair that can be judged, of those of which it is asked. */
function withoutJudgedPair(
  { isKnown, holds }: JudgedRequirement,
  { mentees, mentors }: Sides,
): readonly Person[] {
  const [isAsked, isTold] = [new Uint8Array(mentors.length), new Uint8Array(mentors.length)];
  const menteesUntold = mentees.filter((_, mentee) => {
    const asked = [...mentors.keys()].filter((mentor) => holds(mentee, mentor));
    const told = asked.filter((mentor) => isKnown(mentee, mentor));
    // From a mentee of whom nothing can be told nothing follows for the mentors.
    if (told.length === 0) return asked.length > 0;
    for (const mentor of asked) isAsked[mentor] = 1;
    for (const mentor of told) isTold[mentor] = 1;
    return false;
  });
  const mentorsUntold = mentors.filter((_, at) => isAsked[at] === 1 && isTold[at] === 0);
  return [...new Set([...menteesUntold, ...mentorsUntold])];
}

/** More pairs than this are not gone through for the sake of a notice. */
const MOST_PAIRS = 2_000_000;
const MOST_NAMED = 10;

/** What a requirement cannot see in a round; `follows`: what becomes of people of whom it cannot be told. */
export function gapsOfRequirement(
  requirement: RequirementSettings,
  input: MatchingInput,
  follows = 'nobody is matched with them where it holds',
): readonly Notice[] {
  const known = attributesOnRecord(input);
  const missing = neededAttributes(requirement).filter((attribute) => !known.has(attribute));
  const notices: Notice[] = missing.map((attribute) =>
    nobodyHas(attribute, [`the requirement "${requirement.name}"`], nearestAttribute(attribute, known)),
  );
  if (missing.length > 0 || input.participants.length ** 2 > MOST_PAIRS) return notices;
  const people = unknownPeople(requirement, input);
  if (people.length > 0) {
    const so = requirement.unknown === 'pass' ? 'it is not asked of them' : follows;
    notices.push({
      words: `Whether "${requirement.name}" is met cannot be told of ${counted(people.length, 'person', 'people')}, so ${so}: ${firstFew(people, MOST_NAMED, fullName)}.`,
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
    return asking === 'unclear' ? [{ person, text }] : [];
  });
  if (unclear.length === 0) return [];
  const told = listed(unclear, settings.untold?.includes(requirement.askedIn.attribute));
  return [
    {
      words: `${counted(unclear.length, 'answer', 'answers')} in "${requirement.askedIn.attribute}" cannot be read as yes or no to "${requirement.name}", and ${unclear.length === 1 ? 'counts' : 'count'} as yes: ${told}.`,
      remedy: 'Correct the cells to yes or no.',
      kind: 'fault',
    },
  ];
}
