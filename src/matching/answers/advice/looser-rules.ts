import type { MatchingInput } from '../../round/matching-input.js';
import type { Solution } from '../../solving/solve-numbers.js';
import { SWITCHED_OFF } from '../what-if.js';
import { type Advice, gainWords } from './advice.js';
import { gainOf } from './changed-input.js';

/** Rules that protect people are no bottleneck to be removed. */
const NEVER_LOOSENED = new Set(['management chain', 'supervisor']);

/** The rules that take at least one mentor from somebody who is left over. */
function rulesInTheWay({ problem, partner }: Solution): readonly string[] {
  const inTheWay = new Set<number>();
  for (const [mentee, mentor] of partner.entries()) {
    if (mentor >= 0) continue;
    for (const score of problem.scores.rowOf(mentee)) if (score < 0) inTheWay.add(-1 - score);
  }
  return problem.rules.flatMap(({ name }, at) =>
    inTheWay.has(at) && !NEVER_LOOSENED.has(name) ? [name] : [],
  );
}

function without(input: MatchingInput, name: string): MatchingInput | undefined {
  const off = Object.hasOwn(SWITCHED_OFF, name) ? SWITCHED_OFF[name] : undefined;
  if (off === undefined) return undefined;
  return { ...input, settings: { ...input.settings, rules: { ...input.settings.rules, ...off } } };
}

/** What the programme would gain without each of the rules that stand in the way of those left over. */
export function looserRules(solution: Solution): readonly Advice[] {
  return rulesInTheWay(solution).flatMap((name): Advice[] => {
    const input = without(solution.problem.input, name);
    if (input === undefined) return [];
    const gain = gainOf(input, solution);
    const words = `Without the rule “${name}”: ${gainWords(gain)}.`;
    return [{ kind: 'rule', words, ...gain, pairs: null }];
  });
}
