import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { type Machine, mentorIn } from '../../support/mentor-in.js';

const DAY = '2026-07-01';
let folder: string;

async function call(words: readonly string[], machine: Machine = {}) {
  const day = words.includes('--as-of') ? [] : ['--as-of', DAY];
  const outcome = await mentorIn(folder, [...words, ...day], machine);
  return { ...outcome, err: outcome.err.replace(/\s+/g, ' ') };
}

async function rows(...words: string[]): Promise<readonly Record<string, unknown>[]> {
  return JSON.parse((await call([...words, '--json'])).out).rows;
}

async function today(day: string): Promise<readonly string[]> {
  const words = ['today', '--task', 'training_missing', 'training_expiring', '--json', '--as-of', day];
  return JSON.parse((await call(words)).out).rows.map(({ why }: { why: string }) => why);
}

const ADD = ['training', 'add', 'Mentor training', '--kind', 'mentor_training', '--required-for', 'mentor'];

beforeEach(async () => {
  folder = await exampleProgramme('people');
  await call([
    ...ADD,
    '--valid-months',
    '12',
    '--provider',
    'Elm Training',
    '--cost',
    '45.50',
    '--date',
    '2026-11-09',
  ]);
});

describe('a course', () => {
  it('is on record with what it is, and changed and taken back', async () => {
    expect(await rows('training')).toMatchObject([
      {
        course: 1,
        name: 'Mentor training',
        required_for: 'mentor',
        valid_months: 12,
        provider: 'Elm Training',
        cost: 45.5,
        next_on: '2026-11-09',
        done: 0,
      },
    ]);
    await call(['training', 'edit', '1', '--valid-months', 'forever', '--date', '2026-09-01', '2026-11-09']);
    expect(await rows('training')).toMatchObject([{ valid_months: null, next_on: '2026-09-01', cost: 45.5 }]);
    await call(['undo', '--yes']);
    expect(await rows('training')).toMatchObject([{ valid_months: 12, next_on: '2026-11-09' }]);
    const shown = await call(['training'], { isTerminal: true, columns: 120 });
    expect(shown.out).toContain('Mentor training');
  });

  it.each([
    [['training', 'add', 'mentor TRAINING'], 4, 'already'],
    [['training', 'add', ' '], 2, 'needs a name'],
    [['training', 'edit', '1'], 2, 'What is to change?'],
    [['training', 'edit', 'Mentr training', '--kind', 'other'], 4, 'Did you mean "Mentor training"?'],
    [['training', 'add', 'X', '--valid-months', '0'], 2, 'or forever'],
    [['training', 'done', '1', '000877', '--on', '2026-07-02'], 2, 'is after today'],
    [['training', 'done', '1', '000877', '--on', '2026-06-02', '--until', '2026-06-01'], 2, 'is before'],
    [['training', 'done', '1', 'nobody'], 4, 'Nobody on the roster'],
  ])('refuses %j', async (words, code, message) => {
    const before = readFileSync(path.join(folder, 'mentor.db'));
    const { exitCode, err } = await call(words);
    expect([exitCode, err]).toEqual([code, expect.stringContaining(message)]);
    expect(readFileSync(path.join(folder, 'mentor.db')).equals(before)).toBe(true);
  });
});

describe('who has done a course', () => {
  it('is told with until when it counts, and asked about when it does not', async () => {
    const [before = ''] = await today(DAY);
    expect(before).toMatch(
      /^Mentor training, required, is not done by .* and \d+ more; it is next given on 2026-11-09$/,
    );
    const { err } = await call(['training', 'done', '1', '000877', '--on', '2026-06-01']);
    expect(err).toContain('Omar al-Hassan did "Mentor training" on 2026-06-01; it counts until 2027-05-31.');
    const twice = await call(['training', 'done', '1', '000877', '--on', '2026-06-01']);
    expect([twice.exitCode, twice.err]).toEqual([4, expect.stringContaining('already on record')]);
    expect(await rows('training', 'people', '--standing', 'valid')).toMatchObject([
      { staff_number: '000877', course: 'Mentor training', valid_until: '2027-05-31' },
    ]);
    const said = await call(['training', 'people', '--course', '1', '--standing', 'valid']);
    expect(said.err).toMatch(/1 of \d+ people have done all that is required of them/);
    expect(await today('2027-04-05')).toContainEqual(
      'Mentor training runs out for Omar al-Hassan, first on 2027-05-31',
    );
    expect((await today('2027-06-01'))[0]).toContain('it has run out for ');
  });

  it('is what the rule on training goes by, on the day of the matching', async () => {
    const yaml = readFileSync(path.join(folder, 'mentor.yaml'), 'utf8').replace(
      '  rules:\n',
      '  rules:\n    required_training: [mentor training]\n',
    );
    const files = { 'mentor.yaml': yaml };
    const none = await call(['match', '--dry-run'], { files });
    expect(none.err).toContain('Nobody who takes part has done "mentor training"');
    await call(['training', 'done', '1', '000877', '--on', '2026-06-01']);
    const mentors = async (day: string) => {
      const { out } = await call(['match', '--dry-run', '--as-of', day]);
      const [head = '', ...lines] = out.trim().split('\n');
      const at = head.split(',').indexOf('mentor');
      return new Set(lines.flatMap((line) => line.split(',')[at] || []));
    };
    expect(await mentors(DAY)).toEqual(new Set(['000877']));
    expect(await mentors('2027-06-01')).toEqual(new Set());
    expect((await call(['export', 'people'])).out).not.toContain('Mentor training');
  });

  it('comes in as a list, of which only what was done counts', async () => {
    const list = [
      'Employee Number,Course Title,Completion Date,Completion Status,Expiry Date',
      '000877,mentor training,01/06/2026,Completed,',
      '002307,Mentor training,13/06/2026,Passed,30/06/2027',
      '001515,Mentor training,13/06/2026,Did not attend,',
      '000340,Mentor training,13/06/2026,Partially attended,',
      '000340,Mentoring skills,13/06/2026,Completed,',
    ].join('\n');
    const { err, exitCode } = await call(['import', 'lms.csv'], { files: { 'lms.csv': `${list}\n` } });
    expect(exitCode).toBe(3);
    expect(err).toContain('lms.csv (training): 2 created, 0 updated, 0 unchanged, 2 rejected.');
    expect(err).toContain('so not recorded: 1 row (line 4: "Did not attend")');
    expect(err).toContain('There is no course "Mentoring skills"');
    expect(await rows('training', 'people', '--standing', 'valid')).toMatchObject([
      { staff_number: '000877', valid_until: '2027-05-31' },
      { staff_number: '002307', valid_until: '2027-06-30' },
    ]);
    expect((await call(['import', 'lms.csv'])).err).toContain(
      '0 created, 0 updated, 2 unchanged, 2 rejected',
    );
  });
});
