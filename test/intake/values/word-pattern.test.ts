import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordPattern } from '../../../src/intake/values/words/word-pattern.js';

/** A sentence as the tables of wordings see it. */
function sentence(words: string): string {
  return ` ${words}`;
}

describe('wordPattern', () => {
  it.each([
    ['whom|who to? avoid', 'whom avoid', true],
    ['whom|who to? avoid', 'who to avoid', true],
    ['whom|who to? avoid', 'avoid whom', false],
    ['whom|who to? avoid', 'whom avoided', false],
    ['mentor* of', 'mentorship of', true],
    ['no_one else', 'no one else', true],
    ["mentor 's name", 'mentor s name', true],
    ['mentor name', 'mentor s name', true],
    ['{mentee} name', 'mentee name', true],
    ['^ name $', 'name', true],
    ['^ name $', 'full name', false],
    ['first … last', 'first of all and then last', true],
    ['first … last', 'last of all and then first', false],
    ['\n  one two\n\n  three\n', 'three', true],
    ['\n  one two\n\n  three\n', 'one three', true],
    ['\n  one two\n\n  three\n', 'one', false],
  ])('of %j says of %j: %j', (lines, words, expected) => {
    const matches = wordPattern(lines);
    expect(matches(sentence(words))).toBe(expected);
    expect(matches(sentence(words))).toBe(expected);
  });

  it('takes whole words alone, wherever in a sentence they stand', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'ab', 'bc');
    const words = fc.array(word, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, word, word, (said, one, other) => {
        const follows = said.some((each, at) => each === one && said[at + 1] === other);
        expect(wordPattern(`${one} ${other}`)(sentence(said.join(' ')))).toBe(follows);
      }),
    );
  });

  it('refuses a class of words that there is not', () => {
    expect(() => wordPattern('{nobody_at_all} name')(sentence('name'))).toThrow(
      'There is no class of words "nobody_at_all"',
    );
  });
});
