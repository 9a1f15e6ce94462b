import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const FILES = {
  'roster.csv': `Staff number,Name,Email,Role
1,Ann Able,ann@example.org,
2,Bo Baker,bo@example.org,mentor
3,Cy Cole,cy@example.org,mentor
4,Cy Cole,cole@example.org,mentor
5,Di Dunn,di@example.org,
`,
  'survey.csv': `Email,Would you like to be a mentor or a mentee?,Who would you like as your mentor?
ann@example.org,I would like a mentor,Bo Bakker
di@example.org,I would like a mentor,Cy Cole
bo@example.org,I would like to be a mentor,none
cy@example.org,I would like to be a mentor,Zachary Quist
`,
  'wishing.csv': 'Staff number,Name,Role,Prefers\n5,Di Dunn,mentee,Bo Baker\n6,Eve Edge,mentee,Ann Abel\n',
};

async function imported(file: keyof typeof FILES, ...words: string[]) {
  const folder = emptyFolder();
  const first = await mentorIn(folder, ['import', 'roster.csv', '--yes'], { files: FILES });
  return { folder, first, ...(await mentorIn(folder, ['import', file, '--yes', ...words])) };
}

describe('wishes that name nobody', () => {
  it('are listed by the import of a survey, with who wished and who may be meant', async () => {
    const { err } = await imported('survey.csv');
    expect(err).toContain('3 wishes name nobody on record, or not for certain: ');
    expect(err).toContain('"Bo Bakker" (Ann Able; did they mean Bo Baker');
    expect(err).toContain('"Cy Cole" (Di Dunn; did they mean Cy Cole (3) or Cy Cole (4)?)');
    expect(err).toContain('"Zachary Quist" (Cy Cole (3))');
    expect(err).not.toContain('"none" (');
  });

  it('are listed by that of a roster, which may name somebody new', async () => {
    const { err } = await imported('wishing.csv');
    expect(err).toContain(
      '1 wish names nobody on record, or not for certain: "Ann Abel" (Eve Edge; did they mean Ann Able',
    );
  });
});

describe('free text about roles', () => {
  it('is read where it is certain alone, each answer shown; the rest is refused with the line that says it', async () => {
    const folder = emptyFolder();
    const roster = `Staff number,Name,Role
1,Ann Able,I would like a mentor
2,Bo Baker,I would like to be a mentor
3,Cy Cole,Not a mentor
4,Di Dunn,"I do not want to be a mentor, only a mentee"
5,Eve Edge,Maybe a mentor
6,Flo Fox,I would like a mentor
`;
    const { exitCode, err } = await mentorIn(folder, ['import', 'r.csv'], { files: { 'r.csv': roster } });
    expect(exitCode).toBe(3);
    expect(err).toContain('"I would like a mentor" → mentee (2)');
    expect(err).toContain('"I would like to be a mentor" → mentor');
    expect(err).toMatch(/r\.csv:4 \(Role\): "Not a mentor"/);
    expect(err).toMatch(/r\.csv:6 \(Role\): "Maybe a mentor"/);
    const { out } = await mentorIn(folder, ['people', 'list', '--json']);
    const rows = JSON.parse(out).rows as Record<string, string | null>[];
    expect(rows.map(({ staff_number: number, role }) => [number, role])).toEqual([
      ['1', 'mentee'],
      ['2', 'mentor'],
      ['4', 'mentee'],
      ['6', 'mentee'],
    ]);
  });
});

describe('a survey after which nobody takes part', () => {
  it('says so, and how a column is named that asked for it', async () => {
    const folder = emptyFolder();
    const files = {
      'r.csv': 'Staff number,Name,Email\n1,Ann Able,ann@example.org\n',
      's.csv':
        'Timestamp,Email Address,How do you see yourself?\n2026/06/01 9:00:00 am GMT+1,ann@example.org,Learner\n',
    };
    expect((await mentorIn(folder, ['import', 'r.csv'], { files })).err).not.toContain('Nobody takes part');
    const { err } = await mentorIn(folder, ['import', 's.csv']);
    expect(err).toContain('Nobody takes part yet, so there is nothing to match');
  });
});

describe('roles that a file sets', () => {
  it('are counted, each answer shown with how it was read; the same file again sets none', async () => {
    const { folder, first, err } = await imported('survey.csv');
    expect(first.err).toContain('Roles set: 3.');
    expect(err).toContain('"I would like a mentor" → mentee (2)');
    expect(err).toContain('"I would like to be a mentor" → mentor (2)');
    expect(err).toContain('Roles set: 4.');
    expect((await mentorIn(folder, ['import', 'survey.csv', '--yes'])).err).not.toContain('Roles set');
    expect((await mentorIn(folder, ['import', 'roster.csv', '--yes'])).err).not.toContain('Roles set');
  });

  it('are counted in a dry run and for scripts too', async () => {
    const { out } = await imported('wishing.csv', '--dry-run', '--json');
    expect(JSON.parse(out).files[0].notes).toContain('Roles set: 2.');
  });
});
