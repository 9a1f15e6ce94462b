import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Linkable } from '../../../src/domain/surveys/link-responses.js';
import { nearCodes } from '../../../src/domain/surveys/near-codes.js';
import { codeAsText } from '../../../src/domain/surveys/survey-code.js';

const code = (wave: string, ...elements: string[]): Linkable => ({ wave, personId: null, code: elements });
const pairsIn = (responses: readonly Linkable[], links: Parameters<typeof nearCodes>[1] = []) =>
  nearCodes(responses, links).map((near) => `${codeAsText(near.code)} ${codeAsText(near.otherCode)}`);

describe('nearCodes', () => {
  it('proposes codes of different waves that agree in all parts but one', () => {
    const responses = [
      code('baseline', 'M', '14', 'BER', '3'),
      code('end', 'M', '15', 'BER', '3'),
      code('end', 'N', '14', 'OST', '3'),
    ];
    expect(nearCodes(responses, [])).toEqual([
      {
        code: ['M', '14', 'BER', '3'],
        waves: ['baseline'],
        otherCode: ['M', '15', 'BER', '3'],
        otherWaves: ['end'],
        differsIn: 2,
        rivals: 0,
      },
    ]);
  });

  it('proposes one that left a part out, and says of two candidates that they are rivals', () => {
    const responses = [
      code('baseline', 'M', '14', 'BER'),
      code('end', 'M', '', 'BER'),
      code('end', 'M', '14', 'BERN'),
    ];
    expect(nearCodes(responses, []).map(({ rivals }) => rivals)).toEqual([1, 1]);
  });

  it('names the waves in which each was given in order', () => {
    const responses = [
      code('late', 'Z', '1', 'OST'),
      code('early', 'Z', '1', 'OST'),
      code('end', 'Z', '2', 'OST'),
      code('baseline', 'Z', '2', 'OST'),
    ];
    expect(nearCodes(responses, [])).toMatchObject([
      { waves: ['early', 'late'], otherWaves: ['baseline', 'end'] },
    ]);
  });

  it('counts the rivals of either code', () => {
    const responses = ['3', '4', '5'].map((day) => code(`wave ${day}`, 'M', day, 'BER'));
    const twoForOne = [
      code('baseline', 'M', '3', 'BER'),
      code('baseline', 'M', '4', 'BER'),
      code('end', 'M', '5', 'BER'),
    ];
    expect(nearCodes(twoForOne, []).map(({ rivals }) => rivals)).toEqual([1, 1]);
    expect(nearCodes(responses, []).map(({ rivals }) => rivals)).toEqual([2, 2, 2]);
  });

  it('names the codes in their order, whichever was given first', () => {
    const [one, other] = [code('end', 'A', '1', 'BER'), code('baseline', 'A', '2', 'BER')];
    expect(pairsIn([one, other])).toEqual(['A-1-BER A-2-BER']);
    expect(pairsIn([other, one])).toEqual(['A-1-BER A-2-BER']);
  });

  it('puts pairs without rivals first, then goes by the code', () => {
    const responses = [
      code('baseline', 'A', '1', 'BER'),
      code('end', 'A', '2', 'BER'),
      code('end', 'A', '3', 'BER'),
      code('end', 'Q', '8', 'OST'),
      code('baseline', 'Q', '9', 'OST'),
      code('end', 'P', '8', 'WES'),
      code('baseline', 'P', '9', 'WES'),
    ];
    expect(pairsIn(responses)).toEqual([
      'P-8-WES P-9-WES',
      'Q-8-OST Q-9-OST',
      'A-1-BER A-2-BER',
      'A-1-BER A-3-BER',
    ]);
  });

  it.each([
    [['MAX', '14'], ['MAX', '15'], true],
    [['MAX', '14'], ['AXM', '14'], false],
    [['MA14'], ['MA15'], false],
    [['MA145'], ['MA146'], true],
  ])('compares codes of fewer than three parts by their letters: %s and %s', (one, other, isNear) => {
    const found = nearCodes([code('baseline', ...one), code('end', ...other)], []);
    expect(found.map(({ differsIn }) => differsIn)).toEqual(isNear ? [null] : []);
  });

  it('says of codes of three parts which part differs', () => {
    const found = nearCodes([code('baseline', 'M', '14', 'BER'), code('end', 'M', '14', 'BEN')], []);
    expect(found.map(({ differsIn }) => differsIn)).toEqual([3]);
  });

  it('proposes nothing for codes that stand in one wave, are linked, or are several people', () => {
    const [one, other] = [
      ['M', '14', 'BER'],
      ['M', '15', 'BER'],
    ] as const;
    expect(pairsIn([code('end', ...one), code('end', ...other)])).toEqual([]);
    expect(pairsIn([code('baseline', ...one), code('end', ...one), code('end', ...other)])).toEqual([]);
    const links = [{ code: one, otherCode: other }];
    expect(pairsIn([code('baseline', ...one), code('end', ...other)], links)).toEqual([]);
    expect(pairsIn([code('baseline', ...one), code('end', ...other), code('end', ...other)])).toEqual([]);
  });

  it.each([
    ['MA14BE', 'MA15BE', true],
    ['MA14BE', 'MA14E', true],
    ['MA14BE', 'AM14BE', true],
    ['MA14BE', 'MA15BA', false],
    ['MA1', 'MA2', false],
  ])('compares codes in one column letter by letter: %s and %s', (one, other, isNear) => {
    expect(pairsIn([code('baseline', one), code('end', other)])).toHaveLength(isNear ? 1 : 0);
  });

  it('finds all and only the pairs that comparing every code with every other finds', () => {
    const element = fc.constantFrom('A', 'B', '1', '');
    const elements = fc.array(element, { minLength: 3, maxLength: 4 });
    const response = fc.record({ wave: fc.constantFrom('baseline', 'end'), elements });
    fc.assert(
      fc.property(fc.array(response, { maxLength: 12 }), (given) => {
        const usable = given.filter((one) => one.elements.filter((each) => each === '').length <= 1);
        const inWave = (wave: string) => usable.filter((one) => one.wave === wave).map((one) => one.elements);
        const [before, after] = [inWave('baseline'), inWave('end')];
        const isOnce = (one: string[], wave: string[][]) =>
          wave.filter((other) => codeAsText(other) === codeAsText(one)).length === 1;
        const isMissing = (one: string[], wave: string[][]) =>
          wave.every((other) => codeAsText(other) !== codeAsText(one));
        const expected = before
          .filter((one) => isOnce(one, before) && isMissing(one, after))
          .flatMap((one) =>
            after
              .filter((other) => isOnce(other, after) && isMissing(other, before))
              .filter(
                (other) =>
                  other.length === one.length && other.filter((each, at) => each !== one[at]).length === 1,
              )
              .map((other) => [codeAsText(one), codeAsText(other)].sort().join(' ')),
          );
        const found = pairsIn(given.map((one) => code(one.wave, ...one.elements)));
        expect(found.map((pair) => pair.split(' ').sort().join(' ')).sort()).toEqual(expected.sort());
      }),
    );
  });
});
