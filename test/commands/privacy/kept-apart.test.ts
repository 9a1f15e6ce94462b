import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/database/open-store.js';
import { identifier, sql } from '../../../src/store/database/sql.js';
import { allTables } from '../../../src/store/database/table-shapes.js';
import { emptyFolder, type Machine, mentorIn } from '../../support/mentor-in.js';
import { runBehindItsBack } from '../../support/raw-database.js';

const ROSTER = `Staff number,Given name,Family name,Role,ethnicity
1001,Ada,Obi,mentee,Zqone
1002,Sam,Poe,mentor,Zqtwo
1003,Sam,Poe,mentor,Zqfive
`;
const ANSWERS = `Staff number,ethnicity
1001,Zqthree
`;
const YAML = 'sensitive: { ethnicity: { purpose: see whether the programme reaches everybody } }\n';

async function told(folder: string, line: string, machine: Machine = {}): Promise<string> {
  const { exitCode, out, err } = await mentorIn(folder, line.split(' '), machine);
  expect({ line, exitCode, err }).toMatchObject({ exitCode: 0 });
  return out;
}

const on = (day: string): Machine => ({ now: `${day}T09:00:00Z` });

/** Ethnicity from a roster, put right by a second one, answered in a survey, and of two records that were merged. */
async function programme(yaml?: string): Promise<string> {
  const first = made.get(yaml) ?? make(yaml);
  made.set(yaml, first);
  const folder = emptyFolder();
  cpSync(await first, folder, { recursive: true });
  return folder;
}

const made = new Map<string | undefined, Promise<string>>();

async function make(yaml?: string): Promise<string> {
  const folder = emptyFolder();
  const files = { 'a.csv': ROSTER, 'b.csv': ROSTER.replace('Zqtwo', 'Zqfour'), 's.csv': ANSWERS };
  const settings = yaml === undefined ? {} : { 'mentor.yaml': yaml };
  await told(folder, 'import a.csv --as roster --yes --map ethnicity=ethnicity', {
    files: { ...files, ...settings },
  });
  await told(folder, 'import b.csv --as roster --yes --map ethnicity=ethnicity', on('2026-07-10'));
  await told(folder, 'import s.csv --as survey --yes --map ethnicity=ethnicity', on('2026-07-12'));
  await told(folder, 'people merge 1002 1003 --yes', on('2026-07-14'));
  return folder;
}

/** Every cell of the file that tells an ethnicity, as table.column and what it holds. */
function cells(folder: string): string[] {
  const store = openStore({ path: path.join(folder, 'mentor.db'), mode: 'read', ifMissing: 'refuse' });
  const found = allTables(store).flatMap(({ name, columns }) =>
    columns.flatMap((column) =>
      store
        .all<{ cell: string }>(
          sql`SELECT ${identifier(column)} AS cell FROM ${identifier(name)} WHERE instr(${identifier(column)}, 'Zq') ORDER BY cell`,
        )
        .map(({ cell }) => `${name}.${column} ${cell}`),
    ),
  );
  store.close();
  return found.sort();
}

const tables = (folder: string) => [...new Set(cells(folder).map((cell) => cell.split(' ')[0]))];
const SHOWN = [
  'export people --with-sensitive',
  'export people --with-sensitive --as-of 2026-07-05',
  'export answers --with-sensitive',
];
const all = async (folder: string) => Promise.all(SHOWN.map((line) => told(folder, line, on('2026-08-10'))));

describe('texts of sensitive columns', () => {
  it('stand in a table of their own and nowhere else, whichever way they came', async () => {
    const folder = await programme(YAML);
    expect(tables(folder)).toEqual(['sensitive_values.value']);
    const [now, then, answers] = await all(folder);
    expect(now).toContain('Zqthree');
    expect(now).toContain('Zqfour');
    expect(then).toMatch(/Zqone[\s\S]*Zqtwo/);
    expect(answers).toContain('Zqthree');
    expect(cells(await programme())).not.toContainEqual(expect.stringContaining('sensitive_values'));
  });

  it('go there with the next change once mentor.yaml says so, and come back as they were', async () => {
    const folder = await programme();
    const [before, shown] = [cells(folder), await all(folder)];
    expect(tables(folder).length).toBeGreaterThan(4);
    writeFileSync(path.join(folder, 'mentor.yaml'), YAML);
    await told(folder, 'training add Basics', on('2026-08-01'));
    expect(tables(folder)).toEqual(['sensitive_values.value']);
    expect(await all(folder)).toEqual(shown);
    rmSync(path.join(folder, 'mentor.yaml'));
    await told(folder, 'training add Later', on('2026-08-02'));
    expect(cells(folder)).toEqual(before);
    expect(await all(folder)).toEqual(shown);
  });

  it('come back with what is undone, whatever mentor.yaml said meanwhile', async () => {
    const [one, other] = [await programme(), await programme(YAML)];
    const [first] = await all(one);
    for (const yaml of [YAML, '', YAML]) {
      writeFileSync(path.join(one, 'mentor.yaml'), yaml);
      await told(one, 'undo --yes', on('2026-08-03'));
      await told(other, 'undo --yes', on('2026-08-03'));
    }
    expect(await all(one)).toEqual(await all(other));
    expect((await all(one))[0]).not.toBe(first);
    expect(tables(one)).toEqual(['sensitive_values.value']);
    const { err } = await mentorIn(one, ['log', 'verify']);
    expect(err).not.toMatch(/damaged|edited/i);
  });

  it('are told to the person, who may have them erased to the last byte', async () => {
    const folder = await programme(YAML);
    expect(await told(folder, 'privacy export 1002 --json')).toMatch(/Zqtwo[\s\S]*Zqfive|Zqfive[\s\S]*Zqtwo/);
    await told(folder, 'privacy erase 1002 --confirm 1002', on('2026-08-03'));
    expect(readFileSync(path.join(folder, 'mentor.db')).toString('latin1')).not.toMatch(
      /Zq(?:two|four|five)/,
    );
    expect((await all(folder))[0]).toContain('Zqthree');
  });

  it('are in no line that tells what a change does', async () => {
    const folder = await programme(YAML);
    const again = {
      'c.csv': ROSTER.replace('Zqone', 'Zqsix'),
      'r.csv': ROSTER.replaceAll('mentor,', 'boss,'),
    };
    for (const line of [
      'import c.csv --as roster --yes',
      'import c.csv --as roster --yes --dry-run --explain',
      'import r.csv --as roster --yes',
      'people unmerge 1002 --yes',
      'people merge 1002 1003 --dry-run',
      'people edit 1002 --set ethnicity=Zqseven',
      'undo --dry-run',
      'undo --dry-run --json',
      'people duplicates',
      'log',
      'doctor',
      'people list --json',
    ]) {
      const { out, err } = await mentorIn(folder, line.split(' '), { ...on('2026-08-03'), files: again });
      expect({ line, told: `${out}${err}`.replaceAll(folder, '') }).toEqual({
        line,
        told: expect.not.stringContaining('Zq'),
      });
    }
    expect((await mentorIn(folder, ['undo', '--dry-run'])).out).toContain('(sensitive, not shown)');
  });

  it('are in no reason, where matching looks at them in whatever way it may', async () => {
    const folder = emptyFolder();
    const roster = `${ROSTER.replaceAll(/Zq\w+/g, 'Zqone')}1004,Kay,Lim,mentee,Zqtwo\n1005,Jo,Ray,mentor,Zqthree\n`;
    const yaml = `${YAML.replace(' }', ', matching: true }')}matching:
  criteria: { background: { kind: overlap, attribute: ethnicity, weight: 1 }, site: { weight: 1 } }
  rules: { minimum_fit: 0 }
  mentors_per_mentee: 2
  mentors_differ_in: [ethnicity]
  require:
    chosen: { kind: is, attribute: ethnicity, values: [zqone], of: mentor }
    own: { kind: same, attribute: ethnicity }
  who_comes_first: [{ by: class, attribute: ethnicity, order: [zqtwo] }]
`;
    const files = { 'a.csv': roster, 'mentor.yaml': yaml };
    await told(folder, 'import a.csv --as roster --yes --map ethnicity=ethnicity', { files });
    const lines = [
      'match --dry-run --scores - --out p.csv --force',
      'match',
      'match show',
      'match why 1001 --json',
      'match why 1004',
      'match why 1004 1002',
      'match advise',
      'match accept --yes',
      'match --dry-run',
      'pairs show 1',
      'book --out -',
    ];
    for (const line of lines) {
      const { out, err } = await mentorIn(folder, line.split(' '));
      expect({ line, told: `${out}${err}`.replaceAll(folder, '') }).toEqual({
        line,
        told: expect.not.stringContaining('Zq'),
      });
    }
    expect((await mentorIn(folder, ['pairs', 'show', '1'])).out).toContain(
      'background (sensitive, not shown)',
    );
    expect(tables(folder)).toEqual(['sensitive_values.value']);
  });

  it('go out of the reasons of runs that were computed before', async () => {
    const folder = emptyFolder();
    const roster = `${ROSTER}1004,Kay,Lim,mentee,Zqone\n1005,Jo,Ray,mentor,Zqfour\n1006,Di,Fay,mentee,Zqone Zq\n`;
    const matching = `matching:
  criteria: { background: { kind: same, attribute: ethnicity, weight: 1 }, site: { weight: 1 } }
  caps: { pairs: [{ of: mentees, attribute: ethnicity, most: 1 }] }
`;
    const files = { 'a.csv': roster, 'mentor.yaml': matching };
    await told(folder, 'import a.csv --as roster --yes --map ethnicity=ethnicity', { files });
    for (const line of ['match', 'match accept --yes', 'match', 'people merge 1002 1003 --yes', 'match'])
      await told(folder, line);
    expect(tables(folder)).toEqual(
      expect.arrayContaining(['run_left_over.reason', 'run_pairs.parts', 'person_merges.record']),
    );
    writeFileSync(path.join(folder, 'mentor.yaml'), `${YAML.replace(' }', ', matching: true }')}${matching}`);
    await told(folder, 'training add Basics', on('2026-08-01'));
    expect(tables(folder)).toEqual(['sensitive_values.value']);
    expect(await told(folder, 'match show 1')).toContain('background (sensitive, not shown)');
    await told(folder, 'people unmerge 1002 --yes', on('2026-08-02'));
    expect(tables(folder)).toEqual(['sensitive_values.value']);
    expect((await mentorIn(folder, ['doctor'])).exitCode).toBe(0);
  });

  it('are of answers too that came before their question was known to fill the column', async () => {
    const folder = emptyFolder();
    const answers = (value: string) => ({ 's.csv': `Staff number,Which of these are you?\n1001,${value}\n` });
    await told(folder, 'import a.csv --as roster --yes --map ethnicity=ethnicity', {
      files: { 'a.csv': ROSTER, 'mentor.yaml': YAML },
    });
    await told(folder, 'import s.csv --as survey --yes', { ...on('2026-07-12'), files: answers('Zqsix') });
    await mentorIn(
      folder,
      ['import', 's.csv', '--as', 'survey', '--yes', '--map', 'Which of these are you?=ethnicity'],
      { ...on('2026-07-13'), files: answers('Zqseven') },
    );
    expect(tables(folder)).toContain('survey_answers.answer_values');
    await told(folder, 'training add Basics', on('2026-08-01'));
    expect(tables(folder)).toEqual(['sensitive_values.value']);
    rmSync(path.join(folder, 'mentor.yaml'));
    await told(folder, 'training add Later', on('2026-08-02'));
    expect(tables(folder)).not.toContain('sensitive_values.value');
  });

  it('are of questions too, by the name of a column, by their wording or by their text', async () => {
    const folder = emptyFolder();
    const answers =
      'Staff number,Ethnicity,What is your religion?,Are you disabled?,What do you need?\n1001,Zqone,Zqtwo,Zqthree,Audit\n';
    const yaml = `${YAML.replace(' }\n', ',')} "What is your religion?": { purpose: see } }\n`;
    await told(folder, 'import a.csv --as roster --yes', {
      files: { 'a.csv': ROSTER, 's.csv': answers, 'mentor.yaml': yaml },
    });
    const { err } = await mentorIn(folder, ['import', 's.csv', '--as', 'survey', '--yes'], { columns: 500 });
    expect(err).toContain('Ethnicity → ethnicity');
    expect(err).toContain(
      'Are you disabled?: it is sensitive: nothing is matched by it, and no list shows it.',
    );
    // Of what mentor.yaml says no purpose, the file itself still has the text where it always had.
    expect(tables(folder)).toEqual([
      'sensitive_values.value',
      'survey_answers.answer_values',
      'survey_answers.written',
    ]);
    const shown = await mentorIn(folder, ['export', 'answers'], { columns: 500 });
    expect(shown.out).not.toContain('Zq');
    expect(shown.out).toContain('Audit');
    expect(shown.err).toContain(
      'Left out, as it may be sensitive: Are you disabled?. --with-sensitive shows it;',
    );
    expect(await told(folder, 'export answers --pseudonymised')).not.toContain('Zq');
    expect(await told(folder, 'export answers --with-sensitive')).toMatch(/Zqone[\s\S]*Zqtwo[\s\S]*Zqthree/);
    expect((await mentorIn(folder, ['doctor'], { columns: 500 })).err).toContain(
      'kept for no stated purpose: Are you disabled?. Say under sensitive',
    );
  });

  it('are missed by doctor where somebody took them out', async () => {
    const folder = await programme(YAML);
    expect((await mentorIn(folder, ['doctor'])).err).not.toContain('sensitive_values');
    runBehindItsBack(path.join(folder, 'mentor.db'), 'DELETE FROM sensitive_values WHERE id = 1');
    const { exitCode, out, err } = await mentorIn(folder, ['doctor'], { columns: 400 });
    expect(exitCode).not.toBe(0);
    expect(`${out}${err}`).toContain('row 1 of table sensitive_values is missing');
  });

  it('stay where they are while mentor.yaml cannot be read', async () => {
    const folder = await programme(YAML);
    writeFileSync(path.join(folder, 'mentor.yaml'), 'sensitive: [\n');
    await told(folder, 'training add Basics');
    expect(tables(folder)).toEqual(['sensitive_values.value']);
  });
});

describe('copies from before a column went apart', () => {
  it('are named where they are there, and are as they were', async () => {
    const folder = await programme();
    await told(folder, 'backup', on('2026-07-15'));
    writeFileSync(path.join(folder, 'mentor.yaml'), YAML);
    const change = 'people edit 1001 --unit W9'.split(' ');
    const { err } = await mentorIn(folder, change, on('2026-07-16'));
    expect(err).toContain('Kept apart from now on, as mentor.yaml says: ethnicity.');
    expect(err).toMatch(
      /A copy made before holds it among everything else: \S+backups\S+\.db\. Restored, it/u,
    );
    const next = await mentorIn(folder, ['people', 'edit', '1001', '--unit', 'W8'], on('2026-07-16'));
    expect(next.err).not.toContain('Kept apart');
  });

  it('are named by doctor for as long as they are there', async () => {
    const folder = await programme();
    await told(folder, 'backup', on('2026-07-15'));
    await told(folder, 'bundle --to handed', on('2026-07-15'));
    expect((await mentorIn(folder, ['doctor'])).err).not.toContain('among everything else');
    writeFileSync(path.join(folder, 'mentor.yaml'), YAML);
    await told(folder, 'people edit 1001 --unit W9', on('2026-07-16'));
    await told(folder, 'backup', on('2026-07-17'));
    const { err } = await mentorIn(folder, ['doctor']);
    const [, copy = '', bundle = ''] =
      /Kept apart by now: ethnicity\. 2 copies made before hold it among everything else: (\S+\.db), (\S+\.tar)\. Restored/u.exec(
        err,
      ) ?? [];
    rmSync(copy);
    expect((await mentorIn(folder, ['doctor'])).err).toContain(`among everything else: ${bundle}. Restored`);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    rmSync(bundle);
    expect((await mentorIn(folder, ['doctor'])).err).not.toContain('among everything else');
  });
});
