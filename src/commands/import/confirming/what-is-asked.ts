import type { Context } from '../../../context.js';
import { counted } from '../../../domain/text/counted.js';
import type { ImportOutcome } from '../telling/import-outcome.js';
import { questionAbout, sweepingChanges } from './sweeping-changes.js';

/** Whether those are marked as left whom a roster leaves out; undefined where there are none, or that was not asked for. */
export function questionOfLeavers({ roster }: ImportOutcome, isComplete: boolean): string | undefined {
  const missing = roster?.missing.length ?? 0;
  return isComplete && missing > 0
    ? `Mark ${counted(missing, 'person', 'people')} who are not in the file as left?`
    : undefined;
}

/** Whether the pairings change of people who are away; undefined where there are none. */
export function questionOfPairings({ roster }: ImportOutcome): string | undefined {
  const pairings = roster?.pairings.length ?? 0;
  return pairings > 0 ? `End or pause ${counted(pairings, 'pairing', 'pairings')} as shown?` : undefined;
}

/** Says in a dry run what the import would ask, or needs `--yes` for. */
export function sayWhatIsAsked(
  context: Context,
  outcome: ImportOutcome,
  { isComplete, isAgreed }: { isComplete: boolean; isAgreed: boolean },
): void {
  if (isAgreed) return;
  const questions = [
    ...sweepingChanges(outcome).map(questionAbout),
    questionOfLeavers(outcome, isComplete),
    questionOfPairings(outcome),
  ].flatMap((question) => question ?? []);
  if (questions.length === 0) return;
  context.note(`  The import would ask: ${questions.join(' ')} --yes agrees to all of it.`);
}
