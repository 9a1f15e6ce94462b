import { addToList } from '../../domain/add-to-list.js';
import { isMentee } from '../../domain/people/participant.js';
import { fullName, type Person } from '../../domain/people/person.js';
import type { RequirementSettings } from '../../domain/settings/requirement-settings.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { Notice } from '../round/notice.js';
import { standingPairs } from '../round/released-pairings.js';
import type { SettledPairs } from './directions.js';
import { type ForbiddenPair, forbiddenPairs } from './forbidden-pairs.js';
import { judgedRequirement, requiredAttributes } from './judged-requirement.js';
import { gapsOfRequirement } from './requirement-gaps.js';
import type { Forbidding, Rule, RuleContext } from './rule.js';

/** What any two mentees of one mentor are to meet, either way round; none where the settings ask for nothing. */
export function conditionsTogether({
  settings,
}: Pick<MatchingInput, 'settings'>): readonly RequirementSettings[] {
  return settings.menteesTogether ?? [];
}

/** Which condition two people, by their index on either side, do not meet as mentees of one mentor; undefined where they suit each other. */
export function unmetTogether(
  ones: readonly Person[],
  others: readonly Person[],
  { input, terms }: Pick<RuleContext, 'input' | 'terms'>,
): (one: number, other: number) => string | undefined {
  const there = { mentees: ones, mentors: others, terms, onDate: input.onDate };
  const back = { ...there, mentees: others, mentors: ones };
  const conditions = conditionsTogether(input).map((condition) => ({
    name: condition.name,
    isMet: judgedRequirement(condition, there, input).passes,
    isMetBack: judgedRequirement(condition, back, input).passes,
  }));
  return (one, other) =>
    conditions.find(({ isMet, isMetBack }) => !isMet(one, other) || !isMetBack(other, one))?.name;
}

/** People by the mentor they have, are given in an earlier stage, or are settled with. */
function menteesAlready(
  { input, mentees, mentors }: RuleContext,
  { fixed, reserved }: SettledPairs,
): Map<number, number[]> {
  const settled = fixed.flatMap(({ mentee, mentor }) => {
    const [menteeId, mentorId] = [mentees[mentee]?.id, mentors[mentor]?.person.id];
    return menteeId === undefined || mentorId === undefined ? [] : [{ menteeId, mentorId }];
  });
  const already = new Map<number, number[]>();
  for (const { menteeId, mentorId } of [...standingPairs(input), ...settled, ...reserved])
    addToList(already, mentorId, menteeId);
  return already;
}

/** Whoever is settled by name is not held against others who are: somebody has looked at them. */
function unsuitedPairs(context: RuleContext, settled: SettledPairs): Forbidding {
  const already = menteesAlready(context, settled);
  const personOf = new Map(context.input.people.map((person) => [person.id, person]));
  const present = [...new Set([...already.values()].flat())].flatMap((id) => personOf.get(id) ?? []);
  const placeOf = new Map(present.map(({ id }, at) => [id, at]));
  const unmet = unmetTogether(context.mentees, present, context);
  const isFixed = new Set(settled.fixed.map(({ mentee }) => mentee));
  const pairs = context.mentees.flatMap((mentee, at): ForbiddenPair[] =>
    isFixed.has(at)
      ? []
      : [...already].flatMap(([mentorId, menteeIds]): ForbiddenPair[] => {
          for (const id of menteeIds) {
            const other = placeOf.get(id);
            const condition = other === undefined || id === mentee.id ? undefined : unmet(at, other);
            if (condition === undefined || other === undefined) continue;
            const beside = present[other];
            const words = `${fullName(mentee)} would be a mentee beside ${beside === undefined ? 'another' : fullName(beside)}, and mentees of one mentor are to meet “${condition}”`;
            return [{ menteeId: mentee.id, mentorId, words }];
          }
          return [];
        }),
  );
  return forbiddenPairs(context, 'whose other mentees they do not suit', pairs);
}

/** What the conditions cannot see: they are asked of mentees among themselves. */
function gapsTogether(input: MatchingInput): readonly Notice[] {
  const mentees = input.participants.flatMap(({ person, role, ...rest }) =>
    isMentee(role) ? [{ ...rest, person, role: 'both' as const }] : [],
  );
  const among = { ...input, participants: mentees };
  return conditionsTogether(input).flatMap((condition) =>
    gapsOfRequirement(condition, among, 'nobody is a mentee beside them'),
  );
}

/**
 * Mentees of one mentor suit each other by what the settings name: the same level, a time in common. Those whom a mentor has forbid pairs;
 * those who would come together now are kept apart by the search (`solving/search-together`).
 */
export const menteesTogether: Rule = {
  name: 'mentees together',
  binding: 'chosen',
  looksAt: (settings) => (settings.menteesTogether ?? []).flatMap(requiredAttributes),
  holds: (input) => conditionsTogether(input).length > 0,
  switch: { off: ({ menteesTogether: _, ...settings }) => settings },
  gaps: gapsTogether,
  forbids: unsuitedPairs,
};
