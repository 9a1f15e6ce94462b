/** Rows kept for mentees who are alike take at most this many numbers, 16 MB, and are worth it from so many mentees on. */
const MOST_NUMBERS = 2_000_000;
const WORTH_KEEPING = 4;

/** How a criterion's rows come about. */
export interface RowSource {
  /** For every mentee what its row depends on: two mentees with the same key have the same row. */
  readonly keys: readonly string[];
  readonly mentors: number;
  /** Writes the mentee's scores over a row of zeros. */
  readonly fill: (mentee: number, row: Float64Array) => void;
}

/** Mentees who are alike (one site, one set of languages) share a row, computed once; the others take turns with one array. */
export function scoreRows({ keys, mentors, fill }: RowSource): (mentee: number) => Float64Array {
  const uses = new Map<string, number>();
  for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1);
  const kept = new Map<string, Float64Array>();
  const scratch = new Float64Array(mentors);
  return (mentee) => {
    const key = keys[mentee] ?? '';
    const known = kept.get(key);
    if (known !== undefined) return known;
    const keep = (uses.get(key) ?? 0) >= WORTH_KEEPING && (kept.size + 1) * mentors <= MOST_NUMBERS;
    const row = keep ? new Float64Array(mentors) : scratch.fill(0);
    fill(mentee, row);
    if (keep) kept.set(key, row);
    return row;
  };
}
