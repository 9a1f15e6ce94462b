import { addToList } from '../../domain/add-to-list.js';
import { AS_TEXT, type FileKind, IGNORE } from '../../domain/files/file-fields.js';
import { counted } from '../../domain/text/counted.js';
import { firstFew, firstLines } from '../../domain/text/first-few.js';
import { isNotApplicable } from '../values/blanks/not-applicable.js';
import { saysNothing } from '../values/blanks/nothing-words.js';
import { isFieldOf } from './column-claims.js';
import { type Interpretation, isProtective, type ReadExample, type ReadWord } from './interpretation.js';

/** What is shown of a cell, and of a list that a cell was read as. */
const SHOWN_LETTERS = 60;
const SHOWN_VALUES = 6;
/** Names in one line that say nothing beyond themselves. */
const NAMES_IN_A_LINE = 20;
const SHOWN_WORDS = 12;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > SHOWN_LETTERS ? `${line.slice(0, SHOWN_LETTERS - 1)}…` : line;
}

/** `"Wound care, Audit" → Wound care; Audit`. */
export function exampleInWords({ written, readAs }: ReadExample): string {
  const shown = readAs.slice(0, SHOWN_VALUES).map(shortened).join('; ');
  const more = readAs.length > SHOWN_VALUES ? '; …' : '';
  return `"${shortened(written)}" → ${readAs.length === 0 ? 'nothing' : `${shown}${more}`}`;
}

function names(interpretations: readonly Interpretation[]): string {
  return firstFew(interpretations, NAMES_IN_A_LINE, ({ column }) => shortened(column));
}

/** One column in full: how many cells, up to three of them, and what each was read as. */
export function interpretationInWords({ column, target, cells, examples, because }: Interpretation): string {
  const said = examples.map(exampleInWords).join(', ');
  const why = because === undefined ? '' : `; ${because}`;
  return `${shortened(column)} → ${target ?? 'kept as text'}, ${counted(cells, 'cell', 'cells')}${said === '' ? '' : `: ${said}`}${why}`;
}

function wordInWords(word: ReadWord): string {
  const isUnread = word.readAs.length === 0 && !saysNothing(word.written) && !isNotApplicable(word.written);
  const told = isUnread ? `"${shortened(word.written)}" → not understood` : exampleInWords(word);
  return `${told} (${word.cells})`;
}

/** Each distinct role with its count, where anybody had to read more than the plain word. */
function wordsInWords(interpretations: readonly Interpretation[]): string[] {
  return interpretations.flatMap(({ column, words }) => {
    const telling = words.filter(({ written, readAs }) => written.toLowerCase() !== readAs.join());
    if (telling.length === 0) return [];
    return [`${shortened(column)} was read like this:`, ...firstLines(words, SHOWN_WORDS, wordInWords)];
  });
}

/** The columns of one target as one text: the parts of a code, or the first of a question's many. */
function columnsOfTarget(target: string | null, [first, ...more]: readonly Interpretation[]): string {
  const name = shortened(first?.column ?? '');
  if (target === 'code') return [name, ...more.map(({ column }) => shortened(column))].join(' + ');
  return more.length === 0 ? name : `${name} and ${more.length} more`;
}

function byTarget(interpretations: readonly Interpretation[]) {
  const groups = new Map<string | null, Interpretation[]>();
  for (const one of interpretations) addToList(groups, one.target, one);
  return groups;
}

/** So many are said in a line; more are read one below the other. */
const SHORT = 3;

/** What was certain: names that say it themselves, then names and arrows, as a table where they are many. */
function certainInWords(certain: readonly Interpretation[]): string[] {
  if (certain.length === 0) return ['Columns: none for certain.'];
  const own = certain.filter(({ column, target }) => column === target);
  const others = certain.filter(({ column, target }) => column !== target);
  const rows = [...byTarget(others)].map(([target, columns]) => ({
    target,
    columns: columnsOfTarget(target, columns),
  }));
  const ownNames = own.length === 0 ? [] : [names(own)];
  if (rows.length <= SHORT) {
    const arrows = rows.map(({ columns, target }) => `${columns} → ${target}`);
    return [`Columns: ${[...ownNames, ...arrows].join('; ')}.`];
  }
  const width = Math.max(...rows.map(({ columns }) => columns.length));
  return [
    `Columns:${ownNames.map((text) => ` ${text};`).join('')}`,
    ...rows.map(({ columns, target }) => `  ${columns.padEnd(width)} → ${target}`),
  ];
}

/** What is only likely, a column a line, with examples. */
function likelyInWords(likely: readonly Interpretation[]): string[] {
  if (likely.length === 0) return [];
  const toBeSafe = ({ target }: Interpretation) =>
    target !== null && isProtective(target) ? ' (it counts unasked, to be safe)' : '';
  return [
    'Understood by their wording:',
    ...likely.map((one) => `  ${interpretationInWords(one)}${toBeSafe(one)}`),
  ];
}

/** What is kept as it is, and why a column that was nearly understood is among it. */
function keptInWords(kept: readonly Interpretation[], kind: FileKind): string[] {
  if (kept.length === 0) return [];
  const word = kind === 'roster' ? 'Kept as they are' : kind === 'survey' ? 'Kept as answers' : 'Not used';
  const objected = kept.filter(({ because }) => because !== undefined);
  return [
    `${word}: ${names(kept)}.`,
    ...objected.map(({ column, because }) => `  ${shortened(column)}: ${because}.`),
  ];
}

/** Says what was made of each column. */
export function interpretationsInWords(interpretations: readonly Interpretation[], kind: FileKind): string[] {
  const ignored = interpretations.filter(({ target }) => target === IGNORE);
  // What a goal or a concern says is a field of its list, of that very name.
  const keepsText = !isFieldOf(kind, AS_TEXT);
  const isKept = ({ target }: Interpretation) => target === null || (target === AS_TEXT && keepsText);
  const held = interpretations.filter((one) => !isKept(one) && one.target !== IGNORE);
  return [
    ...certainInWords(held.filter(({ degree }) => degree === 'certain')),
    ...likelyInWords(held.filter(({ degree }) => degree === 'likely')),
    ...wordsInWords(held),
    ...keptInWords(interpretations.filter(isKept), kind),
    ...(ignored.length === 0 ? [] : [`Left out, nothing of them is stored: ${names(ignored)}.`]),
  ];
}
