import { describe, expect, it } from 'vitest';
import { type Call, lived, of, roster } from './lived-by-calls.js';

describe('rounds, at the ends of a quarter', () => {
  const files = {
    'one.csv': roster('R1 mentor', 'E1 mentee', 'E2 mentee', 'E3 mentee', 'E4 mentee'),
    'two.csv': 'staff_number,role,capacity\nE3,mentee,\nE4,both,2\nR1,mentor,1\n',
    'pairs.csv': 'mentee,mentor,started_on\nE1,R1,2026-06-15\nE2,R1,2026-07-01\n',
    'later.csv': 'mentee,mentor,started_on\nE3,E4,2026-09-30\n',
  };
  const calls: readonly Call[] = [
    ['2026-05-01', 'import', 'one.csv', '--as', 'roster'],
    ['2026-07-01', 'import', 'pairs.csv', '--as', 'pairings', '--yes', '--anyway'],
    [
      '2026-07-01',
      'goal',
      'add',
      '1',
      'Due on the last day',
      '--on',
      '2026-07-01',
      '--due',
      '2026-09-30',
      '--yes',
    ],
    [
      '2026-07-01',
      'goal',
      'add',
      '1',
      'Due on the day after',
      '--on',
      '2026-07-01',
      '--due',
      '2026-10-01',
      '--yes',
    ],
    ['2026-09-30', 'goal', 'close', '2', '--outcome', 'met', '--on', '2026-09-30', '--yes'],
    // The first round ends with the quarter; the second has been open for a month then.
    ['2026-09-01', 'round', 'open', 'Two'],
    ['2026-09-01', 'import', 'two.csv', '--as', 'roster', '--round', 'Two', '--yes'],
    ['2026-09-30', 'import', 'later.csv', '--as', 'pairings', '--round', 'Two', '--yes', '--anyway'],
    ['2026-09-30', 'round', 'close', 'Round 1', '--yes'],
  ];

  it('count who took part while they were open, each person once', async () => {
    const report = await lived(files, calls);
    const q3 = await report('2026-Q3');
    // Two rounds, four mentees: E3 and E4 are in both. E1 and E2 were matched, and E3 on the last day.
    expect(of(q3, 'mentees', 'match_rate', 'mentors', 'mentees_joined', 'pairings_begun')).toEqual({
      mentees: '4',
      match_rate: '3 of 4',
      mentors: '2',
      mentees_joined: '2',
      pairings_begun: '2',
    });
    // The first round takes nobody any more on its last day, so that E4 waits in the second alone, and R1 offers one place in it.
    expect(of(q3, 'mentees_waiting', 'days_waiting', 'places_offered', 'places_free')).toEqual({
      mentees_waiting: '1',
      days_waiting: '29',
      places_offered: '3',
      places_free: '1',
    });
    // The second goal was closed before it was due: it is of the quarter in which it is due.
    expect(of(q3, 'goals_due', 'goals_met', 'goals_open')).toEqual({
      goals_due: '1',
      goals_met: '0 of 1',
      goals_open: '1 of 1',
    });
    const q4 = await report('2026-Q4');
    // Who is in no open round takes part with a pairing that goes on.
    expect(
      of(q4, 'mentees', 'match_rate', 'goals_due', 'goals_met', 'waiting_before', 'waiting_joined'),
    ).toEqual({
      mentees: '4',
      match_rate: '3 of 4',
      goals_due: '1',
      goals_met: '1 of 1',
      waiting_before: '1',
      waiting_joined: '0',
    });
  });
});
