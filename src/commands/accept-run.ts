import type { Context } from '../context.js';
import type { IsoDate } from '../domain/iso-date.js';
import { fullName } from '../domain/person.js';
import { StateError } from '../errors.js';
import { acceptPairs, isWaiting } from './steps/accept-pairs.js';
import { personNamed } from './steps/find-person.js';
import { runNamed } from './steps/find-run.js';
import { programmeIn } from './steps/load-programme.js';
import { loadSettings } from './steps/load-settings.js';
import { changing } from './steps/use-store.js';

export interface AcceptOptions {
  readonly run: number | undefined;
  /** Mentees whose pairs alone are accepted. */
  readonly only?: readonly string[];
  readonly on?: IsoDate;
}

/**
 * Turns a proposal, or the pairs named, into pairings.
 * @throws StateError when the run was settled or discarded, or no longer fits the programme.
 */
export async function acceptRun(context: Context, options: AcceptOptions): Promise<void> {
  const settings = loadSettings(context);
  const { ids, waiting, run } = await changing(context, (db, note) => {
    const programme = programmeIn(db, context, settings);
    const found = runNamed(db, options.run, programme.round.id);
    refuseSettled(found);
    const waitingPairs = found.pairs.filter(isWaiting);
    const menteeIds = new Set(
      options.only === undefined
        ? waitingPairs.map(({ menteeId }) => menteeId)
        : options.only.map((text) => {
            const mentee = personNamed(text, programme.people);
            if (waitingPairs.some(({ menteeId }) => menteeId === mentee.id)) return mentee.id;
            throw new StateError(
              `Run ${found.id} proposes no mentor for ${fullName(mentee)} that waits to be accepted.`,
              `mentor match show ${found.id} lists its pairs.`,
            );
          }),
    );
    const accepted = acceptPairs(
      context,
      { db, note, programme },
      { run: found, menteeIds, startedOn: options.on ?? context.today },
    );
    return { ids: accepted, waiting: waitingPairs.length - accepted.length, run: found };
  });
  const rest =
    waiting === 0
      ? ''
      : ` ${waiting} ${waiting === 1 ? 'pair' : 'pairs'} of run ${run.id} still ${waiting === 1 ? 'waits' : 'wait'}.`;
  context.note(
    `${ids.length} ${ids.length === 1 ? 'pairing' : 'pairings'} began on ${options.on ?? context.today}.${rest}`,
  );
  context.note('Next: mentor pairs --out pairs.csv for the letters; mentor checkin add when they have met.');
}

function refuseSettled(run: { id: number; status: string }): void {
  if (run.status === 'accepted')
    throw new StateError(`Run ${run.id} was accepted before.`, 'mentor pairs lists its pairings.');
  if (run.status === 'discarded') {
    throw new StateError(
      `Run ${run.id} was replaced by a later one.`,
      'mentor match runs shows which proposal waits; mentor match computes a new one.',
    );
  }
}
