import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** Two people who are to talk once: because they asked for it, or introduced to each other as everybody is every few weeks. */
export const conversations: Query = sql`
CREATE TABLE conversations (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  kind TEXT NOT NULL CHECK (kind IN ('one_off', 'introduction')),
  person_id INTEGER NOT NULL REFERENCES people (id),
  other_id INTEGER NOT NULL REFERENCES people (id),
  arranged_on TEXT NOT NULL CHECK (arranged_on ${DAY}),
  due_on TEXT NOT NULL CHECK (due_on ${DAY} AND due_on >= arranged_on),
  -- The day it was held, or called off; NULL: neither is known.
  closed_on TEXT CHECK (closed_on ${DAY} AND closed_on >= arranged_on),
  outcome TEXT CHECK (outcome IN ('held', 'cancelled')),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY}),
  CHECK (person_id <> other_id),
  CHECK ((closed_on IS NULL) = (outcome IS NULL))
) STRICT;
CREATE INDEX conversations_by_person ON conversations (person_id);
CREATE INDEX conversations_by_other ON conversations (other_id);
`;
