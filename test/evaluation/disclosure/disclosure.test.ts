import { describe, expect, it } from 'vitest';
import { figureFloor, ofEnoughPeople } from '../../../src/evaluation/disclosure/disclosure.js';
import { meanMetric } from '../../../src/evaluation/metric.js';

describe('the floor of a figure', () => {
  it('is eight people for every kind of figure, and never above the smallest group', () => {
    expect([figureFloor(10), figureFloor(8), figureFloor(3)]).toEqual([8, 8, 3]);
  });

  it('counts people, not the values they gave', () => {
    const mean = meanMetric(
      { name: 'mean_rating', label: 'Mean', unit: 'rating' },
      [1, 2, 3, 4, 5, 1, 2, 3, 4, 5],
    );
    expect(ofEnoughPeople(mean, 7, 10).state).toBe('suppressed');
    expect(ofEnoughPeople(mean, 8, 10)).toEqual({ ...mean, people: 8 });
  });

  it('leaves a figure of nobody to say that there is no data', () => {
    const none = meanMetric({ name: 'mean_rating', label: 'Mean', unit: 'rating' }, []);
    expect(ofEnoughPeople(none, 0, 10).state).toBe('no_data');
  });
});
