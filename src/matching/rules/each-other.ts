import { fullName } from '../../domain/people/person.js';
import type { SettledPairs } from './directions.js';
import { type ForbiddenPair, forbiddenPairs } from './forbidden-pairs.js';
import { always, type Forbidding, type Rule, type RuleContext } from './rule.js';

function otherDirections(context: RuleContext, { fixed, reserved }: SettledPairs): Forbidding {
  const nameOf = new Map(context.input.people.map((person) => [person.id, fullName(person)]));
  const reverseOf = (
    { menteeId, mentorId }: { menteeId: number; mentorId: number },
    because: string,
  ): ForbiddenPair => ({
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
  return forbiddenPairs(context, 'to be mentored by them', [...settled, ...later]);
}

/**
 * Two people are not made each other's mentor: where one direction is settled, the other is forbidden. Where none is, solving finds
 * the better one, and no pair is forbidden for it.
 */
export const eachOther: Rule = {
  name: 'each other',
  binding: 'fact',
  endsPairings: true,
  holds: always,
  forbids: otherDirections,
};
