import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriterionSettings } from '../../../src/domain/settings/criterion-settings.js';
import type { MatchingSettings } from '../../../src/domain/settings/matching-settings.js';
import { advise } from '../../../src/matching/answers/advise.js';
import { costWords } from '../../../src/matching/answers/change-words.js';
import { exactChanges } from '../../../src/matching/answers/exact-changes.js';
import { buildProblem, type Problem } from '../../../src/matching/problem/problem.js';
import { orderedCriteria, totalsInOrder } from '../../../src/matching/problem/scores-in-order.js';
import { verifyInOrder } from '../../../src/matching/proof/verify-in-order.js';
import { solveInOrder, weightsInOrder } from '../../../src/matching/solving/solve-in-order.js';
import { numbersOf } from '../../../src/matching/solving/solve-numbers.js';
import { solveProblem } from '../../../src/matching/solving/solve-problem.js';
import { solveRound } from '../../../src/matching/solving/solve-round.js';
import { participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

const CRITERIA: readonly CriterionSettings[] = [
  { name: 'needs', kind: 'coverage', weight: 1, menteeAttribute: 'needs', mentorAttribute: 'strengths' },
  { name: 'site', kind: 'same', weight: 5, attribute: 'site' },
  { name: 'language', kind: 'similarity', weight: 2, attribute: 'languages' },
  {
    name: 'asked',
    kind: 'asked',
    weight: 1,
    askedIn: 'asks',
    kinds: [{ name: 'same site', kind: 'same', attribute: 'site' }],
  },
];

const some = (...values: string[]) => fc.subarray(values);

const parts = fc.record({
  site: fc.constantFrom(null, 'North', 'South'),
  attributes: fc.record({
    needs: some('audit', 'triage', 'ECMO'),
    strengths: some('audit', 'triage', 'ECMO'),
    languages: some('English', 'Welsh'),
    waiting: some('1', '2').map((list) => list.slice(0, 1)),
    asks: some('same site'),
  }),
});

const role = fc.constantFrom('mentee', 'mentor', 'both');
const settings = fc.record({
  order: fc.constantFrom(['site'], ['needs', 'site'], ['language', 'needs'], ['asked', 'needs', 'site']),
  waits: fc.boolean(),
  unknown: fc.constantFrom('mean' as const, 'zero' as const, 'share' as const),
});

const round = fc
  .tuple(
    fc.array(fc.tuple(parts, role, fc.integer({ min: 0, max: 2 })), { minLength: 2, maxLength: 7 }),
    settings,
  )
  .map(([people, { order, waits, unknown }]) => {
    const matching: Partial<MatchingSettings> = {
      criteria: CRITERIA,
      order,
      unknown,
      ...(waits ? { priorityAttribute: 'waiting' } : {}),
    };
    return roundOf({
      participants: people.map(([own, as, places], at) =>
        participant(personOf(at + 1, own), as as 'mentee', as === 'mentee' ? null : places),
      ),
      settings: settingsOf({ ...matching, rules: { managementChain: false } }),
    });
  });

/** People by class, then the totals by each criterion, then the fit. */
function worthOf(problem: Problem, partner: readonly number[]): readonly number[] {
  const classes = problem.mentees.map(({ attributes }) => Number(attributes.get('waiting')?.[0] ?? 9));
  const byClass = problem.input.settings.priorityAttribute === undefined ? [] : [1, 2, 9];
  const matched = partner.filter((mentor) => mentor >= 0).length;
  const fit = partner.reduce(
    (sum, mentor, mentee) => sum + (mentor < 0 ? 0 : problem.scores.at(mentee, mentor)),
    0,
  );
  return [
    matched,
    ...byClass.map(
      (own) => partner.filter((mentor, mentee) => mentor >= 0 && classes[mentee] === own).length,
    ),
    ...totalsInOrder({ problem, partner: Int32Array.from(partner) }),
    fit,
  ];
}

function isMore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}

/** The best worth by trying every assignment that makes nobody the mentor of their own mentor. */
function bestByTrial(problem: Problem): readonly number[] {
  let best: readonly number[] = [-1];
  const menteeAt = new Map(problem.mentees.map(({ id }, at) => [id, at]));
  const places = problem.mentors.map((each) => each.places);
  const extend = (partner: readonly number[]): void => {
    const mentee = partner.length;
    if (mentee === problem.mentees.length) {
      const worth = worthOf(problem, partner);
      if (isMore(worth, best)) best = worth;
      return;
    }
    extend([...partner, -1]);
    for (const [mentor, { person }] of problem.mentors.entries()) {
      const other = menteeAt.get(person.id) ?? -1;
      const isBack = problem.mentors[partner[other] ?? -1]?.person.id === problem.mentees[mentee]?.id;
      if (problem.scores.at(mentee, mentor) < 0 || (places[mentor] ?? 0) === 0 || isBack) continue;
      (places[mentor] as number)--;
      extend([...partner, mentor]);
      (places[mentor] as number)++;
    }
  };
  extend([]);
  return best;
}

describe('criteria in order', () => {
  it('come one before the other, as trying everything finds, proven', () => {
    fc.assert(
      fc.property(round, (input) => {
        const problem = buildProblem(input);
        const solution = solveProblem(problem);
        expect(worthOf(problem, [...solution.partner])).toEqual(bestByTrial(problem));
        expect(solution.certificate).toEqual({ proven: true, gap: 0, reasons: [] });
      }),
      { numRuns: 150 },
    );
  });

  it('are the same by rows as pair by pair', () => {
    fc.assert(
      fc.property(round, (input) => {
        const problem = buildProblem(input);
        for (const { worthOf: worth, worthsOf } of orderedCriteria(problem))
          for (const mentee of problem.mentees.keys())
            expect([...worthsOf(mentee)]).toEqual(problem.mentors.map((_, mentor) => worth(mentee, mentor)));
      }),
      { numRuns: 50 },
    );
  });

  it('give every price as the change of the optimum, and advice the best place', () => {
    fc.assert(
      fc.property(round, (input) => {
        const problem = buildProblem(input);
        const solution = solveProblem(problem);
        const before = worthOf(problem, [...solution.partner]);
        for (const [mentee, mentor] of solution.partner.entries()) {
          if (mentor < 0) continue;
          const { matched, inOrder = [], total } = exactChanges(solution).forbid(mentee, mentor);
          const [menteeId, mentorId] = [
            problem.mentees[mentee]?.id ?? 0,
            problem.mentors[mentor]?.person.id ?? 0,
          ];
          const without = { ...problem.input, vetoed: [{ menteeId, mentorId, because: null }] };
          const best = bestByTrial(buildProblem(without));
          const gains = best.map((value, at) => value - (before[at] ?? 0));
          expect([matched, ...inOrder.map((each) => each.total), total]).toEqual(
            problem.input.settings.priorityAttribute === undefined ? gains : [gains[0], ...gains.slice(4)],
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is not proven by steps that leave out a pair, nor of another assignment', () => {
    const people = [1, 2].map((id) => participant(personOf(id, { site: 'North' }), 'mentee'));
    const mentors = [3, 4].map((id) =>
      participant(personOf(id, { site: id === 3 ? 'North' : 'South' }), 'mentor', 1),
    );
    const problem = buildProblem(
      roundOf({
        participants: [...people, ...mentors],
        settings: settingsOf({ criteria: CRITERIA, order: ['site'] }),
      }),
    );
    const numbers = numbersOf(problem);
    const [steps, weights] = [solveInOrder(problem, numbers), weightsInOrder(problem, numbers)];
    const partner = steps.at(-1)?.result.partner ?? new Int32Array(0);
    expect(verifyInOrder(steps, weights, partner).proven).toBe(true);
    expect(verifyInOrder(steps, weights, Int32Array.from([-1, 0])).proven).toBe(false);
    expect(verifyInOrder(steps.slice(0, 1), weights, partner).proven).toBe(false);
    const other = weights.map((own) => own.map((weight) => (weight < 0 ? weight : weight + 1)));
    expect(verifyInOrder(steps, other, partner).proven).toBe(false);
  });

  it('says what is lost and gained by each', () => {
    const change = { matched: 0, total: 250_000, moves: [], inOrder: [{ name: 'site', total: -1_000_000 }] };
    expect(costWords(change)).toBe(
      'the programme as a whole would lose 1.000 of “site” and gain 0.250 of fit',
    );
  });

  it('advises a place that helps by the order though not by the fit', () => {
    const mentee = participant(personOf(1, { site: 'North', attributes: { needs: ['audit'] } }), 'mentee');
    const near = participant(
      personOf(2, { site: 'North', attributes: { strengths: ['rota'] } }),
      'mentor',
      0,
    );
    const able = participant(
      personOf(3, { site: 'South', attributes: { strengths: ['audit'] } }),
      'mentor',
      1,
    );
    const criteria = CRITERIA.map((each) => (each.name === 'needs' ? { ...each, weight: 50 } : each));
    const input = roundOf({
      participants: [mentee, near, able],
      settings: settingsOf({ criteria, order: ['site'] }),
    });
    expect(
      advise(solveProblem(buildProblem(input)))
        .map(({ words }) => words)
        .join(),
    ).toContain('better by the criteria in order');
  });

  it.each([
    [
      'several mentors at once',
      { mentorsPerMentee: 2, severalMentors: 'joint' },
      'do not go together with criteria in order',
    ],
    ['a minimum load', { menteesForEveryMentor: 1 }, 'do not go together with a minimum load'],
    [
      'caps',
      { caps: { groups: [{ of: 'mentors', attribute: 'site', most: 1 }] } },
      'do not go together with caps',
    ],
  ] as const)('are refused with %s', (_, more, words) => {
    const participants = [
      participant(personOf(1, { site: 'North' }), 'mentee'),
      participant(personOf(2, { site: 'North' }), 'mentor', 2),
    ];
    const input = roundOf({
      participants,
      settings: settingsOf({ criteria: CRITERIA, order: ['site'], ...more }),
    });
    expect(() => solveRound(input)).toThrow(words);
  });
});
