import { describe, expect, it } from 'vitest';
import { normaliseTerm } from '../../../src/domain/text/normalise-term.js';
import { TermBook } from '../../../src/matching/criteria/terms.js';

describe('normaliseTerm', () => {
  it.each([
    ['Wound-Care', 'wound care'],
    ['  wound  cares ', 'wound care'],
    ['Pédiatrie', 'pediatrie'],
    ['Allergies', 'allergy'],
    ['Biopsies', 'biopsy'],
    ['Midwives', 'midwife'],
    ['crosses', 'cross'],
    ['Sepsis', 'sepsis'],
    ['AIDS', 'aids'],
    ['ICUs', 'icu'],
    ['A&E', 'a&e'],
    ['Patient’s voice', 'patient voice'],
    ['–', ''],
  ])('reads %j as %j', (written, expected) => {
    expect(normaliseTerm(written)).toBe(expected);
  });
});

describe('TermBook', () => {
  it('compares whole terms: AI is not part of retail', () => {
    const book = new TermBook(new Map());
    expect(book.idOf('AI')).not.toBe(book.idOf('retail'));
    expect(book.idOf('AI')).toBe(book.idOf(' ai '));
  });

  it('follows synonyms through chains, on either side of case and plural', () => {
    const book = new TermBook(
      new Map([
        ['ICU', 'critical care'],
        ['Critical Care', 'intensive care'],
      ]),
    );
    expect(book.idOf('icu')).toBe(book.idOf('Intensive-care'));
    expect(book.idOf('critical care')).toBe(book.idOf('ICU'));
  });

  it('survives synonyms that run in a circle', () => {
    const book = new TermBook(
      new Map([
        ['a1', 'b1'],
        ['b1', 'c1'],
        ['c1', 'a1'],
      ]),
    );
    expect(new Set(['a1', 'b1', 'c1'].map((term) => book.idOf(term))).size).toBe(1);
  });

  it('counts a term said twice once, and keeps the first spelling', () => {
    const { ids, written } = new TermBook(new Map()).lists([['Triage', 'triage ', '', 'Audits', 'audit']]);
    expect(ids[0]).toHaveLength(2);
    expect(written[0]).toEqual(['Triage', 'Audits']);
  });
});
