import { remembered } from '../../domain/text/remembered.js';
import { headerKey } from './header.js';

/**
 * A header as bare words, for comparing: small letters without accents, `#` spelled out, everything else a space.
 * `Employee #*` becomes `employee number`, `Line Manager's Name` becomes `line managers name`.
 */
export const headerPhrase: (text: string) => string = remembered((text) =>
  BARE_WORDS.test(text) ? text : wordsOnly(text),
);

/** Most of the headings that are known, thousands of them, are bare words already. */
const BARE_WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

function wordsOnly(text: string): string {
  return headerKey(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/gu, '')
    .replace(/#/gu, ' number ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The phrase without its spaces: `EmployeeNumber`, `employee_number` and `Employee Number` are the same header. */
export function compactPhrase(text: string): string {
  return headerPhrase(text).replaceAll(' ', '');
}

/** A header without remarks in brackets, such as `(optional)`, `[Monday]` or `(1 = poor, 5 = excellent)`. */
export function withoutRemarks(text: string): string {
  return headerKey(text).replace(/\([^()]*\)|\[[^[\]]*\]/gu, ' ');
}
