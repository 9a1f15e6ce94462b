import { isOneEditApart } from './duplicates/one-edit.js';
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

const NONE = new Set(
  'none,no,nobody,no one,noone,na,n a,nil,null,not applicable,no manager,nothing,no preference,not really,-'.split(
    ',',
  ),
);

const TITLES = new Set(
  'dr,prof,professor,mr,mrs,ms,miss,mx,sister,matron,rev,revd,sir,dame,lord,lady,my,manager,supervisor,appraiser,nurse,consultant'.split(
    ',',
  ),
);

/** No text is looked through further. */
const LONGEST_TEXT = 500;

/** Names are at most so many words where they are looked for in a sentence. */
const MOST_WORDS = 4;

/**
 * Everyone whom a text may mean. Where a rule protects somebody, a name that cannot be told must count for all who could have
 * been meant: two of one name; for `Poe`, `Dr Poe` or `S. Poe` every such Poe; a short form of the given name, or a longer one;
 * a name, number or e-mail that is one slip away; people named within a sentence, or several in one cell. Somebody who is
 * plainly another (`Jo Poe` where only Sam Poe is known) is not meant.
 */
export function meaningOfNames<Found extends NamedPerson>(people: readonly Found[]): MeaningOf<Found> {
  const find = peopleFinder(people);
  const known = new Map<string, Meant<Found>>();
  // Most texts are keys: what follows is made ready when the first is not.
  let index: NameIndex<Found> | undefined;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const certain = certainly(text, find);
    index ??= certain === undefined ? new NameIndex(people, find) : index;
    const meant = certain ?? index?.meaningOf(text.slice(0, LONGEST_TEXT)) ?? NOBODY;
    known.set(text, meant);
    return meant;
  };
}

const NOBODY = { people: [], isCertain: false, isNone: false } as const;

function certainly<Found extends NamedPerson>(
  text: string,
  find: PeopleFinder<Found>,
): Meant<Found> | undefined {
  const words = foldedName(text);
  if (text.trim() === '' || NONE.has(words) || words === '') return { ...NOBODY, isNone: true };
  const found = find(text);
  const [one] = found;
  if (one === undefined || found.length > 1) return undefined;
  const isWhole = [one.staffNumber, one.email, ...(one.formerKeys ?? [])].some(
    (key) => key?.toLowerCase() === text.trim().toLowerCase(),
  );
  return isWhole || isFullName(words, one) ? { people: [one], isCertain: true, isNone: false } : undefined;
}

function isFullName(words: string, { givenName, familyName }: NamedPerson): boolean {
  return [`${givenName} ${familyName}`, `${familyName} ${givenName}`].some(
    (name) => foldedName(name) === words,
  );
}

/** A name in words, folded. */
interface NameOf<Found> {
  readonly person: Found;
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly whole: string;
}

/** People by what texts may call them. */
class NameIndex<Found extends NamedPerson> {
  readonly #find: PeopleFinder<Found>;
  readonly #names: readonly NameOf<Found>[];
  readonly #byFamily = new Map<string, NameOf<Found>[]>();
  readonly #byWhole = new Map<string, Found[]>();
  readonly #byKey = new Map<string, Found[]>();

  constructor(people: readonly Found[], find: PeopleFinder<Found>) {
    this.#find = find;
    this.#names = people.map((person) => ({
      person,
      given: wordsOf(person.givenName),
      family: wordsOf(person.familyName),
      whole: foldedName(`${person.givenName} ${person.familyName}`),
    }));
    for (const name of this.#names) {
      for (const word of new Set(name.family)) addTo(this.#byFamily, word, name);
      addTo(this.#byWhole, name.whole, name.person);
      addTo(this.#byWhole, [...name.family, ...name.given].join(' '), name.person);
      const { staffNumber, email, formerKeys = [] } = name.person;
      for (const key of [staffNumber, email, ...formerKeys])
        if (key !== null) addTo(this.#byKey, foldedKey(key), name.person);
    }
  }

  meaningOf(text: string): Meant<Found> {
    const found =
      this.#asOne(text) ?? this.#asSeveral(text) ?? this.#nearlySo(text) ?? this.#inSentence(text) ?? [];
    return { people: [...new Set(found)], isCertain: false, isNone: false };
  }

  /** The text as the name of one person, or as a key written otherwise. */
  #asOne(text: string): readonly Found[] | undefined {
    const keys = this.#keysIn(text);
    if (keys !== undefined) return keys;
    const words = withoutTitles(wordsOf(text));
    if (words.length === 0 || words.length > MOST_WORDS + 1) return undefined;
    const whole = this.#byWhole.get(words.join(' '));
    return whole ?? found([...this.#called(words), ...this.#find(words.join(' '))]);
  }

  /** Staff numbers and e-mails within the text: as they are, or without zeros, hyphens and what a spreadsheet adds. */
  #keysIn(text: string): readonly Found[] | undefined {
    const parts = [text, ...text.split(/[\s()<>[\],;]+/)].filter((part) => /[\d@]/.test(part));
    return found(parts.flatMap((part) => this.#byKey.get(foldedKey(part)) ?? []));
  }

  /** Those whose family name is among the words, and whose given name the other words may stand for. */
  #called(words: readonly string[]): readonly Found[] {
    const candidates = new Set(words.flatMap((word) => this.#byFamily.get(word) ?? []));
    return [...candidates].flatMap(({ person, given, family }) => {
      const isAll = family.every((word) => words.includes(word));
      const isSome = family.length > 1 && family.some((word) => words.includes(word));
      if (!isAll && !isSome) return [];
      const others = words.filter((word) => !family.includes(word));
      return others.length === 0 || standsFor(others, given) ? [person] : [];
    });
  }

  /** Several people in one cell. */
  #asSeveral(text: string): readonly Found[] | undefined {
    const parts = text
      .split(/[;/&+\n,]|\band\b|\bor\b/i)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return parts.length < 2 ? undefined : found(parts.flatMap((part) => this.#asOne(part) ?? []));
  }

  /** One slip of the hand away. */
  #nearlySo(text: string): readonly Found[] | undefined {
    const whole = withoutTitles(wordsOf(text)).join(' ');
    if (text.includes('@')) {
      const key = foldedKey(text);
      const [local] = key.split('@');
      return found(
        this.#names.flatMap(({ person }) => {
          const email = foldedKey(person.email ?? '');
          const isNear = email !== '' && (isOneEditApart(email, key) || email.split('@')[0] === local);
          return isNear ? [person] : [];
        }),
      );
    }
    if (whole.length < SHORTEST_NAME || /\d/.test(whole)) return undefined;
    const turned = [...whole.split(' ').slice(1), whole.split(' ')[0]].join(' ');
    return found(
      this.#names.flatMap(({ person, whole: name, family }) =>
        isOneEditApart(name, whole) || isOneEditApart(name, turned) || isOneEditApart(family.join(' '), whole)
          ? [person]
          : [],
      ),
    );
  }

  /** Whole names in a sentence, and family names after a title: `Dr Poe, who sat on my panel`. */
  #inSentence(text: string): readonly Found[] | undefined {
    const words = wordsOf(text);
    const named: Found[] = [];
    for (const [at, word] of words.entries()) {
      for (let length = 2; length <= MOST_WORDS; length++)
        named.push(...(this.#byWhole.get(words.slice(at, at + length).join(' ')) ?? []));
      if (TITLES.has(word))
        named.push(...(this.#byFamily.get(words[at + 1] ?? '') ?? []).map(({ person }) => person));
    }
    return found(named);
  }
}

/** Shorter names are too often one slip apart by chance. */
const SHORTEST_NAME = 5;

function found<Found>(people: readonly Found[]): readonly Found[] | undefined {
  return people.length === 0 ? undefined : people;
}

/** Whether words may stand for given names: an initial, several run together, a short form or a longer one. */
function standsFor(words: readonly string[], given: readonly string[]): boolean {
  const initials = given.map(([first]) => first).join('');
  return words.every(
    (word) =>
      initials.startsWith(word) || given.some((name) => name.startsWith(word) || word.startsWith(name)),
  );
}

function wordsOf(text: string): readonly string[] {
  return foldedName(text)
    .split(' ')
    .filter((word) => word !== '');
}

function withoutTitles(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !TITLES.has(word));
  return first < 0 ? [] : words.slice(first);
}

/** A key without what is lost and added on the way: `00123`, `P-017`, `123.0`. */
function foldedKey(key: string): string {
  const plain = key
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
  if (plain.includes('@')) return plain.replace(/[.,;]+$/, '');
  return plain
    .replace(/\.0+$/, '')
    .replace(/[\s_.-]+/g, '')
    .replace(/^0+(?=.)/, '');
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
