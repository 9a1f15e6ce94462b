import { mentorNumberOf, type ProposedPair, type RunResult } from '../domain/run.js';

/** What of a run is compared. */
export type ComparedRun = Pick<RunResult, 'pairs' | 'leftOver'>;

/** How a run does as a whole. Fits are 0–1; mean and worst are null without pairs. */
export interface RunFigures {
  /** Mentees with a mentor by the run. */
  readonly matched: number;
  /** More than are matched where mentees get several mentors. */
  readonly pairs: number;
  readonly leftOver: number;
  readonly totalFit: number;
  readonly meanFit: number | null;
  readonly worstFit: number | null;
}

/** A mentee whose mentor is another, or who has one in only one of the runs; one of several such where they have several. */
export interface ChangedMentee {
  readonly menteeId: number;
  /** Null: left over. */
  readonly mentorBefore: number | null;
  readonly mentorAfter: number | null;
  readonly fitBefore: number | null;
  readonly fitAfter: number | null;
  /** Of the mentee, by all their mentors. */
  readonly outcome: 'better off' | 'worse off' | 'as well off';
}

export interface RunComparison {
  readonly before: RunFigures;
  readonly after: RunFigures;
  /** In the order of the first run's pairs and left-over people, then those who are only in the second. */
  readonly changed: readonly ChangedMentee[];
  /** Mentees. */
  readonly unchanged: number;
}

/** The fit of a pair by one and the same measure for both runs, 0–1. */
export type Yardstick = (pair: ProposedPair) => number;

function figuresOf({ pairs, leftOver }: ComparedRun, fitOf: Yardstick): RunFigures {
  const millionths = pairs.map((pair) => Math.round(fitOf(pair) * 1_000_000));
  const total = millionths.reduce((sum, fit) => sum + fit, 0);
  const worst = millionths.reduce((least, fit) => Math.min(least, fit), 1_000_000);
  return {
    matched: new Set(pairs.map(({ menteeId }) => menteeId)).size,
    pairs: pairs.length,
    leftOver: leftOver.length,
    totalFit: total / 1_000_000,
    meanFit: pairs.length === 0 ? null : Math.round(total / pairs.length) / 1_000_000,
    worstFit: pairs.length === 0 ? null : worst / 1_000_000,
  };
}

/** Having a mentor beats having none, and more mentors beat fewer; between as many the fit decides. */
function outcomeOf(before: readonly number[], after: readonly number[]): ChangedMentee['outcome'] {
  const sum = (fits: readonly number[]) => fits.reduce((total, fit) => total + fit, 0);
  const difference = after.length - before.length || sum(after) - sum(before);
  return difference > 0 ? 'better off' : difference < 0 ? 'worse off' : 'as well off';
}

function pairsByMentee({ pairs }: ComparedRun): ReadonlyMap<number, readonly ProposedPair[]> {
  const byMentee = new Map<number, ProposedPair[]>();
  for (const pair of pairs) byMentee.set(pair.menteeId, [...(byMentee.get(pair.menteeId) ?? []), pair]);
  return byMentee;
}

/** The pairs of a mentee that are not among others of theirs, first mentors first. */
function withoutThose(
  pairs: readonly ProposedPair[],
  others: readonly ProposedPair[],
): readonly ProposedPair[] {
  const kept = new Set(others.map(({ mentorId }) => mentorId));
  return pairs
    .filter(({ mentorId }) => !kept.has(mentorId))
    .sort((a, b) => mentorNumberOf(a) - mentorNumberOf(b));
}

function menteesOf(run: ComparedRun): readonly number[] {
  return [...run.pairs, ...run.leftOver].map(({ menteeId }) => menteeId);
}

/** A run, with the pairings that go on in it though it does not name them: the other run changes them, or began them. */
function withStaying(run: ComparedRun, other: ComparedRun): ComparedRun {
  const known = new Set(menteesOf(run));
  const staying = other.pairs.flatMap((pair): ProposedPair[] => {
    const { menteeId, decision, replaces } = pair;
    if (known.has(menteeId)) return [];
    if (replaces === undefined) return decision === 'accepted' ? [pair] : [];
    return [{ menteeId, mentorId: replaces.mentorId, fit: replaces.fit, parts: [], decision }];
  });
  return { pairs: [...run.pairs, ...staying], leftOver: run.leftOver };
}

/** Two runs with everybody in both who has a mentor in both, so that they can be held against each other. */
export function sideBySide(first: ComparedRun, second: ComparedRun): readonly [ComparedRun, ComparedRun] {
  return [withStaying(first, second), withStaying(second, first)];
}

/**
 * What changes for whom from one run to another. Without a yardstick each run's own fits count, which is fair only between
 * runs with the same criteria and weights.
 */
export function compareRuns(
  first: ComparedRun,
  second: ComparedRun,
  fitOf: Yardstick = ({ fit }) => fit,
): RunComparison {
  const [before, after] = sideBySide(first, second);
  const [ofBefore, ofAfter] = [pairsByMentee(before), pairsByMentee(after)];
  const everyone = [...new Set([...menteesOf(before), ...menteesOf(after)])];
  const changed = everyone.flatMap((menteeId): ChangedMentee[] => {
    const [old, now] = [ofBefore.get(menteeId) ?? [], ofAfter.get(menteeId) ?? []];
    const [gone, come] = [withoutThose(old, now), withoutThose(now, old)];
    const outcome = outcomeOf(old.map(fitOf), now.map(fitOf));
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => {
      const [lost, won] = [gone[at], come[at]];
      const mentors = { mentorBefore: lost?.mentorId ?? null, mentorAfter: won?.mentorId ?? null };
      const fitBefore = lost === undefined ? null : fitOf(lost);
      const fitAfter = won === undefined ? null : fitOf(won);
      return { menteeId, ...mentors, fitBefore, fitAfter, outcome };
    });
  });
  return {
    before: figuresOf(before, fitOf),
    after: figuresOf(after, fitOf),
    changed,
    unchanged: everyone.length - new Set(changed.map(({ menteeId }) => menteeId)).size,
  };
}
