import type { IsoDate, IsoInstant } from '../../domain/dates/iso-date.js';
import { type Attributes, emailKey, type PersonFacts } from '../../domain/people/person.js';
import { StateError } from '../../errors.js';
import type { WriteHandle } from '../database/connection.js';
import { identifier, sql } from '../database/sql.js';
import { updatePerson } from '../people/people-changes.js';
import { addPersonKey } from '../people/person-keys.js';
import { joinAttributes } from './join-merged-attributes.js';
import { joinResponses } from './join-merged-responses.js';
import { type MovedRows, type PersonImage, ROWS_OF_A_PERSON, type RowsSetAside } from './merge-record.js';
import { personImage, recordMerge } from './person-merges.js';

/** Who is merged into whom, and what is said of the kept person afterwards. */
export interface NewMerge {
  readonly keptId: number;
  readonly mergedId: number;
  readonly factsAfter: PersonFacts;
  /** What protects: of attributes that change, all that both say. */
  readonly protectiveAfter: Attributes;
  readonly mergedAt: IsoInstant;
  /** The day it counts as. */
  readonly mergedOn: IsoDate;
}

interface Two {
  readonly kept: number;
  readonly merged: number;
}

/**
 * Merges one person into another: all that refers to the merged one refers to the kept one, who is also found by the merged
 * one's keys; what both have is the kept one's, but for what protects, which is both's. Everything is recorded, so that it can be taken back.
 * @returns the id of the merge, and the ids of the proposals that no longer hold.
 * @throws StateError when one of the two is not on record, SystemError when the two are bound to each other.
 */
export function mergePeople(
  db: WriteHandle,
  merge: NewMerge,
): { readonly id: number; readonly discardedRuns: readonly number[] } {
  const two: Two = { kept: merge.keptId, merged: merge.mergedId };
  const [kept, merged] = [imageOf(db, two.kept), imageOf(db, two.merged)];
  const discardedRuns = discardProposals(db, two);
  const { replacedResponses, addedAnswers } = joinResponses(db, two);
  const moved = moveRows(db, two);
  const setAside = setRowsAside(db, two);
  const joinedAttributes = joinAttributes(db, two.kept, merge.protectiveAfter);
  db.run(sql`DELETE FROM people WHERE id = ${two.merged}`);
  const factChanges = takeFacts(db, two.kept, { merge, knownFrom: merged.known_from ?? null });
  if (kept.manager === null && merged.manager_id !== two.kept)
    db.run(sql`UPDATE people SET manager_id = ${merged.manager_id} WHERE id = ${two.kept}`);
  const after = imageOf(db, two.kept);
  const keys = addKeys(db, merged, after);
  const record = {
    kept,
    merged,
    after,
    moved,
    setAside,
    replacedResponses,
    addedAnswers,
    joinedAttributes,
    discardedRuns,
    keys,
    factChanges,
  };
  return { id: recordMerge(db, { ...merge, record }), discardedRuns };
}

/** The kept person's facts become what the two together say, always so; gives what that changed. */
function takeFacts(
  db: WriteHandle,
  keptId: number,
  { merge, knownFrom }: { readonly merge: NewMerge; readonly knownFrom: IsoDate | null },
): number[] {
  const last = db.first<{ id: number | null }>(sql`SELECT max(id) AS id FROM fact_changes`)?.id ?? 0;
  const dating = { recordedAt: merge.mergedAt, today: merge.mergedOn, holdsFrom: null };
  updatePerson(db, { id: keptId, facts: merge.factsAfter }, dating);
  db.run(sql`UPDATE people SET known_from = ${knownFrom} WHERE id = ${keptId} AND known_from > ${knownFrom}`);
  return idsOf(db.all<{ id: number }>(sql`SELECT id FROM fact_changes WHERE id > ${last} ORDER BY id`));
}

function imageOf(db: WriteHandle, id: number): PersonImage {
  const image = personImage(db, id);
  if (image === undefined) throw new StateError(`Nobody on record has the id ${id}.`);
  return image;
}

/** A proposal that has the merged person in it is about one person too many. */
function discardProposals(db: WriteHandle, { merged }: Two): number[] {
  return idsOf(
    db.all<{ id: number }>(sql`
      UPDATE runs SET status = 'discarded'
      WHERE status = 'proposed' AND (
        id IN (SELECT run_id FROM run_pairs WHERE mentee_id = ${merged} OR mentor_id = ${merged})
        OR id IN (SELECT run_id FROM run_left_over WHERE mentee_id = ${merged}))
      RETURNING id`),
  );
}

/** Everything that can stand under the kept person without standing there twice. */
function moveRows(db: WriteHandle, { kept, merged }: Two): MovedRows {
  const ids = (query: Parameters<WriteHandle['all']>[0]) => idsOf(db.all<{ id: number }>(query));
  return {
    managed: ids(sql`UPDATE people SET manager_id = ${kept} WHERE manager_id = ${merged} RETURNING id`),
    menteePairings: ids(
      sql`UPDATE pairings SET mentee_id = ${kept} WHERE mentee_id = ${merged} RETURNING id`,
    ),
    mentorPairings: ids(
      sql`UPDATE pairings SET mentor_id = ${kept} WHERE mentor_id = ${merged} RETURNING id`,
    ),
    menteeRules: ids(
      sql`UPDATE OR IGNORE named_rules SET mentee_id = ${kept} WHERE mentee_id = ${merged} RETURNING id`,
    ),
    mentorRules: ids(
      sql`UPDATE OR IGNORE named_rules SET mentor_id = ${kept} WHERE mentor_id = ${merged} RETURNING id`,
    ),
    responses: ids(
      sql`UPDATE survey_responses SET person_id = ${kept} WHERE person_id = ${merged} RETURNING id`,
    ),
    ...moveKeyedRows(db, { kept, merged }),
    others: Object.fromEntries(
      ROWS_OF_A_PERSON.map(({ name, table, column }) => [
        name,
        ids(sql`
          UPDATE ${identifier(table)} SET ${identifier(column)} = ${kept} WHERE ${identifier(column)} = ${merged} RETURNING id`),
      ]),
    ),
  };
}

type KeyedRows = Pick<
  MovedRows,
  'menteeRunPairs' | 'mentorRunPairs' | 'leftOver' | 'participations' | 'attributes' | 'factChanges' | 'keys'
>;

/** Rows whose key holds the person: `OR IGNORE` leaves those that the kept person has too. */
function moveKeyedRows(db: WriteHandle, { kept, merged }: Two): KeyedRows {
  const menteeRunPairs = db.all<{ run_id: number; mentor_id: number }>(sql`
    UPDATE OR IGNORE run_pairs SET mentee_id = ${kept} WHERE mentee_id = ${merged} RETURNING run_id, mentor_id`);
  const mentorRunPairs = db.all<{ run_id: number; mentee_id: number }>(sql`
    UPDATE OR IGNORE run_pairs SET mentor_id = ${kept} WHERE mentor_id = ${merged} RETURNING run_id, mentee_id`);
  const leftOver = db.all<{ run_id: number }>(sql`
    UPDATE OR IGNORE run_left_over SET mentee_id = ${kept} WHERE mentee_id = ${merged} RETURNING run_id`);
  const participations = db.all<{ round_id: number; origin: string }>(sql`
    UPDATE OR IGNORE participations SET person_id = ${kept} WHERE person_id = ${merged} RETURNING round_id, origin`);
  const attributes = db.all<{ name: string }>(sql`
    UPDATE OR IGNORE person_attributes SET person_id = ${kept} WHERE person_id = ${merged} RETURNING name`);
  const keys = db.all<{ key: string }>(
    sql`UPDATE person_keys SET person_id = ${kept} WHERE person_id = ${merged} RETURNING key`,
  );
  return {
    menteeRunPairs: menteeRunPairs.map((row) => [row.run_id, row.mentor_id]),
    mentorRunPairs: mentorRunPairs.map((row) => [row.run_id, row.mentee_id]),
    leftOver: leftOver.map((row) => row.run_id),
    participations: participations.map((row) => [row.round_id, row.origin]),
    attributes: attributes.map((row) => row.name),
    factChanges: moveChanges(db, { kept, merged }, { participations, attributes }),
    keys: keys.map((row) => row.key),
  };
}

/** What changed of what came under the kept person comes with it. */
function moveChanges(
  db: WriteHandle,
  { kept, merged }: Two,
  of: {
    readonly participations: readonly { round_id: number; origin: string }[];
    readonly attributes: readonly { name: string }[];
  },
): number[] {
  const ofRounds = of.participations.flatMap(({ round_id, origin }) =>
    db.all<{ id: number }>(sql`
      UPDATE fact_changes SET person_id = ${kept}
      WHERE person_id = ${merged} AND round_id = ${round_id} AND kind = ${origin} RETURNING id`),
  );
  const ofAttributes = of.attributes.flatMap(({ name }) =>
    db.all<{ id: number }>(sql`
      UPDATE fact_changes SET person_id = ${kept}
      WHERE person_id = ${merged} AND kind = 'attribute' AND name = ${name} RETURNING id`),
  );
  return idsOf([...ofRounds, ...ofAttributes]);
}

/** What is still under the merged person is taken out of the tables, and handed back to be kept. */
function setRowsAside(db: WriteHandle, { merged }: Two): RowsSetAside {
  return {
    rules: db.all(sql`
      DELETE FROM named_rules WHERE ${merged} IN (mentee_id, mentor_id)
      RETURNING id, kind, mentee_id, mentor_id, because, recorded_at, dropped_at, recorded_on,
        dropped_on`),
    runPairs: db.all(sql`
      DELETE FROM run_pairs WHERE ${merged} IN (mentee_id, mentor_id)
      RETURNING run_id, mentee_id, mentor_id, fit_millionths, parts, decision, mentor_number, replaces_pairing_id,
                replaced_fit_millionths, decided_on`),
    leftOver: db.all(sql`
      DELETE FROM run_left_over WHERE mentee_id = ${merged} RETURNING run_id, reason, mentors_held`),
    participations: db.all(sql`
      DELETE FROM participations WHERE person_id = ${merged} RETURNING round_id, origin, role, capacity,
        joined_on, withdrawn_on, recorded_on`),
    attributes: db.all(sql`
      DELETE FROM person_attributes WHERE person_id = ${merged} RETURNING name, attribute_values`),
  };
}

/** The kept person is found by the merged one's keys as well, unless they are their own now. */
function addKeys(db: WriteHandle, merged: PersonImage, after: PersonImage): string[] {
  const own = [after.staff_number, after.email_key];
  const keys = [merged.staff_number, merged.email === null ? null : emailKey(merged.email)];
  return keys.flatMap((key) =>
    key !== null && !own.includes(key) && addPersonKey(db, key, after.id) ? [key] : [],
  );
}

function idsOf(rows: readonly { readonly id: number }[]): number[] {
  return rows.map(({ id }) => id);
}
