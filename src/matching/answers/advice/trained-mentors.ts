import { fullName, type Person } from '../../../domain/people/person.js';
import { valuesOf } from '../../criteria/person-values.js';
import type { Solution } from '../../solving/solve-numbers.js';
import { type Advice, bestOf, gainWords, helps, mostTried, pairsWords } from './advice.js';
import { gainOfPerson } from './changed-input.js';

/** So many mentors are told of; exact gains are asked for as many in a large round. */
const MOST_MENTORS = 6;

/** Someone left over counts more than any number of others. */
const LEFT_OVER = 1_000_000;

function trained(person: Person, required: readonly string[]): Person {
  const training = [...valuesOf(person, 'training'), ...required];
  return { ...person, attributes: new Map([...person.attributes, ['training', training]]) };
}

/** Mentors with free places whom the rule on training takes from most mentees, from those left over first. */
function untrained({ problem, partner }: Solution, rule: number): readonly number[] {
  const takenFrom = new Float64Array(problem.mentors.length);
  for (const [mentee, mentor] of partner.entries()) {
    const row = problem.scores.rowOf(mentee);
    const counts = mentor < 0 ? LEFT_OVER : 1;
    for (let at = 0; at < row.length; at++)
      if (row[at] === -1 - rule) takenFrom[at] = (takenFrom[at] as number) + counts;
  }
  const often = (at: number) => takenFrom[at] ?? 0;
  return [...problem.mentors.keys()]
    .filter((at) => often(at) > 0 && (problem.mentors[at]?.places ?? 0) > 0)
    .sort((a, b) => often(b) - often(a) || a - b)
    .slice(0, mostTried(problem, MOST_MENTORS));
}

/** What the programme would gain if a mentor did the training that is asked for. */
export function trainedMentors(solution: Solution): readonly Advice[] {
  const { input, mentors, rules } = solution.problem;
  const required = input.settings.rules.requiredTraining ?? [];
  const rule = rules.findIndex(({ name }) => name === 'training');
  if (rule < 0) return [];
  const advice = untrained(solution, rule).flatMap((at): Advice[] => {
    const person = mentors[at]?.person;
    if (person === undefined) return [];
    const gain = gainOfPerson(trained(person, required), rule, solution);
    const what = `${fullName(person)} doing the training asked for (${required.join(', ')})`;
    return [{ kind: 'training', words: `${what}: ${gainWords(gain)}.${pairsWords(gain.pairs)}`, ...gain }];
  });
  return [...bestOf(advice, MOST_MENTORS), ...advice.filter((each) => !helps(each))];
}
