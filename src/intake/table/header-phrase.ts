import { remembered } from '../../domain/text/remembered.js';
import { headerKey } from './header.js';

/**
 * A header as bare words, for comparing: small letters without accents, `#` spelled out, everything else a space.
 * `Employee #*` becomes `employee number`, `Line Manager's Name` becomes `line managers name`.
 */
export function headerPhrase(text: string): string {
  return BARE_WORDS.test(text) ? text : wordsOnly(text);
}

/** Most of the headings that are known, thousands of them, are bare words already; to keep those would leave no room for a file's own. */
const BARE_WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

const wordsOnly: (text: string) => string = remembered((text) =>
  headerKey(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/gu, '')
    .replace(/#/gu, ' number ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);

/** The phrase without its spaces: `EmployeeNumber`, `employee_number` and `Employee Number` are the same header. */
export function compactPhrase(text: string): string {
  return headerPhrase(text).replaceAll(' ', '');
}

/** A header without remarks in brackets, such as `(optional)`, `[Monday]` or `(1 = poor, 5 = excellent)`. */
export function withoutRemarks(text: string): string {
  return headerKey(text).replace(/\([^()]*\)|\[[^[\]]*\]/gu, ' ');
}
