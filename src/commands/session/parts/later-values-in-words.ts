import { firstFewAtLength } from '../../../domain/text/first-few.js';

/** Of whom a value of a later day is on record, and in which columns, so that what was stated does not hold today. */
export interface LaterValues {
  readonly name: string;
  readonly columns: readonly string[];
}

/** As many are named; the others are counted. */
const NAMED = 5;

/** That what was stated of a day holds until the day of a later value only, and what to say where it still holds. */
export function laterValuesInWords(of: readonly LaterValues[], day: string): string {
  const named = firstFewAtLength(of, NAMED, ({ name, columns }) => `${name} (${columns.join(', ')})`);
  return `What is on record of a later day than ${day} stays as it is today: ${named}. Where the new value still holds, say it from today; where it was always so, with --correction.`;
}
