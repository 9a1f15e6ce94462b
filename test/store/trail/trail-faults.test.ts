import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection, WriteHandle } from '../../../src/store/database/connection.js';
import { newInMemory } from '../../../src/store/database/open-store.js';
import { sql } from '../../../src/store/database/sql.js';
import { openRound } from '../../../src/store/rounds/rounds.js';
import { appendAuditEntry, hashOfEntry, trailHead } from '../../../src/store/trail/audit-trail.js';
import { trailFaults } from '../../../src/store/trail/trail-faults.js';
import { beginChange } from '../../../src/store/undo/recorded-change.js';
import { sqlOf } from '../../support/sql-of.js';

const BY = { recordedAt: '2026-07-01T09:00:00.000Z', actor: 'anna', command: 'round open' };
const ENTRIES = 12;

/** A programme in which twelve rounds were opened, an entry each. */
function programme(): Connection {
  const store = newInMemory();
  for (let number = 1; number <= ENTRIES; number++) {
    store.transaction((db) => {
      const end = beginChange(db);
      const { id } = openRound(db, { name: `Round ${number}`, openedOn: '2026-07-01' });
      end(BY, [{ what: 'round', action: 'opened', ids: [id] }]);
    });
  }
  return store;
}

/** What keeps the trail from being edited, taken away and put back as mentor made it, as somebody would who knows how. */
function behindItsBack(db: Connection, edit: () => void): void {
  const triggers = db.all<{ name: string; text: string }>(
    sql`SELECT name, sql AS text FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`,
  );
  for (const { name } of triggers) db.execute(sqlOf(`DROP TRIGGER ${name}`));
  edit();
  for (const { text } of triggers) db.execute(sqlOf(text));
}

/** Does something, looks at what the check says, and takes it back. */
function faultsAfter(db: Connection, edit: (db: Connection) => void): string[] {
  db.execute(sql`BEGIN`);
  try {
    behindItsBack(db, () => edit(db));
    return trailFaults(db);
  } finally {
    db.execute(sql`ROLLBACK`);
  }
}

/** Hashes everything anew from an entry on, and lets the anchor agree: what somebody would do who knows how the chain is made. */
function rechain(db: Connection): void {
  let previous = '';
  const rows = db.all<{
    id: number;
    recordedAt: string;
    actor: string;
    command: string;
    changes: string;
    ranges: string;
  }>(sql`
    SELECT id, recorded_at AS recordedAt, actor, command, changes, row_ranges AS ranges FROM audit_entries ORDER BY id`);
  for (const row of rows) {
    const hash = hashOfEntry({ ...row, previous });
    db.execute(
      sqlOf(`UPDATE audit_entries SET previous_hash = '${previous}', hash = '${hash}' WHERE id = ${row.id}`),
    );
    previous = hash;
  }
  db.execute(sqlOf(`UPDATE audit_anchor SET entries = ${rows.length}, last_hash = '${previous}'`));
}

const id = fc.integer({ min: 1, max: ENTRIES });
const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const column = fc.constantFrom('recorded_at', 'actor', 'command', 'previous_hash', 'hash');

/** One way to tamper with the trail, as statements. */
const edits: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(column, word, id)
    .map(([name, text, row]) => `UPDATE audit_entries SET ${name} = ${name} || '${text}' WHERE id = ${row}`),
  fc
    .tuple(column, id)
    // Before the first entry there is none, and nothing to take off.
    .filter(([name, row]) => row > 1 || name !== 'previous_hash')
    .map(([name, row]) => `UPDATE audit_entries SET ${name} = substr(${name}, 2) WHERE id = ${row}`),
  fc
    .tuple(id, fc.integer({ min: 100, max: 999 }))
    .map(([row, other]) => `UPDATE audit_entries SET changes = json_array(${other}) WHERE id = ${row}`),
  id.map(
    (row) =>
      `UPDATE audit_entries SET row_ranges = json_object('rounds', json_array(0, 99)) WHERE id = ${row}`,
  ),
  id.map((row) => `UPDATE audit_entries SET row_ranges = NULL WHERE id = ${row}`),
  id.map((row) => `DELETE FROM audit_entries WHERE id = ${row}`),
  id.map((row) => `DELETE FROM audit_entries WHERE id >= ${row}`),
  id.map((row) => `DELETE FROM audit_entries WHERE id <= ${row}`),
  fc.constant('DELETE FROM audit_entries; DELETE FROM audit_anchor'),
  fc.integer({ min: 1, max: 50 }).map((by) => `UPDATE audit_entries SET id = id + ${by + ENTRIES}`),
  fc
    .tuple(id, id)
    .filter(([one, other]) => one !== other)
    .map(
      ([one, other]) =>
        `UPDATE audit_entries SET id = 99 WHERE id = ${one}; UPDATE audit_entries SET id = ${one} WHERE id = ${other}; UPDATE audit_entries SET id = ${other} WHERE id = 99`,
    ),
  word.map(
    (text) =>
      `INSERT INTO audit_entries (recorded_at, actor, command, changes, row_ranges, previous_hash, hash) VALUES ('2026', '${text}', 'x', '[]', '{}', (SELECT last_hash FROM audit_anchor), '${text}')`,
  ),
  fc
    .integer({ min: 0, max: 40 })
    .filter((count) => count !== ENTRIES)
    .map((count) => `UPDATE audit_anchor SET entries = ${count}`),
  word.map((text) => `UPDATE audit_anchor SET last_hash = '${text}'`),
  fc.constant('DELETE FROM audit_anchor'),
  word.map((text) => `INSERT INTO rounds (name, opened_on) VALUES ('${text}', '2026-07-02')`),
);

describe('what is wrong with the audit trail', () => {
  let store: Connection;
  beforeAll(() => {
    store = programme();
  });
  afterAll(() => store.close());

  it('is nothing where nobody has edited it', () => {
    expect(trailFaults(store)).toEqual([]);
    expect(faultsAfter(store, () => undefined)).toEqual([]);
  });

  it('is found of every one of 1,000 random edits', () => {
    fc.assert(
      fc.property(edits, (edit) => {
        expect(faultsAfter(store, (db) => db.execute(sqlOf(edit)))).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('names the entries that are missing at its end, however many', () => {
    for (const kept of [11, 5, 0]) {
      const faults = faultsAfter(store, (db) =>
        db.execute(sqlOf(`DELETE FROM audit_entries WHERE id > ${kept}`)),
      );
      expect(faults[0]).toBe(`the trail ends with entry ${kept}, and ${ENTRIES} entries were written`);
    }
  });

  it('names rows that no entry made, where the end was cut off and the rest made to agree', () => {
    const faults = faultsAfter(store, (db) => {
      db.execute(sql`DELETE FROM audit_entries WHERE id > 9`);
      rechain(db);
    });
    expect(faults).toEqual(['rows 10, 11, 12 of rounds were made by no entry of the trail']);
  });

  it('is found of a trail written anew from its beginning by an end that was written down', () => {
    const head = { ...trailHead(store), source: 'the backup of 1 July' };
    const hadActor = sql`UPDATE audit_entries SET actor = 'somebody else' WHERE id = 3`;
    store.execute(sql`BEGIN`);
    try {
      behindItsBack(store, () => {
        store.execute(hadActor);
        rechain(store);
      });
      expect(trailFaults(store)).toEqual([]);
      expect(trailFaults(store, [head])).toEqual([
        'entry 12 is another than when the backup of 1 July was made: the trail was written anew',
      ]);
    } finally {
      store.execute(sql`ROLLBACK`);
    }
    expect(trailFaults(store, [head])).toEqual([]);
  });

  it.each([
    'audit_entries_are_never_changed',
    'audit_entries_are_never_deleted',
    'audit_anchor_never_goes_back',
  ])('is that %s is gone, or does nothing any more', (trigger) => {
    const found = (script: string) => {
      store.execute(sql`BEGIN`);
      try {
        store.execute(sqlOf(script));
        return trailFaults(store);
      } finally {
        store.execute(sql`ROLLBACK`);
      }
    };
    expect(found(`DROP TRIGGER ${trigger}`)).toEqual([`the trigger ${trigger} is missing`]);
    const idle = `CREATE TRIGGER ${trigger} BEFORE UPDATE ON audit_entries BEGIN SELECT 1; END`;
    expect(found(`DROP TRIGGER ${trigger}; ${idle}`)).toEqual([
      `the trigger ${trigger} is not as mentor made it`,
    ]);
  });

  it('shows for ever, though mentor goes on writing', () => {
    const cut = programme();
    behindItsBack(cut, () => cut.execute(sql`DELETE FROM audit_entries WHERE id > 8`));
    cut.transaction((db: WriteHandle) =>
      appendAuditEntry(db, BY, [{ what: 'round', action: 'opened', ids: [1] }]),
    );
    expect(trailFaults(cut)[0]).toBe('entry 9 is missing: 13 follows entry 8');
    cut.close();
  });
});
