/** Longer words than this are not worth guessing at, and would make the comparison slow. */
const LONGEST_WORD = 60;

/** Letters alone decide: `Start-On`, `start on` and `start_on` are the same word. */
function folded(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}

/**
 * Edits (insert, delete, replace, swap two neighbours) that turn one word into the other: the optimal string alignment
 * distance (Damerau 1964, in the restricted form of Boytsov 2011, "Indexing methods for approximate dictionary searching").
 */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      const swaps = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (current[column - 1] as number) + 1,
          (previous[column] as number) + 1,
          (previous[column - 1] as number) + cost,
          swaps ? (beforePrevious[column - 2] as number) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] as number;
}

/** What turns a word into its opposite, before it. */
const TURNS_ROUND = new Set(['not', 'no', 'non', 'un', 'in', 'dis', 'never', 'dont', "don't"]);

/** Whether one of two words is the other with a `not` before it: `inactive` and `active`, `not accept` and `accept`. */
function isOpposite(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.endsWith(short) && TURNS_ROUND.has(long.slice(0, long.length - short.length));
}

/**
 * The candidate a mistyped word most likely meant, for "Did you mean …?": at most a third of its letters are wrong, and it is not
 * the opposite.
 * Case, spaces, hyphens and underscores do not count; the first of equally near candidates wins. Undefined when none is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = folded(word);
  if (wanted === '' || wanted.length > LONGEST_WORD) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const offered = folded(candidate);
    if (Math.abs(offered.length - wanted.length) >= bestDistance) continue;
    if (isOpposite(wanted, offered)) continue;
    const distance = editDistance(wanted, offered);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
