import type { Agreement } from '../../domain/pairings/agreement.js';
import type { Pairing } from '../../domain/pairings/pairing.js';

/** An agreement for JSON: keys in snake_case, days in ISO 8601. */
export function agreementAsValue(
  { version, draftedOn, terms, signedOn }: Agreement,
  pairing: Pick<Pairing, 'id'>,
) {
  return {
    pairing: pairing.id,
    version,
    drafted_on: draftedOn,
    signed_by_mentee_on: signedOn.mentee,
    signed_by_mentor_on: signedOn.mentor,
    purpose: terms.purpose,
    check_in_every_days: terms.everyDays,
    minutes: terms.minutes,
    mode: terms.mode,
    place: terms.place,
    arranged_by: terms.arrangedBy,
    contact: terms.contact,
    reviews_on: terms.reviewsOn,
    ends_on: terms.endsOn,
  };
}
