import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const FILES = {
  'roster.csv':
    'staff_number,name,email\nm1,Ann Ash,ann@example.org\nm2,Bo Birch,bo@example.org\nx1,Cy Cole,cy@example.org\n',
  'pairs.csv': 'mentee,mentor,started_on\nm1,x1,2026-01-05\nm2,x1,2026-01-05\n',
};
let first: string;
let folder: string;

beforeAll(async () => {
  first = emptyFolder();
  const words = ['import', ...Object.keys(FILES), '--as-of', '2026-01-10'];
  expect((await mentorIn(first, words, { files: FILES })).exitCode).toBe(0);
});

beforeEach(() => {
  folder = emptyFolder();
  cpSync(first, folder, { recursive: true });
});

async function imported(text: string, ...words: readonly string[]) {
  return mentorIn(folder, ['import', 'log.csv', ...words], {
    files: { 'log.csv': text },
    now: '2027-02-01T09:00:00Z',
  });
}

async function meetings(): Promise<readonly (readonly unknown[])[]> {
  const { rows } = JSON.parse((await mentorIn(folder, ['checkin', 'list', '--json'])).out);
  return rows.map((row: Record<string, unknown>) => [row.pairing, row.held_on]);
}

const HEADER = 'Mentee,Mentor,Date,Met?\n';

describe('a day without a year', () => {
  it('is asked about, then read by the other days of its column, and told', async () => {
    const text = `${HEADER}m1,x1,14 July,Y\nm2,x1,28/7,Y\nm1,x1,5 May 2026,Y\n`;
    const asked = await imported(text);
    expect(asked.exitCode).toBe(3);
    expect(asked.err).toContain('Date → held_on');
    expect(await meetings()).toEqual([]);
    const { err } = await imported(text, '--yes');
    expect(err).toContain('by the other days of the column: "14 July" → 2026-07-14; "28/7" → 2026-07-28.');
    expect(await meetings()).toEqual([
      [1, '2026-05-05'],
      [1, '2026-07-14'],
      [2, '2026-07-28'],
    ]);
  });

  it('is the last before the time stamp of its row, over the turn of the year too', async () => {
    await imported(
      'Timestamp,Mentee,Mentor,When did you meet?\n2027-01-05 09:00:00,m1,x1,18 Dec\n2026-07-14 09:00:00,m2,x1,13th July\n',
      '--yes',
    );
    expect(await meetings()).toEqual([
      [2, '2026-07-13'],
      [1, '2026-12-18'],
    ]);
  });

  it('is refused where nothing tells its year, or two years do', async () => {
    const untold = await imported(`${HEADER}m1,x1,14 July,Y\n`, '--yes');
    expect(untold.err).toContain('"14 July" has no year, and nothing in the row or the file tells it.');
    const two = await imported(`${HEADER}m1,x1,14 July,Y\nm1,x1,5 May 2026,Y\nm1,x1,5 Jan 2027,Y\n`, '--yes');
    expect(two.err).toContain('"14 July" has no year');
    expect(await meetings()).toEqual([
      [1, '2026-05-05'],
      [1, '2027-01-05'],
    ]);
  });

  it('has the year of the whole file in its rejected rows too', async () => {
    const { err } = await imported(`Meetings 2026,,,\n${HEADER}m1,x1,14/7,Y\nm2,nobody,15/7,Y\n`, '--yes');
    expect(err).toContain('by the year above them: "14/7" → 2026-07-14');
    const written = readFileSync(path.join(folder, 'log.rejects.csv'), 'utf8');
    const rejects = await mentorIn(folder, ['import', 'log.rejects.csv'], {
      files: { 'log.rejects.csv': written.replace('nobody', 'x1') },
      now: '2027-02-01T09:00:00Z',
    });
    expect(rejects.err).toContain('1 created');
    expect(await meetings()).toEqual([
      [1, '2026-07-14'],
      [2, '2026-07-15'],
    ]);
  });
});

it.each([
  ['half attended', 'leaves open whether the meeting was held'],
  ['n/a', 'It is not said whether the meeting was held'],
])('a meeting that was %j is refused', async (word, why) => {
  const { err } = await imported(
    `Mentee,Mentor,Date,Attended\nm1,x1,2026-05-05,Y\nm2,x1,2026-05-05,${word}\n`,
  );
  expect(err).toContain(why);
  expect(await meetings()).toEqual([[1, '2026-05-05']]);
});

it.each(['cancelled - met 5 May', 'Cancelled, rescheduled to 4/8', 'cancelled as ill, met the day after'])(
  'a note %j leaves it open, wherever it stands',
  async (note) => {
    for (const heading of ['Notes', 'Anything to note?']) {
      const { err } = await imported(`Mentee,Mentor,Date,${heading}\nm1,x1,2026-05-05,"${note}"\n`);
      expect(err).toContain('may say that the meeting was not held');
    }
    expect(await meetings()).toEqual([]);
  },
);

it('a type of meeting is a way to meet or a kind of meeting, as its cells say', async () => {
  await imported(
    'Mentee No,Mentor No,Date,Type of meeting\nm1,x1,2026-05-05,F2F\nm2,x1,2026-05-05,Formal review\n',
    '--yes',
  );
  const { rows } = JSON.parse((await mentorIn(folder, ['checkin', 'list', '--json'])).out);
  expect(rows.map(({ mode, kind }: Record<string, unknown>) => [mode, kind])).toEqual([
    ['in_person', 'informal'],
    [null, 'formal'],
  ]);
});
