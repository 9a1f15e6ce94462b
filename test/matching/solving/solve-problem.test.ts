import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactChanges } from '../../../src/matching/answers/exact-changes.js';
import { leftOverReasons } from '../../../src/matching/answers/left-over-reason.js';
import { buildProblem } from '../../../src/matching/problem/problem.js';
import { solveProblem } from '../../../src/matching/solving/solve-problem.js';
import { bestByTrial } from '../answers/best-by-trial.js';
import { aProgramme } from '../round/a-programme.js';
import { participant, personOf, roundOf } from '../round/round-of.js';

/** People who all take part as both, each with one need and one strength out of `kinds`. */
function peers(count: number, kinds: number) {
  return Array.from({ length: count }, (_, at) => {
    const attributes = { needs: [`skill ${at % kinds}`], strengths: [`skill ${(at * at + 1) % kinds}`] };
    return participant(personOf(at + 1, { attributes }), 'both');
  });
}

/** Programmes of a few people who all take part as both. */
const allPeers = aProgramme
  .filter(({ participants }) => participants.length <= 5)
  .map((input) => ({
    ...input,
    participants: input.participants.map((each) => ({ ...each, role: 'both' as const })),
  }));

describe('solveProblem', () => {
  it('makes nobody the mentor of their own mentor, and proves it where the search can be finished', () => {
    const { problem, partner, certificate, matched } = solveProblem(
      buildProblem(roundOf({ participants: peers(12, 5) })),
    );
    const mentorOf = (mentee: number) =>
      problem.mentees.findIndex(({ id }) => id === problem.mentors[partner[mentee] ?? -1]?.person.id);
    expect(problem.mentees.map((_, mentee) => mentorOf(mentorOf(mentee)) === mentee)).not.toContain(true);
    expect(matched).toBe(12);
    expect(certificate).toEqual({ proven: true, gap: 0, reasons: [] });
  });

  it('leaves one of two alone with each other, for a pair either way is all there can be', () => {
    const { partner, certificate } = solveProblem(buildProblem(roundOf({ participants: peers(2, 1) })));
    expect([...partner]).toEqual([1, -1]);
    expect(certificate.proven).toBe(true);
  });

  it('forbids nothing for the directions it chose, and gives the price of every pair that is possible', () => {
    fc.assert(
      fc.property(allPeers, (input) => {
        const problem = buildProblem(input);
        const solution = solveProblem(problem);
        const [people, total] = bestByTrial(problem);
        expect([solution.matched, solution.total]).toEqual([people, total]);
        const changes = exactChanges(solution);
        for (const [mentee, { id }] of problem.mentees.entries()) {
          const score = problem.scores.rowOf(mentee).slice();
          for (const [mentor, { person, places }] of problem.mentors.entries()) {
            if ((score[mentor] as number) < 0 || places === 0 || solution.partner[mentee] === mentor)
              continue;
            const locked = [...input.locked, { menteeId: id, mentorId: person.id, because: null }];
            const forced = bestByTrial(buildProblem({ ...input, locked }));
            const change = changes.force(mentee, mentor);
            expect([change?.matched, change?.total]).toEqual([forced[0] - people, forced[1] - total]);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('tells whoever is left over that a mentor with a place left is their own mentee', () => {
    const solution = solveProblem(buildProblem(roundOf({ participants: peers(2, 1) })));
    expect(leftOverReasons(solution)(1)).toBe('1 mentor considered: 1 to be mentored by them.');
  });
});
