import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

/**
 * Runs every benchmark, one after the other, each in processes of its own, and writes what they print to report.md beside
 * this file. `npm run bench match` runs only those whose name holds "match"; `npm run bench solver all` hands on "all".
 */
const BENCHMARKS = [
  'match/whole-job.js',
  'match/comparison.js',
  'match/oracle.js',
  'match/questions.js',
  'match/scoring.js',
  'solver/oracle.js',
  'solver/dense.js',
  'solver/sparse.js',
  'solver/questions.js',
  'solver/both-roles.js',
  'solver/several.js',
  'disclosure/attack.js',
  'report/large-report.js',
  'duplicates/febrl.js',
  'duplicates/large-roster.js',
  'import/large-roster.js',
];

const wanted = process.argv[2] ?? '';
const gigabytes = Math.round(totalmem() / 2 ** 30);
const parts = [
  '# Benchmarks',
  `${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), ${gigabytes} GB, Node ${process.versions.node}. Ratios are taken within one run; times are medians.`,
];
for (const name of BENCHMARKS.filter((one) => one.includes(wanted))) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL(name, import.meta.url)), ...process.argv.slice(3)],
    { maxBuffer: 1 << 28 },
  );
  const text = String(stdout).trim();
  console.log(`\n## ${name}\n\n${text}\n`);
  if (status !== 0) {
    console.error(String(stderr));
    process.exitCode = 1;
  }
  parts.push(`## ${name}`, text);
}
if (wanted === '') writeFileSync(new URL('report.md', import.meta.url), `${parts.join('\n\n')}\n`);
