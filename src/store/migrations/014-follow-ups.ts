import { type Query, sql } from '../database/sql.js';

/** What a coordinator did about a pairing that was on today's list, or put off. */
export const followUps: Query = sql`
CREATE TABLE follow_ups (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  kind TEXT NOT NULL CHECK (kind IN ('done', 'snoozed')),
  followed_up_on TEXT NOT NULL CHECK (followed_up_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  -- The first day on which what it answers is asked again.
  until TEXT NOT NULL CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND until > followed_up_on),
  -- The kinds of task it answers.
  tasks TEXT NOT NULL CHECK (json_type(tasks) = 'array'),
  note TEXT,
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX follow_ups_by_pairing ON follow_ups (pairing_id, followed_up_on);
`;
