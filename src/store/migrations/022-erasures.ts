import { type Query, sql } from '../database/sql.js';

/**
 * Who was erased, by number alone, and what keeps them from coming back. What was issued may be changed while an erasure is being
 * written, so that what its person wrote goes from there too; at no other time.
 */
export const erasures: Query = sql`
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
CREATE TABLE erased_keys (
  -- HMAC-SHA-256 of a staff number or an e-mail, in hexadecimal.
  key_hash TEXT NOT NULL PRIMARY KEY CHECK (length(key_hash) = 64),
  erasure_id INTEGER NOT NULL REFERENCES erasures (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE erasure_secrets (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  secret TEXT NOT NULL CHECK (length(secret) = 64)
) STRICT;
DROP TRIGGER issued_report_texts_are_never_changed;
CREATE TRIGGER issued_report_texts_are_never_changed BEFORE UPDATE ON issued_report_texts
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE finished_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'a report that was issued stays'); END;
`;
