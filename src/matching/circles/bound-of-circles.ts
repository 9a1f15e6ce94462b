import { type CircleProblem, TIME_COUNTS, WHOLE_SHARE } from './circle-problem.js';

/**
 * No circles are worth more in all than this. What each column could come to is bounded by itself, as if nothing else mattered, and the
 * bounds are added: for the time everybody who named one can come; for a column to differ in, its values are spread over the circles as
 * evenly as can be; for one to be alike in, everybody has as many like them around as there are. Rules only make less of it.
 * @param circles how many circles there are; @param placed how many people are in them.
 */
export function boundOfCircles(
  problem: CircleProblem,
  { circles, placed }: { readonly circles: number; readonly placed: number },
): number {
  if (circles === 0) return 0;
  const columns = problem.columns.map(({ isMix, valueAt, values }) => {
    const counts = new Array<number>(values).fill(0);
    for (const value of valueAt) if (value >= 0) counts[value] = (counts[value] ?? 0) + 1;
    return isMix ? mixBound(problem, { counts, circles, placed }) : sameBound(problem, { counts, placed });
  });
  const time = Math.min(placed, canComeAtAll(problem)) * TIME_COUNTS * WHOLE_SHARE;
  return columns.reduce((sum, each) => sum + each, time);
}

function canComeAtAll({ people, slots, canCome }: CircleProblem): number {
  const named = (person: number) =>
    canCome.subarray(person * slots.length, (person + 1) * slots.length).includes(1);
  return [...people.keys()].filter(named).length;
}

interface Placed {
  /** People by value. */
  readonly counts: readonly number[];
  readonly placed: number;
}

/**
 * Of people with one value, k in a circle of s are each alike with k − 1 of s − 1 others. That is least in all where they are spread
 * evenly over the circles, for k(k − 1) is convex, and a circle is no larger than it can be. Whoever is left over may be of any value.
 */
function mixBound(
  { least, most, people }: CircleProblem,
  { counts, circles, placed }: Placed & { readonly circles: number },
): number {
  const largest = Math.min(most, placed - (circles - 1) * least);
  const spare = people.length - placed;
  const known = counts.reduce((sum, count) => sum + count, 0);
  const differ = (count: number) => {
    const [each, more] = [Math.floor(count / circles), count % circles];
    const alike = more * (each + 1) * each + (circles - more) * each * (each - 1);
    return WHOLE_SHARE * count - (WHOLE_SHARE / (largest - 1)) * alike;
  };
  // With people left over, a value may lose any number of them up to all that are spare.
  const most1 = (count: number) => {
    let best = 0;
    for (let gone = 0; gone <= Math.min(spare, count); gone++) best = Math.max(best, differ(count - gone));
    return best;
  };
  const sum = counts.reduce((total, count) => total + most1(count), 0);
  return Math.min(sum, Math.min(known, placed) * WHOLE_SHARE);
}

function sameBound({ least }: CircleProblem, { counts, placed }: Placed): number {
  const sum = counts.reduce(
    (total, count) => total + count * Math.min(WHOLE_SHARE, (WHOLE_SHARE / (least - 1)) * (count - 1)),
    0,
  );
  return Math.min(sum, placed * WHOLE_SHARE);
}
