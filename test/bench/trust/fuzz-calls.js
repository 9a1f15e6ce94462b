import { Buffer } from 'node:buffer';
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chooseEngine } from '../../../dist/store/engines/choose-engine.js';
import { ROOM } from './mentor-folders.js';

/** Calls that look at nearly everything there is. */
const LOOKING =
  'status|doctor|people list|people show 001204|pairs list|pairs show 1|match show|match runs|checkin list|feedback list|export answers|report --quarter 2026-Q3|today|log|log verify|undo --list|privacy due|privacy export 001204|round list|backup verify|lease show|config show|people edit 001204 --unit X --dry-run|match --dry-run|waves'.split(
    '|',
  );

/** What a cell of the database may hold that mentor never wrote; its tables are strict, so it is of the column's type. */
const ODD = {
  TEXT: [
    "''",
    "'x'",
    "'['",
    "'{}'",
    "'[]'",
    "'[1]'",
    "'[null]'",
    "'2026-13-45'",
    "'-1'",
    'char(0)',
    "'\u001a999'",
    '\'{"a":1}\'',
  ],
  INTEGER: ['-1', '0', '999999', '9223372036854775807'],
  REAL: ['-1.5', '1e308', '0.0'],
};

/** @throws Error for a call that ends as only a mistake of ours does. */
function refuseMistake({ exitCode, err }, call) {
  if ([0, 2, 3, 4].includes(exitCode) && !/mistake in the program|\bat .*:\d+:\d+/u.test(err)) return;
  throw new Error(`${call.join(' ')} ends with ${exitCode}: ${err}`);
}

/** Whole calls on a programme one file of which is damaged. */
export async function callsOnDamage({ sceneOf, mentorIn }, { below, pick, text, bytes }) {
  const scene = await sceneOf('mentor status')();
  for (const call of [
    ['backup'],
    ['bundle', '--to', scene],
    ['export', 'people', '--pseudonymised', '--out', path.join(scene, 'p.csv')],
  ])
    await mentorIn(scene, call);
  const folder = mkdtempSync(path.join(ROOM, 'mentor-fuzz-'));
  const call = async (words, machine = {}) =>
    refuseMistake(await mentorIn(folder, words, { now: '2026-10-05T09:00:00Z', ...machine }), words);
  const file = (name) => path.join(folder, name);
  const restored = (...names) => {
    for (const name of names) copyFileSync(path.join(scene, name), file(name));
  };
  cpSync(scene, folder, { recursive: true });
  const bundle = readdirSync(scene).find((name) => name.endsWith('.tar'));
  const backup = readdirSync(path.join(scene, 'backups')).find((name) => name.endsWith('.db'));
  const whole = Object.fromEntries(
    ['mentor.db', 'roster.csv', 'profile-survey.csv', 'mentor.yaml', bundle].map((name) => [
      name,
      readFileSync(path.join(scene, name)),
    ]),
  );
  const kinds = {
    'calls on a database with other bytes': async () => {
      writeFileSync(file('mentor.db'), bytes(whole['mentor.db']));
      await call(pick(LOOKING).split(' '));
      restored('mentor.db');
    },
    'calls on a database with other cells': async () => {
      const edit = otherCell(file('mentor.db'), { below, pick });
      try {
        await call(pick(LOOKING).split(' '));
      } catch (error) {
        throw new Error(`${edit}: ${error.message}`);
      } finally {
        restored('mentor.db');
      }
    },
    'imports worked out': () => {
      const name = pick(['roster.csv', 'profile-survey.csv']);
      const input = Buffer.from(text(whole[name].toString('utf8').slice(0, 2000)));
      return call(['import', '-', '--dry-run', '--as', name === 'roster.csv' ? 'roster' : 'survey'], {
        input,
      });
    },
    'calls with another mentor.yaml': async () => {
      writeFileSync(file('mentor.yaml'), text(whole['mentor.yaml'].toString('utf8')));
      await call(pick(LOOKING).split(' '));
      restored('mentor.yaml');
    },
    'bundles opened': async () => {
      writeFileSync(file('x.tar'), bytes(whole[bundle]));
      await call(['open', 'x.tar', '--yes', '--programme', 'none', '--dry-run']);
    },
    'backups restored': async () => {
      const part = pick([backup, backup.replace(/db$/u, 'sha256'), backup.replace(/db$/u, 'yaml')]);
      writeFileSync(file(path.join('backups', part)), bytes(readFileSync(path.join(scene, 'backups', part))));
      await call(
        pick([['restore', `backups/${backup}`, '--yes', '--dry-run'], ['backup', 'verify'], ['doctor']]),
      );
      restored(path.join('backups', part));
    },
    'small files of its own': async () => {
      const name = pick(['mentor.lease.json', 'mentor.backups.json', 'mentor.pseudonyms.key']);
      writeFileSync(file(name), text(readFileSync(path.join(scene, name), 'utf8')));
      await call(
        pick([['lease', 'show'], ['doctor'], ['backup', 'verify'], ['export', 'people', '--pseudonymised']]),
      );
      restored(name);
    },
  };
  const end = () => {
    for (const each of [scene, folder]) rmSync(each, { recursive: true, force: true });
  };
  return { kinds, end };
}

/** Puts something odd into one cell of a row of any table; tells into which. */
function otherCell(file, { below, pick }) {
  const database = chooseEngine().engine.open(file, 'write');
  try {
    database.exec('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON');
    for (const { name } of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all())
      database.exec(`DROP TRIGGER "${name}"`);
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all()
      .filter(({ name }) => database.prepare(`SELECT count(*) AS n FROM "${name}"`).get().n > 0);
    const table = pick(tables).name;
    const column = pick(database.prepare(`SELECT name, type FROM pragma_table_info('${table}')`).all());
    const value = pick(ODD[column.type] ?? ODD.TEXT);
    const key =
      database.prepare(`SELECT name FROM pragma_table_info('${table}') WHERE pk = 1`).get()?.name ?? 'rowid';
    const count = database.prepare(`SELECT count(*) AS n FROM "${table}"`).get().n;
    const edit = `UPDATE "${table}" SET "${column.name}" = ${value} WHERE "${key}" = (SELECT "${key}" FROM "${table}" LIMIT 1 OFFSET ${below(count)})`;
    try {
      database.exec(edit);
    } catch {
      // A value that must be there once alone: then nothing is odd in this case.
    }
    return edit;
  } finally {
    database.close();
  }
}
