import { describe, expect, it } from 'vitest';
import { canHold, lookOf } from '../../../../src/intake/columns/wordings/answers-look.js';

describe('how many mentees somebody takes', () => {
  it.each([
    [['1', '2', 'one or two', '3'], 'small numbers'],
    [['1', '2', '3', "max 1 as I'm half time"], 'numbers and remarks'],
    [['2', 'depends on the roster'], 'numbers and remarks'],
  ])('may stand in %j', (cells, look) => {
    expect(lookOf(cells)).toBe(look);
    expect(canHold('capacity', lookOf(cells))).toBe(true);
  });

  it.each([[['2', 'whoever asks', 'my own students']], [['Strongly agree', 'Agree', '1']]])(
    'does not stand in %j',
    (cells) => {
      expect(canHold('capacity', lookOf(cells))).toBe(false);
    },
  );

  it('is told apart from roles and addresses', () => {
    const look = lookOf(['1', '2', 'one of my own']);
    expect([canHold('role', look), canHold('email', look)]).toEqual([false, false]);
  });
});
