import { describe, expect, it } from 'vitest';
import {
  fitFigures,
  fitInWords,
  judgedInWords,
  millionthsOf,
  shareInWords,
} from '../../../src/domain/rounds/fit-figures.js';

describe('the figures of fits', () => {
  it('are those of the pairs that could be judged', () => {
    expect(fitFigures([0.5, null, 0.25, 1])).toEqual({ judged: 3, total: 1.75, mean: 0.583333, worst: 0.25 });
  });

  it('are no mean and no worst where nothing could be judged', () => {
    const nothing = { judged: 0, total: 0, mean: null, worst: null };
    expect([fitFigures([]), fitFigures([null])]).toEqual([nothing, nothing]);
    expect(fitFigures([0])).toEqual({ judged: 1, total: 0, mean: 0, worst: 0 });
  });

  it('are summed in whole millionths: a tenth ten times is one', () => {
    expect(fitFigures(Array.from({ length: 10 }, () => 0.1)).total).toBe(1);
    expect([millionthsOf(0.1234567), millionthsOf(1), millionthsOf(null)]).toEqual([123_457, 1_000_000, 0]);
  });

  it('are told with two places, and with how many could be judged where not all could', () => {
    expect([fitInWords(0.825), fitInWords(0), fitInWords(null)]).toEqual(['0.82', '0.00', 'not judged']);
    expect([judgedInWords(25, 25), judgedInWords(24, 25), judgedInWords(0, 0)]).toEqual([
      '',
      ' (24 of 25 pairs could be judged)',
      '',
    ]);
  });

  it('are shares in whole percent that never round to all or nothing what is neither', () => {
    const words = [0, 0.004, 0.005, 0.624, 0.994, 0.995, 0.9999, 1].map(shareInWords);
    expect(words).toEqual([
      '0 %',
      'under 1 %',
      '1 %',
      '62 %',
      '99 %',
      'almost 100 %',
      'almost 100 %',
      '100 %',
    ]);
  });
});
