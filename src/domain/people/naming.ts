import { literally } from '../text/literally.js';

/** What somebody is called by, in texts that others wrote. */
export interface Naming {
  /** Staff numbers, e-mails and the like, each of one person. */
  readonly keys: readonly string[];
  /** Names in full. */
  readonly names: readonly string[];
}

/** A shorter number may be any number: it names somebody only where it is all that a cell holds. */
export const SHORTEST_IN_TEXT = 5;
/** A still shorter one may be an answer. */
const SHORTEST_ALONE = 4;

/** Ways to write a name in full: given name first, family name first, with or without the second given name. */
export function waysToWrite(givenName: string, familyName: string): string[] {
  const [given, family] = [givenName.trim(), familyName.trim()];
  // One name alone is often a word like any other.
  if (given === '' || family === '') return [];
  const first = given.split(/\s+/)[0] ?? given;
  const ways = [given, first].flatMap((name) => [
    `${name} ${family}`,
    `${family} ${name}`,
    `${family}, ${name}`,
  ]);
  return [...new Set(ways)];
}

/** A pattern of all that names somebody in a text; undefined where nothing would be sure to. */
export function patternOfNaming({ keys, names }: Naming): RegExp | undefined {
  const inText = [...keys.filter(({ length }) => length >= SHORTEST_IN_TEXT), ...names];
  const alone = keys.filter(({ length }) => length >= SHORTEST_ALONE);
  const whole = alone.map((key) => `^\\s*${literally(key)}\\s*$`);
  const within = inText.map((text) => `(?<![\\p{L}\\p{N}])${literally(text)}(?![\\p{L}\\p{N}])`);
  const all = [...within, ...whole].sort((one, other) => other.length - one.length);
  return all.length === 0 ? undefined : new RegExp(all.join('|'), 'giu');
}

/** What stands for somebody who was erased, in a text that named them. */
const SOMEBODY_ERASED = '[erased]';

/** The same value with every text in it that names somebody put otherwise; texts in lists and objects too. */
export function withoutNaming(value: unknown, pattern: RegExp): unknown {
  if (typeof value === 'string') return value.replace(pattern, SOMEBODY_ERASED);
  if (Array.isArray(value)) return value.map((each) => withoutNaming(each, pattern));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutNaming(each, pattern)]));
}
