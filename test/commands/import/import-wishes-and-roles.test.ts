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
