import { expect, it } from 'vitest';
import { isSameScope } from '../../../src/domain/reports/issued-report.js';

it('two reports are of one scope where days and round agree, whatever they are called', () => {
  const scope = {
    periodName: '2026-Q3',
    from: '2026-07-01',
    to: '2026-09-30',
    until: '2026-09-30',
    round: null,
  };
  expect(isSameScope(scope, { ...scope, periodName: '2026-07-01 to 2026-09-30' })).toBe(true);
  const others = [{ from: '2026-07-02' }, { to: '2026-09-29' }, { until: '2026-08-15' }, { round: 'Autumn' }];
  expect(others.filter((change) => isSameScope(scope, { ...scope, ...change }))).toEqual([]);
});
