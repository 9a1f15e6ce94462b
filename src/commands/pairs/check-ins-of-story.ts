import type { CheckIn } from '../../domain/pairings/check-in.js';
import { reportedByInWords } from '../../domain/pairings/meetings-by-count.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { type ReviewChange, reviewChangeInWords } from '../../domain/pairings/review-change.js';
import { counted } from '../../domain/text/counted.js';
import type { RecordSection } from '../../terminal/record-view.js';

/** The meetings of a pairing, and what reviews among them changed. */
interface MeetingsOfPairing {
  readonly pairing: Pairing;
  readonly checkIns: readonly CheckIn[];
  readonly reviewChanges: readonly ReviewChange[];
}

/** The meetings of a pairing to read. */
export function checkInsSection({ checkIns }: MeetingsOfPairing): RecordSection {
  return {
    heading: 'Check-ins',
    fields: checkIns.map(({ heldOn, minutes, mode, topics, note, byCount, reportedBy }) => ({
      label: byCount === undefined ? heldOn : `by ${heldOn}`,
      value: [
        byCount === undefined
          ? ''
          : `${counted(byCount.meetings, 'meeting', 'meetings')} since ${byCount.since}, by count`,
        minutes === null ? '' : `${minutes} min`,
        mode?.replaceAll('_', ' ') ?? '',
        topics.join(', '),
        note ?? '',
        reportedBy === undefined ? '' : reportedByInWords(reportedBy),
      ]
        .filter((part) => part !== '')
        .join(', '),
    })),
  };
}

/** The meetings of a pairing as data. */
export function checkInsAsValue({
  pairing: { agreements = [] },
  checkIns,
  reviewChanges,
}: MeetingsOfPairing) {
  return checkIns.map(({ id, heldOn, minutes, mode, kind, topics, note, byCount, reportedBy }) => {
    const { meetings: count = null, since = null } = byCount ?? {};
    const changed = reviewChanges
      .filter(({ checkInId }) => checkInId === id)
      .map((change) => reviewChangeInWords(change, agreements));
    const told = { count, since, reported_by: reportedBy ?? null, changed };
    return { held_on: heldOn, minutes, mode, kind, topics, note, ...told };
  });
}
