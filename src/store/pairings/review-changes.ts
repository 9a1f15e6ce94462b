import type { ReviewChange, ReviewChangeFacts } from '../../domain/pairings/review-change.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

interface ReviewChangeRow {
  id: number;
  pairing_id: number;
  check_in_id: number;
  goal_id: number | null;
  agreement_id: number | null;
  expectation: string | null;
}

/** What reviews changed, as it was recorded. */
export function listReviewChanges(db: ReadHandle): ReviewChange[] {
  return db
    .all<ReviewChangeRow>(sql`
      SELECT id, pairing_id, check_in_id, goal_id, agreement_id, expectation FROM review_changes ORDER BY id`)
    .map(({ id, pairing_id: pairingId, check_in_id: checkInId, ...row }) => ({
      id,
      pairingId,
      checkInId,
      ...factsOfRow(row),
    }));
}

function factsOfRow({
  goal_id: goalId,
  agreement_id: agreementId,
  expectation,
}: Pick<ReviewChangeRow, 'goal_id' | 'agreement_id' | 'expectation'>): ReviewChangeFacts {
  if (goalId !== null) return { kind: 'goal_revised', goalId };
  if (agreementId !== null) return { kind: 'agreement_amended', agreementId };
  return { kind: 'expectation_recalibrated', expectation };
}

/** Records what a review on record changed; gives the numbers. */
export function recordReviewChanges(
  db: WriteHandle,
  {
    pairingId,
    checkInId,
    changes,
  }: { pairingId: number; checkInId: number; changes: readonly ReviewChangeFacts[] },
  { recordedAt, today }: Recording,
): number[] {
  return changes.map(
    (change) =>
      db.run(sql`
        INSERT INTO review_changes (pairing_id, check_in_id, kind, goal_id, agreement_id, expectation, recorded_at, recorded_on)
        VALUES (${pairingId}, ${checkInId}, ${change.kind}, ${change.kind === 'goal_revised' ? change.goalId : null},
                ${change.kind === 'agreement_amended' ? change.agreementId : null},
                ${change.kind === 'expectation_recalibrated' ? change.expectation : null}, ${recordedAt}, ${today})`)
        .id,
  );
}
