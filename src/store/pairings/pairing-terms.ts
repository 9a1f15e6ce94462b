import type { IsoDate } from '../../domain/dates/iso-date.js';
import { byPairing } from '../../domain/pairings/by-pairing.js';
import type { PairingTerm } from '../../domain/pairings/pairing-term.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

interface TermRow {
  pairing_id: number;
  renewed_on: string;
  until: string;
  after_version: number;
}

/** Every renewal by pairing, in the order they were recorded, as far as it was known on a day. */
export function termsByPairing(
  db: ReadHandle,
  knownOn: IsoDate,
): ReadonlyMap<number, readonly PairingTerm[]> {
  const rows = db.all<TermRow>(sql`
    SELECT pairing_id, renewed_on, until, after_version FROM pairing_terms WHERE recorded_on <= ${knownOn} ORDER BY id`);
  return byPairing(
    rows.map((row) => ({
      pairingId: row.pairing_id,
      renewedOn: row.renewed_on,
      until: row.until,
      afterVersion: row.after_version,
    })),
  );
}

/** Records that a pairing is renewed; gives the number of the entry. */
export function recordTerm(
  db: WriteHandle,
  { pairingId, renewedOn, until, afterVersion }: PairingTerm,
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO pairing_terms (pairing_id, renewed_on, until, after_version, recorded_at, recorded_on)
    VALUES (${pairingId}, ${renewedOn}, ${until}, ${afterVersion}, ${recordedAt}, ${today})`).id;
}
