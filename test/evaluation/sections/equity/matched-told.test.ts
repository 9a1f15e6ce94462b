import { describe, expect, it } from 'vitest';
import { countOf, type Metric, suppressed, toldInstead } from '../../../../src/evaluation/metric.js';
import { matchesToldIn } from '../../../../src/evaluation/sections/equity/matched-told.js';

const count = (value: number) => countOf({ name: 'n', label: 'n', unit: 'people' }, value);
const hidden = suppressed(count(1), 10);
const said = (words: string) => toldInstead(count(1), words);

function told(rows: Readonly<Record<string, readonly [Metric, Metric]>>, whole: number, part: number) {
  const table = {
    ...{ name: 'matched_by_site', title: '', groupTitle: 'Site', columns: [], note: '' },
    rows: Object.entries(rows).map(([group, cells]) => ({ group, cells })),
  };
  return Object.fromEntries(
    [...matchesToldIn(table, { whole, part })].map(([group, { isExact, atMost }]) => [
      group,
      isExact ? 'exact' : atMost,
    ]),
  );
}

describe('what a reader knows of the matched of a group', () => {
  it('is the number, or the end of what is said in its place', () => {
    const rows = {
      A: [count(60), count(30)],
      B: [count(40), said('fewer than 10 of 40')],
      C: [count(40), said('more than 30 of 40')],
      D: [count(40), said('from 11 to 29')],
      E: [count(40), hidden],
    } as const;
    expect(told(rows, 220, 110)).toEqual({ A: 'exact', B: 9, C: 40, D: 29, E: 38 });
  });

  it('is no more than the totals leave, and nothing of a group whose mentees are hidden', () => {
    expect(told({ A: [count(40), count(30)], B: [count(20), hidden] }, 60, 42)).toEqual({
      A: 'exact',
      B: 12,
    });
    expect(told({ A: [count(40), count(30)], B: [hidden, hidden] }, 60, 42)).toEqual({ A: 'exact' });
    expect([...matchesToldIn(undefined, { whole: 10, part: 5 })]).toEqual([]);
  });
});
