import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeople, foldedName, peopleFinder } from '../../../src/domain/people/people-finder.js';

const people = [
  {
    staffNumber: '0042',
    email: 'soren.ostergaard@example.org',
    givenName: 'Søren',
    familyName: 'Østergaard',
  },
  { staffNumber: '42', email: null, givenName: 'Maria Clara', familyName: 'Santos' },
  { staffNumber: null, email: 'Siobhan.OBrien@example.org', givenName: 'Siobhán', familyName: "O'Brien" },
  { staffNumber: 'P-7', email: 'lan.nguyen@example.org', givenName: 'Lan', familyName: 'Nguyễn' },
  { staffNumber: 'P-8', email: null, givenName: 'Lan', familyName: 'Fitzgerald-Moore' },
  { staffNumber: 'P-9', email: null, givenName: '', familyName: '' },
];
const find = (text: string) => findPeople(text, people).map(({ staffNumber, email }) => staffNumber ?? email);

describe('findPeople', () => {
  it.each([
    ['0042', ['0042']],
    [' 42 ', ['42']],
    ['p-7', ['P-7']],
    ['SIOBHAN.obrien@example.org', ['Siobhan.OBrien@example.org']],
    ['Soren Ostergaard', ['0042']],
    ['Østergaard, Søren', ['0042']],
    ['obrien', ['Siobhan.OBrien@example.org']],
    ['Santos', ['42']],
    ['clara santos', ['42']],
    ['fitz', ['P-8']],
    ['moore', ['P-8']],
    ['lan', ['P-7', 'P-8']],
    ['lan ngu', ['P-7']],
    ['P-9', ['P-9']],
    ['00042', []],
    ['nobody@example.org', []],
    ['', []],
    [' , ', []],
  ])('finds %j', (text, keys) => {
    expect(find(text)).toEqual(keys);
  });

  it.each([
    ['McCarthy', 'Mc Carthy'],
    ['Niamh McCarthy', 'Mc Carthy'],
    ["O'Reilly", 'O Reilly'],
    ['O Connor', "O'Connor"],
    ['Ní Bhriain', 'NiBhriain'],
    ['de la Cruz', 'Delacruz'],
    ['DelaCruz', 'de la Cruz'],
    ['macgiolla', 'Mac Giolla Phádraig'],
  ])('finds %j as %j: written apart or not, it is one surname', (text, familyName) => {
    const one = { staffNumber: '1', email: null, givenName: 'Niamh', familyName };
    const other = { staffNumber: '2', email: null, givenName: 'Mac', familyName: 'Reil' };
    expect(findPeople(text, [one, other])).toEqual([one]);
  });

  it('takes what is written as it is first: O Hara is not Ohara where both are on record', () => {
    const [apart, together] = ['O Hara', 'Ohara'].map((familyName, at) => ({
      staffNumber: String(at),
      email: null,
      givenName: 'Una',
      familyName,
    }));
    const both = [apart, together].flatMap((person) => person ?? []);
    expect([findPeople('Una O Hara', both), findPeople("O'Hara", both)]).toEqual([[apart], [together]]);
  });

  it('knows people by the keys of records merged into theirs, after everyone by their own', () => {
    const merged = [
      {
        staffNumber: '7',
        email: null,
        givenName: 'Ann',
        familyName: 'Lee',
        formerKeys: ['X9', 'ann@example.org'],
      },
      { staffNumber: 'x9', email: null, givenName: 'Bo', familyName: 'Ek' },
    ];
    const numbers = (text: string) => findPeople(text, merged).map(({ staffNumber }) => staffNumber);
    expect(numbers('Ann@example.org')).toEqual(['7']);
    expect(numbers('X9')).toEqual(['x9']);
    expect(findPeople('x9', merged.slice(0, 1))).toHaveLength(1);
  });

  it.each([
    ['whole words before words that begin so', 'ann', ['1', '3']],
    ['a name in full before one that has more words', 'Ann Lee', ['1']],
    ['a name in full, the family name first', 'lee, ann', ['1']],
    ['a staff number as it is before one of other case', '7A', ['7A']],
    ['a staff number as it is, spaces around it', ' 7a ', ['7a']],
    ['nobody for marks alone', '.', []],
  ])('finds %s', (_, text, numbers) => {
    const someone = (staffNumber: string, givenName: string, familyName: string) => ({
      staffNumber,
      email: null,
      givenName,
      familyName,
    });
    const staff = [
      someone('1', 'Ann', 'Lee'),
      someone('2', 'Anna', 'Lee'),
      someone('3', 'Ann', 'Lee Park'),
      someone('7a', 'Bo', 'Ek'),
      someone('7A', 'Cy', 'Ek'),
      someone('9', '', ''),
    ];
    expect(findPeople(text, staff).map(({ staffNumber }) => staffNumber)).toEqual(numbers);
  });

  it('lets a staff number win over a name', () => {
    const two = [
      { staffNumber: 'May', email: null, givenName: 'Jo', familyName: 'Grant' },
      { staffNumber: '1', email: null, givenName: 'May', familyName: 'Grant' },
    ];
    expect(findPeople('May', two)).toEqual([two[0]]);
  });

  it('finds everyone by their own staff number, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }).filter((text) => text.trim() === text)),
        (numbers) => {
          const staff = numbers.map((staffNumber) => ({
            staffNumber,
            email: null,
            givenName: 'A',
            familyName: 'B',
          }));
          const finder = peopleFinder(staff);
          for (const person of staff) expect(finder(person.staffNumber)).toEqual([person]);
        },
      ),
    );
  });
});

describe('foldedName', () => {
  it.each([
    ['D’Souza', 'dsouza'],
    ["D'Souza", 'dsouza'],
    ['Fitzgerald-Moore', 'fitzgerald moore'],
    ['Çağla Demir', 'cagla demir'],
    ['Yıldız', 'yildiz'],
    ['IŞIK', 'isik'],
    ['Łukasz', 'lukasz'],
    ['山田 太郎', '山田 太郎'],
  ])('makes %s comparable', (name, folded) => {
    expect(foldedName(name)).toBe(folded);
  });

  it('reads plain letters as it reads them beside a sign that does not count', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abKIZ09 ') });
    fc.assert(fc.property(letters, (name) => foldedName(name) === foldedName(`${name}’`)));
  });
});
