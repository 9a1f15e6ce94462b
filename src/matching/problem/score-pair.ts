import { millionthsOf } from '../../domain/rounds/fit-figures.js';
import { explainFit } from './explain-fit.js';
import type { Scoring } from './score-rows.js';

function isAmong(mentors: Iterable<number>, mentor: number): boolean {
  for (const each of mentors) if (each === mentor) return true;
  return false;
}

/** One pair's score, the same as in its row (see `Scores`). Slower than a row for more than a few mentors of one mentee. */
export function scorePair({ criteria, rules, minimumFor }: Scoring, mentee: number, mentor: number): number {
  const rule = rules.findIndex(({ excludes }) => isAmong(excludes(mentee), mentor));
  if (rule >= 0) return -1 - rule;
  const fit = millionthsOf(explainFit({ criteria }, mentee, mentor).fit);
  return fit < minimumFor(mentee) ? -rules.length : fit;
}
