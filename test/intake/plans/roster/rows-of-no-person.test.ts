import { describe, expect, it } from 'vitest';
import { planOf, reasonsIn, recordAfterwards } from '../plan-inputs.js';

const HEAD = 'staff_number,name,email,role\n';
const names = (plan: ReturnType<typeof planOf>) =>
  plan.creates.map(({ facts }) => `${facts.givenName} ${facts.familyName}`.trim());

describe('rows of nobody', () => {
  it('are left out with their lines, whatever else is wrong with them', () => {
    const plan = planOf(
      `${HEAD}1,Ann Poe,ann@example.org,mentor\n2,VACANT,,mentor\n3,TBC,,\ne.g. 123,e.g. Jane Smith,jane,mentor or mentee\n`,
    );
    expect(names(plan)).toEqual(['Ann Poe']);
    expect(plan.rejects).toEqual([]);
    expect(plan.unchanged).toEqual([{ line: 3 }, { line: 4 }, { line: 5 }]);
    expect(plan.notes).toContain(
      'Rows about nobody: 3, left out (line 3: "VACANT"; line 4: "TBC"; line 5: "e.g. Jane Smith"). If one of them is a person, write their name and import again.',
    );
  });

  it('are those that name a place of work alone, between the people who work there', () => {
    const head = 'staff_number,name,unit,role\n';
    const plan = planOf(
      `${head}Ward 7,,,\n1,Ann Poe,Ward 7,mentor\nWard 8,,,\n2,Bo Roe,Ward 9,mentee\n9,,,\n`,
    );
    expect(plan.notes).toContain(
      'Rows about nobody: 1, left out (line 2: "Ward 7"). If one of them is a person, write their name and import again.',
    );
    expect(reasonsIn(plan.rejects)).toEqual([
      '4: "Ward 8" is where a staff number should be, and there is neither a name nor an e-mail.',
    ]);
    const known = recordAfterwards(planOf(`${head}9,Cy Low,Ward 7,\n`));
    expect(planOf(`${head}9,,,\n1,Ann Poe,9,mentor\n`, known).present).toEqual([1]);
  });

  it('are none of people who are called Example or Sample', () => {
    const people = ['1,Rowan,Sample', '2,李 小龙,Example', '3,Jane,Example', '4,"Eve: all",Example'];
    const plan = planOf(`staff_number,given_name,family_name\n${people.join('\n')}\n5,Jane,e.g. Smith\n`);
    expect(plan.creates.map(({ facts }) => facts.staffNumber)).toEqual(['1', '2', '3', '4']);
    expect(plan.unchanged).toEqual([{ line: 6 }]);
  });

  it('are asked about where they have a number and an e-mail, and taken once somebody of that name is on record', () => {
    const text = `${HEAD}7,Test,test7@example.org,mentor\n`;
    const plan = planOf(text);
    expect(reasonsIn(plan.rejects)).toEqual([
      '2: "Test" is written where a row is about nobody, but this one has a staff number and an e-mail.',
    ]);
    expect(plan.rejects[0]?.reasons[0]?.remedy).toContain(
      'mentor people add "Test" --staff-number 7 --email test7@example.org',
    );
    const known = recordAfterwards(planOf('staff_number,family_name,email\n7,Tes,test7@example.org\n'));
    const named = { ...known, people: known.people.map((person) => ({ ...person, familyName: 'Test' })) };
    expect(planOf(text, named).rejects).toEqual([]);
  });

  it('are refused where somebody is on record: their post is vacant, and whether they left is not said', () => {
    const known = recordAfterwards(planOf(`${HEAD}2,Bo Roe,,\n`));
    const plan = planOf(`${HEAD}2,VACANT,,\n`, known);
    expect(reasonsIn(plan.rejects)).toEqual(['2: "VACANT" is where Bo Roe (2) is on record.']);
    expect([plan.updates, plan.present]).toEqual([[], [1]]);
  });
});

describe('what stands where a staff number should', () => {
  it('is no identity: two people at an agency are two', () => {
    const plan = planOf(
      `${HEAD}agency,Ann Poe,ann@example.org,\nAgency,Bo Roe,bo@example.org,\nagency,Cy Low,,\n`,
    );
    expect(plan.creates.map(({ facts }) => [facts.staffNumber, facts.email])).toEqual([
      [null, 'ann@example.org'],
      [null, 'bo@example.org'],
    ]);
    expect(reasonsIn(plan.rejects)).toEqual(['4: "agency" is not a staff number, and there is no e-mail.']);
    expect(plan.notes).toContain(
      'No staff numbers, though they stand in staff_number: "agency" (line 2, 3, 4). These people are known by their e-mail.',
    );
  });

  it('is none where people of other names and e-mails share it', () => {
    const rows = (number: string, count: number) =>
      planOf(
        HEAD +
          Array.from({ length: count }, (_, at) => `${number},Ann P${at}x,a${at}@example.org,\n`).join(''),
      ).creates.map(({ facts }) => facts.staffNumber);
    expect(rows('999999', 2)).toEqual([null, null]);
    expect(rows('40017', 3)).toEqual([null, null, null]);
    expect(rows('40017', 2)).toEqual(['40017']);
    expect(rows('999999', 1)).toEqual(['999999']);
  });
});
