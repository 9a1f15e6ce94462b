import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftOverClassOf } from '../../../src/domain/rounds/left-over-class.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { aProgramme } from '../../matching/round/a-programme.js';

describe('the kind of reason for which a mentee is left over', () => {
  it('is what the matching knows of the mentee, whatever words it was put in', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(aProgramme, (input) => {
        const { run, solution } = matchRound(input);
        const { mentees, setAside, scores } = solution.problem;
        for (const { menteeId, reason } of run.leftOver) {
          const kind = leftOverClassOf(reason);
          seen.add(kind);
          if (setAside.some((one) => one.menteeId === menteeId))
            expect([reason, kind]).toEqual([reason, 'on_leave']);
          else {
            const at = mentees.findIndex(({ id }) => id === menteeId);
            const mayHaveSome = [...scores.rowOf(at)].some((score) => score >= 0);
            // Whoever mentors the only one they may have is left without by the rule of settled directions.
            if (!mayHaveSome) expect(['rules', 'no_mentor']).toContain(kind);
            if (kind === 'no_place') expect(mayHaveSome).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['no_place', 'rules']));
  });
});
