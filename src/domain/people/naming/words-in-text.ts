import { foldedName } from '../people-finder.js';

/** A word of a text that may name people. */
export interface TextWord {
  /** As `foldedName` gives it. */
  readonly word: string;
  /** Whether it is written with a capital, as names are. */
  readonly isCapital: boolean;
}

/** The words of a text, folded; a hyphen divides two. */
export function wordsIn(text: string): readonly TextWord[] {
  return text.split(/[^\p{L}\p{M}\p{N}'’‘‛ʼʻʹ′`´＇.]+/u).flatMap((written) => {
    const word = foldedName(written.replace(/['’]s$/u, ''));
    return word === '' ? [] : [{ word, isCapital: /^\p{P}*\p{Lu}/u.test(written) }];
  });
}

/** What stands between several people in one cell: no mark, and no word, of one name, nor of `n/a` and `c/o`. */
const BETWEEN_PEOPLE =
  /(?<!\b[nc])\/|\/(?![ao]\b)|[;|&+\n•→]|(?<=\s)(?:and|or|and\/or|as well as|und|oder|et|ou|y|e|og|och|en|plus)(?=\s)/iu;
/** A comma may also stand within a name: `Poe, Sam`. So may a dash before what somebody is. */
const BETWEEN_PARTS = /,|:|\s[-–—]+\s/u;

/** What is said of several people in one cell, each by itself. */
export function aboutEach(text: string): readonly string[] {
  return trimmed(text.split(BETWEEN_PEOPLE));
}

/** The parts of what may be one name, or several divided by commas. */
export function partsOf(text: string): readonly string[] {
  return trimmed(text.split(BETWEEN_PARTS));
}

function trimmed(parts: readonly string[]): readonly string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** A text without what it says in brackets, and what that is: `Sam Poe (W3)`. */
export function withoutBrackets(text: string): { readonly bare: string; readonly inside: readonly string[] } {
  const inside: string[] = [];
  const bare = text.replace(/[([{<]([^()[\]{}<>]*)[)\]}>]?/gu, (_, said: string) => {
    inside.push(said);
    return ' ';
  });
  return { bare: bare.trim(), inside };
}
