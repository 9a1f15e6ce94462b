import { spreadsheetDamage } from '../blanks/spreadsheet-damage.js';
import { quoted, type Reading } from '../reading.js';

/** Numbers a cell may hold, both ends included, and what a good cell looks like. */
export interface WholeNumberRange {
  readonly least: number;
  readonly most: number;
  readonly remedy: string;
}

/** Reads a whole number written in digits; `3.0` and `3,0`, as spreadsheets with blanks in a column write it, are 3; `1.000` is neither. */
export function parseWholeNumber(text: string, range: WholeNumberRange): Reading<number> {
  const written = text.trim();
  if (written === '') return { value: undefined };
  const damage = spreadsheetDamage(written);
  if (damage !== undefined) return damage;
  const { remedy } = range;
  if (!/^[+-]?\d{1,9}(?:[.,]0{1,2})?$/u.test(written))
    return { problem: `${quoted(written)} is not a whole number.`, remedy };
  const value = Number(written.replace(',', '.'));
  if (value < range.least || value > range.most) {
    return { problem: `${quoted(written)} is not between ${range.least} and ${range.most}.`, remedy };
  }
  return { value };
}

/** How many mentees a mentor takes; 0 means none. Fractions and negative numbers are not guessed at. */
export const CAPACITY: WholeNumberRange = {
  least: 0,
  most: 100,
  remedy: 'Write the number of mentees in digits, 0 for none; or leave the cell blank for the usual number.',
};

/** Length of a meeting in minutes. */
export const MINUTES: WholeNumberRange = {
  least: 1,
  most: 1440,
  remedy: 'Write the length in minutes, such as 45; or leave the cell blank.',
};

/** A rating in feedback; anything outside is refused, never clipped. */
export const RATING: WholeNumberRange = {
  least: 1,
  most: 5,
  remedy: 'Write a whole number from 1 (worst) to 5 (best); or leave the cell blank.',
};
