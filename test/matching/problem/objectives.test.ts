import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Objective } from '../../../src/domain/settings/matching-settings.js';
import { otherObjectives } from '../../../src/matching/answers/objectives-beside.js';
import { solutionFigures } from '../../../src/matching/answers/solution-figures.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { buildProblem, type Problem } from '../../../src/matching/problem/problem.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import type { Solution } from '../../../src/matching/solving/solve-numbers.js';
import { aProgramme, aSmallProgramme } from '../round/a-programme.js';
import { participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

/** The fits in millionths of one assignment's pairs, worst first. */
type Fits = readonly number[];

/** Every assignment within the places in which nobody is the mentor of their own mentor. */
function* everyAssignment(problem: Problem, mentor: readonly number[] = []): Generator<Fits> {
  if (mentor.length === problem.mentees.length) {
    yield mentor.flatMap((j, i) => (j < 0 ? [] : [problem.scores.at(i, j)])).sort((a, b) => a - b);
    return;
  }
  const mentee = mentor.length;
  const isBack = (j: number) => {
    const back = problem.mentees.findIndex(({ id }) => id === problem.mentors[j]?.person.id);
    return (
      back >= 0 &&
      back < mentee &&
      problem.mentors[mentor[back] ?? -1]?.person.id === problem.mentees[mentee]?.id
    );
  };
  yield* everyAssignment(problem, [...mentor, -1]);
  for (const [j, { places }] of problem.mentors.entries()) {
    const isAllowed = problem.scores.at(mentee, j) >= 0 && !isBack(j);
    if (isAllowed && mentor.filter((other) => other === j).length < places)
      yield* everyAssignment(problem, [...mentor, j]);
  }
}

const sum = (fits: Fits) => fits.reduce((total, fit) => total + fit, 0);

function isFairer(one: Fits, other: Fits): boolean {
  if (one.length !== other.length) return one.length > other.length;
  const at = one.findIndex((fit, place) => fit !== other[place]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}

function fitsOf({ problem, partner }: Solution): Fits {
  const fits = [...partner].flatMap((j, i) => (j < 0 ? [] : [problem.scores.at(i, j)]));
  return fits.sort((a, b) => a - b);
}

function solved(input: MatchingInput, objective: Objective, priceOfLeavingOut = 0): Solution {
  return matchRound({ ...input, settings: { ...input.settings, objective, priceOfLeavingOut } }).solution;
}

describe('objectives', () => {
  it('fit: the highest total, less a price for everybody left out', () => {
    fc.assert(
      fc.property(aSmallProgramme, fc.constantFrom(0, 0.25), (input, price) => {
        const worth = (fits: Fits) => sum(fits) + price * 1e6 * fits.length;
        const best = [...everyAssignment(buildProblem(input))].reduce(
          (most, fits) => Math.max(most, worth(fits)),
          0,
        );
        expect(worth(fitsOf(solved(input, 'fit', price)))).toBe(best);
      }),
      { numRuns: 60 },
    );
  });

  it('fairest: the worst fit as good as can be, then the next worst, with nobody matched less', () => {
    fc.assert(
      fc.property(aSmallProgramme, (input) => {
        const best = [...everyAssignment(buildProblem(input))].reduce(
          (most, fits) => (isFairer(fits, most) ? fits : most),
          [],
        );
        expect(fitsOf(solved(input, 'fairest'))).toEqual(best);
      }),
      { numRuns: 60 },
    );
  });

  it('stable: nobody and no mentor would both rather have each other', () => {
    fc.assert(
      fc.property(aProgramme, (input) => {
        const solution = solved(input, 'stable');
        expect(solution.certificate).toEqual({ proven: true, gap: 0, reasons: [] });
        expect(solutionFigures(solution).blockingPairs).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('stable: nor by their wishes, with second mentors and locks too', () => {
    const wishes = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(aProgramme, wishes, fc.constantFrom(1, 2), (input, wished, mentorsPerMentee) => {
        const participants = input.participants.map(({ person, role, capacity }) => {
          const prefers = (wished[person.id - 1] ?? []).map((id) => personOf(id).staffNumber ?? '');
          const attributes = new Map([...person.attributes, ['prefers', prefers]]);
          // Nobody is the mentor of their own mentor here: that wish is no candidate.
          return {
            person: { ...person, attributes },
            role: role === 'both' ? ('mentor' as const) : role,
            capacity,
          };
        });
        const settings = { ...input.settings, mentorsPerMentee };
        const solution = solved({ ...input, participants, settings }, 'stable');
        expect(solution.certificate.proven).toBe(true);
        expect(solutionFigures(solution).blockingPairs).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it('stable: wishes come before fit', () => {
    const wishing = (id: number, prefers: string, need: string) =>
      participant(personOf(id, { attributes: { prefers: [prefers], needs: [need] } }), 'mentee');
    const mentor = (id: number, strength: string, ...prefers: string[]) =>
      participant(personOf(id, { attributes: { strengths: [strength], prefers } }), 'mentor');
    const participants = [
      wishing(1, 'P009', 'audit'),
      wishing(2, 'P009', 'rota'),
      mentor(8, 'audit'),
      mentor(9, 'rota', 'P001'),
    ];
    const { run } = matchRound(roundOf({ participants, settings: settingsOf({ objective: 'stable' }) }));
    expect(run.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([
      [1, 9],
      [2, 8],
    ]);
  });

  it('says how far the others are', () => {
    // 1–8, 2–9: 1 and 0; 1–9, 2–8: two halves. The total is the same, the worst-off differs.
    const at = (id: number, needs: string[], strengths: string[]) =>
      personOf(id, { attributes: { needs, strengths } });
    const participants = [
      participant(at(1, ['audit', 'rota'], []), 'mentee'),
      participant(at(2, ['audit', 'triage'], []), 'mentee'),
      participant(at(8, [], ['audit', 'rota']), 'mentor'),
      participant(at(9, [], ['rota']), 'mentor'),
    ];
    const { solution } = matchRound(roundOf({ participants }));
    const found = otherObjectives(solution).map(({ objective, moved, figures }) => [
      objective,
      moved,
      figures.worstFit,
    ]);
    expect(solutionFigures(solution).worstFit).toBe(0);
    expect(found).toEqual([
      ['fit', 0, 0],
      ['fairest', 2, 0.5],
      ['stable', 0, 0],
    ]);
  });
});
