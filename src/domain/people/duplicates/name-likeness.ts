import type { ComparableName, NamePart } from './comparable-name.js';
import { jaroWinkler } from './jaro-winkler.js';

/** What a given or family name counts that only one of the two records knows: neither for nor against. */
const KNOWN_OF_ONE = 0.5;

/** What words in common count of when one record has more of them: `García` and `García Márquez`. */
const SOME_WORDS = 0.95;

/** What a likeness counts of when given and family name must change places for it. */
const CHANGED_PLACES = 0.95;

/**
 * How alike two names are, from 0 to 1: the mean of the given and the family names' likeness by Jaro–Winkler, in whichever
 * order fits better (`Surname, Given` is often misread). A second surname or given name that one record lacks costs little.
 * Symmetric; 0 when one of the names is not known at all.
 */
export function nameLikeness(a: ComparableName, b: ComparableName): number {
  return Math.max(
    meanLikeness(partLikeness(a.given, b.given), partLikeness(a.family, b.family)),
    CHANGED_PLACES * meanLikeness(partLikeness(a.given, b.family), partLikeness(a.family, b.given)),
  );
}

function meanLikeness(one: number | undefined, other: number | undefined): number {
  if (one === undefined) return other ?? 0;
  return other === undefined ? one : (one + other) / 2;
}

/** Undefined where neither knows the part. */
function partLikeness(a: NamePart, b: NamePart): number | undefined {
  if (a.joined === '' && b.joined === '') return undefined;
  if (a.joined === '' || b.joined === '') return KNOWN_OF_ONE;
  return Math.max(jaroWinkler(a.joined, b.joined), likenessInWords(a, b));
}

/** Each word of the shorter part against the one it fits best; 0 where both have as many words. */
function likenessInWords(a: NamePart, b: NamePart): number {
  if (a.words.length === b.words.length) return 0;
  const [fewer, more] = a.words.length < b.words.length ? [a.words, b.words] : [b.words, a.words];
  const best = fewer.map((word) => Math.max(...more.map((other) => jaroWinkler(word, other))));
  return (SOME_WORDS * best.reduce((sum, likeness) => sum + likeness, 0)) / fewer.length;
}
