import { fullName } from '../../domain/people/person.js';
import type { Directions, OneWay } from './directions.js';
import { type ForbiddenPair, forbiddenPairs } from './forbidden-pairs.js';
import { always, type Forbidding, type Rule, type RuleContext } from './rule.js';

function otherDirections(context: RuleContext, { fixed, reserved, oneWay }: Directions): Forbidding {
  const nameOf = new Map(context.input.people.map((person) => [person.id, fullName(person)]));
  const reverseOf = ({ menteeId, mentorId }: OneWay, because: string): ForbiddenPair => ({
    menteeId: mentorId,
    mentorId: menteeId,
    words: `${nameOf.get(mentorId) ?? ''} is to be ${nameOf.get(menteeId) ?? ''}'s mentor, ${because}`,
  });
  const settled = fixed.flatMap(({ mentee, mentor, settledBy }) => {
    const [menteeId, mentorId] = [context.mentees[mentee]?.id, context.mentors[mentor]?.person.id];
    return menteeId === undefined || mentorId === undefined
      ? []
      : [reverseOf({ menteeId, mentorId }, `by ${settledBy}`)];
  });
  const later = reserved.map((pair) => reverseOf(pair, `by ${pair.settledBy}`));
  const chosen = oneWay.map((pair) => reverseOf(pair, 'which is the better way round'));
  return forbiddenPairs(context, 'to be mentored by you', [...settled, ...later, ...chosen]);
}

/** Two people are not made each other's mentor: of the other direction, the pair is forbidden. */
export const eachOther: Rule = {
  name: 'each other',
  binding: 'fact',
  endsPairings: true,
  holds: always,
  forbids: otherDirections,
};
