import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const QUARTER = ['report', '--quarter', '2026-Q3', '--as-of', '2026-10-05'];

describe('a report with other programmes', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await exampleProgramme('followed');
    const south = path.join(folder, 'south');
    cpSync(await exampleProgramme('paired'), south, { recursive: true });
    writeFileSync(
      path.join(south, 'mentor.yaml'),
      'programme: { name: South }\nreport: { smallest_group: 7 }\n',
    );
  });

  it('has the numbers that each has by itself, and both together', async () => {
    const { out, err, exitCode } = await mentorIn(folder, [
      ...QUARTER,
      '--with',
      'south/mentor.db',
      '--json',
    ]);
    expect(exitCode, err).toBe(0);
    const { rows } = JSON.parse(out);
    const numberOf = (metric: string, group: string) =>
      rows.find((row: Record<string, unknown>) => row.metric === metric && row.group === group)?.value;
    const own = JSON.parse((await mentorIn(folder, [...QUARTER, '--json'])).out);
    const held = own.rows.find((row: Record<string, unknown>) => row.metric === 'check_ins_held')?.value;
    const name = 'Riverside Hospitals mentoring programme';
    expect(held).toBeGreaterThan(50);
    expect(numberOf('check_ins_held', `programme: ${name}`)).toBe(held);
    expect(numberOf('check_ins_held', 'programme: South')).toBe(0);
    expect(numberOf('check_ins_held', 'programme: all together')).toBe(held);
    expect(numberOf('pairings_active_at', 'programme: all together')).toBe(50);
  });

  it('names the programmes and their limits, by the smallest group of the most careful', async () => {
    const { out } = await mentorIn(folder, [...QUARTER, '--with', 'south']);
    expect(out).toContain('# Mentoring report 2026-Q3, 2 programmes');
    expect(out).toContain('| Number | Riverside Hospitals mentoring programme | South | Together |');
    expect(out).toContain('Small numbers are hidden as the most careful of them asks');
    expect(out).not.toContain('Too little is on record');
  });

  it('only reads the other', async () => {
    const file = path.join(folder, 'south', 'mentor.db');
    const before = [readFileSync(file).toString('base64'), statSync(file).mtimeMs];
    await mentorIn(folder, [...QUARTER, '--with', 'south/mentor.db']);
    expect([readFileSync(file).toString('base64'), statSync(file).mtimeMs]).toEqual(before);
  });

  it.each([
    [['--with', '.'], 2, 'this programme itself'],
    [['--with', 'south', 'south/mentor.db'], 2, 'named twice'],
    [['--with', 'south', '--issue'], 2, '--issue means nothing with --with'],
    [['--with', 'south', '--round', 'Round 1'], 2, '--round means nothing with --with'],
    [['--with', 'nowhere'], 4, 'There is no programme at nowhere.'],
    [['--with', 'south', '--definitions'], 2, '--quarter means nothing with it'],
  ])('is refused for %j', async (words, code, said) => {
    const { exitCode, err, out } = await mentorIn(folder, [...QUARTER, ...words]);
    expect([exitCode, out]).toEqual([code, '']);
    expect(err).toContain(said);
  });

  it('tells programmes of one name apart', async () => {
    const alone = emptyFolder();
    cpSync(folder, path.join(alone, 'one'), { recursive: true });
    cpSync(folder, path.join(alone, 'two'), { recursive: true });
    const { out } = await mentorIn(path.join(alone, 'one'), [...QUARTER, '--with', '../two']);
    expect(out).toContain('Riverside Hospitals mentoring programme (2)');
  });
});
