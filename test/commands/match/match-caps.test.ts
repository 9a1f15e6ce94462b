import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,given_name,family_name,role,capacity,site,band,profession,gender,manager
1,Ann,Lee,mentee,,North,5,Nurse,Woman,9
2,Bob,Ray,mentee,,North,6,Nurse,Man,9
3,Cat,Moe,mentee,,South,7,Nurse,Woman,9
5,Eve,Fox,mentor,3,North,6,Nurse,Woman,9
6,Flo,Gil,mentor,3,South,7,Nurse,Man,9
9,Ida,Hay,,,North,8a,Nurse,,NO_MANAGER
`;

async function matched(...settings: readonly string[]) {
  const folder = emptyFolder();
  const files = { 'mentor.yaml': ['matching:', ...settings, ''].join('\n') };
  await mentorIn(folder, ['import', '-', '--as', 'roster'], { input: ROSTER, files });
  const { out } = await mentorIn(folder, ['match', '--json']);
  return {
    folder,
    rows: JSON.parse(out).rows as { mentee: string; mentor: string | null; reasons: string }[],
  };
}

describe('conditions and caps of mentor.yaml', () => {
  it('give nobody a mentor who is less senior, and say why', async () => {
    const { rows } = await matched(
      '  require:',
      '    at least as senior: { kind: gap, attribute: band, ladders: uk-health, from: 0 }',
    );
    const mentorOf = new Map(rows.map(({ mentee, mentor }) => [mentee, mentor]));
    expect(mentorOf.get('3')).toBe('6');
    const { folder } = await matched(
      '  require:',
      '    three steps above: { kind: gap, attribute: band, ladders: uk-health, from: 3 }',
    );
    const why = await mentorIn(folder, ['match', 'why', '3', '6']);
    expect(why.out + why.err).toContain(
      '“three steps above” is required: mentor and mentee at the same step (7 and 7)',
    );
  });

  it('keep to the most pairs of a site and the most mentees of one mentor, and name the cap', async () => {
    const site = await matched('  caps: { pairs: [{ of: mentors, attribute: site, most: 1 }] }');
    expect(site.rows.filter(({ mentor }) => mentor !== null && mentor !== '')).toHaveLength(2);
    expect(site.rows.map(({ reasons }) => reasons).join()).toContain(
      'the mentors of site North may have only 1',
    );
    const one = await matched('  caps: { mentees_of_one_mentor: 1 }');
    expect(new Set(one.rows.flatMap(({ mentor }) => mentor || [])).size).toBe(2);
    expect(one.rows.filter(({ mentor }) => mentor !== null && mentor !== '')).toHaveLength(2);
    const advice = await mentorIn(one.folder, ['match', 'advise']);
    expect(advice.out).toContain('Without the cap of 1 on the mentees of one mentor: 1 more person matched.');
  });
});
