import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { ReadHandle } from '../database/connection.js';
import { type Query, sql } from '../database/sql.js';
import type { Owning } from './columns-kept.js';

/** What owns texts, or is a person, with the day from which its time runs. */
export interface Owner {
  readonly id: number;
  /** The moment it was recorded, which with the id tells it from any other row, also in a copy of another day. */
  readonly recordedAt: string;
  readonly from: IsoDate;
  /** Who it is about. */
  readonly people: readonly number[];
}

interface OwnerRow {
  id: number;
  recorded_at: string;
  begins: string;
  one: number | null;
  other: number | null;
}

const OWNERS: Readonly<Record<Owning, Query>> = {
  pairings: sql`
    SELECT id, recorded_at, ended_on AS begins, mentee_id AS one, mentor_id AS other FROM pairings
    WHERE ended_on IS NOT NULL ORDER BY id`,
  // A concern that nobody closed, and one about a pairing that goes on, is still needed.
  concerns: sql`
    SELECT c.id, c.recorded_at, max(p.ended_on, l.changed_on) AS begins, p.mentee_id AS one, p.mentor_id AS other
    FROM concerns c JOIN pairings p ON p.id = c.pairing_id JOIN concern_changes l ON l.id = (
      SELECT id FROM concern_changes WHERE concern_id = c.id ORDER BY changed_on DESC, id DESC LIMIT 1)
    WHERE p.ended_on IS NOT NULL AND l.status = 'closed' ORDER BY c.id`,
  survey_responses: sql`
    SELECT s.id, s.recorded_at, r.closed_on AS begins, s.person_id AS one, NULL AS other
    FROM survey_responses s JOIN rounds r ON r.id = s.round_id WHERE r.closed_on IS NOT NULL ORDER BY s.id`,
  named_rules: sql`
    SELECT id, recorded_at, dropped_on AS begins, mentee_id AS one, mentor_id AS other
    FROM named_rules WHERE dropped_on IS NOT NULL ORDER BY id`,
  invitations: sql`
    SELECT i.id, i.recorded_at, r.closed_on AS begins, i.person_id AS one, NULL AS other
    FROM invitations i JOIN rounds r ON r.id = i.round_id WHERE r.closed_on IS NOT NULL ORDER BY i.id`,
  applications: sql`
    SELECT a.id, a.recorded_at, r.closed_on AS begins, a.person_id AS one, NULL AS other
    FROM applications a JOIN rounds r ON r.id = a.round_id WHERE r.closed_on IS NOT NULL ORDER BY a.id`,
};

/** Everything of a kind whose time runs. */
export function ownersOf(db: ReadHandle, owning: Owning): Owner[] {
  return ownersIn(db, OWNERS[owning]);
}

/** A last day before the day of hiring belongs to an earlier employment (see domain/people/presence). */
const LAST_DAY = sql`CASE WHEN p.hired_on IS NULL OR p.left_on >= p.hired_on THEN p.left_on END`;

/** Everybody who took part, has left, and whose pairings are over; whoever was erased is nobody any more.
 * Of others a roster says nothing that it would not say again. */
export function peopleWhoLeft(db: ReadHandle): Owner[] {
  return ownersIn(
    db,
    sql`
    SELECT id, recorded_at, id AS one, NULL AS other, max(last_day, coalesce(last_pairing, '')) AS begins
    FROM (
      SELECT p.id, p.recorded_at,
        coalesce(${LAST_DAY},
                 (SELECT max(coalesce(f.holds_from, f.recorded_on)) FROM fact_changes f
                  WHERE f.person_id = p.id AND f.kind = 'person' AND f.name = 'status' AND f.value = 'left'),
                 p.recorded_on) AS last_day,
        (SELECT max(a.ended_on) FROM pairings a WHERE a.mentee_id = p.id OR a.mentor_id = p.id) AS last_pairing
      FROM people p
      WHERE (p.status = 'left' OR ${LAST_DAY} IS NOT NULL) AND p.staff_number IS NOT 'erased-' || p.id
        AND (EXISTS (SELECT 1 FROM participations t WHERE t.person_id = p.id)
             OR EXISTS (SELECT 1 FROM survey_responses s WHERE s.person_id = p.id)
             OR EXISTS (SELECT 1 FROM pairings a WHERE a.mentee_id = p.id OR a.mentor_id = p.id))
        AND NOT EXISTS (SELECT 1 FROM pairings a
                        WHERE (a.mentee_id = p.id OR a.mentor_id = p.id) AND a.ended_on IS NULL))
    WHERE last_day IS NOT NULL ORDER BY id`,
  );
}

function ownersIn(db: ReadHandle, query: Query): Owner[] {
  return db.all<OwnerRow>(query).map(({ id, recorded_at: recordedAt, begins, one, other }) => ({
    id,
    recordedAt,
    from: begins,
    people: [one, other].filter((each) => each !== null),
  }));
}
