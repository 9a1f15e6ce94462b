import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = 'staff_number,given_name,family_name,role\n1,Ada,Okafor,mentee\n2,Ben,Santos,mentor\n';

async function statusOf(folder: string, key: string): Promise<string> {
  return JSON.parse((await mentorIn(folder, ['people', 'show', key, '--json'])).out).status;
}

describe('mentors of partner organisations', () => {
  it('are on no roster, and are not taken for leavers by a complete one; the import says so', async () => {
    const folder = emptyFolder();
    await mentorIn(folder, ['import', 'roster.csv'], { files: { 'roster.csv': ROSTER } });
    const added = ['people', 'add', 'Ann Lee', '--email', 'lee@example.org', '--role', 'mentor'];
    await mentorIn(folder, [...added, '--partner', 'Elm Hospice']);
    const next = ROSTER.replace('2,Ben,Santos,mentor\n', '');
    const { err } = await mentorIn(folder, ['import', 'next.csv', '--complete', '--yes'], {
      files: { 'next.csv': next },
    });
    expect(err).toContain('Of partner organisations, so that no roster tells of them: Ann Lee. They stay.');
    expect(err).toContain('Missing from this file: 1 on record: Ben Santos (2). They are marked as left.');
    expect(await statusOf(folder, 'lee@example.org')).toBe('active');
    expect(await statusOf(folder, '2')).toBe('left');
  });

  it('are leavers like all others once they are of none', async () => {
    const folder = emptyFolder();
    await mentorIn(folder, ['import', 'roster.csv'], { files: { 'roster.csv': ROSTER } });
    await mentorIn(folder, ['people', 'edit', '2', '--partner', 'Elm Hospice']);
    const next = { files: { 'next.csv': ROSTER.replace('2,Ben,Santos,mentor\n', '') } };
    const words = ['import', 'next.csv', '--complete', '--yes', '--dry-run'];
    expect((await mentorIn(folder, words, next)).err).not.toContain('marked as left');
    await mentorIn(folder, ['people', 'edit', '2', '--clear', 'partner_organisation']);
    expect((await mentorIn(folder, words, next)).err).toContain('Ben Santos (2). They are marked as left.');
  });

  it('have an organisation with a name', async () => {
    const folder = emptyFolder();
    await mentorIn(folder, ['import', 'roster.csv'], { files: { 'roster.csv': ROSTER } });
    const { exitCode, err } = await mentorIn(folder, ['people', 'edit', '2', '--partner', 'none']);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('"none" is not an organisation.')]);
  });
});
