import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.js';
import { readTable } from '../../../src/intake/table/read-table.js';
import { refuseSecondTable } from '../../../src/intake/table/repeated-header.js';

const refused = (text: string) => {
  try {
    refuseSecondTable(readTable(text, 'r.csv'));
  } catch (error) {
    if (error instanceof InputError) return error.complaints[0];
    throw error;
  }
  return undefined;
};

describe('a second table below the first', () => {
  it('is refused with its line, for its cells would be read under the headings of the first', () => {
    const text =
      'Staff ID,Name,Email,Specialty\n1,Ann Able,ann@example.org,ICU\n,,,\nMentees,,,\nStaff ID,Name,Email,Wants help with\n2,Cy Cole,cy@example.org,Audit\n';
    expect(refused(text)).toMatchObject({
      line: 5,
      message: 'Another table begins here, under other headings: Staff ID, Name, Email, Wants help with.',
    });
  });

  it.each([
    [
      'the same header again',
      'Staff ID,Name,Email\n1,Ann Able,ann@example.org\nStaff ID,Name,Email\n2,Bo Baker,bo@example.org\n',
    ],
    [
      'options of a form in their own columns',
      '#,Audit,Triage,Email\na,Audit,Triage,ann@example.org\nb,Audit,Triage,bo@example.org\n',
    ],
    ['somebody called as a column', 'Staff ID,Name,Email\n1,Name,ann@example.org\n'],
  ])('is not %s', (_, text) => expect(refused(text)).toBeUndefined());
});

describe('bands above the headings', () => {
  const headings = (text: string) => readTable(text, 'r.csv').headers.map((header) => header.text);

  it('say only which sort of columns they are, or whose', () => {
    const text =
      'Person,,,Post,,Line manager,\nEmployee Number,Last Name,First Name,Ward,Band,Name,Email\n1,Able,Ann,Ward 7,5,Di Park,di@example.org\n2,Baker,Bo,Ward 9,6,Di Park,di@example.org\n';
    expect(headings(text)).toEqual([
      'Employee Number',
      'Last Name',
      'First Name',
      'Ward',
      'Band',
      'Line manager Name',
      'Line manager Email',
    ]);
  });

  it('name the programme itself', () => {
    const text =
      'Person,,Programme,,\nStaff no,Name,Role,Ward,Line manager\n1,Ann Able,Mentor,ICU,2\n2,Bo Baker,Mentee,ED,3\n';
    expect(headings(text)).toEqual(['Staff no', 'Name', 'Role', 'Ward', 'Line manager']);
  });

  it('that ask something stay with their items', () => {
    const text =
      'Personal details,,Availability,,,\nName,Email,Monday,Tuesday,Wednesday,Thursday\nAnn Able,ann@example.org,am,,pm,\nBo Baker,bo@example.org,,am,,pm\n';
    expect(headings(text)).toEqual([
      'Name',
      'Email',
      'Availability [Monday]',
      'Availability [Tuesday]',
      'Availability [Wednesday]',
      'Availability [Thursday]',
    ]);
  });
});
