import { pairKey } from '../../domain/pairings/pairing.js';
import { mentorNumberOf, type ProposedPair } from '../../domain/rounds/run.js';
import { countBy } from '../../domain/text/count-by.js';
import { lineUp } from '../round/lineup.js';
import type { MatchingInput } from '../round/matching-input.js';
import { mentorsWanted } from '../round/mentors-wanted.js';
import { standingPairs } from '../round/released-pairings.js';
import { everySettledPair } from '../rules/fixed-pair.js';
import { buildProblem, forbiddingRule } from './problem.js';

/** A pair that is meant to be. */
export type MeantPair = Pick<ProposedPair, 'menteeId' | 'mentorId' | 'mentorNumber'>;

/** What stands between two people who are meant to be a pair. */
export type Obstacle =
  | { readonly kind: 'mentee away' }
  | { readonly kind: 'no mentor' }
  /** `has` with the pairs that go on, of `wanted`. */
  | { readonly kind: 'enough mentors'; readonly has: number; readonly wanted: number }
  | { readonly kind: 'rule'; readonly rule: string; readonly words: string }
  | { readonly kind: 'no place' };

/**
 * Looks at pairs that are to hold together, several of one mentee among them, each in the stage it belongs to. Gives what stands
 * in the way of each, in their order; undefined where nothing does.
 */
export function checkPairs(
  input: MatchingInput,
  pairs: readonly MeantPair[],
): readonly (Obstacle | undefined)[] {
  const numbers = numbersOf(input, pairs);
  const obstacleIn = obstacleFinder(input, pairs, numbers);
  const { mentors } = lineUp(input);
  const places = new Map(mentors.map(({ person, places: left }) => [person.id, left]));
  const taken = new Map<number, number>();
  return pairs.map((pair) => {
    taken.set(pair.mentorId, (taken.get(pair.mentorId) ?? 0) + 1);
    const isFull = (taken.get(pair.mentorId) ?? 0) > (places.get(pair.mentorId) ?? 0);
    return obstacleIn(pair) ?? (isFull ? { kind: 'no place' } : undefined);
  });
}

/** The mentee's how-manieth mentor each would be: what rules and locks settle comes first, as in the matching. */
function numbersOf(input: MatchingInput, pairs: readonly MeantPair[]): ReadonlyMap<MeantPair, number> {
  const { mentors } = lineUp(input);
  const settled = everySettledPair({ input, mentors });
  const mentorOf = new Map(settled.map((pair) => [pairKey(pair), pair.mentor]));
  const rank = (pair: MeantPair) => mentorOf.get(pairKey(pair)) ?? mentors.length + mentorNumberOf(pair);
  const next = new Map(countBy(standingPairs(input).map(({ menteeId }) => menteeId)));
  const numbers = new Map<MeantPair, number>();
  for (const pair of [...pairs].sort((a, b) => rank(a) - rank(b))) {
    const number = (next.get(pair.menteeId) ?? 0) + 1;
    next.set(pair.menteeId, number);
    numbers.set(pair, number);
  }
  return numbers;
}

function obstacleFinder(
  input: MatchingInput,
  pairs: readonly MeantPair[],
  numbers: ReadonlyMap<MeantPair, number>,
): (pair: MeantPair) => Obstacle | undefined {
  const personOf = new Map(input.people.map((person) => [person.id, person]));
  const held = countBy(standingPairs(input).map(({ menteeId }) => menteeId));
  const lookups = new Map<number, ReturnType<typeof stageLookup>>();
  return (pair) => {
    const number = numbers.get(pair) ?? 1;
    const mentee = personOf.get(pair.menteeId);
    const wanted = mentee === undefined ? 1 : mentorsWanted(mentee, input.settings);
    if (number > wanted) return { kind: 'enough mentors', has: held.get(pair.menteeId) ?? 0, wanted };
    const given = pairs.filter((other) => (numbers.get(other) ?? 1) < number);
    const lookup =
      lookups.get(number) ?? stageLookup(number === 1 ? input : { ...input, stage: { number, given } });
    lookups.set(number, lookup);
    return lookup(pair);
  };
}

function stageLookup(input: MatchingInput): (pair: MeantPair) => Obstacle | undefined {
  const problem = buildProblem(input);
  const rowOf = new Map(problem.mentees.map(({ id }, row) => [id, row]));
  const columnOf = new Map(problem.mentors.map(({ person }, column) => [person.id, column]));
  return ({ menteeId, mentorId }) => {
    const [row, column] = [rowOf.get(menteeId), columnOf.get(mentorId)];
    if (row === undefined) return { kind: 'mentee away' };
    if (column === undefined) return { kind: 'no mentor' };
    const rule = forbiddingRule(problem, row, column);
    return rule === undefined ? undefined : { kind: 'rule', rule: rule.name, words: rule.words(row, column) };
  };
}
