import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/**
 * What was decided of proposed pairs, linked and merged says on which day that was recorded, for a report as it was known on a day. Of
 * earlier files the day is read off the moment in UTC, the only one there is.
 */
export const recordingDays: Query = sql`
ALTER TABLE run_pairs ADD COLUMN decided_on TEXT CHECK (decided_on ${DAY});
UPDATE run_pairs SET decided_on = (SELECT computed_on FROM runs WHERE runs.id = run_pairs.run_id) WHERE decision <> 'proposed';

ALTER TABLE code_links ADD COLUMN linked_on TEXT CHECK (linked_on ${DAY});
ALTER TABLE code_links ADD COLUMN taken_back_on TEXT CHECK (taken_back_on ${DAY});
UPDATE code_links SET linked_on = substr(linked_at, 1, 10), taken_back_on = substr(taken_back_at, 1, 10);

ALTER TABLE person_merges ADD COLUMN merged_on TEXT CHECK (merged_on ${DAY});
ALTER TABLE person_merges ADD COLUMN undone_on TEXT CHECK (undone_on ${DAY});
UPDATE person_merges SET merged_on = substr(merged_at, 1, 10), undone_on = substr(undone_at, 1, 10);

-- How many facts of each kind a report rests on, rather than how many rows each table had: what was recorded later is the difference.
ALTER TABLE issued_reports RENAME COLUMN rows_then TO facts_then;
`;
