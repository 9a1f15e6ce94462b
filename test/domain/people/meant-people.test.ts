import { describe, expect, it } from 'vitest';
import { meaningOfNames } from '../../../src/domain/people/meant-people.js';

const person = (staffNumber: string, givenName: string, familyName: string, email: string | null = null) => ({
  staffNumber,
  givenName,
  familyName,
  email,
});

const PEOPLE = [
  person('00123', 'Sam', 'Poe', 'sam.poe@example.org'),
  person('P-017', 'Sam', 'Poe'),
  person('3', 'Sarah Jane', 'Poe'),
  person('4', 'Ada', 'Okafor', 'ada.okafor@example.org'),
  person('5', 'Beatrice', 'De Souza'),
  person('6', 'Ann', 'Lee'),
];

// Made anew for each text, since the same text is read once.
const meaning = (text: string) => meaningOfNames(PEOPLE)(text);
const meant = (text: string) => meaning(text).people.map(({ staffNumber }) => staffNumber);

describe('meaningOfNames', () => {
  it('is certain of a key, and of a whole name that only one has', () => {
    for (const text of ['00123', 'Ada Okafor', 'okafor, ada', 'ADA.OKAFOR@example.org']) {
      expect(meaning(text).isCertain).toBe(true);
      expect(meant(text)).toHaveLength(1);
    }
    expect(meaning('Sam Poe').isCertain).toBe(false);
  });

  it.each([
    ['two of one name', 'Sam Poe', ['00123', 'P-017']],
    ['with a title', 'Dr Sam Poe', ['00123', 'P-017']],
    ['a family name alone', 'Poe', ['00123', 'P-017', '3']],
    ['a title and a family name', 'Dr Poe', ['00123', 'P-017', '3']],
    ['an initial', 'S. Poe', ['00123', 'P-017', '3']],
    ['an initial after the name', 'Poe, S', ['00123', 'P-017', '3']],
    ['initials run together', 'SJ Poe', ['3']],
    ['a longer given name', 'Samantha Poe', ['00123', 'P-017']],
    ['a short one', 'Bea De Souza', ['5']],
    ['part of a double name', 'Beatrice Souza', ['5']],
    ['a slip', 'Ada Okafro', ['4']],
    ['a slip in the family name', 'Okafer', ['4']],
    ['somebody plainly other', 'Jo Poe', []],
    ['nobody like it', 'Mary Seacole', []],
    ['a number without its zeros', '123', ['00123']],
    ['a number from a spreadsheet', '123.0', ['00123']],
    ['a number without its hyphen', 'P017', ['P-017']],
    ['another number', '124', []],
    ['a name and a number', 'Sam Poe (P-017)', ['P-017']],
    ['a name and an address', 'Sam Poe <sam.poe@example.org>', ['00123']],
    ['an address elsewhere', 'sam.poe@example.net', ['00123', 'P-017']],
    ['several in one cell', 'Ada Okafor / Ann Lee', ['4', '6']],
    ['several by commas', 'Ada Okafor, Ann Lee', ['4', '6']],
    ['a sentence', 'I would rather not work with Ann Lee after last year', ['6']],
    ['a title in a sentence', 'not Dr Okafor please, she sat on my interview panel', ['4']],
  ])('%s', (_, text, numbers) => {
    expect(meant(text)).toEqual(numbers);
  });

  it('knows when nobody is meant', () => {
    for (const text of ['', 'none', 'N/A', '-', 'No one', 'no preference'])
      expect(meaning(text)).toEqual({ people: [], isCertain: false, isNone: true });
    expect(meaning('Mary Seacole').isNone).toBe(false);
  });

  it('is not certain of a name that is nobody in full, though one alone may be meant', () => {
    expect(meaning('Okafor')).toMatchObject({ isCertain: false, isNone: false });
    expect([meant('Okafor'), meant('Bea Souza')]).toEqual([['4'], ['5']]);
    expect(meaning('00123 ').isCertain).toBe(true);
    expect(meaning('00123').isNone).toBe(false);
  });
});
