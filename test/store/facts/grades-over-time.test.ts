import { describe, expect, it } from 'vitest';
import type { Dating } from '../../../src/domain/people/dated-facts.js';
import { gradeOn } from '../../../src/domain/people/grade-since.js';
import { NO_FACTS, type PersonFacts } from '../../../src/domain/people/person.js';
import type { Connection } from '../../../src/store/database/connection.js';
import { openStore } from '../../../src/store/database/open-store.js';
import { gradesOverTime } from '../../../src/store/facts/grades-over-time.js';
import { peopleAsOf } from '../../../src/store/people/people-as-of.js';
import { createPerson, updatePerson } from '../../../src/store/people/people-changes.js';
import { listPeople } from '../../../src/store/people/people-rows.js';
import { ensureFirstRound } from '../../../src/store/rounds/rounds.js';

const ADA: PersonFacts = { ...NO_FACTS, staffNumber: '1', givenName: 'Ada', profession: 'Nurse', band: '5' };

function on(today: string, holdsFrom: string | null = today): Dating {
  return { recordedAt: `${today}T09:00:00Z`, today, holdsFrom };
}

function programme(...changes: readonly (readonly [Partial<PersonFacts>, Dating])[]): Connection {
  const store = openStore({ path: 'not/there.db', mode: 'read', ifMissing: 'empty' });
  store.transaction((db) => {
    ensureFirstRound(db, '2025-01-05');
    createPerson(db, ADA, on('2025-01-05'));
    createPerson(db, { ...ADA, staffNumber: '2', givenName: 'Bo' }, on('2025-01-05'));
    for (const [over, dating] of changes) {
      const [now = ADA] = listPeople(db);
      updatePerson(db, { id: 1, facts: { ...now, ...over } }, dating);
    }
  });
  return store;
}

const DAYS = [
  '2024-12-31',
  '2025-01-05',
  '2025-08-31',
  '2025-09-01',
  '2026-03-31',
  '2026-04-01',
  '2026-06-30',
];

/** Ada's band on each of the days, as the grades say, and as the people of that day do. */
function bandsBothWays(store: Connection, knownOn?: string) {
  const known = knownOn === undefined ? {} : { knownOn };
  const grades = gradesOverTime(store, { on: '2026-06-30', ...known }).get(1) ?? [];
  return DAYS.map((day) => {
    const [ada] = peopleAsOf(store, { on: day, ...known });
    return [gradeOn(grades, day) ?? null, { band: ada?.band, profession: ada?.profession }] as const;
  });
}

describe('grades over time', () => {
  const changes = [
    [{ band: '6' }, on('2025-09-10', '2025-09-01')],
    [{ profession: 'Midwife' }, on('2026-02-01')],
    [{ band: '7' }, on('2026-04-20', '2026-04-01')],
    [{ band: '8a' }, on('2026-07-05')],
  ] as const;

  it.each([undefined, '2025-09-09', '2025-09-10', '2026-04-19'])(
    'say of every day what the people of that day do, as known on %s',
    (knownOn) => {
      for (const [grade, person] of bandsBothWays(programme(...changes), knownOn))
        expect(grade).toMatchObject(person);
    },
  );

  it('hold what is corrected for every day, where the correction was known', () => {
    const store = programme(...changes.slice(0, 2), [{ band: '4' }, on('2026-06-01', null)]);
    for (const knownOn of [undefined, '2026-05-31'])
      for (const [grade, person] of bandsBothWays(store, knownOn)) expect(grade).toMatchObject(person);
    expect(gradeOn(gradesOverTime(store, { on: '2026-06-30' }).get(1) ?? [], '2025-02-01')?.band).toBe('4');
  });

  it('tell nothing of days after the one asked about, and nothing of who never changed', () => {
    const grades = gradesOverTime(programme(...changes), { on: '2026-06-30' });
    expect([...grades.keys()]).toEqual([1]);
    expect(grades.get(1)?.map(({ from, band }) => [from, band])).toEqual([
      ['', '5'],
      ['2025-09-01', '6'],
      ['2026-02-01', '6'],
      ['2026-04-01', '7'],
    ]);
  });
});
