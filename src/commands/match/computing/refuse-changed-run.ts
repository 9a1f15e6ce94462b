import { pairKey } from '../../../domain/pairings/pairing.js';
import type { PairDecision, ProposedPair, Run } from '../../../domain/rounds/run.js';
import { StateError } from '../../../errors.js';

/** A proposal as it was read, and as it stands now that something is to be written; undefined where none waits. */
export interface ReadAndNow {
  readonly read: Run | undefined;
  readonly now: Run | undefined;
}

const HOW_IT_STANDS = 'mentor match runs and mentor match show show how it stands now.';

/**
 * Between reading a proposal and writing a decision on it, somebody else may have decided: asked inside the transaction,
 * about all its pairs, or only those named.
 * @throws StateError when another proposal waits than the one read, or one of the pairs was decided on since.
 */
export function refuseChangedRun(
  { read, now }: ReadAndNow,
  pairs: readonly ProposedPair[] = read?.pairs ?? [],
): void {
  if (read?.id !== now?.id) throw new StateError(replacedWords(read, now), HOW_IT_STANDS);
  const decisionNow = new Map(now?.pairs.map((pair) => [pairKey(pair), pair.decision]));
  const changes = pairs.flatMap((pair): PairDecision[] => {
    const decision = decisionNow.get(pairKey(pair));
    return decision === undefined || decision === pair.decision ? [] : [decision];
  });
  if (changes.length === 0) return;
  const decided = changes.length === 1 ? 'A pair' : `${changes.length} pairs`;
  throw new StateError(
    `${decided} of run ${read?.id} ${changes.length === 1 ? 'was' : 'were'} decided on in the meantime (${[...new Set(changes)].join(', ')}). Nothing was changed now.`,
    HOW_IT_STANDS,
  );
}

function replacedWords(read: Run | undefined, now: Run | undefined): string {
  if (now === undefined)
    return `Run ${read?.id} was settled in the meantime: it is no proposal any more. Nothing was changed now.`;
  return read === undefined
    ? `Run ${now.id} was proposed in the meantime. Nothing was changed now.`
    : `Run ${read.id} was replaced by run ${now.id} in the meantime. Nothing was changed now.`;
}
