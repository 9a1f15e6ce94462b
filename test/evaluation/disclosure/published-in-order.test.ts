import { describe, expect, it } from 'vitest';
import type { IssuedFigure, IssuedReport } from '../../../src/domain/reports/issued-report.js';
import { publishedBefore } from '../../../src/evaluation/disclosure/published-before.js';
import { emptyInput } from '../facts/reported-programme.js';

const FIGURE: IssuedFigure = {
  ...{ section: 's', table: 't', metric: 'm', label: 'M', group: 'g', period: 'p', unit: 'people' },
  ...{ state: 'shown', value: 1, n: 1, denominator: null, low: null, high: null },
};
const report = (id: number, until: string, figure: Partial<IssuedFigure>): IssuedReport => ({
  ...{ id, title: 'Report', periodName: 'p', from: '2026-01-01', to: until, until, round: null },
  ...{ producedOn: until, producedAt: `${until}T09:00:00Z`, asOf: until, knownOn: null, dataState: 'x' },
  ...{ factsThen: {}, settings: '{}', figures: [{ ...FIGURE, ...figure }] },
});
// The period of the report in hand ends on 30 September.
const [EARLY, LATE, SAME] = ['2026-03-31', '2026-06-30', '2026-09-30'] as const;
const HIDDEN = { state: 'suppressed', value: null } as const;

function known(...issuedBefore: readonly IssuedReport[]) {
  const { lastShown, wasHidden } = publishedBefore(
    { ...emptyInput(), issuedBefore },
    { section: 's', table: 't' },
  );
  return [lastShown('m', 'g'), wasHidden('m', 'g')];
}

describe('of several reports that were issued', () => {
  it('the number of the latest days counts, of one day that of the report issued last, in whatever order they are read', () => {
    const [early, late] = [report(1, EARLY, { value: 11 }), report(2, LATE, { value: 12 })];
    for (const reports of [
      [early, late],
      [late, early],
    ])
      expect(known(...reports)).toEqual([12, false]);
    const again = report(3, LATE, { value: 13 });
    for (const reports of [
      [late, again],
      [again, late],
    ])
      expect(known(...reports)).toEqual([13, false]);
  });

  it('a number that the latest hides stays as it was shown, and counts as hidden', () => {
    const [shown, hidden] = [report(1, EARLY, { value: 11 }), report(2, LATE, HIDDEN)];
    expect(known(shown, hidden)).toEqual([11, true]);
    expect(known(report(1, EARLY, HIDDEN), report(2, LATE, { value: 12 }))).toEqual([12, false]);
  });

  it('a rest is that of the last report that shows both numbers, never of one number each of two reports', () => {
    const parted = (id: number, until: string, [whole, part]: readonly (number | null)[]): IssuedReport => ({
      ...report(id, until, {}),
      figures: [
        { ...FIGURE, metric: 'whole', value: whole ?? null },
        { ...FIGURE, metric: 'part', value: part ?? null },
      ],
    });
    const restAfter = (...issuedBefore: readonly IssuedReport[]) =>
      publishedBefore({ ...emptyInput(), issuedBefore }, { section: 's', table: 't' }).lastRest(
        { whole: 'whole', part: 'part' },
        'g',
      );
    expect(restAfter(parted(1, EARLY, [107, 21]), parted(2, LATE, [117, null]))).toBe(86);
    expect(restAfter(parted(1, EARLY, [107, 21]), parted(2, LATE, [117, 30]))).toBe(87);
    expect(restAfter(parted(1, EARLY, [null, 21]), parted(2, LATE, [117, null]))).toBeNull();
  });

  it('what one of the same days hid is left aside, what it showed is not', () => {
    expect(known(report(1, SAME, HIDDEN))).toEqual([null, false]);
    expect(known(report(1, EARLY, HIDDEN), report(2, SAME, { value: 12 }))).toEqual([12, true]);
  });

  it.each([{ section: 'x' }, { table: 'x' }, { period: 'x' }, { metric: 'x' }, { group: 'x' }])(
    'numbers elsewhere do not count: %j',
    (elsewhere) => {
      expect(known(report(1, EARLY, elsewhere))).toEqual([null, false]);
      expect(known(report(1, EARLY, { ...HIDDEN, ...elsewhere }))).toEqual([null, false]);
    },
  );
});
