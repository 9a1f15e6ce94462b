import { isNotApplicable } from '../blanks/not-applicable.js';
import { isBlankMark, saysNothing } from '../blanks/nothing-words.js';
import { BLANK, quoted, type Reading } from '../reading.js';
import { type DecimalMark, parseNumber } from './numbers.js';

/** A value, and out of how many where the cell says that itself. */
export interface MeasuredValue {
  readonly value: number;
  /** 100 for per cent; null where the cell does not say. */
  readonly denominator: number | null;
}

const OUT_OF = /^(.+?)\s*(?:\/|\bout of\b|\bof\b)\s*(.+)$/iu;
const PER_CENT = /^(.+?)\s*(?:%|per ?cent\.?|pct\.?)$/iu;
const ONE_HUNDRED = 100;

/** The numbers that a cell is made of, as texts: two in `3 of 45`. */
export function numbersWritten(text: string): string[] {
  const written = text.trim();
  const [, part, whole] = OUT_OF.exec(written) ?? [];
  if (part !== undefined && whole !== undefined) return [part, whole];
  return [PER_CENT.exec(written)?.[1] ?? written];
}

/**
 * `3`, `3.5`, `3/45`, `3 out of 45` and `92 %`, with the column's decimal mark. `none` may say that there was nothing, or that nothing is
 * known, and is refused; a mark in place of nothing, or `n/a`, is a blank cell.
 */
export function parseMeasuredValue(text: string, mark: DecimalMark | undefined): Reading<MeasuredValue> {
  const written = text.trim();
  if (written === '' || isBlankMark(written) || isNotApplicable(written)) return BLANK;
  if (saysNothing(written))
    return {
      problem: `${quoted(written)} may be 0, or may say that it is not known.`,
      remedy: 'Write 0, or leave the cell blank.',
    };
  const [first = '', second] = numbersWritten(written);
  const value = parseNumber(first, mark);
  const whole = second === undefined ? undefined : parseNumber(second, mark);
  const problem = [value, whole].find((one) => one?.problem !== undefined);
  if (problem?.problem !== undefined) return problem;
  if (value.value === undefined || (second !== undefined && whole?.value === undefined)) return BLANK;
  const isPerCent = second === undefined && first !== written;
  return { value: { value: value.value, denominator: whole?.value ?? (isPerCent ? ONE_HUNDRED : null) } };
}
