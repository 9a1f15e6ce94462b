import { spreadsheetDamage } from '../blanks/spreadsheet-damage.js';
import { BLANK, quoted, type Reading } from '../reading.js';

/** The mark between whole and fraction. */
export type DecimalMark = ',' | '.';

/** What the values of a column say about their decimal mark; `undefined` when they say nothing. */
export interface DecimalMarkVerdict {
  readonly mark: DecimalMark | undefined;
  /** A value that needs the comma as decimal mark and one that needs the dot: the column contradicts itself. */
  readonly conflict?: readonly [string, string];
  /** A value such as `1,234` that reads differently either way; set only when no other value decides. */
  readonly ambiguous?: string;
}

/** No number is longer; texts beyond it are not looked at. */
const LONGEST = 80;
const SHAPES: Readonly<Record<DecimalMark, RegExp>> = {
  ',': /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)?(?:,\d+)?$/u,
  '.': /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/u,
};
const GROUP_SPACES = /[\s\u00A0\u202F'’]/gu;

/**
 * `decimalMarkOf` decides whether a column writes its decimals with a comma or a dot, from all of its values: `3,5` or
 * `1.234,5` say comma, `3.5` or `1,234.5` say dot; `1,234` alone says nothing.
 */
export function decimalMarkOf(values: Iterable<string>): DecimalMarkVerdict {
  let comma: string | undefined;
  let dot: string | undefined;
  let ambiguous: string | undefined;
  for (const value of values) {
    const mark = markShownBy(value.replace(GROUP_SPACES, ''));
    if (mark === ',') comma ??= value.trim();
    else if (mark === '.') dot ??= value.trim();
    else if (mark === 'either') ambiguous ??= value.trim();
  }
  if (comma !== undefined && dot !== undefined) return { mark: undefined, conflict: [comma, dot] };
  if (comma !== undefined) return { mark: ',' };
  if (dot !== undefined) return { mark: '.' };
  return ambiguous === undefined ? { mark: undefined } : { mark: undefined, ambiguous };
}

/**
 * `parseNumber` reads a number with the column's decimal mark; the other mark, spaces and apostrophes may only group
 * thousands. Without a mark, a value that needs one is refused rather than guessed.
 */
export function parseNumber(text: string, mark: DecimalMark | undefined): Reading<number> {
  const written = text.trim();
  if (written === '') return BLANK;
  if (written.length > LONGEST) return notANumber(written);
  const damage = spreadsheetDamage(written);
  if (damage !== undefined) return damage;
  const bare = written.replace(GROUP_SPACES, '').replace(/^\u2212/u, '-');
  if (/^[+-]?\d+$/u.test(bare)) return { value: Number(bare) };
  const shown = markShownBy(bare);
  const decimal = mark ?? (shown === 'either' ? undefined : shown);
  if (decimal === undefined) return shown === 'either' ? unclear(written) : notANumber(written);
  if (!SHAPES[decimal].test(bare) || !/\d/u.test(bare)) return notANumber(written);
  return { value: Number(bare.replaceAll(decimal === ',' ? '.' : ',', '').replace(decimal, '.')) };
}

/** The decimal mark that a number without spaces needs; `either` for `1,234` and `1.234`. */
function markShownBy(bare: string): DecimalMark | 'either' | undefined {
  const parts = /^[+\-\u2212]?(\d*)(?:([.,])(\d+))?(?:([.,])(\d+))*$/u.exec(bare);
  if (parts === null) return undefined;
  const marks = bare.replace(/[^.,]/gu, '');
  const last = marks.at(-1);
  if (last !== ',' && last !== '.') return undefined;
  const fraction = bare.slice(bare.lastIndexOf(last) + 1);
  if (marks.length === 1) {
    const whole = parts[1] ?? '';
    return fraction.length === 3 && whole.length >= 1 && whole.length <= 3 && whole !== '0' ? 'either' : last;
  }
  if (marks.slice(0, -1).includes(last))
    return new Set(marks).size === 1 ? (last === ',' ? '.' : ',') : undefined;
  return last;
}

function notANumber(written: string): Reading<number> {
  return {
    problem: `${quoted(written)} is not a number.`,
    remedy: 'Write digits, with one decimal mark at most.',
  };
}

function unclear(written: string): Reading<number> {
  return {
    problem: `${quoted(written)} may be a whole number or a fraction, and no other value in the column settles it.`,
    remedy: 'Say which decimal mark the file uses.',
  };
}
