import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/**
 * A pairing may be called off before it begins. What a CHECK says cannot be altered, so both tables are made anew; the rows that refer to
 * a pairing wait meanwhile, and an index that is dropped again finds those that have none of their own.
 */
export const cancelledPairings: Query = sql`
PRAGMA defer_foreign_keys = ON;
CREATE INDEX replaced_for_now ON run_pairs (replaces_pairing_id);
CREATE TABLE pairings_before AS SELECT id, round_id, mentee_id, mentor_id, status, started_on, ended_on, end_reason, fit_millionths,
  run_id, recorded_at, recorded_on FROM pairings;
DROP TABLE pairings;
CREATE TABLE pairings (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  mentee_id INTEGER NOT NULL REFERENCES people (id),
  mentor_id INTEGER NOT NULL REFERENCES people (id),
  status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'completed', 'ended', 'cancelled')),
  started_on TEXT NOT NULL CHECK (started_on ${DAY}),
  ended_on TEXT CHECK ((status = 'cancelled') = (ended_on < started_on)),
  end_reason TEXT,
  fit_millionths INTEGER CHECK (fit_millionths BETWEEN 0 AND 1000000),
  run_id INTEGER REFERENCES runs (id),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT CHECK (recorded_on ${DAY}),
  CHECK (mentee_id <> mentor_id),
  CHECK ((status IN ('completed', 'ended', 'cancelled')) = (ended_on IS NOT NULL))
) STRICT;
INSERT INTO pairings (id, round_id, mentee_id, mentor_id, status, started_on, ended_on, end_reason, fit_millionths, run_id,
                      recorded_at, recorded_on)
  SELECT id, round_id, mentee_id, mentor_id, status, started_on, ended_on, end_reason, fit_millionths, run_id, recorded_at, recorded_on
  FROM pairings_before;
DROP TABLE pairings_before;
DROP INDEX replaced_for_now;
CREATE INDEX pairings_by_mentor ON pairings (mentor_id);
CREATE INDEX pairings_by_round ON pairings (round_id);
CREATE UNIQUE INDEX one_open_pairing_of_two ON pairings (mentee_id, mentor_id) WHERE status IN ('active', 'paused');

CREATE TABLE new_pairing_changes (
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'completed', 'ended', 'cancelled')),
  since TEXT NOT NULL CHECK (since ${DAY}),
  reason TEXT,
  recorded_on TEXT CHECK (recorded_on ${DAY}),
  PRIMARY KEY (pairing_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO new_pairing_changes (pairing_id, position, status, since, reason, recorded_on)
  SELECT pairing_id, position, status, since, reason, recorded_on FROM pairing_changes;
DROP TABLE pairing_changes;
ALTER TABLE new_pairing_changes RENAME TO pairing_changes;
`;
