import { type CellObject, SSF } from '@e965/xlsx';

/** Digits that a spreadsheet keeps; further ones are noise of binary fractions, as in 0.30000000000000004. */
const SIGNIFICANT_DIGITS = 15;
/** Shown as digits alone, grouped or not, with decimals or not: only how many are shown depends on the format. */
const PLAIN_NUMBER = /^-?\d[\d.,\s\u00a0\u202f]*$/u;
const SCIENTIFIC = /^-?\d(?:[.,]\d+)?E[+-]?\d+$/iu;
/** Zeros in front are kept for a reason: `00123`, `07700 900123`. */
const LEADING_ZERO = /^-?0\d/u;
/** A length of time, which may be of more than a day: `[h]:mm`. */
const DURATION = /^\[[hms]+\]/iu;

/**
 * What a cell says, as text. A number is given as it is shown where its format adds something (zeros in front, per cent, a
 * currency, a unit), and else in full, since a column that is too narrow or a format such as 0.00E+00 hides digits that are
 * there. A day is written as 2026-07-01, whatever order it is shown in. An error says nothing.
 */
export function cellAsShown(cell: CellObject, date1904: boolean): string {
  switch (cell.t) {
    case 's':
      return String(cell.v ?? '').replace(/\r\n?/gu, '\n');
    case 'b':
      return cell.v === true ? 'TRUE' : 'FALSE';
    case 'n':
      return typeof cell.v === 'number' ? numberAsShown(cell.v, cell, date1904) : '';
    default:
      return '';
  }
}

function numberAsShown(value: number, { z, w }: CellObject, date1904: boolean): string {
  const format = typeof z === 'string' ? z : 'General';
  const shown = (w ?? '').trim();
  if (SSF.is_date(format)) return DURATION.test(format) ? shown : (dayAsText(value, date1904) ?? shown);
  const isHiddenDigits = SCIENTIFIC.test(shown) || /^#+$/u.test(shown);
  const isPlain = PLAIN_NUMBER.test(shown) && !LEADING_ZERO.test(shown);
  return isHiddenDigits || isPlain || shown === '' ? inFull(value) : shown;
}

/**
 * Every digit, without an exponent: a staff number of eleven digits is one. Of more than sixteen the last may be others than were written: that is
 * left with its exponent, which no number of staff has.
 */
function inFull(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  if (Number.isInteger(value)) return value.toExponential().toUpperCase();
  return String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
}

/** `2026-07-01`, with the time of day where there is one; a time alone as `09:30`. */
function dayAsText(value: number, date1904: boolean): string | undefined {
  const parts = SSF.parse_date_code(value, { date1904 });
  if (parts === null || parts === undefined) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  const seconds = Math.floor(parts.S) === 0 ? '' : `:${two(Math.floor(parts.S))}`;
  const time = `${two(parts.H)}:${two(parts.M)}${seconds}`;
  if (value >= 0 && value < 1) return time;
  const day = `${String(parts.y).padStart(4, '0')}-${two(parts.m)}-${two(parts.d)}`;
  return parts.T === 0 ? day : `${day} ${time}`;
}
