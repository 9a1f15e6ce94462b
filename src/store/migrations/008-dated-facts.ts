import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/**
 * Each value holds from a day and was recorded on a day. What earlier files know has held since its record was made; the day of that
 * is read off the moment in UTC, the only one there is.
 */
export const datedFacts: Query = sql`
-- One change of one value of a person (or of how they take part in a round). The value they had first has no row of its own:
-- it is value_before of the first change, and the current value where nothing has changed.
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
  holds_from TEXT CHECK (holds_from ${DAY}),
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY}),
  recorded_at TEXT NOT NULL,
  -- Where it came from: the file and its line.
  import_id INTEGER REFERENCES imports (id),
  import_line INTEGER CHECK (import_line > 0),
  CHECK ((kind IN ('roster', 'survey')) = (round_id IS NOT NULL))
) STRICT;
CREATE INDEX fact_changes_by_person ON fact_changes (person_id);
CREATE INDEX fact_changes_by_day ON fact_changes (holds_from);
CREATE INDEX fact_changes_by_record ON fact_changes (recorded_on);

ALTER TABLE people ADD COLUMN leave_from TEXT CHECK (leave_from ${DAY});
ALTER TABLE people ADD COLUMN leave_until TEXT CHECK (leave_until ${DAY});
ALTER TABLE people ADD COLUMN known_from TEXT CHECK (known_from ${DAY});
ALTER TABLE people ADD COLUMN recorded_on TEXT CHECK (recorded_on ${DAY});
ALTER TABLE people ADD COLUMN import_id INTEGER REFERENCES imports (id);
ALTER TABLE people ADD COLUMN import_line INTEGER CHECK (import_line > 0);
UPDATE people SET known_from = substr(recorded_at, 1, 10), recorded_on = substr(recorded_at, 1, 10);

ALTER TABLE participations ADD COLUMN joined_on TEXT CHECK (joined_on ${DAY});
ALTER TABLE participations ADD COLUMN withdrawn_on TEXT CHECK (withdrawn_on ${DAY});
ALTER TABLE participations ADD COLUMN recorded_on TEXT CHECK (recorded_on ${DAY});
-- Whoever is in a round joined when they were first recorded, or when the round opened, whichever is later.
UPDATE participations SET
  joined_on = (
    SELECT CASE WHEN p.known_from > r.opened_on THEN p.known_from ELSE r.opened_on END
    FROM people p, rounds r WHERE p.id = participations.person_id AND r.id = participations.round_id),
  recorded_on = (
    SELECT CASE WHEN p.recorded_on > r.opened_on THEN p.recorded_on ELSE r.opened_on END
    FROM people p, rounds r WHERE p.id = participations.person_id AND r.id = participations.round_id);
-- An answer that leaves both open is a withdrawal.
UPDATE participations SET withdrawn_on = joined_on WHERE origin = 'survey' AND role IS NULL AND capacity IS NULL;

ALTER TABLE survey_responses ADD COLUMN submitted_on TEXT CHECK (submitted_on ${DAY});
ALTER TABLE survey_responses ADD COLUMN recorded_on TEXT CHECK (recorded_on ${DAY});
UPDATE survey_responses SET submitted_on = substr(submitted_at, 1, 10), recorded_on = substr(recorded_at, 1, 10);

ALTER TABLE pairings ADD COLUMN recorded_on TEXT CHECK (recorded_on ${DAY});
ALTER TABLE pairing_changes ADD COLUMN recorded_on TEXT CHECK (recorded_on ${DAY});
ALTER TABLE check_ins ADD COLUMN recorded_on TEXT CHECK (recorded_on ${DAY});
ALTER TABLE feedback ADD COLUMN recorded_on TEXT CHECK (recorded_on ${DAY});
ALTER TABLE named_rules ADD COLUMN recorded_on TEXT CHECK (recorded_on ${DAY});
ALTER TABLE named_rules ADD COLUMN dropped_on TEXT CHECK (dropped_on ${DAY});
ALTER TABLE runs ADD COLUMN computed_on TEXT CHECK (computed_on ${DAY});
UPDATE pairings SET recorded_on = substr(recorded_at, 1, 10);
-- When a change was recorded is not known; not before it held, nor before the pairing was recorded.
UPDATE pairing_changes SET recorded_on = (
  SELECT CASE WHEN pairing_changes.position = 0 OR p.recorded_on > pairing_changes.since THEN p.recorded_on ELSE pairing_changes.since END
  FROM pairings p WHERE p.id = pairing_changes.pairing_id);
UPDATE check_ins SET recorded_on = substr(recorded_at, 1, 10);
UPDATE feedback SET recorded_on = substr(recorded_at, 1, 10);
UPDATE named_rules SET recorded_on = substr(recorded_at, 1, 10), dropped_on = substr(dropped_at, 1, 10);
UPDATE runs SET computed_on = substr(computed_at, 1, 10);
`;
