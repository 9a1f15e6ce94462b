import type { Person } from '../../domain/people/person.js';
import type { FitPart } from '../../domain/rounds/run.js';
import { explainFit } from './explain-fit.js';
import { forbiddingRule, type Problem } from './problem.js';

/** One pair that was considered, for `--scores`. */
export interface ScoredPair {
  readonly mentee: Person;
  readonly mentor: Person;
  /** 0–1 in whole millionths, also for a forbidden pair; null where nothing could be judged. */
  readonly fit: number | null;
  readonly parts: readonly FitPart[];
  /** The name of the first rule that forbids the pair; null when it is allowed. */
  readonly forbiddenBy: string | null;
}

/** Every pair that was considered, mentee after mentee; one at a time, so that a large round fits in memory. */
export function* scoredPairs(problem: Problem): Generator<ScoredPair> {
  for (const [at, mentee] of problem.mentees.entries()) {
    for (const [mentorAt, { person: mentor }] of problem.mentors.entries()) {
      if (mentor.id === mentee.id) continue;
      const forbiddenBy = forbiddingRule(problem, at, mentorAt)?.name ?? null;
      yield { mentee, mentor, ...explainFit(problem, at, mentorAt), forbiddenBy };
    }
  }
}
