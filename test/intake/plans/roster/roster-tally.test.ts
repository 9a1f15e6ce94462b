import { describe, expect, it } from 'vitest';
import type { RosterPlan } from '../../../../src/intake/plans/roster/roster-plan.js';
import { RosterTally } from '../../../../src/intake/plans/roster/roster-tally.js';

/** Some rows one below the other, none of which can be taken in. */
function rejecting(line: number, count: number): RosterPlan {
  const rejects = Array.from({ length: count }, (_, at) => ({
    line: line + at,
    cells: ['jo'],
    reasons: [{ field: 'email', message: '"jo" is not an e-mail address.' }],
  }));
  return {
    kind: 'roster',
    creates: [],
    updates: [],
    unchanged: [],
    rejects,
    dateOrder: undefined,
    present: [],
    unplaced: count,
    presenceRead: [],
    nobodies: [],
    stillAway: [],
    notes: [],
  };
}

describe('a large roster', () => {
  it('may have 50,000 rejected rows; of one more it is refused, with the first of them', () => {
    const tally = new RosterTally('staff.csv', {
      pairings: [],
      newestPerson: 0,
      today: '2026-11-30',
      day: '2026-11-30',
    });
    for (let line = 2; line < 50_002; line += 250) tally.add(rejecting(line, 250));
    expect(tally.rejects).toHaveLength(50_000);
    expect(tally.counts.rejected).toBe(50_000);
    expect(() => tally.add(rejecting(50_002, 1))).toThrow(
      'More than 50,000 rows of staff.csv would be rejected. Nothing was imported.',
    );
  });
});
