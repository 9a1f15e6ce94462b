import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../../dist/store/database/open-store.js';
import { identifier, sql } from '../../../dist/store/database/sql.js';
import { programmeTables } from '../../../dist/store/database/table-shapes.js';
import { healthOfStore } from '../../../dist/store/health/health-of-store.js';
import { trailFaults } from '../../../dist/store/trail/trail-faults.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** What runs: the program as it is installed. */
export const PROGRAM = path.join(root, 'bin/mentor.js');
export const ENVIRONMENT = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };

/** Copies lie in memory where they can, for there are thousands. */
export const ROOM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A new folder with files of the example programme. */
export function folderWith(...files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mentor-trust-'));
  for (const file of files) copyFileSync(path.join(root, 'fixtures', file), path.join(folder, file));
  return folder;
}

/** A copy of a folder. */
export function copyOf(folder) {
  const copy = mkdtempSync(path.join(tmpdir(), 'mentor-trust-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Calls mentor and gives how it ended. */
export function mentor(folder, words, options = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd: folder,
    env: ENVIRONMENT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...options,
  });
  return { status, stdout, stderr };
}

/** The same where nothing else than success is expected; 3 is that of a file of which some rows cannot be read. */
export function done(folder, ...words) {
  const { status, stderr } = mentor(folder, words);
  if (status !== 0 && status !== 3) throw new Error(`mentor ${words.join(' ')}: ${status}\n${stderr}`);
}

/** A programme of people, of pairs, and one that is followed, each made once. */
export function stages() {
  const files = ['mentor.yaml', 'roster.csv', 'profile-survey.csv', 'check-ins.csv', 'feedback-survey.csv'];
  const empty = folderWith(...files);
  const people = copyOf(empty);
  done(people, 'import', 'roster.csv', 'profile-survey.csv', '--as-of', '2026-06-23');
  const proposed = copyOf(people);
  done(proposed, 'match', '--as-of', '2026-07-01');
  const paired = copyOf(proposed);
  done(paired, 'match', 'accept', '--as-of', '2026-07-01');
  const followed = copyOf(paired);
  done(followed, 'import', 'check-ins.csv', 'feedback-survey.csv', '--as-of', '2026-10-05');
  return { empty, people, proposed, paired, followed };
}

/** What a programme holds: rows by table, and whatever is wrong with it. No programme holds nothing. */
export function stateOf(folder) {
  if (!readdirSync(folder).includes('mentor.db')) return { counts: '', faults: [] };
  const store = openStore({ path: path.join(folder, 'mentor.db'), mode: 'write', ifMissing: 'refuse' });
  try {
    const counts = programmeTables(store).map(({ name }) => {
      const row = store.first(sql`SELECT count(*) AS count FROM ${identifier(name)}`);
      return `${name} ${row.count}`;
    });
    const trail = store.first(sql`SELECT count(*) AS count FROM audit_entries`);
    const health = healthOfStore(store);
    const faults = [...health.faults, ...health.damaged, ...trailFaults(store)];
    return {
      counts: [...counts, `trail ${trail.count}`].filter((each) => !each.endsWith(' 0')).join(', '),
      faults,
    };
  } finally {
    store.close();
  }
}

/** Every byte of every file in a folder, with its name. */
export function bytesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => [name, readFileSync(path.join(parentPath, name))]);
}

/** Prints what a script prints, in lines. */
export function printedBy(file, ...words) {
  const script = fileURLToPath(new URL(file, import.meta.url));
  return execFileSync(process.execPath, [script, ...words], { encoding: 'utf8', env: ENVIRONMENT }).trim();
}
