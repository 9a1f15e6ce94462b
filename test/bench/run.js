import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { IN_SHORT } from './in-short.js';

/**
 * `npm run bench` runs every benchmark, one after the other, each in processes of its own, and writes what they print to report.md beside this
 * file, with a table of the main figures at the top. `npm run bench match` runs only those whose name holds "match" and writes nothing;
 * `npm run bench all` hands on "all" too, so that the large sizes are measured (half an hour, most of it SciPy's).
 */
const BENCHMARKS = [
  ['match/whole-job.js', 'The whole job, from the roster file to the kept proposal'],
  ['match/comparison.js', 'What an optimum is worth'],
  ['match/oracle.js', 'Against a general solver, through the command line'],
  ['match/questions.js', 'Questions about a matching'],
  ['match/scoring.js', 'Scoring'],
  ['solver/oracle.js', 'The solver held against SciPy'],
  ['solver/dense.js', 'The solver, every pair possible'],
  ['solver/sparse.js', 'The solver, 50 candidates each'],
  ['solver/questions.js', 'Questions to the solver'],
  ['solver/both-roles.js', 'People in both roles'],
  ['solver/several.js', 'Several mentors at once'],
  ['disclosure/attack.js', 'Figures that are hidden'],
  ['report/large-report.js', 'A large report'],
  ['duplicates/febrl.js', 'People recorded twice'],
  ['duplicates/large-roster.js', 'People recorded twice, in a large roster'],
  ['import/large-roster.js', 'A large roster'],
];

const [wanted, ...handedOn] =
  process.argv[2] === 'all' ? ['', ...process.argv.slice(2)] : process.argv.slice(2);

function machine() {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), ${gigabytes} GB, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}, load at the start ${loadavg()[0].toFixed(1)}`;
}

/** A table of Markdown as it is; anything else as it was printed. */
function shown(text) {
  return text.includes('|---') ? text : `\`\`\`text\n${text}\n\`\`\``;
}

const begunOn = machine();
const main = [];
const sections = [];
for (const [name, title] of BENCHMARKS.filter(([name]) => name.includes(wanted ?? ''))) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL(name, import.meta.url)), ...handedOn],
    { maxBuffer: 1 << 28 },
  );
  const lines = String(stdout).trim().split('\n');
  const text = lines
    .filter((line) => !line.startsWith(IN_SHORT))
    .join('\n')
    .trim();
  console.log(`\n## ${title}\n\n${lines.join('\n')}\n`);
  if (status !== 0) {
    console.error(String(stderr));
    process.exitCode = 1;
  }
  const failed = status === 0 ? '' : `\n\nIt ended with ${status}: a result was not what it must be.`;
  main.push(...lines.filter((line) => line.startsWith(IN_SHORT)).map((line) => line.slice(IN_SHORT.length)));
  sections.push(`## ${title}\n\n\`node test/bench/${name}\`\n\n${shown(text)}${failed}`);
}

const REPORT = `# Measured in one run

Written by \`npm run bench\`, which measures all of it on your machine too: ${begunOn}. Ratios are taken within one run; times are medians.
Every result is checked by a proof that shares no code with the solvers, in whole numbers: "proven optimal" is exact. What was tried and dropped
is told in [matching](../../src/matching/README.md), [assignment](../../src/matching/assignment/README.md) and [intake](../../src/intake/README.md).

| what | time | against |
|---|---|---|
${main.map((row) => `| ${row} |`).join('\n')}

${sections.join('\n\n')}
`;

if (!wanted) writeFileSync(new URL('report.md', import.meta.url), REPORT);
