import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** What was done, or put off, of what today's list asks that is not about one pairing. */
export const programmeFollowUps: Query = sql`
CREATE TABLE programme_follow_ups (
  id INTEGER PRIMARY KEY,
  -- The kind of task it answers.
  task TEXT NOT NULL CHECK (task <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('done', 'snoozed')),
  followed_up_on TEXT NOT NULL CHECK (followed_up_on ${DAY}),
  -- The first day on which it is asked again.
  until TEXT NOT NULL CHECK (until ${DAY} AND until > followed_up_on),
  note TEXT,
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY})
) STRICT;
`;
