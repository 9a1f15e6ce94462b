import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** What each side said after the first meeting of whether the two suit each other. */
export const fitChecks: Query = sql`
CREATE TABLE fit_checks (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  given_by TEXT NOT NULL CHECK (given_by IN ('mentee', 'mentor')),
  given_on TEXT NOT NULL CHECK (given_on ${DAY}),
  answer TEXT NOT NULL CHECK (answer IN ('good', 'deciding', 'not_a_fit')),
  note TEXT CHECK (note <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY})
) STRICT;
CREATE INDEX fit_checks_by_pairing ON fit_checks (pairing_id);
`;
