import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import {
  type Concern,
  type ConcernChange,
  type ConcernSeverity,
  type ConcernStatus,
  canConcernBecome,
  concernInWords,
} from '../../domain/pairings/concern.js';
import { StateError, UsageError } from '../../errors.js';
import { listConcerns, recordConcernChange } from '../../store/pairings/concerns.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { loadProgramme } from '../session/loading/load-programme.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { pairingInWords } from '../session/naming/pairing-named.js';

export interface ChangeConcernOptions {
  readonly concerns: readonly number[];
  readonly status?: ConcernStatus;
  readonly severity?: ConcernSeverity;
  /** Who acts. */
  readonly acts?: string;
  readonly due?: IsoDate;
  readonly note?: string;
  readonly on?: IsoDate;
}

/**
 * Says who acts on concerns and by when, how grave they are, or that they are settled: of all of them, or of none. Who acts on an open
 * one has taken it in hand.
 * @throws StateError for a concern there is not, or whose status does not allow that; UsageError where nothing is said.
 */
export async function changeConcerns(context: Context, options: ChangeConcernOptions): Promise<void> {
  const { recordedAt, today } = context;
  const { status, severity, acts, due, note: words, on = today } = options;
  if ([status, severity, acts, due, textOrNull(words) ?? undefined].every((each) => each === undefined))
    throw new UsageError('What is new?', 'Say --acts, --due, --severity, --status or --note.');
  if (on > today) throw new UsageError(`${on} is after today (${today}).`);
  const changed = await changingAndTelling(context, (db, note) => {
    const all = listConcerns(db);
    const changes = options.concerns.map((number) => {
      const concern = all.find(({ id }) => id === number);
      if (concern === undefined)
        throw new StateError(
          `There is no concern ${number}.`,
          'mentor concern list shows them with their numbers.',
        );
      return { concern, change: changeOf(concern, { ...options, on }) };
    });
    for (const { concern, change } of changes)
      recordConcernChange(db, concern.id, { ...change, recordedAt, today });
    note({ what: 'concern', action: status === 'closed' ? 'closed' : 'updated', ids: options.concerns });
    return changes;
  });
  const { pairings, people } = await loadProgramme(context);
  for (const { concern, change } of changed) {
    const pairing = pairings.find(({ id }) => id === concern.pairingId);
    const about = pairing === undefined ? '' : `${pairingInWords(pairing, people)}: `;
    context.note(
      change.status === 'closed'
        ? `${about}concern ${concern.id}, ${concern.topic}, is closed.`
        : `${about}${concernInWords({ concern, state: change })}${reopened(concern, change)}.`,
    );
  }
}

/** What is closed, and comes up again. */
function reopened({ changes }: Concern, { status }: ConcernChange): string {
  return changes.at(-1)?.status === 'closed' && status === 'open' ? '; it is open again' : '';
}

/** How a concern stands after the change; what is not said stays as it was. */
function changeOf(
  { id, changes }: Concern,
  { status, severity, acts, due, note, on }: ChangeConcernOptions & { readonly on: IsoDate },
): ConcernChange {
  const latest = changes.at(-1);
  if (latest === undefined) throw new Error(`Concern ${id} has no status.`);
  if (on < latest.on)
    throw new UsageError(`${on} is before the last change of concern ${id} (${latest.on}).`);
  if (due !== undefined && due < on)
    throw new UsageError(`${due} is before ${on}, from when it is to be so.`, 'Give a later day with --due.');
  const actsNext = textOrNull(acts) ?? latest.actsNext;
  const taken = status ?? (latest.status === 'open' && acts !== undefined ? 'in_hand' : latest.status);
  if (status !== undefined && status !== latest.status && !canConcernBecome(latest.status, status))
    throw new StateError(`Concern ${id} is ${latest.status}: it cannot become ${status.replace('_', ' ')}.`);
  if (latest.status === 'closed' && taken === 'closed')
    throw new StateError(
      `Concern ${id} was closed on ${latest.on}.`,
      `If it has come up again: mentor concern update ${id} --status open`,
    );
  return {
    on,
    status: taken,
    severity: severity ?? latest.severity,
    actsNext,
    dueOn: due ?? latest.dueOn,
    note: textOrNull(note),
  };
}
