import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type People, wouldTellOfFew } from '../../../src/evaluation/instruments/told-sets.js';

const set = (...names: readonly string[]): People => new Set(names);
const isFew = (people: People) => people.size < 3;

describe('wouldTellOfFew', () => {
  it('looks at differences of two, both ways', () => {
    expect(wouldTellOfFew(set('a', 'b', 'c'), [], isFew)).toBe(false);
    expect(wouldTellOfFew(set('a', 'b'), [], isFew)).toBe(true);
    expect(wouldTellOfFew(set('a', 'b', 'c', 'd'), [set('a', 'b', 'c')], isFew)).toBe(true);
    expect(wouldTellOfFew(set('a', 'b', 'c'), [set('a', 'b', 'c', 'd')], isFew)).toBe(true);
    expect(wouldTellOfFew(set('a', 'b', 'c'), [set('a', 'b', 'c')], isFew)).toBe(false);
  });

  it('looks at what two leave of a third', () => {
    const halves = [set('a', 'b', 'c'), set('d', 'e', 'f')];
    expect(wouldTellOfFew(set('a', 'b', 'c', 'd', 'e', 'f', 'g'), halves, isFew)).toBe(true);
    expect(wouldTellOfFew(set('a', 'b', 'c', 'd', 'e', 'f'), halves, isFew)).toBe(false);
  });

  it('never lets the people in one figure alone be few, whatever is told', () => {
    const sets = fc.array(fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 3 }), { maxLength: 3 });
    fc.assert(
      fc.property(sets, fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 3 }), (told, mine) => {
        if (
          wouldTellOfFew(
            new Set(mine),
            told.map((one) => new Set(one)),
            isFew,
          )
        )
          return;
        for (const other of told) {
          const apart = [...mine, ...other].filter((one) => mine.includes(one) !== other.includes(one));
          expect([0, 3, 4, 5, 6, 7, 8]).toContain(new Set(apart).size);
        }
      }),
    );
  });
});
