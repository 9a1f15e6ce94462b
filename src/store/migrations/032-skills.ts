import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** Skills, what was said of who holds or wants which, and pairings in which one is taught. */
export const skills: Query = sql`
CREATE TABLE skills (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY})
) STRICT;

-- Of what holds on a day, what was recorded last counts.
CREATE TABLE skill_facts (
  id INTEGER PRIMARY KEY,
  skill_id INTEGER NOT NULL REFERENCES skills (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  level TEXT CHECK (level IN ('none', 'learning', 'supervised', 'independent', 'teaches')),
  wants INTEGER CHECK (wants IN (0, 1)),
  -- NULL: nobody said since when.
  held_since TEXT CHECK (held_since ${DAY}),
  -- NULL: it counts for good.
  valid_until TEXT CHECK (valid_until ${DAY}),
  holds_from TEXT NOT NULL CHECK (holds_from ${DAY}),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY}),
  CHECK (level IS NOT NULL OR wants IS NOT NULL),
  CHECK (valid_until IS NULL OR held_since IS NULL OR valid_until >= held_since)
) STRICT;
CREATE INDEX skill_facts_by_skill ON skill_facts (skill_id);
CREATE INDEX skill_facts_by_person ON skill_facts (person_id);

CREATE TABLE skill_transfers (
  id INTEGER PRIMARY KEY,
  skill_id INTEGER NOT NULL REFERENCES skills (id),
  learner_id INTEGER NOT NULL REFERENCES people (id),
  teacher_id INTEGER NOT NULL REFERENCES people (id),
  started_on TEXT NOT NULL CHECK (started_on ${DAY}),
  planned_until TEXT NOT NULL CHECK (planned_until ${DAY} AND planned_until >= started_on),
  -- The last day on which it went on; NULL: it does.
  ended_on TEXT CHECK (ended_on ${DAY} AND ended_on >= started_on),
  outcome TEXT CHECK (outcome IN ('learned', 'stopped')),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY}),
  CHECK (learner_id <> teacher_id),
  CHECK ((ended_on IS NULL) = (outcome IS NULL))
) STRICT;
CREATE INDEX skill_transfers_by_learner ON skill_transfers (learner_id);
CREATE INDEX skill_transfers_by_teacher ON skill_transfers (teacher_id);
`;
