import { expect } from 'vitest';
import { aalenJohansen, type CompetingFollowUp } from '../../../src/evaluation/statistics/aalen-johansen.js';
import { kaplanMeier } from '../../../src/evaluation/statistics/kaplan-meier.js';
import { logRank } from '../../../src/evaluation/statistics/log-rank.js';
import type { FollowUp } from '../../../src/evaluation/statistics/risk-sets.js';

type Ends = readonly [low: number, high: number] | null;

/** A case, and what test/oracle/survival.py made of it. */
export interface WorkedOut {
  readonly case: {
    readonly first: readonly CompetingFollowUp[];
    readonly second: readonly CompetingFollowUp[];
  };
  readonly expected: Expected;
}

export interface Expected {
  readonly kaplan_meier: readonly {
    readonly time: number;
    readonly at_risk: number;
    readonly events: number;
    readonly survival: number;
    readonly interval: Ends;
  }[];
  readonly incidence: readonly {
    readonly time: number;
    readonly incidence: number;
    readonly interval: Ends;
  }[];
  readonly log_rank: { readonly statistic: number; readonly p: number };
  /** Where nobody enters late. */
  readonly scipy_curve?: { readonly times: readonly number[]; readonly survival: readonly number[] };
  readonly scipy_log_rank?: { readonly statistic: number; readonly p: number };
}

/** Followed until any of the events. */
export function withEvent(people: readonly CompetingFollowUp[]): FollowUp[] {
  return people.map(({ event, ...one }) => ({ ...one, hasEvent: event !== null }));
}

function expectEnds(interval: { low: number; high: number } | null, ends: Ends) {
  if (ends === null) expect(interval).toBeNull();
  else {
    expect(interval?.low).toBeCloseTo(ends[0], 9);
    expect(interval?.high).toBeCloseTo(ends[1], 9);
  }
}

/** Expects our statistics of a case to be those of the oracle. */
export function expectAsWorkedOut({ case: { first, second }, expected }: WorkedOut): void {
  const curve = kaplanMeier(withEvent(first));
  expect(curve.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual(
    expected.kaplan_meier.map(({ time, at_risk, events }) => [time, at_risk, events]),
  );
  expected.kaplan_meier.forEach(({ survival, interval }, at) => {
    expect(curve[at]?.survival).toBeCloseTo(survival, 12);
    expectEnds(curve[at]?.interval ?? null, interval);
  });
  const incidence = aalenJohansen(first, 'a');
  expect(incidence.map(({ time }) => time)).toEqual(expected.incidence.map(({ time }) => time));
  expected.incidence.forEach((step, at) => {
    expect(incidence[at]?.incidence).toBeCloseTo(step.incidence, 12);
    expectEnds(incidence[at]?.interval ?? null, step.interval);
  });
  const compared = logRank(withEvent(first), withEvent(second));
  expect(compared.statistic).toBeCloseTo(expected.log_rank.statistic, 9);
  expect(compared.p).toBeCloseTo(expected.log_rank.p, 11);
  if (expected.scipy_curve !== undefined) {
    expect(curve.map(({ time }) => time)).toEqual(expected.scipy_curve.times);
    expected.scipy_curve.survival.forEach((survival, at) => {
      expect(curve[at]?.survival).toBeCloseTo(survival, 12);
    });
  }
  if (expected.scipy_log_rank !== undefined) {
    expect(compared.statistic).toBeCloseTo(expected.scipy_log_rank.statistic, 9);
    expect(compared.p).toBeCloseTo(expected.scipy_log_rank.p, 11);
  }
}
