import { describe, expect, it } from 'vitest';
import type { Circle } from '../../../src/domain/circles/circle.js';
import { circleHealth } from '../../../src/domain/circles/circle-health.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';

const CIRCLE: Circle = {
  id: 1,
  roundId: 1,
  name: 'Circle 1',
  formedOn: '2026-01-01',
  meetsAt: null,
  closedOn: '2026-12-01',
  members: [],
  meetings: [{ heldOn: '2026-02-01', minutes: null, present: null }],
};

const health = (today: string, { members = 6, circle = CIRCLE } = {}) => {
  const { cadence } = DEFAULT_SETTINGS;
  return circleHealth(circle, members, { today, cadence, meetEveryDays: 30, least: 5 });
};

describe('the health of a circle', () => {
  it.each([
    ['2025-12-31', 'planned'],
    ['2026-01-15', 'too_early'],
    ['2026-01-16', 'no_data'],
    ['2026-02-01', 'on_track'],
    ['2026-03-17', 'on_track'],
    ['2026-03-18', 'needs_attention'],
    ['2026-04-01', 'needs_attention'],
    ['2026-04-02', 'at_risk'],
    ['2026-11-30', 'at_risk'],
    ['2026-12-01', 'closed'],
  ])('is on %s %s', (today, level) => {
    expect(health(today).level).toBe(level);
  });

  it('is no better for a small circle, and no worse than its meetings for a large one', () => {
    expect(health('2026-02-10', { members: 4 })).toMatchObject({
      level: 'needs_attention',
      reasons: ['4 members are left, and a circle should have at least 5'],
    });
    expect(health('2026-04-02', { members: 1 })).toMatchObject({ level: 'at_risk' });
    expect(health('2026-04-02', { members: 1 }).reasons).toHaveLength(2);
    expect(health('2026-02-10', { members: 5 })).toMatchObject({ level: 'on_track', since: null });
  });

  it('is not too small as it was formed, and is once it has lost somebody', () => {
    const member = (id: number) => ({ id, personId: id, joinedOn: CIRCLE.formedOn, outFrom: null });
    const formedOf = (size: number) => ({
      ...CIRCLE,
      members: [
        ...Array.from({ length: size }, (_, at) => member(at + 1)),
        { ...member(90), joinedOn: '2026-01-20' },
        { ...member(91), outFrom: CIRCLE.formedOn },
      ],
    });
    const reasons = (size: number, members: number) =>
      health('2026-02-10', { members, circle: formedOf(size) }).reasons;
    expect(reasons(4, 4)).toEqual([]);
    expect(reasons(4, 3)).toEqual(['3 members are left, and a circle should have at least 4']);
    expect(reasons(7, 4)).toEqual(['4 members are left, and a circle should have at least 5']);
  });
});
