import { describe, expect, it } from 'vitest';
import { type DecisionChange, decisionOn, isOverdue } from '../../../src/domain/decisions/decision.js';

function change(on: string, facts: Partial<DecisionChange> = {}): DecisionChange {
  return { on, status: 'open', actsNext: null, dueOn: null, effect: null, ...facts };
}

describe('a decision', () => {
  const first = change('2026-07-10');
  const second = change('2026-08-01', { status: 'done' });

  it.each([
    ['2026-07-09', undefined],
    ['2026-07-10', first],
    ['2026-07-31', first],
    ['2026-08-01', second],
  ])('stands on %s as was noted last', (day, state) => {
    expect(decisionOn({ changes: [first, second] }, day)).toBe(state);
  });

  it.each([
    [{ dueOn: '2026-08-31' }, true],
    [{ dueOn: '2026-09-01' }, false],
    [{ dueOn: null }, false],
    [{ dueOn: '2026-08-31', status: 'done' }, false],
    [{ dueOn: '2026-08-31', status: 'dropped' }, false],
  ] as const)('%o is overdue on 2026-09-01: %s', (facts, is) => {
    expect(isOverdue(change('2026-07-10', facts), '2026-09-01')).toBe(is);
  });
});
