import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cronbachAlpha } from '../../../src/evaluation/statistics/cronbach-alpha.js';
import { kaplanMeier } from '../../../src/evaluation/statistics/kaplan-meier.js';
import { exactCorrection, matchedChange } from '../../../src/evaluation/statistics/matched-change.js';
import { mcNemarExact } from '../../../src/evaluation/statistics/mcnemar.js';
import { meanInterval, meanOf, standardDeviationOf } from '../../../src/evaluation/statistics/mean.js';
import { newcombeDifference, wilsonInterval } from '../../../src/evaluation/statistics/proportion.js';
import { quartilesOf } from '../../../src/evaluation/statistics/quantile.js';
import { recommendScore } from '../../../src/evaluation/statistics/recommend-score.js';
import { studentQuantile } from '../../../src/evaluation/statistics/student-t.js';
import { topBox } from '../../../src/evaluation/statistics/top-box.js';

interface Golden {
  readonly wilson95: readonly { x: number; n: number; scipy: [number, number] }[];
  readonly paired: {
    pre: number[];
    post: number[];
    mean_diff: number;
    ci95_diff: [number, number];
    J_exact_df: number;
    g_av: number;
    rank_biserial_matched: number;
    wilcoxon_exact_signflip_p: number;
  };
  readonly univariate: {
    x: number[];
    mean: number;
    sd: number;
    ci95_mean_t: [number, number];
    median: number;
    q1_type7: number;
    q3_type7: number;
    top2box_4plus: [number, number];
  };
  readonly nps: { scores: number[]; nps: number; ci95_wald: [number, number] };
  readonly km_6mp: {
    event_times: number[];
    censored_times: number[];
    times: number[];
    S: number[];
    lo_loglog: number[];
    hi_loglog: number[];
  };
  readonly cronbach: { items: number[][]; alpha: number };
  readonly mcnemar_exact: { b: number; c: number; p: number };
  readonly newcombe_diff: { x1: number; n1: number; x2: number; n2: number; ci95: [number, number] };
  readonly t_quantiles_975: Record<string, number>;
}

/** Computed with SciPy 1.17; the survival table is the published one of the 6-MP leukaemia trial (Freireich 1963). */
const golden: Golden = JSON.parse(
  readFileSync(new URL('../statistics-golden.json', import.meta.url), 'utf8'),
);

const DIGITS = 12;

function expectInterval(
  interval: { low: number; high: number } | null,
  expected: readonly number[],
  digits = DIGITS,
) {
  expect(interval?.low).toBeCloseTo(expected[0] ?? Number.NaN, digits);
  expect(interval?.high).toBeCloseTo(expected[1] ?? Number.NaN, digits);
}

describe('the statistics reproduce the reference values', () => {
  it.each(golden.wilson95)('Wilson interval of $x of $n', ({ x, n, scipy }) => {
    expectInterval(wilsonInterval({ part: x, whole: n }), scipy);
  });

  it('Newcombe interval of a difference of proportions', () => {
    const { x1, n1, x2, n2, ci95 } = golden.newcombe_diff;
    expectInterval(newcombeDifference({ part: x1, whole: n1 }, { part: x2, whole: n2 }), ci95);
  });

  it.each(Object.entries(golden.t_quantiles_975))('t quantile with %s degrees of freedom', (df, expected) => {
    expect(studentQuantile(0.95, Number(df)) / expected).toBeCloseTo(1, 11);
  });

  it('mean, standard deviation and t interval', () => {
    const { x, mean, sd, ci95_mean_t } = golden.univariate;
    expect(meanOf(x)).toBeCloseTo(mean, DIGITS);
    expect(standardDeviationOf(x)).toBeCloseTo(sd, DIGITS);
    expectInterval(meanInterval(x), ci95_mean_t, 10);
  });

  it('type-7 quartiles and top box', () => {
    const { x, median, q1_type7, q3_type7, top2box_4plus } = golden.univariate;
    expect(quartilesOf(x)).toEqual({ lower: q1_type7, median, upper: q3_type7 });
    expect(topBox(x, 4)).toEqual({ part: top2box_4plus[0], whole: top2box_4plus[1] });
  });

  it('matched change', () => {
    const { pre, post } = golden.paired;
    const pairs = pre.map((before, at) => ({ before, after: post[at] ?? Number.NaN }));
    const differences = pairs.map(({ before, after }) => after - before);
    expect(meanOf(differences)).toBeCloseTo(golden.paired.mean_diff, DIGITS);
    expectInterval(meanInterval(differences), golden.paired.ci95_diff, 10);
    const change = matchedChange(pairs);
    expect(change?.hedgesGav).toBeCloseTo(golden.paired.g_av, DIGITS);
    expect(change?.rankBiserial).toBeCloseTo(golden.paired.rank_biserial_matched, DIGITS);
    expect(change?.exactP).toBe(golden.paired.wilcoxon_exact_signflip_p);
    expect(exactCorrection(11)).toBeCloseTo(golden.paired.J_exact_df, DIGITS);
  });

  it('exact McNemar test', () => {
    const { b, c, p } = golden.mcnemar_exact;
    expect(mcNemarExact(b, c)).toBe(p);
    expect(mcNemarExact(c, b)).toBe(p);
  });

  it('Kaplan–Meier curve and its log-log intervals', () => {
    const { event_times, censored_times, times, S, lo_loglog, hi_loglog } = golden.km_6mp;
    const steps = kaplanMeier([
      ...censored_times.map((time) => ({ time, hasEvent: false })),
      ...event_times.map((time) => ({ time, hasEvent: true })),
    ]);
    expect(steps.map((step) => step.time)).toEqual(times);
    for (const [at, step] of steps.entries()) {
      expect(step.survival).toBeCloseTo(S[at] ?? Number.NaN, DIGITS);
      expectInterval(step.interval, [lo_loglog[at] ?? Number.NaN, hi_loglog[at] ?? Number.NaN], 10);
    }
  });

  it("Cronbach's alpha", () => {
    expect(cronbachAlpha(golden.cronbach.items)).toBeCloseTo(golden.cronbach.alpha, DIGITS);
  });

  it('recommend score with its interval', () => {
    const { score, interval } = recommendScore(golden.nps.scores);
    expect(score).toBeCloseTo(golden.nps.nps, DIGITS);
    expectInterval(interval, golden.nps.ci95_wald, 7);
  });
});
