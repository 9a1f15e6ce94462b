import type { Context } from '../../../context.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { PairDecision } from '../../../domain/rounds/run.js';
import type { WriteHandle } from '../../../store/database/connection.js';
import { addNamedRule, listNamedRules } from '../../../store/rounds/named-rules.js';
import { setPairDecision } from '../../../store/rounds/runs.js';
import { refuseSecondRule, ruleAboutTwo } from '../../session/asking/refuse-second-rule.js';
import type { Note } from '../../session/loading/reading-and-changing.js';

/** A pair of a run. */
export interface PairOfRun {
  readonly runId: number;
  readonly menteeId: number;
  readonly mentorId: number;
}

interface Change {
  readonly db: WriteHandle;
  readonly note: Note;
}

const ACTIONS: Readonly<Record<Exclude<PairDecision, 'vetoed' | 'accepted'>, string>> = {
  locked: 'pair locked',
  proposed: 'pair opened',
};

/** Keeps a pair whatever else is solved again; or, `proposed`, no longer. */
export function decidePair(
  { db, note }: Change,
  pair: PairOfRun,
  {
    decision,
    today,
  }: { readonly decision: Exclude<PairDecision, 'vetoed' | 'accepted'>; readonly today: IsoDate },
): void {
  setPairDecision(db, pair, { decision, today });
  note({ what: 'run', action: ACTIONS[decision], ids: [pair.runId] });
}

/**
 * Never this pair: the veto is a named rule from now on, whichever of the two would be the mentor. Where a rule says so
 * already, no second one is written.
 * @throws StateError when a rule says that the two must be a pair.
 */
export function vetoPair(
  context: Context,
  { db, note }: Change,
  { pair, because }: { readonly pair: PairOfRun; readonly because: string },
): void {
  const { menteeId, mentorId } = pair;
  const known = ruleAboutTwo(listNamedRules(db), menteeId, mentorId);
  if (known?.kind === 'must') refuseSecondRule(known);
  setPairDecision(db, pair, { decision: 'vetoed', today: context.today });
  note({ what: 'run', action: 'pair vetoed', ids: [pair.runId] });
  if (known !== undefined) return;
  const rule = addNamedRule(db, {
    kind: 'never',
    menteeId,
    mentorId,
    because,
    recordedAt: context.countsAt,
    recordedOn: context.today,
  });
  note({ what: 'rule', action: 'created', ids: [rule] });
}
