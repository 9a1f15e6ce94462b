import { describe, expect, it } from 'vitest';
import { quarterNamed } from '../../../src/domain/dates/quarter.js';
import { evaluateQuarter } from '../../../src/evaluation/evaluate-quarter.js';
import { trendsOf } from '../../../src/evaluation/glance/trends-of.js';
import { issuedOfEarlierQuarters, quartersUpTo } from '../../../src/evaluation/issued/issued-earlier.js';
import { issuedQuarter } from '../facts/issued-quarters.js';
import { emptyInput, exampleInput } from '../facts/reported-programme.js';

const input = exampleInput();

describe('the quarters a report is seen among', () => {
  it('are counted over the turn of the year', () => {
    expect(quartersUpTo('2026-Q2', 4)).toEqual(['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2']);
    expect(quartersUpTo('2026-01-01 to 2026-02-01', 4)).toEqual([]);
  });

  it('are the seven before at most, of each the report issued last on all its days and the same round', () => {
    const named = (name: string, id: number, facts = {}) => ({
      ...issuedQuarter(emptyInput(), name, id),
      ...facts,
    });
    const issuedBefore = [
      named('2024-Q3', 1),
      named('2024-Q4', 2),
      named('2026-Q2', 3),
      named('2026-Q1', 4, { until: '2026-02-01' }),
      named('2025-Q4', 5, { round: 'Round 1' }),
      named('2026-Q2', 6),
      named('2026-Q3', 7),
    ];
    const found = issuedOfEarlierQuarters(emptyInput({ issuedBefore }));
    expect(found.map(({ id }) => id)).toEqual([2, 6]);
    const period = { ...emptyInput().period, name: '2026-07-01 to 2026-08-15' };
    expect(issuedOfEarlierQuarters(emptyInput({ issuedBefore, period }))).toEqual([]);
  });
});

describe('the trend of a headline', () => {
  const issuedBefore = [issuedQuarter(input, '2025-Q4'), issuedQuarter(input, '2026-Q2', 2)];
  const trends = trendsOf(evaluateQuarter({ ...input, issuedBefore }));

  it('is as it was issued, and as it is known now of the quarter before and of its own', () => {
    const pairings = trends.find(({ metric }) => metric.name === 'pairings_active_at');
    expect(pairings?.quarters.map(({ quarter, value }) => [quarter, value])).toEqual([
      ['2025-Q4', 0],
      ['2026-Q1', null],
      ['2026-Q2', 20],
      ['2026-Q3', 30],
    ]);
  });

  it('is none of fewer than three numbers, nor without an issued report', () => {
    expect(trends.map(({ metric }) => metric.name)).not.toContain('mean_rating');
    expect(trendsOf(evaluateQuarter(input))).toEqual([]);
    const period = quarterNamed('2026-Q2', 1, '2026-12-01');
    const early = { ...input, period, previous: null, issuedBefore: [issuedQuarter(input, '2025-Q4')] };
    expect(trendsOf(evaluateQuarter(early))).toEqual([]);
  });
});
