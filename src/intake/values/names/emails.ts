import { BLANK, quoted, type Reading } from '../reading.js';

/** An e-mail address as written, and the form by which two of them are compared. */
export interface Email {
  readonly address: string;
  /** In small letters and Unicode's compatible form; the same for `A.Okafor@Example.org` and `a.okafor@example.org`. */
  readonly key: string;
}

const MOST_CHARACTERS = 254;
/** What survey tools write where a respondent has no name. */
const NOBODY = new Set(['anonymous', 'anonym', 'anonyme', 'anónimo', 'anonimo', 'anónima', 'n/a', '-']);
/** What nearly every address looks like: of the shape below, and in its compatible form as it is written. */
const PLAIN = /^[A-Za-z\d_.+'-]{1,64}@(?:[A-Za-z\d]+(?:-[A-Za-z\d]+)*\.)+[A-Za-z]{2,63}$/;
const SHAPE = /^[^\s@<>(),;:"]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;

/** The address of `Name <address>`, `<address>`, `mailto:address` or `address;`. */
function bareAddress(written: string): string {
  const withoutEnd = written.replace(/[\s;,]+$/u, '');
  const inBrackets = /^[^<>]*<([^<>]+)>$/u.exec(withoutEnd)?.[1] ?? withoutEnd;
  return inBrackets
    .trim()
    .replace(/^mailto:/iu, '')
    .replace(/\?.*$/u, '')
    .trim();
}

/**
 * `parseEmail` reads an e-mail address, bare, after `mailto:`, as `Name <address>` or with a comma behind it. `anonymous` is nobody and reads as
 * blank. Only the shape is checked: whether the address exists cannot be known here.
 */
export function parseEmail(text: string): Reading<Email> {
  if (text.length <= MOST_CHARACTERS && PLAIN.test(text)) {
    return { value: { address: text, key: text.toLowerCase() } };
  }
  const written = text.trim();
  if (written === '' || NOBODY.has(written.toLowerCase())) return BLANK;
  const address = bareAddress(written);
  const several = written.match(/[^\s<>(),;:"|/]+@[^\s<>(),;:"|/]+/gu) ?? [];
  if (new Set(several.map((one) => one.toLowerCase())).size > 1) {
    return {
      problem: `${quoted(written)} holds ${several.length} addresses, and only one can be kept for a person.`,
      remedy: `Leave the address that they use to answer surveys, for example ${several[0]}, and delete the other.`,
    };
  }
  if (address.length > MOST_CHARACTERS || !SHAPE.test(address)) {
    return {
      problem: `${quoted(written)} is not an e-mail address.`,
      remedy: 'Write one address such as a.okafor@example.org, or leave the cell blank.',
    };
  }
  return { value: { address, key: address.normalize('NFKC').toLowerCase() } };
}
