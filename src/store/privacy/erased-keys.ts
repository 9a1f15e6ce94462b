import { createHmac, randomBytes } from 'node:crypto';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { comparableKey, formsOfKey, keysMeantBy } from '../../domain/privacy/erased-person.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

/** Tells whether a staff number or an e-mail is that of somebody who was erased, from hashes alone. */
export interface ErasedKeys {
  /** The day on which its person was erased; undefined for anybody else. */
  erasedOn(key: string): IsoDate | undefined;
}

/** Who was erased and not re-admitted; undefined where that is nobody, so that looking costs nothing. */
export function erasedKeys(db: ReadHandle): ErasedKeys | undefined {
  const rows = db.all<{ key_hash: string; erased_on: string }>(sql`
    SELECT k.key_hash, e.erased_on FROM erased_keys k JOIN erasures e ON e.id = k.erasure_id ORDER BY k.key_hash`);
  const secret = secretOf(db);
  if (rows.length === 0 || secret === undefined) return undefined;
  const days = new Map(rows.map((row) => [row.key_hash, row.erased_on]));
  return {
    erasedOn: (key) => {
      if (key.trim() === '') return undefined;
      const hashes = keysMeantBy(key).map((form) => hashOfKey(form, secret));
      return hashes.map((hash) => days.get(hash)).find((day) => day !== undefined);
    },
  };
}

/** What hashes are keyed with, so that they say nothing without the programme's own file. */
export function secretOf(db: ReadHandle): string | undefined {
  return db.first<{ secret: string }>(sql`SELECT secret FROM erasure_secrets WHERE id = 1`)?.secret;
}

/** A secret that nobody has yet. */
export function newSecret(): string {
  return randomBytes(32).toString('hex');
}

/** HMAC-SHA-256 of a staff number or an e-mail, whatever its case and however many zeros it begins with. */
export function hashOfKey(key: string, secret: string): string {
  return createHmac('sha256', secret).update(comparableKey(key)).digest('hex');
}

/** The same of every form in which the staff number or e-mail may be written. */
export function hashesOfKey(key: string, secret: string): string[] {
  return formsOfKey(key).map((form) => hashOfKey(form, secret));
}

/** Remembers whose keys are not to come back. */
export function rememberKeys(
  db: WriteHandle,
  { hashes, secret, erasureId }: { hashes: readonly string[]; secret: string; erasureId: number },
): void {
  db.run(sql`INSERT INTO erasure_secrets (id, secret) VALUES (1, ${secret}) ON CONFLICT (id) DO NOTHING`);
  for (const hash of hashes)
    db.run(sql`
      INSERT INTO erased_keys (key_hash, erasure_id) VALUES (${hash}, ${erasureId})
      ON CONFLICT (key_hash) DO UPDATE SET erasure_id = excluded.erasure_id`);
}

/** Lets somebody come back by a key of theirs, and all others that went with it; gives the number they had, if they were erased. */
export function forgetKeysOf(db: WriteHandle, key: string): number | undefined {
  const secret = secretOf(db);
  if (secret === undefined) return undefined;
  const [found] = keysMeantBy(key).flatMap(
    (form) =>
      db.first<{ id: number; person_id: number }>(sql`
        SELECT e.id, e.person_id FROM erased_keys k JOIN erasures e ON e.id = k.erasure_id
        WHERE k.key_hash = ${hashOfKey(form, secret)}`) ?? [],
  );
  if (found === undefined) return undefined;
  db.run(sql`DELETE FROM erased_keys WHERE erasure_id = ${found.id}`);
  return found.person_id;
}

/** Changes that cannot be taken back, for they found what was since erased. */
export function entriesErased(db: ReadHandle): ReadonlySet<number> {
  const rows = db.all<{ entry: number }>(
    sql`SELECT DISTINCT j.value AS entry FROM erasures e, json_each(e.entries) j ORDER BY entry`,
  );
  return new Set(rows.map(({ entry }) => entry));
}
