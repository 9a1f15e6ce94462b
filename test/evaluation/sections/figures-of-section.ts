import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { evaluateQuarter } from '../../../src/evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../../src/evaluation/facts/report-input.js';
import type { Metric } from '../../../src/evaluation/metric.js';
import type { Section } from '../../../src/evaluation/report-value.js';
import { emptyInput } from '../facts/reported-programme.js';

/** Settings under which nothing is hidden, so that every figure of a few people can be counted by hand. */
export const NOTHING_HIDDEN = {
  ...DEFAULT_SETTINGS,
  report: { ...DEFAULT_SETTINGS.report, smallestGroup: 1 },
};

/** One section of the report on 2026-Q3, from 1 July to 30 September. */
export function sectionOf(name: string, facts: Partial<ReportInput>): Section {
  const report = evaluateQuarter(emptyInput({ settings: NOTHING_HIDDEN, ...facts }));
  const section = report.sections.find((one) => one.name === name);
  if (section === undefined) throw new Error(`no section ${name}`);
  return section;
}

/** Its figures as `value`, of a share `part of whole`; null where there is none. */
export function figuresOf({ metrics, tables }: Section): Record<string, number | string | null> {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return Object.fromEntries(
    [...metrics, ...cells].map(({ name, group, unit, value, n, denominator, state }) => [
      group === '' ? name : `${name}, ${group}`,
      state === 'shown' && unit === 'share'
        ? `${n} of ${denominator}`
        : state === 'suppressed'
          ? state
          : value,
    ]),
  );
}

/** The figure of that name beside the tables. */
export function figureOf({ metrics }: Section, name: string): Metric {
  const metric = metrics.find((one) => one.name === name);
  if (metric === undefined) throw new Error(`no figure ${name}`);
  return metric;
}
