import { byDay } from '../../domain/dates/by-day.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Feedback, FeedbackFacts, Side } from '../../domain/pairings/pair-feedback.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { rowsOfTable } from '../database/rows-of-table.js';
import { sql } from '../database/sql.js';
import { LAST_DAY } from '../facts/fact-changes.js';

interface FeedbackRow {
  id: number;
  pairing_id: number;
  given_by: Side;
  given_on: string;
  rating: number | null;
  helpful: string | null;
  to_improve: string | null;
  wants_change: number | null;
}

/** All feedback, by day, then as recorded; that alone that was known on a day, where one is given. */
export function listFeedback(db: ReadHandle, knownOn: IsoDate = LAST_DAY): Feedback[] {
  const rows = rowsOfTable<FeedbackRow>(db, {
    table: 'feedback',
    columns: ['id', 'pairing_id', 'given_by', 'given_on', 'rating', 'helpful', 'to_improve', 'wants_change'],
    where: sql`recorded_on <= ${knownOn}`,
  });
  return Array.from(rows, asFeedback).sort(byDay(({ givenOn }) => givenOn));
}

function asFeedback(row: FeedbackRow): Feedback {
  return {
    id: row.id,
    pairingId: row.pairing_id,
    givenBy: row.given_by,
    givenOn: row.given_on,
    rating: row.rating,
    helpful: row.helpful,
    toImprove: row.to_improve,
    wantsChange: row.wants_change === null ? null : row.wants_change === 1,
  };
}

/** Records what one side said; gives its id. */
export function recordFeedback(
  db: WriteHandle,
  facts: FeedbackFacts,
  { recordedAt, today }: Recording,
): number {
  const wantsChange = facts.wantsChange === null ? null : Number(facts.wantsChange);
  return db.run(sql`
    INSERT INTO feedback (pairing_id, given_by, given_on, rating, helpful, to_improve, wants_change, recorded_at,
                          recorded_on)
    VALUES (${facts.pairingId}, ${facts.givenBy}, ${facts.givenOn}, ${facts.rating}, ${facts.helpful}, ${facts.toImprove},
            ${wantsChange}, ${recordedAt}, ${today})`).id;
}
