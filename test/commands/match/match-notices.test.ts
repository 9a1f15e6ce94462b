import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,given_name,family_name,role,site,band,manager,appraiser,needs,strengths,prefers
1,Ann,Lee,mentee,North,5,Sam Poe,,Research,,
2,Bob,Ray,mentee,North,6,9,Poe,Research,,8
5,Sam,Poe,mentor,North,7,9,,,Research,
6,Sam,Poe,mentor,South,7,9,,,Teaching,
8,Eve,Fox,mentor,South,7,9,,,Teaching,1
9,Ida,Gil,,North,8a,NO_MANAGER,,,,
`;
const SETTINGS = 'matching:\n  rules:\n    supervisor_attributes: [appraiser]\n';
const NAMES =
  '1 line manager cannot be told for certain, so everyone who could be meant is kept apart: "Sam Poe" (of Ann Lee) may be Sam Poe (5), Sam Poe (6). Name them by staff number or e-mail, then import again.';
const WISHES = '2 people said whom they would like to be paired with, and no criterion looks at it';
const NOT_LOOKED_AT = 'No criterion looks at band: it makes no difference to who is matched with whom.';

async function programme(roster = ROSTER) {
  const folder = emptyFolder();
  const imported = await mentorIn(folder, ['import', '-', '--as', 'roster'], {
    input: roster,
    files: { 'mentor.yaml': SETTINGS },
  });
  return { folder, imported };
}

describe('rules that protect and settings that meet nothing', () => {
  it('are told by import, by every match, by the proposal and by doctor', async () => {
    const { folder, imported } = await programme();
    const dry = await mentorIn(folder, ['match', '--dry-run'], { isTerminal: true, columns: 200 });
    for (const text of [imported.err, dry.text]) {
      expect(text.replace(/\s+/g, ' ')).toContain(NAMES);
      expect(text).toContain(WISHES);
      expect(text).toContain(NOT_LOOKED_AT);
    }
    // The result first, then what is to be put right, then what may be just so, without its remedy.
    const order = [
      'of 2 mentees matched',
      'To put right:',
      '- 1 line manager',
      'To know (',
      '- No criterion',
    ];
    const places = order.map((words) => dry.text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(dry.text).not.toContain('A criterion or a requirement in mentor.yaml would');
    const json = JSON.parse((await mentorIn(folder, ['match', '--json'])).out);
    expect(json.warnings).toContain(NAMES);
    // A colleague's page says how many there are: who is meant by whom is for the coordinator.
    const page = await mentorIn(folder, ['match', 'show', '--format', 'html']);
    expect(page.out).toContain('3 things that rules or criteria cannot use are to be put right');
    expect(page.out).not.toContain('everyone who could be meant is kept apart');
    const shown = await mentorIn(folder, ['match', 'show']);
    expect(shown.err).toContain(NAMES);
    const doctor = await mentorIn(folder, ['doctor', '--json']);
    expect(doctor.exitCode).toBe(4);
    const { checks } = JSON.parse(doctor.out);
    expect(checks.at(-1)).toMatchObject({ check: 'rules and settings find what they need' });
    expect(checks.at(-1).fault).toContain(NAMES);
    expect(doctor.err).toContain('3 rules or settings do not find what they need');
    const record = await mentorIn(folder, ['doctor', '--no-color'], {
      isTerminal: true,
      columns: 400,
    });
    expect(record.err).toContain('A criterion or a requirement in mentor.yaml would');
    expect(record.out).toContain('3 things to put right, below');
    expect(record.out).toContain(`To put right\n1  ${NAMES}\n2  `);
  });

  it('are told by an import that changes nothing of them by their number, and where they stand in full', async () => {
    const { folder } = await programme();
    const again = await mentorIn(folder, ['import', '-', '--as', 'roster'], { input: ROSTER });
    expect(again.err).not.toContain(NAMES);
    expect(again.err).not.toContain(NOT_LOOKED_AT);
    expect(again.err).toContain(
      'things that rules or criteria cannot use are still as before the import; mentor doctor tells them in full.',
    );
  });

  it('are no fault of the programme where its roster has no line managers at all', async () => {
    const folder = emptyFolder();
    const files = { 'plain.csv': 'staff_number,name,role\n1,Ann Lee,mentee\n2,Bo Ray,mentor\n' };
    await mentorIn(folder, ['import', 'plain.csv'], { files });
    const doctor = await mentorIn(folder, ['doctor']);
    expect(doctor.exitCode, doctor.err).toBe(0);
    expect(doctor.err).toContain('Nobody on record has a line manager');
  });

  it('say what nothing looks at with the first proposal alone', async () => {
    const { folder } = await programme();
    expect((await mentorIn(folder, ['match'])).err).toContain(NOT_LOOKED_AT);
    expect((await mentorIn(folder, ['match'])).err).not.toContain(NOT_LOOKED_AT);
  });

  it('keep everyone apart who could be meant', async () => {
    const { folder } = await programme();
    await mentorIn(folder, ['match', '--dry-run', '--scores', 'scores.csv']);
    const { out } = await mentorIn(folder, ['match', '--dry-run']);
    expect(out).toMatch(/^,1,Ann Lee,,8,Eve Fox,/m);
    expect(out).toMatch(/^,2,Bob Ray,.*2 supervising or assessing them/m);
  });

  it('say every time that the rule on managers cannot be kept where no column names them', async () => {
    const { folder } = await programme(ROSTER.replace(/,(Sam Poe|9|NO_MANAGER),/g, ',,'));
    for (let time = 0; time < 2; time++) {
      const { err } = await mentorIn(folder, ['match', '--dry-run']);
      expect(err).toContain('Nobody on record has a line manager, so the rule');
    }
  });
});
