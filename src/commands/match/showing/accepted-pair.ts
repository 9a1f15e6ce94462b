import type { Context } from '../../../context.js';
import { isOpen, type Pairing } from '../../../domain/pairings/pairing.js';
import { fullName, type Person } from '../../../domain/people/person.js';
import { mentorNumberOf, type ProposedPair, type Run } from '../../../domain/rounds/run.js';
import type { InStage } from '../../../matching/answers/explain-round.js';
import type { WhyMentee, WhyPair } from '../../../matching/answers/explain-why.js';
import { stagesOf } from '../../../matching/solving/solve-round.js';
import { findRun } from '../../../store/rounds/runs.js';
import { reading } from '../../session/loading/reading-and-changing.js';
import type { MatchingInQuestion } from '../computing/matching-in-question.js';

/** A pair that was accepted of a run, and is no longer in question: the run says why it was proposed. */
export interface AcceptedPair {
  readonly mentee: Person;
  readonly mentor: Person;
  readonly pairing: Pairing;
  readonly run: Run;
  readonly pair: ProposedPair;
}

/**
 * The pairs of a mentee, or only the one with a certain mentor, that the matching in question leaves alone, with the runs they were
 * accepted of. None for a mentee who is in question, and for pairings made without a run.
 */
export async function acceptedPairs(
  context: Context,
  { programme, solution }: MatchingInQuestion,
  { mentee, mentor }: { readonly mentee: Person; readonly mentor: Person | undefined },
): Promise<readonly AcceptedPair[]> {
  const looks = stagesOf(solution).some(({ problem }) => problem.mentees.some(({ id }) => id === mentee.id));
  if (mentor === undefined && looks) return [];
  const settled = solution.problem.input.pairings.filter(
    ({ menteeId, mentorId, status }) =>
      menteeId === mentee.id && isOpen(status) && (mentor === undefined || mentorId === mentor.id),
  );
  return reading(context, (db) =>
    settled.flatMap((pairing): AcceptedPair[] => {
      const run = pairing.runId === null ? undefined : findRun(db, pairing.runId);
      const pair = run?.pairs.find(
        ({ menteeId, mentorId }) => menteeId === pairing.menteeId && mentorId === pairing.mentorId,
      );
      const other = programme.people.find(({ id }) => id === pairing.mentorId);
      if (run === undefined || pair === undefined || other === undefined) return [];
      return [{ mentee, mentor: other, pairing, run, pair }];
    }),
  );
}

function settledWords({ pairing, mentor }: AcceptedPair): string {
  return `Accepted: a pairing since ${pairing.startedOn} (pairing ${pairing.id}), so the matching keeps to ${fullName(mentor)}.`;
}

function inStage({ pair }: AcceptedPair, { solution }: MatchingInQuestion): InStage {
  return { mentorNumber: mentorNumberOf(pair), problem: solution.problem };
}

/** Why the mentee was given this mentor, as the run had it; what others would have cost is no longer known. */
export function whyAcceptedMentee(accepted: AcceptedPair, matching: MatchingInQuestion): WhyMentee & InStage {
  const { mentee, mentor, pair } = accepted;
  return {
    mentee,
    own: { mentor, fit: pair.fit, parts: pair.parts },
    words: settledWords(accepted),
    competitors: null,
    ifForbidden: null,
    alternatives: [],
    ...inStage(accepted, matching),
  };
}

/** The same about the two of them. */
export function whyAcceptedPair(accepted: AcceptedPair, matching: MatchingInQuestion): WhyPair & InStage {
  const { mentee, mentor, pair } = accepted;
  const { fit, parts } = pair;
  return {
    ...{ mentee, mentor, fit, parts, isPaired: true, forbiddenBy: null, change: undefined },
    words: settledWords(accepted),
    ...inStage(accepted, matching),
  };
}
