import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings/settings.js';
import { feedback, pairing } from '../../facts/reported-programme.js';
import { figureOf, figuresOf, sectionOf } from '../figures-of-section.js';

/** A programme in which pairing n has these ratings of its mentee and its mentor; null where one gave none. */
function rated(ratings: readonly (readonly [mentee: number | null, mentor: number | null])[]) {
  return {
    pairings: ratings.map((_, at) => pairing(at + 1, '2026-05-01')),
    feedback: ratings.flatMap(([mentee, mentor], at) => [
      feedback(2 * at, at + 1, '2026-08-01', { givenBy: 'mentee', rating: mentee }),
      feedback(2 * at + 1, at + 1, '2026-08-01', { givenBy: 'mentor', rating: mentor }),
    ]),
  };
}

describe('the two sides of a pairing', () => {
  it('agree where they rate within a point, of those both of which rated', () => {
    const section = sectionOf(
      'experience',
      rated([
        [5, 5],
        [4, 5],
        [5, 3],
        [1, null],
        [null, 2],
      ]),
    );
    expect(figuresOf(section)).toMatchObject({ sides_agree: '2 of 3' });
    expect(figureOf(section, 'sides_gap')).toMatchObject({ n: 3, denominator: 5 });
    expect(figureOf(section, 'sides_gap').value).toBeCloseTo(1 / 3, 10);
  });

  it('are compared by what each said last in the period', () => {
    const facts = rated([[5, 5]]);
    const later = feedback(9, 1, '2026-09-30', { givenBy: 'mentor', rating: 2 });
    const after = feedback(10, 1, '2026-10-01', { givenBy: 'mentor', rating: 5 });
    const section = sectionOf('experience', { ...facts, feedback: [...facts.feedback, later, after] });
    expect(figuresOf(section)).toMatchObject({ sides_agree: '0 of 1' });
  });

  const alike = Array.from({ length: 20 }, (_, at) => [1 + (at % 5), 1 + ((at * 3) % 5)] as const);
  const states = (ratings: Parameters<typeof rated>[0]) =>
    ['sides_agree', 'sides_gap'].map(
      (name) =>
        figureOf(sectionOf('experience', { ...rated(ratings), settings: DEFAULT_SETTINGS }), name).state,
    );

  it('are not told of where only a few were rated by one side alone, whose ratings would follow', () => {
    expect(states(alike)).toEqual(['shown', 'shown']);
    expect(states([...alike, [3, null]])).toEqual(['suppressed', 'suppressed']);
    const many = Array.from({ length: 10 }, () => [3, null] as const);
    expect(states([...alike, ...many])).toEqual(['shown', 'shown']);
  });

  it('are not told of where few rated, and nothing is hidden where nobody did', () => {
    expect(states(alike.slice(0, 7))).toEqual(['suppressed', 'suppressed']);
    expect(states([[4, null]])).toEqual(['no_data', 'no_data']);
  });
});
