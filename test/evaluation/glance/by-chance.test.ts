import { describe, expect, it } from 'vitest';
import { byChanceAlone } from '../../../src/evaluation/glance/by-chance.js';

describe('that some stand out by chance alone', () => {
  it('is said of two groups and more, and of one or none not', () => {
    expect([0, 1].map((groups) => byChanceAlone(groups))).toEqual(['', '']);
    expect(byChanceAlone(2)).toMatch(/^2 groups are compared:/u);
    expect(byChanceAlone(3, ' below')).toMatch(/^3 groups are compared below:/u);
  });
});
