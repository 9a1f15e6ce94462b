import { type Query, sql } from '../database/sql.js';

/**
 * How long the trail is and how it ends is kept in a second place, so that a trail that was cut off or emptied shows; entries name the ids
 * of the rows they made, so that a row no entry accounts for shows too. Rows from before are accounted for as they are.
 */
export const auditAnchor: Query = sql`
-- The highest id of each table before the change and after it; NULL in entries from before these were kept, whose hash holds no number.
ALTER TABLE audit_entries ADD COLUMN row_ranges TEXT CHECK (json_type(row_ranges) = 'object');

CREATE TABLE audit_anchor (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  entries INTEGER NOT NULL CHECK (entries >= 0),
  last_hash TEXT NOT NULL,
  -- The highest id of each table when entries began to name the rows they make.
  rows_before TEXT NOT NULL CHECK (json_type(rows_before) = 'object')
) STRICT;

INSERT INTO audit_anchor (id, entries, last_hash, rows_before)
SELECT 1, (SELECT count(*) FROM audit_entries), coalesce((SELECT hash FROM audit_entries ORDER BY id DESC LIMIT 1), ''),
  json_object(
    'check_ins', (SELECT coalesce(max(id), 0) FROM check_ins),
    'code_links', (SELECT coalesce(max(id), 0) FROM code_links),
    'fact_changes', (SELECT coalesce(max(id), 0) FROM fact_changes),
    'feedback', (SELECT coalesce(max(id), 0) FROM feedback),
    'imports', (SELECT coalesce(max(id), 0) FROM imports),
    'named_rules', (SELECT coalesce(max(id), 0) FROM named_rules),
    'pairings', (SELECT coalesce(max(id), 0) FROM pairings),
    'people', (SELECT coalesce(max(id), 0) FROM people),
    'person_merges', (SELECT coalesce(max(id), 0) FROM person_merges),
    'rounds', (SELECT coalesce(max(id), 0) FROM rounds),
    'runs', (SELECT coalesce(max(id), 0) FROM runs),
    'survey_responses', (SELECT coalesce(max(id), 0) FROM survey_responses));

CREATE TRIGGER audit_anchor_never_goes_back BEFORE UPDATE ON audit_anchor WHEN NEW.entries < OLD.entries
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE TRIGGER audit_anchor_is_never_deleted BEFORE DELETE ON audit_anchor
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
`;
