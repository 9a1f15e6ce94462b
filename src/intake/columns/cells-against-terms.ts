import { saysNothing } from '../values/blanks/nothing-words.js';
import { areDegrees } from '../values/numbers/degree-words.js';
import { scaleInWords, scaleOf } from '../values/numbers/likert.js';
import { ratingNotation } from '../values/numbers/rating-notation.js';
import { parseYesNo } from '../values/yes-no.js';

/** Different cells that are looked at. */
const ENOUGH = 200;
/** Cells looked at: of a roster of a million rows the first say what the others would. */
const MOST_LOOKED_AT = 20_000;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/u;

function differentCells(cells: Iterable<string>): string[] {
  const different = new Set<string>();
  let lookedAt = 0;
  for (const cell of cells) {
    lookedAt += 1;
    if (lookedAt > MOST_LOOKED_AT) break;
    const text = cell.trim();
    if (text !== '' && !saysNothing(text)) different.add(text);
    if (different.size >= ENOUGH) break;
  }
  return [...different];
}

/**
 * Why the cells of a column can be no list of terms, in words: they are on a known scale, ratings, numbers, or yes and no. undefined
 * where nothing speaks against it, also where nothing is filled. People may be named by staff numbers, which are no points.
 */
export function cellsSpeakAgainstTerms(
  cells: Iterable<string>,
  mayBeStaffNumbers = false,
): string | undefined {
  const said = differentCells(cells);
  if (said.length === 0) return undefined;
  if (said.every((cell) => parseYesNo(cell) !== undefined)) return 'yes and no';
  const areNumbers = said.every((cell) => NUMBER.test(cell));
  if (areNumbers && !(mayBeStaffNumbers && said.every((cell) => cell.length > 2))) return 'numbers';
  if (ratingNotation('', said).verdict !== 'none') return 'ratings';
  const found = scaleOf(said, []);
  if (found.verdict === 'scale') return `on a scale (${scaleInWords(found.scale)})`;
  if (found.verdict === 'several' || found.verdict === 'open end') return 'on a scale';
  return areDegrees(said) ? 'ratings' : undefined;
}
