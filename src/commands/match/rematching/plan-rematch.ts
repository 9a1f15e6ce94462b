import type { Context } from '../../../context.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { objectionToCancelling, objectionToChange } from '../../../domain/pairings/change-of-status.js';
import { type EndedBy, type Pairing, standingOn } from '../../../domain/pairings/pairing.js';
import { isMentee } from '../../../domain/people/participant.js';
import { fullName } from '../../../domain/people/person.js';
import { isAtWork } from '../../../domain/people/presence.js';
import type { NamedRule } from '../../../domain/rounds/named-rule.js';
import { StateError } from '../../../errors.js';
import { forOneMentee } from '../../../matching/answers/for-one-mentee.js';
import type { MatchingInput } from '../../../matching/round/matching-input.js';
import { refuseSecondRule, ruleAboutTwo } from '../../session/asking/refuse-second-rule.js';
import type { Programme } from '../../session/loading/load-programme.js';
import { type ComputedRun, matchingInputOf, matchProgramme } from '../computing/match-programme.js';
import { costToOthers } from './cost-to-others.js';

/** A pairing that is to end, and how. */
export interface Ending {
  readonly pairing: Pairing;
  readonly on: IsoDate;
  readonly reason: string;
  /** Who brings it about; undefined where nobody said. */
  readonly by?: EndedBy | undefined;
  /** Whether the two are to be kept apart for good, beside what the settings say of those who were a pair before. */
  readonly keepApart: boolean;
}

/** What becomes of a pairing: one that has not begun by today is called off, and never was. */
export function becomes(pairing: Pairing, { today }: Pick<Programme, 'today'>): 'ended' | 'cancelled' {
  return standingOn(pairing, today) === 'planned' ? 'cancelled' : 'ended';
}

/** What a rematch does: the pairing ends, a rule may be made, and somebody else is proposed. */
export interface RematchPlan {
  readonly ending: Ending;
  /** Whether a rule about the two is made: where it was asked for, or nothing else would keep them apart. */
  readonly makesRule: boolean;
  /** The next best for the mentee, with everybody else's pairing as it is; absent where the mentee cannot be matched now. */
  readonly next: { readonly computed: ComputedRun; readonly cost: string } | undefined;
  /** Why there is nothing to compute, as a sentence; absent where there is. */
  readonly whyNone: string | undefined;
}

/** @throws StateError where the pairing cannot end on that day, or a rule about the two says something else. */
export function planRematch(context: Context, programme: Programme, ending: Ending): RematchPlan {
  refuseImpossible(programme, ending);
  const makesRule = needsRule(programme, ending);
  const whyNone = whyNotMatched(programme, ending);
  if (whyNone !== undefined) return { ending, makesRule, next: undefined, whyNone };
  const input = inputAfter(context, programme, ending);
  const computed = matchProgramme(context, programme, forOneMentee(input, ending.pairing.menteeId));
  return { ending, makesRule, next: { computed, cost: costToOthers(input, computed.run) }, whyNone };
}

/** @throws StateError as `planRematch` does. */
export function refuseImpossible(programme: Programme, { pairing, on, keepApart }: Ending): void {
  const { today, namedRules, checkIns } = programme;
  if (on > today)
    throw new StateError(`${on} is after today (${today}).`, 'Record the change when it has happened.');
  const status = becomes(pairing, programme);
  const objection =
    objectionToChange(pairing, { status, since: on }) ??
    (status === 'cancelled' ? objectionToCancelling(pairing, checkIns) : undefined);
  if (objection !== undefined) throw new StateError(objection.message, objection.hint);
  const rule = ruleAboutTwo(namedRules, pairing.menteeId, pairing.mentorId);
  if (keepApart && rule?.kind === 'must') refuseSecondRule(rule);
}

/** Those who were a pair before are kept apart by a rule of the settings, unless it is switched off; two whose pairing never began were none. */
function needsRule(programme: Programme, { pairing, keepApart }: Ending): boolean {
  const { settings, namedRules } = programme;
  if (ruleAboutTwo(namedRules, pairing.menteeId, pairing.mentorId) !== undefined) return false;
  return keepApart || becomes(pairing, programme) === 'cancelled' || !settings.matching.rules.pairedBefore;
}

/** What the matching goes by once the pairing has ended and the two are kept apart. */
function inputAfter(context: Context, programme: Programme, ending: Ending): MatchingInput {
  const { pairing, on, reason } = ending;
  const status = becomes(pairing, programme);
  const change = { status, since: on, reason };
  const ended: Pairing = {
    ...pairing,
    status,
    endedOn: on,
    endReason: reason,
    changes: status === 'cancelled' ? [change] : [...pairing.changes, change],
  };
  const pairings = programme.pairings.map((one) => (one.id === pairing.id ? ended : one));
  const rules = needsRule(programme, ending) ? [keepingApart(context, programme, ending)] : [];
  const after = { ...programme, pairings, namedRules: [...programme.namedRules, ...rules] };
  return matchingInputOf(after, { context, seed: 0, proposal: undefined });
}

function keepingApart(context: Context, { namedRules }: Programme, ending: Ending): NamedRule {
  const numbers = namedRules.map(({ id }) => id);
  return { id: Math.max(0, ...numbers) + 1, ...ruleOf(context, ending) };
}

/** The rule that keeps the two apart for good. */
export function ruleOf(context: Context, { pairing, reason }: Ending): Omit<NamedRule, 'id'> {
  return {
    kind: 'never',
    menteeId: pairing.menteeId,
    mentorId: pairing.mentorId,
    because: `re-matched, pairing ${pairing.id}: ${reason}`,
    recordedAt: context.countsAt,
    recordedOn: context.today,
  };
}

function whyNotMatched(
  { people, participations, round, today }: Programme,
  { pairing: { menteeId } }: Ending,
): string | undefined {
  const mentee = people.find(({ id }) => id === menteeId);
  if (mentee === undefined) return `Nobody is proposed: person ${menteeId} is not on the roster.`;
  const name = fullName(mentee);
  if (!isAtWork(mentee, today))
    return `Nobody is proposed: ${name} has left, is on leave or is not here yet.`;
  if (round.closedOn !== null)
    return `Nobody is proposed: round "${round.name}" was closed on ${round.closedOn}. Open a new one: mentor round open "NAME"`;
  return isMentee(participations.get(menteeId)?.role ?? 'mentor')
    ? undefined
    : `Nobody is proposed: ${name} does not take part in round "${round.name}" as a mentee.`;
}
