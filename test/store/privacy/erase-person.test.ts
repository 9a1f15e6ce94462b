import { describe, expect, it } from 'vitest';
import type { PersonFacts } from '../../../src/domain/people/person.js';
import type { Connection, WriteHandle } from '../../../src/store/database/connection.js';
import { newInMemory } from '../../../src/store/database/open-store.js';
import { sql } from '../../../src/store/database/sql.js';
import { createPairing } from '../../../src/store/pairings/pairings.js';
import { createPerson } from '../../../src/store/people/people-changes.js';
import { recordSkillFact, recordTransfer, skillNumber } from '../../../src/store/people/skill-rows.js';
import { eraseAgain } from '../../../src/store/privacy/erase-again.js';
import { numbersIn } from '../../../src/store/privacy/erase-for-good.js';
import { groupsOfTheirOwn } from '../../../src/store/privacy/erase-from-reports.js';
import { erasePerson } from '../../../src/store/privacy/erase-person.js';
import {
  entriesErased,
  erasedKeys,
  forgetKeysOf,
  hashesOfKey,
  rememberKeys,
  secretOf,
} from '../../../src/store/privacy/erased-keys.js';
import { ensureFirstRound } from '../../../src/store/rounds/rounds.js';

const AT = '2026-07-01T09:00:00Z';
const TODAY = '2026-07-01';
const DATED = { recordedAt: AT, today: TODAY, holdsFrom: TODAY };
const SECRET = 'a'.repeat(64);
const ERASING = {
  erasedOn: TODAY,
  recordedAt: AT,
  secret: SECRET,
  hashes: ['17', 'nora.field@example.org'].flatMap((key) => hashesOfKey(key, SECRET)),
};
const NORA = 1;
const BEN = 2;
const CLEO = 3;

function facts(staffNumber: string, over: Partial<PersonFacts> = {}): PersonFacts {
  return {
    staffNumber,
    email: null,
    givenName: 'Person',
    familyName: staffNumber,
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

/** Nora, who is erased; Ben, whose manager she is; Cleo; one round. */
function programme(work: (db: WriteHandle) => void = () => {}): Connection {
  const store = newInMemory();
  store.transaction((db) => {
    ensureFirstRound(db, '2026-06-01');
    createPerson(
      db,
      facts('17', { email: 'nora.field@example.org', givenName: 'Nora', familyName: 'Field' }),
      DATED,
    );
    createPerson(db, facts('0021', { givenName: 'Ben', familyName: 'Okoro', manager: '17' }), DATED);
    createPerson(db, facts('0022', { givenName: 'Cleo', familyName: 'Marsh' }), DATED);
    db.run(sql`UPDATE people SET manager_id = ${NORA} WHERE id = ${BEN}`);
    work(db);
  });
  return store;
}

function erased(work: (db: WriteHandle) => void): Connection {
  const store = programme(work);
  store.transaction((db) => erasePerson(db, NORA, ERASING));
  return store;
}

function pair(
  db: WriteHandle,
  {
    mentee = BEN,
    mentor = NORA,
    startedOn = '2026-06-10',
  }: Partial<Record<'mentee' | 'mentor', number>> & {
    startedOn?: string;
  } = {},
): number {
  return createPairing(
    db,
    { roundId: 1, menteeId: mentee, mentorId: mentor, startedOn, fit: null, runId: null },
    DATED,
  );
}

describe('whoever is erased', () => {
  it('is a number without a name, who has left, and whose keys are remembered as hashes alone', () => {
    const store = erased(() => {});
    expect(
      store.all(
        sql`SELECT staff_number, email, given_name, status, left_on FROM people WHERE id = ${NORA} ORDER BY id`,
      ),
    ).toEqual([
      { staff_number: `erased-${NORA}`, email: null, given_name: '', status: 'left', left_on: '2026-06-30' },
    ]);
    const keys = erasedKeys(store);
    expect(keys?.erasedOn('NORA.FIELD@example.org')).toBe(TODAY);
    expect(keys?.erasedOn('0017')).toBe(TODAY);
    expect(keys?.erasedOn('0021')).toBeUndefined();
    expect(keys?.erasedOn(' ')).toBeUndefined();
    expect(store.all(sql`SELECT finished_at, entries FROM erasures ORDER BY id`)).toEqual([
      { finished_at: AT, entries: '[]' },
    ]);
  });

  it('left yesterday, earlier where that is known, and not before their first day', () => {
    const store = programme((db) => {
      db.run(sql`UPDATE people SET left_on = '2026-05-31', status = 'left' WHERE id = ${NORA}`);
      db.run(sql`UPDATE people SET hired_on = '2026-08-01' WHERE id = ${BEN}`);
    });
    store.transaction((db) => {
      erasePerson(db, NORA, ERASING);
      erasePerson(db, BEN, { ...ERASING, hashes: [] });
    });
    expect(store.all(sql`SELECT id, left_on FROM people ORDER BY id`).slice(0, 2)).toEqual([
      { id: NORA, left_on: '2026-05-31' },
      { id: BEN, left_on: '2026-08-01' },
    ]);
  });

  it('takes part no longer than today, and no shorter than they had', () => {
    const store = erased((db) => {
      for (const [origin, day] of [
        ['roster', null],
        ['survey', '2026-06-20'],
      ] as const)
        db.run(sql`
          INSERT INTO participations (round_id, person_id, origin, role, withdrawn_on)
          VALUES (1, ${NORA}, ${origin}, 'mentor', ${day})`);
    });
    expect(store.all(sql`SELECT origin, withdrawn_on FROM participations ORDER BY origin`)).toEqual([
      { origin: 'roster', withdrawn_on: TODAY },
      { origin: 'survey', withdrawn_on: '2026-06-20' },
    ]);
  });

  it('has open pairings ended, one that has not begun cancelled; those of others go on', () => {
    const store = erased((db) => {
      pair(db);
      pair(db, { mentee: NORA, mentor: CLEO, startedOn: '2026-07-09' });
      pair(db, { mentee: BEN, mentor: CLEO });
    });
    expect(store.all(sql`SELECT id, status, ended_on, end_reason FROM pairings ORDER BY id`)).toEqual([
      { id: 1, status: 'ended', ended_on: TODAY, end_reason: 'erased on request' },
      { id: 2, status: 'cancelled', ended_on: TODAY, end_reason: 'erased on request' },
      { id: 3, status: 'active', ended_on: null, end_reason: null },
    ]);
  });

  it('leaves no name of a skill that nobody else holds, wants, teaches or learns; one that others name stays', () => {
    const store = programme((db) => {
      const dated = { recordedAt: AT, today: TODAY };
      const skill = (name: string) => skillNumber(db, name, dated).id;
      const holds = (personId: number, name: string) =>
        recordSkillFact(
          db,
          {
            skillId: skill(name),
            personId,
            level: 'teaches',
            wants: null,
            heldSince: null,
            validUntil: null,
            holdsFrom: TODAY,
          },
          dated,
        );
      holds(NORA, 'Tigrinya');
      for (const name of ['Cannulation', 'Audit', 'Sailing']) holds(NORA, name);
      holds(BEN, 'Cannulation');
      holds(CLEO, 'Sailing');
      const taught = { teacherId: NORA, learnerId: BEN, startedOn: TODAY, plannedUntil: TODAY };
      recordTransfer(db, { skillId: skill('Audit'), ...taught }, dated);
    });
    const names = () => store.all<{ name: string }>(sql`SELECT name FROM skills ORDER BY id`);
    const erase = (id: number) => store.transaction((db) => erasePerson(db, id, { ...ERASING, hashes: [] }));
    erase(NORA);
    expect(names().map(({ name }) => name)).toEqual(['erased 1', 'Cannulation', 'Audit', 'Sailing']);
    // Whoever was erased names nothing any more.
    erase(BEN);
    expect(names().map(({ name }) => name)).toEqual(['erased 1', 'erased 2', 'erased 3', 'Sailing']);
    expect(store.all(sql`SELECT id FROM skill_facts ORDER BY id`)).toHaveLength(6);
  });

  it('is named as a manager nowhere: not in records, not in what they were before, not in what undo keeps', () => {
    const store = erased((db) => {
      db.run(sql`UPDATE people SET manager = 'NORA.FIELD@example.org' WHERE id = ${CLEO}`);
      for (const [before, now] of [
        ['17', '0022'],
        ['0022', '17'],
      ] as const)
        db.run(sql`
          INSERT INTO fact_changes (person_id, kind, name, value_before, value, recorded_on, recorded_at)
          VALUES (${BEN}, 'person', 'manager', ${before}, ${now}, ${TODAY}, ${AT})`);
      for (const row of [
        { id: BEN, manager: '17', manager_id: NORA, unit: 'Ward 7' },
        { id: BEN, manager: '0022', manager_id: CLEO, unit: 'Ward 7' },
        { id: BEN, manager: 'the ward manager', manager_id: NORA, unit: 'Ward 7' },
      ])
        db.run(sql`
          INSERT INTO undo_rows (entry_id, table_name, action, row_key, before)
          VALUES (5, 'people', 'update', '[2]', ${JSON.stringify(row)})`);
    });
    expect(store.all(sql`SELECT id, manager, manager_id FROM people ORDER BY id`).slice(1)).toEqual([
      { id: BEN, manager: null, manager_id: null },
      { id: CLEO, manager: null, manager_id: null },
    ]);
    expect(
      store.all(sql`SELECT value_before, value FROM fact_changes WHERE name = 'manager' ORDER BY id`),
    ).toEqual([
      { value_before: null, value: '0022' },
      { value_before: '0022', value: null },
    ]);
    expect(
      store
        .all<{ before: string }>(sql`SELECT before FROM undo_rows ORDER BY id`)
        .map(({ before }) => JSON.parse(before)),
    ).toEqual([
      { id: BEN, manager: null, manager_id: null, unit: 'Ward 7' },
      { id: BEN, manager: '0022', manager_id: CLEO, unit: 'Ward 7' },
      { id: BEN, manager: null, manager_id: null, unit: 'Ward 7' },
    ]);
  });

  it('loses what undo keeps of their rows, and the changes that found them cannot be taken back any more', () => {
    const store = erased((db) => {
      const pairing = pair(db);
      for (const [entry, table, key, before] of [
        [3, 'people', '[1]', null],
        [4, 'pairings', `[${pairing}]`, null],
        [6, 'people', '[3]', null],
      ] as const)
        db.run(sql`
          INSERT INTO undo_rows (entry_id, table_name, action, row_key, before)
          VALUES (${entry}, ${table}, 'insert', ${key}, ${before})`);
      db.run(sql`
        INSERT INTO undo_rows (entry_id, table_name, action, row_key, before)
        VALUES (8, 'check_ins', 'delete', '[77]', ${JSON.stringify({ id: 77, pairing_id: pairing, note: 'x' })})`);
    });
    expect(store.all(sql`SELECT entry_id FROM undo_rows ORDER BY id`)).toEqual([{ entry_id: 6 }]);
    expect([...entriesErased(store)]).toEqual([3, 4, 8]);
  });

  it('is named in no text of others, in lists too; what only looks like the name stays', () => {
    const note = 'Nora Field was ill; write to nora.field@example.org';
    const store = erased((db) => {
      const pairing = pair(db, { mentee: BEN, mentor: CLEO });
      db.run(sql`
        INSERT INTO check_ins (pairing_id, held_on, kind, topics, note, recorded_at)
        VALUES (${pairing}, '2026-06-20', 'informal', '["rota","Nora Field"]', ${note}, ${AT})`);
      db.run(sql`
        INSERT INTO check_ins (pairing_id, held_on, kind, topics, note, recorded_at)
        VALUES (${pairing}, '2026-06-21', 'informal', '["Northfield"]', 'Norah Fielding came', ${AT})`);
    });
    const [first, second] = store.all<{ topics: string; note: string }>(
      sql`SELECT topics, note FROM check_ins ORDER BY id`,
    );
    expect(`${first?.topics} ${first?.note}`).not.toMatch(/nora/iu);
    expect(first?.topics).toContain('rota');
    expect(first?.note).toContain('was ill');
    expect(second).toEqual({ topics: '["Northfield"]', note: 'Norah Fielding came' });
  });
});

describe('the words of their rows', () => {
  it('go, but for options that somebody else ticked too', () => {
    const store = erased((db) => {
      const own = pair(db);
      const others = pair(db, { mentee: BEN, mentor: CLEO });
      for (const [pairing, topics, note] of [
        [own, '["rota","my divorce"]', 'told in confidence'],
        [others, '["rota"]', 'all well'],
      ] as const)
        db.run(sql`
          INSERT INTO check_ins (pairing_id, held_on, minutes, kind, topics, note, recorded_at)
          VALUES (${pairing}, '2026-06-20', 45, 'informal', ${topics}, ${note}, ${AT})`);
      for (const [pairing, helpful] of [
        [own, 'Listening; she knows Ward 7'],
        [others, 'Listening; Advice'],
      ] as const)
        db.run(sql`
          INSERT INTO feedback (pairing_id, given_by, given_on, rating, helpful, recorded_at)
          VALUES (${pairing}, 'mentee', '2026-06-30', 4, ${helpful}, ${AT})`);
    });
    expect(store.all(sql`SELECT minutes, topics, note FROM check_ins ORDER BY id`)).toEqual([
      { minutes: 45, topics: '["rota"]', note: null },
      { minutes: 45, topics: '["rota"]', note: 'all well' },
    ]);
    expect(store.all(sql`SELECT rating, helpful FROM feedback ORDER BY id`)).toEqual([
      { rating: 4, helpful: 'Listening' },
      { rating: 4, helpful: 'Listening; Advice' },
    ]);
  });

  it.each([
    { others: 9, unit: null },
    { others: 10, unit: 'Ward 7' },
    { others: 11, unit: 'Ward 7' },
  ])('leave a ward that $others others work on: $unit', ({ others, unit }) => {
    const store = erased((db) => {
      db.run(sql`UPDATE people SET unit = 'Ward 7' WHERE id = ${NORA}`);
      for (let number = 0; number < others; number += 1)
        createPerson(db, facts(`other-${number}`, { unit: 'Ward 7' }), DATED);
    });
    expect(store.first(sql`SELECT unit FROM people WHERE id = ${NORA}`)).toEqual({ unit });
  });

  it.each([
    ['hired_on', '2020-02-01', '2020-02-01'],
    ['capacity', '999', '999'],
    ['capacity', '1000', null],
    ['status', 'on_leave', 'on_leave'],
    ['unit', 'Ward 7', null],
    ['nickname', '3', 'gone'],
  ])('of facts that changed: %s %s becomes %s', (name, value, left) => {
    const store = erased((db) =>
      db.run(sql`
        INSERT INTO fact_changes (person_id, kind, name, value_before, value, recorded_on, recorded_at)
        VALUES (${NORA}, 'person', ${name}, NULL, ${value}, ${TODAY}, ${AT})`),
    );
    const rows = store.all<{ value: string | null }>(
      sql`SELECT value FROM fact_changes WHERE person_id = ${NORA} AND name = ${name} ORDER BY id`,
    );
    expect(rows).toEqual(left === 'gone' ? [] : [{ value: left }]);
  });
});

describe('keys of those who were erased', () => {
  it('let their person come back by one of them, with all the others', () => {
    const store = erased(() => {});
    expect(store.transaction((db) => forgetKeysOf(db, '0021'))).toBeUndefined();
    expect(store.transaction((db) => forgetKeysOf(db, '17'))).toBe(NORA);
    expect(erasedKeys(store)).toBeUndefined();
  });

  it('belong to who was erased last with them; the secret stays the first', () => {
    const store = erased(() => {});
    store.transaction((db) => {
      const { id } = db.run(sql`
        INSERT INTO erasures (person_id, erased_on, recorded_at, entries) VALUES (${CLEO}, '2026-07-05', ${AT}, '[]')`);
      rememberKeys(db, { ...ERASING, secret: 'b'.repeat(64), erasureId: id });
    });
    expect(erasedKeys(store)?.erasedOn('0017')).toBe('2026-07-05');
    expect(secretOf(store)).toBe(SECRET);
    expect(store.transaction((db) => forgetKeysOf(db, '0017'))).toBe(CLEO);
  });

  it('find them in another copy of the programme: by a key, or by number together with a key they had', () => {
    const store = programme();
    const of = (ids: number[], keys: string[], hashes: readonly string[]) =>
      numbersIn(store, { ids, keys }, { secret: SECRET, hashes });
    expect(of([], [], ERASING.hashes)).toEqual([NORA]);
    expect(of([BEN], ['0021'], [])).toEqual([BEN]);
    expect(of([BEN], ['0022'], [])).toEqual([]);
    expect(of([CLEO], ['0021'], [])).toEqual([]);
  });

  it('erase them again from a state that held them, and keep those out whom it did not hold', () => {
    const store = programme();
    const absent = hashesOfKey('0099', SECRET);
    const count = eraseAgain(
      store,
      {
        secret: SECRET,
        erasures: [
          { personId: NORA, erasedOn: '2026-06-25', hashes: ERASING.hashes },
          { personId: 99, erasedOn: '2026-06-26', hashes: absent },
        ],
      },
      AT,
    );
    expect(count).toBe(1);
    expect(erasedKeys(store)?.erasedOn('0017')).toBe('2026-06-25');
    expect(erasedKeys(store)?.erasedOn('0099')).toBe('2026-06-26');
    expect(store.all(sql`SELECT person_id, finished_at FROM erasures ORDER BY id`)).toEqual([
      { person_id: NORA, finished_at: AT },
      { person_id: 99, finished_at: AT },
    ]);
  });

  it('that another secret hashed still find whom they are about, and are not kept', () => {
    const store = programme((db) => rememberKeys(db, { hashes: [], secret: 'c'.repeat(64), erasureId: 0 }));
    const erasures = [
      { personId: NORA, erasedOn: TODAY, hashes: ERASING.hashes },
      { personId: 99, erasedOn: TODAY, hashes: hashesOfKey('0099', SECRET) },
    ];
    expect(eraseAgain(store, { secret: SECRET, erasures }, AT)).toBe(1);
    expect(store.all(sql`SELECT key_hash FROM erased_keys ORDER BY key_hash`)).toEqual([]);
    expect(store.all(sql`SELECT person_id FROM erasures ORDER BY id`)).toEqual([{ person_id: NORA }]);
  });
});

it('knows the groups in which somebody is, or was, alone', () => {
  const store = programme((db) => {
    db.run(sql`UPDATE people SET unit = 'Ward 7', site = 'Northgate' WHERE id = ${NORA}`);
    db.run(sql`UPDATE people SET site = 'Northgate' WHERE id = ${BEN}`);
    for (const [person, before, now] of [
      [NORA, 'Band 4', 'Band 5'],
      [BEN, null, 'Band 5'],
    ] as const)
      db.run(sql`
        INSERT INTO fact_changes (person_id, kind, name, value_before, value, recorded_on, recorded_at)
        VALUES (${person}, 'person', 'band', ${before}, ${now}, ${TODAY}, ${AT})`);
  });
  expect(groupsOfTheirOwn(store, [NORA])).toEqual(['band: Band 4', 'unit: Ward 7']);
  expect(groupsOfTheirOwn(store, [NORA, BEN])).toEqual([
    'band: Band 4',
    'band: Band 5',
    'unit: Ward 7',
    'site: Northgate',
  ]);
});
