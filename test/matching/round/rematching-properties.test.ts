import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRound } from '../../../src/matching/match-round.js';
import { changedMentees, switchingWeight } from '../../../src/matching/problem/current-pairs.js';
import { buildProblem, type Problem } from '../../../src/matching/problem/problem.js';
import { fingerprintText } from '../../../src/matching/round/fingerprint-text.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import type { Solution } from '../../../src/matching/solving/solve-numbers.js';
import { aRunningRound } from './a-running-round.js';

/** People matched, those first whose pairing may go on no longer, then fit less what changes cost; for `fit` one number. */
type Worth = readonly [people: number, firsts: number, net: number];

function isMore(one: Worth, other: Worth): boolean {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}

function worthFor({ input }: Problem, matched: number, [firsts, net]: readonly [number, number]): Worth {
  return input.settings.objective === 'fit' ? [0, 0, net + 200_000 * matched] : [matched, firsts, net];
}

function isFirst({ current }: Problem, mentee: number): boolean {
  return current.some((pair) => pair.mentee === mentee && !pair.mayGoOn);
}

/** What a pair adds: its fit, less the cost of leaving an existing one. */
function netOf(problem: Problem, mentee: number, mentor: number): number {
  const existing = problem.current.find((pair) => pair.mentee === mentee);
  const cost = existing?.mayGoOn === true && existing.mentor !== mentor ? switchingWeight(problem.input) : 0;
  return problem.scores.at(mentee, mentor) - cost;
}

/** The best by trying everything in which whoever may stay with their mentor has one, and nobody mentors their own mentor. */
function bestByTrial(problem: Problem): Worth {
  let best: Worth = [Number.NEGATIVE_INFINITY, 0, 0];
  const width = problem.mentors.length;
  const places = problem.mentors.map((each) => each.places);
  const given = new Map<number, number>();
  const extend = (mentee: number, matched: number, [firsts, net]: readonly [number, number]): void => {
    const menteeId = problem.mentees[mentee]?.id;
    if (menteeId === undefined) {
      const worth = worthFor(problem, matched, [firsts, net]);
      if (isMore(worth, best)) best = worth;
      return;
    }
    const mustHave = problem.current.some((pair) => pair.mentee === mentee && pair.mayGoOn);
    if (!mustHave) extend(mentee + 1, matched, [firsts, net]);
    for (let mentor = 0; mentor < width; mentor++) {
      const mentorId = problem.mentors[mentor]?.person.id ?? 0;
      const isPossible = problem.scores.at(mentee, mentor) >= 0 && (places[mentor] ?? 0) > 0;
      if (!isPossible || given.get(mentorId) === menteeId) continue;
      places[mentor] = (places[mentor] ?? 0) - 1;
      given.set(menteeId, mentorId);
      extend(mentee + 1, matched + 1, [
        firsts + (isFirst(problem, mentee) ? 1 : 0),
        net + netOf(problem, mentee, mentor),
      ]);
      given.delete(menteeId);
      places[mentor] = (places[mentor] ?? 0) + 1;
    }
  };
  extend(0, 0, [0, 0]);
  return best;
}

function worthOf({ problem, partner, matched, total }: Solution): Worth {
  const changed = changedMentees(
    problem.current.filter(({ mayGoOn }) => mayGoOn),
    partner,
  );
  const firsts = [...partner.entries()].filter(([mentee, mentor]) => mentor >= 0 && isFirst(problem, mentee));
  return worthFor(problem, matched, [firsts.length, total - changed.length * switchingWeight(problem.input)]);
}

function withIds(input: MatchingInput, pairingIds: readonly number[]): MatchingInput {
  return { ...input, rematching: { mayChange: 'any', pairingIds } };
}

describe('matchRound when any pairing may change', () => {
  it('reaches the best there is by trying everything, switching cost and all, with a proof', () => {
    fc.assert(
      fc.property(aRunningRound('any'), (input) => {
        const { solution } = matchRound(input);
        expect(worthOf(solution)).toEqual(bestByTrial(buildProblem(input)));
        expect(solution.certificate).toEqual({ proven: true, gap: 0, reasons: [] });
      }),
      { numRuns: 250 },
    );
  });

  it('takes nobody’s mentor away without giving another, and changes only what is worth it', () => {
    fc.assert(
      fc.property(aRunningRound('any'), (input) => {
        const { run, solution } = matchRound(input);
        const { current, mentees } = solution.problem;
        for (const { mentee, mayGoOn } of current)
          if (mayGoOn)
            expect(run.leftOver.map(({ menteeId }) => menteeId)).not.toContain(mentees[mentee]?.id);
        const changed = run.pairs.filter(({ replaces }) => replaces !== undefined).length;
        const { rematching } = run;
        if (rematching?.gain === null || rematching === undefined) throw new Error('nothing is settled here');
        if (rematching.gain.matched === 0 && current.every(({ mayGoOn }) => mayGoOn) && changed > 0)
          expect(rematching.gain.totalFit).toBeGreaterThan(changed * rematching.switchingCost - 1e-9);
        if (input.settings.objective === 'coverage' && current.every(({ mayGoOn }) => mayGoOn))
          expect(rematching.gain.matched).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 150 },
    );
  });

  it('gives everybody else a mentor as before where nothing is gained by a change', () => {
    fc.assert(
      fc.property(aRunningRound('any', [100]), (input) => {
        const asToday = matchRound(withIds(input, [])).run;
        const { run, solution } = matchRound(input);
        if (solution.problem.current.some(({ mayGoOn }) => !mayGoOn) || run.rematching?.gain?.matched !== 0)
          return;
        expect(run.pairs).toEqual(asToday.pairs);
      }),
      { numRuns: 150 },
    );
  });

  it('comes to what matching from scratch does when switching costs nothing', () => {
    fc.assert(
      fc.property(aRunningRound('any', [0]), (input) => {
        const { run, solution } = matchRound(input);
        const { current, mentors, mentees, scores } = solution.problem;
        const ids = new Set(current.map(({ pairing }) => pairing.id));
        const pairings = input.pairings.filter(({ id }) => !ids.has(id));
        const scratch = matchRound({ ...withIds(input, []), pairings });
        const { problem, partner } = scratch.solution;
        const rowOf = new Map(problem.mentees.map(({ id }, row) => [id, row]));
        const isComparable = current.every(({ mentee, mentor }) => {
          const row = rowOf.get(mentees[mentee]?.id ?? 0) ?? -1;
          const before = row < 0 ? -1 : problem.scores.at(row, mentor);
          return scores.at(mentee, mentor) === before && (partner[row] ?? -1) >= 0;
        });
        // Who is somebody's mentee is not made their mentor instead.
        const isTurned = scratch.run.pairs.some(({ menteeId, mentorId }) =>
          current.some(({ pairing }) => pairing.menteeId === mentorId && pairing.mentorId === menteeId),
        );
        if (!isComparable || isTurned || mentors.some(({ isOverfull }) => isOverfull)) return;
        expect(solution.matched).toBe(scratch.solution.matched);
        // What exists wins ties: by a millionth for each pairing.
        expect(Math.abs(solution.total - scratch.solution.total)).toBeLessThanOrEqual(current.length);
        expect(run.pairs.length).toBeLessThanOrEqual(scratch.run.pairs.length);
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of rows, nor does its fingerprint', () => {
    const shuffled = aRunningRound('any').chain((input) =>
      fc.record({
        input: fc.constant(input),
        participants: fc.shuffledSubarray([...input.participants], { minLength: input.participants.length }),
        pairings: fc.shuffledSubarray([...input.pairings], { minLength: input.pairings.length }),
      }),
    );
    fc.assert(
      fc.property(
        shuffled,
        fc.constantFrom('one' as const, 'any' as const),
        ({ input, ...orders }, mayChange) => {
          const pairingIds = (input.rematching?.pairingIds ?? []).toReversed();
          const asked = { ...input, rematching: { mayChange, pairingIds } };
          const other = {
            ...input,
            ...orders,
            rematching: { mayChange, pairingIds: pairingIds.toReversed() },
          };
          expect(matchRound(other).run).toEqual(matchRound(asked).run);
          expect(fingerprintText(other)).toBe(fingerprintText(asked));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('matchRound when one pairing may change', () => {
  it('is as good as the best of letting each go alone, each solved from scratch', () => {
    fc.assert(
      fc.property(aRunningRound('one'), (input) => {
        const { run, solution } = matchRound(input);
        const all = buildProblem(input);
        const releasable = all.current.filter(({ mayGoOn }) => mayGoOn);
        const wholeOf = (one: Solution): Worth => {
          const released = new Set(one.problem.current.map(({ pairing }) => pairing.id));
          const others = releasable.filter(({ pairing }) => !released.has(pairing.id));
          const fits = others.map(({ mentee, mentor }) => netOf(all, mentee, mentor));
          const net = fits.reduce((sum, fit) => sum + fit, 0);
          const own = worthFor(all, others.length, [0, net]);
          const [people, firsts, rest] = worthOf(one);
          return [people + own[0], firsts, rest + own[2]];
        };
        const trials = [[], ...releasable.map(({ pairing }) => [pairing.id])].map((ids) =>
          wholeOf(matchRound(withIds(input, ids)).solution),
        );
        const best = trials.reduce((most, trial) => (isMore(trial, most) ? trial : most));
        expect(wholeOf(solution)).toEqual(best);
        expect(run.pairs.filter(({ replaces }) => replaces !== undefined).length).toBeLessThanOrEqual(1);
        expect(solution.certificate.proven).toBe(true);
      }),
      { numRuns: 250 },
    );
  });
});
