import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/people/person.js';
import type { RuleSettings } from '../../../src/domain/settings/matching-settings.js';
import type { RequirementSettings } from '../../../src/domain/settings/requirement-settings.js';
import { matchRound } from '../../../src/matching/match-round.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { aProgramme } from './a-programme.js';
import { namedRule, personOf } from './round-of.js';

function worthOf(input: MatchingInput): readonly [matched: number, total: number] {
  const { matched, total } = matchRound(input).solution;
  return [matched, total];
}

function withPeople(input: MatchingInput, change: (person: Person) => Person): MatchingInput {
  const participants = input.participants.map((each) => ({ ...each, person: change(each.person) }));
  return { ...input, participants, people: input.people.map(change) };
}

const NORTH: RequirementSettings = {
  name: 'in the North',
  condition: { kind: 'is', attribute: 'site', values: ['North'], of: 'mentor' },
  unknown: 'forbid',
};

/** One rule more, of each kind. */
const MORE_RULES: readonly ((input: MatchingInput) => MatchingInput)[] = [
  ...(
    [
      { sameUnit: true },
      { sharedLanguage: true },
      { minimumFit: 0.5 },
      { minimumMonthsInPost: 12 },
      { requiredTraining: ['mentor training'] },
      { minimumSharedSlots: 1 },
    ] satisfies Partial<RuleSettings>[]
  ).map((more) => (input: MatchingInput) => ({
    ...input,
    settings: { ...input.settings, rules: { ...input.settings.rules, ...more } },
  })),
  (input) => ({ ...input, settings: { ...input.settings, requirements: [NORTH] } }),
  (input) => ({ ...input, namedRules: [...input.namedRules, namedRule(98, 'never', [1, 2])] }),
];

const WISHES = { name: 'wishes', kind: 'preference', weight: 3, attribute: 'prefers' } as const;
const keyOf = (id: number) => personOf(id).staffNumber ?? '';

/** Programmes in which some have named wishes. */
const wishing = fc
  .tuple(
    aProgramme,
    fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }), { maxLength: 9 }),
  )
  .map(([input, wishes]) => {
    // Everybody has one part and one place: a mentor's wish may cost another mentee of theirs, and so a whole chain.
    const participants = input.participants.map((each) => ({
      ...each,
      role: each.role === 'both' ? ('mentor' as const) : each.role,
      capacity: Math.min(1, each.capacity ?? 1),
    }));
    const criteria = [...input.settings.criteria, WISHES];
    // A fit may be too low for the minimum for a third choice's sake: that is the rule's doing, not the wish's.
    const rules = { ...input.settings.rules, minimumFit: 0 };
    return withPeople(
      { ...input, participants, settings: { ...input.settings, criteria, rules } },
      (person) => ({
        ...person,
        attributes: new Map([...person.attributes, ['prefers', (wishes[person.id - 1] ?? []).map(keyOf)]]),
      }),
    );
  });

describe('a matching', () => {
  it('is never better for one rule more', () => {
    fc.assert(
      fc.property(aProgramme, fc.constantFrom(...MORE_RULES), (input, addRule) => {
        const [matched, total] = worthOf(input);
        const [withRule, totalWithRule] = worthOf(addRule(input));
        expect(withRule).toBeLessThanOrEqual(matched);
        if (withRule === matched) expect(totalWithRule).toBeLessThanOrEqual(total);
      }),
      { numRuns: 200 },
    );
  });

  it('is as good whatever people are called, and in whatever order they stand', () => {
    fc.assert(
      fc.property(
        aProgramme,
        fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 9 }),
        (input, numbers) => {
          const renamed = withPeople(input, (person) => {
            const number = numbers[person.id - 1] ?? person.id;
            const { staffNumber, email } = personOf(number);
            return { ...person, staffNumber, email, givenName: `New${number}`, familyName: `Name${number}` };
          });
          expect(worthOf(renamed)).toEqual(worthOf(input));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('keeps the fits of all pairs when people are called otherwise', () => {
    fc.assert(
      fc.property(aProgramme, (input) => {
        const renamed = withPeople(input, (person) => ({
          ...person,
          givenName: `Né${person.id}`,
          familyName: 'X',
        }));
        const pairsOf = (it: MatchingInput) =>
          matchRound(it).run.pairs.map(({ menteeId, mentorId, fit }) => [menteeId, mentorId, fit]);
        expect(pairsOf(renamed)).toEqual(pairsOf(input));
      }),
      { numRuns: 60 },
    );
  });

  it('never loses a pair because one of the two wishes for it', () => {
    fc.assert(
      fc.property(wishing, fc.nat(), fc.boolean(), (input, pick, byMentee) => {
        const { pairs } = matchRound(input).run;
        const pair = pairs[pick % Math.max(1, pairs.length)];
        if (pair === undefined) return;
        const [wisher, wished] = byMentee ? [pair.menteeId, pair.mentorId] : [pair.mentorId, pair.menteeId];
        const wishingMore = withPeople(input, (person) => {
          if (person.id !== wisher) return person;
          const prefers = person.attributes.get('prefers') ?? [];
          const more = prefers.includes(keyOf(wished)) ? prefers : [...prefers, keyOf(wished)];
          return { ...person, attributes: new Map([...person.attributes, ['prefers', more]]) };
        });
        const after = matchRound(wishingMore).run.pairs;
        expect(
          after.some(({ menteeId, mentorId }) => menteeId === pair.menteeId && mentorId === pair.mentorId),
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
