import { type Query, sql } from '../database/sql.js';

/** What somebody confirmed a heading to mean, so that the next file with it is read the same way unasked. */
export const confirmedHeadings: Query = sql`
CREATE TABLE confirmed_headings (
  file_kind TEXT NOT NULL CHECK (file_kind <> ''),
  heading TEXT NOT NULL CHECK (heading <> ''),
  target TEXT NOT NULL CHECK (target <> ''),
  confirmed_at TEXT NOT NULL,
  PRIMARY KEY (file_kind, heading)
) STRICT, WITHOUT ROWID;
`;
