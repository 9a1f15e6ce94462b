import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** What the two of a pairing have agreed: every version stays. A term that is NULL was left to them. */
export const agreements: Query = sql`
CREATE TABLE agreements (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  version INTEGER NOT NULL CHECK (version > 0),
  drafted_on TEXT NOT NULL CHECK (drafted_on ${DAY}),
  purpose TEXT CHECK (purpose <> ''),
  check_in_every_days INTEGER CHECK (check_in_every_days > 0),
  minutes INTEGER CHECK (minutes > 0),
  mode TEXT CHECK (mode IN ('in_person', 'video', 'phone', 'message')),
  place TEXT CHECK (place <> ''),
  arranged_by TEXT CHECK (arranged_by IN ('mentee', 'mentor', 'both')),
  contact TEXT CHECK (contact <> ''),
  ends_on TEXT CHECK (ends_on ${DAY}),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY}),
  UNIQUE (pairing_id, version)
) STRICT;

CREATE TABLE agreement_reviews (
  agreement_id INTEGER NOT NULL REFERENCES agreements (id),
  review_on TEXT NOT NULL CHECK (review_on ${DAY}),
  PRIMARY KEY (agreement_id, review_on)
) STRICT;

CREATE TABLE agreement_signatures (
  agreement_id INTEGER NOT NULL REFERENCES agreements (id),
  side TEXT NOT NULL CHECK (side IN ('mentee', 'mentor')),
  signed_on TEXT NOT NULL CHECK (signed_on ${DAY}),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY}),
  PRIMARY KEY (agreement_id, side)
) STRICT;
`;
