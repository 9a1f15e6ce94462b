import type { Resource, ResourceFacts, ResourceKind } from '../../domain/pairings/resource.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

interface ResourceRow {
  id: number;
  pairing_id: number | null;
  course_id: number | null;
  kind: ResourceKind;
  title: string;
  address: string | null;
  given_on: string;
  goal_id: number | null;
  check_in_id: number | null;
}

/** Every resource, by day, then as recorded. */
export function listResources(db: ReadHandle): Resource[] {
  return db
    .all<ResourceRow>(sql`
      SELECT id, pairing_id, course_id, kind, title, address, given_on, goal_id, check_in_id FROM resources
      ORDER BY given_on, id`)
    .map((row) => ({
      id: row.id,
      pairingId: row.pairing_id,
      courseId: row.course_id,
      kind: row.kind,
      title: row.title,
      address: row.address,
      on: row.given_on,
      goalId: row.goal_id,
      checkInId: row.check_in_id,
    }));
}

/** Records a resource; gives its number. */
export function recordResource(
  db: WriteHandle,
  facts: ResourceFacts,
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO resources (pairing_id, course_id, kind, title, address, given_on, goal_id, check_in_id, recorded_at, recorded_on)
    VALUES (${facts.pairingId}, ${facts.courseId}, ${facts.kind}, ${facts.title}, ${facts.address}, ${facts.on}, ${facts.goalId},
            ${facts.checkInId}, ${recordedAt}, ${today})`).id;
}
