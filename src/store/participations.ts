import type { PartialParticipation, Participant, Participation, Role } from '../domain/people/participant.js';
import type { Person } from '../domain/people/person.js';
import type { ReadHandle, WriteHandle } from './connection.js';
import { sql } from './sql.js';

/** Who said how someone takes part. The person's own answer counts over the roster. */
export type ParticipationOrigin = 'roster' | 'survey';

/** How each person takes part in the round, by person: the survey's word over the roster's. Who has no role is left out. */
export function listParticipations(
  db: ReadHandle,
  roundId: number,
  ids?: readonly number[],
): Map<number, Participation> {
  const roster = participationsFrom(db, roundId, 'roster', ids);
  const survey = participationsFrom(db, roundId, 'survey', ids);
  const participations = new Map<number, Participation>();
  for (const personId of new Set([...roster.keys(), ...survey.keys()])) {
    const own = survey.get(personId);
    // An answer that leaves both open is a withdrawal: it counts over the roster too.
    if (own !== undefined && own.role === null && own.capacity === null) continue;
    const role = own?.role ?? roster.get(personId)?.role ?? null;
    const capacity = own?.capacity ?? roster.get(personId)?.capacity ?? null;
    if (role !== null) participations.set(personId, { role, capacity });
  }
  return participations;
}

/** Everyone who takes part in the round, in the order of `people`. */
export function participantsOf(
  people: readonly Person[],
  participations: ReadonlyMap<number, Participation>,
): Participant[] {
  return people.flatMap((person) => {
    const participation = participations.get(person.id);
    return participation === undefined ? [] : [{ person, ...participation }];
  });
}

interface ParticipationRow {
  person_id: number;
  role: Role | null;
  capacity: number | null;
}

/** What one origin says of the round, by person: of everyone, or of those named by id. */
export function participationsFrom(
  db: ReadHandle,
  roundId: number,
  origin: ParticipationOrigin,
  ids?: readonly number[],
): Map<number, PartialParticipation> {
  const rows =
    ids === undefined
      ? db.all<ParticipationRow>(sql`
          SELECT person_id, role, capacity FROM participations
          WHERE round_id = ${roundId} AND origin = ${origin} ORDER BY person_id`)
      : db.all<ParticipationRow>(sql`
          SELECT person_id, role, capacity FROM participations
          WHERE round_id = ${roundId} AND person_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
            AND origin = ${origin} ORDER BY person_id`);
  return new Map(rows.map((row) => [row.person_id, { role: row.role, capacity: row.capacity }]));
}

/** Records what an origin says of a person; null: that they take no part. */
export function setParticipation(
  db: WriteHandle,
  who: { roundId: number; personId: number; origin: ParticipationOrigin },
  participation: PartialParticipation | null,
): void {
  if (participation === null) {
    db.run(sql`
      DELETE FROM participations
      WHERE round_id = ${who.roundId} AND person_id = ${who.personId} AND origin = ${who.origin}`);
    return;
  }
  db.run(sql`
    INSERT INTO participations (round_id, person_id, origin, role, capacity)
    VALUES (${who.roundId}, ${who.personId}, ${who.origin}, ${participation.role}, ${participation.capacity})
    ON CONFLICT (round_id, person_id, origin) DO UPDATE SET
      role = excluded.role, capacity = excluded.capacity`);
}
