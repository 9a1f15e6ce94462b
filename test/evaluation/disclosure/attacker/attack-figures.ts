import type { PrintedFigure } from './printed-figures.js';

/** What one person said or did that the numbers give away. */
export interface FigureFinding {
  readonly place: string;
  /**
   * `few`: a number of fewer people than it needs. `worked out`: hidden, and left only one way by what is shown. `changed`: beside the report
   * before, what fewer than a group changed.
   */
  readonly kind: 'few' | 'worked out' | 'changed';
  readonly words: string;
}

/** What an attack on the numbers of one report, or of two, came to. */
export interface FigureAttack {
  readonly findings: readonly FigureFinding[];
  readonly figures: number;
  readonly hidden: number;
}

export interface FigureRules {
  readonly smallestGroup: number;
  /** How many answers a mean, median or extreme needs. */
  readonly least: number;
}

/** What an attacker gets out of the numbers of one report. */
export function attackFigures(figures: readonly PrintedFigure[], rules: FigureRules): FigureAttack {
  const few = figures
    .filter(({ value, n }) => value !== null && n !== null && n > 0 && n < rules.least)
    .map(({ place, words, n }) => ({ place, kind: 'few' as const, words: `${words} of ${n}` }));
  return {
    findings: [...few, ...distributionsWorkedOut(figures), ...hoursWorkedOut(figures)],
    figures: figures.length,
    hidden: figures.filter(({ value }) => value === null).length,
  };
}

/** Hours that are hidden, where a cost is told that is so much an hour, as the report says. */
function hoursWorkedOut(figures: readonly PrintedFigure[]): FigureFinding[] {
  const hours = figures.filter(({ of }) => of.startsWith('hours '));
  if (hours.length === 0 || hours.some(({ value }) => value !== null)) return [];
  return figures
    .filter(({ of, value }) => of.startsWith('costs ') && value !== null)
    .map(({ place, words }) => ({ place, kind: 'worked out', words }));
}

const RATINGS = [1, 2, 3, 4, 5];

/** More answers than this have too many distributions to try each. */
const MOST_ANSWERS = 40;

/** Distributions of ratings that are hidden, at least in part, and that mean, median and ends leave only one way. */
function distributionsWorkedOut(figures: readonly PrintedFigure[]): FigureFinding[] {
  const ofRatings = figures.filter(({ of }) => of.startsWith('ratings '));
  const sides = [...new Set(ofRatings.map(({ of }) => of))];
  return sides.flatMap((side) => {
    const own = ofRatings.filter(({ of }) => of === side);
    const counts = RATINGS.map((rating) => own.find(({ place }) => place.includes(`rating: ${rating}"`)));
    const mean = own.find(({ isMean, value }) => isMean && value !== null);
    if (mean === undefined || mean.n === null || mean.n > MOST_ANSWERS) return [];
    if (counts.every((count) => count === undefined || count.value !== null)) return [];
    const ways = distributionsOf(mean.n, RATINGS.length).filter((way) =>
      isPossible(way, { mean, counts: counts.map((count) => count?.value ?? null) }),
    );
    return ways.length === 1
      ? [{ place: mean.place, kind: 'worked out' as const, words: String(ways[0]) }]
      : [];
  });
}

function isPossible(
  way: readonly number[],
  { mean, counts }: { mean: PrintedFigure; counts: readonly (number | null)[] },
): boolean {
  const n = way.reduce((sum, count) => sum + count, 0);
  const own = way.reduce((sum, count, at) => sum + count * (at + 1), 0) / n;
  return (
    Math.abs(own - (mean.value ?? 0)) < 1e-5 &&
    counts.every((count, at) => count === null || count === way[at])
  );
}

/** Every way in which so many answers fall on so many values. */
function distributionsOf(answers: number, values: number): number[][] {
  if (values === 1) return [[answers]];
  return Array.from({ length: answers + 1 }, (_, first) =>
    distributionsOf(answers - first, values - 1).map((rest) => [first, ...rest]),
  ).flat();
}

/**
 * What an attacker gets out of two reports of whose numbers some rest on the same answers but for a few: from n times the mean the sum of
 * those, from two distributions, shares or extremes each of them.
 */
export function attackBetween(
  earlier: readonly PrintedFigure[],
  later: readonly PrintedFigure[],
  { smallestGroup }: FigureRules,
): FigureFinding[] {
  const before = new Map(earlier.map((one) => [one.place, one]));
  return later.flatMap((now): FigureFinding[] => {
    const then = before.get(now.place);
    if (then?.value == null || now.value === null || then.n === null || now.n === null) return [];
    if (Math.abs(now.n - then.n) >= smallestGroup) return [];
    if (now.words === then.words && now.n === then.n) return [];
    const sum = now.isMean ? `; together ${(now.n * now.value - then.n * then.value).toFixed(1)}` : '';
    const words = `${then.words} of ${then.n}, then ${now.words} of ${now.n}${sum}`;
    return [{ place: now.place, kind: 'changed', words }];
  });
}
