import { groupedBy } from '../../../domain/grouped-by.js';
import type { CheckIn, CheckInFacts } from '../../../domain/pairings/check-in.js';
import type { Goal } from '../../../domain/pairings/goal.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import type { ReviewChange, ReviewChangeFacts } from '../../../domain/pairings/review-change.js';
import { reviewChangesSaid, saysReviewChanged } from '../../../domain/pairings/review-changes-said.js';
import type { RowValues } from '../../columns/row-values.js';
import { quoted, type Reading } from '../../values/reading.js';
import { yesOrNo } from '../roster/role-of-row.js';
import type { PairRows } from '../rows/pair-rows.js';

/** A check-in, and what it changed where it was a review. */
export interface ReviewFacts extends CheckInFacts {
  readonly changed?: readonly ReviewChangeFacts[];
}

/** What reviews may have changed, and what is on record of that. */
export interface KnownOfReviews {
  readonly goals: readonly Goal[];
  readonly reviewChanges: readonly ReviewChange[];
}

function goalNumbers(text: string): Reading<readonly number[]> {
  const parts = text.split(/[;,]/u).map((part) => part.trim().replace(/^(?:goal\s*)?#?/iu, ''));
  if (parts.every((part) => /^\d{1,9}$/u.test(part))) return { value: parts.map(Number) };
  return {
    problem: `${quoted(text)} is not the number of a goal.`,
    remedy: 'Write the numbers that mentor goal list shows, with ; between them.',
  };
}

/** What is on record beside the rows. */
interface OnRecord {
  readonly pairings: readonly Pairing[];
  readonly checkIns: readonly CheckIn[];
  /** Absent: no review has changed anything. */
  readonly reviews?: KnownOfReviews;
}

const NOTHING: KnownOfReviews = { goals: [], reviewChanges: [] };

const keyOf = ({ pairingId, heldOn }: CheckInFacts) => `${pairingId} ${heldOn}`;

/** Reads what reviews changed, in the order of the rows: of two reviews in a file each has its own version of the agreement. */
export class ChangesOfReviews {
  readonly #rows: PairRows;
  readonly #known: KnownOfReviews;
  readonly #byId: ReadonlyMap<number, Pairing>;
  /** Numbers of reviews, by pairing and day. */
  readonly #onRecord: ReadonlyMap<string, number>;
  readonly #told: { readonly key: string; readonly change: ReviewChangeFacts }[] = [];

  constructor(rows: PairRows, { pairings, checkIns, reviews = NOTHING }: OnRecord) {
    this.#rows = rows;
    this.#known = reviews;
    const formal = checkIns.filter(({ kind }) => kind === 'formal');
    this.#onRecord = new Map(formal.map((review) => [keyOf(review), review.id]));
    this.#byId = new Map(pairings.map((pairing) => [pairing.id, pairing]));
  }

  /** The check-in with what its row says it changed; it is complained of what no review can change. */
  of(values: RowValues, facts: CheckInFacts): ReviewFacts {
    const goalRevised = values.read('goal_revised', goalNumbers);
    const recalibrated = this.#rows.prose(values, 'recalibrated')?.split(';');
    const amended = values.read('agreement_amended', yesOrNo);
    const said = {
      ...(goalRevised === undefined ? {} : { goalRevised }),
      ...(recalibrated === undefined ? {} : { recalibrated }),
      ...(amended === true ? { agreementAmended: true } : {}),
    };
    const pairing = this.#byId.get(facts.pairingId);
    if (!saysReviewChanged(said) || pairing === undefined) return facts;
    if (facts.kind !== 'formal') {
      values.complain(
        'kind',
        'A goal revised, an expectation recalibrated and an agreement amended are what a formal review changes.',
        'Write formal into the column kind, or leave what it changed blank.',
      );
      return facts;
    }
    const same = this.#onRecord.get(keyOf(facts));
    const others = [
      ...this.#known.reviewChanges.filter(({ checkInId }) => checkInId !== same),
      ...this.#told.filter(({ key }) => key !== keyOf(facts)).map(({ change }) => change),
    ];
    const known = { pairing, goals: this.#known.goals, others, heldOn: facts.heldOn };
    const { changes, objections } = reviewChangesSaid(said, known);
    for (const { about, message, hint } of objections) values.complain(about, message, hint);
    this.#told.push(...changes.map((change) => ({ key: keyOf(facts), change })));
    return changes.length === 0 ? facts : { ...facts, changed: changes };
  }
}

/** Check-ins on record, each review with what it changed. */
export function checkInsWithChanges({
  checkIns,
  reviews = NOTHING,
}: OnRecord): readonly (CheckIn & ReviewFacts)[] {
  if (reviews.reviewChanges.length === 0) return checkIns;
  const byReview = groupedBy(reviews.reviewChanges, ({ checkInId }) => checkInId);
  return checkIns.map((checkIn) => {
    const changed = byReview.get(checkIn.id);
    return changed === undefined ? checkIn : { ...checkIn, changed };
  });
}

/** What a review changed, in a form that is equal for equals, in whatever order it is told. */
export function changesAsContent(changed: readonly ReviewChangeFacts[] = []): readonly string[] {
  return changed.map(contentOfChange).toSorted();
}

/** Of what a review changed, what is not on record. */
export function notOnRecord(
  changed: readonly ReviewChangeFacts[] = [],
  known: readonly ReviewChangeFacts[] = [],
): ReviewChangeFacts[] {
  const onRecord = new Set(known.map(contentOfChange));
  return changed.filter((change) => !onRecord.has(contentOfChange(change)));
}

function contentOfChange(change: ReviewChangeFacts): string {
  switch (change.kind) {
    case 'goal_revised':
      return `goal ${change.goalId}`;
    case 'agreement_amended':
      return `agreement ${change.agreementId}`;
    case 'expectation_recalibrated':
      return `expectation ${change.expectation ?? ''}`;
  }
}
