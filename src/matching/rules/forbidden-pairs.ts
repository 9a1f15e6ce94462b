import type { MentorPlaces } from '../round/lineup.js';
import type { Forbidding, RuleContext } from './rule.js';

/** One pair a rule forbids; pairs of people who do not take part are passed over. */
export interface ForbiddenPair {
  readonly menteeId: number;
  readonly mentorId: number;
  readonly words: string;
}

/** Some mentors are taken from everyone. */
export function forbiddenMentors(
  { mentors }: RuleContext,
  rule: {
    readonly counted: string;
    readonly excludes: (mentor: MentorPlaces) => boolean;
    readonly words: (mentor: MentorPlaces) => string;
  },
): Forbidding {
  const excluded = [...mentors.keys()].filter((at) => rule.excludes(mentors[at] as MentorPlaces));
  return {
    counted: rule.counted,
    excludes: () => excluded,
    words: (_, mentor) => rule.words(mentors[mentor] as MentorPlaces),
  };
}

/** Single pairs of people are forbidden, each with its own sentence. */
export function forbiddenPairs(
  context: RuleContext,
  counted: string,
  pairs: Iterable<ForbiddenPair>,
): Forbidding {
  const menteeAt = new Map(context.mentees.map((person, at) => [person.id, at]));
  const mentorAt = new Map(context.mentors.map(({ person }, at) => [person.id, at]));
  const byMentee = new Map<number, Map<number, string>>();
  for (const { menteeId, mentorId, words } of pairs) {
    const mentee = menteeAt.get(menteeId);
    const mentor = mentorAt.get(mentorId);
    if (mentee === undefined || mentor === undefined) continue;
    const row = byMentee.get(mentee) ?? new Map<number, string>();
    if (!row.has(mentor)) byMentee.set(mentee, row.set(mentor, words));
  }
  return {
    counted,
    excludes: (mentee) => byMentee.get(mentee)?.keys() ?? [],
    words: (mentee, mentor) => byMentee.get(mentee)?.get(mentor) ?? '',
  };
}

/** A sentence about two people, whichever of them would be the mentor. */
export function bothWays(
  [one, other]: readonly [number, number],
  words: string,
): readonly [ForbiddenPair, ForbiddenPair] {
  return [
    { menteeId: one, mentorId: other, words },
    { menteeId: other, mentorId: one, words },
  ];
}
