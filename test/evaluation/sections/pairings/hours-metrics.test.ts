import { describe, expect, it } from 'vitest';
import type { PairingChange } from '../../../../src/domain/pairings/pairing.js';
import { checkIn, pairing } from '../../facts/reported-programme.js';
import { figureOf, figuresOf, sectionOf } from '../figures-of-section.js';

const change = (status: PairingChange['status'], since: string): PairingChange => ({
  status,
  since,
  reason: null,
});

/** The third quarter has 92 days: 8 hours a year are 2.02 hours in it, 12 are 3.02. */
const PAIRINGS = [
  pairing(1, '2026-05-01', { mentorId: 101 }),
  pairing(2, '2026-07-01', { mentorId: 101 }),
  pairing(3, '2026-05-01', { mentorId: 102 }),
  pairing(4, '2026-05-01', { mentorId: 103 }),
  pairing(5, '2026-05-01', { mentorId: 104 }),
  // Active on the first 31 days and on the last 10: 8 hours a year are 0.90 hours in these 41 days.
  pairing(6, '2026-05-01', {
    mentorId: 105,
    changes: [change('active', '2026-05-01'), change('paused', '2026-08-01'), change('active', '2026-09-21')],
  }),
];
const CHECK_INS = [
  checkIn(1, 1, '2026-07-01', { minutes: 90 }),
  checkIn(2, 2, '2026-09-30', { minutes: 95 }),
  checkIn(3, 3, '2026-08-01', { minutes: 121 }),
  checkIn(4, 3, '2026-06-30', { minutes: 500 }),
  checkIn(5, 4, '2026-08-01', { minutes: 300 }),
  checkIn(6, 4, '2026-08-02', { minutes: null }),
  checkIn(7, 6, '2026-09-30', { minutes: 54 }),
];

describe('hours of mentors, counted by hand', () => {
  const section = sectionOf('activity', { pairings: PAIRINGS, checkIns: CHECK_INS });

  it('are those of the period over all their pairings, none for who met nobody; unknown where a length is', () => {
    // 3 h 5, 2 h 1, none, 0 h 54; of 103 nobody knows.
    const { value, n, denominator, note } = figureOf(section, 'hours_per_mentor');
    expect({ n, denominator, note }).toEqual({
      n: 4,
      denominator: 5,
      note: '1 left out, as a length was not noted',
    });
    expect(value).toBeCloseTo((0.9 + 121 / 60) / 2, 10);
  });

  it('are held against what a year asks for, by the days on which a pairing was active, each once', () => {
    // 101 had two at once, and needs no more for that; 105 was paused half of the time.
    expect(figuresOf(section)).toMatchObject({ mentors_at_8h: '3 of 4', mentors_at_12h: '1 of 4' });
    const shorter = CHECK_INS.map((one) => (one.id === 3 ? { ...one, minutes: 120 } : one));
    expect(figuresOf(sectionOf('activity', { pairings: PAIRINGS, checkIns: shorter }))).toMatchObject({
      mentors_at_8h: '2 of 4',
    });
  });

  it('count the day on which a pairing ends, and only days of the period', () => {
    // One day of 8 hours a year is 1.3 minutes.
    const ended = pairing(1, '2026-05-01', { status: 'ended', endedOn: '2026-07-01' });
    const at = (minutes: number) =>
      figuresOf(
        sectionOf('activity', {
          pairings: [ended],
          checkIns: [checkIn(1, 1, '2026-07-01', { minutes })],
        }),
      ).mentors_at_8h;
    expect([at(1), at(2)]).toEqual(['0 of 1', '1 of 1']);
  });

  it('are not told where no length was noted', () => {
    const without = sectionOf('activity', {
      pairings: PAIRINGS,
      checkIns: [checkIn(1, 1, '2026-07-01', { minutes: null })],
    });
    expect(figureOf(without, 'hours_per_mentor')).toMatchObject({
      state: 'no_data',
      note: 'no length was noted',
    });
    expect(figureOf(without, 'mentors_at_8h').state).toBe('no_data');
  });
});
