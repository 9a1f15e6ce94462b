import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const STEM = 'mentor-2026-07-01T09-00-00Z';
const PASSPHRASE = 'lamp orbit velvet quarry nine';

/** A file with the passphrase alone, outside the programme's folder. */
function passphraseFile(content = `${PASSPHRASE}\n`): string {
  const file = path.join(emptyFolder(), 'passphrase.txt');
  writeFileSync(file, content);
  return file;
}

describe('an encrypted backup', () => {
  let folder: string;
  let stick: string;
  let outcome: Awaited<ReturnType<typeof mentorIn>>;
  beforeAll(async () => {
    folder = await exampleProgramme('people');
    stick = path.join(emptyFolder(), 'stick');
    const words = ['backup', '--to', stick, '--encrypt', '--passphrase-file', passphraseFile(), '--json'];
    outcome = await mentorIn(folder, words);
  });

  it('is made beside its checksums, for nobody else to read, and holds nothing that can be read', () => {
    expect({ exitCode: outcome.exitCode, err: outcome.err }).toEqual({ exitCode: 0, err: '' });
    expect(JSON.parse(outcome.out)).toMatchObject({ encrypted: true, settings: true });
    expect(readdirSync(stick).sort()).toEqual([`${STEM}.db.age`, `${STEM}.sha256`, `${STEM}.yaml.age`]);
    for (const name of readdirSync(stick)) {
      const file = path.join(stick, name);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readFileSync(file, 'latin1')).not.toMatch(/SQLite|Wójcik|example\.org|Riverside/);
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('is known to be whole without its passphrase, and looked into with it', async () => {
    const without = await mentorIn(folder, ['backup', 'verify', stick]);
    expect(without.exitCode).toBe(0);
    expect(without.err).toContain('--passphrase-file');
    const opened = await mentorIn(folder, ['backup', 'verify', stick, '--passphrase-file', passphraseFile()]);
    expect({ exitCode: opened.exitCode, err: opened.err }).toMatchObject({ exitCode: 0 });
    const wrong = passphraseFile('another passphrase altogether');
    const refused = await mentorIn(folder, ['backup', 'verify', stick, '--passphrase-file', wrong]);
    expect(refused.exitCode).toBe(4);
    expect(refused.err).toContain('The passphrase does not open');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('is restored on a new machine, by a passphrase from a file or typed', async () => {
    const sealed = path.join(stick, `${STEM}.db.age`);
    const people = (await mentorIn(folder, ['people', 'list'])).out;
    const byFile = emptyFolder();
    const restored = await mentorIn(byFile, [
      ...['restore', sealed, '--yes'],
      ...['--passphrase-file', passphraseFile(`\uFEFF${PASSPHRASE}\r\n`)],
    ]);
    expect({ exitCode: restored.exitCode, err: restored.err }).toMatchObject({ exitCode: 0 });
    expect((await mentorIn(byFile, ['people', 'list'])).out).toBe(people);
    expect(existsSync(path.join(byFile, 'mentor.yaml'))).toBe(true);
    expect(readdirSync(byFile).filter((name) => name.startsWith('.'))).toEqual([]);
    const typed = emptyFolder();
    const asked = await mentorIn(typed, ['restore', sealed], {
      isTerminal: true,
      answers: [PASSPHRASE, true],
    });
    expect({ exitCode: asked.exitCode, err: asked.err }).toMatchObject({ exitCode: 0 });
    expect((await mentorIn(typed, ['people', 'list'])).out).toBe(people);
  });

  it('is refused, with nothing changed, for another passphrase, nobody to ask, and a damaged file', async () => {
    const sealed = path.join(stick, `${STEM}.db.age`);
    const there = emptyFolder();
    const nobody = await mentorIn(there, ['restore', sealed, '--yes']);
    expect(nobody.exitCode).toBe(2);
    expect(nobody.err).toContain('--passphrase-file FILE');
    const wrong = await mentorIn(there, ['restore', sealed], { isTerminal: true, answers: ['not this one'] });
    expect(wrong.exitCode).toBe(4);
    expect(wrong.err).toContain(`The passphrase does not open ${STEM}.db.age.`);
    const copies = path.join(emptyFolder(), 'copies');
    await mentorIn(folder, ['backup', '--to', copies, '--passphrase-file', passphraseFile()]);
    const copy = path.join(copies, `${STEM}.db.age`);
    const bytes = readFileSync(copy);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    writeFileSync(copy, bytes);
    const flipped = await mentorIn(there, ['restore', copy, '--yes', '--passphrase-file', passphraseFile()]);
    expect(flipped).toMatchObject({ exitCode: 4 });
    expect(flipped.err).toContain('has changed since it was made');
    // Without checksums the encryption itself tells.
    rmSync(path.join(copies, `${STEM}.sha256`));
    const told = await mentorIn(there, ['restore', copy, '--yes', '--passphrase-file', passphraseFile()]);
    expect(told).toMatchObject({ exitCode: 4 });
    expect(told.err).toContain('is damaged: it was cut short, or changed');
    expect(readdirSync(there)).toEqual([]);
  });

  it('is called one where its name does not say so: by restoring, importing, and as a programme', async () => {
    const renamed = path.join(stick, '..', 'copy.age');
    writeFileSync(renamed, readFileSync(path.join(stick, `${STEM}.db.age`)));
    const restored = await mentorIn(folder, ['restore', renamed, '--yes']);
    expect([restored.exitCode, restored.err]).toEqual([4, expect.stringContaining('is an encrypted file')]);
    expect(restored.err).toContain('ends in .db.age');
    const imported = await mentorIn(folder, ['import', renamed]);
    expect([imported.exitCode, imported.err]).toEqual([
      3,
      expect.stringContaining('an encrypted file (.age)'),
    ]);
  });

  it('takes no passphrase that is short, typed in two ways, of several lines, or said in the call', async () => {
    const sealing = (content: string) =>
      mentorIn(folder, ['backup', '--encrypt', '--passphrase-file', passphraseFile(content)]);
    expect((await sealing('short')).err).toContain('fewer than 12 characters');
    expect((await sealing('one line of it\nand another')).err).toContain('several lines');
    expect((await sealing('')).err).toContain('holds nothing');
    const two = await mentorIn(folder, ['backup', '--encrypt'], {
      isTerminal: true,
      answers: [PASSPHRASE, 'something else altogether'],
    });
    expect(two).toMatchObject({ exitCode: 130 });
    const nobody = await mentorIn(folder, ['backup', '--encrypt'], {
      environment: { MENTOR_PASSPHRASE: PASSPHRASE },
    });
    expect(nobody).toMatchObject({ exitCode: 2 });
    expect((await mentorIn(folder, ['backup', '--passphrase', PASSPHRASE])).exitCode).toBe(2);
    expect(existsSync(path.join(folder, 'backups'))).toBe(false);
  });

  it('is one of the backups that --keep counts, and stays when somebody is erased, who is told of it', async () => {
    const other = await exampleProgramme('people');
    const to = path.join(emptyFolder(), 'to');
    for (const day of ['05', '06', '07'])
      await mentorIn(other, ['backup', '--to', to, '--keep', '2', '--passphrase-file', passphraseFile()], {
        now: `2026-10-${day}T09:00:00Z`,
      });
    const kept = readdirSync(to).filter((name) => name.endsWith('.db.age'));
    expect(kept).toEqual(['mentor-2026-10-06T09-00-00Z.db.age', 'mentor-2026-10-07T09-00-00Z.db.age']);
    const erased = await mentorIn(other, ['privacy', 'erase', '001204', '--confirm', '001204']);
    expect(erased.exitCode).toBe(0);
    expect(erased.err).toContain('encrypted, or a bundle, so it stays as it is');
    expect(readdirSync(to).filter((name) => name.endsWith('.db.age'))).toEqual(kept);
    const back = ['restore', path.join(to, kept[0] ?? ''), '--yes', '--passphrase-file', passphraseFile()];
    expect((await mentorIn(other, back)).err).toContain('erased again');
  });
});
