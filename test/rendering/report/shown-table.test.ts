import { describe, expect, it } from 'vitest';
import {
  countOf,
  type Metric,
  noData,
  suppressed,
  toldInstead,
  withoutNumber,
} from '../../../src/evaluation/metric.js';
import type { ReportTable } from '../../../src/evaluation/report-value.js';
import { valueText } from '../../../src/rendering/report/metric-text.js';
import { shownMetrics, shownTable } from '../../../src/rendering/report/shown-table.js';

const name = { name: 'staff', label: 'Staff', unit: 'people' } as const;
const shown = countOf(name, 40);
const hidden = suppressed(shown, 10);
const fewer = toldInstead(shown, 'fewer than 10 of 40');
const nothing = noData({ ...name, note: 'too few were followed' });

function table(rows: Readonly<Record<string, readonly Metric[]>>): ReportTable {
  return {
    name: 'table',
    title: 'Table',
    groupTitle: 'Site',
    columns: ['Staff', 'Stayed'],
    rows: Object.entries(rows).map(([group, cells]) => ({ group, cells })),
    note: 'Of staff.',
  };
}

describe('a table as it is read', () => {
  it('is whole where every row and column says something', () => {
    const whole = table({ East: [shown, fewer], West: [shown, nothing] });
    expect(shownTable(whole)).toEqual({ columns: whole.columns, rows: whole.rows, note: 'Of staff.' });
  });

  it('counts the groups that are hidden and does not name them', () => {
    const { rows, note } = shownTable(
      table({ East: [shown, shown], West: [hidden, hidden], Hill: [hidden, nothing] }),
    );
    expect(rows.map(({ group }) => group)).toEqual(['East']);
    expect(note).toContain('2 groups are not listed.');
    expect(note).not.toMatch(/West|Hill/);
  });

  it('lists a group of which something is said in place of its numbers', () => {
    expect(shownTable(table({ East: [fewer, hidden] })).rows).toHaveLength(1);
  });

  it('names the rows and columns without data, and why', () => {
    const withRow = shownTable(table({ East: [shown, shown], 'After a year': [nothing, nothing] }));
    expect(withRow.rows).toHaveLength(1);
    expect(withRow.note).toBe('Of staff. No data: After a year (too few were followed).');
    const withColumn = shownTable(table({ East: [shown, nothing], West: [shown, nothing] }));
    expect(withColumn.columns).toEqual(['Staff']);
    expect(withColumn.note).toBe('Of staff. No data: Stayed (too few were followed).');
  });

  it('says of a column that is hidden that it is, also where some of it is without data', () => {
    const { columns, note } = shownTable(table({ East: [shown, hidden], West: [shown, nothing] }));
    expect(columns).toEqual(['Staff']);
    expect(note).toContain('Hidden in every group: Stayed.');
    expect(note).not.toContain('No data');
  });
});

describe('a list of numbers as it is read', () => {
  it('names those that are hidden, or that there are none of, in a sentence, by the reason', () => {
    const without = ['Fit', 'Wishes'].map((label) => noData({ ...name, label }));
    const why = noData({ ...name, label: 'Days', note: 'nothing was noted' });
    expect(shownMetrics([shown, ...without, hidden, why])).toEqual({
      metrics: [shown],
      note: 'No data: Fit; Wishes. No data: Days (nothing was noted). Hidden (fewer than 10, or would reveal fewer): Staff.',
    });
  });

  it('is whole where there is none without a number', () => {
    expect(shownMetrics([shown, fewer])).toEqual({ metrics: [shown, fewer], note: '' });
  });
});

describe('a number that there can be none of', () => {
  const single = withoutNumber(shown, 'one item');

  it('has why in its place, beside others that there are', () => {
    expect(valueText(single)).toBe('one item');
    expect(valueText(nothing)).toBe('no data');
    expect(shownTable(table({ East: [shown, single], West: [shown, fewer] })).columns).toHaveLength(2);
  });

  it('is named in a sentence where there are none in a column', () => {
    const { columns, note } = shownTable(table({ East: [shown, single], West: [shown, single] }));
    expect([columns, note]).toEqual([['Staff'], 'Of staff. No data: Stayed (one item).']);
  });
});
