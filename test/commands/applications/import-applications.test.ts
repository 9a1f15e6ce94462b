import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { type Machine, mentorIn } from '../../support/mentor-in.js';

let folder: string;

async function mentor(words: readonly string[], machine: Machine = {}) {
  return mentorIn(folder, [...words, '--as-of', '2026-07-01'], machine);
}

async function importing(csv: string, ...words: readonly string[]) {
  return mentor(['import', 'a.csv', ...words], { files: { 'a.csv': csv } });
}

async function listed() {
  return JSON.parse((await mentor(['application', 'list', '--with-reasons', '--json'])).out).rows;
}

function settingsSay(lines: string) {
  const file = path.join(folder, 'mentor.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${lines}\n`);
}

const HEADING = 'Staff number,Applied on,Nominated by,Line manager supports,Decision,Decided on,Reason';
const CSV = `${[
  HEADING,
  '000412,2026-06-01,The matron,Yes,accepted,2026-06-10,',
  '000988,2026-06-02,,,pending,,',
  '001044,2026-06-03,self,No,declined,2026-06-12,Too new',
  '009999,2026-06-03,,,,,',
  '001204,2026-12-03,,,,,',
].join('\n')}\n`;

beforeEach(async () => {
  folder = await exampleProgramme('people');
});

describe('a list of applications', () => {
  it('is taken in row by row, and again changes nothing', async () => {
    const { exitCode, err } = await importing(CSV);
    expect(exitCode).toBe(3);
    expect(err).toContain('a.csv (applications): 3 created, 0 updated, 0 unchanged, 2 rejected.');
    expect(err).toContain('Nobody on record is "009999"');
    expect(err).toContain('2026-12-03 is in the future');
    expect(await listed()).toMatchObject([
      {
        staff_number: '000412',
        standing: 'accepted',
        nominated: 'yes',
        nominated_by: 'The matron',
        manager_supports: 'yes',
        decided_on: '2026-06-10',
      },
      { staff_number: '000988', standing: 'open', nominated: 'no', manager_supports: null },
      { staff_number: '001044', standing: 'declined', manager_supports: 'no', reason: 'Too new' },
    ]);
    expect((await importing(CSV)).err).toContain('0 created, 0 updated, 3 unchanged, 2 rejected');
  });

  it('shows what it would do, and does nothing, in a dry run; undo takes an import back', async () => {
    expect((await importing(CSV, '--dry-run')).err).toContain('would be 3 created');
    expect(await listed()).toEqual([]);
    await importing(CSV);
    expect((await mentor(['undo', '--yes'])).exitCode).toBe(0);
    expect(await listed()).toEqual([]);
  });

  it('adds what was decided since, and makes a mentor of whoever is accepted', async () => {
    await mentor(['application', 'add', '003415', '--on', '2026-06-01']);
    const { err } = await importing(
      'Staff number,Application date,Accepted on\n003415,2026-06-01,2026-06-15\n',
    );
    expect(err).toContain('0 created, 1 updated');
    const people = JSON.parse((await mentor(['people', 'list', '--json'])).out).rows;
    expect(people.find((one: { staff_number: string }) => one.staff_number === '003415').role).toBe('both');
    expect(await listed()).toMatchObject([{ standing: 'accepted', decided_on: '2026-06-15' }]);
  });

  it('accepts nobody who lacks what mentor.yaml asks for, except on purpose', async () => {
    settingsSay('applications: { manager_support: true }');
    const row = `${HEADING}\n000988,2026-06-02,,,accepted,2026-06-10,\n`;
    const refused = await importing(row);
    expect(refused.exitCode).toBe(3);
    expect(refused.err).toContain('whether the line manager supports it is not known');
    expect((await importing(row, '--anyway')).err).toContain('1 created');
  });

  it('tells of whom it says otherwise whether they are eligible, and where no column has the day', async () => {
    settingsSay('applications: { manager_support: true }');
    const { err } = await importing(
      'Staff number,Date nominated,Nominated by,Eligible,Outcome\n000988,2026-06-02,The matron,yes,Unsuccessful\n',
    );
    expect(err).toContain('line 2 (yes; on record whether the line manager supports it is not known)');
    expect(err).toContain('No column says when it was decided, so recorded of 2026-07-01: 1 row (line 2)');
    expect(await listed()).toMatchObject([
      { standing: 'declined', applied_on: '2026-06-02', nominated: 'yes' },
    ]);
  });

  it.each([
    ['2026-06-02,,,accepted,,', 'This cell must be filled.'],
    ['2026-06-02,,,accepted,2026-06-01,', '2026-06-01 is before the application (2026-06-02).'],
    ['2026-06-02,,,,2026-06-03,', 'and not what was decided'],
    ['2026-06-02,,,open,2026-06-03,', 'It is open, and there is the day of a decision.'],
    [',,,,,', 'This cell must be filled.'],
    ['2026-06-05,,,,,', 'this application is on record on 2026-06-01, saying something else'],
    ['2026-06-01,,,declined,2026-06-20,', 'their application was accepted on 2026-06-10'],
  ])('refuses a row that says %j', async (cells, words) => {
    await mentor(['application', 'add', '000988', '--on', '2026-06-01']);
    if (cells.includes('declined')) await mentor(['application', 'accept', '000988', '--on', '2026-06-10']);
    const { exitCode, err } = await importing(`${HEADING}\n000988,${cells}\n`);
    expect(exitCode).toBe(3);
    expect(err).toContain(words);
  });

  it('comes back from the list of the program with nothing new', async () => {
    await importing(CSV);
    await mentor(['application', 'add', '000988', '--nominated-by', 'Sister Elm', '--on', '2026-06-20']);
    const { out } = await mentor(['application', 'list', '--with-reasons']);
    const again = await mentor(['import', 'b.csv'], { files: { 'b.csv': out } });
    expect(again.err).toContain('b.csv (applications): 0 created, 0 updated, 3 unchanged, 0 rejected.');
  });
});
