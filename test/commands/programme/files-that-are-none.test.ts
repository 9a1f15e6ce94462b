import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,given_name,family_name,email,role
1,Ann,One,a@example.org,mentee
2,Bo,Two,b@example.org,mentor
`;

/** What may have the name of one of mentor's own files; a read of most of them would never end. */
const KINDS: Readonly<Record<string, (file: string) => void>> = {
  'a pipe': (file) => void execFileSync('mkfifo', [file]),
  'a folder': (file) => mkdirSync(file),
  'a link to a device': (file) => symlinkSync('/dev/zero', file),
  'a link to itself': (file) => symlinkSync(path.basename(file), file),
  'a link to nothing': (file) => symlinkSync('nothing', file),
};

/** Each own file with calls that read it. */
const READ_BY: readonly (readonly [string, ...string[]])[] = [
  ['mentor.lease.json', 'people edit 1 --unit X --yes', 'lease show', 'doctor'],
  ['mentor.yaml', 'status', 'config show --origin', 'import roster.csv --save-as hr', 'doctor'],
  ['mentor.backups.json', 'backup', 'doctor', 'privacy erase 2 --confirm 2'],
  ['mentor.pseudonyms.key', 'export people --pseudonymised --out people.csv'],
  ['mentor.db', 'status', 'people edit 1 --unit X --yes', 'backup'],
  ['mentor.db-journal', 'status', 'people edit 1 --unit X --yes', 'backup'],
  [
    'backups/mentor-2026-07-01T09-00-00Z.db',
    'backup verify',
    'restore BACKUP --yes',
    'privacy erase 2 --confirm 2',
  ],
  ['backups/mentor-2026-07-01T09-00-00Z.sha256', 'backup verify', 'restore BACKUP --yes'],
  ['roster.rejects.csv', 'privacy erase 2 --confirm 2'],
];

const BACKUP = 'backups/mentor-2026-07-01T09-00-00Z.db';
const cases = READ_BY.flatMap(([file, ...calls]) =>
  Object.keys(KINDS).flatMap((kind) => calls.map((call) => [kind, file, call] as const)),
);

let programme = '';
beforeAll(async () => {
  programme = emptyFolder();
  await mentorIn(programme, ['import', 'roster.csv'], { files: { 'roster.csv': ROSTER } });
  await mentorIn(programme, ['backup']);
  expect(existsSync(path.join(programme, BACKUP))).toBe(true);
});

describe("in the place of one of mentor's own files", () => {
  it.each(cases)('%s called %s is told in words, if it is in the way, by %s', async (kind, file, call) => {
    const folder = emptyFolder();
    cpSync(programme, folder, { recursive: true });
    rmSync(path.join(folder, file), { force: true });
    KINDS[kind]?.(path.join(folder, file));
    const { exitCode, err } = await mentorIn(folder, call.replace('BACKUP', BACKUP).split(' '));
    expect([0, 3, 4], err).toContain(exitCode);
    expect(err).not.toMatch(/\bE[A-Z]{4,}\b|report this|\bat .*:\d+:\d+/u);
    expect(readdirSync(folder).filter((name) => name.includes('draft'))).toEqual([]);
  });
});

describe('what is named in a call', () => {
  it('may be a pipe, as a shell makes one of <(command)', async () => {
    const folder = emptyFolder();
    const pipe = path.join(folder, 'roster.csv');
    execFileSync('mkfifo', [pipe]);
    writeFileSync(path.join(folder, 'text'), ROSTER);
    // Not waited for: it ends when the pipe was read.
    spawn('cp', [path.join(folder, 'text'), pipe], { stdio: 'ignore' });
    expect((await mentorIn(folder, ['import', 'roster.csv'])).exitCode).toBe(0);
  });

  it('may not be a device, which never ends', async () => {
    const { exitCode, err } = await mentorIn(emptyFolder(), ['import', '/dev/zero']);
    expect({ exitCode, err }).toEqual({
      exitCode: 4,
      err: 'Error: /dev/zero cannot be read: it is not a plain file.\nMove away what has its name, or name another file.\n',
    });
  });
});
