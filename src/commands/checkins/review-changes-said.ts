import type { Goal } from '../../domain/pairings/goal.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import type { ReviewChangeFacts } from '../../domain/pairings/review-change.js';
import { StateError, UsageError } from '../../errors.js';
import type { CheckInSaid } from './check-in-said.js';

/** What is said that a formal review changed. */
export interface ReviewSaid {
  readonly goalRevised?: readonly number[];
  readonly recalibrated?: readonly string[];
  readonly agreementAmended?: boolean;
}

/** Whether anything is said of it. */
export function saysReviewChanged({ goalRevised, recalibrated, agreementAmended }: ReviewSaid): boolean {
  return [goalRevised, recalibrated, agreementAmended].some((each) => each !== undefined);
}

/** @throws UsageError for what a review changed beside a meeting that is none. */
export function refuseChangesOfNoReview(said: ReviewSaid & Pick<CheckInSaid, 'kind'>): void {
  if (!saysReviewChanged(said) || said.kind === 'formal') return;
  throw new UsageError(
    'A goal revised, an expectation recalibrated and an agreement amended are what a formal review changes.',
    'If it was one, add --kind formal.',
  );
}

/** What is on record of the pairing, and of what reviews before this one changed. */
interface ReviewedPairing {
  readonly pairing: Pairing;
  readonly goals: readonly Goal[];
  readonly earlier: readonly ReviewChangeFacts[];
}

/**
 * What the review changed, by the goals and the agreement on record.
 * @throws StateError for a goal that the pairing does not have, and where no version of its agreement is on record that could be this review's.
 */
export function reviewChangesSaid(
  { goalRevised = [], recalibrated = [], agreementAmended = false }: ReviewSaid,
  { pairing, goals, earlier }: ReviewedPairing,
): ReviewChangeFacts[] {
  for (const goalId of goalRevised)
    if (!goals.some(({ id, pairingId }) => id === goalId && pairingId === pairing.id))
      throw new StateError(
        `Pairing ${pairing.id} has no goal ${goalId}.`,
        `mentor goal list --pairing ${pairing.id} shows those it has.`,
      );
  const words = recalibrated.map((text) => text.trim()).filter((text) => text !== '');
  return [
    ...[...new Set(goalRevised)].map((goalId) => ({ kind: 'goal_revised', goalId }) as const),
    ...words.map((expectation) => ({ kind: 'expectation_recalibrated', expectation }) as const),
    ...(agreementAmended
      ? [{ kind: 'agreement_amended', agreementId: amendedOf(pairing, earlier) } as const]
      : []),
  ];
}

/** The version that amends the one before, unless an earlier review has led to it. */
function amendedOf({ id, agreements = [] }: Pairing, earlier: readonly ReviewChangeFacts[]): number {
  const latest = agreements.toSorted((a, b) => a.version - b.version).at(-1);
  const isTaken = earlier.some(
    (change) => change.kind === 'agreement_amended' && change.agreementId === latest?.id,
  );
  if (latest !== undefined && latest.version > 1 && !isTaken) return latest.id;
  throw new StateError(
    latest === undefined
      ? `Pairing ${id} has no agreement on record.`
      : isTaken
        ? `Version ${latest.version} of the agreement of pairing ${id} came of an earlier review.`
        : `Pairing ${id} has one version of its agreement on record: none that amends it.`,
    `Draft what was agreed first: mentor agreement draft ${id}.`,
  );
}
