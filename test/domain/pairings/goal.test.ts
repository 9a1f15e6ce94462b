import { describe, expect, it } from 'vitest';
import { type GoalChange, goalProgressOn, goalStatusOn } from '../../../src/domain/pairings/goal.js';

const nothing = { progress: null, outcome: null, note: null };
const changes: readonly GoalChange[] = [
  { ...nothing, on: '2026-02-01', progress: 40 },
  { ...nothing, on: '2026-02-10', note: 'on holiday' },
  { ...nothing, on: '2026-03-01', outcome: 'met' },
];
const goal = { setOn: '2026-01-05', changes };

describe('a goal', () => {
  it.each([
    ['2026-01-04', null, null],
    ['2026-01-05', 'open', null],
    ['2026-01-31', 'open', null],
    ['2026-02-01', 'open', 40],
    ['2026-02-28', 'open', 40],
    ['2026-03-01', 'met', 100],
  ])('is, on %s, %s at %s per cent', (day, status, progress) => {
    expect([goalStatusOn(goal, day), goalProgressOn(goal, day)]).toEqual([status, progress]);
  });

  it('that was not met stays where it had come to', () => {
    const dropped = {
      ...goal,
      changes: [...changes.slice(0, 2), { ...nothing, on: '2026-03-01', outcome: 'dropped' as const }],
    };
    expect([goalStatusOn(dropped, '2026-03-02'), goalProgressOn(dropped, '2026-03-02')]).toEqual([
      'dropped',
      40,
    ]);
  });
});
