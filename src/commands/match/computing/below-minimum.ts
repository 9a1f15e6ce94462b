import type { Context } from '../../../context.js';
import type { Run, RunResult } from '../../../domain/rounds/run.js';
import { mentorsBelowMinimum } from '../../../matching/answers/mentors-below-minimum.js';
import { buildProblem, type Problem } from '../../../matching/problem/problem.js';
import type { Programme } from '../../session/loading/load-programme.js';
import type { ReportedRun } from '../showing/show-proposal.js';
import { matchingInputOf } from './match-programme.js';

/** The mentors whom a run leaves with fewer mentees than every mentor is to have, where that is asked. */
export function belowMinimum(
  problem: Problem,
  run: Pick<RunResult, 'pairs' | 'menteesForEveryMentor'>,
): Pick<ReportedRun, 'below'> {
  if (run.menteesForEveryMentor === undefined) return {};
  return { below: mentorsBelowMinimum(problem, run.pairs) };
}

/** The same of a proposal that waits, as the round stands now. */
export function belowMinimumOf(context: Context, programme: Programme, run: Run): Pick<ReportedRun, 'below'> {
  const { menteesForEveryMentor } = run;
  if (menteesForEveryMentor === undefined) return {};
  const input = matchingInputOf(programme, {
    context,
    seed: run.seed,
    proposal: run,
    objective: run.objective,
  });
  const problem = buildProblem({ ...input, settings: { ...input.settings, menteesForEveryMentor } });
  // Pairs that were accepted since are pairings now, and counted as such.
  return belowMinimum(problem, {
    ...run,
    pairs: run.pairs.filter(({ decision }) => decision !== 'accepted'),
  });
}
