import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { StateError } from '../../../src/errors.js';
import { JSON_COLUMNS, parsedJson } from '../../../src/store/database/json-columns.js';
import { newInMemory, openStore } from '../../../src/store/database/open-store.js';
import { sql } from '../../../src/store/database/sql.js';
import { storedJson } from '../../../src/store/database/stored-json.js';
import { damagedValues } from '../../../src/store/health/damaged-values.js';
import { healthOfStore, integrityFaults } from '../../../src/store/health/health-of-store.js';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';
import { runBehindItsBack } from '../../support/raw-database.js';
import { sqlOf } from '../../support/sql-of.js';

const UNCHECKED = 'PRAGMA ignore_check_constraints = 1; PRAGMA foreign_keys = 0;';

/** Values that mentor writes nowhere, by what is wrong with them. */
const BROKEN = ['[{', '', '{}}', 'null', '7', '"text"', '[[[]]]', '{"people":"x"}', '[{"what":1}]', '[3]'];

/** A programme with something in every column that holds JSON. */
async function fullProgramme(): Promise<string> {
  const folder = await exampleProgramme('followed');
  await mentorIn(folder, ['people', 'merge', '003902', '001893', '--yes']);
  await mentorIn(folder, ['people', 'edit', '001204', '--set', 'needs=triage', '--yes']);
  await mentorIn(folder, [
    'report',
    '--quarter',
    '2026-Q3',
    '--issue',
    '--out',
    'q3.md',
    '--as-of',
    '2026-10-05',
    '--yes',
  ]);
  runBehindItsBack(
    path.join(folder, 'mentor.db'),
    `INSERT INTO code_links (round_id, code, other_code, linked_at) VALUES (1, '["A"]', '["B"]', '2026-07-01T09:00:00Z');
     INSERT INTO survey_responses (round_id, code, wave, recorded_at, recorded_on) VALUES (1, '["A"]', 'end', '2026-07-01T09:00:00Z', '2026-07-01');
     INSERT INTO erasures (person_id, erased_on, recorded_at, entries, finished_at)
     VALUES (99, '2026-07-01', '2026-07-01T09:00:00Z', '[1]', '2026-07-01T09:00:00Z');
     INSERT INTO follow_ups (pairing_id, kind, followed_up_on, until, tasks, recorded_at, recorded_on)
     VALUES (1, 'done', '2026-07-01', '2026-07-08', '["call"]', '2026-07-01T09:00:00Z', '2026-07-01');
     INSERT INTO fact_changes (person_id, kind, name, value_before, value, recorded_on, recorded_at)
     VALUES (1, 'attribute', 'needs', '["triage"]', '["ECMO"]', '2026-07-01', '2026-07-01T09:00:00Z')`,
  );
  return folder;
}

describe('values that are damaged', () => {
  it('cover every column that the schema says holds JSON', () => {
    const store = newInMemory();
    const tables = store.all<{ name: string; text: string }>(
      sql`SELECT name, sql AS text FROM sqlite_schema WHERE type = 'table' ORDER BY name`,
    );
    store.close();
    const inSchema = tables.flatMap(({ name, text }) =>
      [...text.matchAll(/json_(?:type|valid) ?\((\w+)\)/g)].map(([, column]) => `${name}.${column}`),
    );
    expect(JSON_COLUMNS).toEqual(expect.arrayContaining(inSchema));
  });

  it('are found in each of those columns, with the row they are in, and nowhere else', async () => {
    const folder = await fullProgramme();
    const file = path.join(folder, 'mentor.db');
    const store = openStore({ path: file, mode: 'rehearse', ifMissing: 'refuse' });
    expect(damagedValues(store)).toEqual([]);
    for (const { name } of store.all<{ name: string }>(
      sql`SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`,
    ))
      store.execute(sqlOf(`DROP TRIGGER ${name}`));
    store.execute(sqlOf(UNCHECKED));
    for (const column of JSON_COLUMNS) {
      const [table = '', name = ''] = column.split('.');
      for (const broken of BROKEN.filter((text) => parsedJson(column, text) === undefined)) {
        store.execute(sql`BEGIN`);
        store.execute(
          sqlOf(
            `UPDATE ${table} SET ${name} = '${broken}' WHERE ${table === 'fact_changes' ? "kind = 'attribute'" : `${name} IS NOT NULL`}`,
          ),
        );
        const found = damagedValues(store);
        store.execute(sql`ROLLBACK`);
        expect(found.length, `${column} ${broken}`).toBeGreaterThan(0);
        for (const words of found)
          expect(words).toMatch(new RegExp(`^row .+ of table ${table} is damaged \\(${name}\\)$`));
      }
    }
    store.close();
  });

  it('are named where they are read, and end the call with exit code 4', () => {
    expect(storedJson('check_ins.topics', '["a"]', 3)).toEqual(['a']);
    expect(() => storedJson('check_ins.topics', '[{', 3)).toThrow(StateError);
    expect(() => storedJson('run_pairs.parts', '[{', '1, 2, 3')).toThrow(
      /damaged: row 1, 2, 3 of table run_pairs holds something in parts/,
    );
  });
});

/** What each damage would have to be seen by. */
const READERS: readonly (readonly [string, readonly string[]])[] = [
  ['person_attributes.attribute_values', ['people', 'list']],
  ['survey_answers.answer_values', ['people', 'list']],
  ['check_ins.topics', ['checkin', 'list']],
  ['run_pairs.parts', ['match', 'runs']],
  ['runs.certificate', ['match', 'runs']],
  ['runs.settings', ['match', 'runs']],
  ['audit_entries.changes', ['log']],
  ['code_links.code', ['waves']],
  ['survey_responses.code', ['waves']],
  ['person_merges.record', ['people', 'unmerge', '003902']],
];

describe('a damaged programme', () => {
  it.each(READERS)('says so of %s', async (column, words) => {
    const folder = await fullProgramme();
    const [table = '', name = ''] = column.split('.');
    runBehindItsBack(
      path.join(folder, 'mentor.db'),
      `${UNCHECKED} DROP TRIGGER audit_entries_are_never_changed; UPDATE ${table} SET ${name} = '[{' WHERE ${name} IS NOT NULL`,
    );
    const { exitCode, err } = await mentorIn(folder, words);
    expect(err).toMatch(new RegExp(`damaged: row .+ of table ${table} holds something in ${name}`));
    expect(exitCode).toBe(4);
    const doctor = await mentorIn(folder, ['doctor', '--json']);
    expect(doctor.exitCode).toBe(4);
    const { checks } = JSON.parse(doctor.out);
    const found = checks.find((one: { check: string }) => one.check === 'every value can be read');
    expect(found.fault).toContain(`of table ${table} is damaged (${name})`);
  });

  it('is told of by doctor where a constraint is broken, and where the schema is another', async () => {
    const folder = await exampleProgramme('paired');
    const file = path.join(folder, 'mentor.db');
    runBehindItsBack(
      file,
      `${UNCHECKED} UPDATE pairings SET status = 'broken' WHERE id = 1; DROP INDEX pairings_by_mentor; CREATE TABLE notes (a) STRICT`.replace(
        '(a)',
        '(a TEXT)',
      ),
    );
    const store = openStore({ path: file, mode: 'read', ifMissing: 'refuse' });
    const health = healthOfStore(store);
    store.close();
    expect(health.faults).toEqual([]);
    expect(integrityFaults(file)).toEqual([expect.stringMatching(/CHECK.*pairings/)]);
    expect(health.schemaFaults).toEqual([
      'the index pairings_by_mentor is missing',
      'the table notes was not made by mentor',
    ]);
    const { exitCode, err } = await mentorIn(folder, ['doctor']);
    expect(exitCode).toBe(4);
    expect(err).toMatch(/CHECK constraint failed in pairings.*the table notes was not made by mentor/s);
  });
});
