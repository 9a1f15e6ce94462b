import { A_SKILL } from '../../domain/files/file-fields.js';
import { headerPhrase } from '../table/header-phrase.js';
import type { Table } from '../table/read-table.js';
import { saysNothing } from '../values/blanks/nothing-words.js';
import {
  isLevelWord,
  type LevelNotation,
  levelNotation,
  skillLevelReader,
} from '../values/numbers/skill-levels.js';
import type { Column, MappingChoices } from './column.js';
import { type Claim, claimOf, SURENESS } from './column-claims.js';

/** What is needed of a table. */
type MatrixHead = Pick<Table, 'source' | 'headers'> & Partial<Pick<Table, 'rows'>>;

/** Cells looked at of a column. */
const ENOUGH = 500;
/** What numbers in a column besides the skills are. */
const NO_SKILL =
  /\b(?:total|sum|score|average|mean|count|number|percent|percentage|hours|wte|fte|age|years?|months?|days?|id|no|row|rank|priority|comments?|notes?|contract|leave|manager|mentor|mentee)\b/u;
/** A letter alone may be one of I, L, U and O, or a tick. */
const LENIENT: LevelNotation = { isOfFive: true, isCrossNo: true, isIluo: true };

function saidIn(cells: Iterable<string>): string[] {
  const said = new Set<string>();
  for (const cell of cells) {
    const text = cell.trim();
    if (text !== '' && !saysNothing(text)) said.add(text);
    if (said.size >= ENOUGH) break;
  }
  return [...said];
}

/** Of a column's different cells so many say levels, where it is taken for a skill; of the others it is complained. */
const MOST_CELLS = 0.5;

/** Whether a column may head a skill of a matrix: it is no other column of a roster, and enough of its cells say a level. */
function mayBeSkill(heading: string, cells: Iterable<string>): boolean {
  if (heading.trim() === '' || NO_SKILL.test(headerPhrase(heading))) return false;
  const known = claimOf(heading, 'roster');
  if (known !== undefined && known.sureness < SURENESS.wording) return false;
  const read = skillLevelReader(LENIENT);
  const said = saidIn(cells);
  const levels = said.filter((cell) => read(cell).problem === undefined).length;
  return levels > 0 && levels >= said.length * MOST_CELLS;
}

/** Whether some of its cells are words, or letters, that say nothing but levels. */
function saysLevels(cells: Iterable<string>): boolean {
  const said = saidIn(cells);
  const notation = levelNotation(said);
  return said.some((cell) => isLevelWord(cell, notation));
}

/** Names of files that hold who can do what. */
const NAMES_A_MATRIX =
  /\b(?:skills?|competenc(?:y|ies|es?)|cross training|capability) ?(?:matrix|grid|list|register|audit)?\b/iu;
const ROWS_LOOKED_AT = 50;

/** Whether a table has several columns of levels, in words that mean nothing else, or in a file whose name says what it is. */
export function isSkillsMatrix({ headers, source, rows = [] }: MatrixHead): boolean {
  const first = rows.slice(0, ROWS_LOOKED_AT);
  const cellsAt = (position: number) => first.map((row) => row.cells[position] ?? '');
  const levels = headers.filter(({ text, position }) => mayBeSkill(text, cellsAt(position)));
  if (levels.length < 2) return false;
  const isNamed = NAMES_A_MATRIX.test(source.replace(/[_-]/gu, ' '));
  return isNamed || levels.some(({ position }) => saysLevels(cellsAt(position)));
}

/** What a column of a skills matrix says by its cells, in a file that has no column of the names of skills. */
export function claimOfSkill(column: Column, choices: MappingChoices): Claim | undefined {
  const { kind, cellsOf, headers = [], stated = new Map<string, string>() } = choices;
  if (kind !== 'skills' || cellsOf === undefined) return undefined;
  const isLong =
    headers.some(({ name }) => claimOf(name, kind)?.target === 'skill') ||
    [...stated.values()].includes('skill');
  if (isLong || !mayBeSkill(column.text, cellsOf(column))) return undefined;
  return { target: A_SKILL, sureness: SURENESS.wording, origin: 'wording' };
}
