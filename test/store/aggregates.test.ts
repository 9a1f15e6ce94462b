import { describe, expect, it } from 'vitest';
import type { PersonFacts } from '../../src/domain/people/person.js';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.js';
import type { Connection, WriteHandle } from '../../src/store/database/connection.js';
import { openStore } from '../../src/store/database/open-store.js';
import { sql } from '../../src/store/database/sql.js';
import { listCheckIns, recordCheckIn } from '../../src/store/pairings/check-ins.js';
import { listFeedback, recordFeedback } from '../../src/store/pairings/feedback-rows.js';
import { changePairing, createPairing, listPairings } from '../../src/store/pairings/pairings.js';
import { listParticipations, setParticipation } from '../../src/store/people/participations.js';
import { changeAttributes, createPerson, updatePerson } from '../../src/store/people/people-changes.js';
import { listPeople, setManagers } from '../../src/store/people/people-rows.js';
import { addNamedRule, dropNamedRule, listNamedRules } from '../../src/store/rounds/named-rules.js';
import { closeRound, ensureFirstRound, findRound, openRound } from '../../src/store/rounds/rounds.js';
import { findProposal, findRun, listRuns, recordRun, setPairDecision } from '../../src/store/rounds/runs.js';
import { recordSurveyResponse } from '../../src/store/surveys/survey-responses.js';
import { appendAuditEntry, listAuditEntries } from '../../src/store/trail/audit-trail.js';

const AT = '2026-07-01T09:00:00Z';
/** When everything is recorded, and from when it holds. */
const DATED = { recordedAt: AT, today: '2026-07-01', holdsFrom: '2026-07-01' };

function facts(staffNumber: string, over: Partial<PersonFacts> = {}): PersonFacts {
  return {
    staffNumber,
    email: `${staffNumber}@example.org`,
    givenName: 'Robert',
    familyName: "'); DROP TABLE people;--",
    profession: null,
    band: null,
    unit: null,
    site: null,
    manager: null,
    hiredOn: '2020-01-01',
    leftOn: null,
    status: 'active',
    ...over,
  };
}

/** An empty programme in memory with one round and two people. */
function programme(): Connection {
  const store = openStore({ path: 'not/there.db', mode: 'read', ifMissing: 'empty' });
  store.transaction((db) => {
    ensureFirstRound(db, '2026-06-01');
    createPerson(db, facts('001'), DATED);
    createPerson(db, facts('002'), DATED);
  });
  return store;
}

const written = <T>(store: Connection, work: (db: WriteHandle) => T) => store.transaction(work);

describe('people', () => {
  it('come back as they were recorded, a hostile name included', () => {
    const store = programme();
    const [first] = listPeople(store);
    expect(first).toEqual({
      ...facts('001'),
      leaveFrom: null,
      leaveUntil: null,
      id: 1,
      managerId: null,
      knownFrom: '2026-07-01',
      attributes: new Map(),
      // Everyone of this programme is called the same.
      sharesName: true,
    });
  });

  it('keep leading zeros and are ordered by staff number', () => {
    const store = programme();
    written(store, (db) => createPerson(db, facts('0001'), DATED));
    expect(listPeople(store).map(({ staffNumber }) => staffNumber)).toEqual(['0001', '001', '002']);
  });

  it('have at once whoever has the staff number that names their manager, and nobody else', () => {
    const store = programme();
    written(store, (db) => {
      createPerson(db, facts('003', { manager: '001' }), DATED);
      createPerson(db, facts('004', { manager: '004' }), DATED);
      createPerson(db, facts('005', { manager: '006' }), DATED);
      createPerson(db, facts('006', { manager: '001@example.org' }), DATED);
    });
    expect(listPeople(store).map(({ managerId }) => managerId)).toEqual([null, null, 1, null, null, null]);
  });

  it('change, get a manager and attributes', () => {
    const store = programme();
    written(store, (db) => {
      updatePerson(db, { id: 1, facts: facts('001', { unit: 'ICU', status: 'on_leave' }) }, DATED);
      changeAttributes(
        db,
        {
          personId: 1,
          attributes: new Map([
            ['needs', ['ECMO', 'triage']],
            ['__proto__', ['x']],
          ]),
        },
        DATED,
      );
      expect(setManagers(db, new Map([[1, 2]]))).toBe(1);
      expect(setManagers(db, new Map([[1, 2]]))).toBe(0);
    });
    const [first] = listPeople(store);
    expect(first).toMatchObject({ unit: 'ICU', status: 'on_leave', managerId: 2 });
    expect([...(first?.attributes ?? [])]).toEqual([
      ['__proto__', ['x']],
      ['needs', ['ECMO', 'triage']],
    ]);
  });

  it('cannot be two with one e-mail, whatever its case', () => {
    const store = programme();
    expect(() =>
      written(store, (db) => createPerson(db, facts('003', { email: '001@EXAMPLE.org' }), DATED)),
    ).toThrow(/UNIQUE/);
  });
});

describe('survey answers', () => {
  const answered = (needs: readonly string[], submittedAt: string) => ({
    personId: 1,
    wave: 'profile',
    submittedAt,
    answers: [{ question: 'What would you like to learn?', attribute: 'needs', values: needs }],
  });

  it('count over the roster; newer ones replace older ones, which are kept', () => {
    const store = programme();
    written(store, (db) => {
      changeAttributes(
        db,
        {
          personId: 1,
          attributes: new Map([
            ['needs', ['from HR']],
            ['languages', ['Welsh']],
          ]),
        },
        DATED,
      );
      recordSurveyResponse(db, answered(['ECMO'], '2026-06-01T08:00:00Z'), { ...DATED, roundId: 1 });
      recordSurveyResponse(db, answered(['triage', 'audit'], '2026-06-02T08:00:00Z'), {
        ...DATED,
        roundId: 1,
      });
    });
    const [first] = listPeople(store);
    expect(Object.fromEntries(first?.attributes ?? [])).toEqual({
      languages: ['Welsh'],
      needs: ['triage', 'audit'],
    });
    expect(store.all(sql`SELECT id, replaced_by FROM survey_responses ORDER BY id`)).toEqual([
      { id: 1, replaced_by: 2 },
      { id: 2, replaced_by: null },
    ]);
  });
});

describe('participations', () => {
  it("let the person's own answer count over the roster, part by part", () => {
    const store = programme();
    written(store, (db) => {
      setParticipation(
        db,
        { roundId: 1, personId: 1, origin: 'roster', participation: { role: 'mentor', capacity: 2 } },
        DATED,
      );
      setParticipation(
        db,
        { roundId: 1, personId: 1, origin: 'survey', participation: { role: 'both', capacity: null } },
        DATED,
      );
      setParticipation(
        db,
        { roundId: 1, personId: 2, origin: 'roster', participation: { role: null, capacity: 0 } },
        DATED,
      );
    });
    expect([...listParticipations(store, 1)]).toEqual([
      [1, { role: 'both', capacity: 2, joinedOn: '2026-07-01' }],
    ]);
    written(store, (db) => {
      setParticipation(
        db,
        { roundId: 1, personId: 1, origin: 'survey', participation: { role: null, capacity: null } },
        DATED,
      );
    });
    expect([...listParticipations(store, 1)]).toEqual([]);
  });
});

describe('rounds', () => {
  it('means the latest open one unless one is named', () => {
    const store = programme();
    written(store, (db) => openRound(db, { name: 'Spring 2027', openedOn: '2027-02-01' }));
    expect(findRound(store, undefined).name).toBe('Spring 2027');
    expect(findRound(store, 'round 1').id).toBe(1);
    expect(() => findRound(store, 'Summer')).toThrow(/no round "Summer"/);
    written(store, (db) => closeRound(db, 2, '2027-06-01'));
    expect(findRound(store, undefined).name).toBe('Round 1');
    expect(() => written(store, (db) => openRound(db, { name: 'ROUND 1', openedOn: '2027-02-01' }))).toThrow(
      /already/,
    );
  });
});

describe('runs and pairings', () => {
  const result = {
    objective: 'coverage' as const,
    seed: 0,
    fingerprint: 'f',
    menteeCount: 1,
    mentorCount: 1,
    placeCount: 1,
    totalFit: 0.123457,
    certificate: { proven: true, gap: 0, reasons: [] },
    pairs: [
      {
        menteeId: 1,
        mentorId: 2,
        fit: 0.123457,
        parts: [{ criterion: 'site', score: 0.123457, weight: 1, words: '20 minutes apart' }],
        decision: 'proposed' as const,
      },
    ],
    leftOver: [{ menteeId: 2, reason: 'No mentors.' }],
  };
  const about = { roundId: 1, computedAt: AT, computedOn: DATED.today, settings: DEFAULT_SETTINGS.matching };

  it('keep a pair of which nothing could be judged without a fit, apart from one that fits not at all', () => {
    const store = programme();
    const part = { criterion: 'site', weight: 1, words: '' };
    const pairs = [
      { ...result.pairs[0], fit: null, parts: [{ ...part, score: null, weight: 0 }] },
      { ...result.pairs[0], menteeId: 2, mentorId: 1, fit: 0, parts: [{ ...part, score: 0 }] },
    ].map((pair) => ({ menteeId: 1, mentorId: 2, decision: 'proposed' as const, ...pair }));
    written(store, (db) => recordRun(db, { ...result, pairs }, about));
    expect(findProposal(store, 1)?.pairs.map(({ fit }) => fit)).toEqual([null, 0]);
  });

  it('come back exactly; a later proposal discards the earlier one', () => {
    const store = programme();
    written(store, (db) => recordRun(db, result, about));
    expect(findProposal(store, 1)).toEqual({
      ...result,
      id: 1,
      roundId: 1,
      computedAt: AT,
      status: 'proposed',
    });
    written(store, (db) => {
      recordRun(db, result, about);
      setPairDecision(
        db,
        { runId: 2, menteeId: 1, mentorId: 2 },
        { decision: 'locked', today: '2026-07-02' },
      );
    });
    expect(findRun(store, 2)?.pairs[0]?.decision).toBe('locked');
    expect(listRuns(store).map(({ status }) => status)).toEqual(['discarded', 'proposed']);
  });

  it('tell which pairings a run might change, and which one a pair takes the place of', () => {
    const store = programme();
    const rematching = {
      mayChange: 'any' as const,
      switchingCost: 0.1,
      pairingIds: [1],
      goOn: 0,
      gain: { matched: 0, totalFit: 0.023457 },
    };
    const replaces = { pairingId: 1, mentorId: 3, fit: 0.1 };
    const changing = { ...result, rematching, pairs: result.pairs.map((pair) => ({ ...pair, replaces })) };
    written(store, (db) => {
      createPerson(db, facts('003'), DATED);
      createPairing(
        db,
        { roundId: 1, menteeId: 1, mentorId: 3, startedOn: '2026-07-01', fit: null, runId: null },
        DATED,
      );
      recordRun(db, changing, about);
    });
    expect(findProposal(store, 1)).toMatchObject({
      rematching,
      pairs: [{ menteeId: 1, mentorId: 2, replaces }],
    });
  });

  it('keep every change of a pairing, and only one open pairing of two people', () => {
    const store = programme();
    const pairing = { roundId: 1, menteeId: 1, mentorId: 2, startedOn: '2026-07-01', fit: 0.5, runId: null };
    written(store, (db) => {
      createPairing(db, pairing, DATED);
      changePairing(db, 1, {
        status: 'paused',
        since: '2026-08-01',
        reason: 'leave',
        recordedOn: DATED.today,
      });
      changePairing(db, 1, {
        status: 'ended',
        since: '2026-09-01',
        reason: 'moved',
        recordedOn: DATED.today,
      });
      createPairing(db, { ...pairing, startedOn: '2026-10-01' }, DATED);
    });
    expect(listPairings(store)[0]).toMatchObject({
      status: 'ended',
      endedOn: '2026-09-01',
      endReason: 'moved',
      changes: [
        { status: 'active', since: '2026-07-01', reason: null },
        { status: 'paused', since: '2026-08-01', reason: 'leave' },
        { status: 'ended', since: '2026-09-01', reason: 'moved' },
      ],
    });
    expect(() => written(store, (db) => createPairing(db, pairing, DATED))).toThrow(/UNIQUE/);
  });

  it('hold check-ins and feedback', () => {
    const store = programme();
    const checkIn = {
      pairingId: 1,
      heldOn: '2026-07-10',
      minutes: 45,
      mode: 'video' as const,
      kind: 'informal' as const,
      topics: ['triage', 'a; b'],
      note: null,
    };
    const feedback = {
      pairingId: 1,
      givenBy: 'mentee' as const,
      givenOn: '2026-09-01',
      rating: 4,
      helpful: 'x',
      toImprove: null,
      wantsChange: false,
    };
    written(store, (db) => {
      createPairing(
        db,
        { roundId: 1, menteeId: 1, mentorId: 2, startedOn: '2026-07-01', fit: null, runId: null },
        DATED,
      );
      recordCheckIn(db, checkIn, DATED);
      recordFeedback(db, feedback, DATED);
    });
    expect(listCheckIns(store)).toEqual([{ id: 1, ...checkIn }]);
    expect(listFeedback(store)).toEqual([{ id: 1, ...feedback }]);
  });

  it('drop a rule once', () => {
    const store = programme();
    written(store, (db) =>
      addNamedRule(db, {
        kind: 'never',
        menteeId: 1,
        mentorId: 2,
        because: 'kin',
        recordedAt: AT,
        recordedOn: DATED.today,
      }),
    );
    expect(listNamedRules(store)).toHaveLength(1);
    expect(written(store, (db) => dropNamedRule(db, 1, DATED))).toBe(true);
    expect(written(store, (db) => dropNamedRule(db, 1, DATED))).toBe(false);
    expect(listNamedRules(store)).toEqual([]);
  });
});

describe('the audit trail', () => {
  const by = { recordedAt: AT, actor: 'anna', command: 'import' };

  it('writes ids as ranges', () => {
    const store = programme();
    written(store, (db) =>
      appendAuditEntry(db, by, [{ what: 'person', action: 'created', ids: [1, 3, 2, 7], fields: ['unit'] }]),
    );
    expect(listAuditEntries(store)).toEqual([
      {
        id: 1,
        ...by,
        changes: [{ what: 'person', action: 'created', fields: ['unit'], ids: '1-3, 7', count: 4 }],
      },
    ]);
  });

  it('cannot be changed or deleted', () => {
    const store = programme();
    written(store, (db) => appendAuditEntry(db, by, [{ what: 'person', action: 'created', ids: [1] }]));
    expect(() => written(store, (db) => db.run(sql`UPDATE audit_entries SET actor = 'x'`))).toThrow(
      /append-only/,
    );
    expect(() => written(store, (db) => db.run(sql`DELETE FROM audit_entries`))).toThrow(/append-only/);
  });
});
