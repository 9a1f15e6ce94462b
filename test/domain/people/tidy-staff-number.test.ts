import { describe, expect, it } from 'vitest';
import { plainStaffNumber, tidyStaffNumber } from '../../../src/domain/people/tidy-staff-number.js';

describe('tidyStaffNumber', () => {
  it.each([
    ['123.0', '123'],
    ['123.00', '123'],
    ['123,0', '123'],
    ['00123.0', '00123'],
    ['#00123', '00123'],
    ["'00123", '00123'],
    ['’00123', '00123'],
    ['"00123"', '00123'],
    ['00123 ', '00123'],
    ['00123\u00A0', '00123'],
    ['\uFEFF00123\u200B', '00123'],
    ['００１２３', '00123'],
    ['00123.', '00123'],
  ])('reads %j as %s', (written, read) => {
    expect(tidyStaffNumber(written)).toBe(read);
    expect(tidyStaffNumber(read)).toBe(read);
  });

  it.each(['00123', 'P-017', '20123456-2', '12.5', '1.000.5', "O'Neil1", 'a.kay', '123.01', '#'])(
    'leaves %j as it is',
    (written) => expect(tidyStaffNumber(written)).toBe(written),
  );
});

describe('plainStaffNumber', () => {
  it.each([
    ['00123', '123'],
    ['ESR 00123', '123'],
    ['Emp. no. 123', '123'],
    ['No. 123', '123'],
    ['00 123', '123'],
    ['000', '0'],
    ['1,204', '1204'],
    ['1.204.377', '1204377'],
    ['12,04', undefined],
    ['P-017', 'p017'],
    ['p017', 'p017'],
    ['P 017', 'p017'],
    ['20123456-2', undefined],
    ['00123/1', undefined],
    ['Smith', undefined],
    ['a1@example.org', undefined],
  ])('takes %j for %s', (written, plain) => {
    expect(plainStaffNumber(written)).toBe(plain);
  });
});
