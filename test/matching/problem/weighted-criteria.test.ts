import { describe, expect, it } from 'vitest';
import { buildProblem } from '../../../src/matching/problem/problem.js';
import { participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

describe('the criteria that a mentee ranks', () => {
  it('count factor times, then by half, a third … as much more, for them alone; what is none counts for nothing', () => {
    const ranking = (id: number, ...top: string[]) =>
      participant(personOf(id, { attributes: { top } }), 'mentee');
    const problem = buildProblem(
      roundOf({
        participants: [
          ranking(1, 'Site', 'needs', 'Languages', 'Site'),
          ranking(2),
          ranking(3, 'weather', 'experience'),
          participant(personOf(9), 'mentor'),
        ],
        settings: settingsOf({ mostImportant: { attribute: 'top', factor: 3 } }),
      }),
    );
    const weights = (mentee: number) =>
      Object.fromEntries(problem.criteria.map(({ name, weightFor }) => [name, weightFor(mentee)]));
    expect(weights(0)).toEqual({
      needs: 8,
      language: 2 * (1 + 2 / 3),
      availability: 2,
      experience: 1,
      site: 3,
    });
    expect(weights(1)).toEqual({ needs: 4, language: 2, availability: 2, experience: 1, site: 1 });
    expect(weights(2)).toEqual({ needs: 4, language: 2, availability: 2, experience: 2, site: 1 });
  });
});
