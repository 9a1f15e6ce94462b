import type { ReadHandle } from '../database/connection.js';
import type { RowImage } from '../database/json-columns.js';
import { type SqlValue, sql } from '../database/sql.js';
import { storedJson } from '../database/stored-json.js';
import type { TableShape } from '../database/table-shapes.js';
import { NUMBERS_OF_PEOPLE } from '../privacy/rows-about-person.js';

/**
 * Whom or what a row is about, for people who know no row numbers: `Ada Byron (001204)`, `pairing 21 (Obinna Eze with Eleni Papadopoulos)`.
 * @param own the entry that is being written: rows that it took away are told of by its notes.
 */
export function rowInWords(
  db: ReadHandle,
  own: number,
  { table, row }: { table: TableShape; row: RowImage },
): string {
  if (table.name === 'people') return personInWords(row);
  if (table.name === 'pairings') return pairingInWords(db, own, row);
  const people = [
    ...table.references.filter((each) => each.table === 'people').map(({ column }) => column),
    ...(NUMBERS_OF_PEOPLE[table.name] ?? []),
  ];
  const names = people.flatMap((column) => nameOf(db, own, row[column] ?? null));
  if (names.length > 0) return names.join(', ');
  const pairing = table.references.find((each) => each.table === 'pairings');
  const image =
    pairing === undefined
      ? undefined
      : imageOf(db, own, { table: 'pairings', id: row[pairing.column] ?? null });
  return image === undefined ? '' : pairingInWords(db, own, image);
}

function pairingInWords(
  db: ReadHandle,
  own: number,
  { id, mentee_id: mentee, mentor_id: mentor }: RowImage,
): string {
  const [one] = nameOf(db, own, mentee ?? null);
  const [other] = nameOf(db, own, mentor ?? null);
  return `pairing ${id} (${one ?? '?'} with ${other ?? '?'})`;
}

function personInWords({
  given_name: given,
  family_name: family,
  staff_number: number,
  email,
}: RowImage): string {
  const name = `${given ?? ''} ${family ?? ''}`.trim();
  return `${name} (${number ?? email ?? ''})`.trim();
}

function nameOf(db: ReadHandle, own: number, id: SqlValue): string[] {
  const image = imageOf(db, own, { table: 'people', id });
  return image === undefined ? [] : [personInWords(image)];
}

/** A row as it is, else as it was before the entry took it away. */
function imageOf(
  db: ReadHandle,
  own: number,
  { table, id }: { table: 'people' | 'pairings'; id: SqlValue },
): RowImage | undefined {
  if (id === null) return undefined;
  const there =
    table === 'people'
      ? db.first<RowImage>(
          sql`SELECT staff_number, email, given_name, family_name FROM people WHERE id = ${id}`,
        )
      : db.first<RowImage>(sql`SELECT id, mentee_id, mentor_id FROM pairings WHERE id = ${id}`);
  if (there !== undefined) return there;
  const gone = db.first<{ id: number; before: string }>(sql`
    SELECT id, before FROM undo_rows
    WHERE entry_id = ${own} AND table_name = ${table} AND row_key = ${JSON.stringify([Number(id)])} AND before IS NOT NULL
    ORDER BY id LIMIT 1`);
  return gone === undefined ? undefined : storedJson('undo_rows.before', gone.before, gone.id);
}
