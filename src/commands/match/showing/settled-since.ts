import type { PairDecision, Run } from '../../../domain/rounds/run.js';

/** What became of pairs of a run since, as its figures stay what they were; nothing where none was accepted or vetoed. */
export function settledSinceInWords({ id, pairs }: Pick<Run, 'id' | 'pairs'>): readonly string[] {
  const count = (decision: PairDecision) => pairs.filter((pair) => pair.decision === decision).length;
  const [accepted, vetoed] = [count('accepted'), count('vetoed')];
  if (accepted + vetoed === 0) return [];
  const parts = [
    ...(accepted === 0 ? [] : [`${accepted} accepted`]),
    ...(vetoed === 0 ? [] : [`${vetoed} vetoed`]),
  ];
  return [
    `Of its pairs, ${parts.join(' and ')} since; the figures are those of run ${id} as it was proposed.`,
  ];
}
