CREATE TABLE agreement_reviews (
  agreement_id INTEGER NOT NULL REFERENCES agreements (id),
  review_on TEXT NOT NULL CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  PRIMARY KEY (agreement_id, review_on)
) STRICT;

CREATE TABLE agreement_signatures (
  agreement_id INTEGER NOT NULL REFERENCES agreements (id),
  side TEXT NOT NULL CHECK (side IN ('mentee', 'mentor')),
  signed_on TEXT NOT NULL CHECK (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  PRIMARY KEY (agreement_id, side)
) STRICT;

CREATE TABLE agreements (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  version INTEGER NOT NULL CHECK (version > 0),
  drafted_on TEXT NOT NULL CHECK (drafted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  purpose TEXT CHECK (purpose <> ''),
  check_in_every_days INTEGER CHECK (check_in_every_days > 0),
  minutes INTEGER CHECK (minutes > 0),
  mode TEXT CHECK (mode IN ('in_person', 'video', 'phone', 'message')),
  place TEXT CHECK (place <> ''),
  arranged_by TEXT CHECK (arranged_by IN ('mentee', 'mentor', 'both')),
  contact TEXT CHECK (contact <> ''),
  ends_on TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  UNIQUE (pairing_id, version)
) STRICT;

CREATE TABLE applications (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  event TEXT NOT NULL CHECK (event IN ('applied', 'nominated', 'supported', 'not_supported', 'accepted', 'declined', 'withdrawn')),
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  -- Who nominated them, in words.
  nominated_by TEXT CHECK (nominated_by <> ''),
  reason TEXT CHECK (reason <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CHECK (event = 'nominated' OR nominated_by IS NULL)
) STRICT;

CREATE INDEX applications_by_person ON applications (person_id);

CREATE INDEX applications_by_round ON applications (round_id, happened_on);

CREATE TABLE attendances (
  id INTEGER PRIMARY KEY,
  course_id INTEGER NOT NULL REFERENCES courses (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  attended_on TEXT NOT NULL CHECK (attended_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  -- As the certificate says; NULL: as the course says.
  valid_until TEXT CHECK (valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND valid_until >= attended_on),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE INDEX attendances_by_course ON attendances (course_id, attended_on);

CREATE INDEX attendances_by_person ON attendances (person_id);

CREATE TABLE audit_anchor (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  entries INTEGER NOT NULL CHECK (entries >= 0),
  last_hash TEXT NOT NULL,
  -- The highest id of each table when entries began to name the rows they make.
  rows_before TEXT NOT NULL CHECK (json_type(rows_before) = 'object')
, undo_begins_after INTEGER NOT NULL DEFAULT 0 CHECK (undo_begins_after >= 0)) STRICT;

CREATE TRIGGER audit_anchor_is_never_deleted BEFORE DELETE ON audit_anchor
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE TRIGGER audit_anchor_never_goes_back BEFORE UPDATE ON audit_anchor WHEN NEW.entries < OLD.entries
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE TABLE audit_entries (
  id INTEGER PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  command TEXT NOT NULL,
  changes TEXT NOT NULL CHECK (json_type(changes) = 'array'),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
, row_ranges TEXT CHECK (json_type(row_ranges) = 'object')) STRICT;

CREATE TRIGGER audit_entries_are_never_changed BEFORE UPDATE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE TRIGGER audit_entries_are_never_deleted BEFORE DELETE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

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
, recorded_on TEXT CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), counted_since TEXT CHECK (counted_since GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND counted_since <= held_on), meetings INTEGER CHECK (meetings >= 1)
  CHECK ((meetings IS NULL) = (counted_since IS NULL) AND (meetings IS NULL OR (minutes IS NULL AND kind = 'informal'))), reported_by TEXT CHECK (reported_by <> ''), corrects INTEGER REFERENCES check_ins (id)) STRICT;

CREATE INDEX check_ins_by_corrected ON check_ins (corrects) WHERE corrects IS NOT NULL;

CREATE INDEX check_ins_by_pairing ON check_ins (pairing_id, held_on);

CREATE TABLE circle_meetings (
  id INTEGER PRIMARY KEY,
  circle_id INTEGER NOT NULL REFERENCES circles (id),
  held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  minutes INTEGER CHECK (minutes > 0),
  present INTEGER CHECK (present > 0),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE INDEX circle_meetings_by_circle ON circle_meetings (circle_id, held_on);

CREATE TABLE circle_members (
  id INTEGER PRIMARY KEY,
  circle_id INTEGER NOT NULL REFERENCES circles (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  joined_on TEXT NOT NULL CHECK (joined_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  -- The first day on which they were no member.
  left_on TEXT CHECK (left_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND left_on >= joined_on),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE INDEX circle_members_by_circle ON circle_members (circle_id);

CREATE INDEX circle_members_by_person ON circle_members (person_id);

CREATE TABLE circles (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  name TEXT NOT NULL CHECK (name <> ''),
  formed_on TEXT NOT NULL CHECK (formed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  meets_at TEXT CHECK (meets_at <> ''),
  closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND closed_on >= formed_on),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE TABLE code_links (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  code TEXT NOT NULL CHECK (json_type(code) = 'array'),
  other_code TEXT NOT NULL CHECK (json_type(other_code) = 'array'),
  linked_at TEXT NOT NULL,
  taken_back_at TEXT, linked_on TEXT CHECK (linked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), taken_back_on TEXT CHECK (taken_back_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CHECK (code < other_code)
) STRICT;

CREATE TABLE concern_changes (
  id INTEGER PRIMARY KEY,
  concern_id INTEGER NOT NULL REFERENCES concerns (id),
  changed_on TEXT NOT NULL CHECK (changed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  status TEXT NOT NULL CHECK (status IN ('open', 'in_hand', 'closed')),
  severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
  acts_next TEXT CHECK (acts_next <> ''),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  note TEXT CHECK (note <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE INDEX concern_changes_by_concern ON concern_changes (concern_id, changed_on);

CREATE TABLE concerns (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  raised_on TEXT NOT NULL CHECK (raised_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  raised_by TEXT NOT NULL CHECK (raised_by IN ('mentee', 'mentor', 'coordinator', 'somebody_else')),
  topic TEXT NOT NULL CHECK (topic IN ('conflict', 'language', 'communication', 'culture', 'time', 'commitment',
                                       'expectations', 'wellbeing', 'safety', 'other')),
  text TEXT NOT NULL CHECK (text <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE INDEX concerns_by_pairing ON concerns (pairing_id);

CREATE TABLE confirmed_headings (
  file_kind TEXT NOT NULL CHECK (file_kind <> ''),
  heading TEXT NOT NULL CHECK (heading <> ''),
  target TEXT NOT NULL CHECK (target <> ''),
  confirmed_at TEXT NOT NULL,
  PRIMARY KEY (file_kind, heading)
) STRICT, WITHOUT ROWID;

CREATE TABLE conversations (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  kind TEXT NOT NULL CHECK (kind IN ('one_off', 'introduction')),
  person_id INTEGER NOT NULL REFERENCES people (id),
  other_id INTEGER NOT NULL REFERENCES people (id),
  arranged_on TEXT NOT NULL CHECK (arranged_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  due_on TEXT NOT NULL CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND due_on >= arranged_on),
  -- The day it was held, or called off; NULL: neither is known.
  closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND closed_on >= arranged_on),
  outcome TEXT CHECK (outcome IN ('held', 'cancelled')),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CHECK (person_id <> other_id),
  CHECK ((closed_on IS NULL) = (outcome IS NULL))
) STRICT;

CREATE INDEX conversations_by_other ON conversations (other_id);

CREATE INDEX conversations_by_person ON conversations (person_id);

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

CREATE TABLE course_days (
  course_id INTEGER NOT NULL REFERENCES courses (id),
  given_on TEXT NOT NULL CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  PRIMARY KEY (course_id, given_on)
) STRICT;

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
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE TABLE decision_changes (
  id INTEGER PRIMARY KEY,
  decision_id INTEGER NOT NULL REFERENCES decisions (id),
  changed_on TEXT NOT NULL CHECK (changed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  status TEXT NOT NULL CHECK (status IN ('open', 'done', 'dropped')),
  acts_next TEXT CHECK (acts_next <> ''),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  effect TEXT CHECK (effect <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE INDEX decision_changes_by_decision ON decision_changes (decision_id, changed_on);

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  decided_on TEXT NOT NULL CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  text TEXT NOT NULL CHECK (text <> ''),
  finding TEXT CHECK (finding <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE TABLE distinct_people (
  person_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (person_id, other_id),
  CHECK (person_id < other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE erased_keys (
  -- HMAC-SHA-256 of a staff number or an e-mail, in hexadecimal.
  key_hash TEXT NOT NULL PRIMARY KEY CHECK (length(key_hash) = 64),
  erasure_id INTEGER NOT NULL REFERENCES erasures (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE erasure_secrets (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  secret TEXT NOT NULL CHECK (length(secret) = 64)
) STRICT;

CREATE TABLE erasures (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL,
  erased_on TEXT NOT NULL CHECK (erased_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  recorded_at TEXT NOT NULL,
  -- The changes that cannot be taken back any more, for what they found is gone.
  entries TEXT NOT NULL CHECK (json_type(entries) = 'array'),
  -- NULL while it is being written.
  finished_at TEXT
) STRICT;

CREATE TABLE fact_changes (
  id INTEGER PRIMARY KEY,
  -- No foreign key: the changes of a merged record wait here, under its own id, until the merge is taken back.
  person_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'attribute', 'roster', 'survey')),
  -- Where the kind is who said it of a round; else NULL.
  round_id INTEGER REFERENCES rounds (id),
  name TEXT NOT NULL CHECK (name <> ''),
  value_before TEXT,
  value TEXT,
  -- NULL: it was always so (a correction).
  holds_from TEXT CHECK (holds_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  recorded_at TEXT NOT NULL,
  -- Where it came from: the file and its line.
  import_id INTEGER REFERENCES imports (id),
  import_line INTEGER CHECK (import_line > 0),
  CHECK ((kind IN ('roster', 'survey')) = (round_id IS NOT NULL))
) STRICT;

CREATE INDEX fact_changes_by_day ON fact_changes (holds_from);

CREATE INDEX fact_changes_by_person ON fact_changes (person_id);

CREATE INDEX fact_changes_by_record ON fact_changes (recorded_on);

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
, recorded_on TEXT CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')) STRICT;

CREATE INDEX feedback_by_pairing ON feedback (pairing_id, given_on);

CREATE TABLE fit_checks (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  given_by TEXT NOT NULL CHECK (given_by IN ('mentee', 'mentor')),
  given_on TEXT NOT NULL CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  answer TEXT NOT NULL CHECK (answer IN ('good', 'deciding', 'not_a_fit')),
  note TEXT CHECK (note <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE INDEX fit_checks_by_pairing ON fit_checks (pairing_id);

CREATE TABLE follow_ups (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  kind TEXT NOT NULL CHECK (kind IN ('done', 'snoozed')),
  followed_up_on TEXT NOT NULL CHECK (followed_up_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  -- The first day on which what it answers is asked again.
  until TEXT NOT NULL CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND until > followed_up_on),
  -- The kinds of task it answers.
  tasks TEXT NOT NULL CHECK (json_type(tasks) = 'array'),
  note TEXT,
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE INDEX follow_ups_by_pairing ON follow_ups (pairing_id, followed_up_on);

CREATE TABLE goal_actions (
  id INTEGER PRIMARY KEY,
  goal_id INTEGER NOT NULL REFERENCES goals (id),
  text TEXT NOT NULL CHECK (text <> ''),
  owner TEXT NOT NULL CHECK (owner IN ('mentee', 'mentor')),
  resource TEXT CHECK (resource <> ''),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE INDEX goal_actions_by_goal ON goal_actions (goal_id);

CREATE TABLE goal_changes (
  id INTEGER PRIMARY KEY,
  goal_id INTEGER NOT NULL REFERENCES goals (id),
  changed_on TEXT NOT NULL CHECK (changed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  progress INTEGER CHECK (progress BETWEEN 0 AND 100),
  outcome TEXT CHECK (outcome IN ('met', 'partly', 'not_met', 'dropped')),
  note TEXT CHECK (note <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CHECK (progress IS NOT NULL OR outcome IS NOT NULL OR note IS NOT NULL)
) STRICT;

CREATE INDEX goal_changes_by_goal ON goal_changes (goal_id, changed_on);

CREATE TABLE goals (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  text TEXT NOT NULL CHECK (text <> ''),
  purpose TEXT CHECK (purpose IN ('clinical_skill', 'leadership', 'career', 'wellbeing', 'research', 'other')),
  measure TEXT CHECK (measure <> ''),
  set_on TEXT NOT NULL CHECK (set_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND due_on >= set_on),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE INDEX goals_by_pairing ON goals (pairing_id);

CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  created INTEGER NOT NULL CHECK (created >= 0),
  updated INTEGER NOT NULL CHECK (updated >= 0),
  unchanged INTEGER NOT NULL CHECK (unchanged >= 0),
  rejected INTEGER NOT NULL CHECK (rejected >= 0)
, kind TEXT CHECK (kind <> ''), stated TEXT CHECK (json_type(stated) = 'array'), holds_from TEXT CHECK (holds_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')) STRICT;

CREATE TABLE invitations (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  event TEXT NOT NULL CHECK (event IN ('invited', 'declined')),
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  -- NULL where it was left open, and of a no.
  invited_as TEXT CHECK (invited_as IN ('mentor', 'mentee', 'both')),
  reason TEXT CHECK (reason <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CHECK (event = 'invited' OR invited_as IS NULL),
  CHECK (event = 'declined' OR reason IS NULL)
) STRICT;

CREATE INDEX invitations_by_person ON invitations (person_id);

CREATE INDEX invitations_by_round ON invitations (round_id, happened_on);

CREATE TABLE issued_report_texts (
  report_id INTEGER NOT NULL REFERENCES issued_reports (id),
  format TEXT NOT NULL CHECK (format IN ('md', 'html', 'csv', 'json')),
  text TEXT NOT NULL,
  PRIMARY KEY (report_id, format)
) STRICT;

CREATE TRIGGER issued_report_texts_are_never_changed BEFORE UPDATE ON issued_report_texts
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE finished_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'a report that was issued stays'); END;

CREATE TRIGGER issued_report_texts_are_never_deleted BEFORE DELETE ON issued_report_texts
BEGIN SELECT RAISE(ABORT, 'a report that was issued stays'); END;

CREATE TABLE issued_reports (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL CHECK (title <> ''),
  period_name TEXT NOT NULL CHECK (period_name <> ''),
  period_from TEXT NOT NULL CHECK (period_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  period_to TEXT NOT NULL CHECK (period_to GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  -- The day the numbers go up to.
  period_until TEXT NOT NULL CHECK (period_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  -- The name of the round it is about; NULL: every one.
  round TEXT CHECK (round <> ''),
  produced_at TEXT NOT NULL,
  produced_on TEXT NOT NULL CHECK (produced_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  as_of TEXT NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  -- NULL: everything on record when it was made.
  known_on TEXT CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  data_state TEXT NOT NULL CHECK (data_state <> ''),
  -- The highest id of each table then: what has a higher one was recorded later.
  facts_then TEXT NOT NULL CHECK (json_type(facts_then) = 'object'),
  settings TEXT NOT NULL CHECK (json_type(settings) = 'object'),
  figures TEXT NOT NULL CHECK (json_type(figures) = 'array'),
  CHECK (period_from <= period_to AND period_until <= period_to)
) STRICT;

CREATE TRIGGER issued_reports_are_never_changed BEFORE UPDATE ON issued_reports
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE finished_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'a report that was issued stays'); END;

CREATE TRIGGER issued_reports_are_never_deleted BEFORE DELETE ON issued_reports
BEGIN SELECT RAISE(ABORT, 'a report that was issued stays'); END;

CREATE TABLE letter_drafts (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  kind TEXT NOT NULL CHECK (kind IN ('introduction', 'reminder', 'survey', 'review', 'ending', 'thanks', 'certificate')),
  drafted_for TEXT NOT NULL CHECK (drafted_for IN ('mentee', 'mentor')),
  drafted_on TEXT NOT NULL CHECK (drafted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE INDEX letter_drafts_by_pairing ON letter_drafts (pairing_id);

CREATE TABLE measured_units (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE measures (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE milestones (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  name TEXT NOT NULL CHECK (name <> ''),
  set_on TEXT NOT NULL CHECK (set_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  reached_on TEXT CHECK (reached_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  confirmed_by TEXT CHECK (confirmed_by <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CHECK (reached_on IS NOT NULL OR confirmed_by IS NULL)
) STRICT;

CREATE INDEX milestones_by_pairing ON milestones (pairing_id);

CREATE TABLE named_rules (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('must', 'never')),
  mentee_id INTEGER NOT NULL REFERENCES people (id),
  mentor_id INTEGER NOT NULL REFERENCES people (id),
  because TEXT NOT NULL CHECK (because <> ''),
  recorded_at TEXT NOT NULL,
  dropped_at TEXT, recorded_on TEXT CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), dropped_on TEXT CHECK (dropped_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CHECK (mentee_id <> mentor_id)
) STRICT;

CREATE UNIQUE INDEX one_current_response ON survey_responses (round_id, person_id, wave) WHERE replaced_by IS NULL;

CREATE UNIQUE INDEX one_link_of_two_codes ON code_links (round_id, code, other_code) WHERE taken_back_at IS NULL;

CREATE UNIQUE INDEX one_open_pairing_of_two ON pairings (mentee_id, mentor_id) WHERE status IN ('active', 'paused');

CREATE TABLE outcomes (
  id INTEGER PRIMARY KEY,
  measure_id INTEGER NOT NULL REFERENCES measures (id),
  -- NULL: of a unit.
  person_id INTEGER REFERENCES people (id),
  -- NULL: of a person.
  unit_id INTEGER REFERENCES measured_units (id),
  held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  value REAL NOT NULL,
  -- NULL: no such number.
  denominator REAL CHECK (denominator > 0),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), import_id INTEGER REFERENCES imports (id), import_line INTEGER CHECK (import_line > 0),
  CHECK ((person_id IS NULL) <> (unit_id IS NULL))
) STRICT;

CREATE INDEX outcomes_by_measure ON outcomes (measure_id, held_on);

CREATE INDEX outcomes_by_person ON outcomes (person_id);

CREATE TABLE "pairing_changes" (
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'completed', 'ended', 'cancelled')),
  since TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  reason TEXT,
  recorded_on TEXT CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), ended_by TEXT
  CHECK (ended_by IS NULL OR (status = 'ended' AND ended_by IN ('mentee', 'mentor', 'both', 'programme'))),
  PRIMARY KEY (pairing_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE pairing_terms (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  renewed_on TEXT NOT NULL CHECK (renewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  until TEXT NOT NULL CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND until > renewed_on),
  -- The latest version of the agreement that had been drafted by then; 0 where there was none.
  after_version INTEGER NOT NULL CHECK (after_version >= 0),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE INDEX pairing_terms_by_pairing ON pairing_terms (pairing_id, id);

CREATE TABLE pairings (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  mentee_id INTEGER NOT NULL REFERENCES people (id),
  mentor_id INTEGER NOT NULL REFERENCES people (id),
  status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'completed', 'ended', 'cancelled')),
  started_on TEXT NOT NULL CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  ended_on TEXT CHECK ((status = 'cancelled') = (ended_on < started_on)),
  end_reason TEXT,
  fit_millionths INTEGER CHECK (fit_millionths BETWEEN 0 AND 1000000),
  run_id INTEGER REFERENCES runs (id),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CHECK (mentee_id <> mentor_id),
  CHECK ((status IN ('completed', 'ended', 'cancelled')) = (ended_on IS NOT NULL))
) STRICT;

CREATE INDEX pairings_by_mentor ON pairings (mentor_id);

CREATE INDEX pairings_by_round ON pairings (round_id);

CREATE TABLE participations (
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  origin TEXT NOT NULL CHECK (origin IN ('roster', 'survey')),
  role TEXT CHECK (role IN ('mentor', 'mentee', 'both')),
  capacity INTEGER CHECK (capacity >= 0), joined_on TEXT CHECK (joined_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), withdrawn_on TEXT CHECK (withdrawn_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), recorded_on TEXT CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  PRIMARY KEY (round_id, person_id, origin)
) STRICT, WITHOUT ROWID;

CREATE INDEX participations_by_person ON participations (person_id);

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
  recorded_at TEXT NOT NULL, leave_from TEXT CHECK (leave_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), leave_until TEXT CHECK (leave_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), known_from TEXT CHECK (known_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), recorded_on TEXT CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), import_id INTEGER REFERENCES imports (id), import_line INTEGER CHECK (import_line > 0),
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

CREATE TABLE person_keys (
  key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
  person_id INTEGER NOT NULL REFERENCES people (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_keys_by_person ON person_keys (person_id);

CREATE TABLE person_merges (
  id INTEGER PRIMARY KEY,
  kept_id INTEGER NOT NULL,
  merged_id INTEGER NOT NULL,
  merged_at TEXT NOT NULL,
  undone_at TEXT,
  record TEXT NOT NULL CHECK (json_type(record) = 'object'), merged_on TEXT CHECK (merged_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), undone_on TEXT CHECK (undone_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CHECK (kept_id <> merged_id)
) STRICT;

CREATE INDEX person_merges_by_kept ON person_merges (kept_id);

CREATE TABLE programme_follow_ups (
  id INTEGER PRIMARY KEY,
  -- The kind of task it answers.
  task TEXT NOT NULL CHECK (task <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('done', 'snoozed')),
  followed_up_on TEXT NOT NULL CHECK (followed_up_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  -- The first day on which it is asked again.
  until TEXT NOT NULL CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND until > followed_up_on),
  note TEXT,
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE TABLE quote_decisions (
  id INTEGER PRIMARY KEY,
  feedback_id INTEGER NOT NULL REFERENCES feedback (id),
  field TEXT NOT NULL CHECK (field IN ('helpful', 'to_improve')),
  is_approved INTEGER NOT NULL CHECK (is_approved IN (0, 1)),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE INDEX quote_decisions_by_feedback ON quote_decisions (feedback_id, field);

CREATE TABLE reflections (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  written_by TEXT NOT NULL CHECK (written_by IN ('mentee', 'mentor')),
  written_on TEXT NOT NULL CHECK (written_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  text TEXT NOT NULL CHECK (text <> ''),
  goal_id INTEGER REFERENCES goals (id),
  check_in_id INTEGER REFERENCES check_ins (id),
  -- NULL: nobody but the two is to read it.
  shared_on TEXT CHECK (shared_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND shared_on >= written_on),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE INDEX reflections_by_check_in ON reflections (check_in_id);

CREATE INDEX reflections_by_goal ON reflections (goal_id);

CREATE INDEX reflections_by_pairing ON reflections (pairing_id);

CREATE TABLE resources (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER REFERENCES pairings (id),
  course_id INTEGER REFERENCES courses (id),
  kind TEXT NOT NULL CHECK (kind IN ('reading', 'link', 'course', 'event', 'introduction')),
  title TEXT NOT NULL CHECK (title <> ''),
  address TEXT CHECK (address <> ''),
  given_on TEXT NOT NULL CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  goal_id INTEGER REFERENCES goals (id),
  check_in_id INTEGER REFERENCES check_ins (id),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CHECK (coalesce(pairing_id, course_id) IS NOT NULL),
  CHECK (pairing_id IS NOT NULL OR coalesce(goal_id, check_in_id) IS NULL)
) STRICT;

CREATE INDEX resources_by_check_in ON resources (check_in_id);

CREATE INDEX resources_by_course ON resources (course_id);

CREATE INDEX resources_by_goal ON resources (goal_id);

CREATE INDEX resources_by_pairing ON resources (pairing_id);

CREATE TABLE review_changes (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  check_in_id INTEGER NOT NULL REFERENCES check_ins (id),
  kind TEXT NOT NULL CHECK (kind IN ('goal_revised', 'expectation_recalibrated', 'agreement_amended')),
  goal_id INTEGER REFERENCES goals (id),
  agreement_id INTEGER REFERENCES agreements (id),
  expectation TEXT CHECK (expectation <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CHECK ((kind = 'goal_revised') = (goal_id IS NOT NULL)),
  CHECK ((kind = 'agreement_amended') = (agreement_id IS NOT NULL)),
  CHECK (kind = 'expectation_recalibrated' OR expectation IS NULL)
) STRICT;

CREATE INDEX review_changes_by_agreement ON review_changes (agreement_id);

CREATE INDEX review_changes_by_check_in ON review_changes (check_in_id);

CREATE INDEX review_changes_by_goal ON review_changes (goal_id);

CREATE INDEX review_changes_by_pairing ON review_changes (pairing_id);

CREATE TABLE rounds (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  opened_on TEXT NOT NULL CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  closed_on TEXT CHECK (closed_on >= opened_on)
, kind TEXT NOT NULL DEFAULT 'mentoring' CHECK (kind IN ('mentoring', 'reverse'))) STRICT;

CREATE TABLE run_left_over (
  run_id INTEGER NOT NULL REFERENCES runs (id),
  mentee_id INTEGER NOT NULL REFERENCES people (id),
  reason TEXT NOT NULL, mentors_held INTEGER NOT NULL DEFAULT 0 CHECK (mentors_held >= 0),
  PRIMARY KEY (run_id, mentee_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE run_pairs (
  run_id INTEGER NOT NULL REFERENCES runs (id),
  mentee_id INTEGER NOT NULL REFERENCES people (id),
  mentor_id INTEGER NOT NULL REFERENCES people (id),
  fit_millionths INTEGER NOT NULL CHECK (fit_millionths BETWEEN 0 AND 1000000),
  parts TEXT NOT NULL CHECK (json_type(parts) = 'array'),
  decision TEXT NOT NULL CHECK (decision IN ('proposed', 'accepted', 'vetoed', 'locked')), mentor_number INTEGER NOT NULL DEFAULT 1 CHECK (mentor_number >= 1), replaces_pairing_id INTEGER REFERENCES pairings (id), replaced_fit_millionths INTEGER
  CHECK (replaced_fit_millionths IS NULL OR replaces_pairing_id IS NOT NULL)
  CHECK (replaced_fit_millionths BETWEEN 0 AND 1000000), decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  PRIMARY KEY (run_id, mentee_id, mentor_id),
  CHECK (mentee_id <> mentor_id)
) STRICT, WITHOUT ROWID;

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
, computed_on TEXT CHECK (computed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')) STRICT;

CREATE TABLE sensitive_columns (
  name TEXT PRIMARY KEY CHECK (name <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE sensitive_values (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  value TEXT NOT NULL
) STRICT;

CREATE INDEX sensitive_values_by_value ON sensitive_values (name, value);

CREATE TABLE skill_facts (
  id INTEGER PRIMARY KEY,
  skill_id INTEGER NOT NULL REFERENCES skills (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  level TEXT CHECK (level IN ('none', 'learning', 'supervised', 'independent', 'teaches')),
  wants INTEGER CHECK (wants IN (0, 1)),
  -- NULL: nobody said since when.
  held_since TEXT CHECK (held_since GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  -- NULL: it counts for good.
  valid_until TEXT CHECK (valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  holds_from TEXT NOT NULL CHECK (holds_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CHECK (level IS NOT NULL OR wants IS NOT NULL),
  CHECK (valid_until IS NULL OR held_since IS NULL OR valid_until >= held_since)
) STRICT;

CREATE INDEX skill_facts_by_person ON skill_facts (person_id);

CREATE INDEX skill_facts_by_skill ON skill_facts (skill_id);

CREATE TABLE skill_transfers (
  id INTEGER PRIMARY KEY,
  skill_id INTEGER NOT NULL REFERENCES skills (id),
  learner_id INTEGER NOT NULL REFERENCES people (id),
  teacher_id INTEGER NOT NULL REFERENCES people (id),
  started_on TEXT NOT NULL CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  planned_until TEXT NOT NULL CHECK (planned_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND planned_until >= started_on),
  -- The last day on which it went on; NULL: it does.
  ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND ended_on >= started_on),
  outcome TEXT CHECK (outcome IN ('learned', 'stopped')),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CHECK (learner_id <> teacher_id),
  CHECK ((ended_on IS NULL) = (outcome IS NULL))
) STRICT;

CREATE INDEX skill_transfers_by_learner ON skill_transfers (learner_id);

CREATE INDEX skill_transfers_by_teacher ON skill_transfers (teacher_id);

CREATE TABLE skills (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE TABLE "survey_answers" (
  response_id INTEGER NOT NULL REFERENCES "survey_responses" (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  question TEXT NOT NULL,
  attribute TEXT CHECK (attribute <> ''),
  answer_values TEXT NOT NULL CHECK (json_type(answer_values) = 'array'),
  -- Where the answer stands on a scale: the scale's name, and the points, which are NULL for not applicable.
  scale TEXT CHECK (scale <> ''),
  points REAL, written TEXT, said_at TEXT, import_id INTEGER REFERENCES imports (id), import_line INTEGER CHECK (import_line > 0), said_on TEXT,
  PRIMARY KEY (response_id, position),
  CHECK (points IS NULL OR scale IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE "survey_responses" (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  person_id INTEGER REFERENCES people (id),
  token TEXT CHECK (token <> ''),
  code TEXT CHECK (json_type(code) = 'array'),
  wave TEXT NOT NULL CHECK (wave <> ''),
  submitted_at TEXT,
  replaced_by INTEGER REFERENCES "survey_responses" (id),
  recorded_at TEXT NOT NULL, submitted_on TEXT CHECK (submitted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), recorded_on TEXT CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), import_id INTEGER REFERENCES imports (id), import_line INTEGER CHECK (import_line > 0), left_blank TEXT CHECK (json_type(left_blank) = 'array'),
  CHECK (coalesce(person_id, token, code) IS NOT NULL),
  -- What names a person is never joined to what was answered under a code.
  CHECK (person_id IS NULL OR code IS NULL)
) STRICT;

CREATE INDEX survey_responses_by_code ON survey_responses (round_id, wave, token, code) WHERE person_id IS NULL;

CREATE INDEX survey_responses_by_person ON survey_responses (person_id);

CREATE TABLE undo_rows (
  id INTEGER PRIMARY KEY,
  -- The entry of the trail whose doing it is.
  entry_id INTEGER NOT NULL,
  table_name TEXT NOT NULL CHECK (table_name <> ''),
  action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
  -- The values of the row's key: after the change, or before it where the row was deleted.
  row_key TEXT NOT NULL CHECK (json_type(row_key) = 'array'),
  -- Every column as it was; NULL where the row was not there.
  before TEXT CHECK (json_type(before) = 'object'),
  CHECK ((action = 'insert') = (before IS NULL))
) STRICT;

CREATE INDEX undo_rows_by_entry ON undo_rows (entry_id, table_name);
