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
});
