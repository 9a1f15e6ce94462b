import { addToList } from '../../domain/add-to-list.js';
import { fitFigures } from '../../domain/rounds/fit-figures.js';
import { mentorNumberOf, type ProposedPair, type RunResult } from '../../domain/rounds/run.js';

/** What of a run is compared. */
export type ComparedRun = Pick<RunResult, 'pairs' | 'leftOver'>;

/** How a run does as a whole. Fits are 0–1; mean and worst are of the pairs that could be judged, null without any. */
export interface RunFigures {
  /** Mentees with a first mentor by the run. */
  readonly matched: number;
  /** More than are matched where mentees get several mentors. */
  readonly pairs: number;
  readonly leftOver: number;
  readonly judged: number;
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
  /** Null also where nothing of the pair could be judged. */
  readonly fitBefore: number | null;
  readonly fitAfter: number | null;
  /**
   * Of the mentee, by all their mentors. `not judged`: nothing could be judged of a pair that changes, so neither run is known to
   * be better for them.
   */
  readonly outcome: 'better off' | 'worse off' | 'as well off' | 'not judged';
}

export interface RunComparison {
  readonly before: RunFigures;
  readonly after: RunFigures;
  /** In the order of the first run's pairs and left-over people, then those who are only in the second. */
  readonly changed: readonly ChangedMentee[];
  /** Mentees. */
  readonly unchanged: number;
}

/** The fit of a pair by one and the same measure for both runs, 0–1; null where nothing could be judged. */
export type FitOfPair = (pair: ProposedPair) => number | null;

function figuresOf({ pairs, leftOver }: ComparedRun, fitOf: FitOfPair): RunFigures {
  const { judged, total, mean, worst } = fitFigures(pairs.map(fitOf));
  // Whose further mentor alone is named had one before, whom neither run gave.
  const firsts = pairs.filter((pair) => mentorNumberOf(pair) === 1);
  return {
    matched: new Set(firsts.map(({ menteeId }) => menteeId)).size,
    pairs: pairs.length,
    leftOver: leftOver.length,
    judged,
    totalFit: total,
    meanFit: mean,
    worstFit: worst,
  };
}

/**
 * Having a mentor beats having none, and more mentors beat fewer; between as many the fit decides. `gone` and `come` are the
 * fits of the pairs that only one of the runs has.
 */
function outcomeOf(
  gone: readonly (number | null)[],
  come: readonly (number | null)[],
): ChangedMentee['outcome'] {
  const sum = (fits: readonly (number | null)[]) =>
    fits.reduce<number>((total, fit) => total + (fit ?? 0), 0);
  const more = come.length - gone.length;
  if (more === 0 && [...gone, ...come].includes(null)) return 'not judged';
  const difference = more || sum(come) - sum(gone);
  return difference > 0 ? 'better off' : difference < 0 ? 'worse off' : 'as well off';
}

function pairsByMentee({ pairs }: ComparedRun): ReadonlyMap<number, readonly ProposedPair[]> {
  const byMentee = new Map<number, ProposedPair[]>();
  for (const pair of pairs) addToList(byMentee, pair.menteeId, pair);
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

/** How many mentors each mentee of a run has beforehand: one less than the number of the first it gives, none when left over. */
function mentorsBeforehand({ pairs, leftOver }: ComparedRun): ReadonlyMap<number, number> {
  const held = new Map(leftOver.map(({ menteeId }) => [menteeId, 0]));
  for (const pair of pairs) {
    const others = held.get(pair.menteeId) ?? Number.POSITIVE_INFINITY;
    held.set(pair.menteeId, Math.min(others, mentorNumberOf(pair) - 1));
  }
  return held;
}

/** A run, with the pairings that go on in it though it does not name them: the other run changes them, or began them. */
function withStaying(run: ComparedRun, other: ComparedRun): ComparedRun {
  const beforehand = mentorsBeforehand(run);
  const staying = other.pairs.flatMap((pair): ProposedPair[] => {
    const { menteeId, decision, replaces } = pair;
    if (mentorNumberOf(pair) > (beforehand.get(menteeId) ?? Number.POSITIVE_INFINITY)) return [];
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
 * What changes for whom from one run to another. Where no such measure is given, each run's own fits count, which is fair only between
 * runs with the same criteria and weights.
 */
export function compareRuns(
  first: ComparedRun,
  second: ComparedRun,
  fitOf: FitOfPair = ({ fit }) => fit,
): RunComparison {
  const [before, after] = sideBySide(first, second);
  const [ofBefore, ofAfter] = [pairsByMentee(before), pairsByMentee(after)];
  const everyone = [...new Set([...menteesOf(before), ...menteesOf(after)])];
  const changed = everyone.flatMap((menteeId): ChangedMentee[] => {
    const [old, now] = [ofBefore.get(menteeId) ?? [], ofAfter.get(menteeId) ?? []];
    const [gone, come] = [withoutThose(old, now), withoutThose(now, old)];
    const outcome = outcomeOf(gone.map(fitOf), come.map(fitOf));
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
