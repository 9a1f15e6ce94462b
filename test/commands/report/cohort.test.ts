import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

async function reported(folder: string, ...words: string[]) {
  const call = ['report', '--round', 'Round 1', '--format', 'json', ...words];
  const { out, err, exitCode } = await mentorIn(folder, call);
  expect(exitCode, err).toBe(0);
  return JSON.parse(out);
}

describe('a report on one round alone', () => {
  it('is about all its days, up to today while it is open, and compares with none before', async () => {
    const folder = await exampleProgramme('followed');
    const { period, previous } = await reported(folder, '--as-of', '2026-10-05');
    expect(period).toMatchObject({ from: '2026-06-23', to: '2026-10-05', to_date: true });
    expect(previous).toBeNull();
    const { out } = await mentorIn(folder, ['report', '--round', 'Round 1', '--as-of', '2026-10-05']);
    expect(out).toContain('# Cohort report 2026');
    expect(out).toContain('This is a cohort: Round 1 from its first invitation or its opening (2026-06-23)');
    expect(out).toMatch(/\| matched, of those who joined \| 29 \| 25 \| 86 %/u);
  });

  it('begins with the first invitation, and ends twelve months after the round was closed', async () => {
    const folder = await exampleProgramme('followed');
    await mentorIn(folder, [
      'invite',
      '002944',
      '--role',
      'mentee',
      '--on',
      '2026-05-01',
      '--as-of',
      '2026-05-01',
    ]);
    await mentorIn(folder, ['round', 'close', '--yes', '--as-of', '2026-10-31']);
    const { period } = await reported(folder, '--as-of', '2027-12-01');
    expect(period).toMatchObject({ from: '2026-05-01', to: '2027-10-31', to_date: false });
  });

  it('is about a quarter where one is named', async () => {
    const folder = await exampleProgramme('followed');
    const { period, previous } = await reported(folder, '--quarter', '2026-Q3', '--as-of', '2026-10-05');
    expect([period.name, previous.name]).toEqual(['2026-Q3', '2026-Q2']);
  });

  it('is issued and given back like any other', async () => {
    const folder = await exampleProgramme('followed');
    const words = ['report', '--round', 'Round 1', '--issue', '--yes', '--as-of', '2026-10-05'];
    const { out, err, exitCode } = await mentorIn(folder, [...words, '--format', 'md']);
    expect(exitCode, err).toBe(0);
    expect((await mentorIn(folder, ['report', 'show', '1', '--format', 'md'])).out).toBe(out);
  });
});
