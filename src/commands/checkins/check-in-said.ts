import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { CheckInFacts, CheckInKind, MeetingMode } from '../../domain/pairings/check-in.js';
import { sinceLastTime } from '../../domain/pairings/meetings-by-count.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { UsageError } from '../../errors.js';
import { textOrNull } from '../session/asking/text-or-null.js';

/** What is said of a meeting, or of several by their count. */
export interface CheckInSaid {
  readonly on?: IsoDate;
  readonly count?: number;
  readonly since?: IsoDate;
  readonly minutes?: number;
  readonly mode?: MeetingMode;
  readonly kind?: CheckInKind;
  readonly topic?: readonly string[];
  readonly note?: string;
  readonly reportedBy?: string;
}

/** @throws UsageError for what cannot be said of several meetings by their count. */
export function refuseUnclearCount({ count, since, minutes, kind }: CheckInSaid): void {
  if (count === undefined) {
    if (since === undefined) return;
    throw new UsageError(
      '--since is the first day of a count, and no --count was given.',
      'Of one meeting the day is enough: --on DATE.',
    );
  }
  if (count === 0)
    throw new UsageError(
      'A count of 0 is no check-in.',
      'To keep that you asked and they have not met: mentor done PAIRING --note "…".',
    );
  if (minutes !== undefined)
    throw new UsageError(
      '--minutes is the length of one meeting, and --count tells of several.',
      'Leave one of the two out.',
    );
  if (kind === 'formal')
    throw new UsageError('A formal review has a day of its own.', 'Record each by itself: --on DATE.');
}

/** What is recorded; a count without a first day is about the days since the last check-in on record. */
export function factsSaid(
  said: CheckInSaid,
  {
    pairing,
    recorded,
    today,
  }: { readonly pairing: Pairing; readonly recorded: readonly CheckInFacts[]; readonly today: IsoDate },
): CheckInFacts {
  const heldOn = said.on ?? today;
  const { count: meetings, since } = said;
  const reportedBy = textOrNull(said.reportedBy);
  return {
    pairingId: pairing.id,
    heldOn,
    minutes: said.minutes ?? null,
    mode: said.mode ?? null,
    kind: said.kind ?? 'informal',
    topics: (said.topic ?? []).map((topic) => topic.trim()).filter((topic) => topic !== ''),
    note: textOrNull(said.note),
    ...(meetings === undefined
      ? {}
      : { byCount: { meetings, since: since ?? sinceLastTime(pairing, heldOn, recorded) } }),
    ...(reportedBy === null ? {} : { reportedBy }),
  };
}
