import type { SurveyResponse } from './survey-response.js';

/** How many people answered one wave of a survey, another one, and both. */
export interface WaveMatch {
  readonly wave: string;
  readonly other: string;
  readonly answered: number;
  readonly answeredOther: number;
  readonly matched: number;
}

/**
 * Of every other wave, how many of the people who answered `wave` answered that one too: what a comparison of before and
 * after rests on. Ordered by the other wave's name; none where there is no other wave.
 */
export function waveMatches(
  wave: string,
  responses: readonly Pick<SurveyResponse, 'personId' | 'wave'>[],
): WaveMatch[] {
  const peopleOf = new Map<string, Set<number>>();
  for (const response of responses) {
    const people = peopleOf.get(response.wave) ?? new Set();
    peopleOf.set(response.wave, people.add(response.personId));
  }
  const own = peopleOf.get(wave) ?? new Set();
  return [...peopleOf]
    .filter(([other]) => other !== wave)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([other, people]) => ({
      wave,
      other,
      answered: own.size,
      answeredOther: people.size,
      matched: [...own].filter((id) => people.has(id)).length,
    }));
}
