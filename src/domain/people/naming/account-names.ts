import { foldedName, type NamedPerson } from '../people-finder.js';
import { type NameIndex, standsFor } from './name-index.js';

/** A longer one is a word or a sentence. */
const LONGEST_ACCOUNT = 40;

/** The account in `TRUST\jkay`, `j.kay@example.org` or `jkay`; undefined where the text is none. */
function accountIn(text: string): string | undefined {
  const written = text.trim().replace(/^mailto:/iu, '');
  const account = written
    .slice(written.lastIndexOf('\\') + 1)
    .split('@', 1)
    .join('');
  return account.length > LONGEST_ACCOUNT || /\s/u.test(account) || account === '' ? undefined : account;
}

/**
 * Those whom the name of an account may stand for, as offices make them: `j.kay`, `kay_james`, `jkay`, `kayj`, `jameskay`, a
 * number behind it or none.
 */
export function peopleOfAccount<Found extends NamedPerson>(
  text: string,
  index: NameIndex<Found>,
): readonly Found[] {
  const account = accountIn(text);
  if (account === undefined) return [];
  const words = foldedName(account.replace(/[._-]+/gu, ' ').replace(/\d+/gu, ' '))
    .split(' ')
    .filter((word) => word !== '');
  if (words.length > 1) return [...new Set([...index.named(words), ...index.called(words)])];
  return words[0] === undefined ? [] : runTogether(words[0], index);
}

/** Given and family name, or the one and an initial of the other, without anything between them. */
function runTogether<Found extends NamedPerson>(account: string, index: NameIndex<Found>): readonly Found[] {
  const found: Found[] = [];
  for (let at = 1; at < account.length; at++) {
    const [left, right] = [account.slice(0, at), account.slice(at)];
    for (const [family, other] of [
      [right, left],
      [left, right],
    ] as const) {
      if (family.length < 2) continue;
      for (const { person, given } of index.ofFamily(family))
        if (standsFor([other], given)) found.push(person);
    }
    if (right.length === 1 && left.length > 1)
      for (const { person, family } of index.given(left))
        if (family[0]?.startsWith(right)) found.push(person);
  }
  return [...new Set(found)];
}

/** Those whose initials these are: `JK`, `J.K.`, `jk`. */
export function peopleOfInitials<Found extends NamedPerson>(
  text: string,
  { names }: NameIndex<Found>,
): readonly Found[] {
  const letters = foldedName(text).replaceAll(' ', '');
  const isInitials = /^\p{L}{2,4}$/u.test(letters) && /^(?:\p{L}{2,4}|(?:\p{L}[.\s]*)+)$/u.test(text.trim());
  if (!isInitials) return [];
  return names
    .filter(({ given, family }) => {
      const [first = '', ...others] = given.map(([letter]) => letter ?? '');
      const last = family.map(([letter]) => letter ?? '');
      const forms = [
        [first, ...others, ...last],
        [first, last[0] ?? ''],
        [first, last.at(-1) ?? ''],
        [first, ...last],
      ];
      return forms.some((form) => form.join('') === letters);
    })
    .map(({ person }) => person);
}
