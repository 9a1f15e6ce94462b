import { describe, expect, it } from 'vitest';
import { didYouMean } from '../../../src/domain/people/did-you-mean.js';
import { meaningOfNames } from '../../../src/domain/people/meant-people.js';

const person = (staffNumber: string, givenName: string, familyName: string) => ({
  staffNumber,
  givenName,
  familyName,
  email: null,
});
const ADA = person('0007', 'Ada', 'Okafor');
const BEN = person('0008', 'Ben', 'Santos');
const DEE = person('0009', 'Dee', 'Santos');
const meaningOf = meaningOfNames([ADA, BEN, DEE]);

describe('didYouMean', () => {
  it('names whom a text that names nobody may mean', () => {
    expect(didYouMean(meaningOf('Ada Okafr'))).toBe('Did you mean Ada Okafor (0007)?');
    expect(didYouMean(meaningOf('Mr Santos'))).toBe('Did you mean Ben Santos (0008) or Dee Santos (0009)?');
  });

  it('guesses at nobody where nobody is near, or too many are', () => {
    expect(didYouMean(meaningOf('Zacharias Quill'))).toBeUndefined();
    const many = Array.from({ length: 9 }, (_, at) => person(`1${at}`, 'Sam', 'Poe'));
    expect(didYouMean({ people: many, isCertain: false, isNone: false })).toBeUndefined();
    const four = didYouMean({ people: many.slice(0, 4), isCertain: false, isNone: false });
    expect(four).toBe('Did you mean Sam Poe (10) or Sam Poe (11) or Sam Poe (12) or 1 other?');
  });
});
