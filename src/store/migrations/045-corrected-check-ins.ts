import { type Query, sql } from '../database/sql.js';

/** A check-in that is corrected stays as it was told, for earlier days; the row that corrects it names it. */
export const correctedCheckIns: Query = sql`
-- Of several rows that correct one, the last counts.
ALTER TABLE check_ins ADD COLUMN corrects INTEGER REFERENCES check_ins (id);
CREATE INDEX check_ins_by_corrected ON check_ins (corrects) WHERE corrects IS NOT NULL;
`;
