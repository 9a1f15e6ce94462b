import { comparableName } from '../outcomes/outcome.js';

/** Which way of a measure is the better one. */
export const BETTER = ['higher', 'lower'] as const;
export type Better = (typeof BETTER)[number];

export const MEASURE_KINDS = [
  'performance_review',
  'clinical_audit',
  'patient_outcomes',
  'absence',
  'incidents',
  'other',
] as const;
/** What a measure is about. */
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** What is said of a measure; of one that nothing is said of nobody knows which way is better. */
export interface MeasureSettings {
  /** As mentor.yaml spells it. */
  readonly measure: string;
  /** null: it was not said, and is not guessed. */
  readonly better: Better | null;
  readonly kind: MeasureKind | null;
  /** For how many of the denominator a rate is told: 100 for per cent, 1000 for falls in a thousand bed days. */
  readonly per: number;
}

/** What rates are told per, unless somebody said otherwise. */
export const USUAL_PER = 100;

/** What is said of the measure of this name, or what applies where nothing is. */
export function measureSettings(outcomes: readonly MeasureSettings[], measure: string): MeasureSettings {
  const wanted = comparableName(measure);
  return (
    outcomes.find((one) => comparableName(one.measure) === wanted) ?? {
      measure,
      better: null,
      kind: null,
      per: USUAL_PER,
    }
  );
}
