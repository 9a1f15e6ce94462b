import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import path from 'node:path';
import { leaseIn } from '../../../dist/domain/handover/lease.js';
import { openStore } from '../../../dist/store/database/open-store.js';
import { identifier, sql } from '../../../dist/store/database/sql.js';
import { allTables } from '../../../dist/store/database/table-shapes.js';
import { healthOfStore } from '../../../dist/store/health/health-of-store.js';
import { trailFaults } from '../../../dist/store/trail/trail-faults.js';
import { everyCommand } from './every-command.js';
import { folderWith, ROOM } from './mentor-folders.js';
import { recordedCall } from './recorded-call.js';
import { ReplayedDisk } from './replayed-disk.js';

/** A change that brings the file of an earlier mentor up to date first. */
const OF_EARLIER = 'mentor round open Next (with a file of schema 20)';

function ofEarlierSchema() {
  const folder = folderWith();
  copyFileSync(new URL('../../store/fixtures/schema-20.db', import.meta.url), path.join(folder, 'mentor.db'));
  return folder;
}

/** What never ends, what is calls of others, and what asks before it writes as match decide does. */
const LEFT_OUT = new Set(['view', 'demo', 'match review']);

export const HEADING =
  'call | kills | as before | as after | whole changes of several | damaged | files half-done | can be done again, of the states met';

/**
 * Every command that writes, killed so often: what it does to files is recorded once, and each folder that a kill between two of its
 * system calls, or in the midst of a write, would leave is made, and opened as the next command would open it. Where a command has several
 * examples that write, they share the kills.
 */
export async function* killPoints(times, wanted = '') {
  const { calls, changing, sceneOf, mentorIn, folder } = await everyCommand();
  const room = mkdtempSync(path.join(ROOM, 'mentor-kills-'));
  const sum = { kills: 0, bad: 0, commands: new Set() };
  const isWanted = ({ command }) => !LEFT_OUT.has(command) && command.includes(wanted);
  const all = [
    { command: 'migrate', example: OF_EARLIER, words: ['mentor', 'round', 'open', 'Next'] },
    ...calls,
  ].filter(isWanted);
  try {
    for (const command of new Set(all.map((call) => call.command))) {
      const writing = [];
      for (const call of all.filter((each) => each.command === command)) {
        const scene = call.example === OF_EARLIER ? ofEarlierSchema() : await sceneOf(call.example)();
        const recorded = recordedIn(call, scene, path.join(room, `ran-${writing.length}`));
        if (recorded === undefined) rmSync(scene, { recursive: true, force: true });
        else writing.push({ ...recorded, example: call.example });
      }
      for (const each of writing) {
        const tally = await tallyOf(each, Math.ceil(times / writing.length), { room, mentorIn });
        sum.commands.add(command);
        sum.kills += tally.kills;
        sum.bad += tally.damaged + tally.half + tally.states - tally.again;
        yield lineOf(each.example, tally);
        for (const done of [each.scene, each.ran]) rmSync(done, { recursive: true, force: true });
      }
    }
    yield `${sum.commands.size} commands that write, ${sum.kills} kills, ${sum.bad} bad`;
    const missing = changing.filter((each) => !sum.commands.has(each) && isWanted({ command: each }));
    yield `commands that change something and were not killed: ${missing.length === 0 ? 'none' : missing.join(', ')}`;
  } finally {
    rmSync(room, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

function lineOf(example, { kills, before, after, between, damaged, half, again, states, remarks }) {
  return [example, kills, before, after, between, damaged, half, `${again} of ${states}`, ...remarks].join(
    ' | ',
  );
}

/** What a call does to files; undefined where it writes nothing. */
function recordedIn({ words, inputFile }, scene, ran) {
  const dated = words.includes('--as-of') ? [] : ['--as-of', '2026-10-05'];
  const call = {
    words: [...words.slice(1), ...dated],
    input: inputFile === undefined ? undefined : readFileSync(path.join(scene, inputFile)),
  };
  copied(scene, ran);
  const { status, calls } = recordedCall(ran, call.words, call.input);
  const whole = new ReplayedDisk(ran, scene);
  const steps = calls.flatMap((each, at) => (whole.apply(each) ? [at] : []));
  if (steps.length === 0 || ![0, 3].includes(status)) return undefined;
  if (!isSame(whole.content(), new ReplayedDisk(ran).content()))
    throw new Error(`Replayed otherwise than done: mentor ${call.words.join(' ')}`);
  return { call, calls, steps, scene, ran };
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

async function tallyOf({ call, calls, steps, scene, ran }, times, { room, mentorIn }) {
  const points = pointsOf(steps, calls, times);
  const killed = path.join(room, 'killed');
  const [before, after] = [stateOf(copied(scene, killed)), stateOf(copied(ran, killed))];
  const [filesBefore, filesAfter] = [new ReplayedDisk(scene).content(), new ReplayedDisk(ran).content()];
  const tally = { kills: points.length, before: 0, after: 0, between: 0, damaged: 0, half: 0, remarks: [] };
  const met = new Map();
  const disk = new ReplayedDisk(ran, scene);
  let next = 0;
  for (const { at, bytes } of points) {
    for (; next < at; next++) disk.apply(calls[next]);
    if (bytes === undefined) disk.apply(calls[next++]);
    else disk.apply(calls[next], bytes);
    const files = disk.content();
    const state = stateLeft(disk, files, killed);
    if (state.faults.length > 0) {
      tally.damaged += 1;
      tally.remarks.push(state.faults[0]);
    }
    if (state.rows === before.rows) tally.before += 1;
    else if (state.rows === after.rows) tally.after += 1;
    else tally.between += 1;
    const others = halfDone(files, filesBefore, filesAfter);
    if (others.length > 0) {
      tally.half += 1;
      tally.remarks.push(others[0]);
    }
    const names = [...files.keys()].map((name) => name.replace(/[0-9a-f]{8,}/u, '*'));
    const kind = `${state.rows} ${names.join(' ')}`;
    if (state.rows === after.rows || met.has(kind)) continue;
    disk.writeTo(killed);
    met.set(kind, await canBeDoneAgain(mentorIn, killed, { call, after }));
  }
  const wrong = [...met.values()].filter((words) => words !== '');
  const remarks = [...new Set([...tally.remarks, ...wrong])].slice(0, 5);
  return { ...tally, states: met.size, again: met.size - wrong.length, remarks };
}

const left = new Map();

/** The state in which a kill leaves a disk; of the same database with the same journal it is the same. */
function stateLeft(disk, files, folder) {
  const hash = createHash('sha256');
  for (const [name, bytes] of files)
    if (path.basename(name).startsWith('mentor.db')) hash.update(`${name} ${bytes.length} `).update(bytes);
  const key = hash.digest('hex');
  if (!left.has(key)) {
    disk.writeTo(folder);
    left.set(key, stateOf(folder));
  }
  return left.get(key);
}

function copied(from, to) {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  return to;
}

const known = new Map();

/** What every table holds, once the next command has opened the file; how many rows; and what is wrong. No programme holds nothing. */
function stateOf(folder) {
  // What is opened from a bundle lies in a folder of its own.
  const [file] = readdirSync(folder, { recursive: true })
    .filter((name) => path.basename(name) === 'mentor.db' && !name.startsWith('south'))
    .map((name) => path.join(folder, name));
  if (file === undefined) return { rows: '', counts: '', faults: [] };
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

/** A call that was cut off between two of its changes leaves its own mark, and so does the one that does it again. */
const OF_EACH_CALL = new Set(['imports', 'audit_entries', 'undo_rows']);

function stateOfFile(file) {
  const store = openStore({ path: file, mode: 'write', ifMissing: 'refuse' });
  try {
    const hash = createHash('sha256');
    const counts = allTables(store).flatMap(({ name }) => {
      const rows = store.all(sql`SELECT * FROM ${identifier(name)}`);
      hash.update(`${name} ${JSON.stringify(rows)}`);
      return OF_EACH_CALL.has(name) ? [] : [`${name} ${rows.length}`];
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

const LEASE = 'mentor.lease.json';

/** Files under a name that is no draft's, and which are neither as before nor as after. */
function halfDone(files, before, after) {
  return [...files].flatMap(([name, bytes]) => {
    const isDraft = /^\.|\.(?:new|draft|restored)-/u.test(path.basename(name));
    const isWhole = [before.get(name), after.get(name)].some((one) => one?.equals(bytes));
    // Checksums of a copy that has not got its name yet: both are made again.
    const isOfNothing = name.endsWith('.sha256') && !files.has(name.replace(/sha256$/u, 'db'));
    // Who changed it last is written after each change: of a call with several there are states between.
    const isLease = path.basename(name) === LEASE && leaseIn(bytes.toString('utf8')) !== undefined;
    // What is in a database is told once it is opened, with its journal.
    return isLease || path.basename(name).startsWith('mentor.db') || isDraft || isWhole || isOfNothing
      ? []
      : [`${name} is neither as before nor as after`];
  });
}

/** Empty, or what went wrong. */
async function canBeDoneAgain(mentorIn, folder, { call: { words, input }, after }) {
  // By the same person on the same machine.
  const machine = {
    now: '2026-10-05T09:00:00Z',
    actor: userInfo().username,
    name: hostname(),
    ...(input === undefined ? {} : { input }),
  };
  const first = await mentorIn(folder, words, machine);
  // Of several papers the first may be there: the call says so, and what replaces them.
  const { exitCode, err } = first.err.includes('replace it with --force')
    ? await mentorIn(folder, [...words, '--force'], machine)
    : first;
  if (exitCode !== 0 && exitCode !== 3)
    return `done again it ends with ${exitCode}: ${err.split('\n').find((line) => line.startsWith('Error')) ?? ''}`;
  return stateOf(folder).counts === after.counts ? '' : 'done again it comes to other rows';
}
