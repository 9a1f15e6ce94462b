import type { IsoDate } from '../../domain/dates/iso-date.js';
import { byPairing } from '../../domain/pairings/by-pairing.js';
import type { FitAnswer, FitCheck, FitCheckFacts } from '../../domain/pairings/fit-check.js';
import type { Side } from '../../domain/pairings/pair-feedback.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

interface FitCheckRow {
  id: number;
  pairing_id: number;
  given_by: Side;
  given_on: string;
  answer: FitAnswer;
  note: string | null;
}

/** Every fit check by pairing, the earliest first, as far as it was known on a day. */
export function fitChecksByPairing(
  db: ReadHandle,
  knownOn: IsoDate,
): ReadonlyMap<number, readonly FitCheck[]> {
  const rows = db.all<FitCheckRow>(sql`
    SELECT id, pairing_id, given_by, given_on, answer, note FROM fit_checks WHERE recorded_on <= ${knownOn}
    ORDER BY given_on, id`);
  return byPairing(
    rows.map((row) => ({
      id: row.id,
      pairingId: row.pairing_id,
      givenBy: row.given_by,
      givenOn: row.given_on,
      answer: row.answer,
      note: row.note,
    })),
  );
}

/** Records a fit check; gives its id. */
export function recordFitCheck(
  db: WriteHandle,
  facts: FitCheckFacts,
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO fit_checks (pairing_id, given_by, given_on, answer, note, recorded_at, recorded_on)
    VALUES (${facts.pairingId}, ${facts.givenBy}, ${facts.givenOn}, ${facts.answer}, ${facts.note}, ${recordedAt}, ${today})`)
    .id;
}
