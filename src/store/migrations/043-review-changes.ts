import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** What a formal review changed. */
export const reviewChanges: Query = sql`
CREATE TABLE review_changes (
  id INTEGER PRIMARY KEY,
  pairing_id INTEGER NOT NULL REFERENCES pairings (id),
  check_in_id INTEGER NOT NULL REFERENCES check_ins (id),
  kind TEXT NOT NULL CHECK (kind IN ('goal_revised', 'expectation_recalibrated', 'agreement_amended')),
  goal_id INTEGER REFERENCES goals (id),
  agreement_id INTEGER REFERENCES agreements (id),
  expectation TEXT CHECK (expectation <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY}),
  CHECK ((kind = 'goal_revised') = (goal_id IS NOT NULL)),
  CHECK ((kind = 'agreement_amended') = (agreement_id IS NOT NULL)),
  CHECK (kind = 'expectation_recalibrated' OR expectation IS NULL)
) STRICT;
CREATE INDEX review_changes_by_pairing ON review_changes (pairing_id);
CREATE INDEX review_changes_by_check_in ON review_changes (check_in_id);
CREATE INDEX review_changes_by_goal ON review_changes (goal_id);
CREATE INDEX review_changes_by_agreement ON review_changes (agreement_id);
`;
