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
    for (const text of [
      '00123',
      'Ada Okafor',
      'okafor, ada',
      'ADA.OKAFOR@example.org',
      'or Ada Okafor',
      'either 00123',
    ]) {
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

  it.each([
    ['a name turned in a sentence', 'I would not work with Lee Ann, please', ['6']],
    ['an initial after a title', 'Dr S Poe', ['00123', 'P-017', '3']],
    ['a given name too many', 'Sam Jo Poe', []],
    ['given names written as one', 'Sarahjane Poe', ['3']],
    ['a longer given name and an initial', 'Sarahlyn J Poe', ['3']],
    ['several by parts of their names', 'Okafor / A. Lee', ['4', '6']],
    ['several by a word between', 'Okafor or Bea Souza', ['4', '5']],
    ['nothing before or after a stroke', '/ Okafer /', ['4']],
    ['a slip in the given name, the family name first', 'Poe Sarah Jan', ['3']],
    ['a slip in a family name of five letters', 'Patal', ['7']],
    ['a slip in a shorter one', 'Poey', []],
    ['a digit in a name', 'Okafor1', []],
    ['a slip in an address', ' sam.po@example.org ', ['00123']],
    ['an address without a name', '@example.org', []],
    ['a number in lower case', 'p017', ['P-017']],
    ['a number with zeros within', '1001', []],
    ['a number with a zero after its point', '1.01', []],
    ['an address beside one that is the same without its dot', 'Bo <bo.lee@example.org>', ['9']],
    ['a name in words whose letters are another one’s number', 'Dr A Lee', ['6']],
  ])('%s', (_, text, numbers) => {
    const people = [
      ...PEOPLE,
      person('7', 'Indra', 'Patel'),
      person('8', '', ''),
      person('9', 'Bo', 'Lee', 'bo.lee@example.org'),
      person('10', 'Boris', 'Lee', 'bolee@example.org'),
      person('11', 'Max', 'Drake'),
      person('lee', 'Ola', 'Berg'),
    ];
    const found = meaningOfNames(people)(text);
    expect(found.people.map(({ staffNumber }) => staffNumber)).toEqual(numbers);
    expect(found.isCertain).toBe(false);
  });

  it('takes two of one whole name before others whose names are longer', () => {
    const people = [person('1', 'Sam', 'Poe'), person('2', 'Sam', 'Poe'), person('3', 'Samuel', 'Poe')];
    expect(meaningOfNames(people)('Sam Poe').people).toEqual(people.slice(0, 2));
  });

  it('finds names of any number of words, in full and in a sentence', () => {
    const long = 'Ana Bela Cara Dora Eva';
    const people = [person('1', long, 'Esposito'), person('2', long, 'Esposito'), person('3', '', 'Suharto')];
    const numbers = (text: string) =>
      meaningOfNames(people)(text).people.map(({ staffNumber }) => staffNumber);
    expect(numbers(`${long} Esposito`)).toEqual(['1', '2']);
    expect(numbers(`rather not with ${long} Esposito, if I may`)).toEqual(['1', '2']);
    expect(numbers('A B C D E Esposito')).toEqual(['1', '2']);
    expect(numbers('rather not with Suharto')).toEqual(['3']);
  });

  it('looks for how names begin in texts of up to five words', () => {
    const people = [person('1', 'Ana Bela Cara Dora Eva', 'Esposito')];
    expect(meaningOfNames(people)('Bela Cara Dora Eva Espo').people).toHaveLength(1);
    expect(meaningOfNames(people)('Ana Bela Cara Dora Eva Espo').people).toHaveLength(0);
  });

  it('reads five hundred characters of a text', () => {
    const ending = (length: number) => `${'x '.repeat(300)}Ann Lee`.slice(-length);
    expect(meant(ending(500))).toEqual(['6']);
    expect(meant(ending(501))).toEqual([]);
  });

  it('is certain of a key whatever its case, and of a former one', () => {
    const people = [{ ...person('P-017', 'Sam', 'Poe'), formerKeys: ['OLD-1'] }];
    for (const text of ['p-017', 'old-1', ' OLD-1 '])
      expect(meaningOfNames(people)(text)).toEqual({ people, isCertain: true, isNone: false });
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
