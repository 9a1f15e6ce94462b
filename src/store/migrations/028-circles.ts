import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** Peer circles, who is in them from when to when, and their meetings. */
export const circles: Query = sql`
CREATE TABLE circles (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  name TEXT NOT NULL CHECK (name <> ''),
  formed_on TEXT NOT NULL CHECK (formed_on ${DAY}),
  meets_at TEXT CHECK (meets_at <> ''),
  closed_on TEXT CHECK (closed_on ${DAY} AND closed_on >= formed_on),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY})
) STRICT;

CREATE TABLE circle_members (
  id INTEGER PRIMARY KEY,
  circle_id INTEGER NOT NULL REFERENCES circles (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  joined_on TEXT NOT NULL CHECK (joined_on ${DAY}),
  -- The first day on which they were no member.
  left_on TEXT CHECK (left_on ${DAY} AND left_on >= joined_on),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY})
) STRICT;
CREATE INDEX circle_members_by_circle ON circle_members (circle_id);
CREATE INDEX circle_members_by_person ON circle_members (person_id);

CREATE TABLE circle_meetings (
  id INTEGER PRIMARY KEY,
  circle_id INTEGER NOT NULL REFERENCES circles (id),
  held_on TEXT NOT NULL CHECK (held_on ${DAY}),
  minutes INTEGER CHECK (minutes > 0),
  present INTEGER CHECK (present > 0),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY})
) STRICT;
CREATE INDEX circle_meetings_by_circle ON circle_meetings (circle_id, held_on);
`;
