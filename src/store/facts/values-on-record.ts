import type { ReadHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

/** Of how many people the roster's columns and attributes hold a value; of those who have left only when, and that they have. */
export function valuesOnRecord(db: ReadHandle): ReadonlyMap<string, number> {
  const columns = db.first<Record<string, number>>(sql`
    SELECT count(*) FILTER (WHERE status <> 'active') AS status,
           count(left_on) AS left_on,
           count(leave_from) FILTER (WHERE status <> 'left') AS leave_from,
           count(leave_until) FILTER (WHERE status <> 'left') AS leave_until,
           count(manager) FILTER (WHERE status <> 'left') AS manager,
           count(hired_on) FILTER (WHERE status <> 'left') AS hired_on,
           count(unit) FILTER (WHERE status <> 'left') AS unit,
           count(site) FILTER (WHERE status <> 'left') AS site,
           count(band) FILTER (WHERE status <> 'left') AS band,
           count(profession) FILTER (WHERE status <> 'left') AS profession
    FROM people`);
  const attributes = db.all<{ name: string; people: number }>(sql`
    SELECT a.name AS name, count(*) AS people
    FROM person_attributes a JOIN people p ON p.id = a.person_id
    WHERE p.status <> 'left' AND a.attribute_values <> '[]'
    GROUP BY a.name ORDER BY a.name`);
  return new Map([
    ...Object.entries(columns ?? {}),
    ...attributes.map(({ name, people }) => [name, people] as const),
  ]);
}
