import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** Courses, the days on which they are given, and who has done them. */
export const training: Query = sql`
CREATE TABLE courses (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('mentor_training', 'cultural_competence', 'mentee_workshop', 'supervision', 'other')),
  required_for TEXT CHECK (required_for IN ('mentor', 'mentee', 'both')),
  -- NULL: it counts for good.
  valid_months INTEGER CHECK (valid_months > 0),
  provider TEXT CHECK (provider <> ''),
  cost_hundredths INTEGER CHECK (cost_hundredths >= 0),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY})
) STRICT;

CREATE TABLE course_days (
  course_id INTEGER NOT NULL REFERENCES courses (id),
  given_on TEXT NOT NULL CHECK (given_on ${DAY}),
  PRIMARY KEY (course_id, given_on)
) STRICT;

CREATE TABLE attendances (
  id INTEGER PRIMARY KEY,
  course_id INTEGER NOT NULL REFERENCES courses (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  attended_on TEXT NOT NULL CHECK (attended_on ${DAY}),
  -- As the certificate says; NULL: as the course says.
  valid_until TEXT CHECK (valid_until ${DAY} AND valid_until >= attended_on),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY})
) STRICT;
CREATE INDEX attendances_by_course ON attendances (course_id, attended_on);
CREATE INDEX attendances_by_person ON attendances (person_id);
`;
