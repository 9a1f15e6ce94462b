/** Numbers one after the other, in memory that grows as they come. */
export class GrowingNumbers<Values extends Int32Array | Float64Array> {
  private readonly grown: (room: number) => Values;
  values: Values;
  length = 0;

  constructor(make: (room: number) => Values, room = 256) {
    this.grown = make;
    this.values = make(room);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length++] = value;
  }

  private grow(): void {
    const { values } = this;
    this.values = this.grown(2 * values.length);
    this.values.set(values);
  }
}

/** Whole numbers of 32 bits. */
export function growingIntegers(): GrowingNumbers<Int32Array> {
  return new GrowingNumbers((room) => new Int32Array(room));
}

/** Numbers of any kind. */
export function growingDoubles(): GrowingNumbers<Float64Array> {
  return new GrowingNumbers((room) => new Float64Array(room));
}
