import type { ProposedPair, RunResult } from '../domain/run.js';

/** What of a run is compared. */
export type ComparedRun = Pick<RunResult, 'pairs' | 'leftOver'>;

/** How a run does as a whole. Fits are 0–1; mean and worst are null without pairs. */
export interface RunFigures {
  readonly matched: number;
  readonly leftOver: number;
  readonly totalFit: number;
  readonly meanFit: number | null;
  readonly worstFit: number | null;
}

/** A mentee whose mentor is another, or who has one in only one of the runs. */
export interface ChangedMentee {
  readonly menteeId: number;
  /** Null: left over. */
  readonly mentorBefore: number | null;
  readonly mentorAfter: number | null;
  readonly fitBefore: number | null;
  readonly fitAfter: number | null;
  readonly outcome: 'better off' | 'worse off' | 'as well off';
}

export interface RunComparison {
  readonly before: RunFigures;
  readonly after: RunFigures;
  /** In the order of the first run's pairs and left-over people, then those who are only in the second. */
  readonly changed: readonly ChangedMentee[];
  readonly unchanged: number;
}

/** The fit of a pair by one and the same measure for both runs, 0–1. */
export type Yardstick = (pair: ProposedPair) => number;

function figuresOf({ pairs, leftOver }: ComparedRun, fitOf: Yardstick): RunFigures {
  const millionths = pairs.map((pair) => Math.round(fitOf(pair) * 1_000_000));
  const total = millionths.reduce((sum, fit) => sum + fit, 0);
  const worst = millionths.reduce((least, fit) => Math.min(least, fit), 1_000_000);
  return {
    matched: pairs.length,
    leftOver: leftOver.length,
    totalFit: total / 1_000_000,
    meanFit: pairs.length === 0 ? null : Math.round(total / pairs.length) / 1_000_000,
    worstFit: pairs.length === 0 ? null : worst / 1_000_000,
  };
}

/** Having a mentor beats having none; between two mentors the fit decides. */
function outcomeOf(before: number | null, after: number | null): ChangedMentee['outcome'] {
  const difference = (after ?? -1) - (before ?? -1);
  return difference > 0 ? 'better off' : difference < 0 ? 'worse off' : 'as well off';
}

function menteesOf(run: ComparedRun): readonly number[] {
  return [...run.pairs, ...run.leftOver].map(({ menteeId }) => menteeId);
}

/**
 * What changes for whom from one run to another. Without a yardstick each run's own fits count, which is fair only between
 * runs with the same criteria and weights.
 */
export function compareRuns(
  before: ComparedRun,
  after: ComparedRun,
  fitOf: Yardstick = ({ fit }) => fit,
): RunComparison {
  const pairBefore = new Map(before.pairs.map((pair) => [pair.menteeId, pair]));
  const pairAfter = new Map(after.pairs.map((pair) => [pair.menteeId, pair]));
  const everyone = [...new Set([...menteesOf(before), ...menteesOf(after)])];
  const changed = everyone.flatMap((menteeId): ChangedMentee[] => {
    const [first, second] = [pairBefore.get(menteeId), pairAfter.get(menteeId)];
    if (first?.mentorId === second?.mentorId) return [];
    const fitBefore = first === undefined ? null : fitOf(first);
    const fitAfter = second === undefined ? null : fitOf(second);
    const mentors = { mentorBefore: first?.mentorId ?? null, mentorAfter: second?.mentorId ?? null };
    return [{ menteeId, ...mentors, fitBefore, fitAfter, outcome: outcomeOf(fitBefore, fitAfter) }];
  });
  return {
    before: figuresOf(before, fitOf),
    after: figuresOf(after, fitOf),
    changed,
    unchanged: everyone.length - changed.length,
  };
}
