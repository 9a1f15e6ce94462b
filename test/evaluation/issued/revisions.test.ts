import { describe, expect, it } from 'vitest';
import type { FactsOnRecord, IssuedFigure, IssuedReport } from '../../../src/domain/reports/issued-report.js';
import { evaluateQuarter } from '../../../src/evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../../src/evaluation/facts/report-input.js';
import { figureKey, figuresOf, placedMetrics } from '../../../src/evaluation/issued/figures-of.js';
import { reasonsOfRevision } from '../../../src/evaluation/issued/reasons-of-revision.js';
import {
  issuedOfPrevious,
  revisionOf,
  scopeOf,
  settingsOfReport,
} from '../../../src/evaluation/issued/revision-of.js';
import { type Metric, meanMetric, noData, shareOf, suppressed } from '../../../src/evaluation/metric.js';
import type { Report } from '../../../src/evaluation/report-value.js';
import { COSTS } from '../facts/costed-programme.js';
import { PLAN } from '../facts/planned-programme.js';
import { emptyInput, exampleInput } from '../facts/reported-programme.js';

const NAME = { name: 'rating', label: 'Rating', unit: 'rating' } as const;
const RATING = { ...meanMetric({ ...NAME, group: 'side: mentee' }, [3, 4, 5, 4]), people: 4 };

/** A report of one section, with numbers beside its tables and in one. */
function reportOf(metrics: readonly Metric[], cells: readonly Metric[] = []): Report {
  const empty = evaluateQuarter(emptyInput());
  const table = { name: 't', title: 'T', groupTitle: 'G', columns: ['C'], note: '' };
  const [section] = empty.sections;
  if (section === undefined) throw new Error('A report has sections.');
  const rows = cells.map((cell) => ({ group: cell.group, cells: [cell] }));
  return { ...empty, sections: [{ ...section, name: 's', metrics, tables: [{ ...table, rows }] }] };
}

describe('the numbers of a report as they are kept', () => {
  it('have everything that is printed of them, and the people they rest on', () => {
    const [figure] = figuresOf(reportOf([RATING]));
    expect(figure).toEqual({
      section: 's',
      table: null,
      metric: 'rating',
      label: 'Rating',
      group: 'side: mentee',
      period: '2026-Q3',
      state: 'shown',
      value: 4,
      unit: 'rating',
      n: 4,
      denominator: null,
      low: RATING.interval?.low,
      high: RATING.interval?.high,
      people: 4,
    });
    expect(RATING.interval).not.toBeNull();
  });

  it('tell nothing of a hidden one, the people neither', () => {
    const [figure] = figuresOf(reportOf([suppressed(RATING, 8)]));
    expect(figure).toMatchObject({ state: 'suppressed', value: null, n: null, low: null, high: null });
    expect(figure).not.toHaveProperty('people');
    expect(figuresOf(reportOf([noData(NAME)]))[0]).not.toHaveProperty('people');
  });

  it('are followed, where they are compared, by those of the period before', () => {
    const compared: Metric = { ...RATING, previous: meanMetric(NAME, [2, 3]) };
    const report = reportOf([compared], [RATING]);
    expect(placedMetrics(report).map(({ table, period, metric }) => [table, period, metric.value])).toEqual([
      [null, '2026-Q3', 4],
      [null, '2026-Q2', 2.5],
      ['t', '2026-Q3', 4],
    ]);
    expect(placedMetrics({ ...report, previous: null })).toHaveLength(2);
  });

  it('are the same number where section, table, name, group and period agree, and else another', () => {
    const place = { section: 's', table: null, metric: 'm', group: 'g', period: 'p' };
    const keys = [
      place,
      { ...place, section: 'x' },
      { ...place, table: 't' },
      { ...place, metric: 'x' },
      { ...place, group: 'x' },
      { ...place, period: 'x' },
    ].map(figureKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(figureKey({ ...place })).toBe(figureKey(place));
  });
});

function issuedAs(input: ReportInput, facts: Partial<IssuedReport> = {}): IssuedReport {
  return {
    ...scopeOf(input),
    id: 1,
    title: 'Report',
    producedOn: '2026-10-01',
    producedAt: '2026-10-01T09:00:00Z',
    asOf: '2026-10-01',
    knownOn: null,
    dataState: 'x',
    factsThen: input.factsOnRecord,
    settings: settingsOfReport(input.settings),
    figures: figuresOf(evaluateQuarter(input)),
    ...facts,
  };
}

describe('what has become of a report that was issued', () => {
  const input = exampleInput();
  const issued = issuedAs(input);
  const revision = (figures: readonly IssuedFigure[], facts: Partial<IssuedReport> = {}) =>
    revisionOf(evaluateQuarter(input), { ...input, issuedBefore: [{ ...issued, ...facts, figures }] });

  it('is nothing where none was, or on other days, or of another round', () => {
    const of = (facts: Partial<IssuedReport>) =>
      revisionOf(evaluateQuarter(input), { ...input, issuedBefore: [{ ...issued, ...facts }] });
    expect(revisionOf(evaluateQuarter(input), input)).toBeNull();
    for (const other of [
      { from: '2026-06-30' },
      { to: '2026-09-29' },
      { until: '2026-09-29' },
      { round: 'Round 1' },
    ])
      expect(of(other)).toBeNull();
    expect(of({ periodName: 'another name' })).not.toBeNull();
  });

  it('is that every number is as it was', () => {
    expect(revision(issued.figures)).toMatchObject({
      changed: [],
      same: issued.figures.length,
      reasons: [],
    });
  });

  it('is each number that is another, that is new, and that is gone', () => {
    const [first, second, ...rest] = issued.figures;
    if (first === undefined || second === undefined) throw new Error('It has numbers.');
    const gone = { ...first, metric: 'no_more' };
    const found = revision([{ ...first, value: (first.value ?? 0) + 1 }, gone, ...rest]);
    expect(found?.changed.map((one) => [one.issued?.metric ?? null, one.now?.metric ?? null])).toEqual([
      [first.metric, first.metric],
      [null, second.metric],
      ['no_more', null],
    ]);
    expect(found?.same).toBe(issued.figures.length - 2);
    expect(found?.reasons).toEqual([
      'No fact that is counted here and no setting has changed since: something else on record has, or another version of mentor computes them otherwise.',
    ]);
  });

  it.each(['value', 'n', 'denominator', 'low', 'high'] as const)(
    'notices a change of the %s from the sixth decimal on, and of what is shown at all',
    (name) => {
      const changed = (by: number | null) =>
        revision(
          issued.figures.map((figure, at) =>
            at === 0
              ? { ...figure, [name]: by === null ? null : Math.round((figure[name] ?? 7) * 1e6) / 1e6 + by }
              : figure,
          ),
        )?.changed.length;
      const [first] = issued.figures;
      const isThere = first?.[name] !== null;
      expect([changed(0), changed(1e-7), changed(1e-5)]).toEqual(isThere ? [0, 0, 1] : [1, 1, 1]);
      expect(changed(null)).toBe(isThere ? 1 : 0);
    },
  );

  it('notices that a number was hidden', () => {
    const [first, ...rest] = issued.figures;
    expect(revision([{ ...(first as IssuedFigure), state: 'suppressed' }, ...rest])?.changed).toHaveLength(1);
  });

  it.each([
    ['plan', { plan: PLAN }],
    ['costs', { costs: COSTS }],
    ['agreement', { agreement: { ...input.settings.agreement, months: 9 } }],
    ['outcomes', { outcomes: [{ measure: 'Falls', better: 'lower', kind: null, per: 1000 } as const] }],
  ])('tells that %s was stated otherwise since', (name, settings) => {
    const now = { ...input, settings: { ...input.settings, ...settings }, issuedBefore: [issued] };
    expect(settingsOfReport(now.settings)).not.toBe(issued.settings);
    const first = issued.figures.map((figure, at) => (at === 0 ? { ...figure, value: 99 } : figure));
    const changed = { ...now, issuedBefore: [{ ...issued, figures: first }] };
    expect(revisionOf(evaluateQuarter(changed), changed)?.reasons.join(' ')).toContain(name);
  });

  it('is told of the one issued last, and of the period before likewise', () => {
    const twice = [issued, { ...issued, id: 2 }];
    expect(revisionOf(evaluateQuarter(input), { ...input, issuedBefore: twice })?.issued.id).toBe(2);
    const { previous } = input;
    if (previous === null) throw new Error('It is compared with the quarter before.');
    const before = issuedAs({ ...input, period: previous });
    const issuedBefore = [before, { ...before, id: 2 }, { ...issued, id: 3 }];
    expect(issuedOfPrevious({ ...input, issuedBefore })?.id).toBe(2);
    expect(issuedOfPrevious({ ...input, issuedBefore: [issued] })).toBeNull();
    expect(issuedOfPrevious({ ...input, issuedBefore, previous: null })).toBeNull();
  });
});

describe('why numbers are others than were issued', () => {
  const reasons = (factsThen: FactsOnRecord, factsNow: FactsOnRecord, hasChanged = true) =>
    reasonsOfRevision({ factsThen, factsNow, settings: { before: '{}', now: '{}' }, hasChanged });
  const settings = (before: unknown, now: unknown) =>
    reasonsOfRevision({
      factsThen: {},
      factsNow: {},
      settings: { before: JSON.stringify(before), now: JSON.stringify(now) },
      hasChanged: true,
    });

  it('is what was entered late, by kind', () => {
    expect(
      reasons(
        { people: 10, check_ins: 5, feedback: 3 },
        { people: 11, check_ins: 7, feedback: 3, 'entered: left_on': 1, 'entered: hired_on': 2 },
      ),
    ).toEqual([
      'Entered since, about days up to the last: 1 person, 2 check-ins, 1 value of left on, 2 values of hired on.',
    ]);
  });

  it('is what was corrected, by kind', () => {
    expect(reasons({ merges: 0, code_links: 1 }, { 'corrected: site': 2, merges: 1, code_links: 3 })).toEqual(
      [
        'Corrected since: 2 values of site, 1 record merged into another of the same person, 2 pairs of survey codes linked.',
      ],
    );
  });

  it('is never what an earlier version did not count, nor what there are fewer of', () => {
    expect(reasons({ people: 5 }, { people: 4, goals: 9, merges: 3 }, false)).toEqual([]);
    expect(reasons({ goals: 0 }, { goals: 9 })).toEqual([
      'Entered since, about days up to the last: 9 goals.',
    ]);
  });

  it('is another version where nothing else is, and nothing where no number has changed', () => {
    expect(reasons({ people: 5 }, { people: 5 }, false)).toEqual([]);
    expect(reasons({ people: 5 }, { people: 5 })).toEqual([
      'No fact that is counted here and no setting has changed since: something else on record has, or another version of mentor computes them otherwise.',
    ]);
    expect(reasons({ people: 5 }, { people: 6 }, false)).toHaveLength(1);
  });

  it.each<[string, unknown, unknown, string]>([
    [
      'changed',
      { report: { smallestGroup: 10 } },
      { report: { smallestGroup: 5 } },
      'report.smallestGroup (10, now 5)',
    ],
    ['new', {}, { a: 'x' }, 'a (none, now "x")'],
    ['gone', { a: [1] }, {}, 'a ([1], now none)'],
    ['no longer a group of several', { a: { b: 1 } }, { a: 1 }, 'a ({"b":1}, now 1)'],
    ['none', { a: null }, { a: 1 }, 'a (none, now 1)'],
    ['of up to 59 characters', { a: 'x'.repeat(54) }, { a: 1 }, `a ("${'x'.repeat(54)}", now 1)`],
    ['of more', { a: 'x'.repeat(57) }, { a: 1 }, 'a'],
  ])('is a setting that is %s', (_, before, now, said) => {
    expect(settings(before, now)).toEqual([`Settings changed since: ${said}.`]);
  });

  it('is each setting that differs, and none that does not', () => {
    expect(settings({ a: 1, b: { c: 1, d: [1] } }, { a: 1, b: { c: 2, d: [2] }, e: 1 })).toEqual([
      'Settings changed since: b.c (1, now 2), b.d ([1], now [2]), e (none, now 1).',
    ]);
    expect(shareOf({ name: 'x', label: 'X' }, { part: 0, whole: 0 }).state).toBe('no_data');
  });
});
