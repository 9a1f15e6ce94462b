import { createHash } from 'node:crypto';
import type { Context } from '../../../context.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { withAcceptedMentors } from '../../../domain/recruiting/application.js';
import type { Run, RunRematching, RunResult } from '../../../domain/rounds/run.js';
import { type Objective, STATED_IN_CALL } from '../../../domain/settings/matching-settings.js';
import { peopleWithTraining } from '../../../domain/training/people-with-training.js';
import { StateError } from '../../../errors.js';
import { type MatchedRound, matchRound } from '../../../matching/match-round.js';
import { COMPUTING } from '../../../matching/round/computing.js';
import { fingerprintText } from '../../../matching/round/fingerprint-text.js';
import type { MatchingInput } from '../../../matching/round/matching-input.js';
import type { Solution } from '../../../matching/solving/solve-numbers.js';
import { participantsOf } from '../../../store/people/participations.js';
import type { Programme } from '../../session/loading/load-programme.js';
import { signOfMatching } from './matching-progress.js';
import { refuseClosedRound } from './refuse-unfit-round.js';

/** How a matching is asked for. */
export interface MatchRequest {
  readonly context: Context;
  readonly seed: number;
  /** The proposal under review: pairs locked in it stay. */
  readonly proposal: Run | undefined;
  /** What the best matching is; that of the settings where nothing is said. */
  readonly objective?: Objective | undefined;
  /** Which existing pairings may change, and at what cost; absent: none. */
  readonly rematching?: RematchRequest | undefined;
  /** The day the pairs are to begin, where that is not today: people must be here then. */
  readonly beginsOn?: IsoDate;
}

/** Which existing pairings may change, and the fit that must be more than gained for each. */
export type RematchRequest = Pick<RunRematching, 'mayChange' | 'switchingCost' | 'pairingIds'>;

/** What may change when a proposal is solved again: as when it was asked for; where one may, none once one has. */
export function rematchingAsIn({ rematching, pairs }: Run): RematchRequest | undefined {
  const hasChanged = pairs.some(
    ({ decision, replaces }) => decision === 'accepted' && replaces !== undefined,
  );
  return rematching?.mayChange === 'one' && hasChanged ? { ...rematching, pairingIds: [] } : rematching;
}

/** What a matching of the round is computed from. */
export function matchingInputOf(programme: Programme, request: MatchRequest): MatchingInput {
  const { round, participations, pairings, namedRules, leftOverBefore, settings } = programme;
  const { context, seed, proposal, objective = settings.matching.objective, rematching } = request;
  const { beginsOn = context.today } = request;
  const { switchingCost = settings.matching.switchingCost } = rematching ?? {};
  const asAsked = { ...settings.matching, objective, switchingCost };
  const people = peopleWithTraining(programme.people, programme.training, beginsOn);
  const locked = (proposal?.pairs ?? []).filter(({ decision }) => decision === 'locked');
  return {
    people,
    participants: withAcceptedMentors(
      participantsOf(people, participations),
      programme.applicants,
      settings.applications,
    ),
    pairings,
    ...(round.kind === undefined ? {} : { kind: round.kind }),
    namedRules,
    leftOverBefore,
    locked: locked.map(({ menteeId, mentorId }) => ({ menteeId, mentorId, because: null })),
    vetoed: [],
    settings: asAsked,
    statedInCall: STATED_IN_CALL.filter((key) => asAsked[key] !== settings.matching[key]),
    onDate: beginsOn,
    seed,
    ...(rematching === undefined
      ? {}
      : { rematching: { mayChange: rematching.mayChange, pairingIds: rematching.pairingIds } }),
  };
}

/** A matching, what went in, and the solved problem behind it for questions. */
export interface ComputedRun {
  readonly roundId: number;
  readonly input: MatchingInput;
  readonly run: RunResult;
  readonly solution: Solution;
}

/**
 * Computes the round's matching, and shows how far it is when that takes long.
 * @throws StateError when the round is closed, when nobody takes part, or when rules contradict each other.
 */
export function matchProgramme(context: Context, programme: Programme, input: MatchingInput): ComputedRun {
  refuseHopeless(programme, input);
  const { run, solution } = solved(context, input);
  const fingerprint = createHash('sha256').update(fingerprintText(input)).digest('hex');
  return { roundId: programme.round.id, input, run: { ...run, fingerprint }, solution };
}

function solved(context: Context, input: MatchingInput): MatchedRound {
  const { tell, takeAway } = signOfMatching(context);
  try {
    return context.atOneGo(() => matchRound(input, { ...COMPUTING, tell }));
  } finally {
    takeAway();
  }
}

/** Says what is missing before anything is computed: an empty result would tell nobody why. */
function refuseHopeless({ round, people }: Programme, { participants }: MatchingInput): void {
  refuseClosedRound(round);
  if (people.length === 0)
    throw new StateError('Nobody is on the roster yet.', 'Next: mentor import roster.csv');
  const isThere = (role: 'mentor' | 'mentee') =>
    participants.some((one) => one.role === role || one.role === 'both');
  for (const role of ['mentee', 'mentor'] as const) {
    if (!isThere(role)) {
      throw new StateError(
        `Nobody takes part in "${round.name}" as a ${role}.`,
        'The roster needs a column "role" (mentor, mentee or both), or a survey a question on how each would like to take part.',
      );
    }
  }
}
