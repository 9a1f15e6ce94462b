import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

const DAY = ['--as-of', '2026-10-05'];
const SETTINGS = `milestones:
  orientation: 2 weeks
  midpoint: 14 weeks
  closure: 6 months
`;
let folder: string;

const call = (...words: string[]) => mentorIn(folder, [...words, ...(words.includes('--as-of') ? [] : DAY)]);
const mentor = (...words: string[]) => call('milestone', ...words);

async function rows(...words: string[]) {
  return JSON.parse((await mentor('list', '--json', ...words)).out).rows;
}

beforeEach(async () => {
  folder = await exampleProgramme('followed');
  writeFileSync(path.join(folder, 'mentor.yaml'), SETTINGS);
});

describe('a milestone of the programme', () => {
  it('is every pairing’s, with a day counted from its start', async () => {
    expect(await rows('--pairing', '21')).toMatchObject([
      { milestone: 'orientation', status: 'late', due_on: '2026-07-15', of: 'programme', pairing: 21 },
      { milestone: 'midpoint', status: 'open', due_on: '2026-10-07', mentee_name: 'Obinna Eze' },
      { milestone: 'closure', status: 'open', due_on: '2027-01-01', mentor_name: 'Eleni Papadopoulos' },
    ]);
  });

  it('is reached by several at once, confirmed, told in the story, and taken back by undo', async () => {
    const { err } = await mentor(
      'reached',
      'Orientation',
      '21',
      '2',
      '21',
      '--on',
      '2026-07-10',
      '--confirmed-by',
      'Sister Ward',
    );
    expect(err).toMatch(
      /^Obinna Eze with Eleni Papadopoulos \(pairing 21\): orientation, reached on 2026-07-10\.\n/u,
    );
    const reached = { status: 'reached', reached_on: '2026-07-10', confirmed_by: 'Sister Ward' };
    expect((await rows('--pairing', '21'))[0]).toMatchObject(reached);
    expect((await rows('--pairing', '2'))[0]).toMatchObject(reached);
    expect((await call('pairs', 'show', '21')).out).toContain(
      'milestone reached: orientation, confirmed by Sister Ward',
    );
    const again = await mentor('reached', 'orientation', '21');
    expect([again.exitCode, again.err]).toEqual([
      4,
      expect.stringContaining('reached "orientation" on 2026-07-10'),
    ]);
    expect((await call('undo', '--yes')).exitCode).toBe(0);
    expect((await rows('--pairing', '21'))[0]).toMatchObject({ status: 'late', reached_on: null });
  });

  it('is told by today when it comes near, when it is late, and not during a pause', async () => {
    const today = async () =>
      JSON.parse(
        (await call('today', '--json', '--task', 'milestone_late', 'milestone_due')).out,
      ).rows.filter(({ pairing }: { pairing: number }) => pairing === 21);
    expect(await today()).toMatchObject([
      { task: 'milestone_late', why: 'orientation was due on 2026-07-15' },
      { task: 'milestone_due', why: 'midpoint is due on 2026-10-07' },
    ]);
    await mentor('reached', 'orientation', '21');
    expect(await today()).toMatchObject([{ task: 'milestone_due' }]);
    await call('pairs', 'pause', '21', '--reason', 'busy');
    expect(await today()).toEqual([]);
  });
});

describe('a milestone of a pairing', () => {
  it('is its own, or another day for one of the programme', async () => {
    await mentor('add', 'Leads a handover', '21', '--due', '2026-12-01');
    await mentor('add', 'midpoint', '21', '--due', '2026-11-01');
    expect(await rows('--pairing', '21', '--open')).toMatchObject([
      { milestone: 'orientation' },
      { milestone: 'midpoint', due_on: '2026-11-01', of: 'programme' },
      { milestone: 'Leads a handover', due_on: '2026-12-01', of: 'pairing', status: 'open' },
      { milestone: 'closure' },
    ]);
    await mentor('reached', 'leads a handover', '21', '--confirmed-by', 'Sister Ward');
    await call('undo', '--yes');
    expect((await rows('--pairing', '21'))[2]).toMatchObject({ status: 'open', confirmed_by: null });
    expect(await rows('--pairing', '2')).toHaveLength(3);
  });

  it.each([
    [['add', ' ', '21'], 2, 'What is the milestone?'],
    [['add', 'Own', '21', '--due', '2026-10-04'], 2, '2026-10-04 is before today (2026-10-05).'],
    [['add', 'Midpoint', '21'], 4, 'is a milestone of the programme'],
    [['add', 'Own', '999'], 4, '999'],
    [['reached', 'midpiont', '21'], 4, 'Did you mean "midpoint"?'],
    [['reached', 'midpoint', '21', '--on', '2026-10-06'], 2, '2026-10-06 is after today'],
    [['list', '--from', '2026-10-01'], 2, 'Add --reached'],
    [['list', '--reached', '--open'], 2, 'exclude each other'],
    [['list', '--reached', '--from', '2026-10-02', '--to', '2026-10-01'], 2, 'is before 2026-10-02'],
  ])('is refused for %j', async (words, code, message) => {
    const before = await rows();
    const { exitCode, err } = await mentor(...words);
    expect([exitCode, err]).toEqual([code, expect.stringContaining(message)]);
    expect(await rows()).toEqual(before);
  });

  it('is offered by its name where one is typed', async () => {
    await mentor('add', 'Own', '21');
    const { out } = await mentorIn(folder, ['__complete', '=milestone', '=reached', '=']);
    expect(out.split('\n').map((line) => line.split('\t')[0])).toEqual(
      expect.arrayContaining(['Own', 'closure', 'midpoint', 'orientation']),
    );
  });

  it('is refused twice, and for a pairing that is over, which may still have reached one', async () => {
    await mentor('add', 'Own', '21');
    expect((await mentor('add', 'own', '2', '21')).err).toContain('has "own" on record');
    expect(await rows('--pairing', '2')).toHaveLength(3);
    await call('pairs', 'end', '21', '--reason', 'moved');
    expect((await mentor('add', 'More', '21')).err).toContain('is over');
    expect((await mentor('reached', 'closure', '21')).exitCode).toBe(0);
    expect(await rows('--pairing', '21')).toMatchObject([
      { status: 'not_reached' },
      { status: 'not_reached' },
      { status: 'reached' },
      { status: 'not_reached' },
    ]);
  });

  it('reached before the pairing began is told as a likely slip', async () => {
    expect((await mentor('reached', 'orientation', '21', '--on', '2025-07-10')).err).toContain(
      'That is before the pairing began (2026-07-01)',
    );
  });
});

describe('the list to celebrate', () => {
  const list = (...words: string[]) => mentor('list', '--reached', '--json', ...words);

  beforeEach(async () => {
    await mentor('reached', 'orientation', '21', '2', '--on', '2026-07-10');
    await mentor('reached', 'midpoint', '21', '--on', '2026-10-01');
  });

  it('names nobody while nobody was asked', async () => {
    expect(JSON.parse((await list()).out)).toMatchObject({ rows: [], left_out: 3 });
    expect((await mentor('list', '--reached')).err).toContain('celebrate_if: COLUMN');
  });

  it('names whoever said yes, each of the two for themselves, in the time asked for', async () => {
    writeFileSync(path.join(folder, 'mentor.yaml'), `${SETTINGS}celebrate_if: may_celebrate\n`);
    const [first] = await rows('--pairing', '21');
    const [second] = await rows('--pairing', '2');
    const answers = [
      [first.mentee, 'Yes'],
      [first.mentor, 'Yes, but not my name'],
      [second.mentee, 'No'],
    ];
    const file = path.join(folder, 'consent.csv');
    writeFileSync(
      file,
      `Staff number,May celebrate\n${answers.map((each) => `${each[0]},"${each[1]}"`).join('\n')}\n`,
    );
    const { exitCode, err } = await call(
      'import',
      file,
      '--as',
      'roster',
      '--map',
      'May celebrate=may_celebrate',
      '--yes',
    );
    expect(exitCode, err).toBe(0);
    expect(JSON.parse((await list()).out)).toMatchObject({
      rows: [
        { reached_on: '2026-07-10', milestone: 'orientation', mentee_name: 'Obinna Eze', mentor_name: null },
        { reached_on: '2026-10-01', milestone: 'midpoint', mentee_name: 'Obinna Eze', mentor_name: null },
      ],
      left_out: 1,
    });
    expect((await mentor('list', '--reached')).err).toContain(
      '1 of 3 reached is left out: their mentees have not said yes under "may_celebrate".',
    );
    expect(JSON.parse((await list('--from', '2026-09-01')).out).rows).toHaveLength(1);
    expect(JSON.parse((await list('--to', '2026-09-30')).out).rows).toHaveLength(1);
    expect(JSON.parse((await list('--round', 'Round 1')).out).rows).toHaveLength(2);
  });
});
