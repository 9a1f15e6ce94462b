import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsAfterMerge, objectionToMerge } from '../../../src/domain/people/duplicates/merge.js';
import { protectiveAfterMerge } from '../../../src/domain/people/duplicates/protective-attributes.js';
import type { PersonFacts } from '../../../src/domain/people/person.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import type { Connection } from '../../../src/store/database/connection.js';
import { openStore } from '../../../src/store/database/open-store.js';
import { sql } from '../../../src/store/database/sql.js';
import {
  forgetDistinctPeople,
  listDistinctPeople,
  recordDistinctPeople,
} from '../../../src/store/merges/distinct-people-rows.js';
import { answersToJoin } from '../../../src/store/merges/join-merged-responses.js';
import { mergePeople } from '../../../src/store/merges/move-merged-rows.js';
import { latestMergeInto } from '../../../src/store/merges/person-merges.js';
import { takeBackMerge } from '../../../src/store/merges/take-back-merge.js';
import { listConversations, recordConversation } from '../../../src/store/pairings/conversations.js';
import { createPairing, listPairings } from '../../../src/store/pairings/pairings.js';
import { listParticipations, setParticipation } from '../../../src/store/people/participations.js';
import { changeAttributes, createPerson } from '../../../src/store/people/people-changes.js';
import { listPeople, setManagers } from '../../../src/store/people/people-rows.js';
import { listTransfers } from '../../../src/store/people/skill-rows.js';
import { addNamedRule, dropNamedRule, listNamedRules } from '../../../src/store/rounds/named-rules.js';
import { ensureFirstRound, openRound } from '../../../src/store/rounds/rounds.js';
import { findRun, recordRun } from '../../../src/store/rounds/runs.js';
import { listSurveyResponses, recordSurveyResponse } from '../../../src/store/surveys/survey-responses.js';
import { sqlOf } from '../../support/sql-of.js';

const AT = '2026-07-01T09:00:00Z';
/** When everything is recorded, and from when it holds. */
const DATED = { recordedAt: AT, today: '2026-07-01', holdsFrom: '2026-07-01' };

/** Tables that tell of merges themselves, and of what has happened. */
const NOT_COMPARED = new Set(['person_merges', 'audit_entries']);

function facts(number: number, over: Partial<PersonFacts> = {}): PersonFacts {
  return {
    staffNumber: `00${number}`,
    email: `p${number}@example.org`,
    givenName: 'Siobhán',
    familyName: "O'Brien",
    profession: null,
    band: null,
    unit: null,
    site: null,
    manager: null,
    hiredOn: null,
    leftOn: null,
    status: 'active',
    ...over,
  };
}

/** Six people and two rounds. */
function programme(): Connection {
  const store = openStore({ path: 'not/there.db', mode: 'read', ifMissing: 'empty' });
  store.transaction((db) => {
    ensureFirstRound(db, '2026-06-01');
    openRound(db, { name: 'Round 2', openedOn: '2026-06-02' });
    for (let number = 1; number <= 6; number++) createPerson(db, facts(number), DATED);
  });
  return store;
}

/** Every row of every table. */
function everything(store: Connection): Record<string, unknown[]> {
  const tables = store.all<{ name: string }>(
    sql`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`,
  );
  return Object.fromEntries(
    tables
      .filter(({ name }) => !NOT_COMPARED.has(name))
      .map(({ name }) => [
        name,
        store
          .all(sqlOf(`SELECT * FROM ${name}`))
          .map((row) => JSON.stringify(row))
          .sort(),
      ]),
  );
}

function knownOf(store: Connection) {
  return {
    people: listPeople(store),
    pairings: listPairings(store),
    namedRules: listNamedRules(store),
    distinct: listDistinctPeople(store),
    transfers: listTransfers(store),
    conversations: listConversations(store),
  };
}

function twoOf(store: Connection, keptId: number, mergedId: number) {
  const people = listPeople(store);
  const [keep, other] = [keptId, mergedId].map((id) => people.find((person) => person.id === id));
  if (keep === undefined || other === undefined) throw new Error('not on record');
  return { keep, other };
}

function merge(store: Connection, keptId: number, mergedId: number) {
  const two = twoOf(store, keptId, mergedId);
  const [factsAfter, protectiveAfter] = [factsAfterMerge(two), protectiveAfterMerge(two)];
  return store.transaction((db) =>
    mergePeople(db, { keptId, mergedId, factsAfter, protectiveAfter, mergedAt: AT, mergedOn: DATED.today }),
  );
}

function takeBack(store: Connection, keptId: number): void {
  store.transaction((db) => {
    const latest = latestMergeInto(db, keptId);
    if (latest === undefined) throw new Error('no merge');
    takeBackMerge(db, latest, DATED);
  });
}

function runOf(
  pairs: readonly (readonly [number, number])[],
  leftOver: readonly number[],
): Parameters<typeof recordRun>[1] {
  return {
    objective: 'coverage',
    seed: 0,
    fingerprint: 'f',
    menteeCount: pairs.length + leftOver.length,
    mentorCount: 1,
    placeCount: 1,
    totalFit: 0.5,
    certificate: { proven: true, gap: 0, reasons: [] },
    pairs: pairs.map(([menteeId, mentorId]) => ({
      menteeId,
      mentorId,
      fit: 0.25,
      parts: [],
      decision: 'proposed' as const,
    })),
    leftOver: leftOver.map((menteeId) => ({ menteeId, reason: 'No mentors.' })),
  };
}

const aboutRun = { roundId: 1, computedAt: AT, computedOn: DATED.today, settings: DEFAULT_SETTINGS.matching };

function answered(personId: number, submittedAt: string, needs: string) {
  return {
    personId,
    wave: 'profile',
    submittedAt,
    answers: [{ question: 'Needs?', attribute: 'needs', values: [needs] }],
  };
}

describe('merging two people', () => {
  it('brings all that refers to the one under the other', () => {
    const store = programme();
    store.transaction((db) => {
      createPairing(
        db,
        { roundId: 1, menteeId: 2, mentorId: 3, startedOn: '2026-07-01', fit: null, runId: null },
        DATED,
      );
      createPairing(
        db,
        { roundId: 1, menteeId: 4, mentorId: 2, startedOn: '2026-07-01', fit: null, runId: null },
        DATED,
      );
      addNamedRule(db, {
        kind: 'never',
        menteeId: 5,
        mentorId: 2,
        because: 'kin',
        recordedAt: AT,
        recordedOn: DATED.today,
      });
      setParticipation(
        db,
        { roundId: 1, personId: 1, origin: 'roster', participation: { role: 'mentee', capacity: null } },
        DATED,
      );
      setParticipation(
        db,
        { roundId: 1, personId: 2, origin: 'roster', participation: { role: 'mentor', capacity: 3 } },
        DATED,
      );
      setParticipation(
        db,
        { roundId: 2, personId: 2, origin: 'roster', participation: { role: 'mentor', capacity: 1 } },
        DATED,
      );
      changeAttributes(db, { personId: 1, attributes: new Map([['languages', ['Irish']]]) }, DATED);
      changeAttributes(
        db,
        {
          personId: 2,
          attributes: new Map([
            ['languages', ['Welsh']],
            ['strengths', ['ECMO']],
          ]),
        },
        DATED,
      );
      setManagers(db, new Map([[6, 2]]));
      recordRun(db, runOf([[2, 3]], [1]), aboutRun);
    });
    const { discardedRuns } = merge(store, 1, 2);
    const people = listPeople(store);
    expect(people.map(({ id }) => id)).toEqual([1, 3, 4, 5, 6]);
    expect(people[0]).toMatchObject({
      staffNumber: '001',
      formerKeys: ['002', 'p2@example.org'],
      attributes: new Map([
        ['languages', ['Irish']],
        ['strengths', ['ECMO']],
      ]),
    });
    expect(people[4]?.managerId).toBe(1);
    expect(listPairings(store).map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([
      [1, 3],
      [4, 1],
    ]);
    expect(listNamedRules(store)).toMatchObject([{ menteeId: 5, mentorId: 1 }]);
    expect(listParticipations(store, 1).get(1)).toMatchObject({ role: 'mentee', capacity: null });
    expect(listParticipations(store, 2).get(1)).toMatchObject({ role: 'mentor', capacity: 1 });
    expect(findRun(store, 1)).toMatchObject({ status: 'discarded', pairs: [{ menteeId: 1, mentorId: 3 }] });
    expect(discardedRuns).toEqual([1]);
  });

  it('lets the later of two answers count, and fills what the kept record lacks', () => {
    const store = programme();
    store.transaction((db) => {
      const round = { ...DATED, roundId: 1 };
      createPerson(db, facts(7, { email: null, hiredOn: null, unit: 'ICU' }), DATED);
      createPerson(
        db,
        facts(8, { staffNumber: null, hiredOn: '2020-01-06', unit: 'ED', status: 'left' }),
        DATED,
      );
      recordSurveyResponse(db, answered(7, '2026-06-02T08:00:00Z', 'later'), round);
      recordSurveyResponse(db, answered(8, '2026-06-01T08:00:00Z', 'earlier'), round);
    });
    const before = everything(store);
    merge(store, 7, 8);
    const kept = listPeople(store).find(({ id }) => id === 7);
    expect(kept).toMatchObject({
      staffNumber: '007',
      email: 'p8@example.org',
      hiredOn: '2020-01-06',
      unit: 'ICU',
      status: 'active',
      attributes: new Map([['needs', ['later']]]),
    });
    expect(kept).not.toHaveProperty('formerKeys');
    expect(listSurveyResponses(store, 1)).toMatchObject([{ personId: 7, answers: [{ values: ['later'] }] }]);
    takeBack(store, 7);
    expect(everything(store)).toEqual(before);
  });

  it('leaves no table that refers to people out', () => {
    const references = programme().all<{ reference: string }>(sql`
      SELECT t.name || '.' || f."from" AS reference
      FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
      WHERE t.type = 'table' AND f."table" = 'people' ORDER BY reference`);
    // A table that is new here has to move with its person in move-merged-rows.ts, and back in take-back-merge.ts; one with an id and a person_id
    // of which somebody may have many rows only has to be named in ROWS_OF_A_PERSON.
    expect(references.map(({ reference }) => reference)).toEqual([
      'applications.person_id',
      'attendances.person_id',
      'circle_members.person_id',
      'conversations.other_id',
      'conversations.person_id',
      'invitations.person_id',
      'named_rules.mentee_id',
      'named_rules.mentor_id',
      'outcomes.person_id',
      'pairings.mentee_id',
      'pairings.mentor_id',
      'participations.person_id',
      'people.manager_id',
      'person_attributes.person_id',
      'person_keys.person_id',
      'run_left_over.mentee_id',
      'run_pairs.mentee_id',
      'run_pairs.mentor_id',
      'skill_facts.person_id',
      'skill_transfers.learner_id',
      'skill_transfers.teacher_id',
      'survey_responses.person_id',
    ]);
  });
});

describe('taking a merge back', () => {
  const id = fc.integer({ min: 1, max: 6 });
  const two = fc.tuple(id, id).filter(([a, b]) => a !== b);
  const role = fc.constantFrom('mentor' as const, 'mentee' as const, null);
  const contents = fc.record({
    pairings: fc.uniqueArray(two, { maxLength: 4, selector: String }),
    rules: fc.array(fc.tuple(two, fc.boolean()), { maxLength: 4 }),
    participations: fc.array(fc.tuple(fc.constantFrom(1, 2), id, role), { maxLength: 8 }),
    attributes: fc.array(fc.tuple(id, fc.constantFrom('needs', 'languages', 'avoids'), fc.string()), {
      maxLength: 6,
    }),
    managers: fc.array(two, { maxLength: 4 }),
    conversations: fc.array(two, { maxLength: 3 }),
    answers: fc.array(fc.tuple(id, fc.constantFrom('2026-06-01T08:00:00Z', '2026-06-02T08:00:00Z')), {
      maxLength: 5,
    }),
    runs: fc.array(
      fc.tuple(fc.uniqueArray(two, { maxLength: 4, selector: String }), fc.uniqueArray(id, { maxLength: 3 })),
      { maxLength: 2 },
    ),
    merges: fc.array(two, { minLength: 1, maxLength: 4 }),
  });

  function filled(filling: typeof contents extends fc.Arbitrary<infer T> ? T : never): Connection {
    const store = programme();
    const round = { ...DATED, roundId: 1 };
    store.transaction((db) => {
      for (const [menteeId, mentorId] of filling.pairings)
        createPairing(
          db,
          { roundId: 1, menteeId, mentorId, startedOn: '2026-07-01', fit: null, runId: null },
          DATED,
        );
      filling.rules.forEach(([[menteeId, mentorId], isDropped], at) => {
        addNamedRule(db, {
          kind: 'never',
          menteeId,
          mentorId,
          because: 'kin',
          recordedAt: AT,
          recordedOn: DATED.today,
        });
        if (isDropped) dropNamedRule(db, at + 1, DATED);
      });
      for (const [roundId, personId, stated] of filling.participations)
        setParticipation(
          db,
          { roundId, personId, origin: 'roster', participation: { role: stated, capacity: null } },
          DATED,
        );
      for (const [personId, name, value] of filling.attributes)
        changeAttributes(db, { personId: personId, attributes: new Map([[name, [value]]]) }, DATED);
      setManagers(db, new Map(filling.managers));
      for (const [personId, otherId] of filling.conversations)
        recordConversation(
          db,
          {
            ...{ roundId: 1, kind: 'one_off', personId, otherId },
            ...{ arrangedOn: '2026-07-01', dueOn: '2026-07-15' },
          },
          DATED,
        );
      for (const [personId, at] of filling.answers)
        recordSurveyResponse(db, answered(personId, at, at), round);
      for (const [pairs, leftOver] of filling.runs) recordRun(db, runOf(pairs, leftOver), aboutRun);
    });
    return store;
  }

  it('restores every table exactly, one merge after the other, the latest first', () => {
    let merged = 0;
    fc.assert(
      fc.property(contents, (filling) => {
        const store = filled(filling);
        const states: { keptId: number; before: unknown }[] = [];
        for (const [keptId, mergedId] of filling.merges) {
          const ids = listPeople(store).map((person) => person.id);
          if (!ids.includes(keptId) || !ids.includes(mergedId)) continue;
          if (objectionToMerge(twoOf(store, keptId, mergedId), knownOf(store)) !== undefined) continue;
          states.push({ keptId, before: everything(store) });
          merge(store, keptId, mergedId);
          merged++;
          expect(store.all(sql`PRAGMA foreign_key_check`)).toEqual([]);
        }
        for (const { keptId, before } of states.reverse()) {
          takeBack(store, keptId);
          expect(everything(store)).toEqual(before);
        }
        store.close();
      }),
      { numRuns: 150 },
    );
    expect(merged).toBeGreaterThan(100);
  });

  it('leaves with the kept person what was recorded since', () => {
    const store = programme();
    const pairing = { roundId: 1, startedOn: '2026-07-01', fit: null, runId: null };
    store.transaction((db) => createPairing(db, { ...pairing, menteeId: 2, mentorId: 3 }, DATED));
    merge(store, 1, 2);
    store.transaction((db) => {
      createPairing(db, { ...pairing, menteeId: 1, mentorId: 4 }, DATED);
      recordSurveyResponse(db, answered(1, '2026-07-02T08:00:00Z', 'new'), { ...DATED, roundId: 1 });
    });
    takeBack(store, 1);
    expect(listPairings(store).map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([
      [2, 3],
      [1, 4],
    ]);
    expect(listSurveyResponses(store, 1)).toMatchObject([{ personId: 1 }]);
    expect(listPeople(store)).toHaveLength(6);
    expect(latestMergeInto(store, 1)).toBeUndefined();
  });

  it('keeps what only the earlier of two answers says, and takes it back', () => {
    const store = programme();
    const said = (question: string, attribute: string | null, value: string) => ({
      question,
      attribute,
      values: [value],
    });
    store.transaction((db) => {
      const round = { ...DATED, roundId: 1 };
      const later = answered(1, '2026-06-02T08:00:00Z', 'later');
      const earlier = answered(2, '2026-06-01T08:00:00Z', 'earlier');
      const alone = [said('Whom do you avoid?', 'avoids', 'Di Park'), said('Anything else?', null, 'Yes')];
      recordSurveyResponse(db, later, round);
      recordSurveyResponse(db, { ...earlier, answers: [...earlier.answers, ...alone] }, round);
    });
    const before = everything(store);
    expect(answersToJoin(store, { kept: 1, merged: 2 })).toEqual([
      { wave: 'profile', added: ['Whom do you avoid?', 'Anything else?'], both: 1 },
    ]);
    merge(store, 1, 2);
    const [response] = listSurveyResponses(store, 1);
    expect(response?.answers.map(({ values }) => values)).toEqual([['later'], ['Di Park'], ['Yes']]);
    expect(response?.answers[1]).toMatchObject({ attribute: 'avoids', saidAt: '2026-06-01T08:00:00Z' });
    expect(
      listPeople(store)
        .find(({ id }) => id === 1)
        ?.attributes.get('avoids'),
    ).toEqual(['Di Park']);
    takeBack(store, 1);
    expect(everything(store)).toEqual(before);
  });

  it('follows people who were merged into someone meanwhile', () => {
    const store = programme();
    store.transaction((db) => {
      setManagers(db, new Map([[2, 5]]));
      recordRun(
        db,
        runOf(
          [
            [1, 5],
            [2, 5],
          ],
          [],
        ),
        aboutRun,
      );
    });
    merge(store, 1, 2);
    merge(store, 6, 5);
    takeBack(store, 1);
    expect(listPeople(store).find((person) => person.id === 2)?.managerId).toBe(6);
    expect(findRun(store, 1)?.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([
      [1, 6],
      [2, 6],
    ]);
    expect(store.all(sql`PRAGMA foreign_key_check`)).toEqual([]);
  });
});

describe('two people who were said to be two', () => {
  it('are known by whoever their records are merged into, and by themselves when the merge is taken back', () => {
    const store = programme();
    store.transaction((db) => recordDistinctPeople(db, [5, 2], AT));
    merge(store, 1, 2);
    expect(listDistinctPeople(store)).toEqual([[1, 5]]);
    const { keep, other } = twoOf(store, 5, 1);
    expect(objectionToMerge({ keep, other }, knownOf(store))?.message).toBe(
      "Siobhán O'Brien (005) and Siobhán O'Brien (001) were said to be two people.",
    );
    takeBack(store, 1);
    expect(listDistinctPeople(store)).toEqual([[2, 5]]);
    store.transaction((db) => forgetDistinctPeople(db, [5, 2]));
    expect(listDistinctPeople(store)).toEqual([]);
  });
});

describe('a new person', () => {
  it('never gets the id of a merged record, which may come back', () => {
    const store = programme();
    merge(store, 1, 6);
    store.transaction((db) => expect(createPerson(db, facts(7), DATED)).toBe(7));
    takeBack(store, 1);
    expect(listPeople(store).map(({ id, staffNumber }) => [id, staffNumber])).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((id) => [id, `00${id}`]),
    );
  });
});
