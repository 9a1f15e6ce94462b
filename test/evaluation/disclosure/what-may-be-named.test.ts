import { describe, expect, it } from 'vitest';
import {
  areTelling,
  figureFloor,
  isSmall,
  ofEnoughPeople,
} from '../../../src/evaluation/disclosure/disclosure.js';
import { around, isChangeOfFew, leastKnownWidth } from '../../../src/evaluation/disclosure/first-telling.js';
import { frequentValues, type SaidOfPairing } from '../../../src/evaluation/disclosure/frequent-values.js';
import { isApprovedIn, quotesOf, type Said } from '../../../src/evaluation/disclosure/quotes.js';
import { sinceIssued } from '../../../src/evaluation/disclosure/since-issued.js';
import {
  endsOf,
  isNumber,
  roundedTo,
  type Told,
  toldInWords,
} from '../../../src/evaluation/disclosure/told.js';
import { countOf, suppressed } from '../../../src/evaluation/metric.js';

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
const pairOf = (id: number) => ({ menteeId: id, mentorId: 100 + id });

describe('words people chose themselves', () => {
  const said = (count: number, ...values: readonly string[]): SaidOfPairing[] =>
    upTo(count).map((id) => ({ values, pairing: pairOf(id) }));

  it('are named from as many pairings on as a group needs, and else counted', () => {
    expect(frequentValues(said(3, 'rota'), 3)).toEqual({
      frequent: [{ value: 'rota', count: 3 }],
      unnamed: 0,
    });
    expect(frequentValues(said(2, 'rota'), 3)).toEqual({ frequent: [], unnamed: 1 });
  });

  it('count once for a pairing, whatever their case and the space around them; blank ones not at all', () => {
    expect(frequentValues(said(3, 'Rota', ' rota ', '', '  '), 3)).toEqual({
      frequent: [{ value: 'rota', count: 3 }],
      unnamed: 0,
    });
  });

  it('stand with the most frequent first, then in the order of the alphabet', () => {
    const values = [...said(3, 'b', 'c'), ...said(4, 'd'), ...said(3, 'a')];
    expect(frequentValues(values, 3).frequent.map(({ value }) => value)).toEqual(['d', 'a', 'b', 'c']);
  });

  it('of many pairings of one mentor are those of one person', () => {
    const ofOne = upTo(5).map((id) => ({ values: ['rota'], pairing: { menteeId: id, mentorId: 1 } }));
    expect(frequentValues(ofOne, 3)).toEqual({ frequent: [], unnamed: 1 });
  });
});

describe('quotes', () => {
  const said = (id: number, text: string | null, facts: Partial<Said> = {}): Said => ({
    text,
    writtenBy: 'mentee',
    isApproved: true,
    pairing: pairOf(id),
    ...facts,
  });

  it('are shown once so many people wrote something, those approved, each wording once and in order', () => {
    const texts = [said(1, 'time'), said(2, ' care '), said(3, 'time'), said(4, 'no', { isApproved: false })];
    expect(quotesOf('Helpful', texts, 4)).toEqual([
      { title: 'Helpful (4 wrote, 2 shown)', texts: ['care', 'time'] },
    ]);
    expect(quotesOf('Helpful', texts, 5)).toEqual([]);
  });

  it('count those who wrote, on either side, and nobody who left it blank', () => {
    const texts = [
      said(1, 'time'),
      said(1, 'more', { writtenBy: 'mentor' }),
      said(2, 'care'),
      said(3, '  '),
      said(4, null),
    ];
    expect(quotesOf('Helpful', texts, 2)[0]?.title).toBe('Helpful (3 wrote, 3 shown)');
    expect(quotesOf('Helpful', texts, 3)).toEqual([]);
  });

  it('are none where nobody wrote, or nothing is approved', () => {
    expect(quotesOf('Helpful', [], 0)).toEqual([]);
    expect(quotesOf('Helpful', [said(1, 'time', { isApproved: false })], 1)).toEqual([]);
  });

  it('are approved text by text', () => {
    const isApproved = isApprovedIn([{ feedbackId: 1, field: 'helpful' }]);
    expect([
      isApproved({ feedbackId: 1, field: 'helpful' }),
      isApproved({ feedbackId: 1, field: 'to_improve' }),
      isApproved({ feedbackId: 2, field: 'helpful' }),
    ]).toEqual([true, false, false]);
  });
});

describe('how few are too few', () => {
  it.each([
    [0, false],
    [1, true],
    [9, true],
    [10, false],
  ])('of a group of ten: %i', (count, small) => expect(isSmall(count, 10)).toBe(small));

  it('is eight for a mean, or as many as a group needs where that is fewer', () => {
    expect([5, 8, 9, 20].map(figureFloor)).toEqual([5, 8, 8, 8]);
    const metric = countOf({ name: 'm', label: 'M', unit: 'people' }, 7);
    expect(ofEnoughPeople(metric, 7, 10).state).toBe('suppressed');
    expect(ofEnoughPeople(metric, 8, 10)).toEqual({ ...metric, people: 8 });
    expect(ofEnoughPeople(metric, 0, 10).state).toBe('shown');
  });

  it('are answers all alike from fewer than a group', () => {
    expect([
      areTelling([4, 4], 3),
      areTelling([4, 4, 4], 3),
      areTelling([4, 5], 3),
      areTelling([], 3),
    ]).toEqual([true, false, false, false]);
    expect(areTelling([0.1 + 0.2, 0.3], 3)).toBe(true);
  });

  it.each([
    [10, 4],
    [11, 5],
    [5, 2],
  ])('leaves of a hidden count of groups of %i more than %i numbers open', (group, width) => {
    expect(leastKnownWidth(group)).toBe(width);
  });
});

describe('a count beside the one that was issued', () => {
  it.each([
    [20, null, false],
    [20, 20, false],
    [20, 21, true],
    [20, 29, true],
    [20, 30, false],
    [20, 10, false],
    [20, 11, true],
  ])('%i after %s has changed by few: %s', (count, before, isFew) => {
    expect(isChangeOfFew(count, before, 10)).toBe(isFew);
  });

  it('lies between ends, neither of which is below a group', () => {
    expect([around(30, 10), around(12, 10)]).toEqual([
      { kind: 'between', low: 21, high: 39 },
      { kind: 'between', low: 10, high: 21 },
    ]);
  });

  it('is told by those ends where it changed by few, and else as it is', () => {
    const metric = countOf({ name: 'm', label: 'M', unit: 'pairings', group: 'g' }, 30);
    const since = (then: number | null, now = metric) => sinceIssued(now, { lastShown: () => then }, 10);
    expect(since(28)).toMatchObject({ value: null, instead: 'from 19 to 37' });
    for (const then of [null, 30, 20, 40]) expect(since(then)).toBe(metric);
    const hidden = suppressed(metric, 10);
    expect(since(3, hidden)).toBe(hidden);
  });
});

describe('what a reader knows of a count', () => {
  const UNKNOWN = { low: 0, high: 99 };
  it.each<[Told, number, { low: number; high: number }, string, boolean]>([
    [{ kind: 'exact' }, 7, { low: 7, high: 7 }, '', true],
    [{ kind: 'nothing' }, 7, UNKNOWN, '', false],
    [{ kind: 'rounded', base: 5 }, 12, { low: 8, high: 12 }, '', true],
    [{ kind: 'rounded', base: 5 }, 13, { low: 13, high: 17 }, '', true],
    [{ kind: 'rounded', base: 5 }, 1, { low: 0, high: 2 }, '', true],
    [{ kind: 'fewer', than: 10 }, 4, { low: 0, high: 9 }, 'fewer than 10 of 12', false],
    [{ kind: 'more', than: 30 }, 35, { low: 31, high: 99 }, 'more than 30 of 12', false],
    [{ kind: 'between', low: 3, high: 8 }, 4, { low: 3, high: 8 }, 'from 3 to 8', true],
  ])('of which is told %j', (told, count, ends, words, isOne) => {
    expect(endsOf(told, count, UNKNOWN)).toEqual(ends);
    expect(toldInWords(told, 12)).toBe(words);
    expect(toldInWords(told)).toBe(words.replace(' of 12', ''));
    expect(isNumber(told)).toBe(isOne);
  });

  it('is rounded to the nearest, of two as near to the larger', () => {
    expect([roundedTo(12, 5), roundedTo(13, 5), roundedTo(15, 10), roundedTo(14, 10)]).toEqual([
      10, 15, 20, 10,
    ]);
  });
});
