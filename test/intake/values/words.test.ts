import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listSeparatorOf, splitList } from '../../../src/intake/values/lists.js';
import { parseEmail } from '../../../src/intake/values/names/emails.js';
import { parsePersonName } from '../../../src/intake/values/names/person-names.js';
import { parseYesNo } from '../../../src/intake/values/yes-no.js';

describe('parseYesNo', () => {
  it.each([
    'Yes',
    'Y',
    '1',
    'TRUE',
    'Oui',
    'Ja',
    'Sí',
    'Si\u0301',
    'Checked',
    ' x ',
    'Selected',
    'Yes please!',
    'Yes, thank you.',
  ])('takes %j for yes', (text) => expect(parseYesNo(text)).toBe(true));
  it.each(['No', 'n', '0', 'false', 'Non', 'Nein', 'Unchecked', 'Not selected', 'No thanks', 'No.'])(
    'takes %j for no',
    (text) => expect(parseYesNo(text)).toBe(false),
  );
  it.each(['', 'maybe', '2', 'yes please not', 'thanks', '__proto__'])('takes %j for neither', (text) =>
    expect(parseYesNo(text)).toBeUndefined(),
  );
});

describe('listSeparatorOf', () => {
  it.each([
    [['A, B', 'C'], ','],
    [['A, B', 'A;B;'], ';'],
    [['A, B|C'], '|'],
    [['A, x\nB'], '\n'],
    [[''], ','],
  ])('divides %j by %j', (cells, separator) => expect(listSeparatorOf(cells)).toBe(separator));
});

describe('splitList', () => {
  it('trims answers and leaves blank ones out', () => {
    expect(splitList(' A ;B;; ', ';')).toEqual(['A', 'B']);
    expect(splitList('1,3,4', ',')).toEqual(['1', '3', '4']);
    expect(splitList('', ',')).toEqual([]);
  });

  it('keeps known answers whole that hold the separator', () => {
    const known = ['Yes, always', 'Never', 'Research, teaching, or both', 'Research'];
    expect(splitList('Yes, always, Never', ',', known)).toEqual(['Yes, always', 'Never']);
    expect(splitList('Research, teaching, or both,Research', ',', known)).toEqual([
      'Research, teaching, or both',
      'Research',
    ]);
    expect(splitList('Yes, Never', ',', known)).toEqual(['Yes', 'Never']);
  });
});

describe('parsePersonName', () => {
  it.each([
    ['Okafor, Amara', { given: 'Amara', surname: 'Okafor' }],
    ['Lee,Bo', { given: 'Bo', surname: 'Lee' }],
    ['BROWN JR,  JOHN M', { given: 'JOHN M', surname: 'BROWN JR' }],
    ['Brown, John, Jr.', { given: 'John', surname: 'Brown Jr.' }],
    ['Smith Jr., John', { given: 'John', surname: 'Smith Jr.' }],
    ['John Smith III', { given: 'John', surname: 'Smith III' }],
    ['John Smith, Jr.', { given: 'John', surname: 'Smith Jr.' }],
    ['Rahman, Md', { given: 'Md', surname: 'Rahman' }],
    ['Md Abdul Karim', { given: 'Md Abdul', surname: 'Karim' }],
    ['Rahman, Md Abdul', { given: 'Md Abdul', surname: 'Rahman' }],
    ['Anna Smith, MD', { given: 'Anna', surname: 'Smith', letters: 'MD' }],
    ['Okafor, Dr. Ada, RN', { given: 'Ada', surname: 'Okafor', title: 'Dr', letters: 'RN' }],
    ['PARK, Mrs Di', { given: 'Di', surname: 'PARK', title: 'Mrs' }],
    ['Ms. Wei-Ling Chan MSc', { given: 'Wei-Ling', surname: 'Chan', title: 'Ms', letters: 'MSc' }],
    ['DUPONT Marie', { given: 'Marie', surname: 'DUPONT' }],
    ['VAN DER BERG Anna Maria', { given: 'Anna Maria', surname: 'VAN DER BERG' }],
    ['Marie DE LA CRUZ', { given: 'Marie', surname: 'DE LA CRUZ' }],
    ['ADA OKAFOR', { given: 'ADA', surname: 'OKAFOR' }],
    ['Smith, John (Jack)', { given: 'John (Jack)', surname: 'Smith' }],
    ['García Márquez, Gabriel José', { given: 'Gabriel José', surname: 'García Márquez' }],
    ['Ma Li', { given: 'Ma', surname: 'Li' }],
    ['Smith, Dr. Anna', { given: 'Anna', surname: 'Smith', title: 'Dr' }],
    ['Prof. Anna Smith PhD', { given: 'Anna', surname: 'Smith', title: 'Prof', letters: 'PhD' }],
    ['Amara Okafor', { given: 'Amara', surname: 'Okafor' }],
    ['Jan van der Berg', { given: 'Jan', surname: 'van der Berg' }],
    ['María de la Cruz', { given: 'María', surname: 'de la Cruz' }],
    ['Mary Ann O’Brien-Smith', { given: 'Mary Ann', surname: 'O’Brien-Smith' }],
    ['M. Okafor', { given: 'M.', surname: 'Okafor' }],
    ['Madonna', { given: '', surname: 'Madonna' }],
    ['Van Nguyen', { given: 'Van', surname: 'Nguyen' }],
    ['  Okafor\u00A0,  Amara ', { given: 'Amara', surname: 'Okafor' }],
  ])('takes %j apart', (text, name) => expect(parsePersonName(text)).toEqual(name));

  it.each(['', ' ', ',', ' , '])('finds no name in %j', (text) =>
    expect(parsePersonName(text)).toBeUndefined(),
  );

  it('reads two plain words as it reads them among odd spaces', () => {
    const word = fc.constantFrom(
      'Dr',
      'dr',
      'Okafor',
      'Jr',
      'md',
      'van',
      'Wójcik',
      'O’Brien',
      'de',
      'Ms',
      'Lee-Ann',
    );
    fc.assert(
      fc.property(word, fc.constantFrom(', ', ' '), word, (first, between, second) => {
        expect(parsePersonName(`${first}${between}${second}`)).toEqual(
          parsePersonName(` ${first}${between} ${second}`),
        );
      }),
    );
  });
});

describe('parseEmail', () => {
  it('reads a plain address as it reads one among spaces', () => {
    const piece = fc.constantFrom(
      'a',
      'K',
      '\u212a',
      '7',
      '.',
      '-',
      '_',
      '+',
      '@',
      'example',
      '.org',
      'é',
      "'",
    );
    const text = fc.array(piece, { minLength: 3, maxLength: 9 }).map((pieces) => `a${pieces.join('')}.org`);
    fc.assert(
      fc.property(text, (address) => {
        const spaced = parseEmail(` ${address} `);
        expect(parseEmail(address)).toEqual(spaced);
      }),
      { numRuns: 1000 },
    );
  });

  it('compares without regard to capitals', () => {
    expect(parseEmail(' A.Okafor@Example.org ')).toEqual({
      value: { address: 'A.Okafor@Example.org', key: 'a.okafor@example.org' },
    });
  });

  it.each([
    'mailto:a@example.org',
    'MAILTO:a@example.org?subject=Hello',
    'Amara Okafor <a@example.org>',
    '<a@example.org>',
    'a@example.org,',
    'a@example.org ;',
  ])('reads %s', (text) => expect(parseEmail(text)).toMatchObject({ value: { key: 'a@example.org' } }));
  it.each(['a@example.org, b@example.org', 'a@example.org; b@example.org', 'a@example.org / b@example.org'])(
    'says of %j that it holds two',
    (text) => expect(parseEmail(text).problem).toContain('holds 2 addresses'),
  );
  it.each(['', ' ', 'anonymous', 'Anonym'])('takes %j for nobody', (text) =>
    expect(parseEmail(text)).toEqual({ value: undefined }),
  );
  it.each(['a@b', 'a b@example.org', 'none', '@example.org', 'a@-x.org', `${'a'.repeat(300)}@example.org`])(
    'refuses %j',
    (text) => expect(parseEmail(text).problem).toContain('not an e-mail address'),
  );
});
