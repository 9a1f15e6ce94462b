import type { IsoDate, IsoInstant } from '../../domain/dates/iso-date.js';
import type { Connection, ReadHandle } from '../database/connection.js';
import { openAsItIs } from '../database/open-store.js';
import { sql } from '../database/sql.js';
import { allTables } from '../database/table-shapes.js';
import { numbersIn } from './erase-for-good.js';
import { erasePerson } from './erase-person.js';
import { rememberKeys, secretOf } from './erased-keys.js';
import { type FormerOwners, formerOwnersOf } from './former-owners.js';

/** Who was erased from a programme, as far as is known of them: to erase them again from a state of it that still held them. */
export interface EarlierErasures {
  readonly secret: string;
  readonly erasures: readonly {
    readonly personId: number;
    readonly erasedOn: IsoDate;
    readonly hashes: readonly string[];
    /** In the state that is replaced. */
    readonly formerOwners?: FormerOwners;
  }[];
}

/** The erasures of a programme's file, of whatever schema; undefined where there was none. */
export function erasuresOf(file: string): EarlierErasures | undefined {
  const connection = openAsItIs(file);
  try {
    return connection.snapshot(erasuresIn);
  } finally {
    connection.close();
  }
}

function erasuresIn(db: ReadHandle): EarlierErasures | undefined {
  if (!allTables(db).some(({ name }) => name === 'erasures')) return undefined;
  const secret = secretOf(db);
  if (secret === undefined) return undefined;
  const rows = db.all<{ id: number; person_id: number; erased_on: string; key_hash: string }>(sql`
    SELECT e.id, e.person_id, e.erased_on, k.key_hash FROM erasures e JOIN erased_keys k ON k.erasure_id = e.id
    ORDER BY e.id, k.key_hash`);
  const ids = [...new Set(rows.map(({ id }) => id))];
  const erasures = ids.flatMap((id) => {
    const own = rows.filter((row) => row.id === id);
    const [first] = own;
    if (first === undefined) return [];
    const [personId, hashes] = [first.person_id, own.map((row) => row.key_hash)];
    const formerOwners = formerOwnersOf(db, [personId], { hashes, secret });
    return [{ personId, erasedOn: first.erased_on, hashes, formerOwners }];
  });
  return erasures.length === 0 ? undefined : { secret, erasures };
}

/**
 * Erases whoever was erased before from the state of the programme that took its place, and keeps them out as before.
 * @returns how many were in it.
 */
export function eraseAgain(
  connection: Connection,
  { secret: earlier, erasures }: EarlierErasures,
  recordedAt: IsoInstant,
): number {
  const count = connection.transaction((db) => {
    // A file has one secret; hashes that another made say nothing in it.
    const isSame = (secretOf(db) ?? earlier) === earlier;
    let found = 0;
    for (const { personId, erasedOn, hashes, formerOwners = new Map() } of erasures) {
      const ids = numbersIn(db, { ids: [], keys: [], formerOwners }, { secret: earlier, hashes });
      const kept = isSame ? hashes.filter((hash) => !formerOwners.has(hash)) : [];
      for (const id of ids) erasePerson(db, id, { erasedOn, recordedAt, secret: earlier, hashes: kept });
      found += ids.length;
      if (ids.length === 0 && kept.length > 0)
        keepOut(db, { personId, erasedOn, recordedAt, secret: earlier, hashes: kept });
    }
    return found;
  });
  if (count > 0) connection.execute(sql`VACUUM`);
  return count;
}

function keepOut(
  db: Parameters<typeof rememberKeys>[0],
  {
    personId,
    erasedOn,
    recordedAt,
    ...keys
  }: {
    personId: number;
    erasedOn: IsoDate;
    recordedAt: IsoInstant;
    secret: string;
    hashes: readonly string[];
  },
): void {
  const { id: erasureId } = db.run(sql`
    INSERT INTO erasures (person_id, erased_on, recorded_at, entries, finished_at)
    VALUES (${personId}, ${erasedOn}, ${recordedAt}, '[]', ${recordedAt})`);
  rememberKeys(db, { ...keys, erasureId });
}
