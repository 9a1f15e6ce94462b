import type { LetterDraft } from '../../domain/pairings/letter-draft.js';
import type { Side } from '../../domain/pairings/pair-feedback.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { LetterKind } from '../../domain/settings/letter-templates.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

/** Every letter that was drafted, the earliest first. */
export function listLetterDrafts(db: ReadHandle): LetterDraft[] {
  return db
    .all<{ pairing_id: number; kind: LetterKind; drafted_for: Side; drafted_on: string }>(sql`
      SELECT pairing_id, kind, drafted_for, drafted_on FROM letter_drafts ORDER BY drafted_on, id`)
    .map((row) => ({
      pairingId: row.pairing_id,
      kind: row.kind,
      to: row.drafted_for,
      draftedOn: row.drafted_on,
    }));
}

/** Records that a letter was drafted; gives its id. */
export function recordLetterDraft(
  db: WriteHandle,
  { pairingId, kind, to, draftedOn }: LetterDraft,
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO letter_drafts (pairing_id, kind, drafted_for, drafted_on, recorded_at, recorded_on)
    VALUES (${pairingId}, ${kind}, ${to}, ${draftedOn}, ${recordedAt}, ${today})`).id;
}
