import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectCell, unprotectCell } from '../../../src/domain/files/spreadsheet-cell.js';

const dangerous = fc.string({
  unit: fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '\0',
    '＝',
    '＋',
    '－',
    '＠',
    "'",
    ' ',
    '\u00A0',
    'a',
    '1',
    ',',
  ),
});

describe('protectCell', () => {
  it.each([
    '=1+1',
    '+44 20 7946 0000',
    '-cmd',
    '@SUM(A1)',
    '  =1',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
    '\0=1',
    '\u00A0=1',
    '\u200B=1',
    '\u202E\u2060=1',
    '\uFEFF=1',
    '\u0085=1',
    '\u000B=1',
    '-1-1',
    '-5+A1',
    '-1,5=x',
  ])('puts an apostrophe before %j', (text) => expect(protectCell(text)).toBe(`'${text}`));

  it.each(['-5', '-1.5', '-1,5', '0042', 'Amara Okafor', "O'Brien", "'quoted'", '', ' ', 'a=b'])(
    'leaves %j alone',
    (text) => expect(protectCell(text)).toBe(text),
  );

  it('gives one more to a text that begins with an apostrophe and a formula', () => {
    expect(protectCell("'=1")).toBe("''=1");
    expect(protectCell("''=1")).toBe("'''=1");
  });
});

describe('a text that other separators divide', () => {
  it.each([
    ['x;=1+1', "x;'=1+1"],
    ['\n=1', "'\n'=1"],
    ['\r=1', "'\r'=1"],
    ['\t=1', "'\t'=1"],
    ['x\t@a', "x\t'@a"],
    ['x\n+a', "x\n'+a"],
    ['x\r\n =a', "x\r\n' =a"],
    ['x;"=1', 'x;\'"=1'],
    ["x;'=1", "x;''=1"],
    ['x;\u200B=1', "x;'\u200B=1"],
    ['x\t"\u2060 "=1', 'x\t\'"\u2060 "=1'],
    ['=a;=b', "'=a;'=b"],
    ['Wound care; Research', 'Wound care; Research'],
    ['1; -5', '1; -5'],
    ["x;'tis", "x;'tis"],
    ['a,=1', 'a,=1'],
  ])('is safe in each part: %j', (text, safe) => {
    expect(protectCell(text)).toBe(safe);
    expect(unprotectCell(safe)).toBe(text);
  });

  it('comes back the same, whatever it holds', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'\'";\t\r\n =+-@a1\0＝\u200B\u000B'), maxLength: 12 });
    fc.assert(
      fc.property(marks, (text) => {
        expect(unprotectCell(protectCell(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('unprotectCell', () => {
  it('takes exactly one apostrophe off, and only before a formula', () => {
    expect(unprotectCell("'=1")).toBe('=1');
    expect(unprotectCell("''=1")).toBe("'=1");
    expect(unprotectCell("'tis")).toBe("'tis");
    expect(unprotectCell("'")).toBe("'");
  });

  it('takes the formula off by which other programs keep a text', () => {
    expect(unprotectCell('="0012"')).toBe('0012');
    expect(unprotectCell('="say ""yes"""')).toBe('say "yes"');
    expect(unprotectCell('="a"&"b"')).toBe('="a"&"b"');
    expect(unprotectCell('=1+1')).toBe('=1+1');
  });

  it('gives back what protectCell was given, whatever it was', () => {
    fc.assert(
      fc.property(
        fc.oneof(dangerous, fc.string({ unit: 'binary' })),
        (text) => unprotectCell(protectCell(text)) === text,
      ),
    );
  });

  it('never lets protectCell give the same text for two different ones', () => {
    fc.assert(
      fc.property(
        dangerous,
        dangerous,
        (one, other) => one === other || protectCell(one) !== protectCell(other),
      ),
    );
  });
});
