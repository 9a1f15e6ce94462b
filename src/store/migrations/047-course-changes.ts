import { type Query, sql } from '../database/sql.js';

/** What a course was until the day on which it was changed: a report on earlier days goes by that. */
export const courseChanges: Query = sql`
CREATE TABLE course_changes (
  id INTEGER PRIMARY KEY,
  course_id INTEGER NOT NULL REFERENCES courses (id),
  changed_on TEXT NOT NULL CHECK (changed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  required_for TEXT CHECK (required_for IN ('mentor', 'mentee', 'both')),
  valid_months INTEGER CHECK (valid_months > 0),
  cost_hundredths INTEGER CHECK (cost_hundredths >= 0),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX course_changes_by_course ON course_changes (course_id, changed_on);
`;
