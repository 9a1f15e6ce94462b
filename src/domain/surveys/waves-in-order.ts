import type { SurveyResponse } from './survey-response.js';

/** The waves in the order in which they were first answered; those without a time come last, by name. */
export function wavesInOrder(responses: readonly Pick<SurveyResponse, 'wave' | 'submittedAt'>[]): string[] {
  const first = new Map<string, string>();
  for (const { wave, submittedAt } of responses) {
    // A tilde comes after every digit.
    const at = submittedAt ?? '~';
    if (at < (first.get(wave) ?? '~~')) first.set(wave, at);
  }
  return [...first]
    .sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : a[0] < b[0] ? -1 : 1))
    .map(([wave]) => wave);
}
