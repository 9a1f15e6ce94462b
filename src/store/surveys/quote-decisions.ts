import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { ApprovedQuote, QuoteField, QuoteKey } from '../../domain/pairings/quote.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { LAST_DAY } from '../facts/fact-changes.js';

interface QuoteDecisionRow {
  feedback_id: number;
  field: QuoteField;
  is_approved: number;
  recorded_on: string;
}

/** The texts that may be quoted, by feedback and field; as known on a day, where one is given. */
export function listApprovedQuotes(db: ReadHandle, knownOn: IsoDate = LAST_DAY): ApprovedQuote[] {
  return db
    .all<QuoteDecisionRow>(sql`
      SELECT feedback_id, field, is_approved, recorded_on FROM quote_decisions AS decision
      WHERE recorded_on <= ${knownOn} AND NOT EXISTS (
        SELECT 1 FROM quote_decisions AS later
        WHERE later.feedback_id = decision.feedback_id AND later.field = decision.field
          AND later.id > decision.id AND later.recorded_on <= ${knownOn})
      ORDER BY feedback_id, field`)
    .filter((row) => row.is_approved === 1)
    .map((row) => ({ feedbackId: row.feedback_id, field: row.field, approvedOn: row.recorded_on }));
}

/** Records that a text may be quoted, or may not any more. */
export function recordQuoteDecision(
  db: WriteHandle,
  { feedbackId, field, isApproved }: QuoteKey & { readonly isApproved: boolean },
  { recordedAt, today }: Recording,
): void {
  db.run(sql`
    INSERT INTO quote_decisions (feedback_id, field, is_approved, recorded_at, recorded_on)
    VALUES (${feedbackId}, ${field}, ${Number(isApproved)}, ${recordedAt}, ${today})`);
}
