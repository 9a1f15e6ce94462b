import * as v from 'valibot';
import { columnNamed } from './column-named.js';

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
/** A column, by its name or by the words of its heading. */
export const columnName = v.pipe(v.string(), v.nonEmpty(), v.transform(columnNamed));
export const column = (description: string) => v.optional(v.pipe(columnName, v.description(description)));
/** A list of columns. */
export const columns = (description: string) =>
  v.optional(v.pipe(v.array(columnName), v.description(description)));
/** Any number. */
export const anyNumber = (description: string) =>
  v.optional(v.pipe(v.number(), v.finite(), v.description(description)));
/** Keys that stand together, none of them needed. */
export const section = <const Entries extends v.ObjectEntries>(description: string, entries: Entries) =>
  v.optional(v.pipe(v.strictObject(entries), v.description(description)));
