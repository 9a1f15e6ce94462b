import { counted } from '../../../domain/text/counted.js';
import type { Column } from '../../columns/column.js';
import type { Mapping } from '../../columns/map-columns.js';
import type { Row } from '../../table/read-table.js';
import { isBlankMark } from '../../values/blanks/nothing-words.js';

/** How columns of the family name at birth are called, as attributes are named. */
const BIRTH_NAMES = [
  'nom_de_naissance',
  'nom_patronymique',
  'birth_name',
  'name_at_birth',
  'family_name_at_birth',
];

/** The column of the family name at birth, where a roster has one. French rosters fill it always, and the other only where it differs. */
export function birthNameColumn({ attributes }: Pick<Mapping, 'attributes'>): Column | undefined {
  return BIRTH_NAMES.map((name) => attributes.get(name)?.[0]).find((column) => column !== undefined);
}

/** How many rows have no family name but the one at birth, which is taken, in a line. */
export function birthNamesInWords(mapping: Mapping, rows: readonly Row[]): string[] {
  const [birth, family] = [birthNameColumn(mapping), mapping.fields.get('family_name')];
  if (birth === undefined || family === undefined) return [];
  const isBlank = (cells: readonly string[], { position }: Column) => {
    const text = (cells[position] ?? '').trim();
    return text === '' || isBlankMark(text);
  };
  const taken = rows.filter(({ cells }) => isBlank(cells, family) && !isBlank(cells, birth)).length;
  if (taken === 0) return [];
  return [
    `${family.name} is blank in ${counted(taken, 'row', 'rows')}: there ${birth.name} is the family name.`,
  ];
}
