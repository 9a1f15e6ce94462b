import type { Agreement } from './agreement.js';

/** What a formal review changed: a goal, what one of the two expects, or the agreement. */
export type ReviewChangeFacts =
  | { readonly kind: 'goal_revised'; readonly goalId: number }
  | {
      readonly kind: 'expectation_recalibrated';
      /** In somebody's words; null once they were forgotten. */
      readonly expectation: string | null;
    }
  | { readonly kind: 'agreement_amended'; readonly agreementId: number };

/** One thing that a review on record changed. */
export type ReviewChange = ReviewChangeFacts & {
  readonly id: number;
  readonly pairingId: number;
  readonly checkInId: number;
};

/** `goal 3 revised`, `agreement amended (version 2)`, `expectation recalibrated: every two weeks`. */
export function reviewChangeInWords(
  change: ReviewChangeFacts,
  agreements: readonly Pick<Agreement, 'id' | 'version'>[],
): string {
  switch (change.kind) {
    case 'goal_revised':
      return `goal ${change.goalId} revised`;
    case 'agreement_amended': {
      const version = agreements.find(({ id }) => id === change.agreementId)?.version;
      return `agreement amended${version === undefined ? '' : ` (version ${version})`}`;
    }
    case 'expectation_recalibrated':
      return `expectation recalibrated${change.expectation === null ? '' : `: ${change.expectation}`}`;
  }
}
