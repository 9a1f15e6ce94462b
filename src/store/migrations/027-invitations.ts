import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** Who was asked to take part in a round, when, as what, and who said no. */
export const invitations: Query = sql`
CREATE TABLE invitations (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  event TEXT NOT NULL CHECK (event IN ('invited', 'declined')),
  happened_on TEXT NOT NULL CHECK (happened_on ${DAY}),
  -- NULL where it was left open, and of a no.
  invited_as TEXT CHECK (invited_as IN ('mentor', 'mentee', 'both')),
  reason TEXT CHECK (reason <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY}),
  CHECK (event = 'invited' OR invited_as IS NULL),
  CHECK (event = 'declined' OR reason IS NULL)
) STRICT;
CREATE INDEX invitations_by_round ON invitations (round_id, happened_on);
CREATE INDEX invitations_by_person ON invitations (person_id);
`;
