import { type Query, sql } from '../database/sql.js';

/**
 * Figures of issued reports were kept with the records of the people they count, where only how many they rest on was meant: those go.
 * What a report is called, its settings and the names of its groups may be changed while an erasure is being written, as its texts may.
 */
export const issuedWithoutPeople: Query = sql`
DROP TRIGGER issued_reports_are_never_changed;
UPDATE issued_reports SET figures = (
  SELECT json_group_array(json(CASE json_type(value, '$.people') WHEN 'array' THEN json_remove(value, '$.people') ELSE value END))
  FROM (SELECT value FROM json_each(issued_reports.figures) ORDER BY key))
WHERE EXISTS (SELECT 1 FROM json_each(issued_reports.figures) WHERE json_type(value, '$.people') = 'array');
CREATE TRIGGER issued_reports_are_never_changed BEFORE UPDATE ON issued_reports
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE finished_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'a report that was issued stays'); END;
`;
