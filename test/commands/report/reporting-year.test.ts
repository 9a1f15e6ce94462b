import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = 'staff_number,name,email\nA1,Ines Moreau,ines@example.org\n';

async function noteOf(settings: string, ...period: string[]): Promise<string> {
  const folder = emptyFolder();
  await mentorIn(folder, ['import', '-', '--as', 'roster'], { input: ROSTER });
  const { err } = await mentorIn(folder, ['report', ...period], { files: { 'mentor.yaml': settings } });
  return err;
}

describe('a quarter of a reporting year', () => {
  it('says which days it has where the year does not begin in January', async () => {
    const note =
      '2025-Q4 is 2026-01-01 to 2026-03-31: in mentor.yaml the reporting year does not begin in January';
    expect(await noteOf('report: {year_starts_in: april}\n', '--quarter', '2025-Q4')).toContain(note);
  });

  it('says nothing where it does, nor of days that are named', async () => {
    expect(await noteOf('report: {}\n', '--quarter', '2025-Q4')).not.toContain('reporting year');
    const named = ['--from', '2026-01-01', '--to', '2026-03-31'];
    expect(await noteOf('report: {year_starts_in: april}\n', ...named)).not.toContain('reporting year');
  });
});
