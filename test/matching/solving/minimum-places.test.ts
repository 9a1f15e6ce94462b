import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Objective } from '../../../src/domain/settings/matching-settings.js';
import { exactChanges } from '../../../src/matching/answers/exact-changes.js';
import { mentorsBelowMinimum } from '../../../src/matching/answers/mentors-below-minimum.js';
import { otherObjectives } from '../../../src/matching/answers/objectives-beside.js';
import { solutionFigures } from '../../../src/matching/answers/solution-figures.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { buildProblem, type Problem } from '../../../src/matching/problem/problem.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { bonusOfPlace, emptyPlaces } from '../../../src/matching/solving/minimum-places.js';
import type { Solution } from '../../../src/matching/solving/solve-numbers.js';
import { stagesOf } from '../../../src/matching/solving/solve-round.js';
import { aProgramme, participantWith } from '../round/a-programme.js';
import { pairingOf } from '../round/pairing-of.js';
import { namedRule, participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

const mentee = (id: number, ...needs: string[]) =>
  participant(personOf(id, { attributes: { needs } }), 'mentee');
const mentor = (id: number, capacity: number, ...strengths: string[]) =>
  participant(personOf(id, { attributes: { strengths } }), 'mentor', capacity);
const one = settingsOf({ menteesForEveryMentor: 1, unknown: 'share' });

const pairsOf = (input: MatchingInput) =>
  matchRound(input).run.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]);

/** Every assignment of a stage that keeps its settled pairs, within the places, nobody the mentor of their own mentor. */
function* everyAssignment(problem: Problem, mentors: readonly number[] = []): Generator<Int32Array> {
  const at = mentors.length;
  const own = problem.mentees[at]?.id;
  if (own === undefined) {
    yield Int32Array.from(mentors);
    return;
  }
  if (!problem.fixed.some((pair) => pair.mentee === at)) yield* everyAssignment(problem, [...mentors, -1]);
  for (const [j, { person, places }] of problem.mentors.entries()) {
    const back = problem.mentees.findIndex(({ id }) => id === person.id);
    const isBack = back >= 0 && back < at && problem.mentors[mentors[back] ?? -1]?.person.id === own;
    const isAllowed = problem.scores.at(at, j) >= 0;
    if (isAllowed && !isBack && mentors.filter((other) => other === j).length < places)
      yield* everyAssignment(problem, [...mentors, j]);
  }
}

function fitsOf(problem: Problem, partner: Int32Array): number[] {
  const fits = [...partner].flatMap((j, i) => (j < 0 ? [] : [problem.scores.at(i, j)]));
  return fits.sort((a, b) => a - b);
}

/** What is compared, the first that counts first. */
function worthOf(problem: Problem, partner: Int32Array): number[] {
  const fits = fitsOf(problem, partner);
  const total = fits.reduce((sum, fit) => sum + fit, 0);
  const empty = -emptyPlaces({ problem, partner });
  const { objective } = problem.input.settings;
  if (objective === 'fit') return [empty, total];
  return objective === 'fairest' ? [fits.length, empty, ...fits] : [fits.length, empty, total];
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const at = other.findIndex((value, place) => value !== one[place]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

function bestWorth({ problem }: Solution): number[] {
  const fresh = buildProblem(problem.input);
  let best: number[] | undefined;
  for (const partner of everyAssignment(fresh)) {
    const worth = worthOf(fresh, partner);
    if (best === undefined || isLess(best, worth)) best = worth;
  }
  return best ?? [];
}

const withMinimum = fc
  .tuple(aProgramme, fc.constantFrom(1, 1, 2), fc.constantFrom<Objective>('coverage', 'fit', 'fairest'))
  .map(([input, menteesForEveryMentor, objective]): MatchingInput => {
    const participants = input.participants.map((each) => ({
      ...each,
      capacity: each.capacity === 1 ? 3 : each.capacity,
    }));
    return { ...input, participants, settings: { ...input.settings, menteesForEveryMentor, objective } };
  });
const aSmallOne = withMinimum.filter((input) => {
  const { mentees, mentors } = buildProblem(input);
  return mentees.length <= 6 && (mentors.length + 1) ** mentees.length <= 20_000;
});

describe('a minimum load', () => {
  it('gives everyone who volunteered a mentee, where that leaves nobody without a mentor', () => {
    const participants = [mentee(1, 'audit'), mentee(2, 'audit'), mentor(8, 2, 'audit'), mentor(9, 2)];
    expect(pairsOf(roundOf({ participants }))).toEqual([
      [1, 8],
      [2, 8],
    ]);
    const { run } = matchRound(roundOf({ participants, settings: one }));
    expect(run.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([
      [1, 8],
      [2, 9],
    ]);
    expect([run.totalFit, run.certificate]).toEqual([1, { proven: true, gap: 0, reasons: [] }]);
  });

  it('leaves nobody over for it', () => {
    const participants = [mentee(1), mentee(2), mentor(8, 2), mentor(9, 1)];
    const namedRules = [1, 2].map((id) => namedRule(id, 'never', [id, 9]));
    const { run, solution } = matchRound(roundOf({ participants, namedRules, settings: one }));
    expect(run.pairs.map(({ mentorId }) => mentorId)).toEqual([8, 8]);
    expect(mentorsBelowMinimum(solution.problem, run.pairs)).toMatchObject([
      { mentor: { id: 9 }, has: 0, minimum: 1, reason: 'none of the 2 mentees may have them: 2 vetoed' },
    ]);
  });

  it('counts pairings that go on and settled pairs, and asks nobody for more than they take', () => {
    const participants = [mentee(1), mentee(2), mentee(3), mentor(7, 3), mentor(8, 2), mentor(9, 1)];
    const settings = settingsOf({ menteesForEveryMentor: 2 });
    const pairings = [pairingOf([1, 8])];
    const namedRules = [namedRule(1, 'must', [3, 7])];
    const { run, solution } = matchRound(roundOf({ participants, pairings, namedRules, settings }));
    // One place of 7, of 8 and of 9 is to be filled, by one person: the first mentor in order gets them.
    expect(run.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([
      [2, 7],
      [3, 7],
    ]);
    expect(
      mentorsBelowMinimum(solution.problem, run.pairs).map(({ has, minimum }) => [has, minimum]),
    ).toEqual([
      [1, 2],
      [0, 1],
    ]);
    expect(emptyPlaces(solution)).toBe(2);
  });

  it('says why a mentor has nobody though somebody could have them', () => {
    const participants = [mentee(1), mentor(8, 1), mentor(9, 1)];
    const { run, solution } = matchRound(roundOf({ participants, settings: one }));
    expect(mentorsBelowMinimum(solution.problem, run.pairs).map(({ reason }) => reason)).toEqual([
      'the 1 mentee they may have is needed elsewhere',
    ]);
  });

  it('is the best there is by trying everything: people, then the minimum, then fit or the worst fits', () => {
    fc.assert(
      fc.property(aSmallOne, (input) => {
        const { run, solution } = matchRound(input);
        expect(worthOf(solution.problem, solution.partner)).toEqual(bestWorth(solution));
        expect(run.certificate).toEqual({ proven: true, gap: 0, reasons: [] });
        const total = fitsOf(solution.problem, solution.partner).reduce((sum, fit) => sum + fit, 0);
        expect(Math.round(run.totalFit * 1e6)).toBe(total);
      }),
      { numRuns: 250 },
    );
  });

  it('goes together with several mentors: each stage is the best there is', () => {
    fc.assert(
      fc.property(aSmallOne, (input) => {
        const { solution } = matchRound({ ...input, settings: { ...input.settings, mentorsPerMentee: 2 } });
        for (const stage of stagesOf(solution))
          expect(worthOf(stage.problem, stage.partner)).toEqual(bestWorth(stage));
      }),
      { numRuns: 80 },
    );
  });

  it('places as many people as without it, whatever the order of rows, and never fewer for one mentor more', () => {
    const shuffled = withMinimum.chain((input) =>
      fc.record({
        input: fc.constant(input),
        newcomer: participantWith(77),
        participants: fc.shuffledSubarray([...input.participants], { minLength: input.participants.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ input, newcomer, participants }) => {
        const { run, solution } = matchRound(input);
        expect(matchRound({ ...input, participants }).run).toEqual(run);
        const { menteesForEveryMentor, ...settings } = input.settings;
        if (input.settings.objective !== 'fit')
          expect(solution.matched).toBe(matchRound({ ...input, settings }).solution.matched);
        const { person } = newcomer;
        const joined = [...participants, participant(person, 'mentor', 1)];
        const { means } = solution.problem.input;
        const measured = means === undefined ? input : { ...input, means };
        const more = matchRound({ ...measured, people: [...input.people, person], participants: joined });
        if (input.settings.objective !== 'fit')
          expect(more.solution.matched).toBeGreaterThanOrEqual(solution.matched);
      }),
      { numRuns: 80 },
    );
  });

  it('tells what a question costs in places of the minimum too', () => {
    const participants = [mentee(1, 'audit'), mentee(2, 'audit'), mentor(8, 2, 'audit'), mentor(9, 2)];
    const { solution } = matchRound(roundOf({ participants, settings: one }));
    expect(exactChanges(solution).force(1, 0)).toMatchObject({ matched: 0, total: 0, moves: [{}, {}] });
    expect(exactChanges(solution).forbid(1, 1)).toMatchObject({ matched: 0, total: 0 });
    const alone = matchRound(
      roundOf({ participants, settings: one, namedRules: [namedRule(1, 'never', [1, 9])] }),
    );
    expect(exactChanges(alone.solution).forbid(1, 1)).toMatchObject({ matched: 0, total: 1e6, empty: 1 });
  });

  it('is worth more than any fit that could be lost for it, up to 1,000 mentees, and fits in 32 bits', () => {
    expect([4, 999, 1000, 100_000].map((mentees) => bonusOfPlace(mentees))).toEqual([5e6, 1e9, 1e9, 1e9]);
    expect(bonusOfPlace(3, 500_000)).toBe(6e6);
    expect(bonusOfPlace(100_000) + 1e6).toBeLessThan(2 ** 31);
  });

  it('is refused with the objective stable, and not compared with it', () => {
    const participants = [mentee(1), mentor(9, 1)];
    const input = roundOf({ participants, settings: { ...one, objective: 'stable' } });
    expect(() => matchRound(input)).toThrow('The objective "stable" cannot give every mentor a mentee');
    const { solution } = matchRound(roundOf({ participants, settings: one }));
    expect(otherObjectives(solution).map(({ objective }) => objective)).toEqual(['fit', 'fairest']);
    expect(solutionFigures(solution).matched).toBe(1);
  });
});
