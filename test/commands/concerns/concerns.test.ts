import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { type Machine, mentorIn } from '../../support/mentor-in.js';

const DAY = '2026-10-05';
const PRIVATE = 'He shouted at her in the corridor';
let folder: string;

async function call(words: readonly string[], machine: Machine = {}) {
  const day = words.includes('--as-of') ? [] : ['--as-of', DAY];
  const outcome = await mentorIn(folder, [...words, ...day], machine);
  return { ...outcome, err: outcome.err.replace(/\s+/g, ' ') };
}

const add = (...words: string[]) => call(['concern', 'add', '3', PRIVATE, '--about', 'conflict', ...words]);

async function rows(...words: string[]) {
  return JSON.parse((await call(['concern', 'list', '--json', ...words])).out).rows;
}

async function today(...words: string[]): Promise<readonly Record<string, string>[]> {
  return JSON.parse((await call(['today', '--json', ...words])).out).rows;
}

beforeEach(async () => {
  folder = await exampleProgramme('followed');
});

describe('a concern', () => {
  it('is recorded with what it is about, and its words stay private', async () => {
    const { err } = await add('--severity', 'high', '--raised-by', 'mentee');
    expect(err).toBe(
      'Concern 1 about Fergus McAllister with Chidinma Okafor (pairing 3): conflict, high. Its words are in no list unless you ask for them. ' +
        'Next: who acts, and by when: mentor concern update 1 --acts NAME --due DATE ',
    );
    expect(await rows()).toEqual([
      expect.objectContaining({
        concern: 1,
        severity: 'high',
        topic: 'conflict',
        status: 'open',
        acts_next: null,
        due_on: null,
        raised_on: DAY,
        raised_by: 'mentee',
        pairing: 3,
        mentee_name: 'Fergus McAllister',
      }),
    ]);
    expect(await rows('--with-text')).toMatchObject([{ text: PRIVATE }]);
    const shown = ['concern list', 'today --all', 'pairs show 3', 'pairs', 'status', 'log', 'export pairs'];
    for (const words of [...shown, 'report --quarter 2026-Q3', 'report --quarter 2026-Q3 --json'])
      expect((await call(words.split(' '))).out, words).not.toContain('shouted');
  });

  it('stands at the top of today until it is closed, with who acts and by when', async () => {
    await add();
    const [first] = await today();
    expect(first).toMatchObject({
      urgency: 'now',
      pairing: 3,
      task: 'concern_open',
      why: 'concern 1, conflict, medium: nobody is named, no day is set',
    });
    await call(['concern', 'update', '1', '--acts', 'Sister Ward', '--due', '2026-10-12']);
    expect(await today()).toMatchObject([
      { task: 'concern_open', why: 'concern 1, conflict, medium: Sister Ward, by 2026-10-12' },
      ...Array.from({ length: (await today()).length - 1 }, () => ({})),
    ]);
    expect(await rows()).toMatchObject([{ status: 'in_hand' }]);
    await call(['concern', 'close', '1', '--note', 'They talked', '--as-of', '2026-10-13']);
    expect(await today('--task', 'concern_open', '--as-of', '2026-10-13')).toEqual([]);
    expect(await rows('--open', '--as-of', '2026-10-13')).toEqual([]);
    expect(await rows('--as-of', '2026-10-12')).toMatchObject([{ status: 'in_hand' }]);
  });

  it('is asked about again on its day, also after it was put off', async () => {
    await add('--due', '2026-10-12', '--acts', 'Sister Ward');
    await call(['snooze', '3', '--until', '2026-11-01']);
    expect(await today('--task', 'concern_open', '--as-of', '2026-10-11')).toEqual([]);
    expect(await today('--task', 'concern_open', '--as-of', '2026-10-12')).toHaveLength(1);
  });

  it('is asked about when the pairing has ended or is paused, too', async () => {
    await add();
    await call(['pairs', 'pause', '3']);
    expect(await today('--task', 'concern_open')).toHaveLength(1);
    await call(['pairs', 'end', '3', '--reason', 'moved']);
    expect((await today()).filter(({ pairing }) => Number(pairing) === 3)).toMatchObject([
      { task: 'concern_open' },
    ]);
  });

  it('makes the pairing one that needs attention', async () => {
    const before = (await call(['status', '--json'])).out;
    await call(['concern', 'add', '1', 'x', '--about', 'safety']);
    const after = (await call(['status', '--json'])).out;
    expect(JSON.parse(after).needs_attention).toBe(JSON.parse(before).needs_attention + 1);
  });

  it('names the two when something is noted of it, and takes no day that is past', async () => {
    await add();
    const { err } = await call(['concern', 'update', '1', '--acts', 'Sister Ward']);
    expect(err).toContain(
      'Fergus McAllister with Chidinma Okafor (pairing 3): concern 1, conflict, medium: Sister Ward, no day is set.',
    );
    const past = await call(['concern', 'update', '1', '--due', '2026-10-04']);
    expect([past.exitCode, past.err]).toEqual([
      2,
      expect.stringContaining('2026-10-04 is before 2026-10-05'),
    ]);
    expect((await call(['concern', 'update', '1', '--due', DAY])).exitCode).toBe(0);
    expect((await call(['concern', 'close', '1'])).err).toContain(
      '(pairing 3): concern 1, conflict, is closed.',
    );
    expect((await call(['concern', 'update', '1', '--status', 'open'])).err).toContain('it is open again.');
  });

  it('is on record once in the same words, while it is open', async () => {
    await add();
    const again = await add();
    expect([again.exitCode, again.err]).toEqual([
      4,
      expect.stringContaining(`Concern 1 of ${DAY} says the same`),
    ]);
    expect(again.err).not.toContain('shouted');
    await add('--anyway');
    await call(['concern', 'close', '1', '2']);
    await add();
    expect(await rows()).toHaveLength(3);
  });

  it('comes up again as the same one', async () => {
    await add();
    await call(['concern', 'close', '1']);
    const again = await call(['concern', 'close', '1']);
    expect([again.exitCode, again.err]).toEqual([4, expect.stringContaining('was closed on 2026-10-05')]);
    const inHand = await call(['concern', 'update', '1', '--status', 'in_hand']);
    expect([inHand.exitCode, inHand.err]).toEqual([4, expect.stringContaining('cannot become in hand')]);
    await call(['concern', 'update', '1', '--status', 'open']);
    expect(await rows('--open')).toHaveLength(1);
  });

  it('is asked for at a terminal', async () => {
    const answers = ['wellbeing', 'low', 'Very tired'];
    await call(['concern', 'add', '3'], { isTerminal: true, answers });
    expect(await rows('--with-text')).toMatchObject([
      { topic: 'wellbeing', severity: 'low', text: 'Very tired' },
    ]);
    const { out } = await call(['concern'], { isTerminal: true, columns: 100 });
    expect(out).toContain('wellbeing');
  });

  it('changes nothing in a dry run, and is taken back by undo', async () => {
    const file = path.join(folder, 'mentor.db');
    const before = readFileSync(file);
    await add('--dry-run');
    expect(readFileSync(file).equals(before)).toBe(true);
    await add();
    await call(['undo', '--yes']);
    expect(await rows()).toEqual([]);
  });

  it.each([
    [['3', 'x'], 2, 'What is it about?'],
    [['3', '--about', 'time'], 2, 'What is the concern?'],
    [['3', 'x', '--about', 'gossip'], 2, 'gossip'],
    [['3', 'x', '--about', 'time', '--on', '2026-10-06'], 2, '2026-10-06 is after today'],
    [['3', 'x', '--about', 'time', '--on', '2026-06-01'], 2, 'before the pairing began'],
    [['3', 'x', '--about', 'time', '--due', '2026-10-04'], 2, 'before it was raised'],
  ])('is refused for %j', async (words, code, message) => {
    const { exitCode, err } = await call(['concern', 'add', ...words]);
    expect([exitCode, err]).toEqual([code, expect.stringContaining(message)]);
    expect(await rows()).toEqual([]);
  });

  it.each([
    [['update', '1'], 2, 'What is new?'],
    [['update', '9', '--note', 'x'], 4, 'There is no concern 9.'],
    [['update', '1', '--note', 'x', '--on', '2026-10-04'], 2, 'before the last change of concern 1'],
    [['close', '1', '9'], 4, 'There is no concern 9.'],
  ])('is not changed by %j', async (words, code, message) => {
    await add();
    const { exitCode, err } = await call(['concern', ...words]);
    expect([exitCode, err]).toEqual([code, expect.stringContaining(message)]);
    expect(await rows('--with-text')).toMatchObject([{ status: 'open', notes: '' }]);
  });
});
