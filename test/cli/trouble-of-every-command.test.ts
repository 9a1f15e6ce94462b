import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseEngine } from '../../src/store/engines/choose-engine.js';
import { everyCommand, examplesIn } from '../support/command-tree.js';
import { runExample, sceneOf } from '../support/run-example.js';

/** What is wrong with the machine: of the real engine, and of what Node writes to the disk. */
const trouble = vi.hoisted(() => ({ kind: 'none' as 'none' | 'full' | 'read-only' }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const writeSync: typeof fs.writeSync = (...words: readonly unknown[]) => {
    if (trouble.kind === 'none') return Reflect.apply(fs.writeSync, fs, words);
    const code = trouble.kind === 'full' ? 'ENOSPC' : 'EROFS';
    throw Object.assign(new Error(`${code}: no`), { code, syscall: 'write', errno: -1 });
  };
  return { ...fs, writeSync };
});

vi.mock('../../src/store/engines/choose-engine.js', async (original) => {
  const { chooseEngine } = await original<typeof import('../../src/store/engines/choose-engine.js')>();
  const open: ReturnType<typeof chooseEngine>['engine']['open'] = (file, mode) => {
    const isLocked = trouble.kind === 'read-only' && mode === 'write' && file !== ':memory:';
    const database = chooseEngine().engine.open(file, isLocked ? 'read' : mode);
    // No page more than there are: the database cannot grow, as on a disk that is full.
    if (trouble.kind === 'full' && file !== ':memory:') database.exec('PRAGMA max_page_count = 1');
    return {
      ...database,
      get inTransaction() {
        return database.inTransaction;
      },
      // Whoever waits for a lock here waits in vain.
      exec: (text) => database.exec(text.replace('busy_timeout = 5000', 'busy_timeout = 1')),
      prepare: (text) => database.prepare(text.replace('busy_timeout = 5000', 'busy_timeout = 1')),
    };
  };
  return {
    chooseEngine: () => ({ ...chooseEngine(), engine: { ...chooseEngine().engine, open } }),
  };
});

const leaves = everyCommand().filter(({ path: words, help }) => words !== '' && examplesIn(help).length > 0);
/** One example of each command, which there is of every command to come. */
const examples = leaves.flatMap(({ path: words, help }) => {
  // The demo is calls of commands that are all here; giving up a lease deletes a file, which needs neither room nor the file's own permission.
  if (words === 'demo' || words === 'lease give') return [];
  const done = examplesIn(help).filter((each) => !each.includes('--dry-run'));
  // A list that is meant where a noun stands alone may be called so in its examples.
  const own = done.find((each) => each.startsWith(`mentor ${words}`)) ?? done[0];
  if (own === undefined) throw new Error(`No example of mentor ${words} shows more than a dry run.`);
  return [[words, own] as const];
});

/** Commands that look at no programme, or at what stands beside its file alone. */
const WITHOUT_PROGRAMME = new Set([
  'template',
  'fields',
  'schema',
  'completion',
  'lease',
  'lease show',
  'lease take',
  'lease give',
  'config',
  'config show',
  'backup verify',
]);

/** Every file of a folder with what is in it. */
function contentOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const named = files.map(({ parentPath, name }) => path.join(parentPath, name));
  return Object.fromEntries(
    named.map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

/** Holds the programme's file as another program would that is just writing it; gives how to let go. */
function hold(folder: string): () => void {
  const database = chooseEngine().engine.open(path.join(folder, 'mentor.db'), 'write');
  database.exec('BEGIN EXCLUSIVE');
  return () => {
    database.exec('ROLLBACK');
    database.close();
  };
}

/** One line and a hint, in words; no stack and nothing of a library. */
function expectPlainWords(err: string): void {
  expect(err.match(/Error:/gu)).toHaveLength(1);
  expect(err).not.toMatch(/SQLITE_|SqliteError|\bat .*:\d+:\d+|report this|undefined/u);
}

afterEach(() => {
  trouble.kind = 'none';
});

describe('a machine in trouble', () => {
  it('is met by every command', () => {
    expect(examples.length).toBeGreaterThan(90);
  });

  it.each(examples)('leaves everything as it was, and is told in words, by %s', async (words, example) => {
    const folder = await sceneOf(example)();
    const before = contentOf(folder);
    const run = () => runExample(example.replace(/ [<>] .*/, ''), { folder, like: example });

    if (existsSync(path.join(folder, 'mentor.db')) && !WITHOUT_PROGRAMME.has(words)) {
      const letGo = hold(folder);
      const { exitCode, err } = await run();
      letGo();
      expect({ exitCode, err }).toEqual({
        exitCode: 4,
        err: expect.stringMatching(/Another mentor is using/),
      });
      expect(contentOf(folder)).toEqual(before);
    }

    for (const kind of ['read-only', 'full'] as const) {
      trouble.kind = kind;
      const { exitCode, err } = await run();
      trouble.kind = 'none';
      // A change for which the file need not grow is done on a full disk, too.
      if (exitCode === 0 && kind === 'full') return;
      if (exitCode !== 0) expectPlainWords(err);
      expect([0, 1, 4], err).toContain(exitCode);
      expect(contentOf(folder)).toEqual(before);
      // What only shows is done all the same, and a full disk is no trouble to it.
      if (exitCode === 0) return;
    }
  });
});
