import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listAsCell } from '../../../src/domain/files/list-cell.js';
import { cellDivision } from '../../../src/intake/columns/attribute-values.js';
import {
  divisionInWords,
  keptTogetherInWords,
  statedDivision,
} from '../../../src/intake/columns/column-division.js';
import { peopleTable } from '../../../src/rendering/tables/people/people-table.js';
import { PEOPLE } from '../plans/plan-inputs.js';

/** A column `needs` or `remark` as the export of people writes it. */
function written(
  name: string,
  columns: readonly (readonly string[])[],
  terms: ReadonlySet<string>,
): string[] {
  const [person] = PEOPLE;
  if (person === undefined) throw new Error('nobody');
  const people = columns.map((values) => ({ ...person, attributes: new Map([[name, values]]) }));
  return peopleTable(people, { participations: new Map(), terms }).rows.map((row) =>
    String(row.at(-1) ?? ''),
  );
}

const value = fc
  .string({ unit: fc.constantFrom(';', '"', '|', ',', ', ', '; ', 'a', 'B', '\n', "'", '='), maxLength: 6 })
  .map((text) => text.trim())
  .filter((text) => text !== '');

describe('a column of attributes', () => {
  it.each([
    ['needs', new Set(['needs'])],
    ['remark', new Set<string>()],
  ])('%s is read back as it was written, whatever its cells hold', (name, terms) => {
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 3 }), { minLength: 1, maxLength: 5 }), (column) => {
        const cells = written(name, column, terms);
        const { divide } = cellDivision(name, cells, { terms });
        expect(cells.map((cell) => divide(cell))).toEqual(column);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes a cell that ends in a semicolon for a list, in a column of prose too', () => {
    const cells = ['Good, but slow; and kind', 'Fine, thanks', 'Yes, always', 'No, never', 'A; B;'];
    const { divide } = cellDivision('remark', cells, { terms: new Set() });
    expect(cells.map((cell) => divide(cell))).toEqual([
      ...cells.slice(0, 4).map((cell) => [cell]),
      ['A', 'B'],
    ]);
    expect(listAsCell(['A', 'B'], { isOfTerms: false, isEnded: true })).toBe('A; B;');
  });

  const TERMS = { terms: new Set(['needs', 'languages']) };

  it('divides lists of terms at slashes with spaces around them, where nothing else divides', () => {
    const cells = [
      'Leadership / Research',
      'Research',
      'and/or',
      'Emergency / acute care',
      'Emergency / acute care / Research',
    ];
    const { divide, divided } = cellDivision('needs', cells, TERMS);
    expect(cells.map(divide)).toEqual([
      ['Leadership', 'Research'],
      ['Research'],
      ['and/or'],
      ['Emergency / acute care'],
      ['Emergency / acute care', 'Research'],
    ]);
    expect(divisionInWords('Help', 'needs', { divided, whole: [] })).toEqual([
      'Divided at slashes: Help, as "Leadership / Research" → Leadership | Research. To keep cells whole: --map "Help=needs; not divided".',
    ]);
    expect(
      keptTogetherInWords('Help', ['Audit', 'Triage', 'audit and triage', 'Audit/Triage', 'Audit & more']),
    ).toEqual([
      'Kept as one in Help, though each part stands alone in other cells: "audit and triage", "Audit/Triage". Where they are several, put ; between them.',
    ]);
    expect(keptTogetherInWords('Help', ['Emergency / acute care', 'Emergency', 'Research'])).toEqual([]);
    const bars = cellDivision('needs', ['Audit|Triage', 'Audit; Triage'], TERMS);
    expect(bars.divided).toMatchObject({ separator: '|', readAs: ['Audit', 'Triage'] });
    expect(statedDivision('needs; divided by slash')).toEqual({ target: 'needs', division: '/' });
    expect(cellDivision('needs', ['A / B', 'C, D'], TERMS).divide('A / B')).toEqual(['A / B']);
    expect(cellDivision('remark', ['A / B'], TERMS).divide('A / B')).toEqual(['A / B']);
  });

  it('keeps terms whole that always stand together, however few the answers', () => {
    const cells = [
      ...Array.from({ length: 3 }, () => 'Career planning, CV and interviews'),
      'Wound care',
      'Career planning, CV and interviews, Wound care',
      'Wound care, Triage',
      'Triage',
    ];
    const { divide, divided, whole } = cellDivision('needs', cells, TERMS);
    expect(cells.map(divide)).toEqual([
      ...Array.from({ length: 3 }, () => ['Career planning, CV and interviews']),
      ['Wound care'],
      ['Career planning, CV and interviews', 'Wound care'],
      ['Wound care', 'Triage'],
      ['Triage'],
    ]);
    expect(whole).toEqual(['Career planning, CV and interviews']);
    expect(divisionInWords('Needs?', 'needs', { divided, whole })).toEqual([
      'Divided at commas: Needs?, as "Career planning, CV and interviews, Wound care" → Career planning, CV and interviews | Wound care. To keep cells whole: --map "Needs?=needs; not divided".',
      'Not divided, as its parts always stand together: Needs?, "Career planning, CV and interviews". To divide at every comma: --map "Needs?=needs; divided by comma".',
    ]);
  });

  it.each([
    ['needs', ['audit, triage', 'audit, triage', 'audit, triage'], ['audit', 'triage']],
    ['languages', ['English, Urdu', 'English, Urdu', 'English, Urdu'], ['English', 'Urdu']],
    ['needs', ['£30,000 - £39,999'], ['£30,000 - £39,999']],
    ['needs', ['Skills (ECG, lines), Audit'], ['Skills (ECG, lines)', 'Audit']],
    ['needs', ['• Wound care\n• Audit'], ['Wound care', 'Audit']],
    ['needs', ['1. Wound care\n2. Audit'], ['Wound care', 'Audit']],
    ['needs', ['1. Wound care 2. Audit'], ['Wound care', 'Audit']],
    ['remark', ['Good, but slow'], ['Good, but slow']],
  ])('%s: %j', (name, cells, values) => {
    expect(cellDivision(name, cells, TERMS).divide(cells[0] ?? '')).toEqual(values);
  });

  it('is divided as somebody said', () => {
    const divided = (stated: string) =>
      cellDivision('needs', ['a, b; c'], { ...TERMS, stated: statedDivision(stated).division }).divide(
        'a, b; c',
      );
    expect(divided('needs; not divided')).toEqual(['a, b; c']);
    expect(divided('needs; divided by comma')).toEqual(['a', 'b; c']);
    expect(divided('needs; divided by semicolon')).toEqual(['a, b', 'c']);
    expect(statedDivision('needs; whatever')).toEqual({ target: 'needs; whatever' });
  });
});
