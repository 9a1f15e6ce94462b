import type { IsoDate } from '../dates/iso-date.js';
import type { Goal } from './goal.js';
import type { Pairing } from './pairing.js';
import type { ReviewChangeFacts } from './review-change.js';

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

/** What is on record of the pairing, and of what other reviews of it changed. */
export interface ReviewedPairing {
  readonly pairing: Pick<Pairing, 'id' | 'agreements'>;
  readonly goals: readonly Pick<Goal, 'id' | 'pairingId'>[];
  readonly others: readonly ReviewChangeFacts[];
  readonly heldOn: IsoDate;
}

/** What speaks against what is said, and what to do instead. */
export interface ObjectionToReview {
  readonly about: 'goal_revised' | 'agreement_amended';
  readonly message: string;
  readonly hint: string;
}

/** What the review changed, by the goals and the agreement on record; and what of it cannot be. */
export function reviewChangesSaid(
  { goalRevised = [], recalibrated = [], agreementAmended = false }: ReviewSaid,
  reviewed: ReviewedPairing,
): { readonly changes: readonly ReviewChangeFacts[]; readonly objections: readonly ObjectionToReview[] } {
  const { pairing, goals } = reviewed;
  const strange = goalRevised.filter(
    (goalId) => !goals.some(({ id, pairingId }) => id === goalId && pairingId === pairing.id),
  );
  const words = recalibrated.map((text) => text.trim()).filter((text) => text !== '');
  const amended = agreementAmended ? amendedBy(reviewed) : undefined;
  return {
    changes: [
      ...[...new Set(goalRevised)].map((goalId) => ({ kind: 'goal_revised', goalId }) as const),
      ...words.map((expectation) => ({ kind: 'expectation_recalibrated', expectation }) as const),
      ...(amended === undefined ? [] : [{ kind: 'agreement_amended', agreementId: amended } as const]),
    ],
    objections: [
      ...strange.map((goalId) => ({
        about: 'goal_revised' as const,
        message: `Pairing ${pairing.id} has no goal ${goalId}.`,
        hint: `mentor goal list --pairing ${pairing.id} shows those it has.`,
      })),
      ...(agreementAmended && amended === undefined ? [objectionToAmending(reviewed)] : []),
    ],
  };
}

/**
 * The version of the agreement that came of a review, of those that amend the one before and came of no other: the first that was drafted on the day of the
 * review or later, else the latest. undefined where there is none.
 */
export function amendedBy({
  pairing: { agreements = [] },
  others,
  heldOn,
}: ReviewedPairing): number | undefined {
  const isTaken = (agreementId: number) =>
    others.some((change) => change.kind === 'agreement_amended' && change.agreementId === agreementId);
  const free = agreements
    .filter(({ id, version }) => version > 1 && !isTaken(id))
    .toSorted((a, b) => a.version - b.version);
  return (free.find(({ draftedOn }) => draftedOn >= heldOn) ?? free.at(-1))?.id;
}

function objectionToAmending({ pairing: { id, agreements = [] } }: ReviewedPairing): ObjectionToReview {
  const latest = Math.max(0, ...agreements.map(({ version }) => version));
  const message =
    latest === 0
      ? `Pairing ${id} has no agreement on record.`
      : latest > 1
        ? `Version ${latest} of the agreement of pairing ${id} came of an earlier review.`
        : `Pairing ${id} has one version of its agreement on record: none that amends it.`;
  return {
    about: 'agreement_amended',
    message,
    hint: `Draft what was agreed first: mentor agreement draft ${id}.`,
  };
}
