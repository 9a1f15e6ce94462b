import { copyFileSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openAsItIs, openStore } from '../../../src/store/database/open-store.js';
import { sql } from '../../../src/store/database/sql.js';
import { chooseEngine } from '../../../src/store/engines/choose-engine.js';
import { integrityFaults } from '../../../src/store/health/health-of-store.js';
import { exampleProgramme } from '../../support/example-programme.js';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

/** Pages written, and the journal by which they are put right: what a kill leaves. */
async function halfWritten(): Promise<string> {
  const [folder, hot] = [await exampleProgramme('paired'), emptyFolder()];
  const database = chooseEngine().engine.open(path.join(folder, 'mentor.db'), 'write');
  database.exec(
    "PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE people SET unit = 'gone' || hex(zeroblob(2000))",
  );
  for (const name of ['mentor.db', 'mentor.db-journal', 'mentor.yaml'])
    copyFileSync(path.join(folder, name), path.join(hot, name));
  database.exec('ROLLBACK');
  database.close();
  return hot;
}

const bytes = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]),
  );

describe('a file that a stopped program left half-written', () => {
  let hot: string;
  beforeAll(async () => {
    hot = await halfWritten();
  });

  it('is read as it was before, and not a byte of it is changed', () => {
    const before = bytes(hot);
    const file = path.join(hot, 'mentor.db');
    const gone = sql`SELECT count(*) AS count FROM people WHERE unit LIKE 'gone%'`;
    for (const open of [
      () => openStore({ path: file, mode: 'read', ifMissing: 'refuse' }),
      () => openStore({ path: file, mode: 'rehearse', ifMissing: 'refuse' }),
      () => openAsItIs(file),
    ]) {
      const store = open();
      expect(store.first(gone)).toEqual({ count: 0 });
      store.close();
    }
    expect(integrityFaults(file)).toEqual([]);
    expect(bytes(hot)).toEqual(before);
  });

  it.each([
    'restore HOT --dry-run',
    'restore HOT/mentor.db --dry-run',
    'report --quarter 2026-Q3 --with HOT/mentor.db',
    '-C HOT doctor',
    '-C HOT people list',
    '-C HOT checkin add 1 --on 2026-06-30 --dry-run',
    '-C HOT undo --dry-run',
    '-C HOT log verify',
    '-C HOT backup --dry-run',
    '-C HOT privacy erase 001204 --dry-run',
    '-C HOT bundle --dry-run',
  ])('is left so by mentor %s', async (line) => {
    const [folder, before] = [await exampleProgramme('paired'), bytes(hot)];
    const { err } = await mentorIn(folder, line.replace('HOT', hot).split(' '));
    expect(err).not.toMatch(/\.draft-|damaged:/);
    expect(bytes(hot)).toEqual(before);
  });

  it('is put in the place of another as it was before, and is itself put right by the next change', async () => {
    const folder = await exampleProgramme('paired');
    const whole = (await mentorIn(folder, ['people', 'list', '--json'])).out;
    const restored = emptyFolder();
    const { exitCode } = await mentorIn(restored, ['restore', path.join(hot, 'mentor.db'), '--yes']);
    expect(exitCode).toBe(0);
    expect((await mentorIn(restored, ['people', 'list', '--json'])).out).toBe(whole);
    const linked = emptyFolder();
    copyFileSync(path.join(hot, 'mentor.yaml'), path.join(linked, 'mentor.yaml'));
    symlinkSync(path.join(hot, 'mentor.db'), path.join(linked, 'mentor.db'));
    expect((await mentorIn(linked, ['people', 'list', '--json'])).out).toBe(whole);
    expect((await mentorIn(hot, ['checkin', 'add', '1', '--on', '2026-07-01'])).exitCode).toBe(0);
    expect(readdirSync(hot).filter((name) => name.includes('journal') || name.includes('draft'))).toEqual([]);
    expect((await mentorIn(hot, ['people', 'list', '--json'])).out).toBe(whole);
  });
});
