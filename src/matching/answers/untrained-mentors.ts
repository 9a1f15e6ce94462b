import { isMentor } from '../../domain/people/participant.js';
import { fullName } from '../../domain/people/person.js';
import { isAtWork } from '../../domain/people/presence.js';
import { counted } from '../../domain/text/counted.js';
import { firstFew } from '../../domain/text/first-few.js';
import { inARow } from '../../domain/text/in-a-row.js';
import { type Course, isRequiredOf } from '../../domain/training/course.js';
import { valuesOf } from '../criteria/person-values.js';
import { TermBook } from '../criteria/terms.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { Notice } from '../round/notice.js';

/** How many people are named. */
const MOST_TOLD = 10;

/** Mentors without a course that is required of them, and whom nothing keeps from being matched: no rule asks for it. */
export function untrainedMentors(
  { participants, settings, onDate }: Pick<MatchingInput, 'participants' | 'settings' | 'onDate'>,
  courses: readonly Course[],
): readonly Notice[] {
  const terms = new TermBook(settings.synonyms);
  const asked = new Set((settings.rules.requiredTraining ?? []).map((each) => terms.idOf(each)));
  const unasked = courses.filter(({ name }) => !asked.has(terms.idOf(name)));
  const untrained = participants.flatMap(({ person, role }) => {
    if (!isMentor(role) || !isAtWork(person, onDate)) return [];
    const done = new Set(valuesOf(person, 'training').map((each) => terms.idOf(each)));
    const lacking = unasked.filter(
      (course) => isRequiredOf(course, 'mentor') && !done.has(terms.idOf(course.name)),
    );
    return lacking.length === 0 ? [] : [{ person, lacking: lacking.map(({ name }) => name) }];
  });
  if (untrained.length === 0) return [];
  const names = [...new Set(untrained.flatMap(({ lacking }) => lacking))];
  const told = firstFew(
    untrained,
    MOST_TOLD,
    ({ person, lacking }) => `${fullName(person)} (${inARow(lacking)})`,
  );
  const [have, are] = untrained.length === 1 ? ['has', 'is'] : ['have', 'are'];
  return [
    {
      words: `${counted(untrained.length, 'mentor', 'mentors')} ${have} not done what is required of mentors, or it has expired, and ${are} matched all the same, since no rule asks for it: ${told}.`,
      remedy: `Where only those who have are to be matched, add to mentor.yaml under matching, rules: required_training: [${names.join(', ')}]`,
      kind: 'remark',
    },
  ];
}
