import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** Reports that were handed out stay: their numbers, their text in every format, and the state they were made from. */
export const issuedReports: Query = sql`
CREATE TABLE issued_reports (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL CHECK (title <> ''),
  period_name TEXT NOT NULL CHECK (period_name <> ''),
  period_from TEXT NOT NULL CHECK (period_from ${DAY}),
  period_to TEXT NOT NULL CHECK (period_to ${DAY}),
  -- The day the numbers go up to.
  period_until TEXT NOT NULL CHECK (period_until ${DAY}),
  -- The name of the round it is about; NULL: every one.
  round TEXT CHECK (round <> ''),
  produced_at TEXT NOT NULL,
  produced_on TEXT NOT NULL CHECK (produced_on ${DAY}),
  as_of TEXT NOT NULL CHECK (as_of ${DAY}),
  -- NULL: everything on record when it was made.
  known_on TEXT CHECK (known_on ${DAY}),
  data_state TEXT NOT NULL CHECK (data_state <> ''),
  -- The highest id of each table then: what has a higher one was recorded later.
  rows_then TEXT NOT NULL CHECK (json_type(rows_then) = 'object'),
  settings TEXT NOT NULL CHECK (json_type(settings) = 'object'),
  figures TEXT NOT NULL CHECK (json_type(figures) = 'array'),
  CHECK (period_from <= period_to AND period_until <= period_to)
) STRICT;

-- Byte for byte what was handed out, also when a later version of the program would word it otherwise.
CREATE TABLE issued_report_texts (
  report_id INTEGER NOT NULL REFERENCES issued_reports (id),
  format TEXT NOT NULL CHECK (format IN ('md', 'html', 'csv', 'json')),
  text TEXT NOT NULL,
  PRIMARY KEY (report_id, format)
) STRICT;

CREATE TRIGGER issued_reports_are_never_changed BEFORE UPDATE ON issued_reports
BEGIN SELECT RAISE(ABORT, 'a report that was issued stays'); END;
CREATE TRIGGER issued_reports_are_never_deleted BEFORE DELETE ON issued_reports
BEGIN SELECT RAISE(ABORT, 'a report that was issued stays'); END;
CREATE TRIGGER issued_report_texts_are_never_changed BEFORE UPDATE ON issued_report_texts
BEGIN SELECT RAISE(ABORT, 'a report that was issued stays'); END;
CREATE TRIGGER issued_report_texts_are_never_deleted BEFORE DELETE ON issued_report_texts
BEGIN SELECT RAISE(ABORT, 'a report that was issued stays'); END;
`;
