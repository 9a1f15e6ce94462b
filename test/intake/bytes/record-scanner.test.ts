import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.js';
import { LONGEST_CELL, MOST_COLUMNS, scanRecords } from '../../../src/intake/bytes/record-scanner.js';

function scan(text: string, delimiter = ',') {
  return [...scanRecords([text], delimiter, 'roster.csv')];
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

describe('scanRecords', () => {
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
    expect(scan('"Jo" Smith,x')).toEqual([{ line: 1, cells: ['"Jo" Smith', 'x'], strayQuote: true }]);
  });

  it('leaves out spaces around a quoted cell', () => {
    expect(cellsOf('1, "Lee, Jo" , x')).toEqual([['1', 'Lee, Jo', ' x']]);
  });

  it('names the line where an unclosed quotation mark opened', () => {
    expect(refusalOf('a,b\n1,2\n3,"four\nfive,six\n')).toMatchObject({
      line: 3,
      excerpt: '"four\nfive,six\n',
    });
    expect(refusalOf('"one\ntwo","three\n')).toMatchObject({ line: 2 });
  });

  it('refuses more columns than a spreadsheet has', () => {
    expect(refusalOf(','.repeat(100_000))?.message).toContain('16,384 columns');
    expect(cellsOf(','.repeat(MOST_COLUMNS - 1))[0]).toHaveLength(MOST_COLUMNS);
  });

  it('refuses a cell of more than 1 MB, whole or in chunks, and names its line', () => {
    const long = 'x'.repeat(LONGEST_CELL + 1);
    expect(refusalOf(`a\nb,"${long}"`)).toMatchObject({
      line: 2,
      message: 'The cell that starts here is longer than 1 MB.',
    });
    expect(refusalOf(`a\n"${'""'.repeat(LONGEST_CELL)}"`)).toMatchObject({ line: 2 });
    const endless = Array.from({ length: 200 }, () => long);
    expect(() => [...scanRecords(endless, ',', 'roster.csv')]).toThrow(InputError);
  });

  it('refuses a row of more than 10 MB', () => {
    const row = Array.from({ length: 12 }, () => 'x'.repeat(LONGEST_CELL - 1)).join(',');
    expect(refusalOf(`a\n${row}\n`)).toMatchObject({
      line: 2,
      message: 'The row that starts here is longer than 10 MB.',
    });
  });

  it('agrees with csv-parse on every table that is properly written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', ';', '"', '\n', '\r', "'") });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';'), fc.constantFrom('\n', '\r\n'), (rows, delimiter, end) => {
        const text = rows
          .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter))
          .join(end);
        const expected: string[][] = parse(text, {
          delimiter,
          relax_column_count: true,
          record_delimiter: end,
        });
        expect(cellsOf(text, delimiter)).toEqual(expected);
        expect(expected).toEqual(rows);
      }),
    );
  });

  it('gives the same records however the text is cut into chunks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ') });
    fc.assert(
      fc.property(text, fc.array(fc.nat(6), { maxLength: 12 }), (whole, lengths) => {
        const chunks: string[] = [];
        let from = 0;
        for (const length of lengths) {
          chunks.push(whole.slice(from, from + length));
          from += length;
        }
        chunks.push(whole.slice(from));
        const outcome = (pieces: string[]) => {
          try {
            return [...scanRecords(pieces, ',', 'x')];
          } catch (failure) {
            return failure instanceof InputError ? failure.complaints : failure;
          }
        };
        expect(outcome(chunks)).toEqual(outcome([whole]));
      }),
      { numRuns: 2000 },
    );
  });
});
