import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER =
  'Staff number,Name,Email,Role\n1,Ann Able,ann@example.org,mentee\n2,Bo Baker,bo@example.org,mentor\n';
const HEAD = 'Response ID,Date submitted,Status,Role,Channel,Email,What would you like to learn?\n';

describe('what tools write about whoever answered', () => {
  it('is no role in the programme', async () => {
    const folder = emptyFolder();
    await mentorIn(folder, ['import', 'r.csv', '--yes'], { files: { 'r.csv': ROSTER } });
    const survey = `${HEAD}1,2026-05-01 10:00,Complete,respondent,email,ann@example.org,Triage\n2,2026-05-01 11:00,Complete,Respondent,web,bo@example.org,Audit\n`;
    const taken = await mentorIn(folder, ['import', 's.csv', '--yes'], { files: { 's.csv': survey } });
    expect(taken.err).toContain('2 created, 0 updated, 0 unchanged, 0 rejected');
    const { out } = await mentorIn(folder, ['people', 'show', '1', '--json']);
    expect(JSON.parse(out)).toMatchObject({ role: 'mentee', attributes: { needs: ['Triage'] } });
  });

  it('is one as soon as anybody says so, and what is unclear is asked about', async () => {
    const folder = emptyFolder();
    await mentorIn(folder, ['import', 'r.csv', '--yes'], { files: { 'r.csv': ROSTER } });
    const survey = `${HEAD}1,2026-05-01 10:00,Complete,mentor,email,ann@example.org,Triage\n2,2026-05-01 11:00,Complete,respondent,web,bo@example.org,Audit\n`;
    const taken = await mentorIn(folder, ['import', 's.csv', '--yes'], { files: { 's.csv': survey } });
    expect(taken.err).toContain('"respondent" is not a role in the programme');
  });

  it('footers of a roster stand in nobody’s way', async () => {
    const folder = emptyFolder();
    const roster = `${ROSTER}"Printed 01/06/2026, Page 1 of 1",,,\nTotal staff,2,,\nEnd of report,,,\n`;
    const taken = await mentorIn(folder, ['import', 'r.csv', '--complete', '--yes'], {
      files: { 'r.csv': roster },
    });
    expect(taken.err).toContain('2 created, 0 updated, 0 unchanged, 0 rejected');
    expect(taken.err.replaceAll(/\s+/gu, ' ')).toContain('Totals and footers: 3, left out');
  });
});
