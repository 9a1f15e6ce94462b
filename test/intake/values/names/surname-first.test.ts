import { describe, expect, it } from 'vitest';
import { nameAsHeaded } from '../../../../src/intake/values/names/surname-first.js';

describe('names under a heading that says their order', () => {
  it.each([
    ['Able Ann', 'Able, Ann'],
    ['van der Berg Anna Lena', 'van der Berg, Anna Lena'],
    ['Able, Ann', 'Able, Ann'],
    ['Able', 'Able'],
  ])('%j is %j', (text, name) => {
    for (const heading of [
      'Surname Forename',
      'Surname, First Name',
      'Last Name First Name',
      'Name (Last, First)',
    ])
      expect(nameAsHeaded(text, heading)).toBe(name);
  });

  it.each(['Name', 'Full Name', 'First Name Last Name', 'Forename Surname', 'Surname'])(
    'stand as they are under %j',
    (heading) => expect(nameAsHeaded('Ann Able', heading)).toBe('Ann Able'),
  );
});
