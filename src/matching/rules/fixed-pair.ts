import { pairKey } from '../../domain/pairings/pairing.js';
import { isMentee } from '../../domain/people/participant.js';
import { fullName } from '../../domain/people/person.js';
import { countBy } from '../../domain/text/count-by.js';
import { mentorsWanted } from '../round/mentors-wanted.js';
import { standingPairs } from '../round/released-pairings.js';
import type { FixedPair, ReservedPair, SettledPairs } from './directions.js';
import { wasPairedSince } from './paired-before.js';
import { always, type Forbidding, type Rule, type RuleContext } from './rule.js';

/**
 * The pairs that `must` rules and locks settle among the people of this round. A `must` about people who are not in the
 * round in these roles waits for a later one, and one that was kept by a pairing since it was made asks nothing more.
 * Of several for one mentee who is to have so many, the first in the order of mentors is for this stage.
 */
export function settledPairs(context: Omit<RuleContext, 'terms'>): SettledPairs {
  const { input, mentees } = context;
  const menteeAt = new Map(mentees.map((person, at) => [person.id, at]));
  const held = countBy(standingPairs(input).map(({ menteeId }) => menteeId));
  const fixed: FixedPair[] = [];
  const reserved: ReservedPair[] = [];
  const settled = everySettledPair(context);
  for (const { person, role } of input.participants) {
    const own = settled.filter(({ menteeId }) => menteeId === person.id);
    if (own.length === 0 || !isMentee(role) || person.status !== 'active') continue;
    const mentee = menteeAt.get(person.id);
    const open = mentorsWanted(person, input.settings) - (held.get(person.id) ?? 0);
    const isClash = own.length > open;
    if (!isClash) own.sort((a, b) => a.mentor - b.mentor);
    if (mentee !== undefined) {
      // More than they are to have are a clash, which is told of all of them.
      const now = isClash ? own : own.slice(0, 1);
      fixed.push(...now.map(({ mentor, settledBy }) => ({ mentee, mentor, settledBy })));
    }
    if (!isClash) reserved.push(...own.slice(mentee === undefined ? 0 : 1));
  }
  return { fixed: fixed.sort((a, b) => a.mentee - b.mentee), reserved };
}

/** What rules and locks settle, each pair once, without those that hold already: rules first, then locks. */
export function everySettledPair({
  input,
  mentors,
}: Pick<RuleContext, 'input' | 'mentors'>): readonly ReservedPair[] {
  const mentorAt = new Map(mentors.map(({ person }, at) => [person.id, at]));
  const musts = input.namedRules
    .filter((rule) => rule.kind === 'must' && !wasPairedSince(input.pairings, rule))
    .map((rule) => ({ ...rule, settledBy: `rule ${rule.id}` }));
  const locks = input.locked.map((pair) => ({ ...pair, settledBy: 'the lock of the review' }));
  const known = new Set(standingPairs(input).map(pairKey));
  const found: ReservedPair[] = [];
  for (const pair of [...musts, ...locks]) {
    const { menteeId, mentorId, settledBy } = pair;
    const mentor = mentorAt.get(mentorId);
    if (mentor === undefined || known.has(pairKey(pair))) continue;
    known.add(pairKey(pair));
    found.push({ menteeId, mentorId, mentor, settledBy });
  }
  return found;
}

function otherMentors(context: RuleContext, fixed: readonly FixedPair[]): Forbidding {
  const byMentee = new Map(fixed.map((pair) => [pair.mentee, pair]));
  const everyMentor = [...context.mentors.keys()];
  return {
    counted: 'set aside because their mentor is settled',
    excludes: (mentee) => {
      const own = byMentee.get(mentee);
      return own === undefined ? [] : everyMentor.filter((mentor) => mentor !== own.mentor);
    },
    words: (mentee) => {
      const own = byMentee.get(mentee);
      const mentor = own === undefined ? undefined : context.mentors[own.mentor];
      if (own === undefined || mentor === undefined) return '';
      return `${fullName(mentor.person)} is their mentor by ${own.settledBy}`;
    },
  };
}

/** A mentee whose mentor is settled has no other. */
export const settledElsewhere: Rule = {
  name: 'settled',
  binding: 'fact',
  endsPairings: true,
  holds: always,
  forbids: (context, { fixed }) => otherMentors(context, fixed),
};
