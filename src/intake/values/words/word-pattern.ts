import { WORD_CLASSES } from './word-classes.js';

/**
 * A line of a table of wordings as an expression over ` word word`. In a line `a|b` is either word, `{class}` a word of
 * `WORD_CLASSES`, `'s` the s of `mentor's`, which stands alone there, `word?` may be missing, `word*` begins so, `…` stands for up to twelve words, `^` and `$` for both ends.
 */
function expressionOf(line: string): string {
  const pieces = line.trim().split(/\s+/u).map(pieceOf);
  return `(?:${pieces.join('')})`;
}

const GAP = '(?: \\S+){0,12}?';

function pieceOf(piece: string): string {
  if (piece === '^' || piece === '$') return piece;
  if (piece === '…') return GAP;
  const isOptional = piece.endsWith('?');
  const words = (isOptional ? piece.slice(0, -1) : piece).split('|').flatMap(wordsIn).map(wordOf);
  const expression = ` (?:${words.join('|')})(?: s)?(?= |$)`;
  return isOptional ? `(?:${expression})?` : expression;
}

function wordsIn(word: string): string[] {
  const name = /^\{(\w+)\}$/u.exec(word)?.[1];
  if (name === undefined) return [word];
  const words = WORD_CLASSES.get(name);
  if (words === undefined) throw new TypeError(`There is no class of words "${name}".`);
  return [...words];
}

function wordOf(word: string): string {
  if (word === "'s") return 's';
  const spaced = word.replaceAll('_', ' ').replace(/[.+()[\]\\]/gu, '\\$&');
  return spaced.endsWith('*') ? `${spaced.slice(0, -1)}\\S*` : spaced;
}

/** Lines of wordings, one a line, as one test of a sentence; empty lines do not count. */
export function wordPattern(lines: string): (sentence: string) => boolean {
  const expressions = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(expressionOf);
  const pattern = new RegExp(expressions.join('|'), 'u');
  return (sentence) => pattern.test(sentence);
}
