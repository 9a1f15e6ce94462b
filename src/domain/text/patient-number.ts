/** What a number of a patient is called, where the number may stand at once after it. */
const NAMED = 'mrn|nhi|ihi|chi|hcn|h&c|kvnr|hicn|mbi|ipp|nhs|urn';
/** What needs the word "number" after it to be one. */
const KINDS =
  'patient|hospital|medical[ -]record|health[ -]record|case[ -]?note|clinic|encounter|admission|episode|health[ -]card|health[ -]insurance|medicare|medicaid|nhs|chi|mrn|nhi|ihi|ur';
const NUMBER =
  "(?:record|file|chart)?[ -]?(?:no\\.?|nos\\.?|nr\\.?|num(?:ber)?|id|identifier|#|№|n°)(?:'?s)?";
/** At most three letters, then five figures or more, however they are grouped. */
const FIGURES = '(?!\\p{L})[ .:=#(-]{0,3}(?:is |was )?(?:[a-z]{0,3}[ -]?(?:\\d[ -]?){4,14}\\d)(?![\\d@])';

const LABELLED = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:${NAMED})|(?:${KINDS})(?:'?s)? ?${NUMBER})${FIGURES}`,
  'iu',
);

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const BIRTH = new RegExp(
  `(?<![\\p{L}\\d])(?:dob|d\\.o\\.b\\.?|date of birth)[ :=-]{0,3}(?:\\d{1,4}[./ -](?:\\d{1,2}|${MONTH})[./ -]\\d{1,4}|${MONTH} \\d{1,2},? \\d{4})`,
  'iu',
);

/** Ten figures, as three, three and four or together: what an NHS or a CHI number looks like. */
const TEN_FIGURES = /(?<![\d+@/.,-])(\d{3})([ -]?)(\d{3})\2(\d{4})(?![\d@]|[.,]\d)/gu;
const NAMES_ANOTHER =
  /(?:\+\d[\d ()-]*|(?:tel|telephone|phone|call|ring|mobile|cell|fax|ext|extension|bleep|pager|zoom|meeting|staff|employee|payroll|order|invoice|ticket|pin|isbn|doi)[^\p{L}\d]*(?:(?:no|number|id|me|us|him|her|them|on|at)[^\p{L}\d]*){0,2})$/iu;

/**
 * Where a text seems to tell of a patient: by a number that is called a patient's, a date of birth, or ten figures whose last one checks the
 * others as in an NHS number; the piece as it stands. Undefined where nothing does. It is a guess: one telephone number in eleven checks, too.
 */
export function patientNumberIn(text: string): string | undefined {
  const named = (LABELLED.exec(text) ?? BIRTH.exec(text))?.[0];
  if (named !== undefined) return named.trim();
  for (const found of text.matchAll(TEN_FIGURES))
    if (checksAsNhsNumber(found[0]) && !NAMES_ANOTHER.test(text.slice(0, found.index))) return found[0];
  return undefined;
}

/** The last figure follows from the others by weights of ten to two, modulo eleven (NHS Data Dictionary). */
function checksAsNhsNumber(written: string): boolean {
  const figures = [...written.replaceAll(/\D/gu, '')].map(Number);
  if (new Set(figures).size === 1) return false;
  const sum = figures.slice(0, 9).reduce((total, figure, at) => total + figure * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === figures[9];
}
