import { isOneEditApart } from '../duplicates/one-edit.js';
import { foldedName, type NamedPerson, type PeopleFinder } from '../people-finder.js';
import { peopleOfAccount, peopleOfInitials } from './account-names.js';
import { foldedKey, NameIndex } from './name-index.js';
import { isEmptyPost } from './names-nobody.js';
import { isHedge, leadsToName, standsAfterNames, standsBeforeNames } from './words-around-names.js';
import { aboutEach, partsOf, type TextWord, withoutBrackets, wordsIn } from './words-in-text.js';

/** Names are at most so many words where they are looked for among others. */
const MOST_WORDS = 4;

/** Finds everyone in a text that does not name one person for certain. */
export class NamesReader<Found extends NamedPerson> {
  readonly #find: PeopleFinder<Found>;
  readonly #index: NameIndex<Found>;

  constructor(people: readonly Found[], find: PeopleFinder<Found>) {
    this.#find = find;
    this.#index = new NameIndex(people);
  }

  /** Everyone who may be meant, each once. */
  peopleIn(text: string): readonly Found[] {
    const whole = this.#index.named(foldedName(text).split(' '));
    const found = whole.length > 0 ? whole : aboutEach(text).flatMap((part) => this.#inPart(part));
    return [...new Set(found)];
  }

  /** Whom the text between two dividers may mean; what is in brackets explains, and names somebody only in full. */
  #inPart(text: string): readonly Found[] {
    const { bare, inside } = withoutBrackets(text);
    const byName = this.#byName(bare);
    // Of a post without anybody, what is in brackets tells who stands in: `Vacant (Bo covering)`, `To be appointed (Bo for now)`.
    const within = (said: string) =>
      isEmptyPost(bare) ? this.#standingIn(said) : this.#amongWords(wordsIn(said)).found;
    const named = byName.length > 0 ? byName : inside.flatMap(within);
    const byKey = this.#keysIn(text);
    // A number beside the name tells which of several is meant.
    if (byKey.length > 0 && byKey.every((person) => named.includes(person))) return byKey;
    return [...byKey, ...named];
  }

  #byName(text: string): readonly Found[] {
    const words = wordsIn(text);
    const asOne = this.#asOne(words.map(({ word }) => word));
    if (asOne.length > 0) return asOne;
    const { found, rest } = this.#amongWords(words);
    const parts = partsOf(text);
    const others =
      parts.length < 2
        ? []
        : parts
            .filter((part) => wordsIn(part).every(({ word }) => rest.has(word)))
            .flatMap((part) => this.#byName(part));
    const all = [...found, ...others];
    if (all.length > 0) return all;
    const written = this.#written(text);
    return written.length > 0 ? written : this.#inSentence(words);
  }

  /** Single words of a sentence that are somebody's name: `I supervise Cy`, `Cy altogether`. Of several words in capitals each may be part of another's name. */
  #inSentence(words: readonly TextWord[]): readonly Found[] {
    const isSentence = words.length > 1 && words.some(({ word, isCapital }) => !isCapital && word.length > 3);
    return isSentence ? this.#capitals(words) : [];
  }

  /** Who stands in where there is nobody, in however few words: `Bo for now`. */
  #standingIn(text: string): readonly Found[] {
    const found = this.#byName(text);
    return found.length > 0 ? found : this.#capitals(wordsIn(text));
  }

  #capitals(words: readonly TextWord[]): readonly Found[] {
    return words
      .filter(({ word, isCapital }) => isCapital && !SMALL_WORDS.has(word) && !standsBeforeNames(word))
      .flatMap(({ word }) => this.#alone(word));
  }

  #alone(word: string): readonly Found[] {
    return [...this.#index.ofFamily(word), ...this.#index.given(word)].map(({ person }) => person);
  }

  /** The words as the name of one person, or a part of it. */
  #asOne(written: readonly string[]): readonly Found[] {
    const words = withoutWordsAround(written);
    if (words.length === 0 || words.length > MOST_WORDS + 1) return [];
    const whole = this.#index.named(words);
    if (whole.length > 0) return whole;
    const alone = words.length === 1 ? this.#index.given(words[0] ?? '').map(({ person }) => person) : [];
    return [...this.#index.called(words), ...alone, ...this.#find(words.join(' '))];
  }

  /** Given and family names side by side, and a single word where a sentence leads to it; with the words that are left. */
  #amongWords(words: readonly TextWord[]): { found: readonly Found[]; rest: ReadonlySet<string> } {
    const found: Found[] = [];
    const rest = new Set<string>();
    for (let at = 0; at < words.length; ) {
      const { people, length } = this.#beginningAt(words, at);
      found.push(...people);
      if (people.length === 0) rest.add(words[at]?.word ?? '');
      at += length;
    }
    return { found, rest };
  }

  #beginningAt(words: readonly TextWord[], at: number): { people: readonly Found[]; length: number } {
    for (let length = Math.min(MOST_WORDS, words.length - at); length > 1; length--) {
      const slice = words.slice(at, at + length).map(({ word }) => word);
      if (slice.some(standsBeforeNames) && this.#index.named(slice).length === 0) continue;
      const people = [...this.#index.named(slice), ...this.#calledInFull(slice)];
      if (people.length > 0) return { people, length };
    }
    const { word = '', isCapital = false } = words[at] ?? {};
    const [before = '', earlier = ''] = [words[at - 1]?.word, words[at - 2]?.word];
    const isShort = words.length <= MOST_WORDS + 1 && words.every((one) => !one.isCapital);
    const isLed =
      (leadsToName(before) || (isHedge(before) && leadsToName(earlier))) && (isCapital || isShort);
    const isNamed = (standsBeforeNames(before) || isLed) && !standsBeforeNames(word);
    return { people: isNamed ? this.#alone(word) : [], length: 1 };
  }

  /** Somebody's family name with another word beside it that may be the given one. */
  #calledInFull(words: readonly string[]): readonly Found[] {
    return this.#index.called(words).filter(({ familyName }) => {
      const family = foldedName(familyName).split(' ');
      const others = words.filter((word) => !family.includes(word));
      return others.length > 0 && others.every((word) => !SMALL_WORDS.has(word));
    });
  }

  /** What is no name as it stands: the name of an account, initials, or one slip of the hand away. */
  #written(text: string): readonly Found[] {
    const account = peopleOfAccount(text, this.#index);
    if (account.length > 0) return account;
    const initials = peopleOfInitials(text, this.#index);
    return initials.length > 0 ? initials : this.#nearlySo(text);
  }

  /** Staff numbers and e-mails within the text: as they are, or without zeros, hyphens and what a spreadsheet adds. */
  #keysIn(text: string): readonly Found[] {
    const parts = [text, ...text.split(/[\s()<>[\],;]+/)].filter((part) => /[\d@]/.test(part));
    const keys = parts.flatMap((part) => this.#index.withKey(part));
    const addresses = parts.filter((part) => part.includes('@'));
    return keys.length > 0 ? keys : addresses.flatMap((part) => peopleOfAccount(part, this.#index));
  }

  #nearlySo(text: string): readonly Found[] {
    return text.includes('@') ? this.#nearAddress(text) : this.#nearName(text);
  }

  #nearAddress(text: string): readonly Found[] {
    const key = foldedKey(text);
    const [local] = key.split('@');
    return this.#index.names.flatMap(({ person }) => {
      const email = foldedKey(person.email ?? '');
      const isNear = email !== '' && (isOneEditApart(email, key) || email.split('@')[0] === local);
      return isNear ? [person] : [];
    });
  }

  #nearName(text: string): readonly Found[] {
    const words = withoutWordsAround(wordsIn(text).map(({ word }) => word));
    const whole = words.join(' ');
    if (whole.length < SHORTEST_NAME || /\d/.test(whole)) return [];
    const turned = [...words.slice(1), words[0] ?? ''].join(' ');
    const spelled = withoutDigraphs(whole);
    return this.#index.names.flatMap(({ person, whole: name, family }) =>
      isOneEditApart(name, whole) ||
      isOneEditApart(name, turned) ||
      isOneEditApart(family.join(' '), whole) ||
      withoutDigraphs(name) === spelled ||
      withoutDigraphs(name) === withoutDigraphs(turned)
        ? [person]
        : [],
    );
  }
}

/** Shorter names are too often one slip apart by chance. */
const SHORTEST_NAME = 5;

/** Words of a sentence that would be initials and beginnings of names. */
const SMALL_WORDS = new Set(
  'a i an as at be by do he in is it me my no of on or so to us we she the who was his her and not for has had can may will with from have they them that this'.split(
    ' ',
  ),
);

function withoutWordsAround(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !standsBeforeNames(word));
  if (first < 0) return words;
  const last = words.findLastIndex((word) => !standsAfterNames(word));
  return words.slice(first, Math.max(first, last) + 1);
}

/** `Bjoern Aaberg` and `Björn Åberg` are the same without what is written for the marks above letters. */
function withoutDigraphs(name: string): string {
  return name.replace(/([aou])[ae]/gu, '$1');
}
