import { isOpen, type Pairing } from '../../domain/pairings/pairing.js';
import { isMentee, isMentor } from '../../domain/people/participant.js';
import type { Person } from '../../domain/people/person.js';
import { millionthsOf } from '../../domain/rounds/fit-figures.js';
import { countBy } from '../../domain/text/count-by.js';
import { StateError } from '../../errors.js';
import type { Problem } from '../problem/problem.js';
import type { PairRule } from '../rules/pair-rule.js';
import type { MentorPlaces } from './lineup.js';
import type { MatchingInput } from './matching-input.js';

/** An existing pairing that may change, as indices into the problem. */
export interface CurrentPair {
  readonly mentee: number;
  readonly mentor: number;
  readonly pairing: Pairing;
  /** Whether the two may also stay a pair; false when one has left, a veto forbids it, or another pair of theirs is settled. */
  readonly mayGoOn: boolean;
}

/**
 * The pairings that may change as things stand: of those the input names, the active ones whose mentee is here, takes part and
 * has no other, and whose mentor takes part. All others go on: paused ones, those of other rounds, those of people on leave.
 */
export function releasedPairings({ rematching, pairings, participants }: MatchingInput): readonly Pairing[] {
  if (rematching === undefined) return [];
  const named = new Set(rematching.pairingIds);
  const mentees = participants.filter(({ person, role }) => isMentee(role) && person.status === 'active');
  const menteeIds = new Set(mentees.map(({ person }) => person.id));
  const mentorIds = new Set(participants.flatMap(({ person, role }) => (isMentor(role) ? [person.id] : [])));
  const open = pairings.filter(({ status }) => isOpen(status));
  const held = countBy(open.map(({ menteeId }) => menteeId));
  return open.filter(
    ({ id, status, menteeId, mentorId }) =>
      named.has(id) &&
      status === 'active' &&
      menteeIds.has(menteeId) &&
      mentorIds.has(mentorId) &&
      held.get(menteeId) === 1,
  );
}

/** A pair that goes on is not judged by rules that came later or by what has changed since, but by these. */
const BINDING_RULES: ReadonlySet<string> = new Set(['left', 'vetoed', 'each other', 'settled']);

/** The pairings that may change, in the order of their mentees. */
export function currentPairs({
  input,
  mentees,
  mentors,
  rules,
}: {
  readonly input: MatchingInput;
  readonly mentees: readonly Person[];
  readonly mentors: readonly MentorPlaces[];
  readonly rules: readonly PairRule[];
}): readonly CurrentPair[] {
  const released = new Map(releasedPairings(input).map((pairing) => [pairing.menteeId, pairing]));
  const mentorAt = new Map(mentors.map(({ person }, at) => [person.id, at]));
  const binding = rules.filter(({ name }) => BINDING_RULES.has(name));
  return mentees.flatMap(({ id }, mentee): CurrentPair[] => {
    const pairing = released.get(id);
    const mentor = mentorAt.get(pairing?.mentorId ?? -1);
    if (pairing === undefined || mentor === undefined) return [];
    const mayGoOn = !binding.some((rule) => [...rule.excludes(mentee)].includes(mentor));
    return [{ mentee, mentor, pairing, mayGoOn }];
  });
}

/**
 * What an existing pair weighs more than its fit in the solver's numbers, in millionths: so that a change must gain more than the
 * switching cost, and what exists wins a tie.
 */
export function switchingWeight({ settings }: MatchingInput): number {
  return millionthsOf(settings.switchingCost) + 1;
}

/** What pairs that exist weigh more in a problem's numbers; 0 where none may change. */
export function weightOfExisting({ current, input }: Pick<Problem, 'current' | 'input'>): number {
  return current.length === 0 ? 0 : switchingWeight(input);
}

/** Whose pairings change in an assignment: indices of the mentees, in order. */
export function changedMentees(current: readonly CurrentPair[], partner: Int32Array): readonly number[] {
  return current.filter(({ mentee, mentor }) => partner[mentee] !== mentor).map(({ mentee }) => mentee);
}

/**
 * Why a switching cost has no meaning under the objective, or cannot be weighed against the rest that is asked for; undefined
 * where it can.
 */
export function whyUnweighable({
  rematching,
  settings: { objective, menteesForEveryMentor = 0 },
}: Pick<MatchingInput, 'rematching' | 'settings'>): StateError | undefined {
  if (rematching === undefined) return undefined;
  if (objective === 'coverage' || objective === 'fit') {
    if (menteesForEveryMentor === 0 || (rematching.mayChange === 'any' && objective === 'coverage'))
      return undefined;
    return new StateError(
      'With a minimum load for every mentor, pairings may change only by --may-change any under the objective coverage.',
      'Ask for that; or set matching.mentees_for_every_mentor to 0.',
    );
  }
  const why =
    objective === 'fairest'
      ? 'it looks at the worst fit first, and no sum of fits makes up for that'
      : 'a pairing that goes on would be one more wish, and nobody knows whose';
  return new StateError(
    `Under the objective "${objective}" a switching cost means nothing: ${why}.`,
    'Let pairings change under --objective coverage or fit; or match without --may-change.',
  );
}
