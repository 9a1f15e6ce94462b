import { beforeEach, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

const DAY = ['--as-of', '2026-10-05'];
let folder: string;

async function mentor(...words: string[]) {
  return mentorIn(folder, ['goal', ...words, ...(words.includes('--as-of') ? [] : DAY)]);
}

async function rows(...words: string[]) {
  return JSON.parse((await mentor('list', '--json', ...words)).out).rows;
}

beforeEach(async () => {
  folder = await exampleProgramme('followed');
});

describe('setting a goal', () => {
  it('keeps its words, measure, purpose and day, and says what it lacks', async () => {
    const whole = ['--for', 'leadership', '--measure', 'three in a row', '--due', '2026-12-01'];
    const { err } = await mentor('add', '21', ' Lead a handover ', ...whole);
    expect(err).toBe(
      'Goal 1 of Obinna Eze with Eleni Papadopoulos (pairing 21): Lead a handover.\n' +
        'Next: its steps, mentor goal action 1 "…" --owner mentee\n',
    );
    expect((await mentor('add', '21', 'Rest more')).err).toContain('It has no measure and no due day');
    expect(await rows()).toMatchObject([
      {
        goal: 1,
        text: 'Lead a handover',
        status: 'open',
        progress: null,
        purpose: 'leadership',
        measure: 'three in a row',
        set_on: '2026-10-05',
        due_on: '2026-12-01',
        pairing: 21,
        mentee_name: 'Obinna Eze',
      },
      { goal: 2, due_on: null },
    ]);
  });

  it('asks for its words in a terminal', async () => {
    await mentorIn(folder, ['goal', 'add', '21', ...DAY], { isTerminal: true, answers: ['Rest more'] });
    expect(await rows()).toMatchObject([{ text: 'Rest more' }]);
  });

  it.each([
    [['21'], 2, 'What is the goal?'],
    [['21', ' '], 2, 'What is the goal?'],
    [['21', 'x', '--on', '2026-10-06'], 2, '2026-10-06 is after today (2026-10-05).'],
    [['21', 'x', '--on', '2026-06-30'], 2, '2026-06-30 is before the pairing began (2026-07-01).'],
    [['21', 'x', '--due', '2026-10-04'], 2, '2026-10-04 is before the goal is set (2026-10-05).'],
  ])('is refused for %j', async (words, code, message) => {
    const { exitCode, err } = await mentor('add', ...words);
    expect([exitCode, err]).toEqual([code, expect.stringContaining(message)]);
    expect(await rows()).toEqual([]);
  });

  it('is refused where it is on record in the same words, unless that is meant', async () => {
    await mentor('add', '21', 'Lead a handover');
    const { exitCode, err } = await mentor('add', '21', ' lead a Handover. ');
    expect([exitCode, err]).toEqual([
      4,
      expect.stringContaining('Goal 1 (Lead a handover) says the same, and is on record.'),
    ]);
    await mentor('add', '21', 'lead a handover', '--anyway');
    await mentor('add', '3', 'lead a handover');
    expect(await rows()).toHaveLength(3);
    await mentor('close', '1', '2', '--outcome', 'dropped');
    expect((await mentor('add', '21', 'Lead a handover')).exitCode).toBe(0);
  });

  it('is refused for a pairing that is over', async () => {
    await mentorIn(folder, ['pairs', 'end', '21', '--reason', 'moved', ...DAY]);
    const { exitCode, err } = await mentor('add', '21', 'x');
    expect([exitCode, err]).toEqual([4, expect.stringContaining('is over')]);
  });
});

describe('a goal that goes on', () => {
  beforeEach(async () => {
    await mentor('add', '21', 'Lead a handover', '--due', '2026-10-31');
  });

  it('tells how far it is, and is closed once', async () => {
    await mentor('update', '1', '--progress', '40', '--note', 'two led');
    expect(await rows()).toMatchObject([{ status: 'open', progress: 40, note: 'two led', closed_on: null }]);
    const { err } = await mentor('close', '1', '--outcome', 'met', '--as-of', '2026-10-20');
    expect(err).toContain('Goal 1 of Obinna Eze with Eleni Papadopoulos (pairing 21), Lead a handover: met.');
    expect(await rows('--as-of', '2026-10-20')).toMatchObject([
      { status: 'met', progress: 100, closed_on: '2026-10-20' },
    ]);
    expect(await rows('--open', '--as-of', '2026-10-20')).toEqual([]);
    expect(await rows('--open', '--as-of', '2026-10-19')).toHaveLength(1);
    const again = await mentor('update', '1', '--progress', '50', '--as-of', '2026-10-21');
    expect([again.exitCode, again.err]).toEqual([
      4,
      expect.stringContaining('Goal 1 (Lead a handover) was closed on 2026-10-20: met.'),
    ]);
  });

  it.each([
    [['update', '1'], 2, 'What should be noted?'],
    [['update', '1', '--progress', '101'], 2, 'Write a whole number from 0 to 100.'],
    [
      ['update', '1', '--note', 'x', '--on', '2026-10-04'],
      2,
      '2026-10-04 is before goal 1 (Lead a handover) was set',
    ],
    [['update', '1', '9', '--note', 'x'], 4, 'There is no goal 9.'],
    [['close', '1', '--outcome', 'met', '--on', '2026-10-06'], 2, '2026-10-06 is after today'],
    [['action', '9', 'x'], 4, 'There is no goal 9.'],
    [
      ['action', '1', 'x', '--due', '2026-10-04'],
      2,
      'before goal 1 (Lead a handover) was set, on 2026-10-05.',
    ],
    [['action-done', '1'], 4, 'There is no step 1.'],
  ])('refuses %j, and changes nothing', async (words, code, message) => {
    const before = await rows();
    const { exitCode, err } = await mentor(...words);
    expect([exitCode, err]).toEqual([code, expect.stringContaining(message)]);
    expect(await rows()).toEqual(before);
  });

  it('has steps, which the story of the pairing shows', async () => {
    await mentor('action', '1', 'Sit in on one', '--due', '2026-10-10', '--resource', 'Ward 4');
    await mentor('action', '1', 'Say how it went', '--owner', 'mentor');
    await mentor('action-done', '2');
    expect(await rows()).toMatchObject([{ actions: 2, actions_done: 1 }]);
    const again = await mentor('action-done', '2');
    expect([again.exitCode, again.err]).toEqual([
      4,
      expect.stringContaining('Step 2 (Say how it went) was done on 2026-10-05.'),
    ]);
    const story = await mentorIn(folder, ['pairs', 'show', '21', ...DAY]);
    expect(story.out).toMatch(
      /Goals\ngoal 1\s+Lead a handover \(open, due 2026-10-31\)\n {2}step 1\s+Sit in on one, the mentee, due 2026-10-10\n {2}step 2\s+Say how it went, the mentor, done 2026-10-05/,
    );
  });

  it('has each step once, done on no day before it was set', async () => {
    await mentor('action', '1', 'Sit in on one');
    const again = await mentor('action', '1', 'Sit in on one');
    expect([again.exitCode, again.err]).toEqual([
      4,
      expect.stringContaining('Step 1 (Sit in on one) says the same'),
    ]);
    const early = await mentor('action-done', '1', '--on', '2026-10-04');
    expect([early.exitCode, early.err]).toEqual([
      2,
      expect.stringContaining('2026-10-04 is before goal 1 (Lead a handover) was set, on 2026-10-05.'),
    ]);
    expect((await mentor('action-done', '1', '--on', '2026-10-05')).exitCode).toBe(0);
  });

  it('says which option takes the word that was typed after another', async () => {
    const { exitCode, err } = await mentor('action', '1', 'Ask', '--by', 'mentor');
    expect([exitCode, err]).toEqual([2, expect.stringContaining('Did you mean --owner mentor?')]);
  });

  it('is asked how it ended, in a terminal', async () => {
    const { exitCode, err } = await mentor('close', '1');
    expect([exitCode, err]).toEqual([
      2,
      expect.stringContaining('How did it end?\nSay --outcome with one of: met, partly, not_met, dropped.'),
    ]);
    await mentorIn(folder, ['goal', 'close', '1', ...DAY], { isTerminal: true, answers: ['partly'] });
    expect(await rows()).toMatchObject([{ status: 'partly' }]);
  });

  it('takes no further step once it is closed', async () => {
    await mentor('close', '1', '--outcome', 'dropped');
    const { exitCode, err } = await mentor('action', '1', 'x');
    expect([exitCode, err]).toEqual([
      4,
      expect.stringContaining('Goal 1 (Lead a handover) was closed on 2026-10-05.'),
    ]);
  });

  it('of a pairing that goes on is listed when another round is open', async () => {
    await mentorIn(folder, ['round', 'open', 'Round 2', ...DAY]);
    expect(await rows()).toHaveLength(1);
    expect(JSON.parse((await mentorIn(folder, ['export', 'goals', '--json', ...DAY])).out).rows).toHaveLength(
      1,
    );
    expect(JSON.parse((await mentor('list', '--json', '--round', 'Round 2')).out).rows).toEqual([]);
  });

  it('is asked about once its day has passed', async () => {
    const today = async (day: string) =>
      (await mentorIn(folder, ['today', '--task', 'goal_due', '--as-of', day])).out;
    expect(await today('2026-10-31')).not.toContain('goal 1');
    expect(await today('2026-11-01')).toContain('goal 1, Lead a handover, was due on 2026-10-31');
  });
});
