import { describe, expect, it } from 'vitest';
import type { Dating } from '../../../src/domain/people/dated-facts.js';
import type { PersonFacts } from '../../../src/domain/people/person.js';
import { withSharedNames } from '../../../src/domain/people/shared-names.js';
import type { Connection } from '../../../src/store/database/connection.js';
import { openStore } from '../../../src/store/database/open-store.js';
import { sql } from '../../../src/store/database/sql.js';
import { changePairing, createPairing, pairingsKnownOn } from '../../../src/store/pairings/pairings.js';
import {
  listParticipations,
  participationsAsOf,
  setParticipation,
} from '../../../src/store/people/participations.js';
import { peopleAsOf } from '../../../src/store/people/people-as-of.js';
import { changeAttributes, createPerson, updatePerson } from '../../../src/store/people/people-changes.js';
import { listPeople, peopleOnRoster } from '../../../src/store/people/people-rows.js';
import { ensureFirstRound } from '../../../src/store/rounds/rounds.js';
import { listSurveyResponses, recordSurveyResponse } from '../../../src/store/surveys/survey-responses.js';

const ADA: PersonFacts = {
  staffNumber: '1',
  email: null,
  givenName: 'Ada',
  familyName: 'Okafor',
  profession: 'Nursing',
  band: '5',
  unit: 'ICU',
  site: 'North',
  manager: null,
  hiredOn: '2020-01-01',
  leftOn: null,
  status: 'active',
};

/** Recorded on a day, and holding from one: the same unless given. */
function on(today: string, holdsFrom: string | null = today): Dating {
  return { recordedAt: `${today}T09:00:00Z`, today, holdsFrom };
}

/** Ada in Round 1, on the roster since 5 January. */
function programme(): Connection {
  const store = openStore({ path: 'not/there.db', mode: 'read', ifMissing: 'empty' });
  store.transaction((db) => {
    ensureFirstRound(db, '2026-01-05');
    createPerson(db, ADA, on('2026-01-05'));
  });
  return store;
}

function update(store: Connection, over: Partial<PersonFacts>, dating: Dating): void {
  store.transaction((db) => {
    const [now = ADA] = listPeople(db);
    updatePerson(db, { id: 1, facts: { ...now, ...over } }, dating);
  });
}

const adaOn = (store: Connection, day: string, knownOn?: string) =>
  peopleAsOf(store, { on: day, ...(knownOn === undefined ? {} : { knownOn }) })[0];

describe('people as of a day', () => {
  it('are where they were, and where they are', () => {
    const store = programme();
    update(store, { site: 'South', band: '6' }, on('2026-10-20', '2026-10-01'));
    expect(adaOn(store, '2026-09-30')).toMatchObject({ site: 'North', band: '5' });
    expect(adaOn(store, '2026-10-01')).toMatchObject({ site: 'South', band: '6' });
    expect(adaOn(store, '2026-10-01', '2026-10-19')).toMatchObject({ site: 'North', band: '5' });
    expect(listPeople(store)[0]).toMatchObject({ site: 'South', band: '6' });
  });

  it('are what a correction says, as if it had never been otherwise', () => {
    const store = programme();
    update(store, { site: 'South' }, on('2026-03-01'));
    update(store, { site: 'East' }, on('2026-06-01', null));
    expect(adaOn(store, '2026-02-01')?.site).toBe('East');
    expect(adaOn(store, '2026-02-01', '2026-05-31')?.site).toBe('North');
    expect(adaOn(store, '2026-03-01', '2026-05-31')?.site).toBe('South');
  });

  it('stay as they are now when an earlier day is told of late', () => {
    const store = programme();
    update(store, { site: 'South' }, on('2026-06-01'));
    update(store, { site: 'West' }, on('2026-07-01', '2026-03-01'));
    expect(listPeople(store)[0]?.site).toBe('South');
    expect(adaOn(store, '2026-04-01')?.site).toBe('West');
    expect(adaOn(store, '2026-02-01')?.site).toBe('North');
  });

  it('are not yet what a later day will make them', () => {
    const store = programme();
    update(store, { site: 'South' }, on('2026-06-01', '2026-09-01'));
    expect(adaOn(store, '2026-08-31')?.site).toBe('North');
    expect(adaOn(store, '2026-09-01')?.site).toBe('South');
  });

  it('have left on their last day, whenever that was told of', () => {
    const store = programme();
    update(store, { leftOn: '2026-03-31', status: 'left' }, on('2026-05-01'));
    expect(adaOn(store, '2026-04-01')).toMatchObject({ leftOn: '2026-03-31', hiredOn: '2020-01-01' });
    update(store, { hiredOn: '2026-08-01', leftOn: null, status: 'active' }, on('2026-08-10'));
    expect(adaOn(store, '2026-02-01')).toMatchObject({ leftOn: '2026-03-31', hiredOn: '2020-01-01' });
    expect(adaOn(store, '2026-05-15')).toMatchObject({ leftOn: '2026-03-31', status: 'left' });
    expect(adaOn(store, '2026-08-01')).toMatchObject({
      leftOn: null,
      hiredOn: '2026-08-01',
      status: 'active',
    });
  });

  it('have a day of hiring that was put right on every day', () => {
    const store = programme();
    update(store, { hiredOn: '2025-09-01' }, on('2026-05-01'));
    expect(adaOn(store, '2026-02-01')?.hiredOn).toBe('2025-09-01');
    expect(adaOn(store, '2026-02-01', '2026-04-30')?.hiredOn).toBe('2020-01-01');
  });

  it('have the manager and the attributes they had', () => {
    const store = programme();
    store.transaction((db) => {
      createPerson(db, { ...ADA, staffNumber: '2', givenName: 'Ben' }, on('2026-01-05'));
      createPerson(db, { ...ADA, staffNumber: '3', givenName: 'Cas', manager: '1' }, on('2026-01-05'));
      updatePerson(
        db,
        { id: 3, facts: { ...ADA, staffNumber: '3', givenName: 'Cas', manager: '2' } },
        on('2026-06-01'),
      );
      changeAttributes(db, { personId: 3, attributes: new Map([['grade', ['A']]]) }, on('2026-06-01'));
      db.run(sql`UPDATE people SET manager_id = 2 WHERE id = 3`);
    });
    const casOn = (day: string) => peopleAsOf(store, { on: day }).find(({ id }) => id === 3);
    expect(casOn('2026-05-31')).toMatchObject({ manager: '1', managerId: 1, attributes: new Map() });
    expect(casOn('2026-06-01')).toMatchObject({ managerId: 2, attributes: new Map([['grade', ['A']]]) });
  });

  it('are unknown before anything was recorded of them, and write no history when they are new', () => {
    const store = programme();
    expect(peopleAsOf(store, { on: '2026-01-05', knownOn: '2026-01-04' })).toEqual([]);
    expect(store.all(sql`SELECT id FROM fact_changes`)).toEqual([]);
  });

  it('are not changed again by what held already', () => {
    const store = programme();
    update(store, { site: 'South' }, on('2026-06-01'));
    update(store, { site: 'North' }, on('2026-07-01', '2026-02-01'));
    expect(store.all(sql`SELECT id FROM fact_changes`)).toHaveLength(1);
    expect(listPeople(store)[0]?.site).toBe('South');
  });
});

describe('participations as of a day', () => {
  const stated = (role: 'mentor' | 'mentee' | null, origin: 'roster' | 'survey' = 'roster') =>
    ({
      roundId: 1,
      personId: 1,
      origin,
      participation: role === null ? null : { role, capacity: null },
    }) as const;

  it('begin on the day somebody joins, and are told until they withdraw', () => {
    const store = programme();
    store.transaction((db) => {
      setParticipation(db, stated('mentee'), on('2026-02-01'));
      setParticipation(db, stated(null), on('2026-06-01'));
    });
    const partOn = (day: string) => participationsAsOf(store, 1, { on: day }).get(1);
    expect(partOn('2026-01-31')).toBeUndefined();
    expect(partOn('2026-05-31')).toEqual({ role: 'mentee', capacity: null, joinedOn: '2026-02-01' });
    expect(partOn('2026-06-01')).toMatchObject({ joinedOn: '2026-02-01', withdrawnOn: '2026-06-01' });
    expect([...listParticipations(store, 1)]).toEqual([]);
    store.transaction((db) => setParticipation(db, stated('mentor'), on('2026-09-01')));
    expect(partOn('2026-08-31')).toMatchObject({ role: 'mentee', withdrawnOn: '2026-06-01' });
    expect(partOn('2026-09-01')).toEqual({
      role: 'mentor',
      capacity: null,
      joinedOn: '2026-09-01',
      withdrewBefore: ['2026-06-01'],
    });
    expect(partOn('2026-05-31')).toEqual({ role: 'mentee', capacity: null, joinedOn: '2026-02-01' });
  });

  it('follow the person’s own word from the day it was given', () => {
    const store = programme();
    store.transaction((db) => {
      setParticipation(db, stated('mentee'), on('2026-02-01'));
      setParticipation(db, stated('mentor', 'survey'), on('2026-06-01', '2026-05-20'));
    });
    const partOn = (day: string) => participationsAsOf(store, 1, { on: day }).get(1)?.role;
    expect([partOn('2026-05-19'), partOn('2026-05-20')]).toEqual(['mentee', 'mentor']);
    expect(participationsAsOf(store, 1, { on: '2026-06-01', knownOn: '2026-05-31' }).get(1)?.role).toBe(
      'mentee',
    );
  });

  it('know an answer that refuses what the roster said', () => {
    const store = programme();
    const refusal = {
      roundId: 1,
      personId: 1,
      origin: 'survey',
      participation: { role: null, capacity: null },
    } as const;
    store.transaction((db) => {
      setParticipation(db, stated('mentee'), on('2026-02-01'));
      setParticipation(db, refusal, on('2026-03-01'));
    });
    const partOn = (day: string) => participationsAsOf(store, 1, { on: day }).get(1);
    expect(partOn('2026-02-28')).toEqual({ role: 'mentee', capacity: null, joinedOn: '2026-02-01' });
    expect(partOn('2026-03-01')).toMatchObject({ role: 'mentee', withdrawnOn: '2026-03-01' });
    expect([...listParticipations(store, 1)]).toEqual([]);
  });
});

describe('what was known on a day', () => {
  it('of a pairing is what had been recorded', () => {
    const store = programme();
    store.transaction((db) => {
      createPerson(db, { ...ADA, staffNumber: '2' }, on('2026-01-05'));
      const pairing = {
        roundId: 1,
        menteeId: 1,
        mentorId: 2,
        startedOn: '2026-02-01',
        fit: null,
        runId: null,
      };
      createPairing(db, pairing, on('2026-02-03'));
      changePairing(db, 1, {
        status: 'ended',
        since: '2026-04-01',
        reason: 'moved',
        recordedOn: '2026-04-10',
      });
    });
    expect(pairingsKnownOn(store, '2026-02-02')).toEqual([]);
    expect(pairingsKnownOn(store, '2026-04-09')).toMatchObject([{ status: 'active', endedOn: null }]);
    expect(pairingsKnownOn(store, '2026-04-10')).toMatchObject([{ status: 'ended', endedOn: '2026-04-01' }]);
  });

  it('of an answer is the one that counted then', () => {
    const store = programme();
    const answer = (value: string, submittedOn: string) => ({
      personId: 1,
      wave: 'profile',
      submittedAt: `${submittedOn}T08:00:00Z`,
      submittedOn,
      answers: [{ question: 'Needs?', attribute: 'needs', values: [value] }],
    });
    store.transaction((db) => {
      recordSurveyResponse(db, answer('triage', '2026-02-01'), { ...on('2026-02-20'), roundId: 1 });
      recordSurveyResponse(db, answer('audit', '2026-09-01'), { ...on('2026-09-20'), roundId: 1 });
    });
    const needsOn = (day: string) => adaOn(store, day)?.attributes.get('needs');
    expect([needsOn('2026-01-31'), needsOn('2026-03-31'), needsOn('2026-09-30')]).toEqual([
      undefined,
      ['triage'],
      ['audit'],
    ]);
    expect(listSurveyResponses(store, 1, { on: '2026-03-31' })).toMatchObject([
      { submittedOn: '2026-02-01' },
    ]);
    expect(listSurveyResponses(store, 1, { on: '2026-09-30', knownOn: '2026-09-19' })).toHaveLength(1);
  });

  it('is the same of people who are read once for several days', () => {
    const store = programme();
    const response = {
      personId: 1,
      wave: 'profile',
      submittedAt: '2026-02-01T08:00:00Z',
      submittedOn: '2026-02-01',
      answers: [{ question: 'Needs?', attribute: 'needs', values: ['triage'] }],
    };
    store.transaction((db) => {
      createPerson(db, { ...ADA, staffNumber: '2' }, on('2026-03-05'));
      recordSurveyResponse(db, response, { ...on('2026-02-20'), roundId: 1 });
    });
    update(store, { site: 'South' }, on('2026-05-01'));
    const onRoster = withSharedNames(peopleOnRoster(store));
    for (const day of ['2026-01-31', '2026-03-31', '2026-06-30', '2026-01-31']) {
      expect(peopleAsOf(store, { on: day }, onRoster)).toEqual(peopleAsOf(store, { on: day }));
      expect(peopleAsOf(store, { on: day, knownOn: day }, onRoster)).toEqual(
        peopleAsOf(store, { on: day, knownOn: day }),
      );
    }
  });
});
