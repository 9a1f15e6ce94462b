import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain/settings/settings.js';
import { evaluateQuarter } from '../../../src/evaluation/evaluate-quarter.js';
import {
  countOf,
  type Metric,
  meanMetric,
  medianMetric,
  shareOf,
  suppressed,
} from '../../../src/evaluation/metric.js';
import {
  programmesTogether,
  type ReportedProgramme,
} from '../../../src/evaluation/programmes/programmes-together.js';
import type { Report } from '../../../src/evaluation/report-value.js';
import { wilsonInterval } from '../../../src/evaluation/statistics/proportion.js';
import { reportAs } from '../../../src/rendering/report/report-as.js';
import { exampleInput } from '../facts/reported-programme.js';

const OCCASION = {
  producedOn: '2026-10-05',
  asOf: '2026-10-05',
  knownOn: null,
  dataState: 'ab',
  issuedAs: null,
};
const EMPTY = { intro: [], tables: [], quotes: [], notes: [], frameworks: [] };

const EXAMPLE = evaluateQuarter(exampleInput());

/** A programme whose report holds these numbers and no other. */
function programmeOf(
  name: string,
  metrics: readonly Metric[],
  settings: Settings = DEFAULT_SETTINGS,
): ReportedProgramme {
  const report: Report = {
    ...EXAMPLE,
    sections: [{ ...EMPTY, number: 1, name: 'headlines', title: 'Headlines', metrics }],
  };
  return { name, report, settings };
}

const mentees = (count: number) => countOf({ name: 'mentees', label: 'Mentees', unit: 'people' }, count);
const matched = (part: number, whole: number) =>
  shareOf({ name: 'match_rate', label: 'Mentees matched' }, { part, whole });
const rating = (values: readonly number[]) =>
  meanMetric({ name: 'mean_rating', label: 'Rating', unit: 'rating', group: 'side: mentee' }, values);

/** The cells of the first table, row by row. */
function rowsOf(...programmes: [ReportedProgramme, ...ReportedProgramme[]]) {
  return programmesTogether(programmes).sections[0]?.tables[0]?.rows ?? [];
}

describe('programmes together', () => {
  it('adds up counts, takes shares out of all wholes and means of all answers', () => {
    const rows = rowsOf(
      programmeOf('North', [mentees(30), matched(20, 30), rating([5, 5, 4])]),
      programmeOf('South', [mentees(12), matched(6, 12), rating([1])]),
    );
    expect(rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      [30, 12, 42],
      [20 / 30, 0.5, 26 / 42],
      [14 / 3, 1, 15 / 4],
    ]);
    const [, share, mean] = rows.map(({ cells }) => cells.at(-1));
    expect(share).toMatchObject({
      n: 26,
      denominator: 42,
      interval: wilsonInterval({ part: 26, whole: 42 }),
    });
    expect(mean).toMatchObject({ n: 4, interval: null, group: 'programme: all together, side: mentee' });
  });

  it('adds up nothing that does not add up, and says of how many programmes it is', () => {
    const days = medianMetric({ name: 'days_waiting', label: 'Days', unit: 'days' }, [1, 2, 3]);
    const rows = rowsOf(programmeOf('North', [days, mentees(4)]), programmeOf('South', [days]));
    expect(rows[0]?.cells.at(-1)).toMatchObject({ state: 'no_data', instead: 'cannot be added up' });
    const longest = countOf({ name: 'longest_wait', label: 'Longest wait', unit: 'days' }, 40);
    const [wait] = rowsOf(programmeOf('North', [longest]), programmeOf('South', [longest]));
    expect(wait?.cells.at(-1)).toMatchObject({ state: 'no_data', instead: 'cannot be added up' });
    expect(rows[1]?.cells.map(({ state }) => state)).toEqual(['shown', 'no_data', 'shown']);
    expect(rows[1]?.cells.at(-1)).toMatchObject({ value: 4, note: 'of 1 of 2 programmes' });
  });

  it('keeps amounts of two currencies apart', () => {
    const cost = (currency: string, amount: number) =>
      countOf({ name: 'cost_total', label: `All costs, ${currency}`, unit: 'money' }, amount);
    const rows = rowsOf(
      programmeOf('North', [cost('GBP', 5)]),
      programmeOf('South', [cost('EUR', 7)]),
      programmeOf('East', [cost('EUR', 9)]),
    );
    expect(rows.map(({ group, cells }) => [group, ...cells.map(({ value }) => value)])).toEqual([
      ['All costs, GBP', 5, null, null, null],
      ['All costs, EUR', null, 7, 9, null],
    ]);
  });

  it('gives nothing together that programmes define by other words, and says so', () => {
    const cadence = { ...DEFAULT_SETTINGS.cadence, firstMeetingWithinDays: 7 };
    const inTime = shareOf({ name: 'first_meeting_in_time', label: 'First meeting' }, { part: 3, whole: 4 });
    const report = programmesTogether([
      programmeOf('North', [inTime, mentees(4)]),
      programmeOf('South', [inTime, mentees(4)], { ...DEFAULT_SETTINGS, cadence }),
    ]);
    const rows = report.sections[0]?.tables[0]?.rows ?? [];
    expect(rows[0]?.cells.at(-1)).toMatchObject({ state: 'no_data', instead: 'not defined alike' });
    expect(rows[1]?.cells.at(-1)?.value).toBe(8);
    expect(report.sections.at(-1)?.notes.join(' ')).toContain('Not defined alike, so not given together: ');
  });

  it('takes no hidden number away from the others: where one hides its own, nothing bounds it from above', () => {
    const one = fc.record({ count: fc.nat({ max: 60 }), more: fc.nat({ max: 60 }), isHidden: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { minLength: 2, maxLength: 5 }), (all) => {
        const hide = (metric: Metric, isHidden: boolean) => (isHidden ? suppressed(metric, 10) : metric);
        const [first, ...rest] = all.map(({ count, more, isHidden }, at) =>
          programmeOf(`P${at}`, [
            hide(mentees(count), isHidden),
            hide(matched(count, count + more), isHidden),
            hide(rating(Array.from({ length: count }, (_, i) => 1 + (i % 5))), isHidden),
          ]),
        );
        if (first === undefined) return;
        for (const { cells } of rowsOf(first, ...rest)) {
          const together = cells.at(-1);
          const isAnyHidden = cells.slice(0, -1).some(({ state }) => state === 'suppressed');
          if (!isAnyHidden) continue;
          expect(together).toMatchObject({ value: null, n: null, denominator: null, interval: null });
        }
      }),
    );
  });

  it('is a report like any other in every format, and keeps hostile names harmless', () => {
    const name = '<script>alert(1)</script>|[x](javascript:alert(1))';
    const report = programmesTogether([
      { name: 'North', report: EXAMPLE, settings: exampleInput().settings },
      { name, report: EXAMPLE, settings: exampleInput().settings },
    ]);
    const as = (format: 'md' | 'html' | 'csv' | 'json') =>
      reportAs(format, { ...report, occasion: OCCASION }, { bom: false });
    expect(as('html')).not.toContain('<script>');
    expect(as('md')).not.toContain('[x](javascript');
    expect(as('csv')).toContain('"programme: all together"'.replaceAll('"', ''));
    expect(JSON.parse(as('json')).rows.length).toBeGreaterThan(50);
    const printed = new Set(
      report.sections.flatMap(({ tables }) =>
        tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell.name))),
      ),
    );
    expect([...printed].sort()).toEqual(report.figures.map((figure) => figure.name).sort());
  });
});
