import { describe, expect, it } from 'vitest';
import { attributeValues } from '../../../src/intake/columns/attribute-values.js';
import { headingsWithGaps, isSecondRowWithGaps } from '../../../src/intake/sources/second-row-with-gaps.js';
import { readTable } from '../../../src/intake/table/read-table.js';

const ROWS = [
  ['0001', '18', '4', 'Audit'],
  ['0002', '6', '5', 'Research'],
];
const isHeader = (first: string[], second: string[], rows = ROWS) =>
  isSecondRowWithGaps([first, second, ...rows]);

describe('a second row of the header with gaps', () => {
  const first = ['staff_number', 'years_experience', 'Confidence', 'Needs'];

  it('says units, types and scales, and is no row of the data', () => {
    expect(isHeader(first, ['', 'months', '1-5', ''])).toBe(true);
    expect(isHeader(first, ['', '(years)', '1 = best, 5 = worst', 'choose all that apply'])).toBe(true);
    const { rows, headers, headerRows } = readTable(
      'staff_number,years_experience,Confidence\n,months,"1 = best, 5 = worst"\n0001,18,4\n0002,6,5\n',
      'r.csv',
    );
    expect([rows.length, headerRows]).toEqual([2, 2]);
    expect(headers.map(({ text, unit }) => [text, unit])).toEqual([
      ['staff_number', undefined],
      ['years_experience', 'months'],
      ['Confidence', '1 = best, 5 = worst'],
    ]);
  });

  it('says the options of a question that stands over several columns', () => {
    const head = [
      ['Email', 'What do you need help with?', '', '', 'Rating'],
      ['', 'Leadership', 'Research', 'Audit', '1-5'],
    ];
    const rows = [
      ['ada@example.org', 'Leadership', '', 'Audit', '4'],
      ['ben@example.org', '', 'Research', '', '5'],
    ];
    expect(isSecondRowWithGaps([...head, ...rows])).toBe(true);
    expect(headingsWithGaps(head)).toEqual([
      { text: 'Email' },
      ...['Leadership', 'Research', 'Audit'].map((item) => ({
        text: `What do you need help with? [${item}]`,
        question: 'What do you need help with?',
        item,
      })),
      { text: 'Rating', unit: '1-5' },
    ]);
  });

  it.each([
    ['an answer among the units', ['', 'months', '4', '']],
    ['somebody who is named', ['0003', 'months', '', '']],
    ['a remark', ['', 'eighteen or so', '', '']],
    ['nothing at all', ['', '', '', '']],
  ])('is not one that holds %s', (_, second) => expect(isHeader(first, second)).toBe(false));

  it('is not one where nothing tells the rows below apart', () => {
    expect(
      isHeader(
        first,
        ['', 'months', '', ''],
        [
          ['', '1', '4', ''],
          ['', '2', '4', ''],
        ],
      ),
    ).toBe(false);
    expect(isHeader(first, ['', 'months', '', ''], [['1', '1', '4', '']])).toBe(false);
  });
});

describe('experience in another unit than years', () => {
  it('is read in the unit of its column, by a second row or by the heading', () => {
    const read = (asked: Parameters<typeof attributeValues>[2], ...said: string[]) =>
      attributeValues('years_experience', said, asked);
    expect(read({ unit: 'months' }, '18')).toEqual(['18 months']);
    expect(read({ text: 'Years of experience (in months)' }, '18', '2 years')).toEqual(['18 months', '2']);
    expect(read({ unit: 'years', text: 'Experience' }, '18')).toEqual(['18']);
  });
});
