import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OBJECTIVES, type Objective } from '../../../src/domain/settings/matching-settings.js';
import { type Change, exactChanges } from '../../../src/matching/answers/exact-changes.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { changedMentees, switchingWeight } from '../../../src/matching/problem/current-pairs.js';
import { explainFit } from '../../../src/matching/problem/explain-fit.js';
import { COMPUTING, type Computing } from '../../../src/matching/round/computing.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import type { Solution } from '../../../src/matching/solving/solve-numbers.js';
import { aProgramme } from '../round/a-programme.js';
import { aRunningRound } from '../round/a-running-round.js';

/** People and millionths gained when the changed input is matched from scratch. */
function fromScratch(input: MatchingInput, { matched, total }: Solution): readonly [number, number] {
  const { solution } = matchRound(input);
  return [solution.matched - matched, solution.total - total];
}

/** The same, counted from the moves themselves; NaN when they do not start from where people are. */
function countedFromMoves({ problem, partner }: Solution, { moves }: Change): readonly [number, number] {
  const worth = (mentee: number, mentor: number) =>
    mentor < 0 ? 0 : Math.round((explainFit(problem, mentee, mentor).fit ?? 0) * 1e6);
  const starts = moves.every(({ mentee, from }) => partner[mentee] === from);
  const matched = moves.reduce((sum, { from, to }) => sum + (to < 0 ? 0 : 1) - (from < 0 ? 0 : 1), 0);
  const total = moves.reduce((sum, { mentee, from, to }) => sum + worth(mentee, to) - worth(mentee, from), 0);
  return starts ? [matched, total] : [Number.NaN, Number.NaN];
}

/** Half of the programmes are made of people who take part as both, so that directions have to be settled. */
const programmeAndPair = (objective: Objective) =>
  fc
    .tuple(aProgramme, fc.nat({ max: 8 }), fc.nat({ max: 8 }), fc.boolean())
    .map(([input, a, b, arePeers]) => {
      const participants = input.participants.map((each) =>
        arePeers ? { ...each, role: 'both' as const } : each,
      );
      return [{ ...input, participants, settings: { ...input.settings, objective } }, a, b] as const;
    });

/** The scores of a large round: made row by row, with few pairs listed at first. */
const BY_ROWS = { ...COMPUTING, mostPairsInMemory: -1, listedFirst: 1 };
const WAYS: readonly [Objective, string, Computing][] = [
  ...OBJECTIVES.map((objective): [Objective, string, Computing] => [objective, 'in memory', COMPUTING]),
  ['coverage', 'by rows', BY_ROWS],
];

describe.each(WAYS)('exactChanges of %s, scores %s', (objective, _where, computing) => {
  // Without a price, a pair of fit 0 is worth as much as being left out under `fit`: then only the total is settled.
  const settled = ([matched, total]: readonly [number, number]) =>
    objective === 'fit' ? [total] : [matched, total];

  it('forces and forbids a pair at the price that matching again from scratch gives', () => {
    fc.assert(
      fc.property(programmeAndPair(objective), ([input, a, b]) => {
        const { solution } = matchRound(input, computing);
        const { mentees, mentors } = solution.problem;
        if (mentees.length === 0 || mentors.length === 0) return;
        const [mentee, mentor] = [a % mentees.length, b % mentors.length];
        const pair = [
          { menteeId: mentees[mentee]?.id ?? 0, mentorId: mentors[mentor]?.person.id ?? 0, because: null },
        ];
        const changes = exactChanges(solution);
        const forbidden = changes.forbid(mentee, mentor);
        expect(settled([forbidden.matched, forbidden.total])).toEqual(
          settled(fromScratch({ ...input, vetoed: pair }, solution)),
        );
        expect(countedFromMoves(solution, forbidden)).toEqual([forbidden.matched, forbidden.total]);
        const forced = changes.force(mentee, mentor);
        if (forced === undefined) return;
        expect(settled([forced.matched, forced.total])).toEqual(
          settled(fromScratch({ ...input, locked: pair }, solution)),
        );
        expect(countedFromMoves(solution, forced)).toEqual([forced.matched, forced.total]);
      }),
      { numRuns: 100 },
    );
  });

  it('values one more place as matching again from scratch does', () => {
    fc.assert(
      fc.property(programmeAndPair(objective), ([input, a]) => {
        const { solution } = matchRound(input, computing);
        const mentor = solution.problem.mentors[a % Math.max(1, solution.problem.mentors.length)];
        if (mentor === undefined) return;
        const change = exactChanges(solution).addPlace(solution.problem.mentors.indexOf(mentor));
        const participants = input.participants.map((each) =>
          each.person.id === mentor.person.id ? { ...each, capacity: mentor.capacity + 1 } : each,
        );
        expect(settled([change.matched, change.total])).toEqual(
          settled(fromScratch({ ...input, participants }, solution)),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('exactChanges where pairings may change', () => {
  it('reckons with the switching cost as matching again from scratch does', () => {
    const net = (total: number, switched: number, input: MatchingInput) =>
      total - switched * switchingWeight(input);
    const changedIn = ({ problem, partner }: Solution) => changedMentees(problem.current, partner).length;
    fc.assert(
      fc.property(aRunningRound('any'), fc.nat({ max: 8 }), fc.nat({ max: 8 }), (input, a, b) => {
        const { solution } = matchRound(input);
        const { mentees, mentors } = solution.problem;
        if (mentees.length === 0 || mentors.length === 0) return;
        const [mentee, mentor] = [a % mentees.length, b % mentors.length];
        const pair = [
          { menteeId: mentees[mentee]?.id ?? 0, mentorId: mentors[mentor]?.person.id ?? 0, because: null },
        ];
        const price = input.settings.objective === 'fit' ? 200_000 : 0;
        const worthOf = ({ matched, total, switched = 0 }: Pick<Change, 'matched' | 'total' | 'switched'>) =>
          price === 0
            ? [matched, net(total, switched, input)]
            : net(total, switched, input) + price * matched;
        const scratchWith = (changed: MatchingInput) => {
          const { solution: other } = matchRound(changed);
          const switched = changedIn(other) - changedIn(solution);
          return worthOf({
            matched: other.matched - solution.matched,
            total: other.total - solution.total,
            switched,
          });
        };
        const changes = exactChanges(solution);
        const forbidden = changes.forbid(mentee, mentor);
        expect(worthOf(forbidden)).toEqual(scratchWith({ ...input, vetoed: pair }));
        expect(countedFromMoves(solution, forbidden)).toEqual([forbidden.matched, forbidden.total]);
        const forced = changes.force(mentee, mentor);
        if (forced === undefined) return;
        expect(worthOf(forced)).toEqual(scratchWith({ ...input, locked: pair }));
        expect(countedFromMoves(solution, forced)).toEqual([forced.matched, forced.total]);
      }),
      { numRuns: 150 },
    );
  });
});
