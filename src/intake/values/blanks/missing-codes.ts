/**
 * Numbers by which SPSS, REDCap and their users say that there is no answer: not applicable, refused, don't know. On a scale they are
 * impossible; beside ages or minutes they are numbers like others.
 */
const CODES = new Set([
  66, 77, 88, 96, 97, 98, 99, 666, 777, 888, 997, 998, 999, 7777, 8888, 9998, 9999, -1, -2, -3, -7, -8, -9,
  -66, -77, -88, -97, -98, -99, -777, -888, -999, -9999,
]);

/** Longer than a scale of nought to ten no rating is. */
const HIGHEST_POINT = 11;

/** What 8 and 9 say beside a scale of no more points than this; beside seven points they may be points of nought to ten. */
const MOST_POINTS_BEFORE_EIGHT = 5;
const SHORT_CODES = [8, 9];
const LEAST_POINTS = 3;

/** The lowest and highest point of a scale, as its question or its words say. */
export interface PointRange {
  readonly lowest: number;
  readonly highest: number;
}

/** Whether a number is one of those codes; on a scale that is known to be short 8 and 9 are. */
export function isMissingCode(value: number, highest: number = HIGHEST_POINT): boolean {
  return CODES.has(value) || (highest <= MOST_POINTS_BEFORE_EIGHT && SHORT_CODES.includes(value));
}

/**
 * The codes among the numbers of a column that stand for no answer: where all other numbers are points of a scale, and there are at
 * least two different ones. `76, 99, 135` are a measure of something. 8 and 9 are codes beside points of one to five; where few of
 * these were given, only if the file's other questions have five points. Where the question states its scale, whatever is outside it.
 */
export function missingCodesAmong(
  values: Iterable<number>,
  {
    range,
    isFileShort = false,
  }: { readonly range?: PointRange | undefined; readonly isFileShort?: boolean } = {},
): ReadonlySet<number> {
  const all = new Set(values);
  if (range !== undefined) {
    const outside = [...all].filter((value) => value < range.lowest || value > range.highest);
    return outside.length < all.size ? new Set(outside) : new Set();
  }
  const long = [...all].filter((value) => CODES.has(value));
  const rest = [...all].filter((value) => !CODES.has(value));
  const isOnScale = rest.length > 1 && rest.every((value) => value >= 0 && value <= HIGHEST_POINT);
  if (!isOnScale) return new Set();
  return new Set(
    isShortScale(rest, isFileShort)
      ? [...long, ...rest.filter((value) => SHORT_CODES.includes(value))]
      : long,
  );
}

function isShortScale(values: readonly number[], isFileShort: boolean): boolean {
  const points = values.filter((value) => !SHORT_CODES.includes(value));
  const areShort = points.every(
    (value) => Number.isInteger(value) && value >= 1 && value <= MOST_POINTS_BEFORE_EIGHT,
  );
  return areShort && points.length >= (isFileShort ? 1 : LEAST_POINTS);
}

/** Whether the numbers of a question are those of a scale of one to five, codes apart: what the other questions of its file are likely on. */
export function isShortScaleOf(values: Iterable<number>): boolean {
  const points = new Set([...values].filter((value) => !CODES.has(value)));
  return isShortScale([...points], false);
}

/** `(1-5)`, `on a scale from 1 to 10`, `1 = poor, 5 = excellent`, `1 (never) … 5 (always)`. */
const RANGES = [
  /(?:scale|skala|échelle|escala|schaal)\D{0,20}\b([01])\s*(?:-|–|—|to|bis|à|a|tot)\s*(\d{1,2})\b/iu,
  /[([]\s*([01])\s*(?:-|–|—|to|bis|à|a|tot|\.\.+|…)\s*(\d{1,2})\s*[)\],;]/iu,
  /\b([01])\s*(?:=|:|\(|means|is)\s*\p{L}[^=]*?\b(\d{1,2})\s*(?:=|:|\(|means|is)\s*\p{L}[^=]*$/iu,
];

/** The points that a question says its answers have; undefined where it says nothing, or something else. */
export function statedRange(question: string): PointRange | undefined {
  for (const pattern of RANGES) {
    const [, low, high] = pattern.exec(question) ?? [];
    const [lowest, highest] = [Number(low), Number(high)];
    if (highest >= LEAST_POINTS && highest <= HIGHEST_POINT - 1) return { lowest, highest };
  }
  return undefined;
}
