import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Connection, WriteHandle } from '../../../src/store/database/connection.js';
import { openCopyInMemory } from '../../../src/store/database/open-database.js';
import { newInMemory } from '../../../src/store/database/open-store.js';
import { sql } from '../../../src/store/database/sql.js';
import { changesMade, TAKEN_BACK } from '../../../src/store/undo/changes-made.js';
import { beginChange } from '../../../src/store/undo/recorded-change.js';
import { takeBackChange } from '../../../src/store/undo/take-back-change.js';
import { rowsOf } from '../../support/rows-of-programme.js';
import { sqlOf } from '../../support/sql-of.js';

/** Each makes some twenty changes. */
const RUNS = Number(process.env.MENTOR_TEST_RUNS ?? 12);

const BY = { recordedAt: '2026-07-01T09:00:00Z', actor: 'anna', command: 'test' };

function change(store: Connection, work: (db: WriteHandle) => void): number {
  return store.transaction((db) => {
    const end = beginChange(db);
    work(db);
    end(BY, []);
    return changesMade(db).length;
  });
}

function takeBack(store: Connection, id: number): void {
  store.transaction((db) => {
    const end = beginChange(db);
    takeBackChange(db, id);
    end(BY, [{ ...TAKEN_BACK, ids: [id] }]);
  });
}

const first = firstProgramme();
const programme = () => openCopyInMemory(first);

function firstProgramme(): Connection {
  const store = newInMemory();
  change(store, (db) => {
    db.run(sql`INSERT INTO rounds (name, opened_on) VALUES ('One', '2026-07-01')`);
    for (let number = 1; number <= 4; number++) addPerson(db, number);
  });
  return store;
}

function addPerson(db: WriteHandle, number: number): void {
  db.run(sql`
    INSERT INTO people (staff_number, given_name, family_name, status, recorded_at)
    VALUES (${`n${number}`}, 'Ada', ${`O'Neill "${number}" \\ 張 ${'\n'}`}, 'active', '2026-07-01T09:00:00Z')`);
}

const id = fc.integer({ min: 1, max: 6 });
const text = fc.string({ unit: 'grapheme', maxLength: 6 }).map((each) => each.replace(/['\0]/g, '’'));

/** Statements that add, change, move and delete rows, of tables with an id and without one; some do nothing. */
const statements: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(id, text).map(([at, unit]) => `UPDATE people SET unit = '${unit}' WHERE id = ${at}`),
  fc.constant('UPDATE people SET band = coalesce(band, 0) + 1'),
  fc
    .nat(1e6)
    .map(
      (number) =>
        `INSERT OR IGNORE INTO people (staff_number, given_name, family_name, status, recorded_at) VALUES ('x${number}', 'B', 'C', 'active', 'now')`,
    ),
  fc
    .tuple(
      id,
      text.filter((each) => each !== ''),
      text,
    )
    .map(
      ([at, name, value]) =>
        `INSERT OR IGNORE INTO person_attributes (person_id, name, attribute_values) SELECT id, '${name}', json_array('${value}') FROM people WHERE id = ${at}`,
    ),
  fc
    .tuple(id, id)
    .map(
      ([from, to]) =>
        `UPDATE OR IGNORE person_attributes SET person_id = ${to} WHERE person_id = ${from} AND EXISTS (SELECT 1 FROM people WHERE id = ${to})`,
    ),
  id.map((at) => `DELETE FROM person_attributes WHERE person_id = ${at}`),
  id.map(
    (at) =>
      `INSERT OR IGNORE INTO participations (round_id, person_id, origin, role) SELECT 1, id, 'roster', 'mentor' FROM people WHERE id = ${at}`,
  ),
  id.map((at) => `UPDATE participations SET capacity = coalesce(capacity, 0) + 1 WHERE person_id = ${at}`),
  fc
    .tuple(id, id)
    .filter(([one, other]) => one !== other)
    .map(
      ([one, other]) =>
        `UPDATE people SET manager_id = ${other} WHERE id = ${one} AND EXISTS (SELECT 1 FROM people WHERE id = ${other})`,
    ),
  id.map(
    (at) =>
      `DELETE FROM people WHERE id = ${at} AND NOT EXISTS (SELECT 1 FROM participations WHERE person_id = ${at}) AND NOT EXISTS (SELECT 1 FROM person_attributes WHERE person_id = ${at}) AND NOT EXISTS (SELECT 1 FROM people WHERE manager_id = ${at})`,
  ),
);

const changes = fc.array(fc.array(statements, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 6,
});

describe('changes of any kind', () => {
  it('are taken back one after the other, and had again by taking that back', () => {
    fc.assert(
      fc.property(changes, (scripts) => {
        const store = programme();
        const states = [rowsOf(store)];
        const made: number[] = [];
        for (const script of scripts) {
          const known = changesMade(store).length;
          const number = change(store, (db) => script.forEach((each) => void db.run(sqlOf(each))));
          if (number === known) continue;
          made.push(number);
          states.push(rowsOf(store));
        }
        const undone: number[] = [];
        for (const [back, number] of [...made].reverse().entries()) {
          takeBack(store, number);
          undone.push(changesMade(store).length);
          expect(rowsOf(store)).toEqual(states[made.length - back - 1]);
        }
        for (const [forth, number] of [...undone].reverse().entries()) {
          takeBack(store, number);
          expect(rowsOf(store)).toEqual(states[forth + 1]);
        }
        expect(store.all(sql`PRAGMA foreign_key_check`)).toEqual([]);
        store.close();
      }),
      { numRuns: RUNS },
    );
  });

  it('are taken back by number only where the others stay what they were', () => {
    fc.assert(
      fc.property(changes, fc.nat(), (scripts, which) => {
        const store = programme();
        const made: number[] = [];
        for (const script of scripts) {
          const known = changesMade(store).length;
          const number = change(store, (db) => script.forEach((each) => void db.run(sqlOf(each))));
          if (number > known) made.push(number);
        }
        const target = made[which % Math.max(1, made.length)];
        if (target === undefined) return;
        const before = rowsOf(store);
        try {
          takeBack(store, target);
        } catch {
          // Refused: then nothing is another.
          expect(rowsOf(store)).toEqual(before);
          store.close();
          return;
        }
        expect(store.all(sql`PRAGMA foreign_key_check`)).toEqual([]);
        // Taken back, the later ones can still be taken back one by one, down to where it all began.
        for (const number of made.filter((each) => each !== target).reverse()) takeBack(store, number);
        const fresh = programme();
        expect(rowsOf(store)).toEqual(rowsOf(fresh));
        fresh.close();
        store.close();
      }),
      { numRuns: RUNS },
    );
  });

  it('keep every number and letter of a row', () => {
    const store = programme();
    change(store, (db) => {
      db.run(sql`
        INSERT INTO survey_responses (round_id, person_id, wave, recorded_at, recorded_on) VALUES (1, 1, 'end', 'now', '2026-07-01')`);
      const points = [0.1 + 0.2, 1 / 3, 5e-324, 1.7976931348623157e308, -0.1, 3, 0, null];
      for (const [position, each] of points.entries())
        db.run(sql`
          INSERT INTO survey_answers (response_id, position, question, answer_values, scale, points)
          VALUES (1, ${position}, ${'"\\\u2028 é 張\n\t\u0007'}, '[]', 's', ${each})`);
    });
    const before = rowsOf(store);
    const number = change(store, (db) => db.run(sql`DELETE FROM survey_answers`));
    takeBack(store, number);
    expect(rowsOf(store)).toEqual(before);
    store.close();
  });
});
