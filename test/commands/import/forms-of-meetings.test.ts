import { cpSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const FILES = {
  'roster.csv': [
    'Staff number,Name,E-mail,Role',
    'm1,Ann Ash,ann@example.org,mentee',
    'm2,Bo Birch,bo@example.org,mentee',
    'x1,Cy Cole,cy@example.org,mentor',
    'x2,Di Dale,di@example.org,mentor',
    '',
  ].join('\n'),
  'pairings.csv': 'mentee,mentor,started_on\nm1,x1,2026-06-01\nm2,x1,2026-08-01\n',
};
const GOOGLE = 'Timestamp,Email Address,Date of meeting,Length of meeting,Topics\n';
const MICROSOFT =
  'Id,Start time,Completion time,Email,Name,Date of the meeting,How many minutes did you meet?,What did you talk about?\n';

let first: string;
let folder: string;

beforeAll(async () => {
  first = emptyFolder();
  const words = ['import', ...Object.keys(FILES), '--as-of', '2026-08-01'];
  expect((await mentorIn(first, words, { files: FILES })).exitCode).toBe(0);
});

beforeEach(() => {
  folder = emptyFolder();
  cpSync(first, folder, { recursive: true });
});

async function imported(text: string, ...words: readonly string[]) {
  const files = { 'form.csv': text };
  const outcome = await mentorIn(folder, ['import', 'form.csv', ...words], {
    files,
    now: '2026-09-01T09:00:00Z',
  });
  return { ...outcome, err: outcome.err.replace(/\s+/gu, ' ') };
}

async function meetings(): Promise<readonly (readonly unknown[])[]> {
  const { rows } = JSON.parse((await mentorIn(folder, ['checkin', 'list', '--json'])).out);
  return rows.map((row: Record<string, unknown>) => [row.pairing, row.held_on, row.minutes]);
}

describe('a form about a meeting that names nobody but who sent it in', () => {
  it.each([
    ['Google', `${GOOGLE}2026-07-03 10:00:00,ann@example.org,2026-07-02,45,rota\n`],
    [
      'Microsoft',
      `${MICROSOFT}1,2026-07-03 10:00:00,2026-07-03 10:02:00,ann@example.org,Ann Ash,2026-07-02,45,rota\n`,
    ],
  ])('is asked about, and then of their only pairing on that day (%s)', async (_, text) => {
    const asked = await imported(text);
    expect(asked.exitCode).toBe(3);
    expect(asked.err).toContain('ann@example.org');
    expect(await meetings()).toEqual([]);
    const { exitCode, err } = await imported(text, '--yes');
    expect(exitCode).toBe(0);
    expect(err).toContain(
      'Who met is known by who sent the form in, the only pairing they were in on that day: ann@example.org for pairing 1 (Ann Ash (m1) with Cy Cole (x1)).',
    );
    expect(await meetings()).toEqual([[1, '2026-07-02', 45]]);
  });

  it('goes by the day of the meeting, and refuses whoever was in no pairing, in several, or is not on record', async () => {
    const rows = [
      '2026-07-03 10:00:00,cy@example.org,2026-07-02,30,',
      '2026-08-20 10:00:00,cy@example.org,2026-08-19,30,',
      '2026-07-03 10:00:00,di@example.org,2026-07-02,30,',
      '2026-07-03 10:00:00,eve@example.org,2026-07-02,30,',
      '2026-07-03 10:00:00,,2026-07-09,30,',
    ];
    const { exitCode, err } = await imported(`${GOOGLE}${rows.join('\n')}\n`, '--yes');
    expect(exitCode).toBe(3);
    expect(err).toContain('1 created, 0 updated, 0 unchanged, 4 rejected');
    expect(err).toContain('Cy Cole (x1) on 2026-08-19 was in 2 pairings.');
    expect(err).toContain('Di Dale (x2) on 2026-07-02 was in no pairing.');
    expect(err).toContain('Nobody on record is "eve@example.org"');
    expect(err).toContain('The row names no pairing.');
    expect(await meetings()).toEqual([[1, '2026-07-02', 30]]);
  });

  it('is no survey without the address either', async () => {
    const { exitCode, err } = await imported(
      'Timestamp,Date of meeting,Length of meeting\n2026-07-03 10:00:00,2026-07-02,30\n',
      '--yes',
    );
    expect(exitCode).toBe(3);
    expect(err).toContain('form.csv (check-ins): 0 created');
    expect(err).toContain('The row names no pairing.');
  });

  it('is not asked about an address beside the two who met', async () => {
    const text = `Timestamp,Email Address,Mentee,Mentor,Date of meeting,Length of meeting\n2026-07-03 10:00:00,cy@example.org,m1,x1,2026-07-02,30\n`;
    const { exitCode, err } = await imported(text, '--map', 'Length of meeting=minutes');
    expect([exitCode, err]).toEqual([0, err]);
    expect(await meetings()).toEqual([[1, '2026-07-02', 30]]);
  });
});
