import { describe, expect, it } from 'vitest';
import type { Connection, WriteHandle } from '../../src/store/database/connection.js';
import { newInMemory } from '../../src/store/database/open-store.js';
import { identifier, nameAsText, sql } from '../../src/store/database/sql.js';
import { valuesOnRecord } from '../../src/store/facts/values-on-record.js';
import { listConcerns, recordConcern, recordConcernChange } from '../../src/store/pairings/concerns.js';
import { fitChecksByPairing, recordFitCheck } from '../../src/store/pairings/fit-checks.js';
import { listInvitations, recordInvitation } from '../../src/store/people/invitations.js';
import { changeCourse, recordCourse, trainingOnRecord } from '../../src/store/people/training-rows.js';
import { listDecisions, recordDecision, recordDecisionChange } from '../../src/store/rounds/decisions.js';

const [DAY, NEXT] = ['2026-07-01', '2026-07-02'];
const on = (today: string) => ({ recordedAt: `${today}T09:00:00Z`, today });

/** Two rounds, three people of whom one has left, and a pairing. */
function programme(record: (db: WriteHandle) => void): Connection {
  const store = newInMemory();
  store.execute(sql`
    INSERT INTO rounds (id, name, opened_on) VALUES (1, 'One', '2026-01-01'), (2, 'Two', '2026-06-01');
    INSERT INTO people (id, staff_number, given_name, family_name, unit, left_on, status, recorded_at)
      VALUES (1, '1', 'Ann', 'Ames', 'Ward 1', NULL, 'active', 't'), (2, '2', 'Bo', 'Birch', NULL, NULL, 'active', 't'),
             (3, '3', 'Cy', 'Cole', 'Ward 3', '2026-05-01', 'left', 't');
    INSERT INTO pairings (id, round_id, mentee_id, mentor_id, status, started_on, recorded_at)
      VALUES (1, 1, 1, 2, 'active', '2026-06-01', 't')`);
  store.transaction(record);
  return store;
}

describe('what was known on a day', () => {
  it('is what was recorded on it and before: of fit checks', () => {
    const store = programme((db) => {
      const facts = {
        pairingId: 1,
        givenBy: 'mentee',
        givenOn: '2026-06-30',
        answer: 'good',
        note: null,
      } as const;
      recordFitCheck(db, facts, on(DAY));
      recordFitCheck(db, facts, on(NEXT));
    });
    expect(
      fitChecksByPairing(store, DAY)
        .get(1)
        ?.map(({ id }) => id),
    ).toEqual([1]);
    expect(
      fitChecksByPairing(store, NEXT)
        .get(1)
        ?.map(({ id }) => id),
    ).toEqual([1, 2]);
  });

  it('is the same of invitations, of one round each', () => {
    const invited = {
      personId: 1,
      event: 'invited',
      on: '2026-06-30',
      invitedAs: 'mentor',
      reason: null,
    } as const;
    const store = programme((db) => {
      recordInvitation(db, { ...invited, roundId: 1 }, on(DAY));
      recordInvitation(db, { ...invited, roundId: 2 }, on(DAY));
      recordInvitation(db, { ...invited, personId: 2, roundId: 1 }, on(NEXT));
    });
    const ids = (round: number, day: string) => listInvitations(store, round, day).map(({ id }) => id);
    expect([ids(1, DAY), ids(1, NEXT), ids(2, DAY)]).toEqual([[1], [1, 3], [2]]);
  });

  it('is the same of concerns and of what was noted of them', () => {
    const change = { status: 'open', severity: 'low', actsNext: null, dueOn: null, note: null } as const;
    const concern = {
      pairingId: 1,
      raisedOn: DAY,
      raisedBy: 'mentee',
      topic: 'time',
      text: 'They miss each other',
    } as const;
    const store = programme((db) => {
      recordConcern(db, concern, on(DAY));
      recordConcernChange(db, 1, { ...change, on: DAY, ...on(DAY) });
      recordConcernChange(db, 1, { ...change, on: NEXT, note: 'Rang her', ...on(NEXT) });
      recordConcern(db, concern, on(NEXT));
    });
    const notes = (day: string) =>
      listConcerns(store, day).map(({ id, changes }) => [id, changes.map(({ note }) => note)]);
    expect(notes('2026-06-30')).toEqual([]);
    expect(notes(DAY)).toEqual([[1, [null]]]);
    expect(notes(NEXT)).toEqual([
      [1, [null, 'Rang her']],
      [2, []],
    ]);
  });

  it('is the same of decisions and of how they stand', () => {
    const change = { status: 'open', actsNext: 'Lead nurse', dueOn: null, effect: null } as const;
    const store = programme((db) => {
      recordDecision(db, { decidedOn: DAY, text: 'Recruit two mentors', finding: null }, on(DAY));
      recordDecisionChange(db, 1, { ...change, on: DAY, ...on(DAY) });
      recordDecisionChange(db, 1, { ...change, on: NEXT, status: 'done', ...on(NEXT) });
    });
    const standing = (day: string) =>
      listDecisions(store, day).map(({ changes }) =>
        changes.map(({ status, actsNext }) => [status, actsNext]),
      );
    expect(standing('2026-06-30')).toEqual([]);
    expect(standing(DAY)).toEqual([[['open', 'Lead nurse']]]);
    expect(standing(NEXT)).toEqual([
      [
        ['open', 'Lead nurse'],
        ['done', 'Lead nurse'],
      ],
    ]);
  });
});

describe('a course', () => {
  it('is from now on what it was changed to, and no other is', () => {
    const course = {
      name: 'Mentor training',
      kind: 'mentor_training',
      requiredFor: null,
      validMonths: null,
      provider: null,
      costHundredths: null,
    } as const;
    const changed = {
      ...course,
      name: 'Supervision',
      kind: 'supervision',
      requiredFor: 'mentor',
      validMonths: 24,
      provider: 'Elm',
      costHundredths: 4_500,
    } as const;
    const store = programme((db) => {
      recordCourse(db, course, on(DAY));
      recordCourse(db, { ...course, name: 'Another' }, on(DAY));
      changeCourse(db, { ...changed, id: 1 }, on(NEXT));
    });
    expect(trainingOnRecord(store).courses).toMatchObject([
      { id: 1, ...changed },
      { id: 2, ...course, name: 'Another' },
    ]);
    expect(trainingOnRecord(store, DAY).courses).toMatchObject([
      { id: 1, requiredFor: course.requiredFor, validMonths: course.validMonths },
      { id: 2, ...course, name: 'Another' },
    ]);
    expect(trainingOnRecord(store, '2026-06-30').courses).toEqual([]);
  });
});

describe('values on record', () => {
  it('are counted of those who have not left; that somebody has, and when, of all', () => {
    const store = programme((db) => {
      db.run(sql`
        INSERT INTO person_attributes (person_id, name, attribute_values)
        VALUES (1, 'interests', '["audit"]'), (2, 'interests', '[]'), (3, 'interests', '["audit"]')`);
    });
    const counts = valuesOnRecord(store);
    expect(['unit', 'left_on', 'status', 'interests', 'site'].map((name) => counts.get(name))).toEqual([
      1, 1, 1, 1, 0,
    ]);
  });
});

describe('a name put into a statement', () => {
  it('is one as our schema has them, and nothing else', () => {
    expect([identifier('people').text, nameAsText('a_1').text]).toEqual(['"people"', "'a_1'"]);
    for (const other of ['', 'People', '1a', 'a b', 'a"', "a'; --", 'a\n'])
      expect(() => [identifier(other), nameAsText(other)]).toThrow(RangeError);
  });
});
