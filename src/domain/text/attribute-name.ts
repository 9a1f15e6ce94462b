/**
 * The name under which a further column is kept: small letters and digits, words joined with `_`, such as
 * `years_experience`. Accents go, other alphabets stay; `__proto__` becomes `proto`. Empty when the text has no letter or digit.
 */
export function attributeName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/gu, '')
    .slice(0, LONGEST_NAME)
    .replace(/_+$/u, '');
}

/** A whole survey question makes a poor name; this much of it tells it from others. */
const LONGEST_NAME = 60;
