import type { Context } from '../../../context.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import { fullName } from '../../../domain/people/person.js';
import type { NamedRule } from '../../../domain/rounds/named-rule.js';
import type { ProposedPair, Run } from '../../../domain/rounds/run.js';
import type { Complaint } from '../../../errors.js';
import { checkPairs } from '../../../matching/problem/check-pairs.js';
import type { MatchingInput } from '../../../matching/round/matching-input.js';
import { matchingInputOf, rematchingAsIn } from '../computing/match-programme.js';
import { keptPair, type WaitingProposal } from '../computing/solve-again.js';
import type { Decision } from './plan-decisions.js';

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
      recordedOn: context.today,
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
      pairings: [...withoutReplaced(programme.pairings, run, of('accept')), ...pairings],
      namedRules: [...programme.namedRules, ...rules],
    },
    run: { ...run, pairs: pairsAsDecided(run, decisions) },
  };
}

/** A pairing whose place an accepted pair takes goes on no longer. */
function withoutReplaced(
  pairings: readonly Pairing[],
  run: Run,
  accepted: readonly Decision[],
): readonly Pairing[] {
  const menteeIds = new Set(accepted.map(({ menteeId }) => menteeId));
  const pairs = run.pairs.filter(({ menteeId }) => menteeIds.has(menteeId));
  const ids = new Set(pairs.map(({ replaces }) => replaces?.pairingId));
  return pairings.map((pairing) => (ids.has(pairing.id) ? { ...pairing, status: 'ended' } : pairing));
}

const DECISION_OF: Readonly<Record<Exclude<Decision['kind'], 'swap'>, ProposedPair['decision']>> = {
  accept: 'accepted',
  keep: 'locked',
  open: 'proposed',
  veto: 'vetoed',
};

/** A swapped pair is locked, in the place of the one that was proposed; so are the mentee's others that nothing is said of. */
function pairsAsDecided({ pairs }: Run, decisions: readonly Decision[]): ProposedPair[] {
  const byPair = new Map(decisions.map((decision) => [`${decision.menteeId} ${decision.before}`, decision]));
  const swapping = new Set(decisions.filter(({ kind }) => kind === 'swap').map(({ menteeId }) => menteeId));
  const kept = pairs.flatMap((pair): ProposedPair[] => {
    const kind = byPair.get(`${pair.menteeId} ${pair.mentorId}`)?.kind;
    if (kind === 'swap') return [];
    if (kind === undefined) return [swapping.has(pair.menteeId) ? keptPair(pair) : pair];
    return [{ ...pair, decision: DECISION_OF[kind] }];
  });
  const swapped = decisions
    .filter(({ kind }) => kind === 'swap')
    .map(({ menteeId, mentorId }) => ({
      menteeId,
      mentorId,
      fit: null,
      parts: [],
      decision: 'locked' as const,
    }));
  return [...kept, ...swapped];
}

/** What the round's matching is computed from once everything is decided. */
export function inputAsDecided(context: Context, { programme, run }: Decided): MatchingInput {
  const { seed, objective } = run;
  const rematching = rematchingAsIn(run);
  return matchingInputOf(programme, { context, seed, proposal: run, objective, rematching });
}

/** Swaps that a rule forbids, or whose people cannot be matched, each with its place in the file. */
export function impossibleSwaps(
  input: MatchingInput,
  decisions: readonly Decision[],
  source: string,
): Complaint[] {
  const swaps = decisions.filter(({ kind }) => kind === 'swap');
  if (swaps.length === 0) return [];
  const nameOf = new Map(input.people.map((person) => [person.id, fullName(person)]));
  const locked = new Set(swaps.map(({ menteeId }) => menteeId));
  const others = input.locked.filter(
    (pair) =>
      locked.has(pair.menteeId) &&
      !swaps.some(({ menteeId, mentorId }) => menteeId === pair.menteeId && mentorId === pair.mentorId),
  );
  const obstacles = checkPairs(input, [...swaps, ...others]);
  return swaps.flatMap(({ line, menteeId, mentorId }, at): Complaint[] => {
    const place = { source, line, field: 'mentor' };
    const obstacle = obstacles[at];
    switch (obstacle?.kind) {
      case 'mentee away':
        return [{ ...place, message: `${nameOf.get(menteeId)} cannot be matched now, being away.` }];
      case 'no mentor': {
        const message = `${nameOf.get(mentorId)} does not take part in this round as a mentor.`;
        return [{ ...place, message, remedy: 'mentor people list --role mentor shows who does.' }];
      }
      case 'enough mentors': {
        const message = `${nameOf.get(menteeId)} is to have ${obstacle.wanted} in all.`;
        return [{ ...place, message, remedy: 'Write veto or another mentor in the row of one they have.' }];
      }
      case 'rule': {
        const message = `The rule "${obstacle.rule}" forbids this pair: ${obstacle.words}.`;
        return [{ ...place, message, remedy: 'Name another mentor, or change the rule first.' }];
      }
      // Places are given out when the round is solved again, and whatever they do not suffice for is told then.
      default:
        return [];
    }
  });
}
