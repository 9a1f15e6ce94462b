import {
  type MeaningForSpeaker,
  meaningForSpeakers,
  wholeName,
} from '../../domain/people/described/meant-or-described.js';
import { divideWishes } from '../../domain/people/naming/divided-wishes.js';
import { fullName, type Person } from '../../domain/people/person.js';
import { counted } from '../../domain/text/counted.js';
import { firstFewAtLength } from '../../domain/text/first-few.js';
import { attributeWords, valuesOf } from '../criteria/person-values.js';
import { wishAttributes } from '../criteria/wish-attributes.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { Notice } from '../round/notice.js';
import { bothWays, type ForbiddenPair, forbiddenPairs } from './forbidden-pairs.js';
import { gapsOfNames, isNameAlone, type NameOnRecord, WHERE_WORDS_ARE } from './name-gaps.js';
import { always, type Rule } from './rule.js';

/** The attribute in which people say whom they would rather not be paired with. */
const AVOIDS = 'avoids';

/** So many that stand among wishes are told one by one. */
const MOST_TOLD = 10;

function* saidSo(person: Person, meaningFor: MeaningForSpeaker): Generator<NameOnRecord> {
  for (const text of wholeName(valuesOf(person, AVOIDS), (whole) => meaningFor(whole, person).isCertain))
    yield { person, text, meant: meaningFor(text, person) };
}

/** An attribute under which wishes were asked for, with what was written there against somebody. */
interface AmongWishes extends NameOnRecord {
  readonly attribute: string;
  /** Whom it names, without the words that turn it round. */
  readonly named: string;
}

/** `Anyone but Cy` where wishes were asked for: it protects as if it had been said in its place. */
function* amongWishes(
  { people, settings }: MatchingInput,
  meaningFor: MeaningForSpeaker,
): Generator<AmongWishes> {
  for (const person of people) {
    for (const attribute of wishAttributes(settings)) {
      for (const { written, named } of divideWishes(valuesOf(person, attribute)).against) {
        const meant = { ...meaningFor(named, person), isCertain: false };
        yield { person, attribute, text: written, named, meant };
      }
    }
  }
}

function* avoided(input: MatchingInput): Generator<NameOnRecord> {
  const meaningFor = meaningForSpeakers(input);
  for (const person of input.people) yield* saidSo(person, meaningFor);
  yield* amongWishes(input, meaningFor);
}

function* avoidedPairs(input: MatchingInput): Generator<ForbiddenPair> {
  for (const { person, text, meant } of avoided(input)) {
    for (const named of meant.people) {
      const doubt = meant.isCertain ? '' : `, which may mean ${fullName(named)}`;
      const words = `${fullName(person)} asked not to be paired: "${text}"${doubt}`;
      yield* bothWays([person.id, named.id], words);
    }
  }
}

/** What was written among the wishes and is read the other way round: told, however sure it is. */
function gapsAmongWishes(input: MatchingInput): readonly Notice[] {
  const against = [...amongWishes(input, meaningForSpeakers(input))];
  if (against.length === 0) return [];
  const told = firstFewAtLength(against, MOST_TOLD, ({ person, attribute, text, named }) =>
    isNameAlone(named)
      ? `"${text}" (${fullName(person)}, under ${attributeWords(attribute)})`
      : `what ${fullName(person)} wrote under ${attributeWords(attribute)}`,
  );
  return [
    {
      words: `${counted(against.length, 'wish says whom somebody would rather not have, and is', 'wishes say whom somebody would rather not have, and are')} read as that: ${told}.`,
      remedy: `Where it is meant otherwise, correct the answer and import it again. ${WHERE_WORDS_ARE}`,
      kind: 'remark',
    },
  ];
}

/** Two of whom one asked not to be paired with the other, in their own words, are never a pair, whichever would be the mentor. */
export const avoids: Rule = {
  name: 'avoids',
  binding: 'protective',
  endsPairings: true,
  looksAt: () => [AVOIDS],
  holds: always,
  forbids: (context) =>
    forbiddenPairs(context, 'whom one of the two asked not to be paired with', avoidedPairs(context.input)),
  gaps: (input) => [
    ...gapsAmongWishes(input),
    ...gapsOfNames([...avoided(input)], {
      one: 'person to be kept apart from',
      several: 'people to be kept apart from',
      isPrivate: true,
    }),
  ],
};
