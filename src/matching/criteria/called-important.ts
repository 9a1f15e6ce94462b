import type { Person } from '../../domain/people/person.js';
import { valuesOf } from './person-values.js';

/** What stands between several in one cell: `needs, then site`, `1. needs 2. site`, `needs > site`. */
const BETWEEN = /[,;/|>\n]+|(?:^|\s+)\(?\d[.)]\s*/u;
const BETWEEN_WORDS = /\s+(?:and then|then|and)\s+/iu;

/**
 * The criteria that somebody called most important, in their order. A cell that names several is divided only where all of its parts are
 * names of criteria; else it stays as it is written, and is complained of.
 */
export function calledImportant(
  person: Person,
  attribute: string,
  isCriterion: (text: string) => boolean,
): readonly string[] {
  return valuesOf(person, attribute).flatMap((text) => {
    if (isCriterion(text)) return [text];
    const parts = text
      .split(BETWEEN)
      .map((part) => part.replace(/^\s*(?:and |then )+/iu, '').trim())
      .filter((part) => part !== '')
      .flatMap((part) => (isCriterion(part) ? [part] : part.split(BETWEEN_WORDS)));
    return parts.length > 0 && parts.every(isCriterion) ? parts : [text];
  });
}
