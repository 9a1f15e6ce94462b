import type { HandEdit } from '../../domain/people/dated-facts.js';
import type { ReadHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

/** What somebody wrote by hand and nothing has changed since, in the order in which it was written. */
export function editsByHand(db: ReadHandle): HandEdit[] {
  return db
    .all<{ person_id: number; name: string; holds_from: string | null; recorded_on: string }>(sql`
      SELECT f.person_id AS person_id, f.name AS name, f.holds_from AS holds_from, f.recorded_on AS recorded_on
      FROM fact_changes f
      WHERE f.import_id IS NULL AND f.kind <> 'survey'
        AND NOT EXISTS (
          SELECT 1 FROM fact_changes later
          WHERE later.person_id = f.person_id AND later.kind = f.kind AND later.name = f.name AND later.id > f.id)
        -- Of files taken in before their changes said so, the moment tells.
        AND NOT EXISTS (SELECT 1 FROM imports i WHERE i.imported_at = f.recorded_at)
      ORDER BY f.id`)
    .map(({ person_id: personId, name: field, holds_from: holdsFrom, recorded_on: recordedOn }) => ({
      personId,
      field,
      holdsFrom,
      recordedOn,
    }));
}
