import { describe, expect, it } from 'vitest';
import { checkIn, pairing } from '../../facts/reported-programme.js';
import { figureOf, figuresOf, NOTHING_HIDDEN, sectionOf } from '../figures-of-section.js';

/** In the 92 days of the third quarter 8 hours a year are 2 hours 1 minute. */
const EIGHT = { ...NOTHING_HIDDEN, protectedHoursAYear: 8 };
const QUARTER_OF_EIGHT = (8 * 92) / 365;

const PROGRAMME = {
  pairings: [
    pairing(1, '2026-05-01', { mentorId: 101 }),
    pairing(2, '2026-05-01', { mentorId: 101 }),
    pairing(3, '2026-05-01', { mentorId: 102 }),
    pairing(4, '2026-05-01', { mentorId: 103 }),
    pairing(5, '2026-05-01', { mentorId: 104 }),
  ],
  checkIns: [
    checkIn(1, 1, '2026-07-10', { minutes: 60 }),
    checkIn(2, 2, '2026-08-10', { minutes: 90 }),
    checkIn(3, 3, '2026-08-01', { minutes: 60 }),
    checkIn(4, 5, '2026-08-01', { minutes: null }),
  ],
};

describe('hours met against protected time, counted by hand', () => {
  it('are those of all pairings of a mentor; who met nobody used none, and who is not known is left out', () => {
    const section = sectionOf('compliance', { ...PROGRAMME, settings: EIGHT });
    const { value, n, denominator, note, interval } = figureOf(section, 'protected_hours_used');
    expect({ n, denominator, note }).toEqual({
      n: 3,
      denominator: 4,
      note: '1 left out, as a length was not noted',
    });
    expect(value).toBeCloseTo(1 / QUARTER_OF_EIGHT, 10);
    expect(interval?.high).toBeCloseTo((1 + 2.5) / 2 / QUARTER_OF_EIGHT, 10);
    expect(figuresOf(section).mentors_over_protected).toBe('1 of 3');
    expect(section.notes.join(' ')).toContain('Mentors are to be given 8 hours a year.');
  });

  it('counts as longer only what is longer: exactly all of it is not', () => {
    // 73 days of 10 hours a year are exactly 2.
    const begun = pairing(1, '2026-07-20', { mentorId: 101 });
    const over = (minutes: number) =>
      figuresOf(
        sectionOf('compliance', {
          pairings: [begun],
          checkIns: [checkIn(1, 1, '2026-08-01', { minutes })],
          settings: { ...EIGHT, protectedHoursAYear: 10 },
        }),
      );
    expect(over(120)).toMatchObject({ protected_hours_used: 1, mentors_over_protected: '0 of 1' });
    expect(over(121)).toMatchObject({ mentors_over_protected: '1 of 1' });
  });

  it('are hidden where they rest on few mentors, and not told where nobody said what is given', () => {
    const few = { ...EIGHT, report: { ...EIGHT.report, smallestGroup: 4 } };
    expect(figuresOf(sectionOf('compliance', { ...PROGRAMME, settings: few }))).toMatchObject({
      protected_hours_used: 'suppressed',
      mentors_over_protected: 'suppressed',
    });
    const unset = sectionOf('compliance', PROGRAMME);
    expect(figureOf(unset, 'protected_hours_used')).toMatchObject({
      state: 'no_data',
      note: 'no protected time is set',
    });
    expect(unset.notes).toEqual([]);
  });
});
