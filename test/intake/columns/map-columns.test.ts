import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileKind } from '../../../src/domain/files/file-fields.js';
import { attributeName } from '../../../src/domain/text/attribute-name.js';
import { type Mapping, mapColumns } from '../../../src/intake/columns/map-columns.js';
import { readTable } from '../../../src/intake/table/read-table.js';
import { fileOf } from '../plans/plan-inputs.js';

function mapped(
  kind: FileKind,
  headers: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Mapping {
  const line = headers.map((header) => `"${header.replaceAll('"', '""')}"`).join(',');
  const table = readTable(`${line}\n${headers.map(() => 'x').join(',')}\n`, 'file.csv');
  return mapColumns(table.headers, { kind, source: 'file.csv', columns: new Map(Object.entries(settings)) });
}

/** `field ← header` for each field, `attribute ⇐ header` for each attribute. */
function shown({ fields, attributes }: Mapping): string[] {
  return [
    ...[...fields].map(([field, { name }]) => `${field} ← ${name}`),
    ...[...attributes].flatMap(([attribute, columns]) => columns.map(({ name }) => `${attribute} ⇐ ${name}`)),
  ];
}

describe('mapColumns of a roster', () => {
  it.each([
    ['Employee Number', 'staff_number'],
    ['Employee #', 'staff_number'],
    ['EMPLID', 'staff_number'],
    ['USERID', 'staff_number'],
    ['Employee_ID', 'staff_number'],
    ['Staff No.', 'staff_number'],
    ['Payroll number*', 'staff_number'],
    ['Assignment Number', 'staff_number'],
    ['Surname', 'family_name'],
    ['Known As', 'given_name'],
    ['E-mail Address', 'email'],
    ['\u00A0Work\u00A0Email\u00A0', 'email'],
    ['<b>Line Manager</b>', 'manager'],
    ["Manager's e-mail", 'manager'],
    ['Ward/Dept', 'unit'],
    ['Base', 'site'],
    ['AfC Band', 'band'],
    ['Staff Group', 'profession'],
    ['Date of hire', 'hired_on'],
    ['Termination Date', 'left_on'],
    ['Assignment Status', 'status'],
    ['Mentoring role', 'role'],
    ['Mentee places', 'capacity'],
    ['PRÉNOM', 'given_name'],
  ])('takes %j for %s', (header, field) => {
    expect([...mapped('roster', [header]).fields.keys()]).toEqual([field]);
  });

  it.each([
    ['Languages spoken', 'languages'],
    ['Years of experience', 'years_experience'],
    ['Learning needs', 'needs'],
    ['FTE', 'fte'],
    ['Überstunden (2026)', 'uberstunden_2026'],
    ['__proto__', 'proto'],
    ['constructor', 'constructor'],
    ['山田', '山田'],
    ['', 'column_2'],
  ])('keeps %j as %s', (header, attribute) => {
    expect([...mapped('roster', ['staff_number', header]).attributes.keys()]).toEqual([attribute]);
  });

  it('gives a field to the surest column and keeps the other', () => {
    const headers = [
      'Assignment Number',
      'Employee Number',
      'Department',
      'Ward',
      'Known as',
      'First name',
      'Name_2',
      'Name_2',
    ];
    const mapping = mapped('roster', headers);
    expect(shown(mapping)).toEqual([
      'staff_number ← Employee Number',
      'given_name ← First name',
      'unit ← Ward',
      'assignment_number ⇐ Assignment Number',
      'department ⇐ Department',
      'known_as ⇐ Known as',
      'name_2 ⇐ Name_2',
      'name_2_2 ⇐ Name_2 (2)',
    ]);
    expect(mapping.complaints).toEqual([]);
  });

  it('complains of two columns that are equally sure', () => {
    const { complaints } = mapped('roster', ['Employee Number', 'Payroll number', 'Surname']);
    expect(complaints).toEqual([
      {
        source: 'file.csv',
        field: 'staff_number',
        message: '"Employee Number" and "Payroll number" may each be the staff_number.',
        remedy:
          'Say which: --map "Employee Number=staff_number", and --map "Payroll number=ignore" for the other.',
      },
    ]);
  });

  it('follows the settings, and what is stated for the file before them', () => {
    const settings = { 'WHERE do you work?': 'unit', Extra: 'ignore', Band: 'pay' };
    const mapping = mapped('roster', ['Where do you work?', 'Ward', 'Extra', 'Band'], settings);
    expect(shown(mapping)).toEqual(['unit ← Where do you work?', 'pay ⇐ Band', 'ward ⇐ Ward']);
    expect(mapping.ignored.map(({ name }) => name)).toEqual(['Extra']);
    expect(shown(fileOf('roster', 'id,Ward,Dept\n1,A,B\n', { Dept: 'unit' }).mapping)).toEqual([
      'unit ← Dept',
      'id ⇐ id',
      'ward ⇐ Ward',
    ]);
  });

  it('takes no name under which a field is known for a column of its own, unless the settings look at it', () => {
    const said = (kind: FileKind, target: string, named: readonly string[] = []) =>
      mapColumns([{ position: 0, text: 'Orig', name: 'Orig', key: 'orig' }], {
        kind,
        source: 'file.csv',
        columns: new Map(),
        stated: new Map([['Orig', target]]),
        named: new Set(named),
      }).complaints.map(({ message, remedy }) => `${message} ${remedy?.split('?')[0]}`);
    expect(said('roster', 'start_date')).toEqual([
      '"start_date" is not a field of roster. Did you mean "hired_on"',
    ]);
    expect(said('survey', 'department')).toEqual([
      '"department" is not a field of survey. Did you mean "unit"',
    ]);
    expect(said('roster', 'start_date', ['start_date'])).toEqual([]);
    expect(said('roster', 'shift_pattern')).toEqual([]);
  });

  it('complains of a stated column that is not there, and of a field that is none', () => {
    const { complaints } = fileOf('pairings', 'mentee,mentor,Begin\n1,2,x\n', {
      Begn: 'started_on',
      Begin: 'startedon',
    }).mapping;
    expect(complaints.map(({ message, remedy }) => `${message} ${remedy}`)).toEqual([
      'There is no column "Begn". Did you mean "Begin"?',
      '"startedon" is not a field of pairings. Did you mean "started_on"? The fields are mentee, mentor, started_on, status, ended_on, end_reason, ended_by, or ignore.',
    ]);
  });

  it('tells the role in the programme from the job by the cells', () => {
    expect(shown(fileOf('roster', 'staff_number,Role\n1,Staff nurse\n').mapping)).toContain(
      'profession ← Role',
    );
    expect(shown(fileOf('roster', 'staff_number,Role\n1,\n2,Mentee\n').mapping)).toContain('role ← Role');
  });

  it('uses every column once, whatever the headers', () => {
    const header = fc.oneof(
      fc.string(),
      fc.constantFrom('Name', 'email', 'Email', 'Ward', '__proto__', 'needs', 'Role', ''),
    );
    const distinct = (names: readonly string[]) => new Set(names).size === names.length;
    fc.assert(
      fc.property(fc.array(header, { minLength: 1, maxLength: 12 }), (headers) => {
        const columns = headers.map((text, position) => ({ position, text, key: text, name: `${position}` }));
        const mapping = mapColumns(columns, { kind: 'roster', source: 'f', columns: new Map() });
        const used = [
          ...mapping.fields.values(),
          ...[...mapping.attributes.values()].flat(),
          ...mapping.rest,
        ];
        expect(used.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual(
          headers.map((_, index) => index),
        );
        expect(distinct([...mapping.attributes.keys()])).toBe(true);
      }),
    );
  });
});

describe('mapColumns of forms', () => {
  it.each([
    ['What would you like to learn?', 'needs'],
    ['What would you like help with?', 'needs'],
    ['Which areas would you like to develop?', 'needs'],
    ['What can you offer?', 'strengths'],
    ['Which skills could you share with a mentee?', 'strengths'],
    ['What are your goals for the year?', 'goals'],
    ['Which languages do you speak?', 'languages'],
    ['When are you usually available?', 'availability'],
    ['How many years of experience do you have?', 'years_experience'],
    ['Is there anyone you would like to be paired with?', 'prefers'],
    ['How would you prefer to meet?', 'mode'],
    ['Which mentoring style suits you?', 'style'],
  ])('takes %j for the attribute %s', (header, attribute) => {
    expect([...mapped('survey', ['Email', header]).attributes.keys()]).toEqual([attribute]);
  });

  it.each([
    ['I would like to take part as', 'role'],
    ['I would like to be a', 'role'],
    ['Are you applying as a mentor or a mentee?', 'role'],
    ['How many mentees could you take?', 'capacity'],
    ['What is your staff number?', 'staff_number'],
  ])('takes %j for the field %s', (header, field) => {
    expect([...mapped('survey', [header]).fields.keys()]).toEqual([field]);
  });

  it.each([
    'I agree that my answers are kept',
    'What is your favourite colour?',
    'Anything else we should know?',
  ])('only keeps the answers to %j', (header) => {
    expect(mapped('survey', ['Email', header]).rest.map(({ name }) => name)).toEqual([header]);
  });

  it.each([
    ['How would you rate your mentoring relationship so far? (1-5)', 'rating'],
    ['What has been most helpful?', 'helpful'],
    ['What could be improved?', 'to_improve'],
    ['Would you like to change your mentor or mentee?', 'wants_change'],
    ['I am the', 'given_by'],
    ['Mentee (staff number or e-mail)', 'mentee'],
    ['Who is your mentor?', 'mentor'],
  ])('takes %j for %s in feedback', (header, field) => {
    expect([...mapped('feedback', [header]).fields.keys()]).toEqual([field]);
  });
});

describe('mapColumns of what a tool writes about a response', () => {
  it('takes the first of several columns of one sort', () => {
    const headers = ['a_timestamp', 'b_timestamp'].map((text, position) => ({
      position,
      text,
      key: text,
      name: text,
      role: 'submittedAt' as const,
    }));
    const mapping = mapColumns(headers, { kind: 'survey', source: 'f', columns: new Map() });
    expect(shown(mapping)).toEqual(['submitted_on ← a_timestamp']);
    expect(mapping.complaints).toEqual([]);
  });
});

describe('attributeName', () => {
  it('is always a name that it would give itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = attributeName(text);
        expect(attributeName(name)).toBe(name);
        expect(name.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('mapColumns of feedback', () => {
  it.each([
    'Would you prefer not to change partner?',
    'Rematch not needed',
    'No change of mentor wanted',
    'Would you rather stay than have a new mentor?',
  ])('takes %j for no wish for another partner', (heading) => {
    expect([...mapped('feedback', [heading]).fields.keys()]).toEqual([]);
  });

  it.each([
    ['What was not helpful?', 'to_improve'],
    ["What wasn't useful?", 'to_improve'],
    ['What is not working well?', 'to_improve'],
    ['What could have been more useful?', 'to_improve'],
    ['What went well?', 'helpful'],
    ['What was most helpful?', 'helpful'],
    ['Should we rematch you?', 'wants_change'],
  ])('takes %j for %s', (heading, field) => {
    expect([...mapped('feedback', [heading]).fields.keys()]).toEqual([field]);
  });
});
