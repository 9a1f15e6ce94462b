import type { Problem } from '../problem/problem.js';

/** By how much at most another matching could be better, in people and in fit, where a search for the best was given up. */
export function boundInWords({ input }: Problem, people: number, fit: number): string {
  const higher = `a total fit higher by more than ${fit.toFixed(2)}`;
  const places = people === 1 ? 'more than one additional mentee' : `more than ${people} additional mentees`;
  if (input.settings.objective === 'fit') return `no other matching has ${higher}`;
  return people > 0
    ? `no other matching places ${places}`
    : `no other matching places more mentees, or as many with ${higher}`;
}
