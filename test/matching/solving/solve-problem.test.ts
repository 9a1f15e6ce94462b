import { describe, expect, it } from 'vitest';
import { buildProblem } from '../../../src/matching/problem/problem.js';
import { solveProblem } from '../../../src/matching/solving/solve-problem.js';
import { participant, personOf, roundOf } from '../round/round-of.js';

/** People who all take part as both, each with one need and one strength out of `kinds`. */
function peers(count: number, kinds: number) {
  return Array.from({ length: count }, (_, at) => {
    const attributes = { needs: [`skill ${at % kinds}`], strengths: [`skill ${(at * at + 1) % kinds}`] };
    return participant(personOf(at + 1, { attributes }), 'both');
  });
}

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
});
