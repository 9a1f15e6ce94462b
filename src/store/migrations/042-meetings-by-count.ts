import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** Meetings of which only is known how many there were between two days; who told of a meeting. */
export const meetingsByCount: Query = sql`
ALTER TABLE check_ins ADD COLUMN counted_since TEXT CHECK (counted_since ${DAY} AND counted_since <= held_on);
ALTER TABLE check_ins ADD COLUMN meetings INTEGER CHECK (meetings >= 1)
  CHECK ((meetings IS NULL) = (counted_since IS NULL) AND (meetings IS NULL OR (minutes IS NULL AND kind = 'informal')));
ALTER TABLE check_ins ADD COLUMN reported_by TEXT CHECK (reported_by <> '');
`;
