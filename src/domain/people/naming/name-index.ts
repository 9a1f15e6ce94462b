import { addToList } from '../../add-to-list.js';
import { foldedName, type NamedPerson } from '../people-finder.js';
import { formsOfGivenName } from './short-given-names.js';
import { withoutBrackets } from './words-in-text.js';

/** A name in words, folded. */
export interface NameOf<Found> {
  readonly person: Found;
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly whole: string;
}

/** People by what texts may call them: by words of their names, whole names and keys. */
export class NameIndex<Found extends NamedPerson> {
  readonly names: readonly NameOf<Found>[];
  readonly #byFamily = new Map<string, NameOf<Found>[]>();
  readonly #byGiven = new Map<string, NameOf<Found>[]>();
  readonly #byWhole = new Map<string, Found[]>();
  readonly #byKey = new Map<string, Found[]>();

  constructor(people: readonly Found[]) {
    this.names = people.map((person) => nameOf(person));
    for (const name of this.names) {
      const { given, family, person } = name;
      for (const word of new Set([...family, family.join('')])) addToList(this.#byFamily, word, name);
      for (const word of new Set(given)) addToList(this.#byGiven, word, name);
      for (const whole of new Set([name.whole, [...family, ...given].join(' ')]))
        addToList(this.#byWhole, whole, person);
      const { staffNumber, email, formerKeys = [] } = person;
      for (const key of [staffNumber, email, ...formerKeys])
        if (key !== null) addToList(this.#byKey, foldedKey(key), person);
    }
  }

  /** Those with exactly this name, either part first. */
  named(words: readonly string[]): readonly Found[] {
    return this.#byWhole.get(words.join(' ')) ?? [];
  }

  /** Those with this staff number or e-mail, but for what is lost and added on the way. */
  withKey(key: string): readonly Found[] {
    return this.#byKey.get(foldedKey(key)) ?? [];
  }

  /** Those whose family name, or a word of it, is this. */
  ofFamily(word: string): readonly NameOf<Found>[] {
    return this.#byFamily.get(word) ?? [];
  }

  /** Those whose given name is this, or of whose it is a form. */
  given(word: string): readonly NameOf<Found>[] {
    const forms = new Set([word, ...formsOfGivenName(word)]);
    return [...new Set([...forms].flatMap((form) => this.#byGiven.get(form) ?? []))];
  }

  /** Those whose family name is among the words, and whose given name all the other words may stand for; and `Jim K`. */
  called(words: readonly string[]): readonly Found[] {
    const joined = words.slice(1).map((word, at) => `${words[at]}${word}`);
    const candidates = new Set([...words, ...joined].flatMap((word) => this.ofFamily(word)));
    const byFamily = [...candidates].filter(({ given, family }) => {
      const others = besideFamily(words, family);
      return others !== undefined && (others.length === 0 || standsFor(others, given));
    });
    return [...new Set([...byFamily, ...this.#byGivenAndInitial(words)])].map(({ person }) => person);
  }

  #byGivenAndInitial(words: readonly string[]): readonly NameOf<Found>[] {
    const [first = '', second = ''] = words;
    if (words.length !== 2 || first.length < 2 || second.length !== 1) return [];
    return this.given(first).filter(({ family }) => family.some((word) => word.startsWith(second)));
  }
}

function nameOf<Found extends NamedPerson>(person: Found): NameOf<Found> {
  const family = foldedWords(withoutBrackets(person.familyName).bare);
  const given = foldedWords(person.givenName);
  const whole = foldedWords(withoutBrackets(`${person.givenName} ${person.familyName}`).bare).join(' ');
  return { person, given, family, whole };
}

function foldedWords(text: string): readonly string[] {
  return foldedName(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** The words without a family name, which may be written in one or several of them; undefined where it is not among them. */
function besideFamily(words: readonly string[], family: readonly string[]): readonly string[] | undefined {
  if (family.length > 0 && family.every((word) => words.includes(word)))
    return words.filter((word) => !family.includes(word));
  const joined = family.join('');
  for (let length = 1; length <= 2; length++) {
    for (let at = 0; at + length <= words.length; at++) {
      if (words.slice(at, at + length).join('') === joined)
        return [...words.slice(0, at), ...words.slice(at + length)];
    }
  }
  const isSome = family.length > 1 && family.some((word) => words.includes(word));
  return isSome ? words.filter((word) => !family.includes(word)) : undefined;
}

/** Whether words may stand for given names: an initial, several run together, the beginning of one, a short form or a longer one. */
export function standsFor(words: readonly string[], given: readonly string[]): boolean {
  const initials = given.map(([first]) => first).join('');
  return words.every((word) => initials.startsWith(word) || given.some((name) => mayBe(word, name)));
}

function mayBe(word: string, name: string): boolean {
  if (name.startsWith(word) || word.startsWith(name)) return true;
  const forms = formsOfGivenName(name);
  return forms.has(word) || (word.length === 1 && [...forms].some((form) => form.startsWith(word)));
}

/** A key without what is lost and added on the way: `00123`, `P-017`, `123.0`, `#00123`. */
export function foldedKey(key: string): string {
  const plain = key
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
  if (plain.includes('@')) return plain.replace(/[.,;]+$/, '');
  return plain
    .replace(/^[#'’"]+/, '')
    .replace(/\.0+$/, '')
    .replace(/[\s_.-]+/g, '')
    .replace(/^0+(?=.)/, '');
}
