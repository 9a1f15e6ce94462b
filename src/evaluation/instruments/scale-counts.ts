import { scaleOfItem } from '../../domain/instruments/instrument.js';
import { cronbachAlpha } from '../statistics/cronbach-alpha.js';
import type { ScaleAnswer } from './scale-scorer.js';

/** How the answers of one wave to one scale became scores. */
export interface ScaleCounts {
  /** People who answered any item of it. */
  readonly answered: number;
  /** Scored from some of the items. */
  readonly inPart: number;
  /** Not scored, as too few items were answered. */
  readonly tooLittle: number;
  /** Answers, not people. */
  readonly outside: number;
}

/** Counts how answers became scores. */
export function scaleCounts(answers: readonly ScaleAnswer[]): ScaleCounts {
  return {
    answered: answers.length,
    inPart: answers.filter(({ score }) => score.isProRated).length,
    tooLittle: answers.filter(({ score }) => score.score === null).length,
    outside: answers.reduce(
      (sum, { subscale, items }) =>
        sum + subscale.items.filter((item) => items.get(item) === 'outside').length,
      0,
    ),
  };
}

/** Cronbach's alpha of those who answered every item, reversed ones turned round; null where it cannot be told. */
export function alphaOf(
  answers: readonly ScaleAnswer[],
): { readonly alpha: number; readonly complete: number } | null {
  const rows = answers.flatMap(({ instrument, subscale, items }) => {
    if (subscale.scoring.kind === 'weighted') return [];
    const points = subscale.items.flatMap((item): number[] => {
      const answer = items.get(item);
      if (typeof answer !== 'number') return [];
      const { lowest, highest } = scaleOfItem(instrument, item);
      return [instrument.items[item - 1]?.isReversed === true ? lowest + highest - answer : answer];
    });
    return points.length === subscale.items.length ? [points] : [];
  });
  const alpha = cronbachAlpha(rows);
  return alpha === null ? null : { alpha, complete: rows.length };
}
