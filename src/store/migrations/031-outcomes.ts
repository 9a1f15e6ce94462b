import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** Measures of people and of units, and their values. A value that is put right is a further row: the latest one recorded counts. */
export const outcomes: Query = sql`
CREATE TABLE measures (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE measured_units (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE outcomes (
  id INTEGER PRIMARY KEY,
  measure_id INTEGER NOT NULL REFERENCES measures (id),
  -- NULL: of a unit.
  person_id INTEGER REFERENCES people (id),
  -- NULL: of a person.
  unit_id INTEGER REFERENCES measured_units (id),
  held_on TEXT NOT NULL CHECK (held_on ${DAY}),
  value REAL NOT NULL,
  -- NULL: no such number.
  denominator REAL CHECK (denominator > 0),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY}),
  CHECK ((person_id IS NULL) <> (unit_id IS NULL))
) STRICT;
CREATE INDEX outcomes_by_measure ON outcomes (measure_id, held_on);
CREATE INDEX outcomes_by_person ON outcomes (person_id);
`;
