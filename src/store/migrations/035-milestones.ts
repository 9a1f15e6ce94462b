import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** Milestones that pairings have beside those of the programme, and those that were reached, with who confirmed it. */
export const milestones: Query = sql`
CREATE TABLE milestones (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  name TEXT NOT NULL CHECK (name <> ''),
  set_on TEXT NOT NULL CHECK (set_on ${DAY}),
  due_on TEXT CHECK (due_on ${DAY}),
  reached_on TEXT CHECK (reached_on ${DAY}),
  confirmed_by TEXT CHECK (confirmed_by <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY}),
  CHECK (reached_on IS NOT NULL OR confirmed_by IS NULL)
) STRICT;
CREATE INDEX milestones_by_pairing ON milestones (pairing_id);
`;
