import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `Staff number,Name,Taking part,Contract
1,Ann Able,Helper,Bank only
2,Bo Baker,wants one,Permanent
3,Cy Cole,2,Gardening leave
`;
const MAP = [
  '--map',
  'Taking part=role; Helper as mentor; wants one as mentee; 2 as both',
  '--map',
  'Contract=status; "Bank only" as active; Gardening leave as on leave',
];

async function rolesIn(folder: string) {
  const { out } = await mentorIn(folder, ['people', 'list', '--json']);
  return (JSON.parse(out) as { rows: { role: string; status: string }[] }).rows.map(
    ({ role, status }) => `${role} ${status}`,
  );
}

describe('words that are said to mean something', () => {
  it('are read so for the file, and remembered with its profile', async () => {
    const folder = emptyFolder();
    const files = { 'r.csv': ROSTER, 'again.csv': ROSTER.replace('Baker', 'Becker') };
    const first = await mentorIn(folder, ['import', 'r.csv', '--yes', ...MAP, '--save-as', 'hr'], { files });
    expect([first.exitCode, first.err.includes('Saved in mentor.yaml')]).toEqual([0, true]);
    const expected = ['mentor active', 'mentee active', 'both on_leave'];
    expect(await rolesIn(folder)).toEqual(expected);
    const again = await mentorIn(folder, ['import', 'again.csv', '--yes']);
    expect([again.exitCode, again.err.includes('1 updated')]).toEqual([0, true]);
    expect(await rolesIn(folder)).toEqual(expected);
  });

  it('are asked for with the line to paste, which works', async () => {
    const folder = emptyFolder();
    const files = { 'r.csv': 'Staff number,Name,Role\n1,Ann Able,Helper\n2,Bo Baker,mentor\n' };
    const { exitCode, err } = await mentorIn(folder, ['import', 'r.csv', '--yes'], { files });
    expect(exitCode).toBe(3);
    expect(err).toContain('--map "Role=role; Helper as mentor", or as mentee, both, none or nothing.');
    const put = await mentorIn(folder, ['import', 'r.csv', '--yes', '--map', 'Role=role; Helper as mentor']);
    expect(put.exitCode).toBe(0);
    expect(await rolesIn(folder)).toEqual(['mentor active', 'mentor active']);
  });

  it('may stand for no answer, and beside how cells are divided', async () => {
    const folder = emptyFolder();
    const files = { 'r.csv': 'Staff number,Name,Needs\n1,Ann Able,"Audit, research"\n2,Bo Baker,zzz\n' };
    await mentorIn(
      folder,
      ['import', 'r.csv', '--yes', '--map', 'Needs=needs; not divided; zzz as nothing'],
      { files },
    );
    const { out } = await mentorIn(folder, ['people', 'list', '--json']);
    expect((JSON.parse(out) as { rows: { needs: string | null }[] }).rows.map(({ needs }) => needs)).toEqual([
      'Audit, research;',
      null,
    ]);
  });
});
