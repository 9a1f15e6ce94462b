import { fullName } from '../../domain/person.js';
import type { PairRule, RuleContext } from './pair-rule.js';
import { wasPairedSince } from './paired-before.js';

/** A pair settled before anything is computed: by a `must` rule or by a lock of the review. Indices on either side. */
export interface FixedPair {
  readonly mentee: number;
  readonly mentor: number;
  /** What settled it, `rule 3` or `the lock of the review`. */
  readonly settledBy: string;
}

/**
 * The pairs that `must` rules and locks settle among the people of this round. A `must` about people who are not in the
 * round in these roles waits for a later one, and one that was kept by a pairing since it was made asks nothing more.
 */
export function fixedPairs(context: Omit<RuleContext, 'terms'>): readonly FixedPair[] {
  const { input, mentees, mentors } = context;
  const menteeAt = new Map(mentees.map((person, at) => [person.id, at]));
  const mentorAt = new Map(mentors.map(({ person }, at) => [person.id, at]));
  const musts = input.namedRules
    .filter((rule) => rule.kind === 'must' && !wasPairedSince(input.pairings, rule))
    .map((rule) => ({ ...rule, settledBy: `rule ${rule.id}` }));
  const locks = input.locked.map((pair) => ({ ...pair, settledBy: 'the lock of the review' }));
  const byPair = new Map<string, FixedPair>();
  for (const { menteeId, mentorId, settledBy } of [...musts, ...locks]) {
    const mentee = menteeAt.get(menteeId);
    const mentor = mentorAt.get(mentorId);
    const key = `${mentee} ${mentor}`;
    if (mentee === undefined || mentor === undefined || byPair.has(key)) continue;
    byPair.set(key, { mentee, mentor, settledBy });
  }
  return [...byPair.values()];
}

/** A mentee whose mentor is settled has no other. */
export function settledElsewhereRule(context: RuleContext, fixed: readonly FixedPair[]): PairRule {
  const byMentee = new Map(fixed.map((pair) => [pair.mentee, pair]));
  const everyMentor = [...context.mentors.keys()];
  return {
    name: 'settled',
    counted: 'set aside because your mentor is settled',
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
