/** What a number of a patient is called, where the number may stand at once after it. */
const NAMED = 'mrn|nhi|kvnr|hicn|ipp|urn';
/** The same of numbers that have ten figures or more: fewer behind these words tell of something else, as in "the NHS 10000 steps". */
const NAMED_LONG = 'ihi|chi|hcn|h&c|nhs';
/** What needs the word "number" after it to be one. */
const KINDS =
  'patient|hospital|hosp\\.?|medical[ -]record|health[ -]record|case[ -]?note|clinic|encounter|admission|episode|health[ -]card|health[ -]insurance|medicare|medicaid|nhs|chi|mrn|nhi|ihi|ur';
const NUMBER =
  "(?:record|file|chart)?[ -]?(?:no\\.?|nos\\.?|nr\\.?|num(?:ber)?|id|identifier|#|№|n°)(?:'?s)?";
/** What may stand between a name and its number, whose first three characters may be letters. */
const BETWEEN = '(?!\\p{L})[ .:=#(-]{0,3}(?:is |was )?[a-z]{0,3}[ -]?';

/** So many figures, or more, however they are grouped. */
function figures(atLeast: number): string {
  return `(?:\\d[ -]?){${atLeast - 1},15}\\d(?![\\d@])`;
}

const LABELLED = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:(?:${NAMED})|(?:${KINDS})(?:'?s)? ?${NUMBER})${BETWEEN}${figures(5)}` +
    `|(?:${NAMED_LONG})${BETWEEN}${figures(10)}|(?:patient|pt\\.?) \\d{7,}(?!\\d))`,
  'iu',
);

/** A Medicare number of the United States has a shape that nothing else has. */
const MEDICARE = /(?<![\p{L}\d])[1-9][a-z][a-z\d]\d(-?)[a-z][a-z\d]\d\1[a-z]{2}\d\d(?![\p{L}\d])/iu;

/** A day, or years in a row: figures of no number, whatever stands before them. */
const DAY_OR_YEARS =
  /(?<!\d)(?:(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)|(?:19|20)\d\d(?:[ -](?:19|20)\d\d)+(?![ -]?\d)|(?:19|20)\d\d-\d\d(?![ -]?\d))/gu;

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const BIRTH = new RegExp(
  `(?<![\\p{L}\\d])(?:dob|d\\.o\\.b\\.?|date of birth)[ :=-]{0,3}(?:is |was )?(?:\\d{1,4}[./ -](?:\\d{1,2}|${MONTH})[./ -]\\d{1,4}|${MONTH} \\d{1,2},? \\d{4})`,
  'iu',
);

/** Ten figures, as three, three and four or together: what an NHS or a CHI number looks like. */
const TEN_FIGURES = /(?<![\d+@/.,-])(\d{3})([ -]?)(\d{3})\2(\d{4})(?![\d@]|[.,]\d)/gu;
const NAMES_ANOTHER =
  /(?:\+\d[\d ()-]*|(?:tel|telephone|phone|call|ring|text|whatsapp|signal|mobile|cell|contact|desk|switchboard|fax|ext|extension|bleep|pager|zoom|teams|meeting|room|staff|employee|personnel|payroll|order|invoice|ticket|pin|isbn|doi)[^\p{L}\d]*(?:(?:no|number|id|is|me|us|him|her|them|on|at)[^\p{L}\d]*){0,3})$/iu;

/**
 * Where a text seems to tell of a patient: by a number that is called a patient's, a date of birth, or ten figures whose last one checks the
 * others as in an NHS number; the piece as it stands. Undefined where nothing does. It is a guess: one telephone number in eleven checks, too.
 */
export function patientNumberIn(text: string): string | undefined {
  const named = (LABELLED.exec(withoutDays(text)) ?? BIRTH.exec(text) ?? MEDICARE.exec(text))?.[0];
  if (named !== undefined) return named.trim();
  for (const found of text.matchAll(TEN_FIGURES))
    if (checksAsNhsNumber(found[0]) && !NAMES_ANOTHER.test(text.slice(0, found.index))) return found[0];
  return undefined;
}

/** A text without days and years, by characters that are of no number. */
function withoutDays(text: string): string {
  return text.replaceAll(DAY_OR_YEARS, '…');
}

/** The last figure follows from the others by weights of ten to two, modulo eleven (NHS Data Dictionary). */
function checksAsNhsNumber(written: string): boolean {
  const figures = [...written.replaceAll(/\D/gu, '')].map(Number);
  if (new Set(figures).size === 1) return false;
  const sum = figures.slice(0, 9).reduce((total, figure, at) => total + figure * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === figures[9];
}
