import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** What was decided about the programme, and how each decision stood from which day on. */
export const decisions: Query = sql`
CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  decided_on TEXT NOT NULL CHECK (decided_on ${DAY}),
  text TEXT NOT NULL CHECK (text <> ''),
  finding TEXT CHECK (finding <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY})
) STRICT;

CREATE TABLE decision_changes (
  id INTEGER PRIMARY KEY,
  decision_id INTEGER NOT NULL REFERENCES decisions (id),
  changed_on TEXT NOT NULL CHECK (changed_on ${DAY}),
  status TEXT NOT NULL CHECK (status IN ('open', 'done', 'dropped')),
  acts_next TEXT CHECK (acts_next <> ''),
  due_on TEXT CHECK (due_on ${DAY}),
  effect TEXT CHECK (effect <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY})
) STRICT;
CREATE INDEX decision_changes_by_decision ON decision_changes (decision_id, changed_on);
`;
