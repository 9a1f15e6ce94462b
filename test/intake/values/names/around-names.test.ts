import { describe, expect, it } from 'vitest';
import { withoutRemarks as bareName } from '../../../../src/intake/values/names/around-names.js';

const DAYS = { order: 'day-first', today: '2026-07-01' } as const;

function withoutRemarks(name: string) {
  const { text, presence, pronouns } = bareName(name, DAYS);
  return { text, status: presence?.status, pronouns };
}

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
    expect(withoutRemarks('Ada Okafor (née Brown)').text).toBe('Ada Okafor');
    for (const text of [
      'Chidinma (Chi) Okafor',
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

  it.each([
    ['Jane Poe - left 31/03/2026', 'Jane Poe', { status: 'left', leftOn: '2026-03-31' }],
    ['Jane Poe – left 2026-03-31', 'Jane Poe', { status: 'left', leftOn: '2026-03-31' }],
    ['Jane Poe (mat leave until March 2027)', 'Jane Poe', { status: 'on_leave', leaveUntil: '2027-03-31' }],
    ['Jane Poe (leaves 31/08/2026)', 'Jane Poe', { status: 'active', leftOn: '2026-08-31' }],
    ['Jane Poe (returning 1 September 2026)', 'Jane Poe', { status: 'on_leave', leaveUntil: '2026-08-31' }],
    ['Jane Poe LEFT 31/03/2026', 'Jane Poe', { status: 'left', leftOn: '2026-03-31' }],
    ['Jane Poe: returns 1 Feb', 'Jane Poe', { status: 'on_leave', leaveUntil: '2027-01-31' }],
    ['Poe, Jane (on sick leave from 1/6/26)', 'Poe, Jane', { status: 'on_leave', leaveFrom: '2026-06-01' }],
    ['Jane Poe *retired*', 'Jane Poe', { status: 'left' }],
    ['Jane Poe LEAVER', 'Jane Poe', { status: 'left' }],
    ['POE Jane [LEFT TRUST]', 'POE Jane', { status: 'left' }],
    ['Jane Poe (no longer works here)', 'Jane Poe', { status: 'left' }],
    ['Jane Poe (maternity cover)', 'Jane Poe', { status: 'active' }],
  ])('reads days and remarks behind a name: %j', (text, name, presence) => {
    expect(bareName(text, DAYS)).toMatchObject({ text: name, presence });
  });

  it.each([
    'Jane Poe (left-handed)',
    'Jane Leaver',
    'Jane Ann Left',
    'JANE ANN LEAVER',
    'Sarah Back',
    'Jo Returner-May',
    'April May',
    'Jane Poe (maternity ward)',
  ])('leaves %j as it is', (text) => {
    expect(bareName(text, DAYS)).toMatchObject({ text, presence: undefined });
  });
});
