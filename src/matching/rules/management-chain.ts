import { OWN_MANAGER } from '../../domain/files/file-fields.js';
import { managementChain } from '../../domain/people/management.js';
import { fullName, nameWithKey, type Person } from '../../domain/people/person.js';
import { doubtfulManagers, possiblyAbove } from '../../domain/people/possible-managers.js';
import { isInPost } from '../../domain/people/presence.js';
import { counted } from '../../domain/text/counted.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { Notice } from '../round/notice.js';
import { bothWays, type ForbiddenPair, forbiddenPairs } from './forbidden-pairs.js';
import { gapsOfNames, listed } from './name-gaps.js';
import { areOwnManagersNamed, gapsOfOwnManagers, ownManagerPairs } from './own-managers.js';
import { type Rule, type RuleContext, switchedOffBy } from './rule.js';

function aboveWords(upper: Person, lower: Person, levels: number): string {
  return levels === 1
    ? `${fullName(upper)} is ${fullName(lower)}'s line manager`
    : `${fullName(upper)} is ${levels} levels above ${fullName(lower)} in the line of managers`;
}

function possiblyAboveWords(
  upper: Person,
  lower: Person,
  { levels, text }: { readonly levels: number; readonly text: string | undefined },
): string {
  if (levels === 1 && text !== undefined)
    return `${fullName(upper)} may be ${fullName(lower)}'s line manager, whom the roster names as "${text}"`;
  return `${fullName(upper)} may be ${levels} levels above ${fullName(lower)} in the line of managers, which cannot be told for certain`;
}

/** The managers of each person: the one who is known, and everyone who could be meant where that leaves doubt. */
function linesOf(people: readonly Person[]): {
  readonly managerOf: ReadonlyMap<number, number>;
  readonly managersOf: (id: number) => readonly number[];
  readonly textOf: ReadonlyMap<number, string>;
} {
  const managerOf = new Map(
    people.flatMap(({ id, managerId }) => (managerId === null ? [] : [[id, managerId] as const])),
  );
  const doubtful = doubtfulManagers(people);
  const possible = new Map(
    doubtful.map(({ person, meant }) => [person.id, meant.people.map(({ id }) => id)]),
  );
  return {
    managerOf,
    managersOf: (id) => {
      const known = managerOf.get(id);
      return [...(known === undefined ? [] : [known]), ...(possible.get(id) ?? [])];
    },
    textOf: new Map(doubtful.map(({ person, text }) => [person.id, text])),
  };
}

/** A line that is known is told as such, before what is only possible. */
function* linePairs(context: RuleContext): Generator<ForbiddenPair> {
  const { people } = context.input;
  const byId = new Map(people.map((person) => [person.id, person]));
  const { managerOf, managersOf, textOf } = linesOf(people);
  const taking = new Set([...context.mentees, ...context.mentors.map(({ person }) => person)]);
  for (const person of taking) {
    const chain = managementChain(person.id, managerOf);
    for (const [at, upperId] of chain.entries()) {
      const upper = byId.get(upperId);
      if (upper !== undefined) yield* bothWays([person.id, upperId], aboveWords(upper, person, at + 1));
    }
    if (textOf.size === 0) continue;
    for (const [upperId, levels] of possiblyAbove(person.id, managersOf, new Set(chain))) {
      const upper = byId.get(upperId);
      if (upper === undefined) continue;
      const text = textOf.get(person.id);
      yield* bothWays([person.id, upperId], possiblyAboveWords(upper, person, { levels, text }));
    }
  }
}

/** What the roster says comes before what people say themselves. */
function* everyPair(context: RuleContext): Generator<ForbiddenPair> {
  yield* linePairs(context);
  yield* ownManagerPairs(context.input);
}

/** What the rule cannot see: managers of whom nothing is on record, or whose names do not say who they are. */
function gaps(input: MatchingInput): readonly Notice[] {
  const { people } = input;
  const isNobodyNamed = people.every(({ manager, managerId }) => manager === null && managerId === null);
  if (isNobodyNamed && !areOwnManagersNamed(input)) {
    return [
      {
        words:
          'Nobody on record has a line manager, so the rule that nobody is matched within their line of managers cannot be applied.',
        remedy:
          'Import a roster with a column of line managers (--map "COLUMN=manager" where it is called otherwise).',
        // A programme may do without: it is told each time, and nothing in it is amiss.
        kind: 'remark',
      },
    ];
  }
  // Whoever leads others and has nobody above is the head of a line.
  const leading = new Set(people.map(({ managerId }) => managerId));
  const inPost = input.participants.filter(({ person }) => isInPost(person, input.onDate));
  const without = inPost.filter(
    ({ person }) =>
      person.manager === null &&
      person.managerId === null &&
      !leading.has(person.id) &&
      !areOwnManagersNamed({ people: [person] }),
  );
  return [
    ...gapsOfNames(doubtfulManagers(people), {
      one: 'line manager',
      several: 'line managers',
      andBeyond: ', nor from whoever stands above them',
    }),
    ...gapsOfOwnManagers(input),
    ...(without.length === 0
      ? []
      : [
          {
            words: `No line manager is on record for ${without.length} of the ${counted(inPost.length, 'person', 'people')} who take part, so nobody is kept apart from theirs: ${listed(without, ({ person }) => nameWithKey(person))}.`,
            remedy: 'Where they have one, name them in the roster.',
            kind: 'remark' as const,
          },
        ]),
  ];
}

/**
 * A mentor must not stand anywhere above or below the mentee in the line of managers, nor where they may stand for all that
 * anybody can tell.
 */
export const managementChainRule: Rule = {
  name: 'management chain',
  binding: 'protective',
  holds: ({ settings }) => settings.rules.managementChain,
  switch: switchedOffBy({ managementChain: false }),
  looksAt: () => [OWN_MANAGER],
  forbids: (context) => forbiddenPairs(context, 'in their management chain', everyPair(context)),
  gaps,
};
