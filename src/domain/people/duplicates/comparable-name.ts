import { foldedName } from '../people-finder.js';

/** A name made ready for comparing: words in small letters without accents, each part with its words run together too. */
export interface ComparableName {
  readonly given: NamePart;
  readonly family: NamePart;
}

export interface NamePart {
  readonly words: readonly string[];
  /** The words without spaces: `De Souza` and `Desouza` are then the same. Empty when the part is not known. */
  readonly joined: string;
}

/** Letters beyond this tell nobody apart, and comparing them would take long. */
const LONGEST_PART = 60;

/** Small Cyrillic and Greek letters that look like Latin ones (the usual confusables of Unicode Technical Standard 39). */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', с: 'c', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p' },
  ...{ ѕ: 's', т: 't', у: 'y', х: 'x', ԁ: 'd', ԛ: 'q', ԝ: 'w', ɡ: 'g', ɑ: 'a', ӏ: 'l' },
  ...{ α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x' },
};

/** What does not count in a name is folded away: case, accents, the Turkish i, width, lookalike letters, punctuation. */
export function comparableName(givenName: string, familyName: string): ComparableName {
  return { given: partOf(givenName), family: partOf(familyName) };
}

function partOf(text: string): NamePart {
  const folded = foldedName(text.slice(0, LONGEST_PART)).replace(
    /[Ͱ-Ͽɐ-ʯЀ-ԯ]/gu,
    (letter) => LOOKALIKES[letter] ?? letter,
  );
  const words = folded === '' ? [] : folded.split(' ');
  return { words, joined: words.join('') };
}
