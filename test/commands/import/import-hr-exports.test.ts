import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

/** Rosters as HR systems write them, asked of the command. */

async function imported(files: Record<string, string>) {
  const folder = emptyFolder();
  const results = [];
  for (const [name, text] of Object.entries(files))
    results.push(await mentorIn(folder, ['import', name], { files: { [name]: text } }));
  const { out } = await mentorIn(folder, ['people', 'list', '--json']);
  const people = JSON.parse(out).rows as Record<string, string | null>[];
  return { folder, results, people };
}

describe('names in one cell', () => {
  const NAMES: readonly (readonly [
    written: string,
    given: string,
    family: string,
    rest?: Record<string, string>,
  ])[] = [
    ['LEFEBVRE Anne', 'Anne', 'LEFEBVRE'],
    ['"Hossain, Md"', 'Md', 'Hossain'],
    ['"O\'BRIEN, Aoife (On Leave)"', 'Aoife', "O'BRIEN", { status: 'on_leave' }],
    ['Pieter van den Heuvel', 'Pieter', 'van den Heuvel'],
    ['Dr Ruth Adler', 'Ruth', 'Adler', { title: 'Dr' }],
    ['Trần Văn Minh', 'Trần Văn', 'Minh'],
    ['"Clark, William (Bill)"', 'William (Bill)', 'Clark'],
    ['"Bello, Dr. Ife, RN"', 'Ife', 'Bello', { title: 'Dr', letters_after_name: 'RN' }],
    ['"Jones Jr., Paul"', 'Paul', 'Jones Jr.'],
    ['"Ruiz Ortega, Ana María"', 'Ana María', 'Ruiz Ortega'],
    ['Ms. Mei-Hua Wu MSc', 'Mei-Hua', 'Wu', { title: 'Ms', letters_after_name: 'MSc' }],
    ['Xu Bo', 'Xu', 'Bo'],
    ['"da Silva, João Pedro"', 'João Pedro', 'da Silva'],
    ['Md Rafiqul Islam', 'Md Rafiqul', 'Islam'],
  ];

  it('lose no part, and how they were divided is told', async () => {
    const rows = NAMES.map(([written], at) => `${at + 1},${written},n${at + 1}@example.org\n`);
    const { results, people } = await imported({
      'r.csv': `Employee Number,Full Name,Work Email\n${rows.join('')}`,
    });
    const [first] = results;
    expect(first?.exitCode, first?.err).toBe(0);
    expect(first?.err).toContain('Names in Full Name are divided into given and family name: ');
    expect(first?.err).toContain('"Pieter van den Heuvel" → Pieter | van den Heuvel');
    const read = new Map(people.map((person) => [person.staff_number, person]));
    for (const [at, [written, given, family, rest = {}]] of NAMES.entries()) {
      expect(read.get(String(at + 1)), written).toMatchObject({
        given_name: given,
        family_name: family,
        status: 'active',
        ...rest,
      });
    }
  });

  it('are missed where there are none, and whose is told', async () => {
    const { results, people } = await imported({
      'r.csv': 'Employee Number,Full Name,Work Email\n1,Ann Able,a@example.org\n2,,b@example.org\n',
    });
    expect(people).toHaveLength(2);
    expect(results[0]?.err).toContain('Without a name: 1 new person (line 3).');
  });
});

describe('a roster of ESR', () => {
  const HEADER =
    'Employee Number,Assignment Number,Title,Last Name,First Name,Email Address,Staff Group,Job Role,Pay Grade,Organisation,Location,Supervisor Full Name,Latest Start Date,Assignment Status,Primary Assignment';
  const ROWS = [
    '30000001,30000001,Mrs,IBRAHIM,Zainab,zi@example.org,Nursing and Midwifery Registered,Staff Nurse,XR05,"101 Ward 2, Surgery",Hillside,"KELLY, Mrs Una",13-APR-2024,Active Assignment,Y',
    '30000001,30000001-2,Mrs,IBRAHIM,Zainab,zi@example.org,Nursing and Midwifery Registered,Bank Nurse,XR05,101 Bank,Hillside,"KELLY, Mrs Una",01-SEP-2024,Active Assignment,N',
    '30000002,30000002,Miss,KELLY,Una,uk@example.org,Nursing and Midwifery Registered,Sister/Charge Nurse,XR07,"101 Ward 2, Surgery",Hillside,,05-NOV-2019,Active Assignment,Y',
    '30000003,30000003,Mr,LARSEN,Per,pl@example.org,Allied Health Professionals,Physiotherapist,XR06,101 Therapies,Valley,"KELLY, Mrs Una",02-MAY-2021,Maternity & Adoption,Y',
    '30000004,30000004,Dr,MORENO,Eva,em@example.org,Medical and Dental,Consultant,YC72,101 Surgery,Valley,,31-DEC-2015,Suspend No Pay,Y',
    '30000005,30000005,Mr,NKOSI,Abe,an@example.org,Medical and Dental,Specialty Registrar,MN37,101 Surgery,Valley,"MORENO, Dr Eva",07-AUG-2024,Inactive Not Worked,Y',
    '30000006,30000006,Ms,OTANI,Rei,ro@example.org,Estates and Ancillary,Porter,XR02,101 Estates,Valley,"MORENO, Dr Eva",07-AUG-2022,Internal Secondment,Y',
    '30000007,30000007,Ms,PEREZ,Sol,sp@example.org,Estates and Ancillary,Porter,XR02,101 Estates,Valley,"MORENO, Dr Eva",07-AUG-2022,Career Break,Y',
  ];

  it('has its headings, statuses and assignments understood, the same when it comes again', async () => {
    const text = `${[HEADER, ...ROWS].join('\n')}\n`;
    const { results, people } = await imported({ 'r.csv': text, 'again.csv': text });
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(results[0]?.err).toContain('7 created, 0 updated, 1 unchanged, 0 rejected');
    expect(results[0]?.err).toContain('Second assignments of people whose main one counts: 1');
    expect(results[1]?.err).toContain('0 created, 0 updated, 8 unchanged, 0 rejected');
    expect(people.map(({ staff_number: number, status }) => [number?.slice(-1), status])).toEqual([
      ['1', 'active'],
      ['2', 'active'],
      ['3', 'on_leave'],
      ['4', 'on_leave'],
      ['5', 'on_leave'],
      ['6', 'active'],
      ['7', 'on_leave'],
    ]);
    expect(people[0]).toMatchObject({
      family_name: 'IBRAHIM',
      unit: '101 Ward 2, Surgery',
      manager: 'Una KELLY',
      hired_on: '2024-04-13',
      band: 'XR05',
      job_role: 'Staff Nurse',
    });
  });
});

describe('names in capitals', () => {
  const file = (...names: string[]) =>
    `Staff number,Surname,Forename\n${names.map((name, at) => `${at + 1},${name}\n`).join('')}`;
  const SPOKEN = file('Tan,Wei Ling', "O'Brien,Aoife", 'MacDonald,Iain', 'Li,Bo');
  const SHOUTED = file('TAN,WEI LING', "O'BRIEN,AOIFE", 'MACDONALD,IAIN', 'LI,BO');

  it('are the names that are known, in whichever order the files come', async () => {
    const expected = ['Wei Ling Tan', "Aoife O'Brien", 'Iain MacDonald', 'Bo Li'];
    const after = await imported({ 'a.csv': SPOKEN, 'b.csv': SHOUTED });
    expect(after.results[1]?.err).toContain('0 created, 0 updated, 4 unchanged');
    const before = await imported({ 'a.csv': SHOUTED, 'b.csv': SPOKEN.replace('Li,Bo', 'LI,BO') });
    const names = (people: readonly Record<string, string | null>[]) =>
      people.map(({ given_name: given, family_name: family }) => `${given} ${family}`);
    expect(names(after.people)).toEqual(expected);
    expect(names(before.people)).toEqual([...expected.slice(0, 3), 'BO LI']);
  });
});

describe('a list of staff from somebody’s spreadsheet', () => {
  it('has its short headings and words of notice understood', async () => {
    const { results, people } = await imported({
      'r.csv': `Payroll Ref,Surname,Forename,Line Mgr,Employment status
00101,Okonkwo,Chidi,Farah Haddad,Active
00102,Haddad,Farah,,Notice period
00103,Nowak,Ola,Farah Haddad,Working notice
00104,Tan,Wei,Farah Haddad,Garden leave
`,
    });
    expect(results[0]?.exitCode, results[0]?.err).toBe(0);
    expect(people.map(({ staff_number: number, manager, status }) => [number, manager, status])).toEqual([
      ['00101', 'Farah Haddad', 'active'],
      ['00102', null, 'active'],
      ['00103', 'Farah Haddad', 'active'],
      ['00104', 'Farah Haddad', 'on_leave'],
    ]);
  });
});

describe('a roster of Workday', () => {
  const HEADER =
    "Employee ID,Worker,Business Title,Supervisory Organization,Location,Worker's Manager,Hire Date,Primary Work Email";
  const ALL = `Active Workers by Supervisory Organization,,,,,,,
Effective Date,06/01/2026,,,,,,
,,,,,,,
${HEADER}
0000501,Zainab Ibrahim,Staff Nurse,Ward 2 (Una Kelly),Hillside,Una Kelly,04/13/2024,zi@example.org
0000502,Per Larsen (On Leave),Physiotherapist,Therapies (Una Kelly),Valley,Una Kelly,05/02/2021,pl@example.org
0000503,Una Kelly,Charge Nurse,Ward 2 (Una Kelly),Hillside,Eva Moreno (On Leave),11/05/2019,uk@example.org
0000504,Eva Moreno (On Leave),Director of Nursing,Nursing (Eva Moreno),Hillside,,12/31/2015,em@example.org
0000505,Abe Nkosi (Terminated),Porter,Estates (Eva Moreno),Valley,Eva Moreno (On Leave),08/07/2024,an@example.org
`;
  const ROLES = `${HEADER},Role
0000501,Zainab Ibrahim,Staff Nurse,Ward 2 (Una Kelly),Hillside,Una Kelly,04/13/2024,zi@example.org,mentee
0000503,Una Kelly,Charge Nurse,Ward 2 (Una Kelly),Hillside,,11/05/2019,uk@example.org,mentor
`;

  it('has its title rows, statuses and managers understood', async () => {
    const { results, people } = await imported({ 'r.csv': ALL });
    expect(results[0]?.err).toMatch(/Worker's Manager +→ manager/u);
    expect(
      people.map(({ given_name: given, status, manager, hired_on: hired }) => [
        given,
        status,
        manager,
        hired,
      ]),
    ).toEqual([
      ['Zainab', 'active', 'Una Kelly', '2024-04-13'],
      ['Per', 'on_leave', 'Una Kelly', '2021-05-02'],
      ['Una', 'active', 'Eva Moreno', '2019-11-05'],
      ['Eva', 'on_leave', null, '2015-12-31'],
      ['Abe', 'left', 'Eva Moreno', '2024-08-07'],
    ]);
  });

  it('keeps a mentee from her own manager', async () => {
    const { folder } = await imported({ 'r.csv': ALL, 'roles.csv': ROLES });
    const { out, err } = await mentorIn(folder, ['match', '--dry-run']);
    expect(out).toContain('1 mentor considered: 1 in their management chain.');
    expect(err).toContain('0 of 1 mentee matched');
  });

  it('without its column of managers says, with every import and match, that the rule cannot be kept', async () => {
    const without = ROLES.replace("Worker's Manager", 'Cost Centre');
    const { folder, results } = await imported({ 'roles.csv': without });
    const { err } = await mentorIn(folder, ['match', '--dry-run']);
    for (const text of [results[0]?.err, err])
      expect(text).toContain('Nobody on record has a line manager, so the rule');
  });
});
