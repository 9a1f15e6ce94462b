import { addToList } from '../../domain/add-to-list.js';
import { isMentee, isMentor } from '../../domain/people/participant.js';
import { fullName, type Person } from '../../domain/people/person.js';
import { NOT_SHOWN } from '../../domain/settings/sensitive-settings.js';
import { counted } from '../../domain/text/counted.js';
import { inARow } from '../../domain/text/in-a-row.js';
import { attributeWords, comparedValues } from '../criteria/person-values.js';
import { attributesOnRecord, nearestAttribute } from '../round/attributes-on-record.js';
import type { MatchingInput } from '../round/matching-input.js';
import { mentorsWanted } from '../round/mentors-wanted.js';
import type { Notice } from '../round/notice.js';
import { standingPairs } from '../round/released-pairings.js';
import type { SettledPairs } from './directions.js';
import { type ForbiddenPair, forbiddenPairs } from './forbidden-pairs.js';
import type { Forbidding, Rule, RuleContext } from './rule.js';

/** Why a mentor would not differ from another in every column; undefined where they do. What is not known may be the same. */
function likeness({ input, terms }: RuleContext, mentor: Person, other: Person): string | undefined {
  for (const attribute of input.settings.mentorsDifferIn ?? []) {
    const what = attributeWords(attribute);
    const [own, theirs] = [comparedValues(mentor, attribute), comparedValues(other, attribute)];
    const unknown = own.length === 0 ? mentor : theirs.length === 0 ? other : undefined;
    if (unknown !== undefined) return `the ${what} of ${fullName(unknown)} is not known`;
    const ids = new Set(theirs.map((value) => terms.idOf(value)));
    const same = own.find((value) => ids.has(terms.idOf(value)));
    if (same !== undefined)
      return `both have ${what} ${input.settings.untold?.includes(attribute) ? NOT_SHOWN : same}`;
  }
  return undefined;
}

/** Mentors by mentee: those they have, those of the stages before, and those that are settled for later ones. */
function mentorsAlready({ input }: RuleContext, { reserved }: SettledPairs): Map<number, number[]> {
  const mentors = new Map<number, number[]>();
  for (const { menteeId, mentorId } of [...standingPairs(input), ...reserved])
    addToList(mentors, menteeId, mentorId);
  return mentors;
}

function alikePairs(context: RuleContext, settled: SettledPairs): Forbidding {
  const already = mentorsAlready(context, settled);
  const personOf = new Map(context.input.people.map((person) => [person.id, person]));
  const pairs = context.mentees.flatMap(({ id: menteeId }): ForbiddenPair[] => {
    const others = (already.get(menteeId) ?? []).flatMap((id) => personOf.get(id) ?? []);
    return context.mentors.flatMap(({ person }) =>
      others.flatMap((other): ForbiddenPair[] => {
        const why = other.id === person.id ? undefined : likeness(context, person, other);
        if (why === undefined) return [];
        const words = `${fullName(person)} would be a mentor beside ${fullName(other)}, and mentors of one person are to differ: ${why}`;
        return [{ menteeId, mentorId: person.id, words }];
      }),
    );
  });
  return forbiddenPairs(context, 'too like a mentor they have', pairs);
}

function gapsIn(input: MatchingInput): readonly Notice[] {
  const known = attributesOnRecord(input);
  return (input.settings.mentorsDifferIn ?? []).flatMap((attribute): Notice[] => {
    if (!known.has(attribute))
      return [
        {
          words: `Nobody on record has "${attribute}", in which the mentors of one person are to differ, so nobody gets a second mentor.`,
          remedy: nearestAttribute(attribute, known),
          kind: 'fault',
        },
      ];
    const unknown = input.participants.filter(
      ({ person, role }) => isMentor(role) && comparedValues(person, attribute).length === 0,
    );
    if (unknown.length === 0) return [];
    return [
      {
        words: `The ${attributeWords(attribute)} of ${counted(unknown.length, 'mentor', 'mentors')} is not known, so nobody has them beside another mentor: ${inARow(unknown.slice(0, 10).map(({ person }) => fullName(person)))}${unknown.length > 10 ? ' among others' : ''}.`,
        remedy: `Complete ${attributeWords(attribute)}.`,
        kind: 'remark',
      },
    ];
  });
}

function isAnybodyToHaveSeveral({ participants, settings }: MatchingInput): boolean {
  return participants.some(({ person, role }) => isMentee(role) && mentorsWanted(person, settings) > 1);
}

/** The mentors of one person differ in what the settings name: one clinical and one for the career, or of two units. */
export const likeAnotherMentor: Rule = {
  name: 'like another mentor',
  binding: 'chosen',
  looksAt: ({ mentorsDifferIn = [] }) => mentorsDifferIn,
  holds: (input) => (input.settings.mentorsDifferIn ?? []).length > 0 && isAnybodyToHaveSeveral(input),
  switch: { off: ({ mentorsDifferIn: _, ...settings }) => settings },
  gaps: gapsIn,
  forbids: alikePairs,
};
