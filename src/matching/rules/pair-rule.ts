import type { Person } from '../../domain/people/person.js';
import type { TermBook } from '../criteria/terms.js';
import type { MentorPlaces } from '../round/lineup.js';
import type { MatchingInput } from '../round/matching-input.js';

/** A hard condition: a pair that breaks it is never proposed. People are named by their index on their side. */
export interface PairRule {
  /** Stable name, as in the column `forbidden_by`. */
  readonly name: string;
  /** Said of the mentors it took from a mentee, after their number: `2 in your management chain`. */
  readonly counted: string;
  /** The mentors it takes from this mentee. */
  readonly excludes: (mentee: number) => Iterable<number>;
  /** Why this pair is forbidden, as a full sentence without the full stop. */
  readonly words: (mentee: number, mentor: number) => string;
}

/** What rules are made from. */
export interface RuleContext {
  readonly mentees: readonly Person[];
  readonly mentors: readonly MentorPlaces[];
  readonly input: MatchingInput;
  readonly terms: TermBook;
}

/** A rule that takes some mentors from everyone. */
export function ruleOnMentors(
  context: RuleContext,
  rule: Pick<PairRule, 'name' | 'counted'> & {
    readonly excludes: (mentor: MentorPlaces) => boolean;
    readonly words: (mentor: MentorPlaces) => string;
  },
): PairRule {
  const { mentors } = context;
  const excluded = [...mentors.keys()].filter((at) => rule.excludes(mentors[at] as MentorPlaces));
  return {
    name: rule.name,
    counted: rule.counted,
    excludes: () => excluded,
    words: (_, mentor) => rule.words(mentors[mentor] as MentorPlaces),
  };
}

/** A rule made of single pairs of people, each with its own sentence. */
export function ruleOnPairs(
  context: RuleContext,
  rule: Pick<PairRule, 'name' | 'counted'> & { readonly pairs: Iterable<ForbiddenPair> },
): PairRule {
  const menteeAt = new Map(context.mentees.map((person, at) => [person.id, at]));
  const mentorAt = new Map(context.mentors.map(({ person }, at) => [person.id, at]));
  const byMentee = new Map<number, Map<number, string>>();
  for (const { menteeId, mentorId, words } of rule.pairs) {
    const mentee = menteeAt.get(menteeId);
    const mentor = mentorAt.get(mentorId);
    if (mentee === undefined || mentor === undefined) continue;
    const row = byMentee.get(mentee) ?? new Map<number, string>();
    if (!row.has(mentor)) byMentee.set(mentee, row.set(mentor, words));
  }
  return {
    name: rule.name,
    counted: rule.counted,
    excludes: (mentee) => byMentee.get(mentee)?.keys() ?? [],
    words: (mentee, mentor) => byMentee.get(mentee)?.get(mentor) ?? '',
  };
}

/** One pair a rule forbids; pairs of people who do not take part are passed over. */
export interface ForbiddenPair {
  readonly menteeId: number;
  readonly mentorId: number;
  readonly words: string;
}
