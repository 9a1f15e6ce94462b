import { type Query, sql } from '../database/sql.js';

/** Rounds of reverse mentoring, beside those of mentoring. */
export const roundKinds: Query = sql`
ALTER TABLE rounds ADD COLUMN kind TEXT NOT NULL DEFAULT 'mentoring' CHECK (kind IN ('mentoring', 'reverse'));
`;
