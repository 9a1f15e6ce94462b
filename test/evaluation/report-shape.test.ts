import { describe, expect, it } from 'vitest';
import { evaluateQuarter } from '../../src/evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../src/evaluation/facts/report-input.js';
import type { Report, ReportTable } from '../../src/evaluation/report-value.js';
import { COSTS } from './facts/costed-programme.js';
import { withOutcomes } from './facts/measured-programme.js';
import { PLAN } from './facts/planned-programme.js';
import { emptyInput, exampleInput } from './facts/reported-programme.js';

/** One in which every section that can has something to say, with nothing hidden. */
function fullInput(): ReportInput {
  const input = withOutcomes(exampleInput());
  const { settings } = input;
  return {
    ...input,
    settings: {
      ...settings,
      costs: COSTS,
      plan: PLAN,
      report: { ...settings.report, smallestGroup: 1 },
    },
  };
}

const REPORTS: readonly (readonly [string, Report])[] = [
  ['with nothing in it', evaluateQuarter(emptyInput())],
  ['of a programme', evaluateQuarter(exampleInput())],
  ['compared with nothing', evaluateQuarter({ ...exampleInput(), previous: null })],
  ['with costs, outcomes and a plan', evaluateQuarter(fullInput())],
];

const tablesOf = ({ sections }: Report): readonly ReportTable[] => sections.flatMap(({ tables }) => tables);
const metricsOf = (report: Report) =>
  report.sections.flatMap(({ metrics, tables }) => [
    ...metrics,
    ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
  ]);

describe.each(REPORTS)('a report %s', (_, report) => {
  it('has tables whose rows have a number for every column, under names of their own', () => {
    for (const { columns, rows, name, title, groupTitle } of tablesOf(report)) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect([title, groupTitle, ...columns].every((text) => text !== '')).toBe(true);
      for (const { cells, group } of rows) {
        expect(cells).toHaveLength(columns.length);
        expect(group).not.toBe('');
      }
      expect(new Set(rows.map(({ group }) => group)).size).toBe(rows.length);
    }
    for (const { tables } of report.sections)
      expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
  });

  it('has numbers that say what they are, one line of the CSV each', () => {
    for (const { name, label, unit, statistic, state, value, n, interval } of metricsOf(report)) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect([label, unit, statistic].every((text) => text !== '')).toBe(true);
      expect(['shown', 'suppressed', 'no_data']).toContain(state);
      expect(value === null).toBe(state !== 'shown');
      if (state !== 'shown') expect([n, interval]).toEqual([null, null]);
      if (interval !== null && value !== null) {
        expect(interval.low).toBeLessThanOrEqual(value + 1e-9);
        expect(interval.high).toBeGreaterThanOrEqual(value - 1e-9);
      }
    }
  });

  it('has every number once in each place', () => {
    for (const { metrics, tables } of report.sections) {
      const keys = metrics.map(({ name, group }) => JSON.stringify([name, group]));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { rows } of tables) {
        const cells = rows.flatMap((row) =>
          row.cells.map(({ name, group }) => JSON.stringify([name, group])),
        );
        expect(new Set(cells).size).toBe(cells.length);
      }
    }
  });

  it('has sections numbered in order, each with something to say', () => {
    const numbers = report.sections.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const { name, title, frameworks, intro, metrics, tables, notes } of report.sections) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(title).not.toBe('');
      expect(frameworks.every((text) => text !== '')).toBe(true);
      expect([...intro, ...notes].every((text) => /[.!?:)”"]$/.test(text.trim()))).toBe(true);
      expect(intro.length + metrics.length + tables.length + notes.length).toBeGreaterThan(0);
    }
  });

  it('defines every number in it, and nothing twice', () => {
    const defined = report.figures.map(({ name }) => name);
    expect(new Set(defined).size).toBe(defined.length);
    for (const { name } of metricsOf(report)) expect(defined).toContain(name);
    expect(report.definitions.every(({ term, text }) => term !== '' && text !== '')).toBe(true);
  });
});
