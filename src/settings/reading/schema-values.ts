import * as v from 'valibot';

/** Text, not empty. */
export const text = (description: string) =>
  v.optional(v.pipe(v.string(), v.nonEmpty(), v.description(description)));
/** true or false. */
export const flag = (description: string) => v.optional(v.pipe(v.boolean(), v.description(description)));
/** A number from 0 to 1. */
export const share = (description: string) =>
  v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.description(description)));
/** A fit, or a sum of fits, from 0 to so much. */
export const fitUpTo = (most: number, description: string) =>
  v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(most), v.description(description)));
/** A number of at least so much. */
export const numberFrom = (least: number, description: string) =>
  v.optional(v.pipe(v.number(), v.finite(), v.minValue(least), v.description(description)));
/** A whole number in a range. */
export const wholeNumber = (range: { least: number; most: number }, description: string) =>
  v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(range.least),
      v.maxValue(range.most),
      v.description(description),
    ),
  );
/** A list of texts. */
export const texts = (description: string) =>
  v.optional(v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.description(description)));
/** Any number. */
export const anyNumber = (description: string) =>
  v.optional(v.pipe(v.number(), v.finite(), v.description(description)));
/** Keys that stand together, none of them needed. */
export const section = <const Entries extends v.ObjectEntries>(description: string, entries: Entries) =>
  v.optional(v.pipe(v.strictObject(entries), v.description(description)));
