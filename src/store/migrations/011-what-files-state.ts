import { type Query, sql } from '../database/sql.js';

/** Which columns a file had, and the day it tells of: what a later file leaves out stays as this one said. */
export const whatFilesState: Query = sql`
-- NULL for files taken in before this was kept.
ALTER TABLE imports ADD COLUMN stated TEXT CHECK (json_type(stated) = 'array');
ALTER TABLE imports ADD COLUMN holds_from TEXT CHECK (holds_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]');
`;
