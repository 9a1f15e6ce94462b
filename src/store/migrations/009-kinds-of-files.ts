import { type Query, sql } from '../database/sql.js';

/** Files may hold rules too, and whatever comes: which kinds there are is said where files are read. */
export const kindsOfFiles: Query = sql`
ALTER TABLE imports ADD COLUMN file_kind TEXT CHECK (file_kind <> '');
UPDATE imports SET file_kind = kind;
ALTER TABLE imports DROP COLUMN kind;
ALTER TABLE imports RENAME COLUMN file_kind TO kind;
`;
