import type { IsoDate } from '../../domain/dates/iso-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import type { Agreement, Arranger } from '../../domain/pairings/agreement.js';
import { byPairing } from '../../domain/pairings/by-pairing.js';
import type { MeetingMode } from '../../domain/pairings/check-in.js';
import type { Side } from '../../domain/pairings/pair-feedback.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { LAST_DAY } from '../facts/fact-changes.js';

interface AgreementRow {
  id: number;
  pairing_id: number;
  version: number;
  drafted_on: string;
  purpose: string | null;
  check_in_every_days: number | null;
  minutes: number | null;
  mode: MeetingMode | null;
  place: string | null;
  arranged_by: Arranger | null;
  contact: string | null;
  ends_on: string | null;
}

/** Every version of every agreement by pairing, the earliest first, as far as it was known on a day. */
export function agreementsByPairing(
  db: ReadHandle,
  knownOn: IsoDate = LAST_DAY,
): ReadonlyMap<number, readonly Agreement[]> {
  const rows = db.all<AgreementRow>(sql`
    SELECT id, pairing_id, version, drafted_on, purpose, check_in_every_days, minutes, mode, place, arranged_by, contact,
           ends_on
    FROM agreements WHERE recorded_on <= ${knownOn} ORDER BY pairing_id, version`);
  if (rows.length === 0) return new Map();
  const reviews = reviewsOf(db);
  const signatures = signaturesOf(db, knownOn);
  const agreements = rows.map((row) => ({
    id: row.id,
    pairingId: row.pairing_id,
    version: row.version,
    draftedOn: row.drafted_on,
    terms: {
      purpose: row.purpose,
      everyDays: row.check_in_every_days,
      minutes: row.minutes,
      mode: row.mode,
      place: row.place,
      arrangedBy: row.arranged_by,
      contact: row.contact,
      reviewsOn: reviews.get(row.id)?.map(({ review_on }) => review_on) ?? [],
      endsOn: row.ends_on,
    },
    signedOn: { mentee: null, mentor: null, ...signatures.get(row.id) },
  }));
  return byPairing(agreements);
}

function reviewsOf(db: ReadHandle) {
  const rows = db.all<{ agreement_id: number; review_on: string }>(sql`
    SELECT agreement_id, review_on FROM agreement_reviews ORDER BY agreement_id, review_on`);
  return groupedBy(rows, ({ agreement_id }) => agreement_id);
}

function signaturesOf(db: ReadHandle, knownOn: IsoDate): ReadonlyMap<number, Partial<Record<Side, IsoDate>>> {
  const signatures = new Map<number, Partial<Record<Side, IsoDate>>>();
  const rows = db.all<{ agreement_id: number; side: Side; signed_on: string }>(sql`
    SELECT agreement_id, side, signed_on FROM agreement_signatures WHERE recorded_on <= ${knownOn}
    ORDER BY agreement_id, side`);
  for (const { agreement_id, side, signed_on } of rows) {
    signatures.set(agreement_id, { ...signatures.get(agreement_id), [side]: signed_on });
  }
  return signatures;
}

/** Records the next version of what a pairing agrees; gives its id. */
export function recordAgreement(
  db: WriteHandle,
  { pairingId, version, draftedOn, terms }: Omit<Agreement, 'id' | 'signedOn'>,
  { recordedAt, today }: Recording,
): number {
  const { id } = db.run(sql`
    INSERT INTO agreements (pairing_id, version, drafted_on, purpose, check_in_every_days, minutes, mode, place, arranged_by,
                            contact, ends_on, recorded_at, recorded_on)
    VALUES (${pairingId}, ${version}, ${draftedOn}, ${terms.purpose}, ${terms.everyDays}, ${terms.minutes}, ${terms.mode},
            ${terms.place}, ${terms.arrangedBy}, ${terms.contact}, ${terms.endsOn}, ${recordedAt}, ${today})`);
  for (const reviewOn of terms.reviewsOn) {
    db.run(sql`INSERT INTO agreement_reviews (agreement_id, review_on) VALUES (${id}, ${reviewOn})`);
  }
  return id;
}

/** Records that a side signed an agreement. */
export function recordSignature(
  db: WriteHandle,
  { agreementId, side, signedOn }: { agreementId: number; side: Side; signedOn: IsoDate },
  { recordedAt, today }: Recording,
): void {
  db.run(sql`
    INSERT INTO agreement_signatures (agreement_id, side, signed_on, recorded_at, recorded_on)
    VALUES (${agreementId}, ${side}, ${signedOn}, ${recordedAt}, ${today})`);
}
