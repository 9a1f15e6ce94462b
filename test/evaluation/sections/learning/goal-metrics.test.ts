import { describe, expect, it } from 'vitest';
import type { Goal, GoalOutcome } from '../../../../src/domain/pairings/goal.js';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings/settings.js';
import { factsOf } from '../../../../src/evaluation/facts/period-facts.js';
import { goalMetrics } from '../../../../src/evaluation/sections/learning/goal-metrics.js';
import { emptyInput, pairing } from '../../facts/reported-programme.js';

function goal(id: number, dueOn: string | null, closed?: readonly [on: string, outcome: GoalOutcome]): Goal {
  const changes =
    closed === undefined ? [] : [{ on: closed[0], progress: null, outcome: closed[1], note: null }];
  const facts = { text: 'Lead a handover', purpose: null, measure: null, setOn: '2026-07-01' };
  return { id, pairingId: id, dueOn, changes, actions: [], ...facts };
}

/** Value, part and whole of each number of the goals, of a programme of so many pairings in which one person is a group. */
function numbersOf(goals: readonly Goal[], smallestGroup = 1) {
  const settings = { ...DEFAULT_SETTINGS, report: { ...DEFAULT_SETTINGS.report, smallestGroup } };
  const pairings = Array.from({ length: 12 }, (_, at) =>
    pairing(at + 1, at < 10 ? '2026-07-01' : '2026-08-20'),
  );
  const input = emptyInput({ settings, pairings, goals });
  return Object.fromEntries(
    goalMetrics(factsOf(input, input.period)).map(({ name, n, denominator }) => [name, [n, denominator]]),
  );
}

describe('numbers of goals', () => {
  it('are none where no goal was ever set', () => {
    expect(numbersOf([])).toEqual({});
  });

  it('count a goal in the quarter of its day, however early it was closed', () => {
    const numbers = numbersOf([
      goal(1, '2026-07-01', ['2026-07-01', 'met']),
      goal(2, '2026-09-30', ['2026-08-01', 'partly']),
      goal(3, '2026-10-01', ['2026-08-01', 'met']),
      goal(4, '2026-06-30', ['2026-08-01', 'met']),
      goal(5, '2026-09-01'),
    ]);
    expect(numbers.goals_due?.[0]).toBe(3);
    expect([numbers.goals_met, numbers.goals_partly, numbers.goals_open]).toEqual([
      [1, 3],
      [1, 3],
      [1, 3],
    ]);
  });

  it('count a goal without a day where it was closed, and not before', () => {
    const numbers = numbersOf([goal(1, null, ['2026-09-30', 'dropped']), goal(2, null)]);
    expect(numbers.goals_due?.[0]).toBe(1);
    expect(numbers.goals_dropped).toEqual([1, 1]);
  });

  it('ask for a goal only of pairings old enough to have one', () => {
    expect(numbersOf([goal(1, null), goal(11, null)]).goals_set).toEqual([1, 10]);
  });

  it('hide how goals of few people came out', () => {
    const seven = Array.from({ length: 7 }, (_, at) => goal(at + 1, '2026-09-01'));
    expect(numbersOf(seven, 10).goals_open).toEqual([null, null]);
    expect(numbersOf([...seven, goal(8, '2026-09-01')], 10).goals_open).toEqual([8, 8]);
  });
});
