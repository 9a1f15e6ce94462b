import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** Letters that were drafted, for whom and when. */
export const letterDrafts: Query = sql`
CREATE TABLE letter_drafts (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  kind TEXT NOT NULL CHECK (kind IN ('introduction', 'reminder', 'survey', 'review', 'ending', 'thanks', 'certificate')),
  drafted_for TEXT NOT NULL CHECK (drafted_for IN ('mentee', 'mentor')),
  drafted_on TEXT NOT NULL CHECK (drafted_on ${DAY}),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY})
) STRICT;
CREATE INDEX letter_drafts_by_pairing ON letter_drafts (pairing_id);
`;
