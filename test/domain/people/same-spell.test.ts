import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/dates/iso-date.js';
import { spellsOf } from '../../../src/domain/people/same-spell.js';

const LAST = '2026-03-31';

describe('a spell of employment', () => {
  it.each([
    [1, '2020-01-01', []],
    [90, '2020-01-01', []],
    [91, addDays(LAST, 91), [{ from: '2020-01-01', to: LAST }]],
  ])('goes on where somebody is hired again %i days after the last', (days, hiredOn, earlierSpells) => {
    const on = addDays(LAST, days);
    const said = { hiredAgain: [{ before: '2020-01-01', on }], lastDays: [LAST] };
    expect(spellsOf(on, said)).toEqual({ hiredOn, earlierSpells });
  });

  it('goes on through several gaps, each short', () => {
    const hiredAgain = [
      { before: '2020-01-01', on: '2026-04-30' },
      { before: '2026-04-30', on: '2026-07-31' },
    ];
    const said = { hiredAgain, lastDays: [LAST, '2026-06-30'] };
    expect(spellsOf('2026-07-31', said)).toEqual({ hiredOn: '2020-01-01', earlierSpells: [] });
  });

  it('may have had several before it, the first of them from a day that nobody knows', () => {
    const hiredAgain = [
      { before: null, on: '2024-04-30' },
      { before: '2024-04-30', on: '2024-09-30' },
      { before: '2024-09-30', on: '2026-07-31' },
    ];
    const said = { hiredAgain, lastDays: ['2022-01-31', '2024-09-01', LAST] };
    expect(spellsOf('2026-07-31', said)).toEqual({
      hiredOn: '2026-07-31',
      earlierSpells: [
        { from: null, to: '2022-01-31' },
        { from: '2024-04-30', to: LAST },
      ],
    });
  });

  it('ends on the day that was said last, where several were', () => {
    const hiredAgain = [{ before: '2020-01-01', on: '2026-07-31' }];
    const lastDays = ['2026-06-30', LAST];
    expect(spellsOf('2026-07-31', { hiredAgain, lastDays }).earlierSpells).toEqual([
      { from: '2020-01-01', to: LAST },
    ]);
  });

  it('is none of another day where nobody left in between: that day was put right', () => {
    const hiredAgain = [{ before: '2020-01-01', on: '2020-02-01' }];
    expect(spellsOf('2020-02-01', { hiredAgain, lastDays: [LAST] })).toEqual({
      hiredOn: '2020-02-01',
      earlierSpells: [],
    });
  });
});
