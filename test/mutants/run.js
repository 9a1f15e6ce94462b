import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ARGUED } from './argued.js';
import { Findings } from './findings.js';
import { mutationsOf } from './mutations.js';
import { ROOMS } from './rooms.js';
import { percentBetween, sampleOf } from './sample.js';

/**
 * Mutation testing: changes the source a little in one place after the other (`<` to `<=`, a condition to `true`, a statement
 * left out) and looks whether a test notices. `npm run mutants` goes through every room, `npm run mutants -- domain` through
 * one, `npm run mutants -- domain dates/` through its files with "dates/" in their path; with `--near` the wider tests are left
 * out, with `--sample 30` no more than 30 mutants of each file are tried, others with `--seed 2`. For `--seconds` (3) the slower and wider tests that
 * come by a mutant are tried on it, the quickest first, before it counts as a survivor. `--resume` goes on with what a run with the same words had found when it was ended. README.md beside the tests says more.
 */
const GOAL_PERCENT = 10;
/** A test that takes longer is left for those mutants that the quick ones leave. */
const SLOW_FROM_MILLISECONDS = 50;
/** A process that has told nothing for so long hangs; the mutant it was trying is noticed. */
const HANGS_AFTER_MILLISECONDS = 90_000;
/** So long a test may take as it is: on a machine with much else to do some need minutes. */
const STANDS_STILL_AFTER_MILLISECONDS = 600_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    near: { type: 'boolean', default: false },
    sample: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '' },
    seconds: { type: 'string', default: '3' },
    resume: { type: 'boolean', default: false },
  },
});
const [wantedRoom, part = ''] = positionals;
if (wantedRoom !== undefined && !(wantedRoom in ROOMS)) {
  console.error(`There is no room "${wantedRoom}". The rooms: ${Object.keys(ROOMS).join(', ')}.`);
  process.exit(2);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
const folder = path.resolve('node_modules/.cache/mutants');
mkdirSync(folder, { recursive: true });

const rows = [];
for (const [name, room] of Object.entries(ROOMS)) {
  if (wantedRoom === undefined || name === wantedRoom) rows.push(await scoreOf(name, room));
}
console.table(rows);
if (rows.some(({ percent }) => percent >= GOAL_PERCENT)) process.exitCode = 1;

async function scoreOf(name, room) {
  const files = sourcesOf(room).filter((file) => file.includes(part));
  const mutants = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const all = mutationsOf(text).map((mutation) => ({ file, text, ...mutation }));
    return sampleOf(all, Number(values.sample), values.seed);
  });
  mutants.forEach((mutant, id) => {
    mutant.id = id;
  });
  const findings = path.join(folder, `${name}.findings.jsonl`);
  if (!values.resume || !existsSync(findings)) writeFileSync(findings, '');
  const searched = { name, mutants, findings };
  await tryMutants({ ...searched, pass: 'quick', tests: room.near });
  await tryMutants({
    ...searched,
    pass: 'cover',
    tests: values.near ? room.near : [...room.near, ...room.wider],
  });
  const chosen = read(findings).chosen(Number(values.seconds) * 1000);
  const tests = [...new Set(Object.keys(chosen).map((place) => place.slice(0, place.indexOf('#'))))];
  await tryMutants({ ...searched, pass: 'chosen', tests, chosen });
  return told(name, mutants, read(findings));
}

function sourcesOf({ folders }) {
  return folders.flatMap((place) =>
    place.endsWith('.ts')
      ? [place]
      : readdirSync(place, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.ts'))
          .sort()
          .map((file) => path.posix.join(place, file.split(path.sep).join('/'))),
  );
}

function read(findings) {
  return Findings.readFrom(findings, { readFileSync, appendFileSync });
}

/** Runs these tests on what is alive; begins again after a mutant that made a process hang or spoilt what tests share. */
async function tryMutants({ name, mutants, findings, pass, tests, chosen = {} }) {
  const planned = path.join(folder, `${name}.plan.json`);
  const before = read(findings);
  const alive = mutants.filter(({ id }) => !before.isKilled(id));
  if (alive.length === 0 || tests.length === 0) return;
  const files = {};
  for (const { file, text: _, ...mutant } of alive) {
    files[file] ??= [];
    files[file].push(mutant);
  }
  for (let left = tests; left.length > 0; ) {
    writeFileSync(planned, JSON.stringify({ tests: left, files, chosen }));
    const { again } = read(findings);
    const hangs = !(await untilItHangs({ planned, findings, pass }));
    const after = read(findings);
    if (hangs && after.lastTried === -1) throw new Error('The tests hang, with no mutant awake.');
    if (hangs) after.kill(after.lastTried, 'it hangs');
    if (!hangs) left = [...new Set(after.again.slice(again.length))];
  }
  console.log(`${name}, ${pass}: ${read(findings).killedCount} of ${mutants.length} noticed`);
}

/** One run of vitest; false if it hung and was ended. */
async function untilItHangs({ planned, findings, pass }) {
  const vitest = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/mutants/vitest.config.ts', '--root', '.'],
    {
      // A group of its own, so that its workers end with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        MENTOR_MUTANTS_PLAN: planned,
        MENTOR_MUTANTS_FINDINGS: findings,
        MENTOR_MUTANTS_PASS: pass,
        MENTOR_MUTANTS_SLOW_FROM: String(SLOW_FROM_MILLISECONDS),
      },
    },
  );
  const said = [];
  for (const stream of [vitest.stdout, vitest.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const endIt = () => process.kill(-vitest.pid, 'SIGKILL');
  process.once('exit', endIt);
  const end = { code: undefined };
  vitest.on('exit', (code) => {
    end.code = code ?? 1;
  });
  while (end.code === undefined) {
    await wait(200);
    const quietFor = Date.now() - statSync(findings).mtimeMs;
    if (quietFor < HANGS_AFTER_MILLISECONDS) continue;
    if (quietFor < STANDS_STILL_AFTER_MILLISECONDS && read(findings).lastTried === -1) continue;
    endIt();
    process.off('exit', endIt);
    return false;
  }
  process.off('exit', endIt);
  if (end.code !== 0) {
    console.error(`${Buffer.concat(said)}\nSome tests fail as they are, and their mutants look alive.`);
    process.exitCode = 1;
  }
  return true;
}

/** Prints the mutants that survive, and gives the row of the room. */
function told(room, mutants, findings) {
  const alive = mutants.filter(({ id }) => !findings.isKilled(id));
  const argued = alive.filter(isArgued);
  const left = alive.filter((mutant) => !argued.includes(mutant));
  for (const warning of findings.warnings) console.log(`! ${warning}`);
  for (const mutant of left) console.log(inWords(mutant, findings.isMet(mutant.id)));
  const percent = Math.round((1000 * left.length) / Math.max(1, mutants.length)) / 10;
  return {
    room,
    mutants: mutants.length,
    killed: findings.killedCount,
    argued: argued.length,
    left: left.length,
    percent,
    ...(values.sample === 'Infinity'
      ? {}
      : { between: percentBetween(left.length, mutants.length).join('–') }),
  };
}

function isArgued(mutant) {
  const { file, text, start, end, replacement } = mutant;
  const original = oneLine(text.slice(start, end));
  return ARGUED.some(({ mutants }) =>
    mutants.some(
      ([where, before, after, line = lineOf(mutant)]) =>
        where === file && before === original && after === oneLine(replacement) && line === lineOf(mutant),
    ),
  );
}

/** The line in which a mutant begins. */
function lineOf({ text, start }) {
  const end = text.indexOf('\n', start);
  return text.slice(text.lastIndexOf('\n', start) + 1, end < 0 ? text.length : end).trim();
}

function inWords({ file, text, start, end, replacement }, isMet) {
  const line = text.slice(0, start).split('\n').length;
  const change = `${oneLine(text.slice(start, end))}  →  ${oneLine(replacement) || '(left out)'}`;
  return `${file}:${line}${isMet ? '' : ' (no test comes by)'}\n    ${change}`;
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}
