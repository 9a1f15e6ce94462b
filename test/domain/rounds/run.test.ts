import { describe, expect, it } from 'vitest';
import {
  hasFit,
  isWaiting,
  judgedShare,
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

  it('has a fit where anything counts, and says how much of it could be judged', () => {
    const part = (score: number | null, weight: number, lacking?: number) => ({
      criterion: 'needs',
      score,
      weight,
      words: '',
      ...(lacking === undefined ? {} : { lacking }),
    });
    expect([hasFit([]), hasFit([part(null, 0, 1)]), hasFit([part(null, 0), part(0, 1)])]).toEqual([
      false,
      false,
      true,
    ]);
    expect(judgedShare([part(0, 0.6), part(null, 0.4, 0.4), part(null, 0, 0)])).toBe(0.6);
    // A run of an earlier version did not keep what was lacking.
    expect([judgedShare([part(null, 0), part(1, 1)]), judgedShare([])]).toEqual([null, null]);
  });

  it('is of the first mentor where nothing else is said', () => {
    expect([mentorNumberOf(pair(1)), mentorNumberOf(pair(1, { mentorNumber: 3 }))]).toEqual([1, 3]);
  });
});

describe('the mentees whom a run matched', () => {
  it('are those who had no mentor before, each once, whatever was decided since', () => {
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
    expect([...matched]).toEqual([1, 3, 4]);
  });
});
