import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../../dist/store/database/open-store.js';
import { chooseEngine } from '../../../dist/store/engines/choose-engine.js';
import { trailFaults } from '../../../dist/store/trail/trail-faults.js';
import { copyOf, done, ENVIRONMENT, mentor, PROGRAM } from './mentor-folders.js';

const withCopy = (from, use) => {
  const folder = copyOf(from);
  const end = () => rmSync(folder, { recursive: true, force: true });
  try {
    const result = use(folder);
    if (result instanceof Promise) return result.finally(end);
    end();
    return result;
  } catch (error) {
    end();
    throw error;
  }
};

/** What an edit makes of a column. */
const EDITS = [
  ...['previous_hash', 'recorded_at', 'actor', 'command', 'hash'].map((name) => [
    name,
    (at) => `'x' || substr(${name}, 2) || '${at}'`,
  ]),
  ['changes', (at) => `json_set(changes, '$[0].action', 'edited ${at}')`],
  ['row_ranges', (at) => `json_set(coalesce(row_ranges, '{}'), '$.edited', ${at})`],
];

/** Of so many random edits of the trail, how many are found: values, an entry taken out, the end cut off, the chain made anew is none of them. */
export function auditEdits({ followed }, times) {
  return withCopy(followed, (folder) => {
    const file = path.join(folder, 'mentor.db');
    const whole = readFileSync(file);
    let found = 0;
    for (let at = 0; at < times; at++) {
      writeFileSync(file, whole);
      const database = chooseEngine().engine.open(file, 'write');
      for (const { name } of database
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_entries'")
        .all())
        database.exec(`DROP TRIGGER ${name}`);
      const entries = database.prepare('SELECT max(id) AS last FROM audit_entries').get().last;
      const id = 1 + Math.floor(Math.random() * entries);
      const edit = EDITS[at % (EDITS.length + 2)];
      if (edit !== undefined)
        database.exec(`UPDATE audit_entries SET ${edit[0]} = ${edit[1](at)} WHERE id = ${id}`);
      else database.exec(`DELETE FROM audit_entries WHERE id ${at % 2 === 0 ? '=' : '>='} ${id}`);
      database.close();
      const store = openStore({ path: file, mode: 'read', ifMissing: 'refuse' });
      if (trailFaults(store).length > 0) found += 1;
      store.close();
    }
    return `${times} | ${found}`;
  });
}

/** So many processes at once, each with so many changes one after the other: what was acknowledged, and what is there. */
export function together({ followed }, { processes, each }) {
  return withCopy(followed, async (folder) => {
    const chain = async (process_) => {
      let acknowledged = 0;
      for (let at = 0; at < each; at++) {
        const words = ['checkin', 'add', '1', '--on', day(process_ * each + at), '--as-of', '2029-12-31'];
        if ((await ended(folder, words)) === 0) acknowledged += 1;
      }
      return acknowledged;
    };
    const sums = await Promise.all(Array.from({ length: processes }, (_, at) => chain(at)));
    const acknowledged = sums.reduce((sum, one) => sum + one, 0);
    const { rows } = JSON.parse(
      mentor(folder, ['checkin', 'list', '--pairing', '1', '--json', '--as-of', '2029-12-31']).stdout,
    );
    const there = rows.filter(({ held_on: heldOn }) => heldOn >= day(0)).length;
    return `${processes} × ${each} | ${acknowledged} | ${there}`;
  });
}

function day(number) {
  return new Date(Date.UTC(2027, 0, 1 + number)).toISOString().slice(0, 10);
}

function ended(folder, words) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], {
      cwd: folder,
      env: ENVIRONMENT,
      stdio: 'ignore',
    });
    child.on('exit', resolve);
  });
}

/** How a call ends while another program holds the file, and after how long. */
export function locked({ followed }) {
  return withCopy(followed, (folder) => {
    const database = chooseEngine().engine.open(path.join(folder, 'mentor.db'), 'write');
    database.exec('BEGIN EXCLUSIVE');
    const startedAt = Date.now();
    const { status, stderr } = mentor(folder, ['people', 'edit', '001204', '--unit', 'Ward 1']);
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    database.exec('ROLLBACK');
    database.close();
    return `${status} | ${seconds} s | ${stderr.split('\n')[0]}`;
  });
}

/** Calls of every kind with the network watched: how many, and how often it was reached for. */
export function networkCalls({ followed }) {
  return withCopy(followed, (folder) => {
    const log = path.join(folder, 'network.log');
    const watch = fileURLToPath(new URL('watch-network.mjs', import.meta.url));
    const env = { ...ENVIRONMENT, MENTOR_NETWORK_LOG: log };
    const calls = [
      'import roster.csv',
      'match --dry-run',
      'report --quarter 2026-Q3 --format html',
      'letters reminder --to letters',
      'calendar --to calendars',
      'backup',
      'doctor',
      'people list',
      'export pairs',
      'today',
      'undo --yes',
      'schema',
      '--version',
      '--help',
    ];
    for (const call of calls) {
      const dated = call.startsWith('--') ? [] : ['--as-of', '2026-10-05'];
      const words = ['--import', watch, PROGRAM, ...call.split(' '), ...dated];
      const { status, stderr } = spawnSync(process.execPath, words, { cwd: folder, env, encoding: 'utf8' });
      if (![0, 3].includes(status)) throw new Error(`${call}: ${stderr}`);
    }
    const reached = existsSync(log) ? readFileSync(log, 'utf8').split('\n').length - 1 : 0;
    return `${calls.length} | ${reached}`;
  });
}

/** Files that anybody else could read after a call of each kind, with the most generous umask. */
export function openToOthers({ empty }) {
  return withCopy(empty, (folder) => {
    const umask = process.umask(0);
    try {
      done(folder, 'import', 'roster.csv', 'profile-survey.csv', '--as-of', '2026-06-23');
      done(folder, 'match', '--out', 'proposal.csv', '--scores', 'scores.csv');
      done(folder, 'match', 'accept');
      done(folder, 'backup', '--to', 'stick');
      done(folder, 'letters', 'introduction', '--to', 'letters');
      done(folder, 'report', '--quarter', '--out', 'report.html');
      done(folder, 'privacy', 'export', '001204', '--out', 'for-them');
    } finally {
      process.umask(umask);
    }
    const written = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      ({ name }) => !GIVEN.includes(name),
    );
    const open = written.filter(({ parentPath, name }) => statSync(path.join(parentPath, name)).mode & 0o077);
    return `${written.length} | ${open.length}`;
  });
}

const GIVEN = ['mentor.yaml', 'roster.csv', 'profile-survey.csv', 'check-ins.csv', 'feedback-survey.csv'];

/** How a list ends that goes to a full disk, and to a reader who has seen enough. */
export function outputs({ followed }) {
  const shell = (line) => {
    const { status, stderr } = spawnSync('bash', ['-c', `set -o pipefail; ${line}`], {
      cwd: followed,
      env: { ...ENVIRONMENT, NODE: process.execPath, PROGRAM },
      encoding: 'utf8',
    });
    return `${status}, ${stderr.trim().split('\n').filter(Boolean).length} lines`;
  };
  const list = '"$NODE" "$PROGRAM" export answers';
  return [
    `> /dev/full | ${shell(`${list} > /dev/full`)}`,
    `head -1 | ${shell(`${list} | head -1 > /dev/null`)}`,
  ];
}
