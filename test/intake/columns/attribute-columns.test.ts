import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listAsCell } from '../../../src/domain/files/list-cell.js';
import { cellDivider } from '../../../src/intake/columns/attribute-values.js';
import { peopleTable } from '../../../src/rendering/tables/people-table.js';
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
        const divide = cellDivider(name, cells, terms);
        expect(cells.map((cell) => divide(cell))).toEqual(column);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes a cell that ends in a semicolon for a list, in a column of prose too', () => {
    const cells = ['Good, but slow; and kind', 'Fine, thanks', 'Yes, always', 'No, never', 'A; B;'];
    const divide = cellDivider('remark', cells, new Set());
    expect(cells.map((cell) => divide(cell))).toEqual([
      ...cells.slice(0, 4).map((cell) => [cell]),
      ['A', 'B'],
    ]);
    expect(listAsCell(['A', 'B'], { isOfTerms: false, isEnded: true })).toBe('A; B;');
  });
});
