import { withoutJoiningWords } from './naming/joining-words.js';
import { namesNobody } from './naming/names-nobody.js';
import { NamesReader } from './naming/names-reader.js';
import { foldedName, type NamedPerson, type PeopleFinder, peopleFinder } from './people-finder.js';

/** Whom a text may mean, for whoever must not overlook anybody. */
export interface Meant<Found> {
  /** Everyone who could be meant; of two of one name both. */
  readonly people: readonly Found[];
  /** Whether the text names these for certain: by key, or by a whole name that only one has. */
  readonly isCertain: boolean;
  /** Whether the text says that nobody is meant, `none`. */
  readonly isNone: boolean;
}

/** Reads texts that name people. The same text is read once. */
export type MeaningOf<Found> = (text: string) => Meant<Found>;

/** No text is looked through further. */
const LONGEST_TEXT = 500;

/**
 * Everyone whom a text may mean. Where a rule protects somebody, a name that cannot be told must count for all who could have
 * been meant: two of one name; for `Poe`, `Dr Poe` or `S. Poe` every such Poe; a short form of the given name, or a longer one; initials, the
 * name of an account; a name, number or e-mail that is one slip away; people named within a sentence, and all of several in one cell.
 * Somebody who is plainly another (`Jo Poe` where only Sam Poe is known) is not meant.
 */
export function meaningOfNames<Found extends NamedPerson>(people: readonly Found[]): MeaningOf<Found> {
  const find = peopleFinder(people);
  const known = new Map<string, Meant<Found>>();
  // Most texts are keys: what follows is made ready when the first is not.
  let reader: NamesReader<Found> | undefined;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const certain = certainly(text, find);
    reader ??= certain === undefined ? new NamesReader(people, find) : reader;
    const meant = certain ?? { ...NOBODY, people: reader?.peopleIn(text.slice(0, LONGEST_TEXT)) ?? [] };
    known.set(text, meant);
    return meant;
  };
}

const NOBODY = { people: [], isCertain: false, isNone: false } as const;

function certainly<Found extends NamedPerson>(
  text: string,
  find: PeopleFinder<Found>,
): Meant<Found> | undefined {
  if (namesNobody(text)) return { ...NOBODY, isNone: true };
  const asWritten = find(text);
  const name = asWritten.length === 0 ? withoutJoiningWords(text) : text;
  const found = name === text ? asWritten : find(name);
  const [one] = found;
  if (one === undefined || found.length > 1) return undefined;
  const isWhole = [one.staffNumber, one.email, ...(one.formerKeys ?? [])].some(
    (key) => key?.toLowerCase() === name.trim().toLowerCase(),
  );
  return isWhole || isFullName(foldedName(name), one)
    ? { people: [one], isCertain: true, isNone: false }
    : undefined;
}

function isFullName(words: string, { givenName, familyName }: NamedPerson): boolean {
  return [`${givenName} ${familyName}`, `${familyName} ${givenName}`].some(
    (name) => foldedName(name) === words,
  );
}
