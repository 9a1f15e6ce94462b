import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRoster } from '../../../../src/intake/plans/roster/roster-plan.js';
import { rejectsTable } from '../../../../src/intake/table/rejects.js';
import { complaintsOf, EMPTY, fileOf, planOf, reasonsIn, recordAfterwards, TODAY } from '../plan-inputs.js';

const HEADER = 'staff_number,given_name,family_name,email,unit,manager,left_on,status,role,capacity,needs';

/** A roster of rows under the header above. */
const roster = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\n');

describe('planRoster', () => {
  it('creates people by staff number, whatever the order of the rows', () => {
    const rows = [
      '0007,Ada,Okafor,ada@example.org,ITU,NO_MANAGER,,Active,Mentor,2,',
      '0010,Ben,Santos,,ED,0007,,,mentee,,"ECMO, triage"',
    ];
    const plan = planOf(roster(...rows));
    expect(plan.creates).toEqual([
      {
        line: 2,
        facts: {
          staffNumber: '0007',
          email: 'ada@example.org',
          givenName: 'Ada',
          familyName: 'Okafor',
          profession: null,
          band: null,
          unit: 'ITU',
          site: null,
          manager: null,
          hiredOn: null,
          leftOn: null,
          leaveFrom: null,
          leaveUntil: null,
          status: 'active',
        },
        participation: { role: 'mentor', capacity: 2 },
        attributes: new Map(),
      },
      {
        line: 3,
        facts: expect.objectContaining({
          staffNumber: '0010',
          email: null,
          manager: '0007',
          status: 'active',
        }),
        participation: { role: 'mentee', capacity: null },
        attributes: new Map([['needs', ['ECMO', 'triage']]]),
      },
    ]);
    const turned = planOf(roster(...rows.toReversed()));
    expect(turned.creates.map(({ facts }) => facts)).toEqual(plan.creates.map(({ facts }) => facts));
  });

  it('changes nothing when the same file comes twice, and names what another one changes', () => {
    const text = roster(
      '1,Ada,Okafor,ada@example.org,ITU,,,Active,Mentor,2,ECMO',
      '2,Ben,Santos,,ED,1,,,mentee,,',
    );
    const known = recordAfterwards(planOf(text));
    expect(planOf(text, known)).toMatchObject({
      creates: [],
      updates: [],
      unchanged: [{ line: 2 }, { line: 3 }],
      rejects: [],
    });
    const next = planOf(roster('1,,,ADA@example.org,ED,none,,L,,0,"triage; ECMO"', '2,,,,,,,,,,'), known);
    expect(next.updates.map(({ personId, changes }) => [personId, changes])).toEqual([
      [
        1,
        [
          { field: 'unit', before: 'ITU', after: 'ED' },
          { field: 'status', before: 'active', after: 'on_leave' },
          { field: 'capacity', before: '2', after: '0' },
          { field: 'needs', before: 'ECMO', after: 'triage; ECMO' },
        ],
      ],
    ]);
    expect(next.unchanged).toEqual([{ line: 3 }]);
    expect(next.updates[0]?.facts.email).toBe('ada@example.org');
  });

  it('lets a blank cell keep what is known, and only a word for none clear it', () => {
    const known = recordAfterwards(planOf(roster('1,Ada,Okafor,,ITU,0099,2026-01-31,L,mentor,2,ECMO')));
    expect(planOf(roster('1,,,,,,,,,,'), known).unchanged).toEqual([{ line: 2 }]);
    const cleared = planOf(roster('1,,,,,NO_MANAGER,31-DEC-4712,Active,none,,'), known).updates;
    expect(cleared.flatMap(({ changes }) => changes)).toEqual([
      { field: 'manager', before: '0099', after: '' },
      { field: 'left_on', before: '2026-01-31', after: '' },
      { field: 'status', before: 'on_leave', after: 'active' },
      { field: 'role', before: 'mentor', after: '' },
      { field: 'capacity', before: '2', after: '' },
    ]);
    expect(cleared[0]?.participation).toBeNull();
  });

  it('refuses what it would have to guess, every reason at once', () => {
    const plan = planOf(
      roster(
        '1,A,A,,,,,,,a few,',
        '2,A,A,,,,,,,1.5,',
        '3,A,A,,,,,,,-1,',
        '4,A,A,ada at example.org,,,,On holiday,Helper,,',
        ',A,A,,,,,,,,',
        '1.15E+10,A,A,,,,,,,,',
        '7,A,A,,#REF!,,,,,,',
        '8,A,A,,,,2026-02-30,,,,',
        '9,A,A,,,,,,Mentor,2.0,,surplus',
      ),
    );
    expect(plan.creates).toEqual([]);
    expect(reasonsIn(plan.rejects)).toEqual([
      '2 (capacity): "a few" does not say how many mentees.',
      '3 (capacity): "1.5" is not a whole number.',
      '4 (capacity): "-1" is not between 0 and 100.',
      '5 (email): "ada at example.org" is not an e-mail address.',
      '5 (status): "On holiday" is not a status.',
      '5 (role): "Helper" is not a role in the programme.',
      '6: There is neither a staff number nor an e-mail.',
      '7 (staff_number): "1.15E+10" is a long number that a spreadsheet shortened; its digits are lost.',
      '8 (unit): "#REF!" is a spreadsheet error, not a value.',
      '9 (left_on): "2026-02-30" is not a day of the calendar.',
      '10: The row has 12 cells, the header 11.',
    ]);
  });

  it('makes nobody of totals and footers, nor of a title that stands alone', () => {
    const rows = [
      'Total,,,,,,,,,2,',
      'Total: 3,,,,,,,,,,',
      'Report generated 12/01/2026,,,,,,,,,,',
      'Confidential,,,,,,,,,,',
      '0007,,,,ITU,,,,,,',
      'jsmith,,,,ITU,,,,,,',
      'AB 12,Ada,,,ITU,,,,,,',
    ];
    const plan = planOf(roster(...rows));
    expect(plan.creates.map(({ line }) => line)).toEqual([6, 8, 7]);
    expect(reasonsIn(plan.rejects)).toEqual(
      ['2: "Total"', '3: "Total: 3"', '4: "Report generated 12/01/2026"', '5: "Confidential"'].map(
        (row) => `${row} is where a staff number should be, and there is neither a name nor an e-mail.`,
      ),
    );
    const known = recordAfterwards(planOf(roster('AB 12,Ada,Okafor,,ITU,,,,,,')));
    expect(planOf('staff_number,unit\nAB 12,ED\n', known).updates).toHaveLength(1);
  });

  it('knows a person by e-mail until a staff number comes, whatever the case', () => {
    const known = recordAfterwards(planOf('email,name\nAda@example.org,"Okafor, Ada"\n'));
    const plan = planOf('staff_number,email,name\n0007,ada@EXAMPLE.org,Ada Okafor\n', known);
    expect(plan.creates).toEqual([]);
    expect(plan.updates[0]?.changes).toEqual([{ field: 'staff_number', before: '', after: '0007' }]);
  });

  it('takes rows that say the same for one, and refuses those that say otherwise', () => {
    const plan = planOf(
      roster(
        '1,Ada,Okafor,,ITU,,,,,,',
        '1,Ada,Okafor,,ITU,,,,,,',
        '1,Ada,Okafor,,ED,,,,,,',
        '1,Eda,Okafor,,ITU,,,,,,',
      ),
    );
    expect(plan.creates.map(({ line }) => line)).toEqual([2]);
    expect(plan.unchanged).toEqual([{ line: 3, sameAs: 2 }]);
    expect(reasonsIn(plan.rejects)).toEqual([
      '4: This is another assignment of the same person as line 2, which was taken.',
      '5: This is the same person as line 2, which was taken.',
    ]);
  });

  it.each([
    [
      'Assignment Number,Name,Ward\n20123456-2,A B,ED\n20123456,A B,ITU\n20123457-3,C D,ED\n',
      ['20123456 ITU', '20123457 ED'],
    ],
    ['Employee Number,Name,Ward\n123-2,A B,ED\n123,A B,ITU\n456-2,C D,ED\n', ['123 ITU', '456-2 ED']],
    ['Employee Number,Name,Ward,Primary\n123,A B,ED,N\n123,A B,ITU,Y\n', ['123 ITU']],
  ])('takes the main one of several assignments: %j', (text, people) => {
    expect(planOf(text).creates.map(({ facts }) => `${facts.staffNumber} ${facts.unit}`)).toEqual(people);
  });

  it('passes over further assignments that HR tells apart, and says so; a second name is refused', () => {
    const numbered = planOf(
      'Assignment Number,Name,Ward\n20123456-2,A B,ED\n20123456,A B,ITU\n20123456-3,C D,ED\n',
    );
    expect(numbered.creates.map(({ line }) => line)).toEqual([3]);
    expect(numbered.unchanged).toEqual([{ line: 2, furtherTo: 3 }]);
    expect(numbered.notes).toContain(
      'Second assignments of people whose main one counts: 1, not imported (line 2 (as 3)).',
    );
    expect(reasonsIn(numbered.rejects)).toEqual([
      '4: This is another assignment of the same person as line 3, which was taken.',
    ]);
    const marked = planOf('Employee Number,Name,Ward,Primary\n123,A B,ED,N\n123,A B,ITU,Y\n123,A B,W9,Y\n');
    expect(marked.unchanged).toEqual([{ line: 2, furtherTo: 3 }]);
    expect(marked.rejects.map(({ line }) => line)).toEqual([4]);
  });

  it('takes no band that a spreadsheet made a day', () => {
    const { creates, rejects } = planOf('staff_number,name,band\n1,Ada Okafor,05-Jun\n2,Bo Lind,Band 6\n');
    expect(creates.map(({ facts }) => facts.band)).toEqual(['Band 6']);
    expect(reasonsIn(rejects)).toEqual([
      '2 (band): "05-Jun" is what a spreadsheet makes of two numbers with a dash between them.',
    ]);
  });

  it('takes no N/A for a ward, a band or a number of places', () => {
    const [person] = planOf(
      'staff_number,name,unit,site,profession,band,capacity,role\n1,A B,N/A,-,null,n.a.,N/A,mentor\n',
    ).creates;
    expect(person?.facts).toMatchObject({ unit: null, site: null, profession: null, band: null });
    expect(person?.participation).toEqual({ role: 'mentor', capacity: null });
  });

  it('gives an e-mail to one person only', () => {
    const known = recordAfterwards(
      planOf(
        'staff_number,email,name\n1,one@example.org,A A\n2,two@example.org,B B\n,three@example.org,C C\n',
      ),
    );
    const plan = planOf(
      'staff_number,email\n1,new@example.org\n5,one@example.org\n6,two@example.org\n7,same@example.org\n8,Same@example.org\n1,x@example.org\n',
      known,
    );
    expect(plan.creates.map(({ facts }) => facts.staffNumber)).toEqual(['5', '7']);
    expect(reasonsIn(plan.rejects)).toEqual([
      '4: The e-mail two@example.org is that of B B (2) on record.',
      '6: The e-mail Same@example.org is that of staff number 7 on line 5.',
      '7: This is the same person as line 2, which was taken.',
    ]);
  });

  it('keeps the old e-mail taken when the row that would have freed it is refused', () => {
    const known = recordAfterwards(planOf('staff_number,email\n1,one@example.org\n2,two@example.org\n'));
    const plan = planOf('staff_number,email\n1,two@example.org\n5,one@example.org\n', known);
    expect([plan.creates, plan.updates]).toEqual([[], []]);
    expect(plan.rejects.map(({ line }) => line)).toEqual([2, 3]);
  });

  it.each([
    ['"SURNAME JR,  GIVEN M"', 'GIVEN M', 'SURNAME JR'],
    ['"Okafor,Ada"', 'Ada', 'Okafor'],
    ['Ada van der Berg', 'Ada', 'van der Berg'],
    ['"Okafor, Ada (On Leave)"', 'Ada', 'Okafor'],
  ])('takes the name %s apart', (name, givenName, familyName) => {
    const [person] = planOf(`staff_number,name\n1,${name}\n`).creates;
    expect(person?.facts).toMatchObject({
      givenName,
      familyName,
      status: name.includes('Leave') ? 'on_leave' : 'active',
    });
  });

  it('takes someone whose last day has passed for a leaver, unless the row says otherwise', () => {
    const plan = planOf(
      roster(
        '1,A,A,,,,2026-11-20,,,,',
        `2,A,A,,,,${TODAY},,,,`,
        '3,A,A,,,,2026-11-20,Active,,,',
        '4,A,A,,,,,T,,,',
      ),
    );
    expect(plan.creates.map(({ facts }) => facts.status)).toEqual(['left', 'active', 'active', 'left']);
  });

  it('takes what people answered themselves, when it comes back from an export, for known', () => {
    const known = recordAfterwards(planOf(roster('1,Ada,Okafor,,ITU,,,,mentee,,')));
    const [ada] = known.people;
    if (ada === undefined) throw new Error('Ada is missing.');
    const answered = {
      ...known,
      people: [{ ...ada, attributes: new Map([['needs', ['ECMO', 'triage']]]) }],
      counting: new Map([[1, { role: 'both' as const, capacity: 2 }]]),
    };
    expect(planOf(roster('1,Ada,Okafor,,ITU,,,active,both,2,ECMO; triage'), answered).unchanged).toEqual([
      { line: 2 },
    ]);
    expect(
      planOf(roster('1,Ada,Okafor,,ITU,,,active,mentor,2,ECMO; triage'), answered).updates,
    ).toMatchObject([{ changes: [{ field: 'role', before: 'mentee', after: 'mentor' }] }]);
  });

  it('takes off the mark that protects a cell from the spreadsheet', () => {
    expect(planOf("staff_number,unit\n1,'=ITU\n").creates[0]?.facts.unit).toBe('=ITU');
  });

  it('divides lists only where lists are meant, and gives known words one form', () => {
    const text =
      'staff_number,availability,remark,mode,years_experience,languages\n' +
      '1,Mon am; Tuesday afternoon,"Shy, at first",Face to face,"3,5","English, Twi"\n';
    expect(planOf(text).creates[0]?.attributes).toEqual(
      new Map([
        ['availability', ['Mon am', 'Tue pm']],
        ['remark', ['Shy, at first']],
        ['mode', ['in person']],
        ['years_experience', ['3.5']],
        ['languages', ['English', 'Twi']],
      ]),
    );
  });

  it('refuses a file whose dates or people cannot be told', () => {
    expect(complaintsOf(() => planOf('name,unit\nA B,ITU\n'))[0]).toMatch(
      /^roster.csv: No column holds a staff number or an e-mail/,
    );
    expect(complaintsOf(() => planOf('staff_number,Start date\n1,03/04/2026\n'))).toEqual([
      'roster.csv (Start date): 03/04/2026 may be day first or month first, and no date in the column settles it. Say it with --date-order day-first or month-first (or intake.date_order in mentor.yaml), or write the dates as 2026-04-03.',
    ]);
    expect(complaintsOf(() => planOf('staff_number,Start date\n1,13/04/2026\n2,04/13/2026\n'))[0]).toMatch(
      /the column mixes both/,
    );
    expect(complaintsOf(() => planOf('Employee Number,Payroll No\n1,2\n'))[0]).toMatch(
      /may each be the staff_number/,
    );
  });

  it('takes the order of the other date columns, or of the settings', () => {
    const text = 'staff_number,Start date,Leaving date\n1,13/04/2020,03/04/2026\n';
    const plan = planOf(text);
    expect(plan.creates[0]?.facts.leftOn).toBe('2026-04-03');
    expect(plan.notes).toContain('Dates in Leaving date: day-first, as in the other columns (03/04/2026).');
    const file = fileOf('roster', 'staff_number,Start date\n1,03/04/2020\n');
    const settings = {
      ...file.settings,
      intake: { ...file.settings.intake, dateOrder: 'month-first' as const },
    };
    expect(planRoster({ ...file, ...EMPTY, settings }).creates[0]?.facts.hiredOn).toBe('2020-03-04');
  });

  it('takes what repeats an answer for no news, and what contradicts one for what the roster says', () => {
    const state = recordAfterwards(planOf('staff_number,role,languages\n1,mentor,Welsh\n'));
    const [person] = state.people;
    if (person === undefined) throw new Error('nobody was created');
    const answered = {
      ...state,
      people: [{ ...person, attributes: new Map([['languages', ['Polish']]]) }],
      counting: new Map([[person.id, { role: 'both' as const, capacity: 2 }]]),
    };
    expect(planOf('staff_number,role,capacity,languages\n1,both,2,Polish\n', answered).updates).toEqual([]);
    expect(planOf('staff_number,languages\n1,Irish\n', answered).updates[0]?.changes).toEqual([
      { field: 'languages', before: 'Welsh', after: 'Irish' },
    ]);
  });

  it('reads who is what from Mentor? and Mentee? answered with yes and no', () => {
    const plan = planOf(
      'staff_number,Mentor?,Mentee?\n1,Yes,No\n2,n,Y\n3,1,1\n4,false,false\n5,TRUE,\n6,perhaps,\n',
    );
    expect(plan.creates.map(({ participation }) => participation?.role ?? null)).toEqual([
      'mentor',
      'mentee',
      'both',
      null,
      'mentor',
    ]);
    expect(reasonsIn(plan.rejects)).toEqual(['7 (Mentor?): "perhaps" is neither yes nor no.']);
  });

  it('takes a column Mentor that names people for what it is: an attribute', () => {
    const plan = planOf('staff_number,name,Mentor\n1,Ann Lee,Bo Day\n');
    expect(plan.rejects).toEqual([]);
    expect(plan.creates[0]?.attributes.get('mentor')).toEqual(['Bo Day']);
  });

  it('keeps headers that JavaScript reserves as data', () => {
    const plan = planOf('staff_number,__proto__,constructor,toString\n1,a,b,c\n');
    expect([...(plan.creates[0]?.attributes ?? [])]).toEqual([
      ['proto', ['a']],
      ['constructor', ['b']],
      ['tostring', ['c']],
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('planRoster, whatever the rows', () => {
  const cell = (...words: readonly string[]) => fc.constantFrom('', '', ...words);
  const row = fc
    .tuple(
      cell('1', '2', '3', '3-2', '01', '#REF!'),
      cell('Ada', 'Ben'),
      cell('Okafor', 'Santos'),
      cell('ada@example.org', 'ADA@example.org', 'ben@example.org', 'nobody'),
      cell('ITU', 'ED'),
      cell('1', 'none', 'Ada Okafor'),
      cell('2026-01-01', '31-DEC-4712', 'soon'),
      cell('A', 'L', 'T', '?'),
      cell('mentor', 'both', 'none', 'x'),
      cell('0', '2', 'two'),
      cell('ECMO', 'ECMO; triage'),
    )
    .map((cells) => cells.join(','));
  const rows = fc.array(row, { maxLength: 8 });

  it('accounts for every row once', () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const known = recordAfterwards(planOf(roster(...first)));
        const plan = planOf(roster(...second), known);
        const lines = [...plan.creates, ...plan.updates, ...plan.unchanged, ...plan.rejects].map(
          ({ line }) => line,
        );
        const filled = second.flatMap((text, index) => (/^,*$/.test(text) ? [] : [index + 2]));
        expect(lines.toSorted((a, b) => a - b)).toEqual(filled);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const plan = planOf(roster(...some));
        const again = planOf(roster(...some), recordAfterwards(plan));
        expect([again.creates, again.updates]).toEqual([[], []]);
      }),
    );
  });

  it('never gives two people one staff number or one e-mail', () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const known = recordAfterwards(planOf(roster(...first)));
        const { people } = recordAfterwards(planOf(roster(...second), known), known);
        const numbers = people.flatMap(({ staffNumber }) => staffNumber ?? []);
        const emails = people.flatMap(({ email }) => email?.toLowerCase() ?? []);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(new Set(emails).size).toBe(emails.length);
      }),
    );
  });

  it('plans the same people from rows in any order, where nobody stands there twice', () => {
    const once = fc
      .uniqueArray(fc.nat(30), { maxLength: 10 })
      .map((numbers) => numbers.map((number) => `${number},Ada,Okafor,p${number}@example.org,ITU,,,,,,`));
    fc.assert(
      fc.property(once, fc.nat(), (some, turn) => {
        const turned = [
          ...some.slice(turn % (some.length || 1)),
          ...some.slice(0, turn % (some.length || 1)),
        ];
        const facts = (list: readonly string[]) =>
          planOf(roster(...list)).creates.map((create) => create.facts);
        expect(facts(turned)).toEqual(facts(some));
      }),
    );
  });
});

describe('rejectsTable', () => {
  it('gives the rows back as they were, with the line and every reason', () => {
    const { table } = fileOf('roster', 'Staff No,"Mentee\nplaces"\n0001,1.5\n');
    const plan = planOf('Staff No,"Mentee\nplaces"\n0001,1.5\n');
    expect(rejectsTable(table.headers, plan.rejects)).toEqual({
      headers: ['Staff No', 'Mentee places', 'row', 'reason'],
      rows: [
        [
          '0001',
          '1.5',
          '3',
          'Mentee places: "1.5" is not a whole number. Write the number of mentees in digits, 0 for none; or leave the cell blank for the usual number.',
        ],
      ],
    });
  });

  it('gives cells beyond the header a column', () => {
    const reject = { line: 2, cells: ['1', 'a', 'b'], reasons: [{ message: 'Too long.' }] };
    expect(rejectsTable([{ text: 'id' }], [reject])).toEqual({
      headers: ['id', '', '', 'row', 'reason'],
      rows: [['1', 'a', 'b', '2', 'Too long.']],
    });
  });
});

describe('a manager who is nobody', () => {
  it.each(['Vacant', 'N/A - CEO', 'none (board)', 'To be recruited', 'No manager'])(
    '%s is no name',
    (manager) => {
      const plan = planOf(`staff_number,family_name,manager\n1,Nash,\n2,Poe,${manager}\n`);
      expect(plan.creates.map(({ facts }) => facts.manager)).toEqual([null, null]);
      expect(plan.notes.filter((note) => note.includes(manager))).toEqual([]);
    },
  );

  it.each(['Vacant (Bo covering)', 'VACANT - ACTING: BO LIND', 'N/A - Bo Lind', 'Vacant - covered by Bo'])(
    '%s names who stands in',
    (manager) => {
      const plan = planOf(`staff_number,family_name,manager\n2,Poe,${manager}\n`);
      expect(plan.creates.map(({ facts }) => facts.manager)).toEqual([manager]);
    },
  );
});
