import type { IsoDate } from '../../domain/dates/iso-date.js';
import { holdsFrom } from '../../domain/pairings/agreement.js';
import type { Goal } from '../../domain/pairings/goal.js';
import { isOpen, type Pairing } from '../../domain/pairings/pairing.js';
import type { ProposedPair } from '../../domain/rounds/run.js';
import { trainingOnDay } from '../../domain/training/training-on-day.js';
import type { ReportInput } from './report-input.js';
import { hasTakenPartBy } from './taking-part.js';

/**
 * The input without anything that happened after a day, so that nothing computed from it can depend on what came later: pairings as
 * they stood then, and meetings, feedback and rounds up to it. People, participations and answers are as of the day already.
 */
export function inputUntil(input: ReportInput, day: IsoDate): ReportInput {
  return {
    ...input,
    rounds: input.rounds.flatMap(({ round, participants }) => {
      // Who joined before the opening, as with a programme that is older than its file, took part already.
      if (round.openedOn > day && !participants.some((one) => hasTakenPartBy(round, one, day))) return [];
      const closedOn = round.closedOn !== null && round.closedOn > day ? null : round.closedOn;
      return [{ round: { ...round, closedOn }, participants }];
    }),
    ...pairingsUntil(input.pairings, day),
    checkIns: input.checkIns.filter(({ heldOn }) => heldOn <= day),
    feedback: input.feedback.filter(({ givenOn }) => givenOn <= day),
    goals: input.goals.flatMap((goal) => goalUntil(goal, day) ?? []),
    ...(input.invitations === undefined
      ? {}
      : { invitations: input.invitations.filter(({ on }) => on <= day) }),
    ...(input.applications === undefined
      ? {}
      : { applications: input.applications.filter(({ on }) => on <= day) }),
    followUps: input.followUps.filter(({ on }) => on <= day),
    ...(input.training === undefined ? {} : { training: trainingOnDay(input.training, day) }),
    ...(input.outcomes === undefined
      ? {}
      : { outcomes: input.outcomes.filter(({ heldOn }) => heldOn <= day) }),
    ...(input.grades === undefined ? {} : { grades: gradesUntil(input.grades, day) }),
    decisions: input.decisions
      .filter(({ decidedOn }) => decidedOn <= day)
      .map((decision) => ({ ...decision, changes: decision.changes.filter(({ on }) => on <= day) })),
    runs: input.runs.map((run) => ({ ...run, pairs: run.pairs.map((pair) => decidedUntil(pair, day)) })),
  };
}

/** The first of each is what held before any day. */
function gradesUntil(
  grades: NonNullable<ReportInput['grades']>,
  day: IsoDate,
): NonNullable<ReportInput['grades']> {
  return new Map([...grades].map(([id, own]) => [id, own.filter(({ from }, at) => at === 0 || from <= day)]));
}

/** A goal as it stood on a day: what was noted of it, and which of its steps were done. */
function goalUntil(goal: Goal, day: IsoDate): Goal | null {
  if (goal.setOn > day) return null;
  const actions = goal.actions.map((action) =>
    action.doneOn !== null && action.doneOn > day ? { ...action, doneOn: null } : action,
  );
  return { ...goal, changes: goal.changes.filter(({ on }) => on <= day), actions };
}

/** Of what the two have agreed only the versions that both had signed by the day: others had not been thought of. */
function withAgreementsBy({ agreements = [], ...pairing }: Pairing, day: IsoDate): Pairing {
  const held = agreements.filter((agreement) => {
    const from = holdsFrom(agreement);
    return from !== null && from <= day;
  });
  return held.length === 0 ? pairing : { ...pairing, agreements: held };
}

/** Of its renewals those that were made by the day. */
function withTermsBy({ terms = [], ...pairing }: Pairing, day: IsoDate): Pairing {
  const made = terms.filter(({ renewedOn }) => renewedOn <= day);
  return made.length === 0 ? pairing : { ...pairing, terms: made };
}

/** What was said of it by the day: how the two suit each other, concerns, and milestones, reached or still to come. */
function withWordsBy(
  { fitChecks = [], concerns = [], milestones = [], ...pairing }: Pairing,
  day: IsoDate,
): Pairing {
  const checks = fitChecks.filter(({ givenOn }) => givenOn <= day);
  const raised = concerns
    .filter(({ raisedOn }) => raisedOn <= day)
    .map((concern) => ({ ...concern, changes: concern.changes.filter(({ on }) => on <= day) }));
  const set = milestones
    .filter(({ setOn }) => setOn <= day)
    .map((one) =>
      one.reachedOn !== null && one.reachedOn > day ? { ...one, reachedOn: null, confirmedBy: null } : one,
    );
  return {
    ...pairing,
    ...(checks.length === 0 ? {} : { fitChecks: checks }),
    ...(raised.length === 0 ? {} : { concerns: raised }),
    ...(set.length === 0 ? {} : { milestones: set }),
  };
}

/** A proposed pair as it stood on a day: what was decided later was not decided then. */
function decidedUntil({ decidedOn, ...pair }: ProposedPair, day: IsoDate): ProposedPair {
  if (decidedOn === undefined) return pair;
  return decidedOn <= day ? { ...pair, decidedOn } : { ...pair, decision: 'proposed' };
}

/** As they stood on a day; what had been called off by then never was, and is told apart: until then its mentee waited for nobody. */
function pairingsUntil(whole: readonly Pairing[], day: IsoDate): Pick<ReportInput, 'pairings' | 'calledOff'> {
  const known = whole.flatMap((pairing) => pairingUntil(pairing, day) ?? []);
  const calledOff = known.filter(({ status }) => status === 'cancelled');
  return { pairings: known.filter(({ status }) => status !== 'cancelled'), calledOff };
}

/** The pairing as it stood on a day; one that begins later is there where it was on record by then, as planned. */
function pairingUntil(whole: Pairing, day: IsoDate): Pairing | null {
  const pairing = withWordsBy(withTermsBy(withAgreementsBy(whole, day), day), day);
  const { startedOn, recordedOn } = pairing;
  if (startedOn > day && (recordedOn === undefined || recordedOn > day)) return null;
  const changes = pairing.changes.filter(({ since }) => since <= day);
  if (changes.length === pairing.changes.length) return pairing;
  const { status = 'active', since = startedOn, reason = null } = changes.at(-1) ?? {};
  const end = isOpen(status) ? { endedOn: null, endReason: null } : { endedOn: since, endReason: reason };
  return { ...pairing, ...end, status, changes };
}
