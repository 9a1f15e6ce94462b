/** Who may be put together, people being numbered from 0, those who come first first. */
export interface PeopleToPair {
  readonly count: number;
  readonly mayMeet: (one: number, other: number) => boolean;
  /** How much somebody would rather have them together than not; the higher of two is tried first. */
  readonly worth: (one: number, other: number) => number;
}

const NOBODY = -1;

/**
 * Puts people into pairs: as many as can be, and of all ways to do that one in which nobody is left over who could take the place of somebody who comes
 * later. By person, the partner; −1 for nobody. Which two of those who may meet are together is settled by `worth` as far as nobody is left over for it;
 * no sum of worth is made the most of.
 *
 * Algorithm: J. Edmonds, "Paths, trees, and flowers", Canadian Journal of Mathematics 17 (1965), in the form with one forest root and shrunken blossoms.
 * 1. Each person in their order takes the free person whom they may meet with the highest worth.
 * 2. For each who has nobody, in order, an alternating path to another without a partner is looked for and exchanged along: both have one then.
 * 3. Where there is none, the path to the last of those who come later and can be reached by an even number of steps is exchanged along: that person is left
 *    over instead. The sets of people that can be covered form a matroid, so going through them in order is enough.
 */
export function pairedUp(people: PeopleToPair): Int32Array {
  const partner = startingPairs(people);
  for (let root = 0; root < people.count; root += 1) {
    if (partner[root] !== NOBODY) continue;
    const search = new AlternatingTree(people, partner, root);
    const end = search.freeEnd();
    if (end !== NOBODY) search.exchange(end);
    else search.takeThePlaceOfTheLast();
  }
  return partner;
}

function startingPairs({ count, mayMeet, worth }: PeopleToPair): Int32Array {
  const partner = new Int32Array(count).fill(NOBODY);
  for (let one = 0; one < count; one += 1) {
    if (partner[one] !== NOBODY) continue;
    let best = NOBODY;
    let most = Number.NEGATIVE_INFINITY;
    for (let other = one + 1; other < count; other += 1) {
      if (partner[other] !== NOBODY || !mayMeet(one, other)) continue;
      const value = worth(one, other);
      if (value <= most) continue;
      [best, most] = [other, value];
    }
    if (best === NOBODY) continue;
    partner[one] = best;
    partner[best] = one;
  }
  return partner;
}

/** The tree of alternating paths from one person without a partner. */
class AlternatingTree {
  readonly #people: PeopleToPair;
  readonly #partner: Int32Array;
  readonly #root: number;
  /** By a person reached by an odd number of steps, or who stands in a blossom, who comes before them on the way to the root. */
  readonly #before: Int32Array;
  /** By person, the one at the base of their outermost blossom. */
  readonly #base: Int32Array;
  readonly #isEven: Uint8Array;

  constructor(people: PeopleToPair, partner: Int32Array, root: number) {
    [this.#people, this.#partner, this.#root] = [people, partner, root];
    this.#before = new Int32Array(people.count).fill(NOBODY);
    this.#base = Int32Array.from({ length: people.count }, (_, each) => each);
    this.#isEven = new Uint8Array(people.count);
  }

  /** Somebody without a partner to whom an alternating path leads; −1 where there is nobody. */
  freeEnd(): number {
    const queue = [this.#root];
    this.#isEven[this.#root] = 1;
    for (let at = 0; at < queue.length; at += 1) {
      const one = queue[at] ?? NOBODY;
      for (let other = 0; other < this.#people.count; other += 1) {
        if (this.#isOfNoUse(one, other)) continue;
        const mate = this.#partner[other] ?? NOBODY;
        if (other === this.#root || (mate !== NOBODY && this.#before[mate] !== NOBODY)) {
          queue.push(...this.#shrink(one, other));
        } else if (this.#before[other] === NOBODY) {
          this.#before[other] = one;
          if (mate === NOBODY) return other;
          this.#isEven[mate] = 1;
          queue.push(mate);
        }
      }
    }
    return NOBODY;
  }

  /** Exchanges along the path from the root to somebody whom it leads to by an odd number of steps. */
  exchange(end: number): void {
    for (let other = end; other !== NOBODY; ) {
      const one = this.#before[other] ?? NOBODY;
      const next = this.#partner[one] ?? NOBODY;
      this.#partner[other] = one;
      this.#partner[one] = other;
      other = next;
    }
  }

  /** Leaves over the last of those who come after the root and whom an even number of steps leads to, if there is one. */
  takeThePlaceOfTheLast(): void {
    for (let last = this.#people.count - 1; last > this.#root; last -= 1) {
      const mate = this.#partner[last] ?? NOBODY;
      if (this.#isEven[last] === 0 || mate === NOBODY) continue;
      this.#partner[last] = NOBODY;
      this.exchange(mate);
      return;
    }
  }

  #isOfNoUse(one: number, other: number): boolean {
    return (
      one === other ||
      this.#base[one] === this.#base[other] ||
      this.#partner[one] === other ||
      !this.#people.mayMeet(one, other)
    );
  }

  /** Shrinks the blossom that an edge between two even people closes; gives those of it who become even. */
  #shrink(one: number, other: number): number[] {
    const { count } = this.#people;
    const base = this.#meetingPoint(one, other);
    const isInBlossom = new Uint8Array(count);
    this.#mark(one, { base, child: other, isInBlossom });
    this.#mark(other, { base, child: one, isInBlossom });
    const added: number[] = [];
    for (let each = 0; each < count; each += 1) {
      if (isInBlossom[this.#base[each] ?? each] !== 1) continue;
      this.#base[each] = base;
      if (this.#isEven[each] === 1) continue;
      this.#isEven[each] = 1;
      added.push(each);
    }
    return added;
  }

  #mark(
    from: number,
    { base, child, isInBlossom }: { base: number; child: number; isInBlossom: Uint8Array },
  ): void {
    let below = child;
    for (let at = from; this.#base[at] !== base; ) {
      const mate = this.#partner[at] ?? at;
      isInBlossom[this.#base[at] ?? at] = 1;
      isInBlossom[this.#base[mate] ?? mate] = 1;
      this.#before[at] = below;
      below = mate;
      at = this.#before[mate] ?? base;
    }
  }

  /** The base at which the ways of two even people to the root first meet. */
  #meetingPoint(one: number, other: number): number {
    const isOnTheWay = new Uint8Array(this.#people.count);
    for (const base of this.#basesToRoot(one)) isOnTheWay[base] = 1;
    for (const base of this.#basesToRoot(other)) if (isOnTheWay[base] === 1) return base;
    return this.#base[this.#root] ?? this.#root;
  }

  *#basesToRoot(from: number): Generator<number> {
    let at = this.#base[from] ?? from;
    yield at;
    while ((this.#partner[at] ?? NOBODY) !== NOBODY) {
      const mate = this.#partner[at] ?? NOBODY;
      const before = this.#before[mate] ?? NOBODY;
      if (before === NOBODY) return;
      at = this.#base[before] ?? before;
      yield at;
    }
  }
}
