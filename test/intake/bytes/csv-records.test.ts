import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.js';
import { LONGEST_CELL, LONGEST_RECORD, MOST_COLUMNS } from '../../../src/intake/bytes/csv-limits.js';
import { csvRecords } from '../../../src/intake/bytes/csv-records.js';
import { scannedRecords } from '../../support/record-scanner.js';

function scan(text: string, delimiter = ',') {
  return [...csvRecords([text], delimiter, 'roster.csv')];
}

function cellsOf(text: string, delimiter = ',') {
  return scan(text, delimiter).map(({ cells }) => cells);
}

function refusalOf(text: string) {
  try {
    scan(text);
  } catch (failure) {
    if (failure instanceof InputError) return failure.complaints[0];
  }
  return undefined;
}

describe('csvRecords', () => {
  it('reads quoted cells with delimiters, doubled quotation marks and line ends in them', () => {
    expect(cellsOf('a,"b, ""c""\nd",e\n')).toEqual([['a', 'b, "c"\nd', 'e']]);
  });

  it.each([
    ['LF', 'a,b\nc,d\n'],
    ['CRLF', 'a,b\r\nc,d\r\n'],
    ['CR', 'a,b\rc,d\r'],
    ['no final line end', 'a,b\nc,d'],
  ])('reads lines ended by %s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('keeps empty cells and empty lines', () => {
    expect(cellsOf(',\n\na,')).toEqual([['', ''], [''], ['a', '']]);
  });

  it('names the line on which a record starts, after cells of several lines', () => {
    expect(scan('h\n"one\r\ntwo"\nlast').map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it('keeps quotation marks inside unquoted cells', () => {
    expect(cellsOf('5" tall,the "big" one')).toEqual([['5" tall', 'the "big" one']]);
  });

  it('keeps a quoted cell that goes on after its closing mark as it is written, and says so', () => {
    expect(scan('"Jo" Smith,x')).toEqual([{ line: 1, cells: ['"Jo" Smith', 'x'], hasStrayQuote: true }]);
  });

  it('leaves out spaces around a quoted cell', () => {
    expect(cellsOf('1, "Lee, Jo" , x')).toEqual([['1', 'Lee, Jo', 'x']]);
  });

  it('names the line where an unclosed quotation mark opened', () => {
    expect(refusalOf('a,b\n1,2\n3,"four\nfive,six\n')).toMatchObject({
      line: 3,
      excerpt: '"four\nfive,six\n',
    });
    expect(refusalOf('"one\ntwo","three\n')).toMatchObject({ line: 2 });
  });

  it('refuses more columns than a spreadsheet has', () => {
    expect(refusalOf(','.repeat(MOST_COLUMNS))).toMatchObject({
      line: 1,
      message: expect.stringContaining('16,384 columns'),
    });
    expect(cellsOf(','.repeat(MOST_COLUMNS - 1))[0]).toHaveLength(MOST_COLUMNS);
    expect(refusalOf(','.repeat(2 * LONGEST_RECORD))?.message).toContain('16,384 columns');
  });

  it('refuses a cell of more than 1 MB, whole or in chunks, and names its line', () => {
    const long = 'x'.repeat(LONGEST_CELL);
    expect(cellsOf(`a\n"b\nc","${long}"\n`)[1]).toEqual(['b\nc', long]);
    const refusal = { line: 3, message: 'The cell that starts here is longer than 1 MB.' };
    expect(refusalOf(`a\n"b\nc","${long}x"\n`)).toMatchObject(refusal);
    expect(refusalOf(`a\n"b\nc","${long}x`)).toMatchObject({ ...refusal, excerpt: `"${long.slice(0, 59)}` });
    expect(refusalOf(`a\n"b\nc",${'é'.repeat(LONGEST_CELL)}é\n`)).toMatchObject(refusal);
    expect(refusalOf(`a\n"${'""'.repeat(LONGEST_CELL + 1)}"`)).toMatchObject({ line: 2 });
    const endless = Array.from({ length: 200 }, () => long);
    expect(() => [...csvRecords(endless, ',', 'roster.csv')]).toThrow(InputError);
  });

  it('refuses a row of more than 10 MB, of one line or of several', () => {
    const row = Array.from({ length: 12 }, () => 'x'.repeat(LONGEST_CELL - 1));
    const refusal = { line: 2, message: 'The row that starts here is longer than 10 MB.' };
    expect(refusalOf(`a\n${row.join(',')}\n`)).toMatchObject({ ...refusal, excerpt: 'x'.repeat(60) });
    expect(refusalOf(`a\n"y\n${row.join('","\n')}"\n`)).toMatchObject({
      ...refusal,
      excerpt: expect.stringContaining('y'),
    });
    const most = row.slice(0, 10).map((cell, index) => (index === 0 ? `${cell.slice(9)}` : cell));
    expect(cellsOf(`a\n${most.join(',')}\n`)[1]).toEqual(most);
  });

  it('reads on where most line ends stand in cells, in a file longer than any row may be', () => {
    const row = `"${'one\ntwo\nthree\n'.repeat(2_000)}",end`;
    const text = `${row}\n`.repeat(Math.ceil((1.2 * LONGEST_RECORD) / row.length));
    const records = scan(text);
    expect(records).toHaveLength(text.length / (row.length + 1));
    expect(records.at(-1)).toMatchObject({ line: 1 + (records.length - 1) * 6_001 });
  });

  it('keeps a cell that begins with a quotation mark of its own', () => {
    expect(scan('"""Jo"" Smith",x')).toEqual([{ line: 1, cells: ['"Jo" Smith', 'x'], hasStrayQuote: false }]);
    expect(scan('"""Jo"" ", "x" ,"a ""b"" c" ')).toEqual([
      { line: 1, cells: ['"Jo" ', 'x', 'a "b" c'], hasStrayQuote: false },
    ]);
  });

  it('agrees with a scanner that goes letter by letter, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '😀', ',', ';', '"', '""', '\n', '\r', '\r\n', ' ', ' "', '",'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.constantFrom(',', ';'), (whole, delimiter) => {
        const scanned = scannedRecords(whole, delimiter);
        if (scanned === undefined) expect(() => scan(whole, delimiter)).toThrow(InputError);
        else expect(scan(whole, delimiter)).toEqual(scanned);
      }),
      { numRuns: 5000 },
    );
  });

  it('reads back every table that is properly written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', ';', '"', '\n', '\r', "'", ' ') });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';'), fc.constantFrom('\n', '\r\n'), (rows, delimiter, end) => {
        const text = rows
          .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter))
          .join(end);
        expect(cellsOf(text, delimiter)).toEqual(rows);
      }),
    );
  });

  it('gives the same records however the text is cut into chunks and pieces', () => {
    const line = fc.constantFrom(
      'a,b',
      '"Lee, Jo",é',
      '"one\ntwo",😀',
      '"x" y,z',
      ' "s" ,t',
      '"""q""",',
      '',
      `"${'long '.repeat(900)}\n",end`,
    );
    const text = fc
      .array(line, { minLength: 1, maxLength: 120 })
      .map((lines) => `${lines.join('\r\n')}\r\n`.repeat(3));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 100_000 }), (whole, length) => {
        const chunks = Array.from({ length: Math.ceil(whole.length / length) }, (_, index) =>
          whole.slice(index * length, (index + 1) * length),
        );
        expect([...csvRecords(chunks, ',', 'x')]).toEqual(scannedRecords(whole, ','));
      }),
      { numRuns: 60 },
    );
  });
});
