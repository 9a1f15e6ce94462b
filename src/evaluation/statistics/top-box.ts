import type { Proportion } from './proportion.js';

/** How many of the answers are `from` or higher: with 4 on a scale of 1–5, the two best answers. */
export function topBox(answers: readonly number[], from: number): Proportion {
  return { part: answers.filter((answer) => answer >= from).length, whole: answers.length };
}
