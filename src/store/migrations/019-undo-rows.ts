import { type Query, sql } from '../database/sql.js';

/** What each change found before it: by these rows it can be taken back. */
export const undoRows: Query = sql`
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

-- Up to which entry the trail knows of no rows: those changes cannot be taken back.
ALTER TABLE audit_anchor ADD COLUMN undo_begins_after INTEGER NOT NULL DEFAULT 0 CHECK (undo_begins_after >= 0);
UPDATE audit_anchor SET undo_begins_after = entries;
`;
