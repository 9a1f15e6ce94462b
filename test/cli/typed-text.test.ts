import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../support/mentor-in.js';

const ROSTER = 'staff_number,given_name,family_name,role\n1,Ann,One,mentee\n2,Bo,Two,mentor\n';

async function programme(): Promise<string> {
  const folder = emptyFolder();
  await mentorIn(folder, ['import', 'r.csv'], { files: { 'r.csv': ROSTER } });
  return folder;
}

describe('a text typed on the command line', () => {
  it('is kept without what steers a terminal or the direction of writing', async () => {
    const folder = await programme();
    const reason = '\u001b]0;title\u0007both \u202eagreed\u001b[31m';
    await mentorIn(folder, ['rule', 'never', '1', '2', '--reason', reason]);
    const { out } = await mentorIn(folder, ['rule', 'list', '--format', 'csv']);
    expect(out).toContain(',both agreed');
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('of nothing else counts as none', async () => {
    const folder = await programme();
    const words = ['rule', 'never', '1', '2', '--reason', '\u001b]0;title\u0007'];
    expect(await mentorIn(folder, words)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('The reason is empty.'),
    });
  });
});

describe('an output', () => {
  it.each([
    ...['mentor.db', 'mentor.yaml', 'Mentor.DB', 'mentor.db-wal', 'mentor.db-journal'],
    ...['mentor.lease.json', 'mentor.pseudonyms.key', 'mentor.backups.json', 'linked/mentor.yaml'],
  ])('never goes into the programme’s own %s', async (name) => {
    const folder = await programme();
    symlinkSync(folder, path.join(folder, 'linked'));
    const words = ['export', 'people', '-o', name, '--format', 'csv', '--force'];
    const { exitCode, err } = await mentorIn(folder, words);
    expect(exitCode).toBe(4);
    expect(err).toContain(`${name} is a file of the programme itself`);
    expect((await mentorIn(folder, ['people', 'list'])).out).toContain('Ann');
  });

  it.each([
    'mentor-2026-07-01T09-00-00Z.db',
    'mentor-2026-07-01T09-00-00Z-2.sha256',
    'MENTOR-2026-07-01T09-00-00Z.yaml.age',
    'mentor-bundle-2026-07-01.tar',
    'mentor.schema-46.db',
  ])('never goes into a file of a backup: %s', async (name) => {
    const folder = await programme();
    const words = ['export', 'people', '-o', `backups/${name}`, '--format', 'csv', '--force'];
    expect((await mentorIn(folder, words)).err).toContain('is a file of a backup');
  });

  it('goes into no folder that is a file, and says which is meant', async () => {
    const folder = await programme();
    const { exitCode, err } = await mentorIn(folder, ['export', 'people', '-o', 'mentor.db/people.csv']);
    expect({ exitCode, err }).toEqual({
      exitCode: 4,
      err: expect.stringMatching(/people\.csv cannot be .+: what is to be its folder is a file\./u),
    });
  });

  it('never goes into another programme, whatever its file is called', async () => {
    const folder = await programme();
    const other = await programme();
    const words = ['export', 'people', '-o', `${other}/mentor.db`, '--format', 'csv', '--force'];
    expect((await mentorIn(folder, words)).err).toContain('is a database');
    expect((await mentorIn(other, ['people', 'list'])).out).toContain('Ann');
  });
});
