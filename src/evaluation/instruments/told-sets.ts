/** People whose numbers are added up in one figure. */
export type People = ReadonlySet<string>;

/** More figures than this on one wave are not told beside each other: their combinations would be too many to look through. */
const MOST_FIGURES = 5;

/**
 * Whether a figure on these people, laid beside those told already, gives away what a few of them said: two sums tell the sum of those who are in one
 * of them alone, three what is left of the first without the other two. Every sum and difference of the figures is looked at.
 */
export function wouldTellOfFew(
  people: People,
  told: readonly People[],
  isFew: (people: People) => boolean,
): boolean {
  if (told.length >= MOST_FIGURES) return true;
  const everybody = new Set([people, ...told].flatMap((set) => [...set]));
  return signsOf(told.length).some((signs) => {
    const left = new Set<string>();
    for (const person of everybody) {
      const sum = signs.reduce(
        (total, sign, at) => total + (told[at]?.has(person) === true ? sign : 0),
        people.has(person) ? 1 : 0,
      );
      if (sum !== 0) left.add(person);
    }
    return left.size > 0 && isFew(left);
  });
}

/** Every way in which figures can be left out, added or taken away. */
function signsOf(count: number): number[][] {
  let all: number[][] = [[]];
  for (let at = 0; at < count; at++) all = all.flatMap((signs) => [0, 1, -1].map((sign) => [...signs, sign]));
  return all;
}
