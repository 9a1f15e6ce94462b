import { describe, expect, it } from 'vitest';
import { frequentValues } from '../../src/evaluation/disclosure/frequent-values.js';
import { quotesOf } from '../../src/evaluation/disclosure/quotes.js';
import {
  againstTarget,
  comparedWith,
  countOf,
  meanMetric,
  medianMetric,
  noData,
  shareOf,
  suppressed,
} from '../../src/evaluation/metric.js';

const name = { name: 'rate', label: 'Rate' };
const share = (part: number, whole: number) => shareOf(name, { part, whole });

describe('a number against its target', () => {
  it('is reached or missed by its value, surely when the whole interval lies on that side', () => {
    const target = (part: number, whole: number) => againstTarget(share(part, whole), 0.7).target;
    expect(target(36, 40)).toEqual({ target: 0.7, verdict: 'reached', isSure: true });
    expect(target(20, 40)).toEqual({ target: 0.7, verdict: 'missed', isSure: true });
    expect(target(29, 40)).toEqual({ target: 0.7, verdict: 'reached', isSure: false });
    expect(target(28, 40)).toEqual({ target: 0.7, verdict: 'reached', isSure: false });
    expect(target(27, 40)).toEqual({ target: 0.7, verdict: 'missed', isSure: false });
    expect(target(3, 3)?.isSure).toBe(false);
  });

  it('has no verdict without data, nor a sure one of a single answer', () => {
    expect(againstTarget(share(0, 0), 0.7)).toMatchObject({ state: 'no_data', target: null });
    const one = meanMetric({ name: 'm', label: 'Mean', unit: 'rating' }, [5]);
    expect(againstTarget(one, 4).target).toEqual({ target: 4, verdict: 'reached', isSure: false });
  });

  it('is sure where several all gave the same, which is said', () => {
    const all = (value: number) => {
      const mean = meanMetric({ name: 'm', label: 'Mean', unit: 'rating' }, Array(30).fill(value));
      return againstTarget(mean, 4);
    };
    expect(all(2)).toMatchObject({
      value: 2,
      note: 'all alike',
      target: { verdict: 'missed', isSure: true },
    });
    expect(all(4.1)).toMatchObject({ value: 4.1, note: 'all alike', target: { verdict: 'reached' } });
  });
});

describe('a number against the period before', () => {
  it('has changed only when the interval of the difference leaves out 0', () => {
    expect(comparedWith(share(36, 40), share(20, 40)).change).toBe('higher');
    expect(comparedWith(share(20, 40), share(36, 40)).change).toBe('lower');
    expect(comparedWith(share(21, 40), share(20, 40)).change).toBe('unclear');
  });

  it('is shown without a verdict where no interval can be given', () => {
    const count = countOf({ ...name, unit: 'pairings' }, 5);
    expect(comparedWith(count, countOf({ ...name, unit: 'pairings' }, 3)).change).toBeNull();
    expect(comparedWith(share(1, 2), share(0, 0)).change).toBeNull();
    expect(comparedWith(share(1, 2), null)).toMatchObject({ previous: null, change: null });
  });
});

describe('a suppressed number', () => {
  it('keeps its name and loses every figure', () => {
    const hidden = suppressed(againstTarget(comparedWith(share(3, 9), share(1, 9)), 0.5), 10);
    expect(hidden).toEqual({
      name: 'rate',
      label: 'Rate',
      group: '',
      unit: 'share',
      statistic: 'share',
      state: 'suppressed',
      value: null,
      n: null,
      denominator: null,
      interval: null,
      instead: null,
      target: null,
      previous: null,
      change: null,
      note: 'suppressed: fewer than 10, or would reveal fewer',
    });
  });
});

describe('a mean', () => {
  it('of values that are alike but for rounding has no interval', () => {
    const mean = meanMetric({ name: 'm', label: 'M', unit: 'points' }, [0.1 + 0.2, 0.3]);
    expect(mean).toMatchObject({ interval: null, note: 'all alike' });
  });
});

describe('a median', () => {
  it('has the quartiles beside it', () => {
    const median = medianMetric({ name: 'd', label: 'Days', unit: 'days' }, [1, 2, 3, 10]);
    expect(median).toMatchObject({ value: 2.5, n: 4, interval: { low: 1.75, high: 4.75 } });
  });
});

describe('words people chose', () => {
  it('count once per pairing whatever the case, and are named only when enough said them', () => {
    const said = [['Career', 'career '], ['career', 'shifts'], ['CAREER'], ['', ' ']].map((values, at) => ({
      values,
      pairing: { menteeId: at, mentorId: 100 + at },
    }));
    expect(frequentValues(said, 3)).toEqual({ frequent: [{ value: 'career', count: 3 }], unnamed: 1 });
    const ofOneMentor = said.map((one) => ({ ...one, pairing: { ...one.pairing, mentorId: 100 } }));
    expect(frequentValues(ofOneMentor, 3)).toEqual({ frequent: [], unnamed: 2 });
    expect(frequentValues([], 3)).toEqual({ frequent: [], unnamed: 0 });
  });

  it('are quoted from enough people only, each wording once, and what was approved alone', () => {
    const said = (...texts: (string | null)[]) =>
      texts.map((text, at) => ({
        text,
        writtenBy: 'mentee' as const,
        isApproved: text !== 'not approved',
        pairing: { menteeId: at, mentorId: 100 + at },
      }));
    expect(quotesOf('Said', said('b', null, ' ', 'a'), 3)).toEqual([]);
    const ofOne = said('a', 'b', 'c').map((one) => ({ ...one, pairing: { ...one.pairing, mentorId: 100 } }));
    expect(quotesOf('Said', ofOne, 3)).toEqual([]);
    expect(quotesOf('Said', said('b', 'a ', 'a'), 3)).toEqual([
      { title: 'Said (3 wrote, 2 shown)', texts: ['a', 'b'] },
    ]);
    expect(quotesOf('Said', said('b', 'not approved', 'a'), 3)).toEqual([
      { title: 'Said (3 wrote, 2 shown)', texts: ['a', 'b'] },
    ]);
    expect(quotesOf('Said', said(...Array.from({ length: 24 }, () => 'not approved')), 3)).toEqual([]);
  });
});

it('takes of what a caller names a number by nothing but the names, so that no person is kept with it', () => {
  const named = {
    name: 'staff',
    label: 'Staff in post',
    unit: 'people',
    people: [{ familyName: 'Okafor' }],
  } as const;
  for (const metric of [noData(named), countOf(named, 8)]) expect(metric).not.toHaveProperty('people');
  expect(shareOf(named, { part: 4, whole: 8 })).not.toHaveProperty('people');
});
