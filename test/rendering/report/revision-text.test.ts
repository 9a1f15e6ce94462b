import { describe, expect, it } from 'vitest';
import type { IssuedFigure, IssuedReport } from '../../../src/domain/reports/issued-report.js';
import type { RevisedFigure } from '../../../src/evaluation/report-value.js';
import { revisionInWords } from '../../../src/rendering/report/revision-text.js';

const FIGURE: IssuedFigure = {
  section: 'reach',
  table: null,
  metric: 'a',
  label: 'A',
  group: '',
  period: '2026-Q3',
  state: 'shown',
  value: 0.5,
  unit: 'share',
  n: 10,
  denominator: 20,
  low: null,
  high: null,
};

function told(changed: RevisedFigure): readonly string[] | undefined {
  const issued = { id: 1, producedOn: '2026-10-05' } as unknown as IssuedReport;
  return revisionInWords({ issued, changed: [changed], same: 0, reasons: [] }).rows[0]?.slice(3);
}

describe('a number beside what it was issued as', () => {
  it('is in points where it is a difference, also of a report that did not keep that it is one', () => {
    const issued = { ...FIGURE, value: 0.04 };
    expect(told({ issued, now: { ...FIGURE, value: -0.01, isDifference: true } })).toEqual([
      '4 points (n 10 of 20)',
      '−1 point (n 10 of 20)',
    ]);
    expect(told({ issued: { ...issued, isDifference: true }, now: null })).toEqual([
      '4 points (n 10 of 20)',
      '–',
    ]);
  });

  it('has the digits by which the two differ', () => {
    const mean = { ...FIGURE, unit: 'rating', value: 3.951, n: 40, denominator: 50 };
    expect(told({ issued: mean, now: { ...mean, value: 3.962 } })).toEqual([
      '3.95 (n 40 of 50)',
      '3.96 (n 40 of 50)',
    ]);
    expect(told({ issued: FIGURE, now: { ...FIGURE, n: 11, value: 0.55 } })).toEqual([
      '50 % (10 of 20)',
      '55 % (11 of 20)',
    ]);
  });

  it('has its interval where nothing else differs', () => {
    const mean = { ...FIGURE, unit: 'rating', value: 4, low: 3.5, high: 4.5 };
    expect(told({ issued: mean, now: { ...mean, low: 3.4 } })).toEqual([
      '4.0 (n 10 of 20, 95 % interval 3.5–4.5)',
      '4.0 (n 10 of 20, 95 % interval 3.4–4.5)',
    ]);
  });

  it('says of a count out of how many', () => {
    const count = { ...FIGURE, unit: 'people', value: 12, n: 12, denominator: 30 };
    expect(told({ issued: count, now: { ...count, value: 13, n: 13 } })).toEqual([
      '12 (of 30)',
      '13 (of 30)',
    ]);
  });
});
