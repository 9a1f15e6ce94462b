import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactChanges } from '../../../src/matching/answers/exact-changes.js';
import { otherObjectives } from '../../../src/matching/answers/objectives-beside.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { buildProblem, type Problem } from '../../../src/matching/problem/problem.js';
import { proofWords } from '../../../src/matching/proof/proof-words.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { pairsOfRound, solveRound } from '../../../src/matching/solving/solve-round.js';
import { aProgramme } from '../round/a-programme.js';
import { namedRule, participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

const WANTED = 2;

/** Programmes of a few people without pairings and named rules, whose mentees are to have two mentors each, given at once. */
const aJointProgramme = aProgramme
  .filter(({ participants }) => participants.length <= 6)
  .map((input): MatchingInput => {
    const settings = { ...input.settings, mentorsPerMentee: WANTED, severalMentors: 'joint' as const };
    return { ...input, pairings: [], namedRules: [], settings };
  });

/** Every way to give each mentee up to two mentors, nobody being the mentor of their own mentor. */
function* everyWay(problem: Problem, made: readonly (readonly number[])[] = []): Generator<typeof made> {
  const mentee = made.length;
  if (mentee === problem.mentees.length) {
    yield made;
    return;
  }
  const idOf = (mentor: number) => problem.mentors[mentor]?.person.id;
  const possible = problem.mentors.flatMap(({ places }, mentor) => {
    const back = problem.mentees.findIndex(({ id }) => id === idOf(mentor));
    const isBack = made[back]?.some((own) => idOf(own) === problem.mentees[mentee]?.id) === true;
    const used = made.filter((own) => own.includes(mentor)).length;
    return used < places && !isBack && problem.scores.at(mentee, mentor) >= 0 ? [mentor] : [];
  });
  for (let bits = 0; bits < 2 ** possible.length; bits++) {
    const own = possible.filter((_, k) => (bits >> k) % 2 === 1);
    if (own.length <= WANTED) yield* everyWay(problem, [...made, own]);
  }
}

/** People with a mentor, with two, and the total fit in millionths. */
function worthOf(problem: Problem, way: readonly (readonly number[])[]): number[] {
  const fits = way.flatMap((own, mentee) => own.map((mentor) => problem.scores.at(mentee, mentor)));
  const count = (least: number) => way.filter((own) => own.length >= least).length;
  return [count(1), count(2), fits.reduce((sum, fit) => sum + fit, 0)];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, k) => value !== other[k]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function bestByTrial(problem: Problem): number[] {
  let best: number[] = [0, 0, 0];
  for (const way of everyWay(problem)) {
    const worth = worthOf(problem, way);
    if (compare(worth, best) > 0) best = worth;
  }
  return best;
}

function solvedWorth(input: MatchingInput): number[] {
  const solution = solveRound(input);
  const { problem } = solution;
  const way = problem.mentees.map(({ id }) =>
    pairsOfRound(solution)
      .filter(({ menteeId }) => menteeId === id)
      .map(({ mentor }) => mentor),
  );
  return worthOf(problem, way);
}

const both = (id: number, needs: string, strengths: string, capacity: number) =>
  participant(
    personOf(id, { attributes: { needs: [needs], strengths: [strengths] } }),
    id < 10 ? 'mentee' : 'mentor',
    capacity,
  );

/** In stages the first mentee takes the one mentor who is good for both; at once the sum counts. */
const twoAndThree = roundOf({
  participants: [
    both(1, 'audit', 'none', 0),
    both(2, 'audit', 'none', 0),
    both(11, 'none', 'audit', 1),
    both(12, 'none', 'audit', 1),
    both(13, 'none', 'rota', 2),
  ],
  settings: settingsOf({ mentorsPerMentee: 2, severalMentors: 'joint' }),
});

describe('several mentors at once', () => {
  it('are given in the best way there is by trial, people in both roles among them', () => {
    fc.assert(
      fc.property(aJointProgramme, (input) => {
        expect(solvedWorth(input)).toEqual(bestByTrial(buildProblem(input)));
        const { certificate } = matchRound(input).run;
        expect(certificate).toEqual({ proven: true, gap: 0, reasons: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('are proven among eight people in both roles, where many ways to settle who mentors whom are alike', () => {
    const terms = ['audit', 'rota', 'triage', 'sepsis'];
    const peers = [1, 2, 3, 4, 5, 6, 7, 8].map((id) => {
      const known = [terms[(7 * id * id + id) % 4] ?? ''];
      return participant(personOf(id, { attributes: { needs: known, strengths: known } }), 'both', 2);
    });
    const settings = settingsOf({ mentorsPerMentee: 2, severalMentors: 'joint' });
    expect(matchRound(roundOf({ participants: peers, settings })).run.certificate.proven).toBe(true);
  });

  it('leave what is settled, and take the place it needs', () => {
    const input = { ...twoAndThree, namedRules: [namedRule(1, 'must', [1, 13])] };
    const pairs = matchRound(input).run.pairs.map((pair) => [
      pair.menteeId,
      pair.mentorId,
      pair.mentorNumber ?? 1,
    ]);
    expect(pairs).toHaveLength(4);
    expect(pairs).toContainEqual([1, 13, 1]);
  });

  it('number the mentors of a mentee by fit, and say what is proven', () => {
    const { run } = matchRound(twoAndThree);
    expect(
      run.pairs.map(({ menteeId, mentorId, mentorNumber = 1 }) => [menteeId, mentorId, mentorNumber]),
    ).toEqual([
      [1, 11, 1],
      [1, 13, 2],
      [2, 12, 1],
      [2, 13, 2],
    ]);
    expect(proofWords(run)).toContain(
      'no other matching gives more mentees a mentor; or as many, and more of them',
    );
  });

  it('have the price of every pair, that of solving the round again with it', () => {
    fc.assert(
      fc.property(aJointProgramme, (input) => {
        const solution = solveRound(input);
        const { problem } = solution;
        const changes = exactChanges(solution);
        const totalOf = (of: MatchingInput) => Math.round(matchRound(of).run.totalFit * 1e6);
        const before = totalOf(input);
        for (const [mentee, { id }] of problem.mentees.entries()) {
          const mentor = problem.mentors.findIndex(
            ({ places }, at) => places > 0 && problem.scores.at(mentee, at) >= 0,
          );
          const mentorId = problem.mentors[mentor]?.person.id;
          if (mentorId === undefined) continue;
          const locked = [{ menteeId: id, mentorId, because: null }];
          const after = totalOf({ ...input, locked });
          const change = changes.force(mentee, mentor);
          expect(change?.total).toBe(after - before);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('are told beside those given in stages, with the figures of both', () => {
    const [other] = otherObjectives(solveRound(twoAndThree));
    expect(other).toMatchObject({ objective: 'coverage', severalMentors: 'stages' });
    expect(other?.figures.judged).toBe(4);
  });

  it('are refused in words together with what adds up no fits', () => {
    const settings = settingsOf({ mentorsPerMentee: 2, severalMentors: 'joint', objective: 'fairest' });
    expect(() => matchRound({ ...twoAndThree, settings })).toThrow(
      'Several mentors at once need an objective that adds up fits, and "fairest" does not.',
    );
  });
});
