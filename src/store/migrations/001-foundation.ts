import { type Query, sql } from '../database/sql.js';

/** People, rounds, matching, pairings, what happened and what was said, and the trail of every change. */
export const foundation: Query = sql`
CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  staff_number TEXT UNIQUE CHECK (staff_number <> ''),
  email TEXT CHECK (email <> ''),
  email_key TEXT UNIQUE CHECK (email_key <> ''),
  given_name TEXT NOT NULL,
  family_name TEXT NOT NULL,
  profession TEXT,
  band TEXT,
  unit TEXT,
  site TEXT,
  manager TEXT,
  manager_id INTEGER REFERENCES people (id),
  hired_on TEXT CHECK (hired_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  left_on TEXT CHECK (left_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  status TEXT NOT NULL CHECK (status IN ('active', 'on_leave', 'left')),
  recorded_at TEXT NOT NULL,
  CHECK (staff_number IS NOT NULL OR email IS NOT NULL),
  CHECK ((email IS NULL) = (email_key IS NULL))
) STRICT;
CREATE INDEX people_by_manager ON people (manager_id);

CREATE TABLE person_attributes (
  person_id INTEGER NOT NULL REFERENCES people (id),
  name TEXT NOT NULL CHECK (name <> ''),
  attribute_values TEXT NOT NULL CHECK (json_type(attribute_values) = 'array'),
  PRIMARY KEY (person_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE rounds (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  opened_on TEXT NOT NULL CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  closed_on TEXT CHECK (closed_on >= opened_on)
) STRICT;

-- What the roster says and what the person's own answer says are kept apart: the answer counts where there is one.
CREATE TABLE participations (
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  origin TEXT NOT NULL CHECK (origin IN ('roster', 'survey')),
  role TEXT CHECK (role IN ('mentor', 'mentee', 'both')),
  capacity INTEGER CHECK (capacity >= 0),
  PRIMARY KEY (round_id, person_id, origin)
) STRICT, WITHOUT ROWID;
CREATE INDEX participations_by_person ON participations (person_id);

CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('roster', 'survey', 'pairings', 'check-ins', 'feedback')),
  sha256 TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  created INTEGER NOT NULL CHECK (created >= 0),
  updated INTEGER NOT NULL CHECK (updated >= 0),
  unchanged INTEGER NOT NULL CHECK (unchanged >= 0),
  rejected INTEGER NOT NULL CHECK (rejected >= 0)
) STRICT;

CREATE TABLE survey_responses (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  wave TEXT NOT NULL CHECK (wave <> ''),
  submitted_at TEXT,
  replaced_by INTEGER REFERENCES survey_responses (id),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX survey_responses_by_person ON survey_responses (person_id);
CREATE UNIQUE INDEX one_current_response ON survey_responses (round_id, person_id, wave) WHERE replaced_by IS NULL;

CREATE TABLE survey_answers (
  response_id INTEGER NOT NULL REFERENCES survey_responses (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  question TEXT NOT NULL,
  attribute TEXT CHECK (attribute <> ''),
  answer_values TEXT NOT NULL CHECK (json_type(answer_values) = 'array'),
  PRIMARY KEY (response_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE named_rules (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('must', 'never')),
  mentee_id INTEGER NOT NULL REFERENCES people (id),
  mentor_id INTEGER NOT NULL REFERENCES people (id),
  because TEXT NOT NULL CHECK (because <> ''),
  recorded_at TEXT NOT NULL,
  dropped_at TEXT,
  CHECK (mentee_id <> mentor_id)
) STRICT;

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  computed_at TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('proposed', 'accepted', 'discarded')),
  objective TEXT NOT NULL,
  seed INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  mentee_count INTEGER NOT NULL CHECK (mentee_count >= 0),
  mentor_count INTEGER NOT NULL CHECK (mentor_count >= 0),
  place_count INTEGER NOT NULL CHECK (place_count >= 0),
  total_fit_millionths INTEGER NOT NULL CHECK (total_fit_millionths >= 0),
  certificate TEXT NOT NULL CHECK (json_valid(certificate))
) STRICT;

CREATE TABLE run_pairs (
  run_id INTEGER NOT NULL REFERENCES runs (id),
  mentee_id INTEGER NOT NULL REFERENCES people (id),
  mentor_id INTEGER NOT NULL REFERENCES people (id),
  fit_millionths INTEGER NOT NULL CHECK (fit_millionths BETWEEN 0 AND 1000000),
  parts TEXT NOT NULL CHECK (json_type(parts) = 'array'),
  decision TEXT NOT NULL CHECK (decision IN ('proposed', 'accepted', 'vetoed', 'locked')),
  PRIMARY KEY (run_id, mentee_id, mentor_id),
  CHECK (mentee_id <> mentor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE run_left_over (
  run_id INTEGER NOT NULL REFERENCES runs (id),
  mentee_id INTEGER NOT NULL REFERENCES people (id),
  reason TEXT NOT NULL,
  PRIMARY KEY (run_id, mentee_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE pairings (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  mentee_id INTEGER NOT NULL REFERENCES people (id),
  mentor_id INTEGER NOT NULL REFERENCES people (id),
  status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'completed', 'ended')),
  started_on TEXT NOT NULL CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  ended_on TEXT CHECK (ended_on >= started_on),
  end_reason TEXT,
  fit_millionths INTEGER CHECK (fit_millionths BETWEEN 0 AND 1000000),
  run_id INTEGER REFERENCES runs (id),
  recorded_at TEXT NOT NULL,
  CHECK (mentee_id <> mentor_id),
  CHECK ((status IN ('completed', 'ended')) = (ended_on IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX one_open_pairing_of_two ON pairings (mentee_id, mentor_id) WHERE status IN ('active', 'paused');
CREATE INDEX pairings_by_round ON pairings (round_id);
CREATE INDEX pairings_by_mentor ON pairings (mentor_id);

CREATE TABLE pairing_changes (
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'completed', 'ended')),
  since TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  reason TEXT,
  PRIMARY KEY (pairing_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_ins (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  minutes INTEGER CHECK (minutes > 0),
  mode TEXT CHECK (mode IN ('in_person', 'video', 'phone', 'message')),
  kind TEXT NOT NULL CHECK (kind IN ('informal', 'formal')),
  topics TEXT NOT NULL CHECK (json_type(topics) = 'array'),
  note TEXT,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX check_ins_by_pairing ON check_ins (pairing_id, held_on);

CREATE TABLE feedback (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  given_by TEXT NOT NULL CHECK (given_by IN ('mentee', 'mentor')),
  given_on TEXT NOT NULL CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  rating INTEGER CHECK (rating BETWEEN 1 AND 5),
  helpful TEXT,
  to_improve TEXT,
  wants_change INTEGER CHECK (wants_change IN (0, 1)),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX feedback_by_pairing ON feedback (pairing_id, given_on);

-- Append-only: every entry carries the hash of the one before it, and no personal values.
CREATE TABLE audit_entries (
  id INTEGER PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  command TEXT NOT NULL,
  changes TEXT NOT NULL CHECK (json_type(changes) = 'array'),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE TRIGGER audit_entries_are_never_changed BEFORE UPDATE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_entries_are_never_deleted BEFORE DELETE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
`;
