import type { Boxes, SourceProfile } from '../sources/source-profile.js';
import type { Header } from '../table/header.js';
import type { Row } from '../table/read-table.js';
import { parseYesNo } from '../values/yes-no.js';
import { filledValues, isOption, optionText } from './column-options.js';
import type { AnswerKnowledge, QuestionReader } from './question.js';

const OTHER = /^(?:other|andere|sonstige|autre|otr[oa])/iu;

/** How the whole file's boxes of these columns showed what was chosen; `none` where they were questions each of its own. */
export function decidedBoxes(
  group: readonly Header[],
  { decided }: AnswerKnowledge,
): Boxes | 'none' | undefined {
  if (decided === undefined) return undefined;
  const [first] = group;
  return decided.find(({ positions: [place] }) => place === first?.position)?.boxes ?? 'none';
}

/** How boxes show what was chosen, and which of their values stand for nothing. */
interface BoxMarking {
  readonly boxes: Boxes;
  readonly blanks: ReadonlySet<string>;
}

/** How the columns of a group show what was chosen; `undefined` when each is a question of its own. */
export function boxesOf(
  group: readonly Header[],
  rows: readonly Row[],
  { profile, labels }: AnswerKnowledge,
): Boxes | undefined {
  const options = group.filter(({ item, text }) => !OTHER.test(item ?? text));
  const isGrid = group.some(({ position }) => labels.has(position));
  const areNamedBoxes = profile.hasNamedBoxes === true && group.every(({ item }) => item !== undefined);
  if (options.length === 0 || isGrid || (group.length < 2 && !areNamedBoxes)) return undefined;
  const columns = options.map((header) => filledValues(header, rows, profile));
  if (columns.every((values) => values.length === 0)) return areNamedBoxes ? 'marks' : undefined;
  const holdOwnText = columns.every((values, at) => values.every((value) => isOption(value, options[at])));
  if (profile.boxes.includes('own text') && holdOwnText) return 'own text';
  const holdMarks = columns.every((values) => values.every((value) => parseYesNo(value) !== undefined));
  const areItems = group.some(({ item }) => item !== undefined);
  return profile.boxes.includes('marks') && holdMarks && areItems && !isYesNoGrid(options, rows, profile)
    ? 'marks'
    : undefined;
}

/** Boxes are ticked or not, all of them; in a grid of yes and no somebody says no to one item and leaves another blank. */
function isYesNoGrid(
  items: readonly Header[],
  rows: readonly Row[],
  { blanks = [] }: SourceProfile,
): boolean {
  return rows.some(({ cells }) => {
    const said = items
      .map(({ position }) => (cells[position] ?? '').trim())
      .filter((value) => !blanks.includes(value));
    return said.includes('') && said.some((value) => /^\p{L}/u.test(value) && parseYesNo(value) === false);
  });
}

/** Reads the boxes of a group as one question. */
export function boxesReader(
  group: readonly Header[],
  rows: readonly Row[],
  marking: BoxMarking,
): QuestionReader {
  const read = (cells: readonly string[]) =>
    group.flatMap((header) => chosen(header, cells[header.position] ?? '', marking));
  const hasSeveral = rows.some(({ cells }) => read(cells).length > 1);
  const options = group.map(optionText);
  const [first] = group;
  const text = first?.question ?? options.join(' / ');
  const kind = marking.boxes === 'own text' && !hasSeveral ? 'single' : 'multiple';
  const question = {
    name: text,
    text,
    positions: group.map(({ position }) => position),
    kind,
    options,
    boxes: marking.boxes,
  } as const;
  return { question, read };
}

/** What one box adds to the answers: its option when it is marked; in the column for other answers, what was written. */
function chosen(header: Header, cell: string, { boxes, blanks }: BoxMarking): string[] {
  const value = cell.trim();
  if (value === '' || blanks.has(value)) return [];
  const mark = boxes === 'marks' ? parseYesNo(value) : undefined;
  if (mark !== undefined) return mark ? [optionText(header)] : [];
  return [isOption(value, header) ? optionText(header) : value];
}
