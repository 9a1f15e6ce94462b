import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/people/person.js';
import type { AskedSettings } from '../../../src/domain/settings/criterion-settings.js';
import type { RuleSettings } from '../../../src/domain/settings/matching-settings.js';
import type { RequirementSettings } from '../../../src/domain/settings/requirement-settings.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { totalsInOrder } from '../../../src/matching/problem/scores-in-order.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { aProgramme } from './a-programme.js';
import { namedRule, personOf } from './round-of.js';

/** What a matching comes to, the weightiest first: people, the totals by criteria in order, the total fit. */
function worthOf(input: MatchingInput): readonly number[] {
  const { solution } = matchRound(input);
  return [solution.matched, ...totalsInOrder(solution), solution.total];
}

function isBetter(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
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

const SAME_SITE: RequirementSettings = {
  name: 'same site',
  condition: {
    kind: 'criterion',
    atLeast: 1,
    criterion: { name: 'x', kind: 'same', weight: 1, attribute: 'site' },
  },
  unknown: 'pass',
};

const ASKED: AskedSettings = {
  name: 'kind of person',
  kind: 'asked',
  weight: 3,
  askedIn: 'asks',
  kinds: [
    { name: 'same site', kind: 'same', attribute: 'site' },
    { name: 'offers audit', kind: 'is', attribute: 'strengths', values: ['audit'] },
  ],
};

const AS_ASKED: RequirementSettings = {
  name: 'as asked',
  condition: { kind: 'criterion', atLeast: null, criterion: ASKED },
  unknown: 'forbid',
};

/** Programmes in which some ask for kinds of people, criteria may be in order, and mentees of one mentor may have to suit each other. */
const featured = fc
  .tuple(
    aProgramme,
    fc.array(fc.subarray(['same site', 'offers audit']), { maxLength: 9 }),
    fc.record({ order: fc.constantFrom([], ['site'], ['needs', 'site']), isTogether: fc.boolean() }),
  )
  .map(([input, asks, { order, isTogether }]) => {
    const criteria = [...input.settings.criteria, ASKED];
    const together = isTogether ? { menteesTogether: [SAME_SITE] } : {};
    return withPeople(
      { ...input, settings: { ...input.settings, criteria, order, ...together } },
      (person) => ({
        ...person,
        attributes: new Map([...person.attributes, ['asks', asks[person.id - 1] ?? []]]),
      }),
    );
  });

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
  (input) => ({ ...input, settings: { ...input.settings, requirements: [AS_ASKED] } }),
  (input) => ({ ...input, settings: { ...input.settings, menteesTogether: [SAME_SITE] } }),
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
      fc.property(fc.oneof(aProgramme, featured), fc.constantFrom(...MORE_RULES), (input, addRule) => {
        expect(isBetter(worthOf(addRule(input)), worthOf(input))).toBe(false);
      }),
      { numRuns: 120 },
    );
  });

  it('is as good whatever people are called, and in whatever order they stand', () => {
    fc.assert(
      fc.property(
        fc.oneof(aProgramme, featured),
        fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 9 }),
        (input, numbers) => {
          const renamed = withPeople(input, (person) => {
            const number = numbers[person.id - 1] ?? person.id;
            const { staffNumber, email } = personOf(number);
            return { ...person, staffNumber, email, givenName: `New${number}`, familyName: `Name${number}` };
          });
          expect(worthOf(renamed)).toEqual(worthOf(input));
          const turned = {
            ...input,
            participants: [...input.participants].reverse(),
            people: [...input.people].reverse(),
          };
          expect(matchRound(turned).run.pairs).toEqual(matchRound(input).run.pairs);
        },
      ),
      { numRuns: 80 },
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

  it('never gives somebody less of a kind of person because they ask for it', () => {
    fc.assert(
      fc.property(featured, fc.nat(), fc.constantFrom('same site', 'offers audit'), (input, pick, kind) => {
        // One place each and one part, as for wishes: what somebody else's chain would gain by it is theirs.
        const participants = input.participants.map((each) => ({
          ...each,
          role: each.role === 'both' ? ('mentor' as const) : each.role,
        }));
        const { order: _, menteesTogether: __, ...settings } = input.settings;
        const plain = {
          ...input,
          participants,
          settings: { ...settings, rules: { ...settings.rules, minimumFit: 0 } },
        };
        const { solution, run } = matchRound(plain);
        const { means } = solution.problem.input;
        const pair = run.pairs[pick % Math.max(1, run.pairs.length)];
        if (pair === undefined) return;
        const personIn = (id: number) => plain.people.find((each) => each.id === id);
        const meets = (mentorId: number) => {
          const [own, mentor] = [personIn(pair.menteeId), personIn(mentorId)];
          if (kind === 'offers audit') return mentor?.attributes.get('strengths')?.includes('audit') === true;
          return own?.site != null && own.site === mentor?.site;
        };
        if (!meets(pair.mentorId)) return;
        const asking = withPeople({ ...plain, ...(means && { means }) }, (person) =>
          person.id === pair.menteeId
            ? { ...person, attributes: new Map([...person.attributes, ['asks', [kind]]]) }
            : person,
        );
        const after = matchRound(asking).run.pairs.find(({ menteeId }) => menteeId === pair.menteeId);
        if (after === undefined) throw new Error('nobody loses their mentor by a wish');
        // A pair of no fit at all is worth as much with the wish as without.
        expect(meets(after.mentorId) || after.fit === 0 || after.fit === null).toBe(true);
      }),
      { numRuns: 100 },
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
      { numRuns: 100 },
    );
  });
});
