import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** What helps a pairing on, or goes with a course: readings, links, courses, events, and whom somebody was introduced to. */
export const resources: Query = sql`
CREATE TABLE resources (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER REFERENCES pairings (id),
  course_id INTEGER REFERENCES courses (id),
  kind TEXT NOT NULL CHECK (kind IN ('reading', 'link', 'course', 'event', 'introduction')),
  title TEXT NOT NULL CHECK (title <> ''),
  address TEXT CHECK (address <> ''),
  given_on TEXT NOT NULL CHECK (given_on ${DAY}),
  goal_id INTEGER REFERENCES goals (id),
  check_in_id INTEGER REFERENCES check_ins (id),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY}),
  CHECK (coalesce(pairing_id, course_id) IS NOT NULL),
  CHECK (pairing_id IS NOT NULL OR coalesce(goal_id, check_in_id) IS NULL)
) STRICT;
CREATE INDEX resources_by_pairing ON resources (pairing_id);
CREATE INDEX resources_by_course ON resources (course_id);
CREATE INDEX resources_by_goal ON resources (goal_id);
CREATE INDEX resources_by_check_in ON resources (check_in_id);
`;
