import type { Pairing } from '../../domain/pairings/pairing.js';
import { mentorNumberOf, type ProposedPair, type Run } from '../../domain/rounds/run.js';
import type { PeriodFacts } from './period-facts.js';

/** A run that pairings begun in the period came from. */
export interface RunBehind {
  readonly run: Run;
  /** It, and before it the proposals of the same round on which something was decided before it was solved again; the first first. */
  readonly proposals: readonly Run[];
}

/** How a pairing came to be: as the program proposed it first, changed by what the coordinator decided, or by hand. */
export const ORIGINS = ['proposed', 'changed', 'by_hand'] as const;
export type Origin = (typeof ORIGINS)[number];

/** The runs that the pairings begun in the period came from, in their order, each with the proposals that led to it. */
export function runsBehind({ begun, input }: PeriodFacts): RunBehind[] {
  const ids = new Set(begun.map(({ runId }) => runId));
  const runs = input.runs.toSorted((a, b) => a.id - b.id);
  return runs
    .filter(({ id }) => ids.has(id))
    .map((run) => {
      const before = runs.filter(({ id, roundId }) => roundId === run.roundId && id < run.id);
      // What nobody decided anything on was solved again for another reason: other people, other settings.
      const unrelated = before.findLastIndex(({ pairs }) => !pairs.some(isOverruled));
      return { run, proposals: [...before.slice(unrelated + 1), run] };
    });
}

function isOverruled({ decision }: ProposedPair): boolean {
  return decision === 'vetoed' || decision === 'locked';
}

/** What the coordinator decided on a pair of proposals, whichever of them it stood in: a veto counts over all else. */
export function decisionsOn(behind: readonly RunBehind[]): ProposedPair['decision'][] {
  const decisions = new Map<string, ProposedPair['decision']>();
  const proposals = new Set(behind.flatMap((one) => one.proposals));
  for (const { roundId, pairs } of proposals)
    for (const { menteeId, mentorId, decision } of pairs) {
      const key = `${roundId} ${menteeId} ${mentorId}`;
      if (decisions.get(key) !== 'vetoed') decisions.set(key, decision);
    }
  return [...decisions.values()];
}

/** The pair that was first proposed for a mentee in the place of a pairing; undefined for a pairing made by hand. */
export function firstProposed(behind: readonly RunBehind[], pairing: Pairing): ProposedPair | undefined {
  const own = behind.find(({ run }) => run.id === pairing.runId);
  const of = ({ pairs }: Run) => pairs.filter(({ menteeId }) => menteeId === pairing.menteeId);
  const accepted = own && of(own.run).find(({ mentorId }) => mentorId === pairing.mentorId);
  if (own === undefined || accepted === undefined) return undefined;
  const number = mentorNumberOf(accepted);
  const [first] = own.proposals.flatMap((run) => of(run).filter((pair) => mentorNumberOf(pair) === number));
  return first;
}

/** How a pairing came to be. */
export function originOf(behind: readonly RunBehind[], pairing: Pairing): Origin {
  const first = firstProposed(behind, pairing);
  if (first === undefined) return 'by_hand';
  return first.mentorId === pairing.mentorId ? 'proposed' : 'changed';
}
