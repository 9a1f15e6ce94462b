import { type Query, sql } from '../../src/store/database/sql.js';

/** SQL from text that a test puts together, as the program itself never does. */
export function sqlOf(text: string): Query {
  return sql(Object.assign([text], { raw: [text] }));
}
