import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDialect } from '../../../src/intake/bytes/dialect.js';
import { readTable } from '../../../src/intake/table/read-table.js';

function delimiterOf(text: string) {
  return detectDialect(text, true).delimiter;
}

describe('detectDialect', () => {
  it.each([
    [',', 'name,unit,site\nAmara,Ward 3,North\nBo,Ward 4,South\n'],
    [';', 'name;unit;hours\nAmara;Ward 3;1,5\nBo;Ward 4;2,5\n'],
    ['\t', 'name\tunit\nOkafor, Amara\tWard 3, North\nLee, Bo\tWard 4, South\n'],
    ['|', 'name|unit\nOkafor, Amara|Ward 3\nLee, Bo|Ward 4\n'],
  ])('finds %j', (delimiter, text) => expect(delimiterOf(text)).toBe(delimiter));

  it('is not misled by what stands inside quoted cells', () => {
    const row = '1;"a, b, c, d, e\nf, g, h";"x, y"\n';
    expect(delimiterOf(`id;"first, second, third";other\n${row.repeat(20)}`)).toBe(';');
    const lists = '1,"A;B;C;","D;E;"\n2,"A;B;C;","D;E;"\n';
    expect(delimiterOf(`id,one,two\n${lists.repeat(10)}`)).toBe(',');
  });

  it('obeys a sep= line', () => {
    expect(detectDialect('sep=;\r\na,b;c\r\n', true)).toEqual({
      delimiter: ';',
      lineEnd: 'CRLF',
      hasSeparatorLine: true,
    });
  });

  it.each([
    ['names', 'Name\nLee, Bo\nOkafor, Amara\n'],
    ['sentences', 'Comment\nWell, I liked it\nNo\nYes, a, b\n'],
    ['sentences with other marks', 'Comment\nGood; but long, very\nNo\nYes\n'],
    ['words', 'name\nAmara\nBo\n'],
  ])('reads one column of %s as one column', (_, text) => {
    const rows = text.trim().split('\n').slice(1);
    expect(readTable(text, 'x.csv').rows.map(({ cells }) => cells)).toEqual(rows.map((row) => [row]));
  });

  it('does not take a table under a title for one column', () => {
    expect(delimiterOf('Staff list\nname,email\nBo,b@example.org\nAmara,a@example.org\n')).toBe(',');
  });

  it.each([
    ['LF', 'a,b\n1,2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR', 'a,b\r1,2\r'],
  ])('knows the line end %s', (lineEnd, text) => expect(detectDialect(text, true).lineEnd).toBe(lineEnd));

  it('finds the same in lines without quotation marks as csv-parse does where there is one', () => {
    const cell = fc.constantFrom('a', 'Lee, Bo', 'b; c', '', ' d', '1,5', 'x|y', '\te');
    const lines = fc.array(
      fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(';')),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (rows, end, isWhole) => {
        const ended = (first: string) => `${[first, ...rows].join(end)}${isWhole ? '' : end}`;
        expect(detectDialect(ended('Name;of'), isWhole)).toEqual(detectDialect(ended('"Name";of'), isWhole));
      }),
    );
  });
});
