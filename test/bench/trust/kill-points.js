import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../../dist/store/database/open-store.js';
import { identifier, sql } from '../../../dist/store/database/sql.js';
import { allTables } from '../../../dist/store/database/table-shapes.js';
import { healthOfStore } from '../../../dist/store/health/health-of-store.js';
import { trailFaults } from '../../../dist/store/trail/trail-faults.js';
import { everyCommand } from './every-command.js';
import { folderWith, mentor } from './mentor-folders.js';
import { recordedCall } from './recorded-call.js';
import { ReplayedDisk } from './replayed-disk.js';

/** A change that brings the file of an earlier mentor up to date first. */
const OF_EARLIER = 'mentor round open Next (with a file of schema 20)';

function ofEarlierSchema() {
  const folder = folderWith();
  copyFileSync(new URL('../../store/fixtures/schema-20.db', import.meta.url), path.join(folder, 'mentor.db'));
  return folder;
}

/** What never ends, and what is calls of others. */
const LEFT_OUT = new Set(['view', 'demo']);

/** Copies lie in memory, for there are thousands. */
const ROOM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export const HEADING =
  'call | kills | as before | as after | whole changes of several | damaged | files half-done | can be done again, of the states met';

/**
 * Every command that writes, killed so often: what it does to files is recorded once, and each folder that a kill between two of its
 * system calls, or in the midst of a write, would leave is made, and opened as the next command would open it.
 */
export async function* killPoints(times, wanted = '') {
  const { calls, sceneOf, folder } = await everyCommand();
  const room = mkdtempSync(path.join(ROOM, 'mentor-kills-'));
  const sum = { commands: 0, kills: 0, bad: 0 };
  try {
    const all = [
      { command: 'migrate', example: OF_EARLIER, words: ['mentor', 'round', 'open', 'Next'] },
      ...calls,
    ];
    for (const call of all.filter(({ command }) => !LEFT_OUT.has(command) && command.includes(wanted))) {
      const scene = call.example === OF_EARLIER ? ofEarlierSchema() : await sceneOf(call.example)();
      const tally = await killsOf(call, { scene, times, room });
      if (tally === undefined) continue;
      const { kills, before, after, between, damaged, half, again, states, remarks } = tally;
      sum.commands += 1;
      sum.kills += kills;
      sum.bad += damaged + half + states - again;
      yield [
        call.example,
        kills,
        before,
        after,
        between,
        damaged,
        half,
        `${again} of ${states}`,
        ...remarks,
      ].join(' | ');
    }
    yield `${sum.commands} commands that write, ${sum.kills} kills, ${sum.bad} bad`;
  } finally {
    rmSync(room, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

async function killsOf({ words, inputFile }, { scene, times, room }) {
  const dated = words.includes('--as-of') ? [] : ['--as-of', '2026-10-05'];
  const call = {
    words: [...words.slice(1), ...dated],
    input: inputFile === undefined ? undefined : readFileSync(path.join(scene, inputFile)),
  };
  const ran = path.join(room, 'ran');
  try {
    rmSync(ran, { recursive: true, force: true });
    cpSync(scene, ran, { recursive: true });
    const { status, calls } = recordedCall(ran, call.words, call.input);
    const whole = new ReplayedDisk(ran, scene);
    const steps = calls.flatMap((each, at) => (whole.apply(each) ? [at] : []));
    if (steps.length === 0 || ![0, 3].includes(status)) return undefined;
    const real = new ReplayedDisk(ran).content();
    if (!isSame(whole.content(), real))
      throw new Error(`Replayed otherwise than done: mentor ${call.words.join(' ')}`);
    return tallyOf(pointsOf(steps, calls, times), { scene, ran, room, calls, call });
  } finally {
    rmSync(scene, { recursive: true, force: true });
  }
}

function isSame(one, other) {
  return one.size === other.size && [...one].every(([name, bytes]) => other.get(name)?.equals(bytes));
}

/** So many moments: after each call that changes something, spread evenly where there are more, and in the midst of writes. */
function pointsOf(steps, calls, times) {
  const every = Math.max(1, steps.length / times);
  const between = Array.from({ length: Math.min(times, steps.length) }, (_, at) => ({
    at: steps[Math.floor(at * every)],
  }));
  const writes = steps.filter((at) => /^p?write/u.test(calls[at].name) && calls[at].result > 1);
  const within = Array.from({ length: writes.length === 0 ? 0 : times - between.length }, (_, n) => {
    const at = writes[n % writes.length];
    return { at, bytes: 1 + Math.floor(Math.random() * (calls[at].result - 1)) };
  });
  return [...between, ...within].sort(
    (one, other) => one.at - other.at || (one.bytes ?? Infinity) - (other.bytes ?? Infinity),
  );
}

function tallyOf(points, { scene, ran, room, calls, call }) {
  const killed = path.join(room, 'killed');
  const [before, after] = [stateOf(copied(scene, killed)), stateOf(copied(ran, killed))];
  const [filesBefore, filesAfter] = [new ReplayedDisk(scene).content(), new ReplayedDisk(ran).content()];
  const tally = {
    kills: points.length,
    before: 0,
    after: 0,
    between: 0,
    damaged: 0,
    half: 0,
    again: 0,
    states: 0,
    remarks: [],
  };
  const met = new Map();
  const disk = new ReplayedDisk(ran, scene);
  let next = 0;
  for (const { at, bytes } of points) {
    for (; next < at; next++) disk.apply(calls[next]);
    if (bytes === undefined) disk.apply(calls[next++]);
    else disk.apply(calls[next], bytes);
    disk.writeTo(killed);
    const state = stateOf(killed);
    const files = new ReplayedDisk(killed).content();
    if (state.faults.length > 0) {
      tally.damaged += 1;
      tally.remarks.push(state.faults[0]);
    }
    if (state.rows === before.rows) tally.before += 1;
    else if (state.rows === after.rows) tally.after += 1;
    else tally.between += 1;
    const others = halfDone(disk.content(), filesBefore, filesAfter);
    if (others.length > 0) {
      tally.half += 1;
      tally.remarks.push(others[0]);
    }
    const names = [...files.keys()].map((name) => name.replace(/[0-9a-f]{8,}/u, '*'));
    const kind = `${state.rows} ${names.join(' ')}`;
    if (state.rows !== after.rows && !met.has(kind)) met.set(kind, canBeDoneAgain(killed, call, after));
  }
  tally.states = met.size;
  tally.again = [...met.values()].filter((words) => words === '').length;
  tally.remarks.push(...[...met.values()].filter((words) => words !== ''));
  tally.remarks = [...new Set(tally.remarks)].slice(0, 5);
  return tally;
}

function copied(from, to) {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  return to;
}

const known = new Map();

/** What every table holds, once the next command has opened the file; how many rows; and what is wrong. No programme holds nothing. */
function stateOf(folder) {
  const file = path.join(folder, 'mentor.db');
  if (!existsSync(file)) return { rows: '', counts: '', faults: [] };
  try {
    openStore({ path: file, mode: 'write', ifMissing: 'refuse' }).close();
  } catch (error) {
    return { rows: 'cannot be opened', counts: '', faults: [String(error)] };
  }
  // What was put right is nearly always the file of before to the byte.
  const bytes = createHash('sha256').update(readFileSync(file)).digest('hex');
  const state = known.get(bytes) ?? stateOfFile(file);
  known.set(bytes, state);
  return state;
}

function stateOfFile(file) {
  const store = openStore({ path: file, mode: 'write', ifMissing: 'refuse' });
  try {
    const hash = createHash('sha256');
    const counts = allTables(store).map(({ name }) => {
      const rows = store.all(sql`SELECT * FROM ${identifier(name)}`);
      hash.update(`${name} ${JSON.stringify(rows)}`);
      return `${name} ${rows.length}`;
    });
    const { faults, damaged } = healthOfStore(store);
    return {
      rows: hash.digest('hex'),
      counts: counts.join(', '),
      faults: [...faults, ...damaged, ...trailFaults(store)],
    };
  } finally {
    store.close();
  }
}

/** Files under a name that is no draft's, and which are neither as before nor as after. */
function halfDone(files, before, after) {
  return [...files].flatMap(([name, bytes]) => {
    const isDraft = /^\.|\.(?:new|draft|restored)-/u.test(path.basename(name));
    const isWhole = [before.get(name), after.get(name)].some((one) => one?.equals(bytes));
    // Checksums of a copy that has not got its name yet: both are made again.
    const isOfNothing = name.endsWith('.sha256') && !files.has(name.replace(/sha256$/u, 'db'));
    return name.startsWith('mentor.db') || isDraft || isWhole || isOfNothing
      ? []
      : [`${name} is neither as before nor as after`];
  });
}

/** Empty, or what went wrong. */
function canBeDoneAgain(folder, { words, input }, after) {
  const { status, stderr } = mentor(folder, words, { input });
  if (status !== 0 && status !== 3)
    return `done again it ends with ${status}: ${stderr.split('\n').find((line) => line.startsWith('Error')) ?? ''}`;
  return stateOf(folder).counts === after.counts ? '' : 'done again it comes to other rows';
}
