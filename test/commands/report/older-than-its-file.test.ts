import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,name,email,hired_on
A1,Ines Moreau,ines@example.org,2020-01-01
A2,Tomas Lindqvist,tomas@example.org,2020-01-01
A3,Ruth Abara,ruth@example.org,2020-01-01
A4,Noor Haddad,noor@example.org,2020-01-01
`;
const SURVEY = `staff_number,role,submitted_on
A1,mentee,2026-02-06
A2,mentee,2026-02-07
A3,mentee,2026-02-08
A4,mentor,2026-02-06
`;
const PAIRINGS = 'mentee,mentor,started_on\nA1,A4,2026-03-01\n';

/** The file is begun in November, about a programme that began in February. */
async function reportOf(quarter: string): Promise<string[]> {
  const folder = emptyFolder();
  const machine = {
    files: { 'mentor.yaml': 'report: {smallest_group: 1}\n' },
    now: '2026-11-30T09:00:00Z',
  };
  for (const [kind, input] of [
    ['roster', ROSTER],
    ['survey', SURVEY],
    ['pairings', PAIRINGS],
  ] as const)
    await mentorIn(folder, ['import', '-', '--as', kind, '--yes'], { ...machine, input });
  const { out } = await mentorIn(folder, ['report', '--quarter', quarter, '--format', 'csv'], machine);
  return out.split(/\r?\n/);
}

describe('a programme that is older than its file', () => {
  it('has its mentees, and those who waited, in the quarters before the first import', async () => {
    const rows = await reportOf('2026-Q3');
    expect(rows).toContainEqual(expect.stringMatching(/^reach,mentees,,2026-Q3,3,/));
    expect(rows).toContainEqual(expect.stringMatching(/^headlines,match_rate,,2026-Q3,0\.333333,share,1,3,/));
    expect(rows).toContainEqual(expect.stringMatching(/^supply_and_demand,mentees_waiting,,2026-Q3,2,/));
  });

  it('has nobody before they joined', async () => {
    expect(await reportOf('2025-Q4')).toContainEqual(expect.stringMatching(/^reach,mentees,,2025-Q4,0,/));
  });
});
