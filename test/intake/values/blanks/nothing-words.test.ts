import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeValues } from '../../../../src/intake/columns/attribute-values.js';
import {
  isBlankMark,
  namesAmong,
  saysNothing,
  termsAmong,
} from '../../../../src/intake/values/blanks/nothing-words.js';

describe('cells that say nothing', () => {
  it.each([
    '-',
    '–',
    '—',
    '--',
    '.',
    '...',
    '?',
    '/',
    'n/a',
    'N/A',
    'None',
    'nil',
    'NULL',
    '(blank)',
    'Unknown',
    'keine',
  ])('%s', (text) => {
    expect(saysNothing(text)).toBe(true);
  });

  it.each(['A', 'Nonie', 'No', 'Nilsson', '0', '-1', 'none of your business', '✓', 'x'])('not %s', (text) => {
    expect(saysNothing(text)).toBe(false);
  });

  it('takes nothing for a mark that has a letter or a figure', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        fc.pre(/[\p{L}\p{N}]/u.test(text));
        expect(isBlankMark(text)).toBe(false);
      }),
    );
  });
});

describe('what names no term', () => {
  it('leaves out options that stand for something else, and takes what stands behind them', () => {
    expect(
      termsAmong([
        'Leadership',
        'Other',
        'Other (please specify)',
        'Other, please state:',
        'None of the above',
        'Prefer not to say',
        '-',
        'Other: palliative care',
        'Other (please specify): wound care',
        'Other cultures',
      ]),
    ).toEqual(['Leadership', 'palliative care', 'wound care', 'Other cultures']);
  });

  it('names nobody', () => {
    expect(namesAmong(['Ada Vos', 'none', 'Nobody', 'No', 'no preference', '–', 'Anyone'])).toEqual([
      'Ada Vos',
    ]);
  });

  it('keeps what a column of the programme’s own says', () => {
    expect(attributeValues('gender', ['Other'])).toEqual(['Other']);
    expect(attributeValues('diet', ['None'])).toEqual(['None']);
    expect(attributeValues('diet', ['-'])).toEqual([]);
    expect(attributeValues('needs', ['Other'])).toEqual([]);
    expect(attributeValues('avoids', ['no'])).toEqual([]);
  });
});
