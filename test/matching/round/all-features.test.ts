import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StateError } from '../../../src/errors.js';
import { type Change, exactChanges } from '../../../src/matching/answers/exact-changes.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { buildProblem } from '../../../src/matching/problem/problem.js';
import { fingerprintText } from '../../../src/matching/round/fingerprint-text.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { emptyPlaces } from '../../../src/matching/solving/minimum-places.js';
import type { Solution } from '../../../src/matching/solving/solve-numbers.js';
import { solveProblem } from '../../../src/matching/solving/solve-problem.js';
import { stagesOf } from '../../../src/matching/solving/solve-round.js';
import { aFullRound } from './a-full-round.js';

/** The round matched; undefined where it is refused in words. */
function matched(input: MatchingInput): ReturnType<typeof matchRound> | undefined {
  try {
    return matchRound(input);
  } catch (error) {
    if (error instanceof StateError) return undefined;
    throw error;
  }
}

/** Without existing pairings that may change, `fit` may leave somebody out for a fit as good: then only both together are settled. */
function settledWorth({ settings, rematching, stage }: MatchingInput, change: Omit<Change, 'moves'>) {
  const { matched: people, total, empty = 0 } = change;
  const mayChange = rematching !== undefined && stage === undefined;
  if (settings.objective !== 'fit' || mayChange) return [people, empty, total];
  return [empty, total + people * 1e6 * (settings.priceOfLeavingOut ?? 0)];
}

/** What the stage gains when it is solved anew with something changed. */
function solvedAnew(stage: Solution, changed: Partial<MatchingInput>) {
  const input = { ...stage.problem.input, ...changed };
  const after = solveProblem(buildProblem(input));
  return settledWorth(input, {
    matched: after.matched - stage.matched,
    total: after.total - stage.total,
    empty: emptyPlaces(after) - emptyPlaces(stage),
  });
}

describe('a round with several mentors, a minimum load, changes and a waiting list at once', () => {
  it('counts everybody once, is proven, and does not depend on the order of rows', () => {
    const backwards = <Item>(items: readonly Item[]) => [...items].reverse();
    fc.assert(
      fc.property(aFullRound, (input) => {
        const other = {
          ...input,
          people: backwards(input.people),
          participants: backwards(input.participants),
          pairings: backwards(input.pairings),
          namedRules: backwards(input.namedRules),
          locked: backwards(input.locked),
          vetoed: backwards(input.vetoed),
        };
        expect(fingerprintText(other)).toBe(fingerprintText(input));
        const run = matched(input)?.run;
        expect(matched(other)?.run).toEqual(run);
        if (run === undefined) return;
        expect(run.certificate).toEqual({ proven: true, gap: 0, reasons: [] });
        const pairs = run.pairs.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        const firsts = run.pairs.filter(({ mentorNumber = 1 }) => mentorNumber === 1);
        expect(firsts.length + run.leftOver.length).toBe(run.menteeCount);
      }),
      { numRuns: 120, endOnFailure: true },
    );
  });

  it('gives the price of a lock, a veto and a place in any stage as solving that stage anew does', () => {
    fc.assert(
      fc.property(aFullRound, fc.nat(), fc.nat(), fc.nat(), (input, a, b, c) => {
        const solution = matched(input)?.solution;
        if (solution === undefined) return;
        const stages = stagesOf(solution);
        const stage = stages[a % stages.length] ?? solution;
        const { mentees, mentors, fixed, input: own } = stage.problem;
        const [mentee, mentor] = [b % mentees.length, c % mentors.length];
        const [menteeId, person] = [mentees[mentee]?.id, mentors[mentor]?.person];
        if (menteeId === undefined || person === undefined) return;
        const changes = exactChanges(stage);
        const participants = own.participants.map((each) =>
          each.person.id === person.id ? { ...each, capacity: (mentors[mentor]?.capacity ?? 0) + 1 } : each,
        );
        expect(settledWorth(own, changes.addPlace(mentor))).toEqual(solvedAnew(stage, { participants }));
        if (fixed.some((pair) => pair.mentee === mentee)) return;
        const pair = { menteeId, mentorId: person.id, because: null };
        expect(settledWorth(own, changes.forbid(mentee, mentor))).toEqual(
          solvedAnew(stage, { vetoed: [...own.vetoed, pair] }),
        );
        const forced = changes.force(mentee, mentor);
        if (forced === undefined) return;
        expect(settledWorth(own, forced)).toEqual(solvedAnew(stage, { locked: [...own.locked, pair] }));
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });
});
