import { beforeEach, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { type Machine, mentorIn } from '../../support/mentor-in.js';

const DAY = '2026-10-05';
let folder: string;

async function call(words: readonly string[], machine: Machine = {}) {
  const day = words.includes('--as-of') ? [] : ['--as-of', DAY];
  const outcome = await mentorIn(folder, [...words, ...day], machine);
  return { ...outcome, err: outcome.err.replace(/\s+/g, ' ').trim() };
}

const add = (...words: string[]) => call(['decision', 'add', 'Recruit two mentors.', ...words]);

async function rows(...words: string[]) {
  return JSON.parse((await call(['decision', 'list', '--json', ...words])).out).rows;
}

beforeEach(async () => {
  folder = await exampleProgramme('followed');
});

describe('mentor decision', () => {
  it('records what was decided, who acts on it, and what came of it', async () => {
    const added = await add('--finding', 'Nobody is free at Eastgate', '--on', '2026-09-20');
    expect(added.err).toBe(
      'Decision 1: Recruit two mentors. Reports print it as it is written: name nobody in it. ' +
        'Next: who acts on it, and by when: mentor decision update 1 --acts NAME --due DATE',
    );
    const updated = await call(['decision', 'update', '1', '--acts', 'Lead nurse', '--due', '2026-10-01']);
    expect(updated.err).toBe('Decision 1 (Recruit two mentors): Lead nurse, by 2026-10-01.');
    expect(await rows('--open')).toEqual([
      {
        decision: 1,
        text: 'Recruit two mentors',
        status: 'open',
        acts_next: 'Lead nurse',
        due_on: '2026-10-01',
        overdue: 'yes',
        finding: 'Nobody is free at Eastgate',
        decided_on: '2026-09-20',
        closed_on: null,
        effect: null,
      },
    ]);
    const closed = await call(['decision', 'close', '1', '--effect', 'Three came']);
    expect(closed.err).toBe('Decision 1 is done (Recruit two mentors); what came of it: Three came.');
    expect(await rows('--open')).toEqual([]);
    expect(await rows()).toMatchObject([{ status: 'done', closed_on: DAY, effect: 'Three came' }]);
  });

  it('stands in the report of the period, in every format, as it stood on its last day', async () => {
    await add('--on', '2026-09-20', '--due', '2026-09-25');
    await call(['decision', 'close', '1', '--effect', 'Three came']);
    for (const format of ['md', 'html', 'json']) {
      const { out } = await call(['report', '--quarter', '2026-Q3', '--format', format]);
      expect(out, format).toContain('Decision 1 of 2026-09-20: Recruit two mentors.');
      expect(out, format).toContain('overdue');
      expect(out, format).not.toContain('Three came');
    }
    const csv = await call(['report', '--quarter', '2026-Q3', '--format', 'csv']);
    expect(csv.out).toMatch(/decisions_overdue/u);
    const next = await call(['report', '--quarter', '2026-Q4', '--format', 'md']);
    expect(next.out).toContain('What came of decision 1');
    const before = await call(['report', '--quarter', '2026-Q2', '--format', 'md']);
    expect(before.out).toContain('No decision is on record');
  });

  it('asks for its words in a terminal, and says how to give them elsewhere', async () => {
    expect((await call(['decision', 'add'])).err).toContain('What was decided?');
    await call(['decision', 'add'], { isTerminal: true, answers: ['Meet in the library'] });
    expect(await rows()).toMatchObject([{ text: 'Meet in the library' }]);
  });

  it.each([
    [['add', 'X', '--on', '2026-10-06'], '2026-10-06 is after today'],
    [['add', 'X', '--due', '2026-10-04'], '2026-10-04 is before it was decided'],
    [['update', '1'], 'What is new?'],
    [['update', '2', '--acts', 'A'], 'There is no decision 2.'],
    [['update', '1', '--acts', 'A', '--on', '2026-09-19'], 'before the last change of decision 1'],
    [['close', '1', '3'], 'There is no decision 3.'],
  ])('refuses %o in words, and keeps nothing of it', async (words, message) => {
    await add('--on', '2026-09-20');
    const { err, exitCode } = await call(['decision', ...words]);
    expect(err).toContain(message);
    expect(exitCode).not.toBe(0);
    expect(await rows()).toMatchObject([{ status: 'open', acts_next: null }]);
  });

  it('is closed once, and taken up again only on purpose', async () => {
    await add();
    await call(['decision', 'close', '1', '--dropped']);
    expect((await call(['decision', 'close', '1'])).err).toContain(
      'Decision 1 was closed on 2026-10-05 (dropped).',
    );
    await call(['decision', 'update', '1', '--reopen']);
    expect(await rows()).toMatchObject([{ status: 'open', closed_on: null }]);
  });

  it('can be taken back, and is only shown on a dry run', async () => {
    await add('--dry-run');
    expect(await rows()).toEqual([]);
    await add();
    await call(['undo', '--yes']);
    expect(await rows()).toEqual([]);
  });
});
