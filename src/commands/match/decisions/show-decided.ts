import type { Context } from '../../../context.js';
import {
  type ComparedRun,
  compareRuns,
  type RunComparison,
} from '../../../matching/answers/run-comparison.js';
import type { OutputOptions } from '../../output/show-table.js';
import type { ComputedRun } from '../computing/match-programme.js';
import { sayComparison, showComparison } from '../showing/show-comparison.js';
import type { Decided } from './as-decided.js';
import type { Decision } from './plan-decisions.js';

/** What was decided on a proposal, and what the round comes to with it where it is solved again. */
export interface Changes {
  readonly decided: Decided;
  /** The same with every decision applied. */
  readonly after: Decided;
  readonly decisions: readonly Decision[];
  readonly solvedAgain: ComputedRun | undefined;
}

/** Shows what becomes of every pair decided on, and of others where the round is solved again. */
export function showDecided(context: Context, changes: Changes, options: OutputOptions): void {
  const { decided, decisions } = changes;
  const { run, programme } = decided;
  const comparison = comparisonOf(changes);
  const words = new Map(decisions.map(({ menteeId, before, kind }) => [`${menteeId} ${before}`, kind]));
  showComparison(context, withUnchanged(comparison, changes), {
    programme,
    options,
    more: { run: run.id, is_dry_run: context.isDryRun },
    decisionOn: ({ menteeId, mentorBefore }) => words.get(`${menteeId} ${mentorBefore}`) ?? null,
  });
  const count = (kind: Decision['kind']) => decisions.filter((each) => each.kind === kind).length;
  context.note(
    `Decided on ${decisions.length} of run ${run.id}: ${count('accept')} accepted, ${count('keep')} kept, ${count('open')} opened, ${count('veto')} vetoed, ${count('swap')} given another mentor.`,
  );
  if (changes.solvedAgain === undefined) return;
  sayComparison(context, comparison, { before: `Run ${run.id}`, after: 'Solved again' });
}

/** Accepted pairs count on both sides: they are settled, not gone. */
function comparisonOf({ decided, after, solvedAgain }: Changes): RunComparison {
  const before: ComparedRun = { pairs: decided.run.pairs, leftOver: decided.run.leftOver };
  if (solvedAgain === undefined) return compareRuns(before, before);
  const accepted = after.run.pairs.filter(({ decision }) => decision === 'accepted');
  const { pairs, leftOver } = solvedAgain.run;
  return compareRuns(before, { pairs: [...accepted, ...pairs], leftOver });
}

/** The comparison with a row, too, for every pair that was decided on and stays. */
function withUnchanged(comparison: RunComparison, { decided, decisions }: Changes): RunComparison {
  const changed = new Set(
    comparison.changed.map(({ menteeId, mentorBefore }) => `${menteeId} ${mentorBefore}`),
  );
  const pairOf = new Map(decided.run.pairs.map((pair) => [`${pair.menteeId} ${pair.mentorId}`, pair]));
  const staying = decisions.flatMap(({ menteeId, before }) => {
    const key = `${menteeId} ${before}`;
    const pair = pairOf.get(key);
    if (pair === undefined || changed.has(key)) return [];
    const mentors = { mentorBefore: pair.mentorId, mentorAfter: pair.mentorId };
    const fits = { fitBefore: pair.fit, fitAfter: pair.fit };
    return [{ menteeId, ...mentors, ...fits, outcome: 'as well off' as const }];
  });
  return { ...comparison, changed: [...staying, ...comparison.changed] };
}
