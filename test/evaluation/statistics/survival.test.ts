import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aalenJohansen, type CompetingFollowUp } from '../../../src/evaluation/statistics/aalen-johansen.js';
import {
  kaplanMeier,
  restrictedMean,
  stepAt,
  stepBy,
} from '../../../src/evaluation/statistics/kaplan-meier.js';
import { logRank } from '../../../src/evaluation/statistics/log-rank.js';
import { mcNemarExact } from '../../../src/evaluation/statistics/mcnemar.js';
import { normalTail } from '../../../src/evaluation/statistics/normal-tail.js';
import { wilsonInterval } from '../../../src/evaluation/statistics/proportion.js';
import { type FollowUp, numbersAtRisk } from '../../../src/evaluation/statistics/risk-sets.js';
import { studentQuantile } from '../../../src/evaluation/statistics/student-t.js';
import { expectAsWorkedOut, type WorkedOut, withEvent } from './worked-out.js';

interface Golden extends Record<'leukaemia' | 'delayed' | 'competing', WorkedOut> {
  readonly normal_tail: readonly [z: number, p: number][];
  readonly mcnemar: readonly [b: number, c: number, p: number][];
  readonly t_975: readonly [df: number, quantile: number][];
  readonly wilson: readonly [x: number, n: number, low: number, high: number][];
}

/** Made by `python3 test/oracle/survival.py golden`: SciPy 1.17, and the definitions in exact fractions. */
const golden: Golden = JSON.parse(readFileSync(new URL('../survival-golden.json', import.meta.url), 'utf8'));

/** Equal to a part in 10¹⁰, however small. */
function expectRatio(value: number, expected: number) {
  if (expected === 0) expect(value).toBe(0);
  else expect(value / expected).toBeCloseTo(1, 10);
}

describe('survival', () => {
  it.each(['leukaemia', 'delayed', 'competing'] as const)(
    'is as worked out from the definitions: %s',
    (name) => {
      expectAsWorkedOut(golden[name]);
    },
  );

  it('of the leukaemia trial is as published: median 23 weeks, log-rank 16.79', () => {
    const { first, second } = golden.leukaemia.case;
    expect(stepBy(kaplanMeier(withEvent(first)), 0.5)?.time).toBe(23);
    expect(stepBy(kaplanMeier(withEvent(second)), 0.5)?.time).toBe(8);
    expect(logRank(withEvent(first), withEvent(second)).statistic).toBeCloseTo(16.79, 2);
  });

  it('counts nobody before they enter, and ties times that are equal as decimals', () => {
    const people: FollowUp[] = [
      { time: 0.1 + 0.2, hasEvent: true },
      { time: 0.3, hasEvent: true },
      { time: 1, hasEvent: false, entry: 0.3 },
      { time: 2, hasEvent: true, entry: 0.5 },
      { time: 0.5, hasEvent: true, entry: 0.5 },
      { time: 3, hasEvent: false },
    ];
    expect(kaplanMeier(people).map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual([
      [0.3, 3, 2],
      [1, 3, 0],
      [2, 2, 1],
      [3, 1, 0],
    ]);
    expect(numbersAtRisk(people, [0, 0.3, 0.4, 1, 2.5, 9])).toEqual([3, 3, 2, 3, 1, 0]);
  });

  it('has a median that is reached where no more than half are left, or not reached', () => {
    const half = [1, 2, 3, 4].map((time): FollowUp => ({ time, hasEvent: time <= 2 }));
    expect(stepBy(kaplanMeier(half), 0.5)?.time).toBe(2);
    expect(
      stepBy(kaplanMeier(half.map((one) => ({ ...one, hasEvent: one.time === 1 }))), 0.5),
    ).toBeUndefined();
  });

  it('has a mean up to a limit that is the mean of the times where nobody is censored', () => {
    const people = [1, 2, 5, 9].map((time): FollowUp => ({ time, hasEvent: true }));
    expect(restrictedMean(kaplanMeier(people), 6)).toBeCloseTo((1 + 2 + 5 + 6) / 4, 12);
    expect(restrictedMean(kaplanMeier(people), 100)).toBeCloseTo(17 / 4, 12);
    expect(restrictedMean(kaplanMeier([{ time: 5, hasEvent: false }]), 6)).toBeNull();
    expect(stepAt(kaplanMeier(people), 4.9)?.survival).toBe(0.5);
    expect(stepAt(kaplanMeier(people), 0.5)).toBeNull();
  });
});

const followUp = fc.record({
  time: fc.integer({ min: 1, max: 20 }),
  entry: fc.integer({ min: 0, max: 8 }),
  event: fc.constantFrom('a', 'b', null),
});

describe('invariants', () => {
  it('numbers at risk are those counted one by one', () => {
    fc.assert(
      fc.property(fc.array(followUp, { maxLength: 40 }), fc.array(fc.nat(22)), (people, times) => {
        const counted = times.map(
          (at) =>
            people.filter(
              ({ time, entry }) => (entry === 0 || entry < time) && time >= at && (entry === 0 || entry < at),
            ).length,
        );
        expect(numbersAtRisk(withEvent(people), times)).toEqual(counted);
      }),
    );
  });

  it('incidences of all kinds and survival make up the whole, and one kind alone is one less survival', () => {
    fc.assert(
      fc.property(fc.array(followUp, { minLength: 1, maxLength: 40 }), (people) => {
        const curve = kaplanMeier(withEvent(people));
        const [a, b] = ['a', 'b'].map((kind) => aalenJohansen(people, kind));
        curve.forEach(({ survival }, at) => {
          expect(survival + (a?.[at]?.incidence ?? 0) + (b?.[at]?.incidence ?? 0)).toBeCloseTo(1, 12);
        });
        const alone = people.map((one): CompetingFollowUp => ({ ...one, event: one.event && 'a' }));
        aalenJohansen(alone, 'a').forEach(({ incidence }, at) => {
          expect(incidence).toBeCloseTo(1 - (curve[at]?.survival ?? 1), 12);
        });
      }),
    );
  });

  it('the log-rank test is the same whichever group comes first, and 1 for a group beside itself', () => {
    const group = fc.array(followUp, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(group, group, (one, other) => {
        const [forward, back] = [
          logRank(withEvent(one), withEvent(other)),
          logRank(withEvent(other), withEvent(one)),
        ];
        expect(forward.statistic).toBeCloseTo(back.statistic, 9);
        expect(logRank(withEvent(one), withEvent(one)).p).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('tails and edges', () => {
  it.each(golden.normal_tail)('the normal tail above %d', (z, p) => {
    expectRatio(normalTail(z), p);
  });

  it.each(golden.mcnemar)('McNemar of %d and %d', (b, c, p) => {
    expectRatio(mcNemarExact(b, c), p);
    expect(mcNemarExact(c, b)).toBe(mcNemarExact(b, c));
  });

  it.each(golden.t_975)('t with %d degrees of freedom', (df, quantile) => {
    expectRatio(studentQuantile(0.95, df), quantile);
  });

  it.each(golden.wilson)('Wilson interval of %d of %d', (x, n, low, high) => {
    const interval = wilsonInterval({ part: x, whole: n });
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });
});
