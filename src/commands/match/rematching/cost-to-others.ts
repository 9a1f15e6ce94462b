import { fitInWords } from '../../../domain/rounds/fit-figures.js';
import { menteesMatched, type RunResult } from '../../../domain/rounds/run.js';
import { counted } from '../../../domain/text/counted.js';
import { matchRound } from '../../../matching/match-round.js';
import type { MatchingInput } from '../../../matching/round/matching-input.js';

/** Less than this of fit is no difference to anybody. */
const NO_DIFFERENCE = 0.000_5;

/**
 * What a pair proposed for one mentee costs the others who wait: the best matching of all of them together, against the best that
 * leaves this pair as it is. As a sentence; empty where nobody else waits, or nobody was found.
 */
export function costToOthers(input: MatchingInput, { pairs }: Pick<RunResult, 'pairs'>): string {
  const [pair] = pairs;
  if (pair === undefined) return '';
  const { run: together, solution } = matchRound(input);
  // Those who cannot be matched whatever happens, such as people on leave, do not wait for this.
  const others = solution.problem.mentees.length - 1;
  if (others < 1) return '';
  const { menteeId, mentorId } = pair;
  const kept = matchRound({ ...input, locked: [{ menteeId, mentorId, because: null }] }).run;
  const wait = `${counted(others, 'other mentee waits', 'other mentees wait')} for a mentor`;
  const fewer = menteesMatched(together).size - menteesMatched(kept).size;
  if (fewer > 0)
    return `${wait}: matched all together, ${fewer} more would have one. mentor match --dry-run shows how.`;
  const lost = together.totalFit - kept.totalFit;
  if (lost > NO_DIFFERENCE)
    return `${wait}: matched all together, the total fit would be ${fitInWords(lost)} higher. mentor match --dry-run shows how.`;
  return `${wait}; the proposed pair costs them nothing.`;
}
