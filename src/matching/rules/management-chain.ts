import { managementChain } from '../../domain/people/management.js';
import { fullName, type Person } from '../../domain/people/person.js';
import { bothWays, type ForbiddenPair, forbiddenPairs } from './forbidden-pairs.js';
import { type Rule, type RuleContext, switchedOffBy } from './rule.js';

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
      yield* bothWays([person.id, upperId], aboveWords(upper, person, at + 1));
    }
  }
}

/** A mentor must not stand anywhere above or below the mentee in the line of managers. */
export const managementChainRule: Rule = {
  name: 'management chain',
  binding: 'protective',
  holds: ({ settings }) => settings.rules.managementChain,
  switch: switchedOffBy({ managementChain: false }),
  forbids: (context) => forbiddenPairs(context, 'in your management chain', linePairs(context)),
};
