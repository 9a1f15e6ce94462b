import { describe, expect, it } from 'vitest';
import { asDecimal } from '../../../src/domain/decimal.js';
import { capitalised } from '../../../src/domain/text/capitalised.js';
import { countBy } from '../../../src/domain/text/count-by.js';
import { counted } from '../../../src/domain/text/counted.js';

describe('numbers and words', () => {
  it('agree in number', () => {
    const words = [0, 1, 2].map((count) => counted(count, 'pairing', 'pairings'));
    expect(words).toEqual(['0 pairings', '1 pairing', '2 pairings']);
  });

  it('are counted in the order in which they first come', () => {
    expect([...countBy(['b', 'a', 'b'])]).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });

  it('begin a sentence with a capital letter', () => {
    expect([capitalised('two mentors'), capitalised('É'), capitalised('')]).toEqual(['Two mentors', 'É', '']);
  });

  it('compare as the decimals that people wrote', () => {
    expect(asDecimal(5.1 - 2.1)).toBe(3);
    expect(asDecimal(0.1 + 0.2)).toBe(0.3);
    expect(asDecimal(1e-9)).toBe(1e-9);
    expect(asDecimal(-0.5)).toBe(-0.5);
  });
});
