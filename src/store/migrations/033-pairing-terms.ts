import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** Until when pairings were renewed, each time. */
export const pairingTerms: Query = sql`
CREATE TABLE pairing_terms (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  renewed_on TEXT NOT NULL CHECK (renewed_on ${DAY}),
  until TEXT NOT NULL CHECK (until ${DAY} AND until > renewed_on),
  -- The latest version of the agreement that had been drafted by then; 0 where there was none.
  after_version INTEGER NOT NULL CHECK (after_version >= 0),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY})
) STRICT;
CREATE INDEX pairing_terms_by_pairing ON pairing_terms (pairing_id, id);
`;
