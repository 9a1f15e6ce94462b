import type { CircleColumn, CircleProblem } from './circle-problem.js';
import { pairsThatCount, worthOf } from './circle-worth.js';

/** What stands for being in no circle. */
export const IN_NO_CIRCLE = -1;

/** One change of circles: somebody goes out of one, somebody comes in; either may be nobody (−1). */
export interface Exchange {
  readonly out: number;
  readonly comesIn: number;
}

/**
 * Circles while they are being formed, with the counts from which a change is weighed without going through their members: who can come
 * when, who has which value. The worth includes what broken rules cost, which is more than all else together.
 */
export class CircleGroups {
  readonly circles: number;
  readonly circleOf: Int32Array;
  readonly sizes: Int32Array;
  readonly worths: Float64Array;
  readonly #problem: CircleProblem;
  readonly #price: number;
  readonly #come: Int32Array;
  readonly #withValue: readonly Int32Array[];
  readonly #alike: readonly Int32Array[];
  readonly #known: readonly Int32Array[];
  readonly #broken: Int32Array;

  constructor(problem: CircleProblem, circles: number) {
    const { people, slots, columns, best } = problem;
    this.#problem = problem;
    this.circles = circles;
    this.circleOf = new Int32Array(people.length).fill(IN_NO_CIRCLE);
    this.sizes = new Int32Array(circles);
    this.worths = new Float64Array(circles);
    this.#price = people.length * best + 1;
    this.#come = new Int32Array(circles * slots.length);
    this.#withValue = columns.map(({ values }) => new Int32Array(circles * values));
    this.#alike = columns.map(() => new Int32Array(circles));
    this.#known = columns.map(() => new Int32Array(circles));
    this.#broken = new Int32Array(circles);
  }

  /** All circles together. */
  get worth(): number {
    return this.worths.reduce((sum, worth) => sum + worth, 0);
  }

  /** The members of each circle, by their number. */
  members(): number[][] {
    const members = Array.from({ length: this.circles }, (): number[] => []);
    this.circleOf.forEach((circle, person) => {
      if (circle !== IN_NO_CIRCLE) members[circle]?.push(person);
    });
    return members;
  }

  /** What a circle would be worth after an exchange. */
  worthAfter(circle: number, { out, comesIn }: Exchange): number {
    const { columns } = this.#problem;
    const size = (this.sizes[circle] as number) - Number(out >= 0) + Number(comesIn >= 0);
    let pairs = 0;
    // Weighed for every two people in turn: nothing is put into lists here.
    for (let at = 0; at < columns.length; at++) {
      const alike = this.#alikeAfter(at, circle, { out, comesIn });
      const known = pairsOf(this.#knownAfter(at, circle, { out, comesIn }));
      pairs += pairsThatCount(columns[at] as CircleColumn, { alike, known });
    }
    const come = this.#comeAfter(circle, { out, comesIn });
    const broken = (this.#broken[circle] as number) + this.#brokenBy(circle, { out, comesIn });
    return worthOf({ size, come, pairs }) - broken * this.#price;
  }

  /** Carries an exchange out. Whoever goes is in no circle until they come into another. */
  exchange(circle: number, { out, comesIn }: Exchange): void {
    this.worths[circle] = this.worthAfter(circle, { out, comesIn });
    this.#broken[circle] = (this.#broken[circle] as number) + this.#brokenBy(circle, { out, comesIn });
    this.#problem.columns.forEach((_, column) => {
      const [alike, known] = [this.#alike[column], this.#known[column]];
      if (alike === undefined || known === undefined) return;
      alike[circle] = this.#alikeAfter(column, circle, { out, comesIn });
      known[circle] = this.#knownAfter(column, circle, { out, comesIn });
    });
    if (out >= 0) this.#count(circle, out, -1);
    if (comesIn >= 0) this.#count(circle, comesIn, 1);
  }

  #count(circle: number, person: number, by: 1 | -1): void {
    const { slots, canCome, columns } = this.#problem;
    this.circleOf[person] = by === 1 ? circle : IN_NO_CIRCLE;
    this.sizes[circle] = (this.sizes[circle] as number) + by;
    for (let slot = 0; slot < slots.length; slot++) {
      const at = circle * slots.length + slot;
      this.#come[at] = (this.#come[at] as number) + by * (canCome[person * slots.length + slot] as number);
    }
    columns.forEach(({ valueAt, values }, column) => {
      const value = valueAt[person] ?? -1;
      const counts = this.#withValue[column];
      if (value < 0 || counts === undefined) return;
      counts[circle * values + value] = (counts[circle * values + value] as number) + by;
    });
  }

  #comeAfter(circle: number, { out, comesIn }: Exchange): number {
    const { slots, canCome } = this.#problem;
    let most = 0;
    for (let slot = 0; slot < slots.length; slot++) {
      let count = this.#come[circle * slots.length + slot] as number;
      if (out >= 0) count -= canCome[out * slots.length + slot] as number;
      if (comesIn >= 0) count += canCome[comesIn * slots.length + slot] as number;
      if (count > most) most = count;
    }
    return most;
  }

  /** Members with a value of a column, without one person. */
  #having(column: number, circle: number, { value, without }: { value: number; without: number }): number {
    const { values = 0, valueAt } = this.#problem.columns[column] ?? {};
    const count = this.#withValue[column]?.[circle * values + value] ?? 0;
    return without >= 0 && valueAt?.[without] === value ? count - 1 : count;
  }

  #alikeAfter(column: number, circle: number, { out, comesIn }: Exchange): number {
    const valueAt = this.#problem.columns[column]?.valueAt;
    let pairs = this.#alike[column]?.[circle] ?? 0;
    const [gone, come] = [valueAt?.[out] ?? -1, valueAt?.[comesIn] ?? -1];
    if (gone >= 0) pairs -= this.#having(column, circle, { value: gone, without: out });
    if (come >= 0) pairs += this.#having(column, circle, { value: come, without: out });
    return pairs;
  }

  /** Members of whom the value is known. */
  #knownAfter(column: number, circle: number, { out, comesIn }: Exchange): number {
    const valueAt = this.#problem.columns[column]?.valueAt;
    const isKnown = (person: number) => Number((valueAt?.[person] ?? -1) >= 0);
    return (this.#known[column]?.[circle] ?? 0) - isKnown(out) + isKnown(comesIn);
  }

  #brokenBy(circle: number, { out, comesIn }: Exchange): number {
    let broken = 0;
    for (const other of this.#problem.apart[out] ?? []) if (this.circleOf[other] === circle) broken -= 1;
    for (const other of this.#problem.apart[comesIn] ?? [])
      if (other !== out && this.circleOf[other] === circle) broken += 1;
    return broken;
  }
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}
