/**
 * For every mentee, what the pairs that are not listed leave at most when the mentor's value is taken off their weight. It was
 * found at the mentors' values of some reckoning; by as much as a value has fallen since, a pair may leave more now.
 */
export class UnlistedPairs {
  private readonly most: Float64Array;
  private readonly foundAt: Int32Array;
  private readonly reckonings: Float64Array[] = [];
  private falls: Float64Array = new Float64Array();

  constructor(mentees: number) {
    this.most = new Float64Array(mentees).fill(Number.POSITIVE_INFINITY);
    this.foundAt = new Int32Array(mentees);
  }

  /** Begins a reckoning at these values; Infinity for mentors who take nobody. */
  begin(values: Float64Array): void {
    this.reckonings.push(values);
    this.falls = Float64Array.from(this.reckonings, (before) => largestFall(before, values));
  }

  /** Notes what was found for a mentee at the present values; −Infinity when everything is listed. */
  set(mentee: number, most: number): void {
    this.most[mentee] = most;
    this.foundAt[mentee] = this.reckonings.length - 1;
  }

  /** What no pair of the mentee that is not listed exceeds at the present values. */
  atMost(mentee: number): number {
    return (this.most[mentee] as number) + (this.falls[this.foundAt[mentee] as number] as number);
  }
}

function largestFall(before: Float64Array, now: Float64Array): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < now.length; j++) {
    const value = now[j] as number;
    if (value !== Number.POSITIVE_INFINITY) largest = Math.max(largest, (before[j] as number) - value);
  }
  return largest;
}
