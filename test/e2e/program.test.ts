import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { execa } from 'execa';
import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../support/example-programme.js';
import { emptyFolder, folderWith } from '../support/mentor-in.js';
import { MENTOR, PLAIN_ENVIRONMENT, spawnMentor } from '../support/spawn-mentor.js';

/** Runs a line of a POSIX shell in a folder, `mentor` meaning the real program. */
function shell(cwd: string, line: string) {
  const script = `set -o pipefail; mentor() { "${process.execPath}" "${MENTOR}" "$@"; }; ${line}`;
  return execa('bash', ['-c', script], {
    cwd,
    env: PLAIN_ENVIRONMENT,
    reject: false,
    stripFinalNewline: false,
  });
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

describe('the real program', () => {
  it('imports, matches, accepts and reports', async () => {
    const folder = folderWith('roster.csv', 'profile-survey.csv', 'mentor.yaml');
    expect((await spawnMentor(folder, ['import', 'roster.csv', 'profile-survey.csv'])).exitCode).toBe(3);
    expect((await spawnMentor(folder, ['match', '--out', 'pairs.md'])).exitCode).toBe(0);
    expect((await spawnMentor(folder, ['match', 'accept'])).exitCode).toBe(0);
    const report = await spawnMentor(folder, ['report', '--quarter']);
    expect(report).toMatchObject({ exitCode: 0, stderr: '' });
    expect(report.stdout).toContain('# Mentoring report');
    expect((statSync(path.join(folder, 'mentor.db')).mode & 0o777).toString(8)).toBe('600');
  });

  it('is quiet when its reader has seen enough', async () => {
    const folder = await exampleProgramme('followed');
    const { stdout, stderr } = await shell(folder, 'mentor export people | head -1');
    expect(stdout).toMatch(/^staff_number,/);
    expect(stderr).toBe('');
  });

  it.skipIf(!existsSync('/dev/full'))('says in one line that the output cannot be written', async () => {
    const folder = await exampleProgramme('followed');
    const { exitCode, stderr } = await shell(folder, 'mentor export people > /dev/full');
    expect(exitCode).toBe(1);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('sends megabytes of JSON through a pipe whole', async () => {
    const folder = emptyFolder();
    const rows = Array.from(
      { length: 20_000 },
      (_, n) => `${n},Given${n},Family${n},g${n}@example.org,Ward ${n % 40}`,
    );
    writeFileSync(
      path.join(folder, 'roster.csv'),
      ['staff_number,given_name,family_name,email,unit', ...rows].join('\n'),
    );
    expect((await spawnMentor(folder, ['import', 'roster.csv', '--quiet'])).exitCode).toBe(0);
    const { stdout } = await shell(folder, 'mentor export people --json | cat');
    expect(stdout.length).toBeGreaterThan(5_000_000);
    expect(JSON.parse(stdout).rows).toHaveLength(20_000);
  });

  it('says what happened without a stack trace, for a damaged file too', async () => {
    const folder = await exampleProgramme('people');
    const file = path.join(folder, 'mentor.db');
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096, 60_000);
    writeFileSync(file, bytes);
    const { exitCode, stderr } = await spawnMentor(folder, ['people', 'list']);
    expect(exitCode).toBe(4);
    expect(stderr).toContain('is damaged');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it.skipIf(process.getuid?.() === 0)('says that a read-only programme cannot be written', async () => {
    const folder = await exampleProgramme('people');
    chmodSync(path.join(folder, 'mentor.db'), 0o400);
    chmodSync(folder, 0o500);
    const { exitCode, stderr } = await spawnMentor(folder, [
      'rule',
      'never',
      '003415',
      '000412',
      '--reason',
      'x',
    ]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('read-only');
    expect((await spawnMentor(folder, ['people', 'list'])).exitCode).toBe(0);
    chmodSync(folder, 0o700);
  });

  it('keeps every change of several that write at once', async () => {
    const folder = await exampleProgramme('paired');
    const add = (day: string) =>
      spawnMentor(folder, ['checkin', 'add', '1', '--on', day, '--as-of', '2026-09-30']);
    const days = ['2026-07-02', '2026-07-03', '2026-07-04', '2026-07-05'];
    const results = await Promise.all(days.map(add));
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
    const { stdout } = await spawnMentor(folder, ['checkin', 'list']);
    expect(String(stdout).trimEnd().split('\n')).toHaveLength(1 + days.length);
  });

  it('loses nothing and leaves nothing half-done when it is killed in the middle of an import', async () => {
    const folder = emptyFolder();
    const rows = Array.from(
      { length: 30_000 },
      (_, n) => `${n},Given${n},Family${n},g${n}@example.org,Ward ${n % 40}`,
    );
    writeFileSync(path.join(folder, 'small.csv'), 'staff_number,family_name\nA1,Seacole\n');
    writeFileSync(
      path.join(folder, 'large.csv'),
      ['staff_number,given_name,family_name,email,unit', ...rows].join('\n'),
    );
    await spawnMentor(folder, ['import', 'small.csv']);
    for (const wait of [300, 600, 900]) {
      const running = spawnMentor(folder, ['import', 'large.csv']);
      await new Promise((resolve) => setTimeout(resolve, wait));
      running.kill('SIGKILL');
      await running;
      const { stdout, exitCode } = await spawnMentor(folder, ['export', 'people']);
      expect(exitCode).toBe(0);
      expect([2, 30_002]).toContain(String(stdout).trimEnd().split('\n').length);
    }
  }, 60_000);

  it('ends with 130 and one line at most on Ctrl-C', async () => {
    const folder = folderWith('roster.csv');
    mkdirSync(path.join(folder, 'sub'));
    const running = spawnMentor(folder, ['import', '-'], { stdin: 'pipe' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    running.kill('SIGINT');
    const { exitCode, signal, stderr } = await running;
    expect(exitCode === 130 || signal === 'SIGINT').toBe(true);
    expect(String(stderr).split('\n').length).toBeLessThanOrEqual(2);
  });

  it('stops a long matching on Ctrl-C and leaves nothing behind', async () => {
    const folder = emptyFolder();
    const rows = Array.from(
      { length: 26_000 },
      (_, n) =>
        `${n},Given${n},Family${n},${n % 2 === 0 ? 'mentor' : 'mentee'},Skill ${n % 97},Skill ${n % 89}`,
    );
    const columns = 'staff_number,given_name,family_name,role,needs,strengths';
    writeFileSync(path.join(folder, 'roster.csv'), [columns, ...rows].join('\n'));
    await spawnMentor(folder, ['import', 'roster.csv']);
    const files = () => readdirSync(folder).map((name) => `${name} ${sha256(path.join(folder, name))}`);
    const before = files();
    const running = spawnMentor(folder, ['match', '--out', 'pairs.csv']);
    // Its first sign: the matching is under way. So many pairs are scored row by row, which takes seconds on any machine.
    running.stderr?.once('data', () => running.kill('SIGINT'));
    const { exitCode, stdout } = await running;
    expect(exitCode).toBe(130);
    expect(stdout).toBe('');
    expect(files()).toEqual(before);
  }, 60_000);

  it('shows the whole job in the demo, and starts again only in its own folder', async () => {
    const folder = emptyFolder();
    const { exitCode, stderr } = await spawnMentor(folder, ['demo']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('$ mentor match accept');
    for (const file of [
      'proposal.csv',
      'pairs.csv',
      'report-2026-Q3.md',
      'report-2026-Q3.html',
      'report-2026-Q3.csv',
      'mentor.db',
    ]) {
      expect(existsSync(path.join(folder, 'demo', file))).toBe(true);
    }
    expect((await spawnMentor(folder, ['demo'])).exitCode).toBe(4);
    const own = await exampleProgramme('people');
    expect((await spawnMentor(own, ['demo', '.', '--fresh'])).exitCode).toBe(4);
    expect(existsSync(path.join(own, 'mentor.db'))).toBe(true);
  });

  it('says in one line that the folder it was called in is gone, and helps all the same', async () => {
    const folder = emptyFolder();
    const gone = (words: string) => shell(folder, `mkdir -p x; cd x; rmdir ../x; mentor ${words}`);
    expect(await gone('--version')).toMatchObject({ exitCode: 0, stderr: '' });
    const { exitCode, stderr } = await gone('status');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Error: The folder you are in cannot be found');
    expect(stderr).not.toContain('    at ');
  });
});
