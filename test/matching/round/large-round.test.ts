import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StateError } from '../../../src/errors.js';
import { explanationsOf } from '../../../src/matching/answers/explain-why.js';
import { solutionFigures } from '../../../src/matching/answers/solution-figures.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { buildProblem } from '../../../src/matching/problem/problem.js';
import { COMPUTING } from '../../../src/matching/round/computing.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { aProgramme } from './a-programme.js';
import { participant, personOf, roundOf, settingsOf } from './round-of.js';

/** As a round is computed whose scores do not fit in memory. */
const BY_ROWS = { ...COMPUTING, mostPairsInMemory: -1, listedFirst: 1 };

function bothWays(input: MatchingInput) {
  return [matchRound(input, BY_ROWS), matchRound(input)] as const;
}

const anObjective = fc.oneof(
  fc.constant({ objective: 'coverage' as const }),
  fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((priceOfLeavingOut) => ({ objective: 'fit' as const, priceOfLeavingOut })),
  fc.constant({ objective: 'coverage' as const, priorityAttribute: 'years_experience' }),
);

describe('a round matched without the matrix of its scores', () => {
  it('has the same scores, by the row and by the pair', () => {
    fc.assert(
      fc.property(aProgramme, (input) => {
        const [byRows, inMemory] = [buildProblem(input, BY_ROWS).scores, buildProblem(input).scores];
        expect(byRows.matrix).toBeNull();
        for (const mentee of buildProblem(input).mentees.keys()) {
          const row = [...inMemory.rowOf(mentee)];
          expect(row.map((_, mentor) => byRows.at(mentee, mentor))).toEqual(row);
          expect([...byRows.rowOf(mentee)]).toEqual(row);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('comes to the same run, in pairs, reasons, figures and proof', () => {
    fc.assert(
      fc.property(aProgramme, anObjective, (programme, objective) => {
        const input = { ...programme, settings: { ...programme.settings, ...objective } };
        const [byRows, inMemory] = bothWays(input);
        expect(byRows.run).toEqual(inMemory.run);
        expect(byRows.run.certificate.proven).toBe(true);
        expect(solutionFigures(byRows.solution)).toEqual(solutionFigures(inMemory.solution));
      }),
      { numRuns: 300 },
    );
  });

  it('answers why with the same costs', () => {
    fc.assert(
      fc.property(aProgramme, (input) => {
        const [byRows, inMemory] = bothWays(input).map(({ solution }) => solution);
        if (byRows === undefined || inMemory === undefined) return;
        const [one, other] = [explanationsOf(byRows), explanationsOf(inMemory)];
        for (const { id } of inMemory.problem.mentees) {
          for (const { person } of inMemory.problem.mentors) {
            const [why, same] = [one.whyPair(id, person.id), other.whyPair(id, person.id)];
            expect([why.forbiddenBy, why.change?.matched, why.change?.total]).toEqual([
              same.forbiddenBy,
              same.change?.matched,
              same.change?.total,
            ]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('refuses what needs every pair at once, and says what can be done', () => {
    const participants = [participant(personOf(1), 'mentee'), participant(personOf(2), 'mentor')];
    for (const objective of ['fairest', 'stable'] as const) {
      const input = roundOf({ participants, settings: settingsOf({ objective }) });
      expect(() => matchRound(input, BY_ROWS)).toThrow(StateError);
      expect(() => matchRound(input, BY_ROWS)).toThrow('too many for the objectives fairest and stable');
    }
  });
});
