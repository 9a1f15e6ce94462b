import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** What mentees and mentors think of their pairing for themselves; theirs alone until they share it. */
export const reflections: Query = sql`
CREATE TABLE reflections (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  written_by TEXT NOT NULL CHECK (written_by IN ('mentee', 'mentor')),
  written_on TEXT NOT NULL CHECK (written_on ${DAY}),
  text TEXT NOT NULL CHECK (text <> ''),
  goal_id INTEGER REFERENCES goals (id),
  check_in_id INTEGER REFERENCES check_ins (id),
  -- NULL: nobody but the two is to read it.
  shared_on TEXT CHECK (shared_on ${DAY} AND shared_on >= written_on),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY})
) STRICT;
CREATE INDEX reflections_by_pairing ON reflections (pairing_id);
CREATE INDEX reflections_by_goal ON reflections (goal_id);
CREATE INDEX reflections_by_check_in ON reflections (check_in_id);
`;
