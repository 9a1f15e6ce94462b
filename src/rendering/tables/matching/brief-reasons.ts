import { type FitPart, WHO_COMES_FIRST } from '../../../domain/rounds/run.js';

/** `also language and site` for those of a kind; nothing where there are none. */
function named(word: string, parts: readonly FitPart[]): string[] {
  return parts.length === 0 ? [] : [`${word} ${parts.map(({ criterion }) => criterion).join(', ')}`];
}

/** The part that weighs most of those that could be judged; of equal ones that which the settings name first. */
function weightiest(parts: readonly FitPart[]): FitPart | undefined {
  const judged = parts.filter(({ score, weight }) => score !== null && weight > 0);
  return judged.reduce<FitPart | undefined>(
    (best, part) => (best === undefined || part.weight > best.weight ? part : best),
    undefined,
  );
}

/**
 * Why two fit, to be read at a glance: what weighs most in its own words, the other criteria by their names, as they are met, met in
 * part, not met, or not known.
 */
export function reasonsInBrief(parts: readonly FitPart[]): string {
  const first = weightiest(parts);
  const others = parts.filter((part) => part !== first);
  const scored = (fits: (score: number) => boolean) =>
    others.filter(({ score, weight }) => score !== null && weight > 0 && fits(score));
  return [
    ...(first === undefined ? [] : [first.words]),
    ...named(
      'also',
      scored((score) => score >= 1),
    ),
    ...named(
      'partly',
      scored((score) => score > 0 && score < 1),
    ),
    ...named(
      'not',
      scored((score) => score <= 0),
    ),
    ...named(
      'not known:',
      others.filter(({ score, lacking = 0 }) => score === null && lacking > 0),
    ),
    ...parts.filter(({ criterion }) => criterion === WHO_COMES_FIRST).map(({ words }) => words),
  ].join('; ');
}
