import { type Query, sql } from '../database/sql.js';

/** Two records of one person become one, and can become two again. */
export const personMerges: Query = sql`
-- The staff numbers and e-mails (in small letters) of merged records, by which the kept person is found too.
CREATE TABLE person_keys (
  key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
  person_id INTEGER NOT NULL REFERENCES people (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_keys_by_person ON person_keys (person_id);

-- While a merge holds, the merged record is in no other table: it stands here, whole, with all that is needed to take the
-- merge back. The ids are no foreign keys: the merged one is not in people, nor is a kept one that was merged later.
CREATE TABLE person_merges (
  id INTEGER PRIMARY KEY,
  kept_id INTEGER NOT NULL,
  merged_id INTEGER NOT NULL,
  merged_at TEXT NOT NULL,
  undone_at TEXT,
  record TEXT NOT NULL CHECK (json_type(record) = 'object'),
  CHECK (kept_id <> merged_id)
) STRICT;
CREATE INDEX person_merges_by_kept ON person_merges (kept_id);
`;
