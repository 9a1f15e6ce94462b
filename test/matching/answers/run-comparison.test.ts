import { describe, expect, it } from 'vitest';
import type { ProposedPair } from '../../../src/domain/rounds/run.js';
import { compareRuns } from '../../../src/matching/answers/run-comparison.js';

const pair = (menteeId: number, mentorId: number, fit: number | null): ProposedPair => ({
  menteeId,
  mentorId,
  fit,
  parts: [],
  decision: 'proposed',
});
const left = (menteeId: number) => ({ menteeId, reason: '' });

describe('compareRuns', () => {
  const before = { pairs: [pair(1, 8, 0.9), pair(2, 9, 0.4), pair(3, 7, 0.5)], leftOver: [left(4)] };
  const after = { pairs: [pair(1, 9, 0.7), pair(2, 8, 0.6), pair(4, 7, 0.2)], leftOver: [left(3)] };

  it('says who has another mentor, and for better or worse', () => {
    const { changed, unchanged } = compareRuns(before, after);
    expect(
      changed.map(({ menteeId, mentorBefore, mentorAfter, outcome }) => [
        menteeId,
        mentorBefore,
        mentorAfter,
        outcome,
      ]),
    ).toEqual([
      [1, 8, 9, 'worse off'],
      [2, 9, 8, 'better off'],
      [3, 7, null, 'worse off'],
      [4, null, 7, 'better off'],
    ]);
    expect(unchanged).toBe(0);
  });

  it('takes whoever a run does not name for going on, as the other run tells it', () => {
    const replaces = { pairingId: 5, mentorId: 6, fit: 0.3 };
    const accepted = { pairs: [{ ...pair(1, 8, 0.9), decision: 'accepted' as const }], leftOver: [] };
    const changing = { pairs: [{ ...pair(2, 9, 0.4), replaces }], leftOver: [] };
    const { changed, unchanged, before: first } = compareRuns(accepted, changing);
    expect(changed).toEqual([
      { menteeId: 2, mentorBefore: 6, mentorAfter: 9, fitBefore: 0.3, fitAfter: 0.4, outcome: 'better off' },
    ]);
    expect([unchanged, first.matched]).toEqual([1, 2]);
  });

  it('takes whoever a run only gives a further mentor for keeping the first', () => {
    const accepted = { pairs: [{ ...pair(1, 8, 0.9), decision: 'accepted' as const }], leftOver: [] };
    const adding = { pairs: [{ ...pair(1, 7, 0.4), mentorNumber: 2 }], leftOver: [] };
    const { changed, after: both } = compareRuns(accepted, adding);
    expect(changed).toEqual([
      {
        menteeId: 1,
        mentorBefore: null,
        mentorAfter: 7,
        fitBefore: null,
        fitAfter: 0.4,
        outcome: 'better off',
      },
    ]);
    expect(both).toMatchObject({ matched: 1, pairs: 2, totalFit: 1.3 });
    expect(compareRuns({ pairs: [], leftOver: [] }, adding).after).toMatchObject({ matched: 0, pairs: 1 });
  });

  it('adds both up', () => {
    const comparison = compareRuns(before, after);
    expect(comparison.before).toEqual({
      matched: 3,
      pairs: 3,
      leftOver: 1,
      judged: 3,
      totalFit: 1.8,
      meanFit: 0.6,
      worstFit: 0.4,
    });
    expect(comparison.after).toEqual({
      matched: 3,
      pairs: 3,
      leftOver: 1,
      judged: 3,
      totalFit: 1.5,
      meanFit: 0.5,
      worstFit: 0.2,
    });
  });

  it('leaves pairs that could not be judged out of mean and worst, and calls nobody better or worse off by them', () => {
    const unknown = { pairs: [pair(1, 8, null), pair(2, 9, 0.4), pair(3, 7, 0.8)], leftOver: [left(4)] };
    const { before: figures, changed } = compareRuns(unknown, after);
    expect(figures).toMatchObject({ matched: 3, judged: 2, totalFit: 1.2, meanFit: 0.6, worstFit: 0.4 });
    expect(changed.map(({ menteeId, outcome }) => [menteeId, outcome])).toEqual([
      [1, 'not judged'],
      [2, 'better off'],
      [3, 'worse off'],
      [4, 'better off'],
    ]);
  });

  it('measures both runs by one measure where weights differ', () => {
    const { changed } = compareRuns(before, after, ({ mentorId }) => (mentorId === 9 ? 1 : 0));
    expect(changed[0]).toMatchObject({ fitBefore: 0, fitAfter: 1, outcome: 'better off' });
  });

  it('finds nothing between a run and itself, and copes with an empty one', () => {
    expect(compareRuns(before, before)).toMatchObject({ changed: [], unchanged: 4 });
    expect(compareRuns({ pairs: [], leftOver: [] }, before).before).toMatchObject({
      meanFit: null,
      worstFit: null,
    });
  });

  it('compares the mentors of a mentee who has several as a set', () => {
    const second = { ...pair(1, 7, 0.5), mentorNumber: 2 };
    const { changed, unchanged, after } = compareRuns(
      { pairs: [pair(1, 8, 0.9), pair(2, 9, 0.4)], leftOver: [] },
      {
        pairs: [pair(1, 9, 0.1), second, { ...pair(2, 8, 0.3), mentorNumber: 2 }, pair(2, 9, 0.4)],
        leftOver: [],
      },
    );
    expect(after).toMatchObject({ matched: 2, pairs: 4 });
    expect(changed.map((each) => [each.menteeId, each.mentorBefore, each.mentorAfter, each.outcome])).toEqual(
      [
        [1, 8, 9, 'better off'],
        [1, null, 7, 'better off'],
        [2, null, 8, 'better off'],
      ],
    );
    expect(unchanged).toBe(0);
  });
});
