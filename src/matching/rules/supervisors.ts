import { peopleFinder } from '../../domain/people/people-finder.js';
import { fullName } from '../../domain/people/person.js';
import { attributeWords, valuesOf } from '../criteria/person-values.js';
import { type ForbiddenPair, type PairRule, type RuleContext, ruleOnPairs } from './pair-rule.js';

function* supervisedPairs(context: RuleContext, attributes: readonly string[]): Generator<ForbiddenPair> {
  const find = peopleFinder(context.input.people);
  for (const person of context.input.people) {
    for (const attribute of attributes) {
      for (const written of valuesOf(person, attribute)) {
        const [named, another] = find(written);
        if (named === undefined || another !== undefined) continue;
        const words = `${fullName(named)} is ${fullName(person)}'s ${attributeWords(attribute)}`;
        yield { menteeId: person.id, mentorId: named.id, words };
        yield { menteeId: named.id, mentorId: person.id, words };
      }
    }
  }
}

/** Neither a supervisor, appraiser or assessor, as the attributes name them, nor whom one supervises. */
export function supervisorsRule(context: RuleContext, attributes: readonly string[]): PairRule {
  return ruleOnPairs(context, {
    name: 'supervisor',
    counted: 'supervising or assessing you, or the reverse',
    pairs: supervisedPairs(context, attributes),
  });
}
