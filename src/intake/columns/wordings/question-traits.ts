import { headerKey } from '../../table/header.js';
import { timesNamedIn } from '../../values/times/read-times.js';
import { sentenceWords, spelledOut } from '../../values/words/sentence-words.js';
import { WORD_CLASSES } from '../../values/words/word-classes.js';
import { lookOf } from './answers-look.js';

/** Cells that are looked at for times of the week. */
const CELLS_LOOKED_AT = 60;
/** Longer words count by how they begin, too: `mentored` as `mentor`. */
const BEGINNING = 5;

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  [...WORD_CLASSES]
    .flatMap(([name, words]) => words.map((word) => [word, name] as const))
    // The first class that has a word counts.
    .toReversed(),
);

function answersLook(cells: Iterable<string>): string {
  let [said, times] = [0, 0];
  const looked: string[] = [];
  for (const cell of cells) {
    looked.push(cell);
    if (cell.trim() === '' || said >= CELLS_LOOKED_AT) continue;
    said += 1;
    if (timesNamedIn(cell) !== '') times += 1;
  }
  return times * 2 > said ? 'times' : lookOf(looked);
}

/**
 * What a question is told by where only its words count, and no grammar: each word, each two that stand together, how long ones begin, the
 * classes they are of, and each word beside how the answers look. `<` and `>` are its ends.
 */
export function questionTraits(text: string, cells: Iterable<string>): ReadonlySet<string> {
  const open = spelledOut(headerKey(text)).replace(/[()[\]]/gu, ' ');
  const words = ['<', ...sentenceWords(open).replaceAll(',', '').trim().split(' '), '>'];
  const look = answersLook(cells);
  const traits = new Set([`@${look}`]);
  words.forEach((word, at) => {
    const next = words[at + 1];
    const kind = CLASS_OF.get(word);
    traits.add(word).add(`@${look} ${word}`);
    if (word.length > BEGINNING) traits.add(`~${word.slice(0, BEGINNING)}`);
    if (kind !== undefined) traits.add(`{${kind}`);
    if (next === undefined) return;
    const kindOfNext = CLASS_OF.get(next);
    traits.add(`${word} ${next}`);
    if (kind !== undefined || kindOfNext !== undefined) traits.add(`{${kind ?? word} {${kindOfNext ?? next}`);
  });
  return traits;
}
