import { fullName, type Person } from '../../domain/person.js';
import { valuesOf } from '../criteria/person-values.js';
import type { MatchingInput } from '../matching-input.js';
import type { Solution } from '../solve-numbers.js';
import { type Advice, gainWords } from './advice.js';
import { gainOf } from './changed-input.js';

/** Exact gains are asked for so many mentors. */
const MOST_MENTORS = 6;

function trained(person: Person, required: readonly string[]): Person {
  const training = [...valuesOf(person, 'training'), ...required];
  return { ...person, attributes: new Map([...person.attributes, ['training', training]]) };
}

function withPerson(input: MatchingInput, person: Person): MatchingInput {
  const same = (each: Person) => (each.id === person.id ? person : each);
  return {
    ...input,
    people: input.people.map(same),
    participants: input.participants.map((each) => ({ ...each, person: same(each.person) })),
  };
}

/** Mentors with free places whom the rule on training takes from those left over, the most often taken first. */
function untrained({ problem, partner }: Solution): readonly number[] {
  const rule = problem.rules.findIndex(({ name }) => name === 'training');
  if (rule < 0) return [];
  const takenFrom = new Int32Array(problem.mentors.length);
  for (const [mentee, mentor] of partner.entries()) {
    if (mentor >= 0) continue;
    const row = problem.scores.rowOf(mentee);
    for (let at = 0; at < row.length; at++)
      if (row[at] === -1 - rule) takenFrom[at] = (takenFrom[at] ?? 0) + 1;
  }
  const often = (at: number) => takenFrom[at] ?? 0;
  return [...problem.mentors.keys()]
    .filter((at) => often(at) > 0 && (problem.mentors[at]?.places ?? 0) > 0)
    .sort((a, b) => often(b) - often(a) || a - b)
    .slice(0, MOST_MENTORS);
}

/** What the programme would gain if a mentor did the training that is asked for. */
export function trainedMentors(solution: Solution): readonly Advice[] {
  const { input, mentors } = solution.problem;
  const required = input.settings.rules.requiredTraining ?? [];
  return untrained(solution).flatMap((at): Advice[] => {
    const person = mentors[at]?.person;
    if (person === undefined) return [];
    const gain = gainOf(withPerson(input, trained(person, required)), solution);
    const words = `${fullName(person)} doing the training asked for (${required.join(', ')}): ${gainWords(gain)}.`;
    return [{ kind: 'training', words, ...gain }];
  });
}
