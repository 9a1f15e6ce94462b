import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/dates/iso-date.js';
import { firstDayOfSpell } from '../../../src/domain/people/same-spell.js';

const LAST = '2026-03-31';

describe('a spell of employment', () => {
  it.each([
    [1, '2020-01-01'],
    [90, '2020-01-01'],
    [91, addDays(LAST, 91)],
  ])('goes on where somebody is hired again %i days after the last', (days, first) => {
    const on = addDays(LAST, days);
    expect(firstDayOfSpell(on, { hiredAgain: [{ before: '2020-01-01', on }], lastDays: [LAST] })).toBe(first);
  });

  it('goes on through several gaps, each short', () => {
    const hiredAgain = [
      { before: '2020-01-01', on: '2026-04-30' },
      { before: '2026-04-30', on: '2026-07-31' },
    ];
    expect(firstDayOfSpell('2026-07-31', { hiredAgain, lastDays: [LAST, '2026-06-30'] })).toBe('2020-01-01');
  });

  it('is none of another day where nobody left in between: that day was put right', () => {
    const hiredAgain = [{ before: '2020-01-01', on: '2020-02-01' }];
    expect(firstDayOfSpell('2020-02-01', { hiredAgain, lastDays: [LAST] })).toBe('2020-02-01');
  });
});
