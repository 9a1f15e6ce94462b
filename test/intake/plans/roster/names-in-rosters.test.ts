import { describe, expect, it } from 'vitest';
import { planOf, reasonsIn } from '../plan-inputs.js';

describe('names', () => {
  it('in one cell are kept whole, and how they were divided is told, the doubtful first', () => {
    const plan = planOf(
      'staff_number,name\n1,"Okafor, Ada"\n2,DUPONT Marie\n3,Anna van der Berg\n4,"Smith Jr., Dr John, RN"\n5,\n',
    );
    expect(plan.creates.map(({ facts: { givenName, familyName } }) => [givenName, familyName])).toEqual([
      ['Ada', 'Okafor'],
      ['Marie', 'DUPONT'],
      ['Anna', 'van der Berg'],
      ['John', 'Smith Jr.'],
      ['', ''],
    ]);
    expect(plan.creates[3]?.attributes).toEqual(
      new Map([
        ['title', ['Dr']],
        ['letters_after_name', ['RN']],
      ]),
    );
    expect(plan.notes).toContain(
      'Names in name are divided into given and family name: "Anna van der Berg" → Anna | van der Berg; "DUPONT Marie" → Marie | DUPONT; "Okafor, Ada" → Ada | Okafor.',
    );
    expect(plan.notes).toContain(
      'Without a name: 1 new person (line 6). They are shown by number or e-mail.',
    );
  });

  it('that put the family name first by their particles are shown first, and what that says of the others', () => {
    const plan = planOf(
      'staff_number,name\n1,Ada Mary Okafor\n2,Bo Lind\n3,Cy Mo Oduya\n4,Deb Jo Park\n5,van der Berg Jan\n',
    );
    expect(plan.creates[4]?.facts).toMatchObject({ givenName: 'Jan', familyName: 'van der Berg' });
    expect(plan.notes).toContain(
      'Names in name are divided into given and family name: "van der Berg Jan" → Jan | van der Berg; "Ada Mary Okafor" → Ada Mary | Okafor; "Cy Mo Oduya" → Cy Mo | Oduya. In "van der Berg Jan" the family name stands first; where it does in the others too, head the column "Surname, forename".',
    );
  });

  it('of managers are looked for without titles', () => {
    const { creates } = planOf(
      'staff_number,given_name,Supervisor Full Name\n1,Ada,"PARK, Mrs Di"\n2,Bo,00123\n',
    );
    expect(creates.map(({ facts }) => facts.manager)).toEqual(['Di PARK', '00123']);
  });

  it.each(["Worker's Manager", 'Supervisor Full Name', 'Reports To', 'Line Manager'])(
    'of managers stand under %s',
    (heading) => {
      expect(planOf(`staff_number,given_name,${heading}\n1,Ada,2\n`).creates[0]?.facts.manager).toBe('2');
    },
  );

  it.each([
    ['Maternity & Adoption', 'on_leave'],
    ['Suspend No Pay', 'on_leave'],
    ['Career Break', 'on_leave'],
    ['Out on External Secondment - Paid', 'on_leave'],
    ['Long-term sick (unpaid)', 'on_leave'],
    ['Internal Secondment', 'active'],
    ['Active Assignment', 'active'],
    ['N/A', 'active'],
  ])('of statuses: %s is %s', (written, status) => {
    const { creates, rejects } = planOf(`staff_number,given_name,Assignment Status\n1,Ada,${written}\n`);
    expect([creates[0]?.facts.status, rejects]).toEqual([status, []]);
  });

  it.each(['Returned from maternity leave', 'Maternity leave from 1 December', 'Leaver'])(
    'of statuses: %s is not taken for leave',
    (written) => {
      const { creates } = planOf(`staff_number,given_name,Assignment Status\n1,Ada,${written}\n`);
      expect(creates[0]?.facts.status).not.toBe('on_leave');
    },
  );
});

describe('cells with a mark in place of a value', () => {
  it('are blank in names, keys, days, statuses and places', () => {
    const header = 'staff_number,given_name,family_name,email,unit,manager,left_on,status,role,capacity';
    const marks = (mark: string, key: string) => `${key},${Array.from({ length: 9 }, () => mark).join(',')}`;
    for (const mark of ['-', '–', '.', 'n/a']) {
      const { creates, rejects } = planOf(`${header}\n${marks(mark, '1')}\n`);
      expect(reasonsIn(rejects)).toEqual([]);
      expect(creates[0]?.facts).toMatchObject({
        givenName: '',
        familyName: '',
        email: null,
        unit: null,
        manager: null,
        leftOn: null,
        status: 'active',
      });
      expect(creates[0]?.participation).toBeNull();
    }
  });

  it('keep Null and Nil where they are part of a name', () => {
    const { creates } = planOf('staff_number,given_name,family_name\n1,Ada,Null\n2,Nil,Roca\n3,null,null\n');
    expect(creates.map(({ facts }) => `${facts.givenName} ${facts.familyName}`.trim())).toEqual([
      'Ada Null',
      'Nil Roca',
      '',
    ]);
  });
});
