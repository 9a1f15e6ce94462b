import { managementChain } from '../../domain/people/management.js';
import { fullName, type Person } from '../../domain/people/person.js';
import { type ForbiddenPair, type PairRule, type RuleContext, ruleOnPairs } from './pair-rule.js';

function aboveWords(upper: Person, lower: Person, levels: number): string {
  return levels === 1
    ? `${fullName(upper)} is ${fullName(lower)}'s line manager`
    : `${fullName(upper)} is ${levels} levels above ${fullName(lower)} in the line of managers`;
}

function* linePairs(context: RuleContext): Generator<ForbiddenPair> {
  const { people } = context.input;
  const byId = new Map(people.map((person) => [person.id, person]));
  const managerOf = new Map(
    people.flatMap(({ id, managerId }) => (managerId === null ? [] : [[id, managerId]])),
  );
  const taking = new Set([...context.mentees, ...context.mentors.map(({ person }) => person)]);
  for (const person of taking) {
    for (const [at, upperId] of managementChain(person.id, managerOf).entries()) {
      const upper = byId.get(upperId);
      if (upper === undefined) continue;
      const words = aboveWords(upper, person, at + 1);
      yield { menteeId: person.id, mentorId: upperId, words };
      yield { menteeId: upperId, mentorId: person.id, words };
    }
  }
}

/** A mentor must not stand anywhere above or below the mentee in the line of managers. */
export function managementChainRule(context: RuleContext): PairRule {
  return ruleOnPairs(context, {
    name: 'management chain',
    counted: 'in your management chain',
    pairs: linePairs(context),
  });
}
