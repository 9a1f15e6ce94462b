import { describe, expect, it } from 'vitest';
import { withoutRemarks } from '../../../src/intake/values/around-names.js';

describe('withoutRemarks', () => {
  it.each([
    ['Okafor, Chidinma (On Leave)', 'Okafor, Chidinma', 'on_leave'],
    ['Chidinma Okafor (Terminated)', 'Chidinma Okafor', 'left'],
    ['Ada Okafor (21001)', 'Ada Okafor', undefined],
    ['Bo Lind (On Leave) (21002)', 'Bo Lind', 'on_leave'],
    ['Bo Lind (21002) (On Leave)', 'Bo Lind', 'on_leave'],
    ['Bo Lind - Terminated', 'Bo Lind', 'left'],
    ['Bo Lind – on leave', 'Bo Lind', 'on_leave'],
    ['Bo Lind [Leaver]', 'Bo Lind', 'left'],
    ['LEAVER - Bo Lind', 'Bo Lind', 'left'],
    ['[Maternity leave] Bo Lind', 'Bo Lind', 'on_leave'],
  ])('takes what %j says of their presence', (text, name, status) => {
    expect(withoutRemarks(text)).toEqual({ text: name, status, pronouns: undefined });
  });

  it.each([
    ['Anna Smith (she/her)', 'Anna Smith', 'she/her'],
    ['Anna Smith [They/Them]', 'Anna Smith', 'They/Them'],
    ['Anna Smith she/her/hers', 'Anna Smith', 'she/her/hers'],
    ['Anna Smith - he/him', 'Anna Smith', 'he/him'],
    ['Smith (she/they), Anna', 'Smith, Anna', 'she/they'],
  ])('takes the pronouns of %j', (text, name, pronouns) => {
    expect(withoutRemarks(text)).toEqual({ text: name, status: undefined, pronouns });
  });

  it('takes several, and leaves what is part of the name', () => {
    expect(withoutRemarks('Bo Lind (she/her) (On Leave) (21002)')).toEqual({
      text: 'Bo Lind',
      status: 'on_leave',
      pronouns: 'she/her',
    });
    for (const text of [
      'Chidinma (Chi) Okafor',
      'Ada Okafor (née Brown)',
      'Bo Lind (2)',
      'Ada Okafor (A)',
      'Anna Smith (No)',
      'Grace Okonkwo-Bell',
      'Grace Okonkwo - Bell',
      'Retired - 12',
      '(On leave)',
    ])
      expect(withoutRemarks(text)).toEqual({ text, status: undefined, pronouns: undefined });
  });
});
