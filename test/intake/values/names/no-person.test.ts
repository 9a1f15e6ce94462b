import { describe, expect, it } from 'vitest';
import { noPersonIn } from '../../../../src/intake/values/names/no-person.js';
import { isNoStaffNumber, mayBeNoStaffNumber } from '../../../../src/intake/values/names/no-staff-number.js';

describe('names of nobody', () => {
  it.each([
    'VACANT',
    'Vacancy (Band 6)',
    'Vacant Post',
    'Vacant Sister',
    'Consultant vacant',
    'Post vacant',
    'Recruitment in progress',
    'To be appointed',
    'Bank Nurse',
    'New Starter',
    'Test',
    'Test User 2',
    'Vacant – Band 7 Sister',
    'Agency RN',
    'Muster',
  ])('may be words: %s', (name) => {
    expect(noPersonIn(name)).toBe('word');
  });

  it.each([
    'DO NOT USE',
    'Example Person',
    'e.g. Jane Smith',
    'Example: Jane Smith',
    'Example, row to delete',
    'z. B. Anna Muster',
    'Jane Smith (example – delete this row)',
    'Jane Smith - example only',
    'Please enter your full name',
    'Your name',
    'First name here',
    'XXXXX',
  ])('say so themselves: %s', (name) => {
    expect(noPersonIn(name)).toBe('marked');
  });

  it.each([
    'Ann Vacant',
    'Jo Test',
    'Max Sample',
    'Example Okoro',
    'Sample, Rowan',
    'Sample Rowan',
    'Sample Élodie',
    'Example 李 小龙',
    'Ann Example',
    'Lee Bank',
    'Nurse Okafor',
    'Temperance Worker',
    'Delete Moyo',
    'Xavier',
    'Post',
    'Bank',
    'Aaron',
    'New',
    'Jane Smith (Jenny)',
    'Enterprise Doe',
  ])('are not those of people: %s', (name) => {
    expect(noPersonIn(name)).toBeUndefined();
  });
});

describe('what is no staff number', () => {
  it.each([
    'agency',
    'Bank',
    'HONORARY',
    'pending',
    'Not yet issued',
    'N/A',
    'unknown',
    'TBC',
    '0',
    '000000',
    '-',
  ])('%s', (text) => {
    expect(isNoStaffNumber(text)).toBe(true);
  });

  it.each(['00123', '100', 'smithj', 'A0', 'P-017', '999999', 'bankj', '7'])('but %s is one', (text) => {
    expect(isNoStaffNumber(text)).toBe(false);
  });

  it('may be one where it only looks made up', () => {
    expect(['999999', '123456', '0001234567', '12346', '99'].map(mayBeNoStaffNumber)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
