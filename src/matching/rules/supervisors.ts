import { peopleFinder } from '../../domain/people/people-finder.js';
import { fullName } from '../../domain/people/person.js';
import { attributeWords, valuesOf } from '../criteria/person-values.js';
import { bothWays, type ForbiddenPair, forbiddenPairs } from './forbidden-pairs.js';
import { type Rule, type RuleContext, switchedOffBy } from './rule.js';

function* supervisedPairs(context: RuleContext, attributes: readonly string[]): Generator<ForbiddenPair> {
  const find = peopleFinder(context.input.people);
  for (const person of context.input.people) {
    for (const attribute of attributes) {
      for (const written of valuesOf(person, attribute)) {
        const [named, another] = find(written);
        if (named === undefined || another !== undefined) continue;
        const words = `${fullName(named)} is ${fullName(person)}'s ${attributeWords(attribute)}`;
        yield* bothWays([person.id, named.id], words);
      }
    }
  }
}

/** Neither a supervisor, appraiser or assessor, as the attributes name them, nor whom one supervises. */
export const supervisors: Rule = {
  name: 'supervisor',
  binding: 'protective',
  holds: ({ settings }) => (settings.rules.supervisorAttributes ?? []).length > 0,
  switch: switchedOffBy({ supervisorAttributes: [] }),
  forbids: (context) =>
    forbiddenPairs(
      context,
      'supervising or assessing you, or the reverse',
      supervisedPairs(context, context.input.settings.rules.supervisorAttributes ?? []),
    ),
};
