import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_INSTRUMENTS } from '../../../src/domain/instruments/built-in-instruments.js';
import {
  type Instrument,
  isOnScale,
  rangeOf,
  scaleOfItem,
} from '../../../src/domain/instruments/instrument.js';
import { type ItemAnswer, isBeyondCut, scoresOf } from '../../../src/domain/instruments/score-instrument.js';

function instrument(key: string): Instrument {
  const found = BUILT_IN_INSTRUMENTS.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no instrument ${key}`);
  return found;
}

/** Answers to the first items in order; null for one left blank. */
function answers(given: readonly (ItemAnswer | null)[], first = 1): Map<number, ItemAnswer> {
  return new Map(given.flatMap((answer, at) => (answer === null ? [] : [[first + at, answer] as const])));
}

function scored(key: string, given: readonly (ItemAnswer | null)[], first = 1) {
  return scoresOf(instrument(key), answers(given, first)).map(({ subscale, score, answered, isProRated }) => [
    subscale.name,
    score,
    answered,
    isProRated,
  ]);
}

describe('a whole made of parts', () => {
  it('is the same however its answers lie in the parts: thirds are not rounded on the way', () => {
    // 10/3, 10/3 and 4 of three parts come to as much as 3, 11/3 and 4 do.
    expect(wholeOf([3, 3, 4, 3, 3, 4, 4, 4, 4])).toBe(wholeOf([3, 3, 3, 3, 4, 4, 4, 4, 4]));
    const nine = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 9, maxLength: 9 });
    const shuffled = nine.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: 9, maxLength: 9 })),
    );
    fc.assert(
      fc.property(shuffled, ([given, again]) => {
        expect(wholeOf(again)).toBe(wholeOf(given));
      }),
    );
  });

  function wholeOf(given: readonly number[]) {
    return scored('nhs_engagement', given).find(([name]) => name === 'Engagement')?.[1];
  }
});

describe('Copenhagen Burnout Inventory, by Kristensen et al. 2005', () => {
  it('is three means of 6, 7 and 6 items from 0 to 100', () => {
    const personal = [100, 75, 50, 25, 0, 50];
    const work = [100, 100, 100, 75, 75, 75, 25];
    const client = [0, 0, 0, 25, 25, 25];
    // The last item of work is reversed: 25 counts 75; (300 + 225 + 75) / 7.
    expect(scored('cbi', [...personal, ...work, ...client])).toEqual([
      ['Personal burnout', 50, 6, false],
      ['Work-related burnout', 85.714285714, 7, false],
      ['Client-related burnout', 12.5, 6, false],
    ]);
  });

  it.each([
    ['personal', 1, 3, 6],
    ['work', 7, 4, 7],
    ['client', 14, 3, 6],
  ])('of %s needs as many answers as published, and no more', (_, first, least, items) => {
    const enough = Array.from({ length: least }, () => 50);
    expect(scored('cbi', enough, first)).toEqual([[expect.any(String), 50, least, true]]);
    expect(scored('cbi', enough.slice(1), first)).toEqual([[expect.any(String), null, least - 1, false]]);
    const all = Array.from({ length: items }, () => 50);
    expect(scored('cbi', all, first)).toEqual([[expect.any(String), 50, items, false]]);
  });

  it('takes no point between its five', () => {
    const { scale } = instrument('cbi');
    expect([0, 25, 50, 75, 100].map((points) => isOnScale(points, scale))).toEqual(Array(5).fill(true));
    expect([-25, 1, 30, 99, 125].map((points) => isOnScale(points, scale))).toEqual(Array(5).fill(false));
  });

  it('speaks of burnout from 50 on', () => {
    const cut = instrument('cbi').subscales[0]?.cut;
    if (cut == null) throw new Error('no cut');
    expect([49.99, 50].map((score) => isBeyondCut(score, cut))).toEqual([false, true]);
  });
});

describe('other published scoring', () => {
  it('WHO-5 is the sum times four; 50 is low, 51 is not reached by whole answers', () => {
    expect(scored('who5', [5, 4, 3, 2, 1])).toEqual([['Well-being (WHO-5)', 60, 5, false]]);
    expect(scored('who5', [3, 3, 3, 3, 1])).toEqual([['Well-being (WHO-5)', 52, 5, false]]);
    // Three of five answered: their mean for all five.
    expect(scored('who5', [5, 4, null, null, 3])).toEqual([['Well-being (WHO-5)', 80, 3, true]]);
    expect(scored('who5', [5, 4])).toEqual([['Well-being (WHO-5)', null, 2, false]]);
  });

  it('PFI is a mean of 6 and one of 10; 1.33 is burned out', () => {
    expect(scored('pfi', [3, 3, 3, 3, 3, 3, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2])).toEqual([
      ['Professional fulfilment', 3, 6, false],
      ['Burnout (PFI)', 1.3, 10, false],
    ]);
    const cut = instrument('pfi').subscales[1]?.cut;
    if (cut == null) throw new Error('no cut');
    expect([1.329, 1.33, 1.4].map((score) => isBeyondCut(score, cut))).toEqual([false, true, true]);
  });

  it('MCA-21 is six means of 4, 4, 4, 3, 3 and 3 items', () => {
    const given = [7, 7, 7, 6, 1, 1, 1, 1, 4, 4, 4, 4, 3, 3, 6, 2, 2, 2, 5, 6, 7];
    expect(scored('mca21', given).map(([, score, answered]) => [score, answered])).toEqual([
      [6.75, 4],
      [1, 4],
      [4, 4],
      [4, 3],
      [2, 3],
      [6, 3],
    ]);
  });

  it('the Mentorship Effectiveness Scale is the mean of what applies', () => {
    const given = [5, 5, 5, 4, 4, 4, 'not applicable', 'not applicable', 3, 3, 3, 'not applicable'] as const;
    expect(scored('mentorship_effectiveness', given)).toEqual([['Mentorship effectiveness', 4, 9, true]]);
  });

  it('NHS engagement is the mean of three sub-scores from 0 to 10, and needs all three', () => {
    expect(scored('nhs_engagement', [5, 5, 5, 3, 3, 3, 1, 1, 2])).toEqual([
      ['Motivation', 10, 3, false],
      ['Involvement', 5, 3, false],
      ['Advocacy', 0.833333333, 3, false],
      ['Engagement', 5.277777778, 9, false],
    ]);
    expect(
      scored('nhs_engagement', [5, 5, null, 3, 3, 3, 1]).map(([name, score, , part]) => [name, score, part]),
    ).toEqual([
      ['Motivation', 10, true],
      ['Involvement', 5, false],
      ['Advocacy', null, false],
      ['Engagement', null, false],
    ]);
  });

  it('MEMeQ weighs satisfaction with each chosen area by its importance', () => {
    const chosen = new Map<number, ItemAnswer>([
      [1, 6],
      [11, 5],
      [2, 2],
      [12, 1],
      // Important, and never rated; rated, and never said to be important.
      [3, 6],
      [14, 1],
    ]);
    const [score] = scoresOf(instrument('memeq'), chosen);
    expect([score?.score, score?.answered]).toEqual([4, 2]);
  });
});

describe('missing, reversed and impossible answers', () => {
  const belonging = (given: readonly (ItemAnswer | null)[]) => scored('belonging', given);

  it('turns reversed items round', () => {
    expect(belonging([5, 5, 5, 1])).toEqual([['Belonging', 5, 4, false]]);
    expect(belonging([1, 1, 1, 5])).toEqual([['Belonging', 1, 4, false]]);
    expect(belonging([3, 3, 3, 3])).toEqual([['Belonging', 3, 4, false]]);
  });

  it('scores from half of the items on', () => {
    expect(belonging([4, null, null, 4])).toEqual([['Belonging', 3, 2, true]]);
    expect(belonging([4, null, null, null])).toEqual([['Belonging', null, 1, false]]);
    expect(belonging([])).toEqual([]);
  });

  it('takes an answer outside the scale for none, never for its nearest end', () => {
    expect(belonging([4, 'outside', 'outside', 2])).toEqual([['Belonging', 4, 2, true]]);
    expect(belonging([4, 'outside', 'outside', 'outside'])).toEqual([['Belonging', null, 1, false]]);
  });
});

describe('built-in instruments', () => {
  it.each(BUILT_IN_INSTRUMENTS.map((one) => [one.key, one] as const))('%s is sound', (_, one) => {
    const used = one.subscales.flatMap(({ items, scoring }) => [
      ...items,
      ...(scoring.kind === 'weighted' ? scoring.by : []),
    ]);
    expect(used.toSorted((a, b) => a - b)).toEqual(one.items.map((_item, at) => at + 1));
    expect(new Set(one.subscales.map(({ name }) => name)).size).toBe(one.subscales.length);
  });

  it('ask nothing twice', () => {
    const words = BUILT_IN_INSTRUMENTS.flatMap(({ items }) => items.flatMap((item) => item.words ?? []));
    expect(new Set(words.map((text) => text.toLowerCase())).size).toBe(words.length);
    expect(new Set(BUILT_IN_INSTRUMENTS.map(({ key }) => key)).size).toBe(BUILT_IN_INSTRUMENTS.length);
  });

  it('print no text of an instrument under licence', () => {
    const withWords = BUILT_IN_INSTRUMENTS.filter(({ items }) => items.some((item) => item.words !== null));
    expect(withWords.every(({ source }) => source.startsWith('Written for this program'))).toBe(true);
  });

  it('never score beyond their range, whatever is answered', () => {
    const key = fc.constantFrom(...BUILT_IN_INSTRUMENTS);
    fc.assert(
      fc.property(key, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (one, dice) => {
        const given = new Map<number, ItemAnswer>();
        for (const [at] of one.items.entries()) {
          const { lowest, highest, step } = scaleOfItem(one, at + 1);
          const share = dice.next().value;
          if (share < 0.2) continue;
          const points = lowest + share * (highest - lowest);
          given.set(at + 1, step === null ? points : lowest + Math.floor((points - lowest) / step) * step);
        }
        for (const { subscale, score, answered, isProRated } of scoresOf(one, given)) {
          const [from, to] = rangeOf(one, subscale);
          if (score !== null) expect(score >= from && score <= to).toBe(true);
          expect(isProRated).toBe(score !== null && answered < subscale.items.length);
        }
      }),
    );
  });
});
