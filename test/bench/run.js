import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { IN_SHORT } from './in-short.js';

/**
 * `npm run bench` runs every benchmark, one after the other, each in processes of its own, and writes what they print to report.md beside this
 * file, with a table of the main figures at the top. It takes eight minutes at most: each has so many seconds, and what it has printed by then
 * counts; the report says which had to stop. `npm run bench all` lets each take its time, with the large sizes too (an hour
 * and more, most of it SciPy's), and writes the report from that. `npm run bench match import/large` runs those whose names hold
 * one of the words, for as long as they take, and writes nothing; `npm run bench list` names them.
 */

/** With what each is called where it has so many seconds (`few`) and where it may take its time (`all`): nothing, unless told here. */
const BENCHMARKS = [
  {
    name: 'match/whole-job.js',
    title: 'The whole job, from the roster file to the kept proposal',
    seconds: 90,
  },
  { name: 'match/comparison.js', title: 'What an optimum is worth', seconds: 30, few: ['50', '200', '500'] },
  {
    name: 'match/oracle.js',
    title: 'Against a general solver, through the command line',
    seconds: 30,
    few: ['60'],
  },
  { name: 'match/questions.js', title: 'Questions about a matching', seconds: 20 },
  { name: 'match/scoring.js', title: 'Scoring', seconds: 15 },
  { name: 'solver/oracle.js', title: 'The solver held against SciPy', seconds: 30 },
  { name: 'solver/dense.js', title: 'The solver, every pair possible', seconds: 40, all: ['all'] },
  { name: 'solver/sparse.js', title: 'The solver, 50 candidates each', seconds: 30, all: ['all'] },
  { name: 'solver/questions.js', title: 'Questions to the solver', seconds: 15 },
  { name: 'solver/both-roles.js', title: 'People in both roles', seconds: 30 },
  { name: 'solver/several.js', title: 'Several mentors at once', seconds: 30 },
  { name: 'disclosure/attack.js', title: 'Figures that are hidden', seconds: 20, few: ['100'] },
  { name: 'year/large-year.js', title: 'A year of many pairings', seconds: 45, few: ['5000', '300'] },
  { name: 'circles/large-circles.js', title: 'Peer circles', seconds: 30 },
  { name: 'report/large-report.js', title: 'A large report', seconds: 20, few: ['20000'] },
  { name: 'duplicates/febrl.js', title: 'People recorded twice', seconds: 20 },
  { name: 'duplicates/large-roster.js', title: 'People recorded twice, in a large roster', seconds: 20 },
  { name: 'import/large-roster.js', title: 'A large roster', seconds: 40, all: ['1000000'] },
];

const words = process.argv.slice(2);
const isAll = words[0] === 'all';
const wanted = isAll ? [] : words;

function machine() {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), ${gigabytes} GB, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}, load at the start ${loadavg()[0].toFixed(1)}`;
}

/** A table of Markdown as it is; anything else as it was printed. */
function shown(text) {
  return text.includes('|---') ? text : `\`\`\`text\n${text}\n\`\`\``;
}

/** Runs one; gives what it printed, and why that is not all of it. */
function ranBenchmark({ name, seconds, few = [], all = [] }) {
  const isLimited = words.length === 0;
  const handedOn = isLimited ? few : isAll ? all : [];
  const { stdout, stderr, status, error } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL(name, import.meta.url)), ...handedOn],
    { maxBuffer: 1 << 28, ...(isLimited ? { timeout: seconds * 1000 } : {}) },
  );
  const lines = String(stdout).trim().split('\n');
  if (status === 0) return { lines, failed: '' };
  if (error?.code === 'ETIMEDOUT')
    return { lines, failed: `Stopped after ${seconds} s; all of it: \`npm run bench ${name}\`.` };
  console.error(String(stderr));
  process.exitCode = 1;
  return { lines, failed: `It ended with ${status}: a result was not what it must be.` };
}

const chosen = BENCHMARKS.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
);
if (wanted[0] === 'list') {
  for (const { name, title } of BENCHMARKS) console.log(`${name.padEnd(28)} ${title}`);
  process.exit();
}
if (chosen.length === 0) {
  console.error(`No benchmark's name holds ${wanted.join(' or ')}. npm run bench list names them.`);
  process.exit(2);
}
const begunOn = machine();
const main = [];
const sections = [];
for (const benchmark of chosen) {
  const { name, title } = benchmark;
  const { lines, failed } = ranBenchmark(benchmark);
  const text = lines
    .filter((line) => !line.startsWith(IN_SHORT))
    .join('\n')
    .trim();
  const ending = failed === '' ? '' : `\n\n${failed}`;
  console.log(`\n## ${title}\n\n${lines.join('\n')}${ending}\n`);
  main.push(...lines.filter((line) => line.startsWith(IN_SHORT)).map((line) => line.slice(IN_SHORT.length)));
  sections.push(`## ${title}\n\n\`node test/bench/${name}\`\n\n${shown(text)}${ending}`);
}

const REPORT = `# Measured in one run

Written by \`npm run bench\`, which measures all of it on your machine too: ${begunOn}. Ratios are taken within one run; times are medians.
Every result is checked by a proof that shares no code with the solvers, in whole numbers: "proven optimal" is exact. What was tried and dropped
is told in [matching](../../src/matching/README.md), [solver](solver/README.md) and [import](import/README.md).

| what | time | against |
|---|---|---|
${main.map((row) => `| ${row} |`).join('\n')}

${sections.join('\n\n')}
`;

if (wanted.length === 0) writeFileSync(new URL('report.md', import.meta.url), REPORT);
