import { cpSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = [
  'Staff number,Name,Role,Availability',
  ...Array.from({ length: 12 }, (_, at) => `m${at + 1},Person ${'ABCDEFGHIJKL'[at]},mentee,Tuesday`),
].join('\n');

let first: string;

/** Two circles of six, numbered and named Circle 1 and Circle 2, since 1 June; and a pairing. */
beforeAll(async () => {
  first = emptyFolder();
  const files = {
    'roster.csv': `${ROSTER}\nx1,Cy Cole,mentor,Tuesday\n`,
    'pairings.csv': 'mentee,mentor,started_on\nm1,x1,2026-06-01\n',
  };
  await mentorIn(first, ['import', 'roster.csv', 'pairings.csv', '--as-of', '2026-06-01'], { files });
  const form = ['circle', 'form', '--size', '6..6', '--role', 'mentee', '--yes', '--as-of', '2026-06-01'];
  expect((await mentorIn(first, form)).exitCode).toBe(0);
});

function programme(): string {
  const copy = emptyFolder();
  cpSync(first, copy, { recursive: true });
  return copy;
}

async function imported(folder: string, text: string) {
  return mentorIn(folder, ['import', 'meetings.csv'], { files: { 'meetings.csv': text } });
}

async function circles(folder: string): Promise<readonly Record<string, unknown>[]> {
  return JSON.parse((await mentorIn(folder, ['circle', 'list', '--json'])).out).rows;
}

describe('a list of meetings', () => {
  it('may be of circles, by number or name, and changes nothing the second time', async () => {
    const folder = programme();
    const [, second] = await circles(folder);
    const text = `Circle,Date,Minutes,Present\n1,2026-06-10,60,5\n${second?.name},2026-06-11,,\n`;
    expect((await imported(folder, text)).err).toContain('(check-ins): 2 created');
    expect(await circles(folder)).toMatchObject([
      { meetings: 1, last_met_on: '2026-06-10', health: 'on_track' },
      { meetings: 1, last_met_on: '2026-06-11', health: 'on_track' },
    ]);
    expect((await imported(folder, text)).err).toContain('0 created, 0 updated, 2 unchanged, 0 rejected');
  });

  it('is taken back as a whole by undo', async () => {
    const folder = programme();
    await imported(folder, 'Circle,Date\n1,2026-06-10\n2,2026-06-11\n');
    await mentorIn(folder, ['undo', '--yes']);
    expect(await circles(folder)).toMatchObject([{ meetings: 0 }, { meetings: 0 }]);
  });

  it('may be of circles and pairings together', async () => {
    const folder = programme();
    const text = 'Mentee,Mentor,Circle,Meeting date\nm1,x1,,2026-06-10\n,,2,2026-06-10\n';
    expect((await imported(folder, text)).err).toContain('(check-ins): 2 created');
    expect(await circles(folder)).toMatchObject([{ meetings: 0 }, { meetings: 1 }]);
    expect(JSON.parse((await mentorIn(folder, ['checkin', '--json'])).out).rows).toHaveLength(1);
  });

  it('says what is not kept of either kind', async () => {
    const text =
      'Mentee,Mentor,Circle,Meeting date,Note,Present\nm1,x1,,2026-06-10,Went well,2\n,,2,2026-06-10,Lively,5\n,,1,2026-06-10,,6\n';
    const { err } = await imported(programme(), text);
    expect(err).toContain('Not kept of meetings of circles: Note (1 row).');
    expect(err).toContain('Not kept of meetings of pairings: Present (1 row).');
  });

  it.each([
    ['Circle,Date\n9,2026-06-10\n', 'There is no circle "9".'],
    ['Circle,Date\n1,2026-05-10\n', '2026-05-10 is not within the time of circle 1 (from 2026-06-01).'],
    ['Circle,Date,Present\n1,2026-06-10,most\n', '"most" is not a number of people.'],
    ['Pairing,Circle,Date\n1,1,2026-06-10\n', 'The row names a circle and a pairing.'],
    ['Circle,Date,Minutes\n1,2026-06-10,30\n1,2026-06-10,60\n', 'This meeting is on line 2'],
  ])('refuses what makes no sense: %j', async (text, said) => {
    const { exitCode, err } = await imported(programme(), text);
    expect(exitCode).toBe(3);
    expect(err).toContain(said);
  });
});
