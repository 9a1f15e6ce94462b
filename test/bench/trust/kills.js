import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import process from 'node:process';
import { copyOf, ENVIRONMENT, mentor, PROGRAM, stateOf } from './mentor-folders.js';

/** What writes: in which programme, and the call. */
const WRITING = [
  ['empty', 'import roster.csv'],
  ['people', 'import roster.csv --complete --yes'],
  ['people', 'match'],
  ['proposed', 'match accept'],
  // Of several files each is a change of its own, so that one may be there without the next.
  ['paired', 'import check-ins.csv'],
  ['followed', 'checkin add 1 --minutes 30'],
  ['followed', 'feedback add 1 --by mentee --rating 4'],
  ['followed', 'pairs pause 2 3 --yes'],
  ['followed', 'people edit 001204 --band "Band 8a"'],
  ['followed', 'people leave 001204 003415 --yes'],
  ['followed', 'people merge 003902 001893 --yes'],
  ['followed', 'goal add 1 Handover'],
  ['followed', 'agreement draft 1'],
  ['followed', 'concern add 1 Missing --about time'],
  ['followed', 'report --quarter 2026-Q3 --issue --quiet'],
  ['followed', 'undo --yes'],
  ['followed', 'backup'],
  ['followed', 'privacy erase 001204 --confirm 001204'],
];

/** Kills each writing command so often at a random moment, and tells of each how many were lost or half-done. */
export async function kills(stages, times) {
  const lines = [];
  for (const [stage, call] of WRITING) lines.push(await killsOf(stages[stage], call, times));
  return lines;
}

async function killsOf(from, call, times) {
  const words = [
    ...call.split(/ (?=(?:[^"]*"[^"]*")*[^"]*$)/u).map((word) => word.replaceAll('"', '')),
    '--as-of',
    '2026-10-05',
  ];
  const whole = copyOf(from);
  const startedAt = process.hrtime.bigint();
  mentor(whole, words);
  const milliseconds = Number(process.hrtime.bigint() - startedAt) / 1e6;
  const [before, after] = [stateOf(from).counts, stateOf(whole).counts];
  const tally = { killed: 0, before: 0, after: 0, lost: 0, half: 0, damaged: 0, stuck: 0 };
  for (let at = 0; at < times; at++) await killOnce({ from, words, milliseconds, before, after, tally });
  rmSync(whole, { recursive: true });
  const { killed, lost, half, damaged, stuck } = tally;
  return `${call} | ${times} | ${killed} | ${tally.before} | ${tally.after} | ${lost} | ${half} | ${damaged} | ${stuck}`;
}

async function killOnce({ from, words, milliseconds, before, after, tally }) {
  const folder = copyOf(from);
  try {
    const isDone = await killedAfter(folder, words, Math.random() * milliseconds);
    if (!isDone) tally.killed += 1;
    const { counts, faults } = stateOf(folder);
    if (faults.length > 0) tally.damaged += 1;
    if (isDone && counts !== after) tally.lost += 1;
    else if (counts === after) tally.after += 1;
    else if (isBegun(counts, before)) tally.before += 1;
    else tally.half += 1;
    if (counts !== after || after === before) {
      const { status } = mentor(folder, words);
      if ((status !== 0 && status !== 3) || stateOf(folder).counts !== after) tally.stuck += 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A programme that has its first round and nothing else is as good as none. */
function isBegun(counts, before) {
  return counts === before || (before === '' && /^rounds 1$/u.test(counts));
}

/** Starts a call and kills it; tells whether it had ended by then, and so had said that it is done. */
function killedAfter(folder, words, milliseconds) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], {
      cwd: folder,
      env: ENVIRONMENT,
      stdio: 'ignore',
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('exit', (status) => {
      clearTimeout(timer);
      resolve(status !== null);
    });
  });
}
