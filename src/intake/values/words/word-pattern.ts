import { remembered } from '../../../domain/text/remembered.js';
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

function wordsIn(word: string): readonly string[] {
  if (!(word.startsWith('{') && word.endsWith('}'))) return [word];
  const name = word.slice(1, -1);
  const words = WORD_CLASSES.get(name);
  if (words === undefined) throw new TypeError(`There is no class of words "${name}".`);
  return words;
}

function wordOf(word: string): string {
  if (word === "'s") return 's';
  const spaced = word.replaceAll('_', ' ').replace(/[.+()[\]\\]/gu, '\\$&');
  return spaced.endsWith('*') ? `${spaced.slice(0, -1)}\\S*` : spaced;
}

/** A word that stands for nothing but itself, or for whatever begins with it. */
const PLAIN_WORD = /^[\p{L}\p{N}_]+\*?$/u;

/**
 * The texts of which a sentence must hold one for a piece to be in it; undefined where the piece may be missing, or where that
 * cannot be told without its expression. The tables have a few hundred pieces, thousands of times.
 */
const neededFor = remembered((piece): { readonly texts: readonly string[] | undefined } => {
  if (piece.endsWith('?')) return { texts: undefined };
  const words = piece
    .split('|')
    .flatMap(wordsIn)
    .map((word) => (word === "'s" ? 's' : word));
  const areTold = words.every((word) => PLAIN_WORD.test(word));
  const texts = words.map((word) => ` ${word.replace('*', '').replaceAll('_', ' ')}`);
  return { texts: areTold ? texts : undefined };
});

function mayHold(sentence: string, piece: string): boolean {
  const { texts } = neededFor(piece);
  return texts === undefined || texts.some((text) => sentence.includes(text));
}

/**
 * One line as a test of a sentence. Its expression is long, and making it ready takes a hundred times as long as trying it:
 * that waits for a sentence that holds a word for each piece of the line, which few do.
 */
function lineTest(line: string): (sentence: string) => boolean {
  const pieces = line.trim().split(/\s+/u);
  let expression: RegExp | undefined;
  return (sentence) => {
    if (!pieces.every((piece) => mayHold(sentence, piece))) return false;
    expression ??= new RegExp(expressionOf(line), 'u');
    return expression.test(sentence);
  };
}

/** Lines of wordings, one a line, as one test of a sentence; empty lines do not count. Nothing is made of them before they are asked. */
export function wordPattern(lines: string): (sentence: string) => boolean {
  let tests: readonly ((sentence: string) => boolean)[] | undefined;
  return (sentence) => {
    tests ??= lines
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(lineTest);
    return tests.some((test) => test(sentence));
  };
}
