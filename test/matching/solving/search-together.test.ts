import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchingSettings } from '../../../src/domain/settings/matching-settings.js';
import type { RequirementSettings } from '../../../src/domain/settings/requirement-settings.js';
import { advise } from '../../../src/matching/answers/advise.js';
import { exactChanges } from '../../../src/matching/answers/exact-changes.js';
import { leftOverReasons } from '../../../src/matching/answers/left-over-reason.js';
import { solutionFigures } from '../../../src/matching/answers/solution-figures.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { buildProblem, forbiddingRule, type Problem } from '../../../src/matching/problem/problem.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import type { Solution } from '../../../src/matching/solving/solve-numbers.js';
import { aSmallProgramme } from '../round/a-programme.js';
import { pairingOf } from '../round/pairing-of.js';
import { participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

const SAME_LEVEL: RequirementSettings = {
  name: 'same level',
  unknown: 'forbid',
  condition: {
    kind: 'criterion',
    atLeast: 1,
    criterion: { name: 'same level', kind: 'same', weight: 1, attribute: 'level' },
  },
};

const levels = fc.array(fc.constantFrom('junior', 'senior', null), { minLength: 9, maxLength: 9 });
const objectives = fc.constantFrom('coverage' as const, 'fit' as const, 'fairest' as const);

/** A small programme whose people have levels and whose mentors take several. */
const aRound = fc.tuple(aSmallProgramme, levels, objectives).map(([input, own, objective]): MatchingInput => {
  const participants = input.participants.map(({ person, role, capacity }) => {
    const level = own[person.id - 1] ?? null;
    const attributes = new Map([...person.attributes, ['level', level === null ? [] : [level]]]);
    return { person: { ...person, attributes }, role, capacity: capacity === 1 ? 3 : capacity };
  });
  const people = participants.map(({ person }) => person);
  const settings = { ...input.settings, objective, menteesTogether: [SAME_LEVEL], priceOfLeavingOut: 0.2 };
  return { ...input, participants, people, settings };
});

const levelOf = ({ mentees }: Problem, at: number) => mentees[at]?.attributes.get('level')?.[0];

/** The fits of every assignment in which mentees of one mentor have one level, and nobody is the mentor of their own mentor. */
function* everyAssignment(problem: Problem, mentor: readonly number[] = []): Generator<readonly number[]> {
  const { mentees, mentors, scores } = problem;
  const mentee = mentor.length;
  if (mentee === mentees.length) {
    yield mentor.flatMap((j, i) => (j < 0 ? [] : [scores.at(i, j)])).sort((a, b) => a - b);
    return;
  }
  yield* everyAssignment(problem, [...mentor, -1]);
  const level = levelOf(problem, mentee);
  for (const [j, { person, places }] of mentors.entries()) {
    const beside = [...mentor.keys()].filter((i) => mentor[i] === j);
    const back = mentees.findIndex(({ id }) => id === person.id);
    const isBack =
      back >= 0 && back < mentee && mentors[mentor[back] ?? -1]?.person.id === mentees[mentee]?.id;
    const suits = beside.every((i) => level !== undefined && levelOf(problem, i) === level);
    if (scores.at(mentee, j) >= 0 && beside.length < places && !isBack && suits)
      yield* everyAssignment(problem, [...mentor, j]);
  }
}

const sum = (fits: readonly number[]) => fits.reduce((total, fit) => total + fit, 0);

/** Whether one list of fits, worst first, is better than another by the objective. */
function isBetter(
  one: readonly number[],
  other: readonly number[],
  { objective }: MatchingSettings,
): boolean {
  if (objective === 'fit') return sum(one) + 200_000 * one.length > sum(other) + 200_000 * other.length;
  if (one.length !== other.length) return one.length > other.length;
  if (objective === 'coverage') return sum(one) > sum(other);
  const at = one.findIndex((fit, place) => fit !== other[place]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}

function fitsOf({ problem, partner }: Solution): readonly number[] {
  return [...partner].flatMap((j, i) => (j < 0 ? [] : [problem.scores.at(i, j)])).sort((a, b) => a - b);
}

const mentee = (id: number, level: string | null, ...needs: string[]) =>
  participant(personOf(id, { attributes: { level: level === null ? [] : [level], needs } }), 'mentee');
const mentor = (id: number, places: number, ...strengths: string[]) =>
  participant(personOf(id, { attributes: { strengths } }), 'mentor', places);
const settings = settingsOf({ menteesTogether: [SAME_LEVEL] });

describe('mentees of one mentor who are to suit each other', () => {
  it('are in the best matching that there is, found by trying all of them', () => {
    fc.assert(
      fc.property(aRound, (input) => {
        const { solution } = matchRound(input);
        const best = [...everyAssignment(buildProblem(input))].reduce<readonly number[]>(
          (most, fits) => (isBetter(fits, most, input.settings) ? fits : most),
          [],
        );
        const found = fitsOf(solution);
        expect(isBetter(best, found, input.settings) || isBetter(found, best, input.settings)).toBe(false);
        expect(solution.certificate).toMatchObject({ proven: true, gap: 0 });
      }),
      { numRuns: 150 },
    );
  });

  it('never meet somebody whom the mentor has and they do not suit, and the reason says so', () => {
    const participants = [mentee(1, 'junior'), mentee(2, 'senior'), mentee(3, null), mentor(9, 3)];
    const problem = buildProblem(roundOf({ participants, settings, pairings: [pairingOf([2, 9])] }));
    const junior = problem.mentees.findIndex(({ id }) => id === 1);
    const rule = forbiddingRule(problem, junior, 0);
    expect([rule?.name, rule?.words(junior, 0)]).toEqual([
      'mentees together',
      'Given001 Family001 would be a mentee beside Given002 Family002, and mentees of one mentor are to meet “same level”',
    ]);
  });

  it('leave somebody over where places are free, which is told', () => {
    const participants = [mentee(1, 'junior', 'audit'), mentee(2, 'senior'), mentor(9, 2, 'audit')];
    const { solution } = matchRound(roundOf({ participants, settings }));
    expect([...solution.partner]).toEqual([0, -1]);
    expect(solutionFigures(solution).blockingPairs).toBe(0);
    expect(leftOverReasons(solution)(1)).toBe('1 mentor considered: 1 whose other mentees they do not suit.');
    expect(advise(solution).map(({ words }) => words)).toContain(
      'Without the rule “mentees together”: 1 more person matched.',
    );
    expect(exactChanges(solution).force(1, 0)).toMatchObject({ matched: 0 });
    expect(exactChanges(solution).force(1, 0)?.total).toBeLessThan(0);
  });

  it('hold for second mentors too, and of two who are settled by name nothing is asked', () => {
    const participants = [mentee(1, 'junior'), mentee(2, 'senior'), mentor(8, 2), mentor(9, 2)];
    const twice = { ...settings, mentorsPerMentee: 2 };
    const { run } = matchRound(roundOf({ participants, settings: twice }));
    expect(run.pairs).toHaveLength(2);
    const locked = [1, 2].map((menteeId) => ({ menteeId, mentorId: 9, because: null }));
    expect(matchRound(roundOf({ participants, settings, locked })).run.pairs).toHaveLength(2);
  });

  it('say by how much at most the best may be missed where the search is given up', () => {
    // Nobody suits anybody: of 60 places 20 can be filled, and nearly every way to do so is as good.
    const some = (at: number) => (at % 7 < 3 ? ['audit'] : at % 5 < 2 ? ['triage'] : ['rota', 'ECMO']);
    const participants = [
      ...Array.from({ length: 60 }, (_, at) => mentee(at + 1, `level ${at}`, ...some(at))),
      ...Array.from({ length: 20 }, (_, at) => mentor(at + 101, 3, ...some(at + 3))),
    ];
    const { run } = matchRound(roundOf({ participants, settings }));
    expect(run.pairs).toHaveLength(20);
    expect(run.certificate.proven).toBe(false);
    expect(run.certificate.reasons).toEqual([
      'the search for mentees of one mentor who suit each other was given up; no other matching places more than 40 additional mentees',
    ]);
  });

  it.each([
    [{ objective: 'stable' as const }, /the objective "stable"/],
    [{ caps: { groups: [{ of: 'mentors' as const, attribute: 'site', most: 1 }] } }, /caps on groups/],
    [{ menteesForEveryMentor: 1 }, /mentees_for_every_mentor/],
    [{ severalMentors: 'joint' as const, mentorsPerMentee: 2 }, /Several mentors at once/],
  ])('are refused together with %j', (more, words) => {
    const participants = [mentee(1, 'junior'), mentor(9, 2)];
    expect(() => matchRound(roundOf({ participants, settings: { ...settings, ...more } }))).toThrow(words);
  });
});

describe('who comes first, where mentees of one mentor suit each other', () => {
  it.each(['coverage', 'fairest'] as const)('never takes the place of more people (%s)', (objective) => {
    const waiting = (id: number, level: string, day: string) =>
      participant(
        personOf(id, {
          site: level === 'senior' ? 'North' : 'South',
          attributes: { level: [level], since: [day] },
        }),
        'mentee',
      );
    const settings = settingsOf({
      objective,
      menteesTogether: [SAME_LEVEL],
      whoComesFirst: [{ by: 'waiting', attribute: 'since' }],
    });
    const first = waiting(1, 'senior', '2026-01-05');
    const later = ['2026-02-01', '2026-03-01', '2026-04-01'].map((day, at) => waiting(2 + at, 'junior', day));
    const mentor = (id: number) => participant(personOf(id, { site: 'North' }), 'mentor', 2);
    const solved = (...people: Parameters<typeof roundOf>[0]['participants']) =>
      matchRound(roundOf({ participants: people, settings })).solution;
    const one = solved(first, ...later.slice(0, 2), mentor(9));
    expect([one.matched, one.certificate.proven]).toEqual([2, true]);
    expect([...one.partner]).toEqual([-1, 0, 0]);
    const two = solved(first, ...later, mentor(8), mentor(9));
    expect([two.matched, (two.partner[0] ?? -1) >= 0, two.certificate.proven]).toEqual([3, true, true]);
    expect((two.partner[3] ?? 0) >= 0).toBe(false);
  });
});
