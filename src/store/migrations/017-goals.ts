import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** Goals of pairings, what was noted of them, and their steps. */
export const goals: Query = sql`
CREATE TABLE goals (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  text TEXT NOT NULL CHECK (text <> ''),
  purpose TEXT CHECK (purpose IN ('clinical_skill', 'leadership', 'career', 'wellbeing', 'research', 'other')),
  measure TEXT CHECK (measure <> ''),
  set_on TEXT NOT NULL CHECK (set_on ${DAY}),
  due_on TEXT CHECK (due_on ${DAY} AND due_on >= set_on),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY})
) STRICT;
CREATE INDEX goals_by_pairing ON goals (pairing_id);

CREATE TABLE goal_changes (
  id INTEGER PRIMARY KEY,
  goal_id INTEGER NOT NULL REFERENCES goals (id),
  changed_on TEXT NOT NULL CHECK (changed_on ${DAY}),
  progress INTEGER CHECK (progress BETWEEN 0 AND 100),
  outcome TEXT CHECK (outcome IN ('met', 'partly', 'not_met', 'dropped')),
  note TEXT CHECK (note <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY}),
  CHECK (progress IS NOT NULL OR outcome IS NOT NULL OR note IS NOT NULL)
) STRICT;
CREATE INDEX goal_changes_by_goal ON goal_changes (goal_id, changed_on);

CREATE TABLE goal_actions (
  id INTEGER PRIMARY KEY,
  goal_id INTEGER NOT NULL REFERENCES goals (id),
  text TEXT NOT NULL CHECK (text <> ''),
  owner TEXT NOT NULL CHECK (owner IN ('mentee', 'mentor')),
  resource TEXT CHECK (resource <> ''),
  due_on TEXT CHECK (due_on ${DAY}),
  done_on TEXT CHECK (done_on ${DAY}),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY})
) STRICT;
CREATE INDEX goal_actions_by_goal ON goal_actions (goal_id);
`;
