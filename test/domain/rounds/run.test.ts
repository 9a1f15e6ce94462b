import { describe, expect, it } from 'vitest';
import {
  isJudged,
  isWaiting,
  menteesMatched,
  mentorNumberOf,
  PAIR_DECISIONS,
  type ProposedPair,
} from '../../../src/domain/rounds/run.js';

const pair = (menteeId: number, change: Partial<ProposedPair> = {}): ProposedPair => ({
  menteeId,
  mentorId: 100 + menteeId,
  fit: 0.5,
  parts: [],
  decision: 'proposed',
  ...change,
});

describe('a proposed pair', () => {
  it('waits until it is accepted or vetoed', () => {
    expect(PAIR_DECISIONS.filter((decision) => isWaiting({ decision }))).toEqual(['proposed', 'locked']);
  });

  it('could be judged where one criterion could, a score of 0 too', () => {
    const part = (score: number | null) => ({ criterion: 'needs', score, weight: 1, words: '' });
    expect([isJudged([]), isJudged([part(null)]), isJudged([part(null), part(0)])]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is of the first mentor where nothing else is said', () => {
    expect([mentorNumberOf(pair(1)), mentorNumberOf(pair(1, { mentorNumber: 3 }))]).toEqual([1, 3]);
  });
});

describe('the mentees whom a run matched', () => {
  it('are those who had no mentor before, each once, but for those whose pairs were all vetoed', () => {
    const matched = menteesMatched({
      pairs: [
        pair(1),
        pair(1, { mentorNumber: 2 }),
        pair(2, { mentorNumber: 2 }),
        pair(3, { decision: 'vetoed' }),
        pair(4, { decision: 'vetoed' }),
        pair(4, { mentorNumber: 2, decision: 'accepted' }),
      ],
    });
    expect([...matched]).toEqual([1, 4]);
  });
});
