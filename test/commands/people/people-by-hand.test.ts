import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const FILES = {
  'roster.csv': `Staff number,Name,Email,Band,Role,Manager
001,Ann Able,ann@example.org,Band 5,mentee,003
002,Bo Baker,bo@example.org,Band 7,mentor,
003,Cy Cole,cy@example.org,Band 8a,,
`,
  'pairings.csv': 'mentee,mentor,started_on\n001,002,2026-06-01\n',
  'survey.csv':
    'Email,What would you like help with?,I would like to take part as\nann@example.org,Audit,mentee\n',
};

async function programme(...files: readonly (keyof typeof FILES)[]): Promise<string> {
  const folder = emptyFolder();
  for (const file of ['roster.csv', ...files])
    await mentorIn(folder, ['import', file, '--as-of', '2026-06-01', '--yes'], { files: FILES });
  return folder;
}

async function personIn(folder: string, key: string, ...words: string[]) {
  return JSON.parse((await mentorIn(folder, ['people', 'show', key, '--json', ...words])).out);
}

describe('mentor people add', () => {
  it('puts somebody on the roster, with their part in the round and their attributes', async () => {
    const folder = await programme();
    const words = ['people', 'add', 'Dr Flo van Dyke', '--email', 'flo@example.org', '--role', 'mentor'];
    const more = ['--capacity', '2', '--manager', 'Cy Cole', '--set', 'strengths=Audit; Wounds, acute'];
    const { exitCode, err } = await mentorIn(folder, [...words, ...more]);
    expect({ exitCode, err }).toEqual({
      exitCode: 0,
      err: 'flo@example.org Flo van Dyke is on the roster.\nNext: mentor match --dry-run\n',
    });
    expect(await personIn(folder, 'flo@example.org')).toMatchObject({
      given_name: 'Flo',
      family_name: 'van Dyke',
      role: 'mentor',
      capacity: 2,
      status: 'active',
      manager: 'Cy Cole',
      attributes: { strengths: ['Audit', 'Wounds, acute'] },
    });
  });

  it.each([
    [['Zoe', '--staff-number', '1'], 4, '001 Ann Able has that staff number or e-mail already'],
    [['Zoe', '--email', 'ANN@example.org'], 4, '001 Ann Able has that staff number or e-mail already'],
    [['Zoe'], 2, 'A person needs a staff number or an e-mail.'],
    [['  ', '--staff-number', '9'], 2, 'The name is empty.'],
    [['Zoe', '--email', 'nobody'], 2, '"nobody" is not an e-mail address.'],
    [['Zoe', '--staff-number', '9', '--set', 'neds=Audit'], 2, 'Did you mean needs?'],
  ])('refuses %j', async (words, exitCode, message) => {
    const folder = await programme();
    expect(await mentorIn(folder, ['people', 'add', ...words])).toMatchObject({
      exitCode,
      err: expect.stringContaining(message),
    });
    expect(JSON.parse((await mentorIn(folder, ['people', '--json'])).out).rows).toHaveLength(3);
  });
});

describe('mentor people edit', () => {
  it('changes fields from a day on, and says what was before', async () => {
    const folder = await programme();
    const words = ['people', 'edit', 'able', '--band', 'Band 6', '--unit', 'ICU', '--on', '2026-06-20'];
    const { exitCode, err } = await mentorIn(folder, words);
    expect({ exitCode, err }).toEqual({
      exitCode: 0,
      err:
        '001 Ann Able, from 2026-06-20:\n  band: Band 5 → Band 6\n  unit: – → ICU\n' +
        'Next: mentor match --dry-run shows what that changes.\n',
    });
    expect(await personIn(folder, '001')).toMatchObject({ band: 'Band 6', unit: 'ICU' });
    expect(await mentorIn(folder, words)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('Nothing about 001 Ann Able would change.'),
    });
  });

  it('changes the role that counts: the one they stated themselves, too', async () => {
    const folder = await programme('survey.csv');
    const { err } = await mentorIn(folder, ['people', 'edit', '001', '--role', 'both', '--capacity', '1']);
    expect(err).toContain('part in Round 1: mentee → both, capacity 1');
    expect(await personIn(folder, '001')).toMatchObject({ role: 'both', capacity: 1 });
    await mentorIn(folder, ['people', 'edit', '001', '--role', 'none']);
    expect(await personIn(folder, '001')).toMatchObject({ role: null });
  });

  it('does not pretend to change what they answered themselves', async () => {
    const folder = await programme('survey.csv');
    expect(await mentorIn(folder, ['people', 'edit', '001', '--set', 'needs=Teaching'])).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('Ann Able answered "needs" in a survey'),
    });
    expect((await mentorIn(folder, ['people', 'edit', '001', '--set', 'goals=Lead'])).exitCode).toBe(0);
    expect((await personIn(folder, '001')).attributes).toEqual({ needs: ['Audit'], goals: ['Lead'] });
  });

  it('finds the manager anew, and keeps the key unique', async () => {
    const folder = await programme();
    const { err } = await mentorIn(folder, ['people', 'edit', '001', '--manager', 'Nobody Known']);
    expect(err).toContain('"Nobody Known", the manager of Ann Able (001), is nobody');
    expect((await mentorIn(folder, ['people', 'edit', '001', '--staff-number', '02'])).exitCode).toBe(4);
    expect((await mentorIn(folder, ['people', 'edit', '001', '--staff-number', '0011'])).exitCode).toBe(0);
    expect(await personIn(folder, '0011')).toMatchObject({ given_name: 'Ann' });
  });

  it('empties fields, but never both keys', async () => {
    const folder = await programme();
    await mentorIn(folder, ['people', 'edit', '001', '--clear', 'band', 'email']);
    expect(await personIn(folder, '001')).toMatchObject({ band: null, email: null });
    expect(await mentorIn(folder, ['people', 'edit', '001', '--clear', 'staff_number'])).toMatchObject({
      exitCode: 4,
    });
  });

  it('takes typed text for a terminal away', async () => {
    const folder = await programme();
    await mentorIn(folder, ['people', 'edit', '001', '--unit', 'I\u001b[31mCU']);
    expect((await personIn(folder, '001')).unit).not.toContain('\u001b');
  });

  it('changes nothing in a dry run', async () => {
    const folder = await programme();
    const { err } = await mentorIn(folder, ['people', 'edit', '001', '--band', 'Band 6', '--dry-run']);
    expect(err).toContain('Dry run: nothing is written.');
    expect(err).toContain('band: Band 5 → Band 6');
    expect(await personIn(folder, '001')).toMatchObject({ band: 'Band 5' });
  });
});

describe('people who go and come back', () => {
  const statusOf = async (folder: string) =>
    JSON.parse((await mentorIn(folder, ['export', 'pairs', '--json'])).out).rows[0].status;

  it('leave: their pairing ends on a yes', async () => {
    const folder = await programme('pairings.csv');
    const words = ['people', 'leave', '001', '--on', '2026-06-30'];
    const { exitCode, err } = await mentorIn(folder, words, { isTerminal: true, answers: [true] });
    expect(exitCode).toBe(0);
    expect(err).toContain('001 Ann Able has 2026-06-30 as the last day in post.');
    expect(err.replace(/\s+/g, ' ')).toContain(
      'Ann Able with Bo Baker (pairing 1) is ended from 2026-06-30.',
    );
    expect(await personIn(folder, '001')).toMatchObject({ status: 'left', left_on: '2026-06-30' });
    expect(await statusOf(folder)).toBe('ended');
    expect((await mentorIn(folder, words)).exitCode).toBe(4);
  });

  it('leave later: they are in post until then', async () => {
    const folder = await programme('pairings.csv');
    await mentorIn(folder, ['people', 'leave', '001', '--on', '2026-07-31', '--yes']);
    expect(await personIn(folder, '001')).toMatchObject({ status: 'active', left_on: '2026-07-31' });
    expect(await statusOf(folder)).toBe('active');
  });

  it('are away and return: the pairing pauses and is taken up again', async () => {
    const folder = await programme('pairings.csv');
    const away = await mentorIn(folder, ['people', 'away', '001', '--until', '2026-07-20', '--yes']);
    expect(away.err).toContain('001 Ann Able is on leave from 2026-07-01 until 2026-07-20.');
    expect(await statusOf(folder)).toBe('paused');
    const back = await mentorIn(folder, ['people', 'return', '001', '--yes', '--as-of', '2026-07-10']);
    expect(back.err).toContain('001 Ann Able is at work again.');
    expect(back.err).toContain('Ann Able with Bo Baker (pairing 1) is active from 2026-07-10.');
    expect(await statusOf(folder)).toBe('active');
    const then = ['--as-of', '2026-07-10'];
    expect(await personIn(folder, '001', ...then)).toMatchObject({ status: 'active' });
    expect((await mentorIn(folder, ['people', 'return', '001', ...then])).exitCode).toBe(4);
  });

  it('leave the pairing as it is where nobody can be asked, and name the call', async () => {
    const folder = await programme('pairings.csv');
    const { err } = await mentorIn(folder, ['people', 'away', '001']);
    expect(err).toContain('To change it: mentor pairs pause 1 --on 2026-07-01 --reason "on leave"');
    expect(await statusOf(folder)).toBe('active');
  });

  it('return after leaving for good', async () => {
    const folder = await programme();
    await mentorIn(folder, ['people', 'leave', '002', '003', '--on', '2026-06-20', '--yes']);
    expect(await personIn(folder, '002')).toMatchObject({ status: 'left' });
    await mentorIn(folder, ['people', 'return', '002']);
    expect(await personIn(folder, '002')).toMatchObject({ status: 'active', left_on: null });
  });

  it('refuses a leave that ends before it begins', async () => {
    const folder = await programme();
    expect((await mentorIn(folder, ['people', 'away', '001', '--until', '2026-06-01'])).exitCode).toBe(2);
  });
});

describe('where a value comes from', () => {
  it('is shown with its file and its days', async () => {
    const folder = await programme('survey.csv');
    await mentorIn(folder, ['people', 'edit', '001', '--band', 'Band 6', '--on', '2026-06-20'], {
      now: '2026-07-01T10:00:00Z',
    });
    expect((await personIn(folder, '001')).origins).toEqual([
      {
        field: null,
        file: 'roster.csv',
        row: 2,
        wave: null,
        holds_from: '2026-06-01',
        recorded_on: '2026-06-01',
      },
      {
        field: 'band',
        file: null,
        row: null,
        wave: null,
        holds_from: '2026-06-20',
        recorded_on: '2026-07-01',
      },
      {
        field: 'needs',
        file: 'survey.csv',
        row: 2,
        wave: 'profile',
        holds_from: '2026-06-01',
        recorded_on: '2026-06-01',
      },
    ]);
    const { out } = await mentorIn(folder, ['people', 'show', '001']);
    expect(out.replace(/ {2,}/g, ' ')).toContain('band by hand, from 2026-06-20, recorded 2026-07-01');
  });

  it('tells two rosters of one call apart, by file and line', async () => {
    const folder = emptyFolder();
    const files = {
      'a.csv': 'Staff number,Name,Email,Band\n01,Ann Able,ann@example.org,Band 5\n',
      'b.csv':
        'Staff number,Name,Email,Band\n02,Bo Bell,bo@example.org,Band 6\n01,Ann Able,ann@example.org,Band 7\n',
    };
    await mentorIn(folder, ['import', 'a.csv', 'b.csv', '--yes'], { files });
    const where = async (key: string) =>
      (await personIn(folder, key)).origins.map(({ field, file, row }: Record<string, unknown>) => [
        field,
        file,
        row,
      ]);
    expect(await where('02')).toEqual([[null, 'b.csv', 2]]);
    expect(await where('01')).toEqual([
      [null, 'a.csv', 2],
      ['band', 'b.csv', 3],
    ]);
  });

  it('is told of measures, with the file and row of the value that counts, and without the value', async () => {
    const folder = await programme();
    const words = 'Staff number,Measure,Date,Value\n';
    const files = {
      'measures.csv': `${words}002,Review,2026-05-31,4\n001,Sick days,2026-05-31,6\n001,Review,2026-04-30,3\n001,Review,2026-05-31,2\n`,
      'put-right.csv': `${words}001,Review,2026-05-31,5\n`,
    };
    await mentorIn(folder, ['import', 'measures.csv'], { files, now: '2026-06-01T10:00:00Z' });
    await mentorIn(folder, ['import', 'put-right.csv'], { now: '2026-06-08T10:00:00Z' });
    const measure = { measure: 'Review', file: 'measures.csv', recorded_on: '2026-06-01' };
    expect((await personIn(folder, '001')).measures).toEqual([
      { ...measure, held_on: '2026-04-30', row: 4 },
      { ...measure, held_on: '2026-05-31', file: 'put-right.csv', row: 2, recorded_on: '2026-06-08' },
      { ...measure, measure: 'Sick days', held_on: '2026-05-31', row: 3 },
    ]);
    const shown = (await mentorIn(folder, ['people', 'show', '001'])).out.replace(/ {2,}/g, ' ');
    expect(shown).toContain('Where measures come from');
    expect(shown).toContain('Review, 2026-05-31 put-right.csv, line 2, recorded 2026-06-08');
    expect((await mentorIn(folder, ['people', 'show', '003'])).out).not.toContain('measures');
  });

  it('credits no file with an edit by hand of the same instant', async () => {
    const folder = emptyFolder();
    const now = '2026-07-01T10:00:00Z';
    const files = { 'a.csv': 'Staff number,Name,Email,Band\n01,Ann Able,ann@example.org,Band 5\n' };
    await mentorIn(folder, ['import', 'a.csv'], { files, now });
    await mentorIn(folder, ['people', 'edit', '01', '--band', 'Band 6'], { now });
    await mentorIn(folder, ['people', 'add', 'Bo Bell', '--staff-number', '02'], { now });
    expect((await personIn(folder, '01')).origins).toMatchObject([
      { field: null, file: 'a.csv', row: 2 },
      { field: 'band', file: null, row: null },
    ]);
    expect((await personIn(folder, '02')).origins).toMatchObject([{ field: null, file: null, row: null }]);
  });
});
