import { type Query, sql } from '../database/sql.js';

/** The columns that mentor.yaml called sensitive last, and every text in one of them: elsewhere stands only its number. */
export const sensitiveValues: Query = sql`
CREATE TABLE sensitive_columns (
  name TEXT PRIMARY KEY CHECK (name <> '')
) STRICT, WITHOUT ROWID;
CREATE TABLE sensitive_values (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  value TEXT NOT NULL
) STRICT;
CREATE INDEX sensitive_values_by_value ON sensitive_values (name, value);
`;
