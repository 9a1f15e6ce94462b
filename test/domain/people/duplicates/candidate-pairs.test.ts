import { describe, expect, it } from 'vitest';
import { AgreementIndex } from '../../../../src/domain/people/duplicates/agreement-index.js';
import { candidatePairs } from '../../../../src/domain/people/duplicates/candidate-pairs.js';
import { comparableName } from '../../../../src/domain/people/duplicates/comparable-name.js';

/** People of one ward, whose names stand in the alphabet as the ranks say, whichever name comes first. */
function pairsOf(ranks: readonly number[]): (readonly [number, number])[] {
  const names = ranks.map((rank) => {
    const word = `n${String(rank).padStart(3, '0')}`;
    return comparableName(word, word);
  });
  const ward = new AgreementIndex(
    ranks.map(() => 'A'),
    false,
  );
  return [...candidatePairs(names, [ward])];
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);
const all = (count: number) =>
  upTo(count).flatMap((a) => upTo(count).flatMap((b) => (a < b ? [[a, b]] : [])));

describe('pairs worth a look', () => {
  it('are all with all in a group of up to fifty', () => {
    for (const count of [1, 2, 50]) expect(pairsOf(upTo(count))).toEqual(all(count));
  });

  it('are in a larger group the ten that follow in the alphabet', () => {
    const near = all(51).filter(([a = 0, b = 0]) => b - a <= 10);
    expect(pairsOf(upTo(51))).toEqual(near);
    expect(pairsOf(upTo(51).toReversed())).toEqual(near);
  });

  it('are in a larger group of one name those that follow in the list', () => {
    expect(pairsOf(upTo(51).map(() => 0))).toEqual(all(51).filter(([a = 0, b = 0]) => b - a <= 10));
  });
});

describe('how two records agree', () => {
  it('is not said of what is not known', () => {
    const index = new AgreementIndex(['A', null, '', null, ''], true);
    expect([...index.blocks()]).toEqual([]);
    expect(index.between(1, 3)).toBeUndefined();
    expect(index.between(2, 4)).toBeUndefined();
    expect(index.between(0, 1)).toBeUndefined();
    expect(index.between(1, 0)).toBeUndefined();
  });

  it('counts the others whom the value could stand for, of two near values those of the more frequent', () => {
    const index = new AgreementIndex(['19900101', '19900101', '19900102', '19900112'], true);
    expect(index.between(0, 1)).toEqual({ isExact: true, rivals: 1 });
    expect(index.between(0, 2)).toEqual({ isExact: false, rivals: 3 });
    expect(index.between(2, 3)).toEqual({ isExact: false, rivals: 3 });
    expect(index.between(0, 3)).toBeUndefined();
  });

  it('is looked at once for each two near values, and never where slips are not forgiven', () => {
    const values = ['19900102', '19900101', '19900101'];
    expect([...new AgreementIndex(values, true).blocks()]).toEqual([
      [1, 2],
      [1, 2, 0],
    ]);
    expect([...new AgreementIndex(values, false).blocks()]).toEqual([[1, 2]]);
    expect(new AgreementIndex(values, false).between(0, 1)).toBeUndefined();
  });
});
