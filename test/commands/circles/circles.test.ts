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

const FORM = ['circle', 'form', '--size', '5..7', '--mix', 'profession', '--role', 'mentee'];
const form = () => call([...FORM, '--yes']);

async function rows(...words: string[]): Promise<readonly Record<string, unknown>[]> {
  return JSON.parse((await call([...words, '--json'])).out).rows;
}

beforeEach(async () => {
  folder = await exampleProgramme('people');
});

describe('forming circles', () => {
  it('shows who would be together and how good that is, and writes nothing in a dry run', async () => {
    const file = path.join(folder, 'mentor.db');
    const before = readFileSync(file);
    const { out, err, exitCode } = await call([...FORM, '--dry-run']);
    expect(exitCode).toBe(0);
    expect(out.split('\n')[0]).toBe('circle,staff_number,name,email,profession,unit,site,meets_at,can_come');
    expect(err).toMatch(/\d circles of 5 to 7, \d\d people\. \d+ can come when their circle meets\./);
    expect(err).toMatch(/\d+ of \d+ pairs of members differ in profession\./);
    expect(err).toMatch(
      /On average 0\.\d\d of 1; no circles of these sizes can average more than (?:1\.00|0\.\d\d)\./,
    );
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('asks, and records who is together as it was shown', async () => {
    const unasked = await call(FORM);
    expect([unasked.exitCode, unasked.err]).toEqual([2, expect.stringContaining('then pass --yes')]);
    const { out } = await call([...FORM, '--format', 'csv'], { isTerminal: true, answers: [true] });
    const circles = await rows('circle', 'list');
    const shown = out.trim().split('\n').slice(1);
    expect(circles.reduce((sum, { members }) => sum + Number(members), 0)).toBe(shown.length);
    const first = await rows('circle', 'show', '1');
    expect(first.map(({ staff_number }) => staff_number)).toEqual(
      shown.filter((line) => line.startsWith('1,')).map((line) => line.split(',')[1]),
    );
    expect(circles[0]).toMatchObject({ circle: 1, name: 'Circle 1', health: 'too_early', meetings: 0 });
    const again = await call([...FORM, '--yes']);
    expect([again.exitCode, again.err]).toEqual([4, expect.stringContaining('a circle has at least 5')]);
    await call(['undo', '--yes']);
    expect(await rows('circle', 'list')).toEqual([]);
  });

  it('shows circles in a terminal', async () => {
    await form();
    const { out } = await call(['circle'], { isTerminal: true, columns: 120 });
    expect(out).toContain('Circle 1');
  });

  it.each([
    [['--size', '2..7'], 2, '3 to 12'],
    [['--size', '7..5'], 2, '3 to 12'],
    [['--mix', 'profesion'], 4, 'Did you mean profession?'],
  ])('refuses %j', async (words, code, message) => {
    const { exitCode, err } = await call(['circle', 'form', ...words, '--yes']);
    expect([exitCode, err]).toEqual([code, expect.stringContaining(message)]);
  });

  it('keeps apart whom a rule keeps apart, there and when somebody is moved', async () => {
    const shown = await rows(...FORM, '--dry-run');
    const [one = '', other = ''] = shown.slice(0, 2).map(({ staff_number }) => String(staff_number));
    await call(['rule', 'never', one, other, '--reason', 'they are cousins']);
    await form();
    const circleOf = async (key: string) => {
      for (const { circle } of await rows('circle', 'list'))
        for (const { staff_number, left_on } of await rows('circle', 'show', String(circle)))
          if (staff_number === key && left_on === null) return String(circle);
      return '';
    };
    const [his, hers] = [await circleOf(one), await circleOf(other)];
    expect(his).not.toBe(hers);
    const { exitCode, err } = await call(['circle', 'move', hers, one]);
    expect([exitCode, err]).toEqual([4, expect.stringContaining('are kept apart by a rule')]);
    await call(['circle', 'move', hers, one, '--anyway']);
    expect(await circleOf(one)).toBe(hers);
  });

  it('takes sizes and columns from mentor.yaml', async () => {
    const yaml = readFileSync(path.join(folder, 'mentor.yaml'), 'utf8');
    const files = { 'mentor.yaml': `${yaml}\ncircles: { size_least: 3, size_most: 4, mix: [site] }\n` };
    const { err } = await call(['circle', 'form', '--role', 'mentee', '--dry-run'], { files });
    expect(err).toContain('pairs of members differ in site');
    expect(err).toMatch(/circles of (?:3 to 4|4|3),/);
    const wrong = { 'mentor.yaml': 'circles: { size_least: 6, size_most: 4 }\n' };
    expect((await call(['circle', 'form'], { files: wrong })).err).toContain(
      'size_least (6) is more than size_most (4)',
    );
  });
});

describe('following circles', () => {
  const today = async (day: string) => {
    const { out } = await call(['today', '--task', 'circle_quiet', '--json', '--as-of', day]);
    return JSON.parse(out).rows.map(({ why }: { why: string }) => why);
  };

  beforeEach(async () => {
    await form();
    await call(['circle', 'close', '2', '3', '4', '5']);
  });

  it('asks for a first meeting, then for the next, by the cadence of the programme', async () => {
    expect(await today('2026-07-15')).toEqual([]);
    expect(await today('2026-07-16')).toEqual(['circle 1: formed on 2026-07-01, and no meeting is recorded']);
    const met = await call([
      'circle',
      'meeting',
      '1',
      '--on',
      '2026-07-10',
      '--present',
      '5',
      '--as-of',
      '2026-07-20',
    ]);
    expect(met.err).toContain('Circle 1 met on 2026-07-10: 1 meeting on record.');
    expect(await today('2026-08-23')).toEqual([]);
    expect(await today('2026-08-24')).toEqual(['circle 1: last met on 2026-07-10, 45 days ago']);
    expect(await rows('circle', 'list', '--health', 'at_risk', '--as-of', '2026-09-08')).toMatchObject([
      { circle: 1, last_met_on: '2026-07-10', meetings: 1 },
    ]);
  });

  it('knows when too few members are left, and where somebody went', async () => {
    const members = (await rows('circle', 'show', '1')).map(({ staff_number }) => String(staff_number));
    const gone = members.slice(0, members.length - 4);
    const { err } = await call(['circle', 'leave', ...gone, '--on', '2026-07-05', '--as-of', '2026-07-06']);
    expect(err).toContain('left on 2026-07-05');
    expect(await today('2026-07-06')).toEqual([
      'circle 1: 4 members are left, and a circle should have at least 5',
    ]);
    const early = await call(['circle', 'move', '1', ...gone, '--on', '2026-07-03', '--as-of', '2026-07-07']);
    expect([early.exitCode, early.err]).toEqual([
      2,
      expect.stringContaining('was in circle 1 until 2026-07-05, and cannot be in another from 2026-07-03'),
    ]);
    await call(['circle', 'move', 'circle 1', ...gone, '--as-of', '2026-07-07']);
    expect(await today('2026-07-07')).toEqual([]);
    expect(await rows('circle', 'show', '1')).toHaveLength(members.length + gone.length);
  });

  it.each([
    [['circle', 'meeting', '9'], 4, 'There is no circle "9"'],
    [['circle', 'meeting', '1', '--on', '2026-06-30'], 2, 'not within the time'],
    [['circle', 'meeting', '1', '--on', '2026-07-02'], 2, 'is after today'],
    [['circle', 'close', '2'], 4, 'was closed on'],
    [['circle', 'move', '2', '003415'], 4, 'was closed on'],
    [['circle', 'leave', '000877'], 4, 'is in no circle'],
  ])('refuses %j', async (words, code, message) => {
    const { exitCode, err } = await call(words);
    expect([exitCode, err]).toEqual([code, expect.stringContaining(message)]);
  });
});
