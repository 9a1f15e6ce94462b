import { meaningForSpeakers } from '../../domain/people/described/meant-or-described.js';
import { fullName } from '../../domain/people/person.js';
import { holdsSomebodyAbove, retellsManager } from '../../domain/people/supervising-attributes.js';
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

/** Those that mentor.yaml names. */
function statedAttributes({ settings }: MatchingInput): readonly string[] {
  return settings.rules.supervisorAttributes ?? [];
}

/**
 * They and, unless the line of managers is no obstacle in this programme, every column that by its name holds somebody above: whoever
 * has a second manager or an appraiser is protected from them without anybody's having thought of it.
 */
function attributesOf(input: MatchingInput): readonly string[] {
  const { managementChain, supervisorAttributes } = input.settings.rules;
  const isOff = !managementChain || supervisorAttributes?.length === 0;
  const known = isOff ? [] : [...attributesOnRecord(input)].filter(holdsSomebodyAbove).sort();
  return [...new Set([...statedAttributes(input), ...known])];
}

/** `Manager name: Sam Poe` beside the manager's number says no more than that, though there be two Sam Poes. */
function isManagerAgain({ attribute, meant, person }: Supervising): boolean {
  return retellsManager(attribute) && meant.people.some(({ id }) => id === person.managerId);
}

/** Yes, no, days and mere counts, which name nobody. */
const NO_NAME = /^(?:yes|no|y|n|true|false|x|✓|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.*)$/iu;

function* supervising(input: MatchingInput): Generator<Supervising> {
  const attributes = attributesOf(input);
  if (attributes.length === 0) return;
  const meaningFor = meaningForSpeakers(input);
  for (const person of input.people) {
    for (const attribute of attributes) {
      for (const text of valuesOf(person, attribute)) {
        if (NO_NAME.test(text.trim())) continue;
        const one = { person, attribute, text, meant: meaningFor(text, person) };
        if (!isManagerAgain(one)) yield one;
      }
    }
  }
}

function* supervisedPairs(input: MatchingInput): Generator<ForbiddenPair> {
  // What is certain is said before what may be.
  const named = [...supervising(input)].sort((a, b) => Number(b.meant.isCertain) - Number(a.meant.isCertain));
  for (const { person, attribute, text, meant } of named) {
    const role = `${fullName(person)}'s ${attributeWords(attribute)}`;
    for (const other of meant.people) {
      const words = meant.isCertain
        ? `${fullName(other)} is ${role}`
        : `${fullName(other)} may be ${role}, named as "${text}"`;
      yield* bothWays([person.id, other.id], words);
    }
  }
}

/** An attribute that nobody has protects nobody, which is most often a slip in mentor.yaml. */
function gaps(input: MatchingInput): readonly Notice[] {
  const known = attributesOnRecord(input);
  const missing = statedAttributes(input).filter((attribute) => !known.has(attribute));
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
 * Neither a supervisor, appraiser, assessor or second manager, as mentor.yaml names the attributes or their own names say, nor whom one
 * supervises; where the name does not say who it is, nobody who could be meant.
 */
export const supervisors: Rule = {
  name: 'supervisor',
  binding: 'protective',
  looksAt: ({ rules }) => rules.supervisorAttributes ?? [],
  holds: (input) => attributesOf(input).length > 0,
  switch: switchedOffBy({ supervisorAttributes: [] }),
  forbids: (context) =>
    forbiddenPairs(context, 'supervising or assessing them, or the reverse', supervisedPairs(context.input)),
  gaps,
};
