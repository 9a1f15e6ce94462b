import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePersonName } from '../../../../src/intake/values/names/person-names.js';

describe('parsePersonName', () => {
  it.each([
    ['Ana Gómez y García', 'Ana', 'Gómez y García'],
    ['Ana María Gómez y García', 'Ana María', 'Gómez y García'],
    ['Rui Souza e Silva', 'Rui', 'Souza e Silva'],
    ['Ana E Silva', 'Ana E', 'Silva'],
    ['Anna von der Heide', 'Anna', 'von der Heide'],
    ['Anna vom Berg', 'Anna', 'vom Berg'],
    ["Jan van 't Hoff", 'Jan', "van 't Hoff"],
    ['Carla de la Cruz', 'Carla', 'de la Cruz'],
    ["Sean O' Brien", 'Sean', "O' Brien"],
    ['Sean O’Brien', 'Sean', 'O’Brien'],
    ['Seán Ó Néill', 'Seán', 'Ó Néill'],
    ['Máire Ní Bhriain', 'Máire', 'Ní Bhriain'],
    ['Fiona Mac Donald', 'Fiona', 'Mac Donald'],
    ['Aisha bint Omar', 'Aisha', 'bint Omar'],
    ['Ali bin Abu Talib', 'Ali', 'bin Abu Talib'],
    ['Omar al-Rashid', 'Omar', 'al-Rashid'],
    ['Oliver St. John', 'Oliver', 'St. John'],
    ['Ada Smith-Jones', 'Ada', 'Smith-Jones'],
    ['Berg, Anna van der', 'Anna', 'van der Berg'],
    ['van der Berg Jan', 'Jan', 'van der Berg'],
    ['de Souza Maria Clara', 'Maria Clara', 'de Souza'],
    ['Van Der Berg Jan', 'Jan', 'Van Der Berg'],
    ['DE LA CRUZ Maria Elena', 'Maria Elena', 'DE LA CRUZ'],
    ['Van Nguyen', 'Van', 'Nguyen'],
    ['Mac Miller', 'Mac', 'Miller'],
    ['maria de souza', 'maria', 'de souza'],
    ['Broek, van den, Piet', 'Piet', 'van den Broek'],
    ['Broek van den, Piet', 'Piet', 'van den Broek'],
    ['Sukarno', '', 'Sukarno'],
    ['John Smith Jr.', 'John', 'Smith Jr.'],
    ['John Smith (Jack)', 'John', 'Smith (Jack)'],
    ['Gus Moe (on a rotation)', 'Gus', 'Moe (on a rotation)'],
    ['Mary-Ann (May) O’Connor (Ward 7)', 'Mary-Ann (May)', 'O’Connor (Ward 7)'],
    ['Ann Bob Ed', 'Ann Bob', 'Ed'],
    ['Maria Dobb (Ed)', 'Maria', 'Dobb (Ed)'],
    ['Anna von der Heide [Ward 7]', 'Anna', 'von der Heide [Ward 7]'],
  ])('divides %s', (text, given, surname) => {
    expect(parsePersonName(text)).toEqual({ given, surname });
  });

  it.each([
    ["Rev'd Ada Poe", { given: 'Ada', surname: 'Poe', title: 'Revd' }],
    ['Prof. Dr. Anna Weiss', { given: 'Anna', surname: 'Weiss', title: 'Prof Dr' }],
    ['Prof.Dr. Anna Weiss', { given: 'Anna', surname: 'Weiss', title: 'Prof Dr' }],
    ['Sir Peter Hall KBE', { given: 'Peter', surname: 'Hall', title: 'Sir', letters: 'KBE' }],
    ['Ada Poe, PhD, RN', { given: 'Ada', surname: 'Poe', letters: 'PhD RN' }],
    ['Dr. med. Anna von Ahn', { given: 'Anna', surname: 'von Ahn', title: 'Dr med' }],
    ['Prof. Dr. rer. nat. von Ahn, Luis', { given: 'Luis', surname: 'von Ahn', title: 'Prof Dr rer nat' }],
    [
      'Mary-Ann (May) O’Connor RN BSc (Hons)',
      { given: 'Mary-Ann (May)', surname: 'O’Connor', letters: 'RN BSc (Hons)' },
    ],
    ['Jo Poe BA Hons', { given: 'Jo', surname: 'Poe', letters: 'BA Hons' }],
    ['Ada Poe, BSc (Hons), RN', { given: 'Ada', surname: 'Poe', letters: 'BSc (Hons) RN' }],
    ['Poe, Ada BNurs (Hons)', { given: 'Ada', surname: 'Poe', letters: 'BNurs (Hons)' }],
    ['Berg, Anna Dr.', { given: 'Anna', surname: 'Berg', title: 'Dr' }],
    ['Dr. Ada Poe Jr., PharmD', { given: 'Ada', surname: 'Poe Jr.', title: 'Dr', letters: 'PharmD' }],
  ])('sets titles and letters of %s aside', (text, name) => {
    expect(parsePersonName(text)).toEqual(name);
  });

  it('loses no letter of a name', () => {
    const words = fc.constantFrom(
      ..."Ana Gómez y e i von der de la Dr. Rev’d O’ Mac bin al PhD RN Jr. III Smith-Jones MÜLLER St. 't Md".split(
        ' ',
      ),
    );
    const lettersOf = (text: string) => [...text.normalize('NFC').replace(/[^\p{L}]/gu, '')].sort().join('');
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 7 }),
        fc.constantFrom(' ', ', '),
        (some, comma) => {
          const text = some.length > 1 ? `${some[0]}${comma}${some.slice(1).join(' ')}` : (some[0] ?? '');
          const { given = '', surname = '', title = '', letters = '' } = parsePersonName(text) ?? {};
          expect(lettersOf([given, surname, title, letters].join(''))).toBe(lettersOf(text));
        },
      ),
    );
  });
});
