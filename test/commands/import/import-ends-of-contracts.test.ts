import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

/** Rosters whose leavers, absences and names stand in columns beside the plain ones. */
async function roster(text: string, asOf = '2026-06-15') {
  const folder = emptyFolder();
  const result = await mentorIn(folder, ['import', 'r.csv', '--as-of', asOf], { files: { 'r.csv': text } });
  const { out } = await mentorIn(folder, ['people', 'list', '--json', '--as-of', asOf]);
  const rows = JSON.parse(out).rows as Record<string, string | null>[];
  return { ...result, people: new Map(rows.map((row) => [row.staff_number, row])) };
}

describe('the end of a contract', () => {
  it('is the last day in post where no day of leaving is told, beside a column of those', async () => {
    const { err, people } =
      await roster(`Employee Number,Last Name,First Name,Email Address,Fixed Term/Temp End Date,Actual Termination Date,Assignment Status
1,Able,Ann,a@example.org,31-MAY-2026,,Active Assignment
2,Bell,Bo,b@example.org,31-DEC-2026,30-APR-2026,Terminate Process Assignment
3,Cole,Cy,c@example.org,31-DEC-4712,,Active Assignment
4,Dunn,Di,d@example.org,31-OCT-2026,31-DEC-4712,Active Assignment
`);
    expect(err).toContain('Fixed Term/Temp End Date → ends_on');
    expect(['1', '2', '3', '4'].map((number) => people.get(number)?.left_on)).toEqual([
      '2026-05-31',
      '2026-04-30',
      null,
      '2026-10-31',
    ]);
    expect(err).toContain('1 Ann Able: the last day in post was 2026-05-31, and the status is active.');
  });

  it.each(['End Employment Date', 'Projected Termination Date', 'Contract end', 'Vertragsende', 'LWD'])(
    'is known under %s',
    async (heading) => {
      const { people } = await roster(
        `staff_number,given_name,family_name,${heading}\n1,Ann,Able,2026-09-30\n`,
      );
      expect(people.get('1')?.left_on).toBe('2026-09-30');
    },
  );
});

it('keeps whoever is on leave away until the day that a further column tells', async () => {
  const { people } = await roster(`Employee ID,Worker,Worker Status,Expected Return
1,Eve Vale (On Leave),On Leave,09/14/2026
`);
  expect(people.get('1')).toMatchObject({ status: 'on_leave', leave_until: '2026-09-13' });
});

it('takes the supervisory organisation for the unit before the cost centre', async () => {
  const { people } = await roster(`Employee ID,Worker,Cost Center,Supervisory Organization
1,Ann Able,6100 Nursing,4 West
`);
  expect(people.get('1')).toMatchObject({ unit: '4 West', cost_center: '6100 Nursing' });
});

describe('a French roster', () => {
  const HEADER = "Matricule;Nom de naissance;Nom d'usage;Prénom;Fonction;Position\n";

  it('says under Position whether somebody is there, and that counts unasked', async () => {
    const { err, people } = await roster(`${HEADER}1;Durand;Petit;Zoé;Infirmière;En activité
2;Roux;Vert;Inès;Infirmière;Congé maternité
3;Blanc;Noir;Luc;Infirmier;Détachement
4;Brun;Gris;Eva;Infirmière;Radiée des cadres
`);
    expect(err).toContain('Position → status, 4 cells');
    expect([...people.values()].map(({ status, profession }) => [status, profession])).toEqual([
      ['active', 'Infirmière'],
      ['on_leave', 'Infirmière'],
      ['on_leave', 'Infirmier'],
      ['left', 'Infirmière'],
    ]);
  });

  it('has a job under Position where its cells are jobs', async () => {
    const { people } = await roster('Matricule;Nom;Prénom;Position\n1;Durand;Zoé;Cadre de santé\n');
    expect(people.get('1')).toMatchObject({ profession: 'Cadre de santé', status: 'active' });
  });

  it('gives the name at birth where no other is in use, and says so', async () => {
    const { err, people } = await roster(`${HEADER}1;Durand;Petit;Zoé;Infirmière;
2;Roux;;Inès;Infirmière;
`);
    expect(people.get('1')?.family_name).toBe('Petit');
    expect(people.get('2')?.family_name).toBe('Roux');
    expect(err).toContain("Nom d'usage is blank in 1 row: there Nom de naissance is the family name.");
  });
});

it.each([
  ['Fay Noor [C]', { given_name: 'Fay', family_name: 'Noor' }],
  ['"Okafor, Adaeze (Ms.)"', { given_name: 'Adaeze', family_name: 'Okafor', title: 'Ms.' }],
  ['Sara Obi (née Ade)', { given_name: 'Sara', family_name: 'Obi', former_name: 'Ade' }],
  ['"Lee, Sara (formerly Obi)"', { given_name: 'Sara', family_name: 'Lee', former_name: 'Obi' }],
  ['"Clark, William (Bill)"', { given_name: 'William (Bill)', family_name: 'Clark' }],
])('takes what is no name off %s, and keeps what it says', async (written, named) => {
  const { people } = await roster(`Employee ID,Worker\n1,${written}\n`);
  expect(people.get('1')).toMatchObject(named);
});

it.each([
  ['befristet', 'active'],
  ['Confirmed', 'active'],
  ['CDI', 'active'],
  ['Graduated', 'left'],
  ['Mise à disposition', 'on_leave'],
])('reads the status %s as %s', async (written, status) => {
  const { people } = await roster(`staff_number,given_name,family_name,status\n1,Ann,Able,${written}\n`);
  expect(people.get('1')?.status).toBe(status);
});
