import { openAsItIs } from '../database/open-store.js';
import { sql } from '../database/sql.js';
import { allTables } from '../database/table-shapes.js';
import { columnsApart } from './sensitive-values.js';

/**
 * Which of these columns stand among everything else in a copy of the programme, made before they were kept apart. Nothing of it is changed.
 * @throws StateError for what is no programme or is damaged.
 */
export function columnsInPlain(file: string, names: Iterable<string>): string[] {
  const db = openAsItIs(file);
  try {
    // A copy of an early schema keeps nothing apart.
    const isEarly = !allTables(db).some(({ name }) => name === 'sensitive_columns');
    const apart = isEarly ? new Set<string>() : columnsApart(db);
    const held = db.all<{ name: string }>(sql`
      SELECT name FROM person_attributes UNION SELECT attribute FROM survey_answers WHERE attribute IS NOT NULL ORDER BY name`);
    const there = new Set(held.map(({ name }) => name));
    return [...names].filter((name) => there.has(name) && !apart.has(name));
  } finally {
    db.close();
  }
}
