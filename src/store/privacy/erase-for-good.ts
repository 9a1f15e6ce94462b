import { copyFileSync } from 'node:fs';
import { withDraft } from '../copies/copy-store.js';
import type { Connection, ReadHandle } from '../database/connection.js';
import { putRight } from '../database/file-to-look-at.js';
import { migrate } from '../database/migrate.js';
import { openDatabase } from '../database/open-database.js';
import { openAsItIs } from '../database/open-store.js';
import { sql } from '../database/sql.js';
import { ALL_MIGRATIONS } from '../migrations/all-migrations.js';
import { appendAuditEntry, type ChangedBy } from '../trail/audit-trail.js';
import { ERASED } from '../undo/changes-made.js';
import { type ErasingOf, erasePerson } from './erase-person.js';
import { hashOfKey } from './erased-keys.js';
import type { FormerOwners } from './former-owners.js';
import { keysEverOf, numbersOfPerson } from './naming-of-person.js';

/** Whom to find in another copy of the programme. */
export interface SamePerson {
  readonly ids: readonly number[];
  readonly keys: readonly string[];
  /** Others who once had one of these keys: in the copy it may be theirs still. */
  readonly formerOwners?: FormerOwners;
}

/** How somebody is erased from a backup. */
export interface ErasingInCopy {
  readonly person: SamePerson;
  readonly erasing: ErasingOf;
  /** Told of the file that is whole and about to take the backup's place. */
  readonly beforeNaming: (draft: string) => void;
}

/** Erases a person in the programme's own file, so that no byte of them stays in it, and writes that in the trail by number. */
export function eraseForGood(
  connection: Connection,
  id: number,
  erasing: ErasingOf & { readonly by: ChangedBy },
): void {
  connection.transaction((db) => {
    erasePerson(db, id, erasing);
    appendAuditEntry(db, erasing.by, [{ ...ERASED, ids: [id] }]);
  });
  // What was overwritten may stand in pages that are not used any more.
  connection.execute(sql`VACUUM`);
}

/**
 * Erases a person in a backup, which then replaces it. Its trail stays as it was, so that it is still known for an earlier state of the
 * programme; of an older schema it is brought up to date.
 * @returns whether they were in it. @throws StateError for what is no programme or is damaged; SystemError when the disk refuses.
 */
export function eraseInCopy(file: string, { person, erasing, beforeNaming }: ErasingInCopy): boolean {
  if (!isInCopy(file, person, erasing)) return false;
  withDraft(file, (draft) => {
    putRight(file);
    copyFileSync(file, draft);
    const connection = openDatabase(draft, 'write');
    try {
      migrate(connection, undefined, ALL_MIGRATIONS);
      for (const id of numbersIn(connection, person, erasing))
        connection.transaction((db) => erasePerson(db, id, erasing));
      connection.execute(sql`VACUUM`);
    } finally {
      connection.close();
    }
    beforeNaming(draft);
  });
  return true;
}

/** Whether a backup holds a person. @throws StateError for what is no programme or is damaged. */
export function isInCopy(
  file: string,
  person: SamePerson,
  { secret, hashes }: Pick<ErasingOf, 'secret' | 'hashes'>,
): boolean {
  const connection = openAsItIs(file);
  try {
    return numbersIn(connection, person, { secret, hashes }).length > 0;
  } finally {
    connection.close();
  }
}

/** Who has one of their keys now, and who has their number and had one of their keys: a key may be another's in another state. */
export function numbersIn(
  db: ReadHandle,
  { ids, keys, formerOwners }: SamePerson,
  { secret, hashes }: Pick<ErasingOf, 'secret' | 'hashes'>,
): number[] {
  const gone = new Set(hashes);
  const known = new Set(keys.map((key) => key.toLowerCase()));
  const people = db.all<{ id: number; staff_number: string | null; email: string | null }>(
    sql`SELECT id, staff_number, email FROM people ORDER BY id`,
  );
  return people
    .filter(({ id, staff_number: number, email }) => {
      const own = [number, email].filter((key) => key !== null);
      const isGone = (hash: string) => gone.has(hash) && formerOwners?.get(hash)?.has(id) !== true;
      if (own.some((key) => isGone(hashOfKey(key, secret)))) return true;
      if (!ids.includes(id)) return false;
      return keysEverOf(db, numbersOfPerson(db, id)).some((key) => known.has(key.toLowerCase()));
    })
    .map(({ id }) => id);
}
