import type { Problem } from '../problem/problem.js';
import { ordinal } from '../round/mentors-wanted.js';
import type { Solution } from '../solving/solve-numbers.js';
import { stageNumber, stagesOf } from '../solving/solve-round.js';
import { type Explanations, explanationsOf, type WhyMentee, type WhyPair } from './explain-why.js';

/** An answer within one stage: which mentor it is about, and the numbers it was found in. */
export interface InStage {
  /** 1 for the mentee's first mentor, 2 for their second … */
  readonly mentorNumber: number;
  readonly problem: Problem;
}

/** Answers about a round, each within the stage in which the mentee gets the mentor in question. People are named by their id. */
export interface RoundExplanations {
  /** Of each mentor the mentee looks for, in order; at least one. */
  readonly whyMentee: (menteeId: number) => readonly (WhyMentee & InStage)[];
  /** For two who are no pair: as the mentor of that number, else as the first one that the mentor could be. */
  readonly whyPair: (menteeId: number, mentorId: number, mentorNumber?: number) => WhyPair & InStage;
}

interface Stage extends Explanations {
  readonly inStage: InStage;
}

/** Says of a second mentor, or a further one, that it is about that. */
export function stageWords({ mentorNumber }: Pick<InStage, 'mentorNumber'>, words: string): string {
  return mentorNumber === 1 ? words : `As ${ordinal(mentorNumber)} mentor: ${words}`;
}

/**
 * Opens a round for questions. What a pair costs is the exact change of its own stage, the mentors of the other stages being as
 * they are. The questions throw StateError as those of `explanationsOf` do.
 */
export function roundExplanations(solution: Solution): RoundExplanations {
  const stages = stagesOf(solution).map((stage): Stage => {
    const { problem } = stage;
    const inStage = { mentorNumber: stageNumber(problem), problem };
    return { ...explanationsOf(stage), inStage };
  });
  /** Those in which the mentee looks for a mentor; where there is none, the first, which says why. */
  const stagesFor = (menteeId: number): readonly Stage[] => {
    const own = stages.filter(({ inStage }) => inStage.problem.mentees.some(({ id }) => id === menteeId));
    return own.length > 0 ? own : stages.slice(0, 1);
  };
  return {
    whyMentee: (menteeId) =>
      stagesFor(menteeId).map(({ whyMentee, inStage }) => ({ ...whyMentee(menteeId), ...inStage })),
    whyPair: (menteeId, mentorId, mentorNumber) => {
      const own = stagesFor(menteeId);
      const asked = own.filter(({ inStage }) => inStage.mentorNumber === mentorNumber);
      const answers = (asked.length > 0 ? asked : own).map(({ whyPair, inStage }) => {
        const why = whyPair(menteeId, mentorId);
        return { ...why, words: stageWords(inStage, why.words), ...inStage };
      });
      const best =
        answers.find(({ isPaired }) => isPaired) ??
        answers.find(({ change }) => change !== undefined) ??
        answers[0];
      if (best === undefined) throw new RangeError('A round has at least one stage.');
      return best;
    },
  };
}
