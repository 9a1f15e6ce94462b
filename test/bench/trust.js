/**
 * The figures of trust, point by point under their numbers: `node test/bench/trust.js` measures each on a sample, in some ten minutes;
 * `… full` at full size (200 kills of every command, 100,000 damaged inputs of every reader, 1,000,000 rows: hours, best with nice -n 15); `… 27 31 47`
 * those points alone. All of them at full size are written to trust/figures.md, too.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import process from 'node:process';
import { heldByTests } from './trust/held-by-tests.js';
import { stages } from './trust/mentor-folders.js';
import { POINTS } from './trust/points.js';

const SAMPLE = {
  kills: 4,
  flips: 100,
  edits: 100,
  cases: 500,
  processes: 4,
  each: 5,
  inARow: 100,
  orders: 3,
  rows: 10_000,
};
const FULL = {
  kills: 200,
  flips: 1000,
  edits: 1000,
  cases: 100_000,
  processes: 8,
  each: 100,
  inARow: 1000,
  orders: 50,
  rows: 1_000_000,
};

const words = process.argv.slice(2);
const isFull = words.includes('full');
const numbers = words.filter((word) => word !== 'full').map(Number);
const wanted = POINTS.filter(({ number }) => numbers.length === 0 || numbers.includes(number));
const unknown = numbers.filter((number) => !POINTS.some((point) => point.number === number));
if (unknown.length > 0) throw new Error(`There are points ${POINTS[0].number} to ${POINTS.at(-1).number}.`);

const printed = [];
function print(line) {
  printed.push(line);
  console.log(line);
}

print('# The points of trust, measured\n');
print(
  `${isFull ? 'At full size' : 'On a sample'}, ${new Date().toISOString().slice(0, 10)}, ${cpus().length} processors, Node ${process.versions.node}.`,
);
const sizes = { ...(isFull ? FULL : SAMPLE), made: stages() };
const held = heldByTests(wanted);
for (const { number, says, heading, measure } of wanted) {
  const startedAt = Date.now();
  print(`\n## ${number}. ${says}\n`);
  for (const line of held.get(number) ?? []) print(`- ${line}`);
  if (measure === undefined) continue;
  if (held.has(number) && held.get(number) !== undefined) print('');
  print('```text');
  if (heading !== undefined) print(heading);
  try {
    for await (const line of await measure(sizes)) print(line);
  } catch (error) {
    // What cannot be measured hides no other point.
    print(`NOT MEASURED: ${error}`);
    process.exitCode = 1;
  }
  print('```');
  print(`(${Math.round((Date.now() - startedAt) / 1000)} s)`);
}
if (isFull && wanted.length === POINTS.length)
  writeFileSync(new URL('trust/figures.md', import.meta.url), `${printed.join('\n')}\n`);
