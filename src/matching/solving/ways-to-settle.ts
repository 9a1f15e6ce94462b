import type { PairOfProblem } from './solve-numbers.js';

/**
 * Every way to settle the pairs that could be either way round, beside those that are closed, parted so that none is in two parts: all the
 * better way, or the first exception is …
 */
export function waysToSettle(
  closed: readonly PairOfProblem[],
  bothWays: readonly { readonly better: PairOfProblem; readonly worse: PairOfProblem }[],
): readonly (readonly PairOfProblem[])[] {
  const worse = bothWays.map((pair) => pair.worse);
  const exceptions = bothWays.map(({ better }, at) => [...closed, ...worse.slice(0, at), better]);
  return [...exceptions, [...closed, ...worse]];
}
