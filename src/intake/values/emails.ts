import { BLANK, quoted, type Reading } from './reading.js';

/** An e-mail address as written, and the form by which two of them are compared. */
export interface Email {
  readonly address: string;
  /** In small letters and Unicode's compatible form; the same for `A.Okafor@Example.org` and `a.okafor@example.org`. */
  readonly key: string;
}

/** What survey tools write where a respondent has no name. */
const NOBODY = new Set(['anonymous', 'anonym', 'anonyme', 'anónimo', 'anonimo', 'anónima', 'n/a', '-']);
const SHAPE = /^[^\s@<>(),;:"]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;

/**
 * `parseEmail` reads an e-mail address, bare, after `mailto:` or as `Name <address>`. `anonymous` is nobody and reads as
 * blank. Only the shape is checked: whether the address exists cannot be known here.
 */
export function parseEmail(text: string): Reading<Email> {
  const written = text.trim();
  if (written === '' || NOBODY.has(written.toLowerCase())) return BLANK;
  const address = (/^[^<>]*<([^<>]+)>$/u.exec(written)?.[1] ?? written).replace(/^mailto:/iu, '').trim();
  if (address.length > 254 || !SHAPE.test(address)) {
    return {
      problem: `${quoted(written)} is not an e-mail address.`,
      remedy: 'Write one address such as a.okafor@example.org, or leave the cell blank.',
    };
  }
  return { value: { address, key: address.normalize('NFKC').toLowerCase() } };
}
