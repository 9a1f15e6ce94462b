import { meaningOfNames } from '../../domain/people/meant-people.js';
import { fullName } from '../../domain/people/person.js';
import { valuesOf } from '../criteria/person-values.js';
import type { MatchingInput } from '../round/matching-input.js';
import { bothWays, type ForbiddenPair, forbiddenPairs } from './forbidden-pairs.js';
import { gapsOfNames, type NameOnRecord } from './name-gaps.js';
import { always, type Rule } from './rule.js';

/** The attribute in which people say whom they would rather not be paired with. */
const AVOIDS = 'avoids';

/** `Poe, Sam` may have come apart at its comma. */
function textsOf(values: readonly string[], isName: (text: string) => boolean): readonly string[] {
  const whole = values.join(', ');
  return values.length > 1 && isName(whole) ? [whole] : values;
}

function* avoided({ people }: MatchingInput): Generator<NameOnRecord> {
  const meaningOf = meaningOfNames(people);
  for (const person of people) {
    const texts = textsOf(valuesOf(person, AVOIDS), (text) => meaningOf(text).isCertain);
    for (const text of texts) {
      const meant = meaningOf(text);
      yield { person, text, meant: { ...meant, people: meant.people.filter(({ id }) => id !== person.id) } };
    }
  }
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

/** Two of whom one asked not to be paired with the other, in their own words, are never a pair, whichever would be the mentor. */
export const avoids: Rule = {
  name: 'avoids',
  binding: 'protective',
  endsPairings: true,
  looksAt: () => [AVOIDS],
  holds: always,
  forbids: (context) =>
    forbiddenPairs(context, 'whom one of you asked not to be paired with', avoidedPairs(context.input)),
  gaps: (input) =>
    gapsOfNames([...avoided(input)], {
      one: 'name of somebody to be kept apart from',
      several: 'names of people to be kept apart from',
    }),
};
