import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/iso-date.js';
import type { Pairing } from '../../domain/pairing.js';
import { fullName } from '../../domain/person.js';
import type { NamedRule } from '../../domain/rule.js';
import type { ProposedPair, Run } from '../../domain/run.js';
import type { Complaint } from '../../errors.js';
import type { MatchingInput } from '../../matching/matching-input.js';
import { buildProblem, forbiddingRule } from '../../matching/problem.js';
import { matchingInputOf } from './match-programme.js';
import type { Decision } from './plan-decisions.js';
import type { WaitingProposal } from './solve-again.js';

/** The programme and its proposal as they would be once every decision is applied. */
export type Decided = WaitingProposal;

/** Applies decisions to values alone, so that what follows from them can be computed and shown before anything is written. */
export function asDecided(
  context: Context,
  { programme, run }: Decided,
  { decisions, startedOn }: { readonly decisions: readonly Decision[]; readonly startedOn: IsoDate },
): Decided {
  const of = (kind: Decision['kind']) => decisions.filter((each) => each.kind === kind);
  const lastRule = programme.namedRules.reduce((last, { id }) => Math.max(last, id), 0);
  const rules = of('veto').map(
    ({ menteeId, mentorId, because }, at): NamedRule => ({
      id: lastRule + 1 + at,
      kind: 'never',
      menteeId,
      mentorId,
      because,
      recordedAt: context.countsAt,
    }),
  );
  const pairings = of('accept').map(
    ({ menteeId, mentorId }, at): Pairing => ({
      id: -1 - at,
      roundId: run.roundId,
      menteeId,
      mentorId,
      status: 'active',
      startedOn,
      endedOn: null,
      endReason: null,
      fit: null,
      runId: run.id,
      changes: [],
    }),
  );
  return {
    programme: {
      ...programme,
      pairings: [...programme.pairings, ...pairings],
      namedRules: [...programme.namedRules, ...rules],
    },
    run: { ...run, pairs: pairsAsDecided(run, decisions) },
  };
}

const DECISION_OF: Readonly<Record<Exclude<Decision['kind'], 'swap'>, ProposedPair['decision']>> = {
  accept: 'accepted',
  keep: 'locked',
  open: 'proposed',
  veto: 'vetoed',
};

/** A swapped pair is locked, in the place of the one that was proposed. */
function pairsAsDecided({ pairs }: Run, decisions: readonly Decision[]): ProposedPair[] {
  const byMentee = new Map(decisions.map((decision) => [decision.menteeId, decision]));
  const kept = pairs.flatMap((pair): ProposedPair[] => {
    const kind = byMentee.get(pair.menteeId)?.kind;
    if (kind === 'swap') return [];
    return [kind === undefined ? pair : { ...pair, decision: DECISION_OF[kind] }];
  });
  const swapped = decisions
    .filter(({ kind }) => kind === 'swap')
    .map(({ menteeId, mentorId }) => ({
      menteeId,
      mentorId,
      fit: 0,
      parts: [],
      decision: 'locked' as const,
    }));
  return [...kept, ...swapped];
}

/** What the round's matching is computed from once everything is decided. */
export function inputAsDecided(context: Context, { programme, run }: Decided): MatchingInput {
  return matchingInputOf(programme, { context, seed: run.seed, proposal: run, objective: run.objective });
}

/** Swaps that a rule forbids, or whose people cannot be matched, each with its place in the file. */
export function impossibleSwaps(
  input: MatchingInput,
  decisions: readonly Decision[],
  source: string,
): Complaint[] {
  const swaps = decisions.filter(({ kind }) => kind === 'swap');
  if (swaps.length === 0) return [];
  const problem = buildProblem(input);
  const nameOf = new Map(input.people.map((person) => [person.id, fullName(person)]));
  const rowOf = new Map(problem.mentees.map(({ id }, row) => [id, row]));
  const columnOf = new Map(problem.mentors.map(({ person }, column) => [person.id, column]));
  return swaps.flatMap(({ line, menteeId, mentorId }): Complaint[] => {
    const place = { source, line, field: 'mentor' };
    const [row, column] = [rowOf.get(menteeId), columnOf.get(mentorId)];
    if (row === undefined)
      return [{ ...place, message: `${nameOf.get(menteeId)} cannot be matched now, being away.` }];
    if (column === undefined) {
      const message = `${nameOf.get(mentorId)} does not take part in this round as a mentor.`;
      return [{ ...place, message, remedy: 'mentor people list --role mentor shows who does.' }];
    }
    const rule = forbiddingRule(problem, row, column);
    if (rule === undefined) return [];
    const message = `The rule "${rule.name}" forbids this pair: ${rule.words(row, column)}.`;
    return [{ ...place, message, remedy: 'Name another mentor, or change the rule first.' }];
  });
}
