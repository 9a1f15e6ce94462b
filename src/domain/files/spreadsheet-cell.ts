/**
 * First characters that make a spreadsheet treat a text cell as a formula, in their usual and full-width forms, with
 * the control characters that Excel skips before it looks (OWASP, "CSV Injection").
 */
const LIVE = /^'*\s*[=+\-@\t\r\n\0＝＋－＠]/u;
const QUOTED_LIVE = /^''*\s*[=+\-@\t\r\n\0＝＋－＠]/u;
const PLAIN_NUMBER = /^-?\d+([.,]\d+)?$/;

/**
 * `protectCell` makes a text safe to open in a spreadsheet: one `'` goes before whatever would start a formula.
 * A text that already begins with `'` and a formula gets one too, so that `unprotectCell` always gives back exactly
 * what went in. Plain numbers such as `-5` stay numbers.
 */
export function protectCell(text: string): string {
  return LIVE.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** A text as a formula, by which other programs keep the zeros of a number: `="0012"`, marks inside it doubled. */
const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/u;

/**
 * `unprotectCell` takes off the one `'` that `protectCell` puts before a formula, and the `="…"` that other programs put
 * around a text; every other text stays as it is.
 */
export function unprotectCell(text: string): string {
  const [, inside] = (text.startsWith('="') && TEXT_FORMULA.exec(text)) || [];
  if (inside !== undefined) return inside.replaceAll('""', '"');
  return text.charCodeAt(0) === 39 && QUOTED_LIVE.test(text) ? text.slice(1) : text;
}
