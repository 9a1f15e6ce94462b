import { type Meant, meaningOfNames } from '../../domain/people/meant-people.js';
import { fullName, type Person } from '../../domain/people/person.js';
import { attributeWords, valuesOf } from '../criteria/person-values.js';
import { attributesOnRecord, nearestAttribute } from '../round/attributes-on-record.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { Notice } from '../round/notice.js';
import { bothWays, type ForbiddenPair, forbiddenPairs } from './forbidden-pairs.js';
import { gapsOfNames, type NameOnRecord } from './name-gaps.js';
import { type Rule, switchedOffBy } from './rule.js';

interface Supervising extends NameOnRecord {
  readonly attribute: string;
}

function attributesOf({ settings }: MatchingInput): readonly string[] {
  return settings.rules.supervisorAttributes ?? [];
}

function withoutOneself(meant: Meant<Person>, person: Person): Meant<Person> {
  return { ...meant, people: meant.people.filter(({ id }) => id !== person.id) };
}

function* supervising(input: MatchingInput): Generator<Supervising> {
  const meaningOf = meaningOfNames(input.people);
  for (const person of input.people) {
    for (const attribute of attributesOf(input)) {
      for (const text of valuesOf(person, attribute))
        yield { person, attribute, text, meant: withoutOneself(meaningOf(text), person) };
    }
  }
}

function* supervisedPairs(input: MatchingInput): Generator<ForbiddenPair> {
  for (const { person, attribute, text, meant } of supervising(input)) {
    const role = `${fullName(person)}'s ${attributeWords(attribute)}`;
    for (const named of meant.people) {
      const words = meant.isCertain
        ? `${fullName(named)} is ${role}`
        : `${fullName(named)} may be ${role}, named as "${text}"`;
      yield* bothWays([person.id, named.id], words);
    }
  }
}

/** An attribute that nobody has protects nobody, which is most often a slip in mentor.yaml. */
function gaps(input: MatchingInput): readonly Notice[] {
  const known = attributesOnRecord(input);
  const missing = attributesOf(input).filter((attribute) => !known.has(attribute));
  const names = [...supervising(input)];
  return [
    ...missing.map((attribute) => ({
      words: `Nobody on record has "${attribute}", which supervisor_attributes names, so nobody is kept apart by it.`,
      remedy: nearestAttribute(attribute, known),
      kind: 'fault' as const,
    })),
    ...attributesOf(input).flatMap((attribute) => {
      const what = attributeWords(attribute);
      const own = names.filter((name) => name.attribute === attribute);
      return gapsOfNames(own, { one: what, several: `of the names under ${what}` });
    }),
  ];
}

/**
 * Neither a supervisor, appraiser or assessor, as the attributes name them, nor whom one supervises; where the name does not say
 * who it is, nobody who could be meant.
 */
export const supervisors: Rule = {
  name: 'supervisor',
  binding: 'protective',
  looksAt: ({ rules }) => rules.supervisorAttributes ?? [],
  holds: (input) => attributesOf(input).length > 0,
  switch: switchedOffBy({ supervisorAttributes: [] }),
  forbids: (context) =>
    forbiddenPairs(context, 'supervising or assessing you, or the reverse', supervisedPairs(context.input)),
  gaps,
};
