import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Decision, DecisionChange, DecisionStatus } from '../../domain/decisions/decision.js';
import { StateError, UsageError } from '../../errors.js';
import { listDecisions, recordDecisionChange } from '../../store/rounds/decisions.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';

export interface ChangeDecisionOptions {
  readonly decisions: readonly number[];
  readonly status?: DecisionStatus;
  /** Who acts. */
  readonly acts?: string;
  readonly due?: IsoDate;
  /** What came of it. */
  readonly effect?: string;
  readonly on?: IsoDate;
}

/**
 * Says who carries decisions out and by when, what came of them, or that they are done with: of all of them, or of none.
 * @throws StateError for a decision there is not or that is closed already; UsageError where nothing is said or a day makes no sense.
 */
export async function changeDecisions(context: Context, options: ChangeDecisionOptions): Promise<void> {
  const { recordedAt, today } = context;
  const { status, acts, due, effect, on = today } = options;
  if ([status, acts, due, effect].every((said) => said === undefined || textOrNull(said) === null))
    throw new UsageError('What is new?', 'Say --acts, --due, --effect or --reopen.');
  if (on > today) throw new UsageError(`${on} is after today (${today}).`);
  const changed = await changingAndTelling(context, (db, note) => {
    const all = new Map(listDecisions(db).map((decision) => [decision.id, decision]));
    const ids = [...new Set(options.decisions)];
    const changes = ids.map((number) => {
      const decision = all.get(number);
      if (decision === undefined)
        throw new StateError(
          `There is no decision ${number}.`,
          'mentor decision list shows them with their numbers.',
        );
      return { decision, change: changeOf(decision, { ...options, on }) };
    });
    for (const { decision, change } of changes)
      recordDecisionChange(db, decision.id, { ...change, recordedAt, today });
    const action = status === undefined || status === 'open' ? 'updated' : 'closed';
    note({ what: 'decision', action, ids });
    return changes;
  });
  for (const { decision, change } of changed) context.note(inWords(decision, change));
}

/** How a decision stands after the change; what is not said stays as it was. */
function changeOf(
  { id, changes }: Decision,
  { status, acts, due, effect, on }: ChangeDecisionOptions & { readonly on: IsoDate },
): DecisionChange {
  const latest = changes.at(-1);
  if (latest === undefined) throw new Error(`Decision ${id} has no status.`);
  if (on < latest.on)
    throw new UsageError(`${on} is before the last change of decision ${id} (${latest.on}).`);
  if (latest.status !== 'open' && status !== undefined && status !== 'open')
    throw new StateError(
      `Decision ${id} was closed on ${latest.on} (${latest.status}).`,
      `To take it up again: mentor decision update ${id} --reopen`,
    );
  return {
    on,
    status: status ?? latest.status,
    actsNext: textOrNull(acts) ?? latest.actsNext,
    dueOn: due ?? latest.dueOn,
    effect: textOrNull(effect) ?? latest.effect,
  };
}

function inWords({ id, text }: Decision, { status, actsNext, dueOn, effect }: DecisionChange): string {
  const came = effect === null ? 'what came of it was not said' : `what came of it: ${effect}`;
  if (status !== 'open') return `Decision ${id} is ${status} (${text}); ${came}.`;
  const by = dueOn === null ? 'no day is set' : `by ${dueOn}`;
  return `Decision ${id} (${text}): ${actsNext ?? 'nobody is named'}, ${by}.`;
}
