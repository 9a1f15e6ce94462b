import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const SETTINGS =
  'milestones: { orientation: 2 weeks, midpoint: 13 weeks, Independent: 26 weeks after hire }\n';
const START = {
  'mentor.yaml': SETTINGS,
  'r.csv':
    'Staff number,Name,E-mail,Role,Hired on\n1,Ann Able,ann@example.org,mentee,2026-08-01\n2,Di Dunn,di@example.org,mentee,\n3,Bo Baker,bo@example.org,mentor,\n',
  'p.csv': 'mentee,mentor,started_on\n1,3,2026-09-01\n2,3,2026-09-01\n',
};

describe('importing milestones', () => {
  let folder: string;
  const call = (words: readonly string[], files: Readonly<Record<string, string>> = {}) =>
    mentorIn(folder, [...words, '--as-of', '2026-10-05'], { files });
  const importing = (rows: string, ...words: string[]) =>
    call(['import', 'm.csv', ...words], { 'm.csv': rows });
  const listed = async () => JSON.parse((await call(['milestone', 'list', '--json'])).out).rows;

  beforeEach(async () => {
    folder = emptyFolder();
    expect((await call(['import', 'r.csv', 'p.csv', '--yes'], START)).exitCode).toBe(0);
  });

  it('records what was reached, and who confirmed it, as the commands do', async () => {
    const { err } = await importing(
      'Mentee,Mentor,Milestone,Due on,Reached on,Signed off by\nAnn Able,Bo Baker,Orientation,,14/09/2026,Sister Ward\ndi@example.org,3,Leads a handover,2026-12-01,,\n',
    );
    expect(err).toContain('m.csv (milestones): 2 created, 0 updated, 0 unchanged, 0 rejected.');
    expect(err).toContain('Milestones of the pairings’ own, not named in mentor.yaml: Leads a handover.');
    const byFile = await listed();
    await call(['undo', '--yes']);
    await call([
      'milestone',
      'reached',
      'orientation',
      '1',
      '--on',
      '2026-09-14',
      '--confirmed-by',
      'Sister Ward',
    ]);
    await call(['milestone', 'add', 'Leads a handover', '2', '--due', '2026-12-01']);
    expect(await listed()).toEqual(byFile);
  });

  it('changes nothing a second time, nor by the list that mentor writes', async () => {
    await importing('Pairing,Milestone,Reached on,Confirmed by\n1,orientation,2026-09-14,Sister Ward\n');
    await call(['milestone', 'list', '--out', 'list.csv']);
    const { err } = await call(['import', 'list.csv']);
    expect(err).toMatch(/list\.csv \(milestones\): 0 created, 0 updated, \d+ unchanged, 0 rejected\./);
  });

  it('adds that one on record was reached, and takes it back by undo', async () => {
    await importing('Pairing,Milestone,Due on\n1,Portfolio,2026-12-01\n');
    const { err } = await importing('Pairing,Milestone,Reached on\n1,portfolio,2026-10-01\n');
    expect(err).toContain('0 created, 1 updated');
    const portfolio = async () =>
      (await listed()).find((row: { milestone: string }) => row.milestone === 'Portfolio');
    expect(await portfolio()).toMatchObject({ due_on: '2026-12-01', reached_on: '2026-10-01' });
    await call(['undo', '--yes']);
    expect(await portfolio()).toMatchObject({ due_on: '2026-12-01', reached_on: null });
  });

  it('writes what it refuses to a file of rejected rows, with the reason', async () => {
    await importing('Pairing,Milestone,Reached on\n1,orientation,2026-09-14\n');
    const { exitCode, err } = await importing(
      [
        'Pairing,Milestone,Due on,Reached on,Confirmed by',
        '1,orientation,,2026-09-15,',
        '1,midpiont,,2026-10-01,',
        '1,midpoint,,2026-11-01,',
        '1,midpoint,,,Sister Ward',
        '9,midpoint,,2026-10-01,',
        '2,midpoint,,2026-10-01,NHS number 943 476 5919',
        '2,,,2026-10-01,',
        '2,orientation,,2026-09-20,',
        '',
      ].join('\n'),
    );
    expect(exitCode).toBe(3);
    for (const reason of [
      '"orientation" was reached on 2026-09-14, as it is on record; the row says 2026-09-15.',
      '"midpiont" is nearly "midpoint", which the pairing has.',
      '2026-11-01 is in the future (today is 2026-10-05).',
      'It says who confirmed it, and not when it was reached.',
      'There is no pairing 9.',
      'seems to be about a patient',
      'm.csv:8 (Milestone): This cell must be filled.',
    ])
      expect(err).toContain(reason);
    expect(err).toContain('1 created, 0 updated, 0 unchanged, 7 rejected.');
    expect(readFileSync(path.join(folder, 'm.rejects.csv'), 'utf8')).toContain('midpiont');
  });

  it('is refused whole where no column says when, and takes no meeting for a milestone', async () => {
    const { exitCode, err } = await importing('Mentee,Mentor,Milestone\n1,3,midpoint\n');
    expect([exitCode, err]).toEqual([3, expect.stringContaining('No column holds the day it was reached')]);
    const meetings = await importing(
      'Mentee,Mentor,Date of meeting,Minutes,Milestone\n1,3,2026-09-14,30,midpoint\n',
    );
    expect(meetings.err).toContain('(check-ins): 1 created');
  });
});
