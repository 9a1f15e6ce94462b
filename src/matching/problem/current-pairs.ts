import type { Pairing } from '../../domain/pairings/pairing.js';
import type { Person } from '../../domain/people/person.js';
import { millionthsOf } from '../../domain/rounds/fit-figures.js';
import { StateError } from '../../errors.js';
import type { MentorPlaces } from '../round/lineup.js';
import type { MatchingInput } from '../round/matching-input.js';
import { releasedPairings } from '../round/released-pairings.js';
import type { PairRule } from '../rules/rule.js';

/** An existing pairing that may change, as indices into the problem. */
export interface CurrentPair {
  readonly mentee: number;
  readonly mentor: number;
  readonly pairing: Pairing;
  /** Whether the two may also stay a pair; false when one has left, a veto forbids it, or another pair of theirs is settled. */
  readonly mayGoOn: boolean;
}

/**
 * The pairings that may change, in the order of their mentees. A pair that goes on is not judged by rules that came later or by
 * what has changed since, but by those that end pairings.
 */
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
  const binding = rules.filter(({ endsPairings }) => endsPairings === true);
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
export function weightOfExisting({
  current,
  input,
}: {
  readonly current: readonly CurrentPair[];
  readonly input: MatchingInput;
}): number {
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
