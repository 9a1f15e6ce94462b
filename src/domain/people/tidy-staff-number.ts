/** Letters and digits alone, as nearly all are: nothing to put right. */
const TIDY = /^[A-Za-z0-9]+$/u;
/** What takes no room on the page and comes along when a cell is copied. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
/** Marks that keep a spreadsheet from taking the zeros off, or that say no more than number. */
const MARKS_BEFORE = /^(?:['’‘`´"“”#]\s*)+(?=[\p{L}\p{N}])/u;
const MARKS_BEHIND = /(?<=[\p{L}\p{N}])["”'’.,;:]+$/u;
/** A column with a blank in it, read as decimals and written out again: `123.0`. */
const DECIMAL = /^(\d+)[.,]0+$/u;

/**
 * A staff number without what a spreadsheet or a person put around it, which is part of nobody's number: `123.0`, `#00123`,
 * `'00123`, blank space that cannot be seen, full-width digits. Zeros in front are part of it.
 */
export function tidyStaffNumber(text: string): string {
  if (TIDY.test(text)) return text;
  const plain = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(DECIMAL, '$1')
    .replace(MARKS_BEFORE, '')
    .replace(MARKS_BEHIND, '');
  return plain === '' ? text : plain;
}

/** Words for a number before it: `ESR 00123`, `Emp. no. 123`. */
const WORDS_BEFORE =
  /^(?:(?:esr|employee|emp|staff|payroll|personnel|assignment|person|pers|worker|user|no|nr|num|number|id|ref|code)[\s.:#°º_-]*)+(?=\d)/u;

/** A number that a spreadsheet divided for reading: `1,204`, `1.204.377`. */
const THOUSANDS = /^\d{1,3}(?:[.,'’]\d{3})+$/u;

/**
 * What two staff numbers have in common that are likely the same, though it is for a person to say so: digits without zeros in front, words
 * for a number, gaps and marks of thousands (`00123`, `Emp 123`, `00 123`, `1,204`); letters and digits without case and separators (`P-017`, `p017`). undefined
 * where there is no digit to go by. An assignment's number (`20123456-2`) is part of it.
 */
export function plainStaffNumber(text: string): string | undefined {
  if (/^\d+$/u.test(text)) return text.replace(/^0+(?=\d)/u, '');
  const tidy = tidyStaffNumber(text).toLowerCase();
  if (!/\d/u.test(tidy) || tidy.includes('@')) return undefined;
  const bare = tidy
    .replace(WORDS_BEFORE, '')
    .replace(THOUSANDS, (written) => written.replace(/\D/gu, ''))
    .replace(/(?<=\d)\s+(?=\d)/gu, '');
  if (/^\d+$/u.test(bare)) return bare.replace(/^0+(?=\d)/u, '');
  return /^[\p{L}]+[\s._-]?\d+$/u.test(bare) ? bare.replace(/[\s._-]/gu, '') : undefined;
}
