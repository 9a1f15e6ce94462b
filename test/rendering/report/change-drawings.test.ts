import { describe, expect, it } from 'vitest';
import { meanMetric } from '../../../src/evaluation/metric.js';
import type { ReportTable } from '../../../src/evaluation/report-value.js';
import { changesDrawn } from '../../../src/rendering/report/change-drawings.js';

/** A table of scales, each with its mean before and after, and whether the change is more than chance would explain. */
function tableOf(
  scales: readonly (readonly [before: number, after: number, isSure: boolean])[],
): ReportTable {
  const mean = (name: string, value: number) => ({
    ...meanMetric({ name, label: name, unit: 'points' }, [value]),
    value,
  });
  const rows = scales.map(([before, after, isSure], at) => {
    const [low, high] = isSure ? [after - before, after - before] : [-1, 1];
    const change = { ...mean('mean_change', after - before), interval: { low, high } };
    return {
      group: `Scale ${at + 1}`,
      cells: [mean('mean_before', before), mean('mean_after', after), change],
    };
  });
  const columns = ['Before', 'After', 'Change'];
  return { name: 'changes', title: 'Changes', groupTitle: 'Scale', columns, rows, note: '' };
}

const titlesOf = (table: ReportTable) =>
  changesDrawn('id', table).map((chart) => /<figcaption[^>]*>([^<]+)</.exec(chart)?.[1] ?? '');

describe('means before and after', () => {
  it('are told by how many went which way, and not by points of unlike scales', () => {
    const [title] = titlesOf(
      tableOf([
        [3, 4, true],
        [4, 3, true],
        [2, 4, true],
        [3, 3.1, false],
      ]),
    );
    expect(title).toBe('Changes: 3 of 4 changed by more than chance would explain: 2 up, 1 down');
  });

  it('are told by name where one alone changed, or none', () => {
    expect(
      titlesOf(
        tableOf([
          [3, 2.5, true],
          [3, 3, false],
        ]),
      ),
    ).toEqual(['Changes: 1 of 2 changed by more than chance would explain: Scale 1, down by 0.50']);
    expect(titlesOf(tableOf([[3, 3.5, false]]))).toEqual([
      'Changes: no mean changed by more than chance would explain',
    ]);
  });

  it('are on a chart for each length of scale: up to 5, up to 10, beyond', () => {
    expect(
      titlesOf(
        tableOf([
          [3, 5, true],
          [4.9, 5.1, true],
          [9, 10, true],
          [40, 60, true],
        ]),
      ),
    ).toHaveLength(3);
    expect(
      titlesOf(
        tableOf([
          [3, 5, true],
          [5, 4, true],
        ]),
      ),
    ).toHaveLength(1);
  });
});
