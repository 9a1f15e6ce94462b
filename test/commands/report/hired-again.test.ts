import { describe, expect, it } from 'vitest';
import { type Call, lived, of, roster } from './lived-by-calls.js';

describe('staff who are hired again', () => {
  const files = {
    'roster.csv': roster('R1 mentor', 'E1 mentee', 'E2 none', 'E3 none', 'E4 none'),
    'february.csv': 'staff_number,left_on,status\nE4,2026-02-10,left\n',
    'july.csv': 'staff_number,left_on,status\nE2,2026-07-10,left\nE3,2026-07-20,left\n',
    'back.csv': 'staff_number,hired_on,left_on,status\nE2,2026-09-01,,active\nE4,2026-08-01,,active\n',
  };
  const calls: readonly Call[] = [
    ['2026-01-01', 'import', 'roster.csv', '--as', 'roster', '--yes'],
    ['2026-02-12', 'import', 'february.csv', '--as', 'roster', '--yes'],
    ['2026-07-25', 'import', 'july.csv', '--as', 'roster', '--yes'],
    // Told late; it holds from the days on which they were hired.
    ['2026-10-02', 'import', 'back.csv', '--as', 'roster', '--yes'],
  ];

  it('had not left where they were gone for 90 days at most, and begin anew where for longer', async () => {
    const report = await lived(files, calls);
    const q3 = await report('2026-Q3');
    // E2 was gone for 53 days, and counts on 1 July; E3 left; E4 was gone since February, and is new.
    expect(of(q3, 'staff', 'leavers', 'leaver_rate')).toEqual({
      staff: '4',
      leavers: '1',
      leaver_rate: '1 of 4',
    });
    expect(of(await report('2026-Q1'), 'staff', 'leavers')).toEqual({ staff: '4', leavers: '1' });
  });

  it('stay leavers of the time when they left, in every later report', async () => {
    const rosters = {
      'roster.csv': roster('R1 mentor capacity=3', 'E1 mentee', 'E2 mentee', 'E3 none hired_on=2025-03-01'),
      'pairs.csv': 'mentee,mentor,started_on\nE1,R1,2025-02-01\nE2,R1,2025-02-01\n',
      'left.csv': 'staff_number,left_on,status\nE1,2025-08-31,left\nE3,2025-10-31,left\n',
      'back.csv': 'staff_number,hired_on,left_on,status\nE1,2026-03-01,,active\nE3,2026-02-15,,active\n',
    };
    const report = await lived(rosters, [
      ['2025-01-15', 'import', 'roster.csv', '--as', 'roster', '--yes'],
      ['2025-02-01', 'import', 'pairs.csv', '--as', 'pairings', '--yes'],
      ['2025-11-01', 'import', 'left.csv', '--as', 'roster', '--yes'],
      ['2026-03-01', 'import', 'back.csv', '--as', 'roster', '--yes'],
    ]);
    const q1 = of(
      await report('2026-Q1'),
      'leavers',
      'leaver_rate_12m',
      'stability_12m',
      'retention_12m',
      'left_12m, staff: mentored',
      'staff',
    );
    expect(q1).toEqual({
      leavers: '0',
      // E1 on 1 September and E3 on 1 November, of four on either day.
      leaver_rate_12m: '2 of 4',
      stability_12m: '4 of 4',
      // The first year of E3's first employment ran out on 1 March, when E3 had come back.
      retention_12m: '1 of 1',
      'left_12m, staff: mentored': '1',
      staff: '4',
    });
  });
});
