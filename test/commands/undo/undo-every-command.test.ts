import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { everyCommand, examplesIn } from '../../support/command-tree.js';
import { mentorIn } from '../../support/mentor-in.js';
import { rowsInFile } from '../../support/rows-of-programme.js';
import { runExample, sceneOf } from '../../support/run-example.js';

/** What writes files and no rows, what takes rows back itself, and what is never taken back. */
const NOT_OF_ROWS = [
  'init',
  'demo',
  'backup',
  'restore',
  'undo',
  'template',
  'privacy erase',
  'privacy apply',
  'bundle',
  'open',
  'lease take',
  'lease give',
  'privacy readmit',
];

/** Examples that only look, or write files alone; a scene in which any other changes nothing would show nothing. */
const CHANGES_NO_ROWS =
  / --what-if | --definitions| match review$| feedback approve$|^mentor letters |^mentor report --(?!.*--issue)/u;

/** Every example of every command that has a dry run, and so changes something: of commands to come, too. */
const examples = everyCommand()
  .filter(
    ({ command, path: words }) =>
      command.options.some(({ long }) => long === '--dry-run') && !NOT_OF_ROWS.includes(words),
  )
  .flatMap(({ help }) => examplesIn(help))
  .filter(
    (each, at, all) =>
      all.indexOf(each) === at &&
      !each.includes('--dry-run') &&
      !each.includes('--inspect') &&
      !each.includes('--explain'),
  );

interface Change {
  readonly change: number;
  readonly state: string;
}

async function changesIn(folder: string): Promise<readonly Change[]> {
  const { out, exitCode } = await mentorIn(folder, ['undo', '--list', '--json']);
  return exitCode === 4 ? [] : JSON.parse(out).rows;
}

/** A programme that has not begun has its first round as soon as anything is written. */
function rowsThere(file: string): Record<string, unknown[]> {
  const { rounds = [], ...rows } = rowsInFile(file);
  return { ...rows, ...(rounds.length > 1 ? { rounds } : {}) };
}

describe('what a command changed', () => {
  it('is taken back by undo, and had again by undoing that, in all these', () => {
    expect(examples.length).toBeGreaterThan(40);
  });

  it.each(examples)('%s', async (example) => {
    const folder = await sceneOf(example)();
    const file = path.join(folder, 'mentor.db');
    const [rows, known] = [rowsThere(file), await changesIn(folder)];
    const done = await runExample(example, { folder });
    expect([0, 3], done.err).toContain(done.exitCode);
    const changes = await changesIn(folder);
    const made = changes.slice(0, changes.length - known.length);
    if (!CHANGES_NO_ROWS.test(example)) expect(made, done.err).not.toEqual([]);
    const after = rowsThere(file);
    for (const { change } of made) {
      const { exitCode, err } = await mentorIn(folder, ['undo', String(change), '--yes']);
      if (err.includes('a report that was issued stays')) return;
      expect({ exitCode, err }).toMatchObject({ exitCode: 0 });
    }
    expect(rowsThere(file)).toEqual(rows);
    const undone = (await changesIn(folder)).filter(({ state }) => state.startsWith('takes'));
    for (const { change } of undone.slice(0, made.length)) {
      const { exitCode, err } = await mentorIn(folder, ['undo', String(change), '--yes']);
      expect({ exitCode, err }).toMatchObject({ exitCode: 0 });
    }
    expect(rowsThere(file)).toEqual(after);
    expect((await mentorIn(folder, ['log', 'verify'])).exitCode).toBe(0);
  });
});
