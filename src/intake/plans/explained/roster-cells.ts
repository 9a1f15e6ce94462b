import type { Field } from '../../../domain/files/file-fields.js';
import { COLUMN_OF_FACT, type PersonFacts } from '../../../domain/people/person.js';
import { RowValues } from '../../columns/row-values.js';
import { isPresenceField, type PresenceField } from '../../values/presence/presence-words.js';
import { columnsOfTable } from '../roster/columns-overview.js';
import { openRoster } from '../roster/roster-plan.js';
import { type RosterRow, readRosterRow } from '../roster/roster-row.js';
import type { PresenceReader } from '../roster/row-presence.js';
import { staffNumberReader } from '../roster/staff-numbers.js';
import { attributeAt, type ColumnCells, cellsRead, type FileToExplain, fieldAt } from './column-cells.js';
import { yesOrNoIn } from './field-cells.js';

const FACT_OF_COLUMN = new Map(
  Object.entries(COLUMN_OF_FACT).map(([fact, name]) => [name, fact as keyof PersonFacts]),
);

/** A name as it was divided, and what was said behind it: `Smith, Ann (Leaver)`. */
function nameIn({ facts }: RosterRow): string[] {
  const parts = { 'given name': facts.givenName, 'family name': facts.familyName, status: facts.status };
  return Object.entries(parts).flatMap(([part, value]) => (value ? [`${part}: ${value}`] : []));
}

/** What a cell of yes and no says of presence. */
function flagIn(field: PresenceField, written: string, { flag }: PresenceReader): readonly string[] {
  const { value } = flag(field, written);
  return value === undefined || value === 'no'
    ? textOf(value)
    : [value.readAs ?? value.status.replaceAll('_', ' ')];
}

/** What a row states by one field alone; nothing where it says nothing, or that there is none. */
function statedBy(field: Field, row: RosterRow, written: string): readonly string[] {
  switch (field) {
    case 'name':
    case 'given_name':
    case 'family_name':
      return nameIn(row);
    case 'is_mentor':
    case 'is_mentee':
    case 'is_both':
    case 'is_primary':
      return yesOrNoIn(written);
    case 'status':
      return textOf(row.presenceRead[0]?.readAs ?? row.facts.status);
    case 'role':
      return textOf(row.role);
    case 'capacity':
      return textOf(row.capacity);
    case 'effective_on':
      return textOf(row.effectiveOn);
    default: {
      const fact = FACT_OF_COLUMN.get(field);
      return fact === undefined ? [] : textOf(row.facts[fact]);
    }
  }
}

function textOf(value: string | number | null | undefined): readonly string[] {
  return value === undefined || value === null ? [] : [String(value)];
}

/**
 * The cells of a roster's column, each read as a row that holds nothing else.
 * @throws InputError when the file's columns cannot be told.
 */
export function rosterCells(file: FileToExplain, position: number): ColumnCells {
  const { table, mapping, people } = file;
  const roster = openRoster(file, columnsOfTable(table));
  const { dates, presence, attributes } = roster;
  const reader = {
    dates,
    presence,
    attributes,
    birthName: undefined,
    staffNumber: staffNumberReader(table.rows, mapping, people),
  };
  const [field, attribute] = [fieldAt(mapping, position), attributeAt(mapping, position)];
  const read = (written: string): readonly string[] => {
    const cells = table.headers.map((_, place) => (place === position ? written : ''));
    const values = new RowValues({ line: 1, cells, cellsWritten: cells.length }, mapping, cells.length);
    const row = readRosterRow(values, reader);
    if (field !== undefined && isPresenceField(field)) return flagIn(field, written.trim(), presence);
    if (field !== undefined) return statedBy(field, row, written);
    return attribute === undefined ? [] : (row.attributes.get(attribute) ?? []);
  };
  const notes = [
    ...(field === undefined ? [] : dates.notesOf(field)),
    ...attributes.flatMap((one) => (one.column.position === position ? one.notes : [])),
  ];
  return { cells: cellsRead(table, position, read), notes };
}
