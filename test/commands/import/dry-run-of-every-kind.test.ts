import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

/** A file of every kind, each with a row that is refused or the same again; later ones rest on earlier ones. */
const FILES: Readonly<Record<string, string>> = {
  'roster.csv': [
    'Staff number,Name,E-mail,Role',
    'm1,Ann Ash,ann@example.org,mentee',
    'm2,Bo Birch,bo@example.org,mentee',
    'x1,Cy Cole,cy@example.org,mentor',
    ',,,mentor',
    '',
  ].join('\n'),
  'survey.csv':
    'Staff number,Submitted on,Needs,How sure are you at work?\nm1,2026-06-02,audit,4\nm2,2026-06-02,audit,5\nm9,2026-06-02,audit,5\n',
  'pairings.csv': 'mentee,mentor,started_on\nm1,x1,2026-06-10\nm2,x1,2026-06-10\nm3,x1,2026-06-10\n',
  'check-ins.csv':
    'mentee,mentor,held_on,minutes\nm1,x1,2026-07-01,30\nm1,x1,2026-07-01,30\nm1,x1,2026-07-01,45\nm2,x1,2026-05-01,30\n',
  'feedback.csv':
    'mentee,mentor,given_by,given_on,rating\nm1,x1,mentee,2026-07-02,4\nm2,x1,mentor,2026-07-02,9\n',
  'milestones.csv':
    'mentee,mentor,milestone,due_on,reached_on\nm1,x1,Portfolio,2026-09-01,\nm1,x1,portfolio,2026-09-01,\nm2,x1,Portfolio,,2030-07-02\n',
  'rules.csv': 'kind,mentee,mentor,because\nnever,m2,x1,they asked\nnever,m2,m8,they asked\n',
  'invitations.csv': 'Staff number,invited_on,invited_as\nm1,2026-05-20,mentee\nm7,2026-05-20,mentee\n',
  'training.csv':
    'Staff number,course,attended_on\nx1,Mentoring basics,2026-05-21\nx1,Mentoring basics,2030-05-21\n',
  'applications.csv': 'Staff number,applied_on,accepted_on\nm2,2026-05-01,2026-05-10\nm6,2026-05-01,\n',
  'outcomes.csv':
    'Person or unit,Measure,Date,Value\nm1,Review,2026-07-31,4\nm1,Review,2026-07-31,5\nm2,Review,2026-07-31,\n',
  'skills.csv': 'Staff number,skill,level\nm1,Suturing,3\nm5,Suturing,3\n',
};

/** The same files as they come a second time, with what is put right in them. */
const AGAIN: Readonly<Record<string, string>> = {
  ...FILES,
  'roster.csv': `${FILES['roster.csv']}m3,Kim Lane,kim@example.org,mentee\n`,
  'milestones.csv':
    'mentee,mentor,milestone,reached_on,confirmed_by\nm1,x1,Portfolio,2026-07-30,Sister Ward\n',
  'outcomes.csv': 'Person or unit,Measure,Date,Value\nm1,Review,2026-07-31,5\n',
};

async function counts(folder: string, files: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const call = ['import', ...Object.keys(files), '--yes', '--json', ...words];
  const { out, err } = await mentorIn(folder, call, { files, now: '2026-08-01T09:00:00Z' });
  expect(out, err).not.toBe('');
  return JSON.parse(out).files.map(
    ({ file, kind, created, updated, unchanged, rejected }: Record<string, unknown>) =>
      `${file} ${kind}: ${created}, ${updated}, ${unchanged}, ${rejected}`,
  );
}

describe('mentor import --dry-run of a file of every kind in one call', () => {
  it('counts what the run then does, the first time and again', async () => {
    const folder = emptyFolder();
    for (const files of [FILES, AGAIN]) {
      const told = await counts(folder, files, '--dry-run');
      expect(told).toHaveLength(Object.keys(FILES).length);
      expect(await counts(folder, files)).toEqual(told);
    }
  });

  it('does so in whatever order the files are named', async () => {
    const turned = Object.fromEntries(Object.entries(FILES).toReversed());
    const folder = emptyFolder();
    const told = await counts(folder, turned, '--dry-run');
    expect(await counts(folder, turned)).toEqual(told);
    expect(told.toSorted()).toEqual((await counts(emptyFolder(), FILES, '--dry-run')).toSorted());
  });
});
