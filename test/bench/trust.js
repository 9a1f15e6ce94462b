// The figures of trust, point by point: node test/bench/trust.js [--quick] [words of a point's heading]. The long form takes hours: nice -n 15 node test/bench/trust.js
import process from 'node:process';
import { bytesAfterErasure } from './trust/erasure.js';
import { fuzz } from './trust/fuzz.js';
import { heldByTests } from './trust/held-by-tests.js';
import { HEADING as KILLS, killPoints } from './trust/kill-points.js';
import { oneAfterTheOther, otherOrders } from './trust/many-calls.js';
import { printedBy, stages } from './trust/mentor-folders.js';
import { auditEdits, locked, networkCalls, openToOthers, outputs, together } from './trust/surroundings.js';

const isQuick = process.argv.includes('--quick');
const SIZES = isQuick
  ? { kills: 10, flips: 100, edits: 100, cases: 1000, processes: 4, each: 5, inARow: 50, orders: 3 }
  : {
      kills: 200,
      flips: 1000,
      edits: 1000,
      cases: 100_000,
      processes: 8,
      each: 100,
      inARow: 1000,
      orders: 50,
    };

const wanted = process.argv.slice(2).find((word) => !word.startsWith('-')) ?? '';

const made = stages();

/** Each point with what it prints; the heading of its columns first. */
const POINTS = [
  [
    'kill -9 between any two system calls, and in the midst of writes, of every command that writes (needs strace)',
    KILLS,
    () => killPoints(SIZES.kills),
  ],
  ['bits turned in a backup', '', () => [printedBy('../backup/bit-flips.js', String(SIZES.flips))]],
  ['edits of the audit trail', 'edits | found', () => [auditEdits(made, SIZES.edits)]],
  [
    'processes at once, each with so many changes',
    'processes × changes | acknowledged | there',
    async () => [await together(made, SIZES)],
  ],
  [
    'changes one after the other in one process',
    'how many | more open files | more files in the folder | ms of one at first | at last',
    () => oneAfterTheOther(SIZES.inARow),
  ],
  ['rows in another order', 'orders | that come to something else', () => otherOrders(SIZES.orders)],
  ['a file that another program holds', 'exit code | after | says', () => [locked(made)]],
  ['fuzz', 'what | cases | uncaught | slower than 1 s', () => fuzz(SIZES.cases)],
  [
    'words of a person, in bytes of the folder (database, backups, rejected rows)',
    'planted | before | after the erasure | after the next roster',
    () => [bytesAfterErasure()],
  ],
  ['the network', 'calls of mentor | reached for', () => [networkCalls(made)]],
  ['files written, with umask 0', 'files and folders | open to others', () => [openToOthers(made)]],
  ['a list that goes to', 'where | exit code and lines on standard error', () => outputs(made)],
  ['held by tests', 'what | tests that hold it | that do not', () => heldByTests()],
];

for (const [title, heading, run] of POINTS.filter(([title]) => title.includes(wanted))) {
  const startedAt = Date.now();
  console.log(`\n## ${title}\n`);
  if (heading !== '') console.log(heading);
  for await (const line of await run()) console.log(line);
  console.log(`(${Math.round((Date.now() - startedAt) / 1000)} s)`);
}
