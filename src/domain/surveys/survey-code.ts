/** A code that a respondent makes up from several answers, the same in every wave; an element that was left out is `''`. */
export type SurveyCode = readonly string[];

/** What stands for an element that was left out. */
const LEFT_OUT = '_';
/** A code of fewer elements cannot spare one. */
const FEWEST_TO_SPARE_ONE = 3;

/**
 * One element as it is compared: small and capital letters, accents, spaces, punctuation and zeros in front do not count, so that
 * `05`, `5` and ` 5. ` are the same, and `Édith` and `EDITH`.
 */
export function codeElement(text: string): string {
  const letters = text
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toUpperCase();
  return letters.replace(/^0+(?=\d)/u, '');
}

/** Whether enough of a code was given to tell people by it: all of it; of three elements or more, all but one. */
export function isUsableCode(code: SurveyCode): boolean {
  const blank = code.filter((element) => element === '').length;
  return code.length > 0 && blank <= (code.length < FEWEST_TO_SPARE_ONE ? 0 : 1);
}

/** A code in one word, as it is shown and typed: `M-14-BER`, `M-_-BER` where the second element was left out. */
export function codeAsText(code: SurveyCode): string {
  return code.map((element) => (element === '' ? LEFT_OUT : element)).join('-');
}

/** The code that a word means; the reverse of `codeAsText`, however it is written. */
export function codeFromText(text: string): SurveyCode {
  return text.split('-').map(codeElement);
}
