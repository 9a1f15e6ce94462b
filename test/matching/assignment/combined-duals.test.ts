import { describe, expect, it } from 'vitest';
import { combineDuals, partDuals } from '../../../src/matching/assignment/combined-duals.js';

const DUALS = {
  menteeHigh: Int32Array.of(1, 0, 2),
  menteeLow: Float64Array.of(-3, 7, 0),
  mentorHigh: Int32Array.of(0, 1),
  mentorLow: Float64Array.of(4, -5),
};

describe('combined dual values', () => {
  it('are parted into what they were joined from', () => {
    const combined = combineDuals(DUALS, { high: Int32Array.of(1, 1, 2), reward: 0 }, 9);
    expect(partDuals(combined)).toEqual(DUALS);
  });

  it('are not parted when a fit comes near to a person', () => {
    const combined = combineDuals(DUALS, { high: Int32Array.of(1, 1, 2), reward: 0 }, 9);
    const mentor = Float64Array.of(0.4 * combined.person, 0);
    expect(partDuals({ ...combined, mentor })).toBe(undefined);
  });
});
