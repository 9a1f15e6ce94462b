/**
 * A sum of whole numbers that knows whether it is exact. It is as long as its terms without their signs come to a safe integer: then
 * no sum on the way was rounded. That the end is a safe integer says nothing: large terms of both signs may have lost a unit before.
 */
export class ExactSum {
  #value = 0;
  #size = 0;

  add(term: number): void {
    this.#value += term;
    this.#size += Math.abs(term);
  }

  get value(): number {
    return this.#value;
  }

  get isExact(): boolean {
    return Number.isSafeInteger(this.#size);
  }
}
