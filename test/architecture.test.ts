import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Walls } from './support/walls.js';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

const sources: ReadonlyMap<string, string> = new Map(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.split(path.sep).join('/'))
    .sort()
    .map((file) => [file, readFileSync(path.join(SRC, file), 'utf8')]),
);
const walls = Walls.around(sources);

/** The files of the store, its engines apart, that hand text to the database. */
function handsSql(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(
      ([file, text]) => /^store\/(?!engines\/)/.test(file) && /\.(prepare|exec)\s*(<[^>]*>)?\(/.test(text),
    )
    .map(([file]) => file);
}

describe('the architecture', () => {
  it('lets every layer import only what the design allows it', () => {
    expect(walls.breachesOfLayers()).toEqual([]);
  });

  it('lets the rooms of matching, intake and evaluation import only what comes before them', () => {
    expect(walls.breachesOfRooms()).toEqual([]);
  });

  it('lets the commands of a noun import what is shared, but no other noun', () => {
    expect(walls.breachesOfNouns()).toEqual([]);
  });

  it('loads commands from the command line only when they are called', () => {
    expect(walls.breachesOfLoading()).toEqual([]);
    expect(walls.computedImports()).toEqual([]);
  });

  it('starts with nothing but commander and node: modules', () => {
    expect(walls.packagesLoadedWith('main.ts')).toEqual(['commander']);
  });

  it('lists nothing with what only settings need', () => {
    const needless = ['yaml', 'valibot', '@valibot/to-json-schema', 'csv-parse', 'iconv-lite', 'inquirer'];
    const lists = [...sources.keys()].filter((file) => /^commands\/[a-z]+\/list-/.test(file));
    const loaded = lists.flatMap((file) =>
      walls
        .packagesLoadedWith(file)
        .filter((name) => needless.includes(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(lists.length).toBeGreaterThan(5);
    expect(loaded).toEqual([]);
  });

  it('has no circle of imports, those of types included', () => {
    expect(walls.circles()).toEqual([]);
  });

  it('keeps clocks, chance, process, console and network out of the pure rooms', () => {
    expect(walls.breachesOfPurity()).toEqual([]);
  });

  it('keeps files under 300 lines, named in kebab-case, each name once', () => {
    const long = [...sources].filter(([, text]) => text.split('\n').length > 300).map(([file]) => file);
    expect(long).toEqual([]);
    expect([...sources.keys()].filter((file) => !/^[a-z0-9/-]+\.ts$/.test(file))).toEqual([]);
    expect(walls.repeatedNames()).toEqual([]);
  });

  it('has READMEs that name no file which is not there', () => {
    const readmes = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('README.md'),
    );
    const names = new Set([...sources.keys()].map((file) => path.posix.basename(file)));
    const missing = readmes.flatMap((readme) =>
      [...readFileSync(path.join(SRC, readme), 'utf8').matchAll(/`(?:[a-z./-]+\/)?([a-z0-9-]+\.ts)`/g)]
        .map(([, name = '']) => name)
        .filter((name) => !names.has(name))
        .map((name) => `${readme}: ${name}`),
    );
    expect(readmes.length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });

  it('hands SQL to the database in its connection and engines alone, which take it from the sql tag', () => {
    expect(handsSql(sources)).toEqual(['store/database/connection.ts']);
  });
});

describe('a breach of each kind, planted, is seen', () => {
  const planted = (file: string, text: string) => walls.with(file, text);
  const PLANTED = 'planted.ts';

  it.each([
    ['domain', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['domain', "import yaml from 'yaml';", 'yaml'],
    ['intake', "import type { Context } from '../context.js';", 'context.ts'],
    ['matching', "export * from '../store/database/sql.js';", 'store/database/sql.ts'],
    [
      'rendering',
      "const store = await import('../store/database/open-store.js');",
      'store/database/open-store.ts',
    ],
    ['store', "import chalk from 'chalk';", 'chalk'],
    ['matching', "const engine = require('better-sqlite3-13');", 'better-sqlite3-13'],
  ])('a layer that imports what it may not: %s, %s', (layer, text, target) => {
    const file = `${layer}/${PLANTED}`;
    expect(planted(file, text).breachesOfLayers()).toEqual([`${file} → ${target}`]);
  });

  it.each([
    ['matching/assignment', "import { lineUp } from '../round/lineup.js';", 'matching/round/lineup.ts'],
    [
      'matching/criteria',
      "import { solveAssignment } from '../assignment/solve-assignment.js';",
      'matching/assignment/solve-assignment.ts',
    ],
    [
      'matching/rules',
      "import type { Solution } from '../solving/solve-numbers.js';",
      'matching/solving/solve-numbers.ts',
    ],
    [
      'matching/proof',
      "import { pairValue } from '../assignment/assignment-problem.js';",
      'matching/assignment/assignment-problem.ts',
    ],
    [
      'matching/assignment',
      "import { verifyCertificate } from '../proof/verify-certificate.js';",
      'matching/proof/verify-certificate.ts',
    ],
    ['matching/assignment', "import type { Run } from '../../domain/rounds/run.js';", 'domain/rounds/run.ts'],
    [
      'matching/proof',
      "import { scoresInMemory } from '../problem/scores.js';",
      'matching/problem/scores.ts',
    ],
    [
      'matching/proof',
      "import type { Solution } from '../solving/solve-numbers.js';",
      'matching/solving/solve-numbers.ts',
    ],
    ['intake/bytes', "import { readTable } from '../table/read-table.js';", 'intake/table/read-table.ts'],
    [
      'evaluation/statistics',
      "import type { PeriodFacts } from '../facts/period-facts.js';",
      'evaluation/facts/period-facts.ts',
    ],
    [
      'evaluation/disclosure',
      "import { judgedOn } from '../sections/pairings/acted-on.js';",
      'evaluation/sections/pairings/acted-on.ts',
    ],
    ['intake/elsewhere', "import { readTable } from '../table/read-table.js';", 'intake/table/read-table.ts'],
  ])('a room that imports what comes after it: %s', (room, text, target) => {
    const file = `${room}/${PLANTED}`;
    expect(planted(file, text).breachesOfRooms()).toEqual([`${file} → ${target}`]);
  });

  it('a noun that imports another', () => {
    const walls = planted(`commands/pairs/${PLANTED}`, "import type { X } from '../people/list-people.js';");
    expect(walls.breachesOfNouns()).toEqual([`commands/pairs/${PLANTED} → commands/people/list-people.ts`]);
  });

  it('a command loaded too early, or by a name that is computed', () => {
    const early = planted(
      `cli/${PLANTED}`,
      "import { listPeopleInRound } from '../commands/people/list-people.js';",
    );
    expect(early.breachesOfLoading()).toEqual([`cli/${PLANTED} → commands/people/list-people.ts`]);
    expect(planted(`cli/${PLANTED}`, "await import('../' + name + '.js');").computedImports()).toEqual([
      `cli/${PLANTED} → ?`,
    ]);
  });

  it('a library in the start-up closure', () => {
    const main = sources.get('main.ts') ?? '';
    expect(planted('main.ts', `import chalk from 'chalk';\n${main}`).packagesLoadedWith('main.ts')).toContain(
      'chalk',
    );
  });

  it('a circle, also of types alone', () => {
    const walls = Walls.around(
      new Map([
        ['domain/a.ts', "import type { B } from './b.js';"],
        ['domain/b.ts', "import type { A } from './a.js';"],
      ]),
    );
    expect(walls.circles()).toEqual(['domain/a.ts → domain/b.ts → domain/a.ts']);
  });

  it.each([
    ['new Date()', 'const now = new Date();'],
    ['Date.now', 'const now = Date.now();'],
    ['Math.random', 'const lot = Math.random();'],
    ['process', 'const { env } = process;'],
    ['console', "console.log('here');"],
    ['fetch', "void fetch('https://example.org');"],
    ['setTimeout', 'setTimeout(() => undefined, 10);'],
    ['Date', 'const day = new Date(text);'],
  ])('%s in a pure room', (name, text) => {
    expect(planted(`evaluation/${PLANTED}`, text).breachesOfPurity()).toContain(
      `evaluation/${PLANTED}: ${name}`,
    );
  });

  it('text handed to the database beside the tag', () => {
    const text = "database.exec('DELETE FROM people');";
    expect(handsSql(new Map([...sources, [`store/people/${PLANTED}`, text]]))).toContain(
      `store/people/${PLANTED}`,
    );
  });

  it('a file name that is there already', () => {
    expect(planted('domain/people/lineup.ts', '').repeatedNames()).toEqual(['lineup.ts']);
  });
});
