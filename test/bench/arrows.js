import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/*
 * The house from its own imports: files, folders, arrows from file to file, circles of files, and what each of some commands reaches.
 * `node test/bench/arrows.js` measures src; `… FOLDER` another state of it, such as `git archive REVISION src | tar x -C FOLDER` gives.
 */
const root = path.join(process.argv[2] ?? '.', 'src');
/** Where the two longest jobs begin, today and before the house was laid anew. */
const JOBS = [
  'commands/match/match-round-of.ts',
  'commands/import/import-files.ts',
  'commands/match-round.ts',
  'commands/import-files.ts',
];
const IMPORT = /(?:import|export)\s[^;'"]*?from\s+'(\.[^']+)'|import\(\s*'(\.[^']+)'\s*\)/g;

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const known = new Set(files);
const arrows = new Map(files.map((file) => [file, importsOf(file)]));

function importsOf(file) {
  const text = readFileSync(path.join(root, file), 'utf8');
  const named = [...text.matchAll(IMPORT)].map(([, whole, computed]) => whole ?? computed);
  const paths = named.map((name) => path.join(path.dirname(file), name.replace(/\.js$/, '.ts')));
  return new Set(paths.filter((name) => known.has(name)));
}

function reached(from) {
  const found = new Set();
  const open = [from];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    open.push(...arrows.get(file));
  }
  return found;
}

/** Files that reach each other: each circle once. */
function circles() {
  const all = new Map(files.map((file) => [file, reached(file)]));
  const together = files.map((file) => [...all.get(file)].filter((other) => all.get(other).has(file)).sort());
  return new Set(together.filter((circle) => circle.length > 1).map((circle) => circle.join(' ')));
}

const inFolder = new Map();
for (const file of files) inFolder.set(path.dirname(file), (inFolder.get(path.dirname(file)) ?? 0) + 1);
const count = [...arrows.values()].reduce((sum, { size }) => sum + size, 0);
console.log(
  `${files.length} files in ${inFolder.size} folders, the fullest of ${Math.max(...inFolder.values())}`,
);
console.log(`${count} arrows, ${(count / files.length).toFixed(1)} a file`);
console.log(
  `circles of files: ${[...circles()].map((circle) => circle.split(' ').length).join(', ') || 'none'}`,
);
for (const job of JOBS.filter((name) => known.has(name)))
  console.log(`${job} reaches ${reached(job).size} files`);
