import { type Query, sql } from '../database/sql.js';

/** Which pairing a proposed pair takes the place of, and how well that one fitted when the run was computed. */
export const rematching: Query = sql`
ALTER TABLE run_pairs ADD COLUMN replaces_pairing_id INTEGER REFERENCES pairings (id);
ALTER TABLE run_pairs ADD COLUMN replaced_fit_millionths INTEGER
  CHECK (replaced_fit_millionths IS NULL OR replaces_pairing_id IS NOT NULL)
  CHECK (replaced_fit_millionths BETWEEN 0 AND 1000000);
`;
