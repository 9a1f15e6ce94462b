import { copyFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/store/database/connection.js';
import { openStore } from '../../src/store/database/open-store.js';
import { sql } from '../../src/store/database/sql.js';
import { ALL_MIGRATIONS } from '../../src/store/migrations/all-migrations.js';
import { listCheckIns } from '../../src/store/pairings/check-ins.js';
import { listPairings } from '../../src/store/pairings/pairings.js';
import { listParticipations } from '../../src/store/people/participations.js';
import { peopleAsOf } from '../../src/store/people/people-as-of.js';
import { listPeople } from '../../src/store/people/people-rows.js';
import { trailFaults } from '../../src/store/trail/trail-faults.js';
import { emptyFolder } from '../support/mentor-in.js';

const FIXTURES = path.join(import.meta.dirname, 'fixtures');

/** The schema of a store in words that do not depend on how it came about. */
function schemaOf(store: Connection) {
  return store.all(sql`
    SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name`);
}

describe('files of earlier schemas', () => {
  it('are kept, one for each schema before this one', () => {
    const expected = ALL_MIGRATIONS.slice(1).map((_, version) => `schema-${version + 1}.db`);
    expect(
      readdirSync(FIXTURES)
        .filter((file) => file.endsWith('.db'))
        .sort(),
    ).toEqual(expected.sort());
  });

  it.each(readdirSync(FIXTURES).filter((file) => file.endsWith('.db')))(
    '%s is brought up to date with all it holds',
    (fixture) => {
      const file = path.join(emptyFolder(), 'mentor.db');
      copyFileSync(path.join(FIXTURES, fixture), file);
      const store = openStore({ path: file, mode: 'write', ifMissing: 'refuse' });
      const fresh = openStore({ path: 'not/there.db', mode: 'read', ifMissing: 'empty' });
      expect(schemaOf(store)).toEqual(schemaOf(fresh));
      expect(listPeople(store)).toMatchObject([
        { staffNumber: '001', givenName: 'Ada', attributes: new Map([['needs', ['triage']]]) },
        { staffNumber: '002', givenName: 'Mary', unit: 'Ward 7' },
      ]);
      expect([...listParticipations(store, 1)]).toEqual([
        [1, { role: 'mentee', capacity: null, joinedOn: '2026-07-01' }],
        [2, { role: 'mentor', capacity: 2, joinedOn: '2026-07-01' }],
      ]);
      expect(listPairings(store)).toMatchObject([{ menteeId: 1, mentorId: 2, fit: 0.5, status: 'active' }]);
      expect(listCheckIns(store)).toMatchObject([{ pairingId: 1, heldOn: '2026-07-10', minutes: 45 }]);
      const asOfThen = peopleAsOf(store, { on: '2026-07-01', knownOn: '2026-07-01' });
      expect(asOfThen).toEqual(listPeople(store));
      expect(asOfThen.map(({ knownFrom }) => knownFrom)).toEqual(['2026-07-01', '2026-07-01']);
      expect(trailFaults(store)).toEqual([]);
      expect(store.all(sql`PRAGMA foreign_key_check`)).toEqual([]);
      store.close();
      fresh.close();
      expect(readdirSync(path.dirname(file)).sort()).toEqual([
        'mentor.db',
        `mentor.${fixture}`,
        `mentor.${fixture.replace('.db', '.sha256')}`,
      ]);
    },
  );
});
