import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';
import { runBehindItsBack } from '../../support/raw-database.js';

const day = (number: number) => ({ now: `2026-10-${String(number).padStart(2, '0')}T09:00:00Z` });
const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : []);
const STEM = 'mentor-2026-07-01T09-00-00Z';

describe('mentor backup', () => {
  it('copies the programme, its settings and their checksums, for nobody else to read', async () => {
    const folder = await exampleProgramme('followed');
    const { exitCode, out, err } = await mentorIn(folder, ['backup', '--json']);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    const backups = path.join(folder, 'backups');
    expect(filesIn(backups)).toEqual([`${STEM}.db`, `${STEM}.sha256`, `${STEM}.yaml`]);
    for (const name of filesIn(backups)) expect(statSync(path.join(backups, name)).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(backups, `${STEM}.yaml`))).toEqual(
      readFileSync(path.join(folder, 'mentor.yaml')),
    );
    const { head } = JSON.parse((await mentorIn(folder, ['log', 'verify', '--json'])).out);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'mentor/backup',
      file: path.join(backups, `${STEM}.db`),
      head,
    });
  });

  it('says in a dry run where it would go, as JSON too', async () => {
    const folder = await exampleProgramme('people');
    const { out, exitCode } = await mentorIn(folder, ['backup', '--dry-run', '--json']);
    expect({ exitCode, ...JSON.parse(out) }).toMatchObject({
      exitCode: 0,
      schema: 'mentor/backup',
      is_dry_run: true,
      file: path.join(folder, 'backups', `${STEM}.db`),
      removed: [],
    });
    expect((await mentorIn(folder, ['backup', '--dry-run'])).err).toContain('Dry run: nothing is written.');
    expect(filesIn(path.join(folder, 'backups'))).toEqual([]);
  });

  it('is taken back by restoring what it kept, which undo says', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['backup']);
    await mentorIn(folder, ['people', 'leave', '001204', '--yes']);
    const backup = path.join(folder, 'backups', `${STEM}.db`);
    expect(
      (await mentorIn(folder, ['restore', backup, '--yes'], { now: '2026-07-02T09:00:00Z' })).exitCode,
    ).toBe(0);
    const { exitCode, err } = await mentorIn(folder, ['undo', '--yes']);
    expect(exitCode).toBe(4);
    expect(err).toContain('(restore) put a backup in the place of the programme.');
    expect(err).toContain('mentor restore FILE brings it back.');
  });

  it('sends nobody round in a circle whose backup is damaged', async () => {
    const folder = await exampleProgramme('people');
    const damaged = path.join(folder, 'damaged.db');
    const bytes = readFileSync(path.join(folder, 'mentor.db'));
    writeFileSync(damaged, Buffer.concat([bytes.subarray(0, 8192), Buffer.alloc(bytes.length - 8192, 7)]));
    const { exitCode, err } = await mentorIn(folder, ['restore', damaged, '--yes']);
    expect(exitCode).toBe(4);
    expect(err).toContain('Take another backup');
    expect(err).not.toContain('brings one back');
  });

  it('holds what an interrupted change had not yet undone, as it was before', async () => {
    const folder = await exampleProgramme('people');
    const file = path.join(folder, 'mentor.db');
    const before = (await mentorIn(folder, ['people', 'list', '--json'])).out;
    // What a kill leaves: pages written, and the journal by which they are put right.
    const hot = emptyFolder();
    const { chooseEngine } = await import('../../../src/store/engines/choose-engine.js');
    const database = chooseEngine().engine.open(file, 'write');
    database.exec(
      "PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE people SET unit = 'gone' || hex(zeroblob(2000))",
    );
    for (const name of ['mentor.db', 'mentor.db-journal', 'mentor.yaml'])
      copyFileSync(path.join(folder, name), path.join(hot, name));
    database.exec('ROLLBACK');
    database.close();
    await mentorIn(hot, ['backup', '--to', 'out']);
    const restored = emptyFolder();
    expect(
      (await mentorIn(restored, ['restore', path.join(hot, 'out', `${STEM}.db`), '--yes'])).exitCode,
    ).toBe(0);
    expect((await mentorIn(restored, ['people', 'list', '--json'])).out).toBe(before);
  });

  it('keeps so many of this programme, and touches nothing else', async () => {
    const [folder, other] = [await exampleProgramme('people'), await exampleProgramme('people')];
    await mentorIn(other, ['people', 'leave', '001204', '--yes']);
    const to = path.join(folder, 'stick');
    mkdirSync(to);
    await mentorIn(other, ['backup', '--to', to], day(1));
    writeFileSync(path.join(to, 'mentor-2020-01-01T00-00-00Z.db'), 'mine');
    await mentorIn(folder, ['people', 'leave', '001893', '--yes']);
    for (let number = 2; number <= 6; number++)
      await mentorIn(folder, ['backup', '--to', to, '--keep', '3'], day(number));
    const databases = filesIn(to).filter((name) => name.endsWith('.db'));
    expect(databases.map((name) => name.slice(7, 17))).toEqual([
      '2020-01-01',
      '2026-10-01',
      '2026-10-04',
      '2026-10-05',
      '2026-10-06',
    ]);
    expect(filesIn(to).filter((name) => name.includes('2026-10-03'))).toEqual([]);
  });

  it('says what it would do, and does nothing', async () => {
    const folder = await exampleProgramme('people');
    const { exitCode, err } = await mentorIn(folder, ['backup', '--dry-run']);
    expect(exitCode).toBe(0);
    expect(err).toContain(`${STEM}.db`);
    expect(existsSync(path.join(folder, 'backups'))).toBe(false);
  });

  it('makes none of what is no programme, or a damaged one', async () => {
    expect((await mentorIn(emptyFolder(), ['backup'])).err).toContain('There is no programme');
    const folder = await exampleProgramme('people');
    runBehindItsBack(
      path.join(folder, 'mentor.db'),
      "PRAGMA ignore_check_constraints = 1; UPDATE people SET status = 'x'",
    );
    const { exitCode, err } = await mentorIn(folder, ['backup']);
    expect(exitCode).toBe(4);
    expect(err).toContain('is damaged: CHECK constraint failed in people');
    expect(filesIn(path.join(folder, 'backups'))).toEqual([]);
  });
});

describe('mentor backup verify', () => {
  it('finds every one of sixty bits turned, wherever they are', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['backup']);
    expect((await mentorIn(folder, ['backup', 'verify'])).err).toContain(
      '1 backup looked at, none is damaged.',
    );
    for (const name of filesIn(path.join(folder, 'backups'))) {
      const file = path.join(folder, 'backups', name);
      const whole = readFileSync(file);
      for (let turn = 0; turn < 20; turn++) {
        const bit = Math.floor(((turn + 0.37) / 20) * whole.length * 8);
        const flipped = Buffer.from(whole);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        writeFileSync(file, flipped);
        const { exitCode } = await mentorIn(folder, ['backup', 'verify']);
        expect({ name, bit, exitCode }).toEqual({ name, bit, exitCode: 4 });
      }
      writeFileSync(file, whole);
    }
    expect((await mentorIn(folder, ['backup', 'verify'])).exitCode).toBe(0);
  });

  it('knows a backup that is elsewhere, and does not mind that it is not plugged in', async () => {
    const folder = await exampleProgramme('people');
    const stick = path.join(emptyFolder(), 'stick');
    await mentorIn(folder, ['backup', '--to', stick]);
    const { exitCode, out } = await mentorIn(folder, ['backup', 'verify', '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out).rows).toMatchObject([{ file: path.join(stick, `${STEM}.db`), state: 'whole' }]);
    const { renameSync } = await import('node:fs');
    renameSync(stick, `${stick}-away`);
    const away = await mentorIn(folder, ['backup', 'verify']);
    expect(away.exitCode).toBe(0);
    expect(away.out).toContain('it is not there');
    expect(away.err).toContain('1 backup was not there to be looked at.');
    expect(away.err).not.toContain('none is damaged');
    expect((await mentorIn(folder, ['backup', 'verify', path.join(stick, `${STEM}.db`)])).exitCode).toBe(4);
  });
});

describe('what became of backups', () => {
  it('is not that one is missing which was taken away for newer ones', async () => {
    const folder = await exampleProgramme('people');
    const stick = path.join(emptyFolder(), 'stick');
    const keepOne = ['backup', '--to', stick, '--keep', '1'];
    await mentorIn(folder, keepOne, day(1));
    await mentorIn(folder, keepOne, day(2));
    const { out } = await mentorIn(folder, ['backup', 'verify', '--json'], day(3));
    expect(JSON.parse(out).rows).toMatchObject([
      { file: path.join(stick, 'mentor-2026-10-02T09-00-00Z.db'), state: 'whole' },
    ]);
    expect((await mentorIn(folder, ['backup', 'verify'], day(3))).err).toBe(
      '1 backup looked at, none is damaged.\n',
    );
  });

  it('cannot be told of a folder that is not there', async () => {
    const folder = await exampleProgramme('people');
    const nowhere = path.join(emptyFolder(), 'stick');
    const { exitCode, err } = await mentorIn(folder, ['backup', 'verify', nowhere]);
    expect(exitCode).toBe(4);
    expect(err).toContain('stick is not there, so nothing was looked at.');
  });
});

describe('mentor restore', () => {
  it('shows what differs, keeps what is there, and can be taken back by restoring that', async () => {
    const folder = await exampleProgramme('paired');
    await mentorIn(folder, ['backup']);
    await mentorIn(folder, ['checkin', 'add', '1', '--on', '2026-07-20', '--as-of', '2026-07-21'], day(1));
    appendFileSync(path.join(folder, 'mentor.yaml'), '\n# Changed\n');
    const later = (await mentorIn(folder, ['checkin', 'list', '--json'])).out;
    const file = path.join('backups', `${STEM}.db`);
    const looked = await mentorIn(folder, ['restore', file, '--dry-run', '--json'], day(2));
    const rows = JSON.parse(looked.out).rows;
    expect(rows).toContainEqual({ what: 'check-ins', now: 1, in_backup: 0 });
    expect(rows.map(({ what }: { what: string }) => what)).not.toContain('circles');
    expect(rows).toContainEqual({ what: 'entries in the trail', now: 5, in_backup: 4 });
    const asked = await mentorIn(folder, ['restore', file], day(2));
    expect(asked.exitCode).toBe(2);
    expect(asked.err).toMatch(/1 command since would be lost:\n {2}5, 2026-10-01T09:00:00Z: checkin add/);
    const done = await mentorIn(folder, ['restore', file, '--yes'], day(2));
    expect({ exitCode: done.exitCode, err: done.err }).toMatchObject({ exitCode: 0 });
    expect(readFileSync(path.join(folder, 'mentor.yaml'), 'utf8')).not.toContain('Changed');
    expect(JSON.parse((await mentorIn(folder, ['checkin', 'list', '--json'])).out).rows).toEqual([]);
    expect((await mentorIn(folder, ['log'])).out).toContain('1 programme restored as it was after entry: 4');
    expect((await mentorIn(folder, ['log', 'verify'])).exitCode).toBe(0);
    const kept = path.join('backups', 'mentor-2026-10-02T09-00-00Z.db');
    expect((await mentorIn(folder, ['restore', kept, '--yes'], day(3))).exitCode).toBe(0);
    expect(readFileSync(path.join(folder, 'mentor.yaml'), 'utf8')).toContain('Changed');
    expect(JSON.parse((await mentorIn(folder, ['checkin', 'list', '--json'])).out).rows).toEqual(
      JSON.parse(later).rows,
    );
  });

  it('refuses a file of a newer mentor, of another program, a damaged one and the programme itself', async () => {
    const folder = await exampleProgramme('people');
    const file = path.join(folder, 'mentor.db');
    const before = readFileSync(file);
    const refused = async (name: string, words: RegExp) => {
      const { exitCode, err } = await mentorIn(folder, ['restore', name, '--yes']);
      expect(err).toMatch(words);
      expect(exitCode).toBe(4);
      expect(readFileSync(file).equals(before)).toBe(true);
    };
    await mentorIn(folder, ['backup']);
    copyFileSync(file, path.join(folder, 'newer.db'));
    runBehindItsBack(path.join(folder, 'newer.db'), 'PRAGMA user_version = 999');
    await refused('newer.db', /written by a newer mentor/);
    runBehindItsBack(path.join(folder, 'foreign.db'), 'CREATE TABLE notes (text TEXT)');
    await refused('foreign.db', /written by another program/);
    await refused('mentor.yaml', /written by another program/);
    await refused('mentor.db', /is the programme itself/);
    await refused('nothing.db', /^Error: There is no nothing\.db\.\nCheck the name/);
    copyFileSync(file, path.join(folder, 'unsound.db'));
    runBehindItsBack(
      path.join(folder, 'unsound.db'),
      "PRAGMA ignore_check_constraints = 1; UPDATE people SET status = 'x'",
    );
    await refused('unsound.db', /unsound\.db is damaged: CHECK constraint failed in people/);
    const backup = path.join(folder, 'backups', `${STEM}.db`);
    const bytes = readFileSync(backup);
    bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 4;
    writeFileSync(backup, bytes);
    await refused(backup, /has changed since it was made: .* is damaged or missing/);
  });

  it('brings a programme back that can no longer be read, and keeps its bytes', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['backup']);
    const before = (await mentorIn(folder, ['people', 'list', '--json'])).out;
    const broken = Buffer.alloc(9000, 7);
    writeFileSync(path.join(folder, 'mentor.db'), broken);
    const { exitCode, err } = await mentorIn(
      folder,
      ['restore', path.join('backups', `${STEM}.db`), '--yes'],
      day(1),
    );
    expect(err).toContain('The programme that is there cannot be read');
    expect(exitCode).toBe(0);
    expect(
      readFileSync(path.join(folder, 'backups', 'unreadable-2026-10-01T09-00-00Z.db')).equals(broken),
    ).toBe(true);
    expect((await mentorIn(folder, ['people', 'list', '--json'])).out).toBe(before);
  });

  it('keeps settings of a programme that is gone or cannot be read, each under a name of its own', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['backup']);
    const restore = (change: () => void) => {
      change();
      return mentorIn(folder, ['restore', path.join('backups', `${STEM}.db`), '--yes'], day(1));
    };
    const [settings, database] = [path.join(folder, 'mentor.yaml'), path.join(folder, 'mentor.db')];
    const kept = (name: string) => readFileSync(path.join(folder, 'backups', name), 'utf8');
    const damaged = await restore(() => {
      writeFileSync(database, 'not a programme');
      appendFileSync(settings, '# By hand, 1');
    });
    expect(damaged.err).toMatch(/mentor\.yaml that was there is kept as .*unreadable-.*Z\.yaml/);
    await restore(() => {
      writeFileSync(database, 'nor this');
      appendFileSync(settings, '# By hand, 2');
    });
    const gone = await restore(() => {
      rmSync(database);
      appendFileSync(settings, '# By hand, 3');
    });
    expect(gone.err).toMatch(/mentor\.yaml that was there is kept as .*settings-.*Z\.yaml/);
    expect(kept('unreadable-2026-10-01T09-00-00Z.db')).toBe('not a programme');
    expect(kept('unreadable-2026-10-01T09-00-00Z.yaml')).toContain('# By hand, 1');
    expect(kept('unreadable-2026-10-01T09-00-00Z-2.db')).toBe('nor this');
    expect(kept('unreadable-2026-10-01T09-00-00Z-2.yaml')).toContain('# By hand, 2');
    expect(kept('settings-2026-10-01T09-00-00Z.yaml')).toContain('# By hand, 3');
    expect(readFileSync(settings, 'utf8')).not.toContain('By hand');
  });

  it('takes the place of a programme that is damaged and can still be counted', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['backup']);
    runBehindItsBack(
      path.join(folder, 'mentor.db'),
      "PRAGMA ignore_check_constraints = 1; UPDATE people SET status = 'x'",
    );
    const file = path.join('backups', `${STEM}.db`);
    const { exitCode, err } = await mentorIn(folder, ['restore', file, '--yes'], day(1));
    expect(exitCode, err).toBe(0);
    expect(err).toContain('What was there is kept as');
    expect((await mentorIn(folder, ['doctor'])).exitCode).toBe(0);
  });

  it('is told from a trail that was cut off: what was known of the later state no longer counts', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['backup']);
    await mentorIn(folder, ['people', 'leave', '001204', '--yes']);
    await mentorIn(folder, ['backup', '--to', 'later'], day(1));
    runBehindItsBack(
      path.join(folder, 'mentor.db'),
      `DROP TRIGGER audit_entries_are_never_deleted; DROP TRIGGER audit_anchor_never_goes_back;
       DELETE FROM audit_entries WHERE id = 3; UPDATE audit_anchor SET entries = 2, last_hash = (SELECT hash FROM audit_entries WHERE id = 2)`,
    );
    expect((await mentorIn(folder, ['log', 'verify'])).err).toContain(
      'the backup of 2026-10-01T09:00:00Z was made after entry 3, and the trail has 2',
    );
    await mentorIn(folder, ['restore', path.join('backups', `${STEM}.db`), '--yes'], day(2));
    expect((await mentorIn(folder, ['log', 'verify'])).err).toContain('The trail is whole');
  });
});

describe('a programme whose mentor.yaml cannot be read', () => {
  it('still tells which backups are whole and what was changed, and takes one back', async () => {
    const folder = await exampleProgramme('paired');
    await mentorIn(folder, ['backup'], day(1));
    writeFileSync(path.join(folder, 'mentor.yaml'), 'retention: [\n');
    expect((await mentorIn(folder, ['people', 'list'])).exitCode).toBe(3);
    for (const words of ['backup verify', 'undo --list', 'log', 'log verify', 'undo --dry-run'])
      expect({ words, ...(await mentorIn(folder, words.split(' '))) }).toMatchObject({ exitCode: 0 });
    const kept = path.join('backups', 'mentor-2026-10-01T09-00-00Z.db');
    expect(await mentorIn(folder, ['restore', kept, '--yes'], day(2))).toMatchObject({ exitCode: 0 });
    expect((await mentorIn(folder, ['people', 'list'])).exitCode).toBe(0);
  });
});

describe('a laptop that is lost', () => {
  it('costs nothing that was backed up: backup elsewhere, a new machine, restore, go on', async () => {
    const [laptop, stick, fresh] = [await exampleProgramme('paired'), emptyFolder(), emptyFolder()];
    const said: string[] = [];
    const on = async (folder: string, number: number, ...words: string[]) => {
      const { exitCode, err, out } = await mentorIn(folder, words, day(number));
      const told = err.replaceAll(stick, 'STICK').replaceAll(folder, '.').split('\n')[0] ?? '';
      said.push(`$ mentor ${words.join(' ').replaceAll(stick, 'STICK')}  # ${exitCode}`, told);
      return out;
    };
    await on(laptop, 1, 'backup', '--to', stick, '--keep', '12');
    await on(laptop, 1, 'backup', 'verify', stick);
    // How the pairs do is told as of a day.
    const list = ['pairs', 'list', '--json', '--as-of', '2026-10-01'];
    const pairs = await on(laptop, 1, ...list);
    await on(fresh, 2, 'status');
    await on(fresh, 2, 'restore', path.join(stick, 'mentor-2026-10-01T09-00-00Z.db'), '--yes');
    expect(await on(fresh, 2, ...list)).toBe(pairs);
    await on(fresh, 2, 'checkin', 'add', '1', '--on', '2026-09-30');
    await on(fresh, 2, 'doctor');
    await on(fresh, 2, 'log', 'verify');
    await on(fresh, 3, 'backup', '--to', stick, '--keep', '12');
    expect(said.filter((line) => line.startsWith('$'))).toEqual([
      '$ mentor backup --to STICK --keep 12  # 0',
      '$ mentor backup verify STICK  # 0',
      '$ mentor pairs list --json --as-of 2026-10-01  # 0',
      '$ mentor status  # 4',
      '$ mentor restore STICK/mentor-2026-10-01T09-00-00Z.db --yes  # 0',
      '$ mentor pairs list --json --as-of 2026-10-01  # 0',
      '$ mentor checkin add 1 --on 2026-09-30  # 0',
      '$ mentor doctor  # 0',
      '$ mentor log verify  # 0',
      '$ mentor backup --to STICK --keep 12  # 0',
    ]);
    expect(readFileSync(path.join(fresh, 'mentor.yaml'))).toEqual(
      readFileSync(path.join(laptop, 'mentor.yaml')),
    );
  });

  it('leaves the backups on the stick known to the new machine: to doctor, and to an erasure', async () => {
    const [laptop, stick, fresh] = [await exampleProgramme('people'), emptyFolder(), emptyFolder()];
    for (const number of [1, 2, 3]) {
      await mentorIn(laptop, ['people', 'edit', '001893', '--unit', `Ward ${number}`], day(number));
      await mentorIn(laptop, ['backup', '--to', stick], day(number));
    }
    const other = await exampleProgramme('people');
    await mentorIn(other, ['people', 'leave', '000412', '--yes'], day(4));
    await mentorIn(other, ['backup', '--to', stick], day(4));
    const onStick = (number: number) => path.join(stick, `mentor-2026-10-0${number}T09-00-00Z.db`);
    await mentorIn(fresh, ['restore', onStick(2), '--yes'], day(5));
    const { out } = await mentorIn(fresh, ['doctor', '--json'], day(5));
    expect(JSON.parse(out)).toMatchObject({ last_backup: `2026-10-02T09:00:00Z in ${stick}` });
    const erased = await mentorIn(fresh, ['privacy', 'erase', '001204', '--confirm', '001204'], day(5));
    expect(erased.err).toContain('3 backups were rewritten without them.');
    const holds = (number: number) => readFileSync(onStick(number)).includes('Wójcik');
    expect([1, 2, 3, 4].map(holds)).toEqual([false, false, false, true]);
  });
});
