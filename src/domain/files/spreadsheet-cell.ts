/**
 * First characters that make a spreadsheet treat a text cell as a formula, in their usual and full-width forms, with
 * the control characters that Excel skips before it looks (OWASP, "CSV Injection"), and behind what cannot be seen, which
 * some programs take away.
 */
const LIVE = /^'*[\s\p{Cc}\p{Cf}]*[=+\-@\t\r\n\0＝＋－＠]/u;
const QUOTED_LIVE = /^''*[\s\p{Cc}\p{Cf}]*[=+\-@\t\r\n\0＝＋－＠]/u;
const PLAIN_NUMBER = /^-?\d+([.,]\d+)?$/;

/**
 * Where a spreadsheet whose separator is `;` or TAB would begin a new cell within one of ours, whatever marks stand around it;
 * so does a line break where quotes are not heeded.
 */
const SEPARATORS = /([;\t\r\n])/u;
/** The same at the start of such a cell, where a mark of quotation may stand before the formula. */
const LIVE_WITHIN = /^'*(?:(?![\t\r\n])[\s\p{Cc}\p{Cf}"])*[=+\-@\0＝＋－＠]/u;

/**
 * `protectCell` makes a text safe to open in a spreadsheet, whatever that takes for the separator: one `'` goes before
 * whatever would start a formula, at the beginning and after each `;`, TAB and line break. A text that already has `'` and a
 * formula there gets one too, so that `unprotectCell` always gives back exactly what went in. Plain numbers such as `-5`
 * stay numbers.
 */
export function protectCell(text: string): string {
  const inner = eachCellWithin(text, (cell) =>
    LIVE_WITHIN.test(cell) && !PLAIN_NUMBER.test(cell.trim()) ? `'${cell}` : cell,
  );
  return LIVE.test(inner) && !PLAIN_NUMBER.test(inner) ? `'${inner}` : inner;
}

/** Changes what stands after each separator within a text; most texts have none. */
function eachCellWithin(text: string, change: (cell: string) => string): string {
  if (!SEPARATORS.test(text)) return text;
  // Split at a group, the separators stand between the parts; no change is made to them.
  return text
    .split(SEPARATORS)
    .map((part, at) => (at === 0 ? part : change(part)))
    .join('');
}

/** A text as a formula, by which other programs keep the zeros of a number: `="0012"`, marks inside it doubled. */
const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/u;

/**
 * `unprotectCell` takes off each `'` that `protectCell` puts before a formula, and the `="…"` that other programs put
 * around a text; every other text stays as it is.
 */
export function unprotectCell(text: string): string {
  const [, inside] = (text.startsWith('="') && TEXT_FORMULA.exec(text)) || [];
  if (inside !== undefined) return inside.replaceAll('""', '"');
  const outer = text.charCodeAt(0) === 39 && QUOTED_LIVE.test(text) ? text.slice(1) : text;
  return eachCellWithin(outer, (cell) =>
    cell.startsWith("'") && LIVE_WITHIN.test(cell) ? cell.slice(1) : cell,
  );
}
