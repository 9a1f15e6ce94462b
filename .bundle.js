import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { build } from 'rolldown';
import { compiledFolder, loadBundle } from './bin/load-bundle.js';

/*
 * Joins the hundreds of small modules in src/, and the libraries they use, into few files: what a call loads then takes a
 * quarter less time, and a user installs nothing else. Every dynamic import stays a file of its own, loaded when it is needed. They are
 * CommonJS, of which a hundred files load in two thirds of the time, and as strict as modules are.
 * The database engines stay outside, for they are required while the program runs. The folder is as deep in the project as the
 * modules are, so that what they find by a relative path they still find.
 */
const FOLDER = 'dist/bundle';

/** Calls that reach what most calls reach. */
const WHAT_IS_CALLED = [
  ['demo', 'demo'],
  ...[['status'], ['today'], ['people'], ['pairs'], ['log'], ['fields']].map((words) => [
    ...words,
    '-C',
    'demo',
  ]),
];

/** string-width makes these as soon as it is loaded, which takes half as long as a start of Node.js; few texts need them. */
const MADE_WHEN_NEEDED = [
  [
    'const segmenter = new Intl.Segmenter();',
    'let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };',
  ],
  [
    String.raw`const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;`,
    String.raw`const rgiEmojiRegex = { test: (text) => /^\p{RGI_Emoji}$/v.test(text) };`,
  ],
];

const lateStringWidth = {
  name: 'late-string-width',
  transform: {
    filter: { id: /[\\/]string-width[\\/]index\.js$/ },
    handler(code) {
      if (!MADE_WHEN_NEEDED.every(([now]) => code.includes(now)))
        throw new Error('string-width is not what is put off here any more');
      return {
        code: MADE_WHEN_NEEDED.reduce((text, [now, late]) => text.replace(now, () => late), code),
        map: null,
      };
    },
  },
};

const { output } = await build({
  input: 'src/main.ts',
  platform: 'node',
  plugins: [lateStringWidth],
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  output: {
    dir: FOLDER,
    format: 'cjs',
    banner: "'use strict';",
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    sourcemap: true,
    cleanDir: true,
  },
});

const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
// What joins the modules is in it, too.
const packages = [...new Set([...modules.flatMap(packageOf), path.resolve('node_modules/rolldown')])].sort();
writeFileSync(`${FOLDER}/THIRD-PARTY-LICENSES.txt`, licencesOf(packages));
writeFileSync(`${FOLDER}/mentor.1`, await pageForMan());
try {
  await writeNewProgramme(`${FOLDER}/new-programme.db`);
  await writeCompiled(path.resolve(FOLDER));
} catch (error) {
  // Where no database engine works yet, mentor says so itself when it runs. It does without both, only starts more slowly.
  process.stderr.write(`mentor will start more slowly: ${error.message}\n`);
}

/** An empty programme, of which every new one begins as a copy. It is read by whoever runs mentor, not only by whoever built it. */
async function writeNewProgramme(file) {
  const { openStore } = await import('./dist/store/database/open-store.js');
  openStore({ path: file, mode: 'write', ifMissing: 'create' }).close();
  chmodSync(file, 0o644);
}

/**
 * What V8 makes of the files of the bundle, so that a start need not compile them. It holds the functions that have run, so the whole
 * job is done once, on the example programme.
 */
async function writeCompiled(bundle) {
  const folder = compiledFolder(bundle);
  const scripts = new Map();
  const { main } = loadBundle(bundle, { scripts });
  const workingFolder = mkdtempSync(path.join(tmpdir(), 'mentor-build-'));
  try {
    const host = hostFor(workingFolder);
    for (const words of WHAT_IS_CALLED) {
      const code = await main(words, host);
      if (code !== 0) throw new Error(`mentor ${words.join(' ')} ended with ${code} while it was built`);
    }
  } finally {
    rmSync(workingFolder, { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, script] of scripts) writeFileSync(path.join(folder, name), script.createCachedData());
}

/** A machine at which nobody sits. */
function hostFor(workingFolder) {
  const silent = { write: () => undefined, isTerminal: false, columns: 80 };
  return {
    out: silent,
    err: silent,
    input: { isTerminal: false, read: async () => new Uint8Array() },
    environment: {},
    workingFolder,
    actor: 'build',
    machine: 'build',
    nodeVersion: process.version,
    now: () => new Date(),
    watchForInterruption: () => ({
      hasCome: async () => false,
      during: (work) => work(),
      stop: () => undefined,
    }),
  };
}

/** The manual page, from the help of the commands as they are compiled. */
async function pageForMan() {
  const [{ buildProgram }, { manPage }] = await Promise.all([
    import('./dist/cli/program.js'),
    import('./dist/cli/man-page.js'),
  ]);
  const silent = { write: () => undefined, isTerminal: false, columns: 80 };
  return manPage(buildProgram({ out: silent, err: silent }, async () => undefined));
}

/** The folder of the package that a module belongs to; none for a module of ours. */
function packageOf(module) {
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module)?.[1] ?? [];
}

function licencesOf(folders) {
  const intro = `mentor is made of its own code (see LICENSE) and of these ${folders.length} libraries, each under its own licence.\n`;
  return [intro, ...folders.map(licenceOf)].join(`\n${'-'.repeat(80)}\n\n`);
}

/** Where a package brings no text of its licence, its name has to do. */
function licenceOf(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text =
    file === undefined
      ? `${license}${author === undefined ? '' : `, by ${author.name ?? author}`}`
      : readFileSync(path.join(folder, file), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}
