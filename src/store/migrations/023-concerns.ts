import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** Concerns about pairings, and how each stood from which day on. */
export const concerns: Query = sql`
CREATE TABLE concerns (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  raised_on TEXT NOT NULL CHECK (raised_on ${DAY}),
  raised_by TEXT NOT NULL CHECK (raised_by IN ('mentee', 'mentor', 'coordinator', 'somebody_else')),
  topic TEXT NOT NULL CHECK (topic IN ('conflict', 'language', 'communication', 'culture', 'time', 'commitment',
                                       'expectations', 'wellbeing', 'safety', 'other')),
  text TEXT NOT NULL CHECK (text <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY})
) STRICT;
CREATE INDEX concerns_by_pairing ON concerns (pairing_id);

CREATE TABLE concern_changes (
  id INTEGER PRIMARY KEY,
  concern_id INTEGER NOT NULL REFERENCES concerns (id),
  changed_on TEXT NOT NULL CHECK (changed_on ${DAY}),
  status TEXT NOT NULL CHECK (status IN ('open', 'in_hand', 'closed')),
  severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
  acts_next TEXT CHECK (acts_next <> ''),
  due_on TEXT CHECK (due_on ${DAY}),
  note TEXT CHECK (note <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY})
) STRICT;
CREATE INDEX concern_changes_by_concern ON concern_changes (concern_id, changed_on);
`;
