import type { DecimalMarkName } from '../../domain/settings/intake-settings.js';
import { isNotApplicable } from '../values/blanks/not-applicable.js';
import { type DecimalMark, decimalMarkOf, parseNumber } from '../values/numbers/numbers.js';
import { quoted } from '../values/reading.js';

/** How the numbers of a column are written. */
export type NumberVerdict =
  | { readonly verdict: 'not numbers' }
  /** `mark` is undefined where no number has a fraction or a divided thousand; `isSet` where the setting decided. */
  | {
      readonly verdict: 'numbers';
      readonly mark: DecimalMark | undefined;
      readonly isSet: boolean;
      readonly example: string;
    }
  | { readonly verdict: 'ambiguous'; readonly example: string }
  | { readonly verdict: 'contradictory'; readonly examples: readonly [string, string] };

/** Digits with marks and signs, without the zero in front of an id or a telephone number. */
const NUMBER = /^[+\-\u2212]?(?:0|[1-9][\d'’\s\u00A0\u202F]*)?(?:[.,]\d+)*$/u;
/** No number is longer. */
const LONGEST = 40;
const MARKS: Readonly<Record<DecimalMarkName, DecimalMark>> = { comma: ',', dot: '.' };
const NOT_NUMBERS: NumberVerdict = { verdict: 'not numbers' };

/** Decides from all cells of a column whether they are numbers, and what their decimal mark is; the setting where they do not tell. */
export function numbersIn(cells: Iterable<string>, setting: DecimalMarkName | null): NumberVerdict {
  const said: string[] = [];
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '' || isNotApplicable(text)) continue;
    if (text.length > LONGEST || !/\d/u.test(text) || !NUMBER.test(text)) return NOT_NUMBERS;
    said.push(text);
  }
  if (said.length === 0) return NOT_NUMBERS;
  const { mark: shown, conflict, ambiguous } = decimalMarkOf(said);
  if (conflict !== undefined) return { verdict: 'contradictory', examples: conflict };
  const isSet = ambiguous !== undefined && setting !== null;
  if (ambiguous !== undefined && !isSet) return { verdict: 'ambiguous', example: ambiguous };
  const mark = isSet ? MARKS[setting] : shown;
  if (said.some((text) => parseNumber(text, mark).value === undefined)) return NOT_NUMBERS;
  const example = said.find((text) => /[.,]/u.test(text)) ?? said[0] ?? '';
  return { verdict: 'numbers', mark, isSet, example };
}

/** How a column's numbers are read, in a line; none where nothing depends on it. */
export function numbersInWords(name: string, found: NumberVerdict): string[] {
  switch (found.verdict) {
    case 'not numbers':
      return [];
    case 'numbers': {
      if (found.mark === undefined) return [];
      const mark = found.mark === ',' ? 'comma' : 'dot';
      return [`Numbers in ${name}: decimal ${mark}${found.isSet ? ', as set' : ''} (${found.example}).`];
    }
    case 'ambiguous':
      return [
        `Numbers in ${name} are kept as written: ${quoted(found.example)} may be a whole number or a fraction. Say which mark divides fractions with --decimal-mark comma or dot (or intake.decimal_mark in mentor.yaml).`,
      ];
    case 'contradictory':
      return [
        `Numbers in ${name} are kept as written: ${found.examples.map(quoted).join(' and ')} have two decimal marks. Write them all one way.`,
      ];
  }
}

/** A cell of a column of numbers as the program writes numbers, `1.234,50` as `1234.50`; what is none stays as it is. */
export function plainNumber(cell: string, found: NumberVerdict): string {
  if (found.verdict !== 'numbers' || found.mark === undefined) return cell;
  if (parseNumber(cell, found.mark).value === undefined) return cell;
  return cell
    .replace(/[\s\u00A0\u202F'’]/gu, '')
    .replaceAll(found.mark === ',' ? '.' : ',', '')
    .replace(',', '.');
}
