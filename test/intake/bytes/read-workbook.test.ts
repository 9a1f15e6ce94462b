import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.js';
import { readWorkbook } from '../../../src/intake/bytes/read-workbook.js';
import { rowOf, workbookOf, zipOf } from '../../support/workbook.js';

const cellsOf = (bytes: Uint8Array, sheet?: string) =>
  readWorkbook(bytes, 'r.xlsx', sheet).records.map(({ cells }) => cells);

/** What is said of a workbook that is refused, with what to do. */
function refusal(bytes: Uint8Array, sheet?: string): string {
  try {
    readWorkbook(bytes, 'r.xlsx', sheet);
  } catch (error) {
    if (error instanceof InputError)
      return error.complaints.map(({ message, remedy }) => `${message} ${remedy}`).join(' ');
    throw error;
  }
  return 'read';
}

describe('a number', () => {
  it.each([
    ['00000', '123', '00123'],
    ['00000 000000', '7700900123', '07700 900123'],
    ['0%', '0.45', '45%'],
    ['0.00E+00', '11500000000', '11500000000'],
    ['General', '115000000000', '115000000000'],
    ['General', '0.30000000000000004', '0.3'],
    ['General', '1234567890123456', '1234567890123456'],
    ['0', '10000000000000072', '1.0000000000000072E+16'],
    ['#,##0', '1234', '1234'],
    ['0.0', '4.25', '4.25'],
    ['0" years"', '5', '5 years'],
    ['"Band "0', '6', 'Band 6'],
    ['dd/mm/yyyy', '46204', '2026-07-01'],
    ['m/d/yy h:mm', '46204.5', '2026-07-01 12:00'],
    ['hh:mm', '0.395833333333333', '09:30'],
    ['[h]:mm', '1.25', '30:00'],
    ['dd mmmm yyyy', '60', '1900-02-29'],
  ])('in the format %s of %s is read as %s', (format, value, expected) => {
    const rows = rowOf(1, [`<c r="@" s="1"><v>${value}</v></c>`]);
    expect(cellsOf(workbookOf([{ name: 'S', rows }], { formats: [format] }))).toEqual([[expected]]);
  });

  it('is a day of the calendar that the workbook keeps', () => {
    const rows = rowOf(1, ['<c r="@" s="1"><v>44742</v></c>']);
    const book = workbookOf([{ name: 'S', rows }], { formats: ['dd/mm/yyyy'], date1904: true });
    expect(cellsOf(book)).toEqual([['2026-07-01']]);
  });
});

describe('a sheet', () => {
  it('keeps its rows, the blank ones too, each with its number', () => {
    const rows = `${rowOf(1, ['Name', 'Note'])}${rowOf(4, ['Ann', 'a&#10;b'])}`;
    const { records } = readWorkbook(workbookOf([{ name: 'S', rows }]), 'r.xlsx');
    expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'Name', 'Note'],
      [2, '', ''],
      [3, '', ''],
      [4, 'Ann', 'a\nb'],
    ]);
  });

  it('tells of merged cells, hidden rows, errors, and formulas nobody has computed; formulas count by their value', () => {
    const rows = [
      rowOf(1, ['Ward', 'N', 'F']),
      rowOf(2, ['ICU', '<c r="@" t="e"><v>#REF!</v></c>', '<c r="@"><f>1+2</f><v>3</v></c>'], ' hidden="1"'),
      rowOf(3, ['', '<c r="@" t="b"><v>1</v></c>', '<c r="@"><f>1+2</f></c>']),
    ].join('');
    const after = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>';
    const { records, notes } = readWorkbook(workbookOf([{ name: 'S', rows, after }]), 'r.xlsx');
    expect(records.map(({ cells }) => cells)).toEqual([
      ['Ward', 'N', 'F'],
      ['ICU', '', '3'],
      ['', 'TRUE', ''],
    ]);
    expect(notes).toEqual([
      'Sheet: "S".',
      'Merged cells: 1 (A2:A3), only the first cell of each holds the value, the others are blank.',
      'Hidden rows: 1 (2), read like all others.',
      'Cells that hold an error of the spreadsheet: 1 (B2 #REF!), taken for blank.',
      expect.stringMatching(/^Formulas without a value: 1 \(C3\), taken for blank;/),
    ]);
  });

  const three = workbookOf([
    { name: 'Lists', rows: rowOf(1, ['hidden']), isHidden: true },
    { name: 'Staff', rows: rowOf(1, ['staff']) },
    { name: '2', rows: rowOf(1, ['two']) },
  ]);

  it('is the first that is not hidden, or the one named or numbered', () => {
    expect(cellsOf(three)).toEqual([['staff']]);
    expect(cellsOf(three, 'LISTS')).toEqual([['hidden']]);
    expect(cellsOf(three, '1')).toEqual([['hidden']]);
    // A name goes before a number.
    expect(cellsOf(three, '2')).toEqual([['two']]);
    expect(readWorkbook(three, 'r.xlsx').notes[0]).toBe(
      'Sheet: "Staff" of 3; another with --sheet: "Lists", "2".',
    );
  });

  it('that is not there is refused with those there are', () => {
    expect(refusal(three, 'Staf')).toBe(
      'The workbook has no sheet "Staf". Did you mean "Staff"? Sheets: "Lists" (hidden), "Staff", "2". Name one with --sheet.',
    );
  });

  it('that reaches far beyond a table is refused', () => {
    const rows = `${rowOf(1, ['Name'])}<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>`;
    expect(refusal(workbookOf([{ name: 'S', rows }]))).toContain('reaches to cell XFD1048576');
  });
});

describe('what is no such workbook', () => {
  const rows = rowOf(1, ['Name']);

  it.each([
    [
      'macros',
      workbookOf([{ name: 'S', rows }], { more: { 'xl/vbaProject.bin': 'x' } }),
      'a workbook with macros (.xlsm)',
    ],
    ['a binary workbook', zipOf({ 'xl/workbook.bin': 'x' }), 'a binary workbook (.xlsb)'],
    ['OpenDocument', zipOf({ mimetype: 'x', 'content.xml': 'x' }), 'an OpenDocument file (.ods)'],
    ['Word', zipOf({ 'word/document.xml': 'x' }), 'a Word document'],
    ['any archive', zipOf({ 'roster.csv': 'x' }), 'a ZIP archive, not a workbook'],
    ['a protected archive', zipOf({ 'xl/workbook.xml': 'x' }, { flags: 1 }), 'protected by a password'],
    ['a file cut off', workbookOf([{ name: 'S', rows }]).subarray(0, 900), 'its end is missing'],
    ['a workbook in name only', zipOf({ 'xl/workbook.xml': 'x' }), 'damaged, or not what its name says'],
  ])('is refused in words: %s', (_, bytes, words) => {
    expect(refusal(bytes)).toContain(words);
  });

  it('is refused before it is unpacked where it would unpack to gigabytes', () => {
    const parts = { 'xl/workbook.xml': 'x', 'xl/worksheets/sheet1.xml': 'x' };
    const bomb = zipOf(parts, { sizes: { 'xl/worksheets/sheet1.xml': 3_000_000_000 } });
    expect(refusal(bomb)).toContain('would unpack to 3,001 MB in 2 parts');
  });

  it.each([
    ['a cell', '<row r="1"><c r="2026-02-30A2"><v>1</v></c></row>', '2026-02-30A2'],
    ['a cell by half', '<row r="1"><c r=2026"A1" t="str"><v>1</v></c></row>', 'r=2026'],
    ['a cell far below', '<row r="1"><c r="A9999999"><v>1</v></c></row>', 'A9999999'],
    ['a row', '<row r=1e999"2"><c r="A2"><v>1</v></c></row>', 'r=1e999'],
    ['a text of a cell that is nowhere', `<row r="1"><c><v>r="~"</v></c></row>`, '~'],
  ])(
    'is refused where %s is to stand where nothing can, and never looked for without end',
    (_, odd, place) => {
      expect(refusal(workbookOf([{ name: 'S', rows: odd }]))).toContain(`is to stand at "${place}`);
    },
  );
});
