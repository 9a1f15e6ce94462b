import { type Query, sql } from '../database/sql.js';

/** A mentee may get several mentors from one run, and be left with fewer than they are to have. */
export const severalMentors: Query = sql`
-- 1 for the mentee's first mentor, 2 for their second …
ALTER TABLE run_pairs ADD COLUMN mentor_number INTEGER NOT NULL DEFAULT 1 CHECK (mentor_number >= 1);

-- The mentors that a mentee has all the same; 0: nobody at all.
ALTER TABLE run_left_over ADD COLUMN mentors_held INTEGER NOT NULL DEFAULT 0 CHECK (mentors_held >= 0);
`;
