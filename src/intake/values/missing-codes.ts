/**
 * Numbers by which SPSS, REDCap and their users say that there is no answer: not applicable, refused, don't know. On a scale they are
 * impossible; beside ages or minutes they are numbers like others.
 */
const CODES = new Set([
  66, 77, 88, 96, 97, 98, 99, 666, 777, 888, 997, 998, 999, 7777, 8888, 9998, 9999, -1, -2, -7, -8, -9, -66,
  -77, -88, -97, -98, -99, -777, -888, -999, -9999,
]);

/** Longer than a scale of nought to ten no rating is. */
const HIGHEST_POINT = 11;

/** Whether a number is one of those codes. */
export function isMissingCode(value: number): boolean {
  return CODES.has(value);
}

/**
 * The codes among the numbers of a column that stand for no answer: where all other numbers are points of a scale, and there are at
 * least two different ones. `76, 99, 135` are a measure of something.
 */
export function missingCodesAmong(values: Iterable<number>): ReadonlySet<number> {
  const codes = new Set<number>();
  const points = new Set<number>();
  for (const value of values) (isMissingCode(value) ? codes : points).add(value);
  const areOnScale = points.size > 1 && [...points].every((value) => value >= 0 && value <= HIGHEST_POINT);
  return areOnScale ? codes : new Set();
}
