import type { ReadHandle } from '../database/connection.js';
import { commaList, sql } from '../database/sql.js';
import { hashOfKey } from './erased-keys.js';

/** Others who once had a key, by its hash: in an earlier state of the programme it was theirs. */
export type FormerOwners = ReadonlyMap<string, ReadonlySet<number>>;

/** Who else than people of these numbers once had one of the keys, which only their hashes tell. */
export function formerOwnersOf(
  db: ReadHandle,
  ids: readonly number[],
  { hashes, secret }: { readonly hashes: readonly string[]; readonly secret: string },
): FormerOwners {
  const wanted = new Set(hashes);
  const owners = new Map<string, Set<number>>();
  const rows = db.all<{ person_id: number; key: string }>(sql`
    SELECT DISTINCT person_id, value_before AS key FROM fact_changes
    WHERE kind = 'person' AND name IN ('staff_number', 'email') AND value_before IS NOT NULL
      AND person_id NOT IN (${commaList(ids.map((id) => sql`${id}`))}) ORDER BY person_id, key`);
  for (const { person_id: id, key } of rows) {
    const hash = hashOfKey(key, secret);
    if (wanted.has(hash)) owners.set(hash, new Set([...(owners.get(hash) ?? []), id]));
  }
  return owners;
}
