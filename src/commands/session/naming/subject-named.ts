import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import type { NotedOn } from '../../../domain/pairings/subject.js';
import { StateError } from '../../../errors.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { listCheckIns } from '../../../store/pairings/check-ins.js';
import { listGoals } from '../../../store/pairings/goals.js';

/** What of a pairing something is about, as it is typed. */
export interface SubjectOptions {
  /** The number of a goal. */
  readonly aboutGoal?: number;
  /** The day of a meeting. */
  readonly aboutMeeting?: IsoDate;
}

/** The goal and the meeting meant. @throws StateError for one that the pairing has not. */
export function subjectNamed(
  db: ReadHandle,
  pairing: Pairing,
  { aboutGoal: goal, aboutMeeting: meeting }: SubjectOptions,
): NotedOn {
  const isTheirs = ({ pairingId }: { readonly pairingId: number }) => pairingId === pairing.id;
  if (goal !== undefined && !listGoals(db).some((one) => one.id === goal && isTheirs(one)))
    throw new StateError(
      `Pairing ${pairing.id} has no goal ${goal}.`,
      `mentor goal list --pairing ${pairing.id} shows those it has.`,
    );
  const met = listCheckIns(db).find(
    (one) => one.heldOn === meeting && one.byCount === undefined && isTheirs(one),
  );
  if (meeting !== undefined && met === undefined)
    throw new StateError(
      `Pairing ${pairing.id} has no meeting of ${meeting} on record.`,
      `mentor checkin list --pairing ${pairing.id} shows those it has.`,
    );
  return { goalId: goal ?? null, checkInId: met?.id ?? null };
}
