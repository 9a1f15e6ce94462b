import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAsList, listAsCell } from '../../../src/domain/files/list-cell.js';
import { growthOf, IN_PROPORTION } from '../../support/growth.js';

const terms = (values: readonly string[]) => listAsCell(values, { isOfTerms: true });

describe('listAsCell', () => {
  it('joins values, and marks a single term with a comma as one', () => {
    expect(terms([])).toBeNull();
    expect(terms(['audit', 'triage'])).toBe('audit; triage');
    expect(terms(['wounds, acute'])).toBe('wounds, acute;');
    expect(listAsCell(['one, two'], { isOfTerms: false })).toBe('one, two');
    expect(terms(['audit'])).toBe('audit');
  });

  it('ends lists of several as well, where that is asked for', () => {
    const ended = (values: readonly string[]) => listAsCell(values, { isOfTerms: false, isEnded: true });
    expect([ended(['a']), ended(['a', 'b']), ended(['a', 'b', 'c'])]).toEqual(['a', 'a; b;', 'a; b; c;']);
  });

  it('quotes what would divide a value, and nothing else', () => {
    expect(terms(['yes; always', 'a|b', '"x', 'say "x"'])).toBe('"yes; always"; "a|b"; """x"; say "x"');
    expect(terms(['wounds (acute)', 'wounds (acute'])).toBe('wounds (acute); "wounds (acute"');
  });
});

describe('cellAsList', () => {
  it.each([
    ['A;B;', ['A', 'B']],
    ['"Yes; really"; No', ['Yes; really', 'No']],
    ['"bo" lee; "no', ['"bo" lee', '"no']],
    ['"in quotes"; other', ['"in quotes"', 'other']],
    ['5" pipe; 6" pipe', ['5" pipe', '6" pipe']],
    [' ; ', []],
    ['Skills (ECG; lines); Audit', ['Skills (ECG; lines)', 'Audit']],
    ['a (b; c', ['a (b', 'c']],
    [';"a;bc', ['"a', 'bc']],
    ['"a, b"; c', ['"a, b"', 'c']],
    ['"a;b" c; d', ['"a', 'b" c', 'd']],
    ['1;2 (x)', ['1', '2 (x)']],
  ])('takes %s apart', (cell, values) => expect(cellAsList(cell, ';')).toEqual(values));

  it.each([
    ['£30,000 - £39,999', ['£30,000 - £39,999']],
    ['1001,1002', ['1001', '1002']],
    ['Wound care (acute, chronic), Audit', ['Wound care (acute, chronic)', 'Audit']],
    ['"Career planning, CV", Audit', ['Career planning, CV', 'Audit']],
    ['a,b', ['a', 'b']],
    ['"a", b', ['"a"', 'b']],
    [' 1001,1002 ', ['1001', '1002']],
    ['room 10,11', ['room 10,11']],
    ['10,11 beds', ['10,11 beds']],
    ['a 1,2 b', ['a 1,2 b']],
    ['1,a (x)', ['1', 'a (x)']],
    ['a,1 (x)', ['a', '1 (x)']],
  ])('takes %s apart at commas that divide', (cell, values) => expect(cellAsList(cell, ',')).toEqual(values));

  it('gives back what was written, whatever it is', () => {
    const value = fc
      .string({ unit: fc.constantFrom(';', '"', '|', ',', ' ', '(', ')', '[', 'a', 'b', '\n'), maxLength: 8 })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 4 }), (values) => {
        expect(cellAsList(terms(values) ?? '', ';')).toEqual(values);
      }),
      { numRuns: 2000 },
    );
  });

  it('needs time in proportion to the cell, even where no quotation mark is ever closed', () => {
    const growth = growthOf((size) => {
      for (const piece of ['(;', ';)', '";', '";""', '"";', '"x;', '""";'])
        cellAsList(`${piece.repeat(size)}x"`, ';');
    }, 5_000);
    expect(growth).toBeLessThan(IN_PROPORTION);
  });
});
