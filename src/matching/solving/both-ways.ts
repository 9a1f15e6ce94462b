import type { PairOfProblem, Solution } from './solve-numbers.js';

/** Two people who came out as each other's mentor: the pair that fits better, and the other. */
export interface BothWays {
  readonly better: PairOfProblem;
  readonly worse: PairOfProblem;
}

/** Those who come out as each other's mentor. */
export function bothWaysIn({ problem, partner }: Pick<Solution, 'problem' | 'partner'>): readonly BothWays[] {
  const { mentees, mentors, scores } = problem;
  const menteeAt = new Map(mentees.map((person, at) => [person.id, at]));
  return mentees.flatMap(({ id }, at): BothWays[] => {
    const mentor = partner[at] ?? -1;
    const back = menteeAt.get(mentors[mentor]?.person.id ?? -1);
    const own = partner[back ?? -1] ?? -1;
    if (back === undefined || back < at || mentors[own]?.person.id !== id) return [];
    const there = { mentee: at, mentor };
    const thither = { mentee: back, mentor: own };
    return scores.at(at, mentor) >= scores.at(back, own)
      ? [{ better: there, worse: thither }]
      : [{ better: thither, worse: there }];
  });
}
