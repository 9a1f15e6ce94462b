import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { CodeLink } from '../../domain/surveys/link-responses.js';
import type { SurveyCode } from '../../domain/surveys/survey-code.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { storedJson } from '../database/stored-json.js';
import { LAST_DAY } from '../facts/fact-changes.js';

/** A link on record. */
export interface RecordedCodeLink extends CodeLink {
  readonly id: number;
}

/**
 * The codes of a round that are taken for one person's, oldest link first, as far as that was known on a day (absent: now); links that
 * had been taken back are left out.
 */
export function listCodeLinks(
  db: ReadHandle,
  roundId: number,
  knownOn: IsoDate = LAST_DAY,
): RecordedCodeLink[] {
  return db
    .all<{ id: number; code: string; other_code: string }>(sql`
      SELECT id, code, other_code FROM code_links
      WHERE round_id = ${roundId} AND (linked_on IS NULL OR linked_on <= ${knownOn})
        AND (taken_back_on IS NULL OR taken_back_on > ${knownOn})
      ORDER BY id`)
    .map((row) => ({
      id: row.id,
      code: storedJson('code_links.code', row.code, row.id),
      otherCode: storedJson('code_links.other_code', row.other_code, row.id),
    }));
}

/** Records that two codes are one person's; gives the link's id. */
export function linkCodes(
  db: WriteHandle,
  [one, other]: readonly [SurveyCode, SurveyCode],
  at: Recording & { readonly roundId: number },
): number {
  const texts = [JSON.stringify(one), JSON.stringify(other)] as const;
  const [code, otherCode] = texts[0] < texts[1] ? texts : [texts[1], texts[0]];
  return db.run(sql`
    INSERT INTO code_links (round_id, code, other_code, linked_at, linked_on)
    VALUES (${at.roundId}, ${code}, ${otherCode}, ${at.recordedAt}, ${at.today})`).id;
}

/** Takes a link back; it stays on record, marked. */
export function takeBackCodeLink(db: WriteHandle, id: number, { recordedAt, today }: Recording): void {
  db.run(sql`UPDATE code_links SET taken_back_at = ${recordedAt}, taken_back_on = ${today} WHERE id = ${id}`);
}
