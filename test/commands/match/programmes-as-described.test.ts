import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

/** A programme as its coordinator describes it: the settings the README leads to, a roster, and who then has whom. */
interface Described {
  readonly settings: string;
  readonly roster: string;
  readonly pairs: readonly (readonly [mentee: string, mentor: string])[];
  readonly leftOver?: readonly string[];
  readonly says?: string;
}

const PROGRAMMES: Readonly<Record<string, Described>> = {
  'a preceptorship with preceptors of the same level or senior': {
    settings: `programme: { name: Preceptorship }
matching:
  require:
    at least as senior: { kind: gap, attribute: band, ladders: uk-health, from: 0 }
    same profession: { kind: same, attribute: profession }
`,
    roster: `staff_number,name,role,profession,band,needs,strengths
1,Ada New,mentee,Nurse,Band 5,triage,
2,Ben New,mentee,Nurse,Band 6,triage,
3,Cem New,mentee,Midwife,Band 5,triage,
11,Dot Old,mentor,Nurse,Band 5,,triage
12,Eve Old,mentor,Nurse,Band 6,,audit
13,Fay Old,mentor,Midwife,Band 6,,audit
`,
    pairs: [
      ['1', '11'],
      ['2', '12'],
      ['3', '13'],
    ],
  },
  'a residency with at most two pairs of a site': {
    settings: `programme: { name: Residency }
matching:
  caps:
    pairs:
      - { of: mentors, attribute: site, most: 2 }
`,
    roster: `staff_number,name,role,site,capacity,needs,strengths
1,Ada New,mentee,North,,triage,
2,Ben New,mentee,North,,triage,
3,Cem New,mentee,North,,triage,
4,Dov New,mentee,South,,audit,
11,Eve Old,mentor,North,3,,triage
12,Fay Old,mentor,South,1,,audit
`,
    pairs: [
      ['1', '11'],
      ['2', '11'],
      ['4', '12'],
    ],
    leftOver: ['3'],
    says: 'a cap is reached (the mentors of site North may have only 2)',
  },
  "a women's network in which some ask for their own site": {
    settings: `programme: { name: Women in surgery }
matching:
  require:
    only women: { kind: is, attribute: gender, values: [woman, female], of: both }
  criteria:
    kind of mentor:
      kind: asked
      weight: 3
      asked_in: wishes_for_the_other
      kinds:
        same site: { kind: same, attribute: site }
        another profession: { kind: different, attribute: profession }
`,
    roster: `staff_number,name,role,gender,site,profession,wishes_for_the_other
1,Ada New,mentee,Woman,North,Nurse,Another profession
2,Bea New,mentee,Woman,South,Nurse,Same site
3,Cem New,mentee,Man,North,Nurse,
11,Dot Old,mentor,Female,North,Nurse,
12,Eve Old,mentor,Woman,South,Nurse,
13,Fay Old,mentor,Woman,North,Surgeon,
`,
    pairs: [
      ['1', '13'],
      ['2', '12'],
    ],
    leftOver: ['3'],
    says: 'only women',
  },
  'a peer circle in which everybody is both': {
    settings: `programme: { name: Peers }
matching:
  default_capacity: 1
`,
    roster: `staff_number,name,role,needs,strengths
1,Ada Lee,both,triage,audit
2,Bea Lee,both,audit,rota
3,Cem Lee,both,rota,triage
`,
    pairs: [
      ['1', '3'],
      ['2', '1'],
      ['3', '2'],
    ],
  },
  'two mentors each, one clinical and one for the career': {
    settings: `programme: { name: Two mentors }
matching:
  mentors_per_mentee: 2
  mentors_differ_in: [kind_of_mentor]
`,
    roster: `staff_number,name,role,kind_of_mentor,capacity,needs,strengths
1,Ada New,mentee,,,triage; CV,
2,Ben New,mentee,,,triage; CV,
11,Dot Old,mentor,clinical,2,,triage
12,Eve Old,mentor,Clinical,2,,triage; CV
13,Fay Old,mentor,career,2,,CV
`,
    pairs: [
      ['1', '12'],
      ['1', '13'],
      ['2', '12'],
      ['2', '13'],
    ],
  },
};

describe.each(Object.entries(PROGRAMMES))('%s', (_, { settings, roster, pairs, leftOver = [], says }) => {
  it('is matched as described', async () => {
    const folder = emptyFolder();
    const files = { 'mentor.yaml': settings, 'roster.csv': roster };
    const imported = await mentorIn(folder, ['import', 'roster.csv', '--yes'], { files });
    expect(imported.exitCode, imported.err).toBe(0);
    const { exitCode, out, err } = await mentorIn(folder, ['match']);
    expect(exitCode, err).toBe(0);
    const rows: Record<string, string>[] = parse(out, { columns: true });
    const made = rows.filter(({ mentor }) => mentor !== '').map(({ mentee, mentor }) => [mentee, mentor]);
    expect(made).toEqual(pairs);
    const left = rows.filter(({ mentor }) => mentor === '');
    expect(left.map(({ mentee }) => mentee)).toEqual(leftOver);
    if (says !== undefined) expect(left.map(({ reasons }) => reasons).join()).toContain(says);
    expect(err).toContain('Proven optimal');
    expect((await mentorIn(folder, ['match', 'accept', '--yes'])).exitCode).toBe(0);
    expect((await mentorIn(folder, ['export', 'pairs'])).out).toContain('to_mentee');
  });
});
