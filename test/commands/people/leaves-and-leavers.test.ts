import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const FILES = {
  'roster.csv': `Staff number,Name,Email,Role,Hired on
001,Ann Able,ann@example.org,mentee,2026-02-01
002,Bo Baker,bo@example.org,mentor,
`,
  'pairings.csv': 'mentee,mentor,started_on\n001,002,2026-04-01\n',
};

async function programme(): Promise<string> {
  const folder = emptyFolder();
  const words = ['import', 'roster.csv', 'pairings.csv', '--as-of', '2026-04-01', '--yes'];
  expect((await mentorIn(folder, words, { files: FILES })).exitCode).toBe(0);
  return folder;
}

async function people(folder: string, line: string, ...more: string[]) {
  const { exitCode, err } = await mentorIn(folder, ['people', ...line.split(' '), ...more]);
  return { exitCode, err: err.replace(/\s+/g, ' ') };
}

async function leaveIn(folder: string, day: string) {
  const shown = await mentorIn(folder, ['people', 'show', '001', '--json', '--as-of', day]);
  const { status, leave_from, leave_until } = JSON.parse(shown.out);
  return [status, leave_from, leave_until];
}

async function pairingOf(folder: string) {
  return JSON.parse((await mentorIn(folder, ['export', 'pairs', '--json'])).out).rows[0].status;
}

describe('a leave on record', () => {
  const inMay = async () => {
    const folder = await programme();
    await people(folder, 'away 001 --on 2026-05-01 --until 2026-05-20 --as-of 2026-05-01 --yes');
    return folder;
  };

  it.each([
    ['--on 2026-05-01 --until 2026-06-30', '2026-06-30'],
    ['--until 2026-06-30', '2026-06-30'],
    ['--on 2026-05-21 --until 2026-06-30', '2026-06-30'],
    ['--on 2026-05-01 --until 2026-05-17', '2026-05-17'],
  ])('gets another last day by %s, and the pairing stays paused', async (words, until) => {
    const folder = await inMay();
    const { exitCode, err } = await people(folder, `away 001 ${words} --as-of 2026-05-15 --yes`);
    expect([exitCode, err]).toEqual([0, expect.stringContaining(`Ann Able is now until ${until}.`)]);
    expect(await leaveIn(folder, '2026-05-15')).toEqual(['on_leave', '2026-05-01', until]);
    expect(await pairingOf(folder)).toBe('paused');
  });

  it('is refused a second time with the same days', async () => {
    const again = await people(await inMay(), 'away 001 --until 2026-05-20 --as-of 2026-05-15');
    expect([again.exitCode, again.err]).toEqual([
      4,
      expect.stringContaining('is on leave on that day already'),
    ]);
  });

  it('stays where another, apart from it, is asked for; once it is taken back, the other is kept', async () => {
    const folder = await programme();
    await people(folder, 'away 001 --on 2026-08-01 --as-of 2026-07-01');
    const second = 'away 001 --until 2026-07-10 --as-of 2026-07-02';
    const { exitCode, err } = await people(folder, second);
    expect([exitCode, err]).toEqual([
      4,
      expect.stringContaining(
        'has a leave from 2026-08-01 on record already; one leave at a time can be kept.',
      ),
    ]);
    const back = await people(folder, 'return 001 --on 2026-08-01 --as-of 2026-07-02');
    expect(back.err).toContain('The leave of 001 Ann Able from 2026-08-01 is no longer on record.');
    expect((await people(folder, second, '--yes')).exitCode).toBe(0);
    expect(await leaveIn(folder, '2026-07-02')).toEqual(['on_leave', '2026-07-02', '2026-07-10']);
  });

  it('may go on without a last day; one that has begun is not to be taken back for another', async () => {
    const folder = await inMay();
    const apart = await people(folder, 'away 001 --on 2026-06-21 --as-of 2026-05-15');
    expect([apart.exitCode, apart.err]).toEqual([4, expect.not.stringContaining('people return')]);
    const { err } = await people(folder, 'away 001 --on 2026-05-21 --as-of 2026-05-15');
    expect(err).toContain('is now from 2026-05-01, with no last day on record.');
  });

  it('may be replaced once it is over', async () => {
    const { exitCode } = await people(await inMay(), 'away 001 --on 2026-07-05 --as-of 2026-07-01');
    expect(exitCode).toBe(0);
  });
});

describe('what is said of pairings', () => {
  it('before a coming day: that they stay for now', async () => {
    const folder = await programme();
    const away = await people(folder, 'away 001 --on 2026-08-01 --as-of 2026-07-01 --yes');
    expect(away.err).toContain('(pairing 1) stays active for now; it is to be paused from 2026-08-01.');
    const leave = await people(folder, 'leave 002 --on 2026-07-31 --as-of 2026-07-01 --yes');
    expect(leave.err).toContain('(pairing 1) stays active for now; it is to be ended from 2026-07-31.');
    expect(await pairingOf(folder)).toBe('active');
  });

  it('that a check-in came after the last day in post', async () => {
    const folder = await programme();
    await mentorIn(folder, ['checkin', 'add', '1', '--on', '2026-06-10']);
    const { err } = await people(folder, 'leave 002 --on 2026-05-31 --as-of 2026-07-01');
    expect(err).toContain('Pairing 1 has a check-in on 2026-06-10, after 2026-05-31: is the day right?');
    const early = await people(folder, 'leave 002 --on 2026-03-01 --as-of 2026-07-01 --yes');
    expect(early.err).toContain('Pairing 1 would end on the day on which it began (2026-04-01)');
  });

  it('that those ended stay so when somebody is back who never left', async () => {
    const folder = await programme();
    await people(folder, 'leave 001 --on 2026-06-30 --yes');
    const { err } = await people(folder, 'return 001');
    expect(err).toContain('Ann Able with Bo Baker (pairing 1) was ended on 2026-06-30 and stays so.');
    expect(err).toContain('mentor undo');
  });

  it('as done with --yes, as possible without', async () => {
    const folder = await programme();
    const asked = await people(folder, 'away 001');
    expect(asked.err).toContain('(pairing 1) is active and could be paused from 2026-07-01: on leave.');
    const back = await people(folder, 'return 001 --on 2026-07-05 --yes');
    expect(back.err).toContain('Ann Able with Bo Baker (pairing 1) is paused from 2026-07-01.');
    expect(back.err).not.toContain('would be');
  });
});

describe('a day before somebody was hired', () => {
  it.each(['leave', 'away'])('is refused for %s', async (change) => {
    const { exitCode, err } = await people(await programme(), `${change} 001 --on 2026-01-15`);
    expect([exitCode, err]).toEqual([4, expect.stringContaining('before they were hired (2026-02-01)')]);
  });
});
