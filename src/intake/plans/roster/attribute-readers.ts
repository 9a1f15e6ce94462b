import type { Settings } from '../../../domain/settings/settings.js';
import { remembered } from '../../../domain/text/remembered.js';
import {
  attributeValues,
  type CellDivision,
  cellDivision,
  notReadInWords,
  termAttributes,
} from '../../columns/attribute-values.js';
import type { Column } from '../../columns/column.js';
import { divisionInWords, keptTogetherInWords } from '../../columns/column-division.js';
import type { Mapping } from '../../columns/map-columns.js';
import { type NumberVerdict, numbersIn, numbersInWords, plainNumber } from '../../columns/number-columns.js';
import type { Table } from '../../table/read-table.js';
import { deniedInWords } from '../../values/denied-terms.js';
import type { ColumnsOverview } from './columns-overview.js';
import type { RosterReader } from './roster-row.js';

/** A roster as far as its attributes are read by it; of a large file the first rows only. */
interface AttributeFile {
  readonly table: Pick<Table, 'headers' | 'rows'>;
  readonly mapping: Mapping;
  readonly settings: Settings;
}

function firstCells({ rows }: Pick<Table, 'rows'>, { position }: Column): string[] {
  return rows.map(({ cells }) => cells[position] ?? '');
}

/** How the numbers of a column are written, by the rows that are held: of a large file the first. */
function numbersInColumn({ table, settings }: AttributeFile, column: Column): NumberVerdict | undefined {
  const found = numbersIn(firstCells(table, column), settings.intake.decimalMark);
  return found.verdict === 'not numbers' ? undefined : found;
}

function* dividedEach(cells: Iterable<string>, { divide }: CellDivision): Generator<string> {
  for (const cell of cells) yield* divide(cell);
}

/** How each further column of a roster is read, settled from its cells, and what was decided, a line each. */
export function attributeReaders(
  file: AttributeFile,
  { cellsOf, separatorOf }: Pick<ColumnsOverview, 'cellsOf' | 'separatorOf'>,
): RosterReader['attributes'] {
  const { mapping, settings } = file;
  const terms = termAttributes(settings);
  return [...mapping.attributes].flatMap(([name, ofName]) =>
    ofName.map((column) => {
      const stated = mapping.claims.get(column.position)?.division;
      const cells = cellsOf(column);
      const division = cellDivision(name, cells, { terms, stated, separator: separatorOf(column) });
      const notes = [
        ...divisionInWords(column.name, name, division),
        ...notReadInWords(column.name, name, cells),
        ...deniedInWords(column.name, name, dividedEach(cells, division)),
        ...(terms.has(name) ? keptTogetherInWords(column.name, dividedEach(cells, division)) : []),
      ];
      const numbers = terms.has(name) ? undefined : numbersInColumn(file, column);
      if (numbers !== undefined) notes.push(...numbersInWords(column.name, numbers));
      const plain = (cell: string) => (numbers === undefined ? cell : plainNumber(cell, numbers));
      return {
        name,
        column,
        read: remembered((cell) => attributeValues(name, division.divide(plain(cell)), column)),
        notes,
      };
    }),
  );
}
