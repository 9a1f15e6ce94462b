import { type DividedCell, firstDivided, type StatedDivision } from '../columns/column-division.js';
import type { Boxes, SourceProfile } from '../sources/source-profile.js';
import type { DecidedQuestion } from '../table/file-reading.js';
import { type Header, headerKey } from '../table/header.js';
import type { Row } from '../table/read-table.js';
import { inferListColumn, type ListColumn } from '../values/list-inference.js';
import { type ListSeparator, splitList } from '../values/lists.js';
import { parseYesNo } from '../values/yes-no.js';

/** What the answers to a question are. */
export type QuestionKind = 'single' | 'multiple' | 'number' | 'text';

/** One question of a survey and where its answers stand. */
export interface Question {
  /** A name that no other question of the file has. */
  readonly name: string;
  readonly text: string;
  /** The item of a grid that is asked. */
  readonly item?: string;
  /** What a second row of the header says of its answers: `months`, `1 = best, 5 = worst`. */
  readonly unit?: string;
  readonly code?: string;
  /** The columns that hold its answers, counted from 0. */
  readonly positions: readonly number[];
  readonly kind: QuestionKind;
  /** The options offered, or the answers given, for `single` and `multiple`. */
  readonly options: readonly string[];
  /** How boxes over several columns show what was chosen. */
  readonly boxes?: Boxes;
  /** What divides the answers of a cell, where cells hold several. */
  readonly separator?: ListSeparator;
  /** A cell that was taken apart, where cells of one column hold several answers. */
  readonly divided?: DividedCell;
}

/** A question and how its answers are read from the cells of a row; no answer is an empty list. */
export interface QuestionReader {
  readonly question: Question;
  read(cells: readonly string[]): string[];
}

/** What is known about the answers of a file beyond its cells. */
export interface AnswerKnowledge {
  readonly profile: SourceProfile;
  /** What codes mean, by the position of the column. */
  readonly labels: ReadonlyMap<number, ReadonlyMap<string, string>>;
  /** How somebody said that the cells of a column are divided, by its `headerKey`. */
  readonly divisions?: ReadonlyMap<string, StatedDivision> | undefined;
  /** What the whole file told of its questions, of which these rows are the rejected ones. */
  readonly decided?: readonly DecidedQuestion[] | undefined;
}

const OTHER = /^(?:other|andere|sonstige|autre|otr[oa])/iu;
const MOST_CHOICES = 20;

/** `questionReaders` finds the questions of a table: boxes over several columns become one, everything else is a column. */
export function questionReaders(
  headers: readonly Header[],
  rows: readonly Row[],
  knowledge: AnswerKnowledge,
): QuestionReader[] {
  const answerHeaders = headers.filter(({ role }) => role === undefined);
  return groupsOf(answerHeaders, rows, knowledge).flatMap((group) => {
    const boxes = decidedBoxes(group, knowledge) ?? boxesOf(group, rows, knowledge);
    return boxes === undefined || boxes === 'none'
      ? group.map((header) => columnReader(header, rows, knowledge))
      : [boxesReader(group, rows, { boxes, blanks: new Set(knowledge.profile.blanks) })];
  });
}

/** How the whole file's boxes of these columns showed what was chosen; `none` where they were questions each of its own. */
function decidedBoxes(group: readonly Header[], { decided }: AnswerKnowledge): Boxes | 'none' | undefined {
  if (decided === undefined) return undefined;
  const [first] = group;
  return decided.find(({ positions: [place] }) => place === first?.position)?.boxes ?? 'none';
}

/** Neighbouring columns of the same question; in a tool that leaves the question out, neighbours that hold their own text. */
function groupsOf(
  headers: readonly Header[],
  rows: readonly Row[],
  { profile, decided }: AnswerKnowledge,
): Header[][] {
  if (decided !== undefined) return decidedGroups(headers, decided);
  const groups: Header[][] = [];
  let last: string | undefined;
  const keys = bridged(
    headers.map((header) =>
      header.question === undefined
        ? questionlessKey(header, rows, profile)
        : `question ${headerKey(header.question)}`,
    ),
  );
  for (const [place, header] of headers.entries()) {
    const key = keys[place];
    if (key !== undefined && key === last) groups.at(-1)?.push(header);
    else groups.push([header]);
    last = key;
  }
  return groups;
}

/** The columns of each decided question; what the whole file did not have stands for itself. */
function decidedGroups(headers: readonly Header[], decided: readonly DecidedQuestion[]): Header[][] {
  const groupOf = new Map(
    decided.flatMap((question) => question.positions.map((place) => [place, question] as const)),
  );
  const groups = new Map<DecidedQuestion | Header, Header[]>();
  for (const header of headers) {
    const key = groupOf.get(header.position) ?? header;
    groups.set(key, [...(groups.get(key) ?? []), header]);
  }
  return [...groups.values()];
}

const OWN_TEXT = 'own text';
/** An option that nobody chose: its column is blank, and its heading asks nothing. */
const UNCHOSEN = 'unchosen';

function questionlessKey(header: Header, rows: readonly Row[], profile: SourceProfile): string | undefined {
  if (profile.name !== 'typeform') return undefined;
  const values = filledValues(header, rows, profile);
  if (values.length === 0) return /[?:…]\s*$/u.test(header.text) ? undefined : UNCHOSEN;
  return values.every((value) => isOption(value, header)) ? OWN_TEXT : undefined;
}

/** Options that nobody chose belong to the question around them; at its edge nothing tells that they do. */
function bridged(keys: readonly (string | undefined)[]): (string | undefined)[] {
  const after = keys.map((_, place) => keys.slice(place).find((key) => key !== UNCHOSEN));
  let before: string | undefined;
  return keys.map((key, place) => {
    if (key !== UNCHOSEN) {
      before = key;
      return key;
    }
    return before === OWN_TEXT && after[place] === OWN_TEXT ? OWN_TEXT : undefined;
  });
}

/** How boxes show what was chosen, and which of their values stand for nothing. */
interface BoxMarking {
  readonly boxes: Boxes;
  readonly blanks: ReadonlySet<string>;
}

/** How the columns of a group show what was chosen; `undefined` when each is a question of its own. */
function boxesOf(
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

function boxesReader(group: readonly Header[], rows: readonly Row[], marking: BoxMarking): QuestionReader {
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

function columnReader(
  header: Header,
  rows: readonly Row[],
  { profile, labels, divisions, decided: questions }: AnswerKnowledge,
): QuestionReader {
  const decided = questions?.find(({ positions: [place] }) => place === header.position);
  const { position, name, question, item, unit, code } = header;
  const words = labels.get(position);
  const blanks = new Set(profile.blanks ?? []);
  const cellOf = (cells: readonly string[]) => {
    const value = (cells[position] ?? '').trim();
    return blanks.has(value) ? '' : (words?.get(value) ?? value);
  };
  const values = rows.map(({ cells }) => cellOf(cells)).filter((value) => value !== '');
  const stated = divisions?.get(headerKey(header.name)) ?? divisions?.get(header.key);
  const told = () =>
    stated === undefined ? inferredList(values, words, profile) : statedList(values, stated);
  const list = decided === undefined ? told() : decidedList(decided);
  const divide = (value: string) =>
    list === undefined ? [value] : splitList(value, list.separator, list.options);
  const divided =
    list === undefined ? undefined : firstDivided(values, { separator: list.separator, divide });
  const { kind, options } =
    decided ?? (list === undefined ? shapeOf(values) : { kind: 'multiple' as const, options: list.options });
  const shape = { kind, options };
  const found = { name, text: question ?? withoutCode(header), positions: [position], ...shape };
  return {
    question: {
      ...found,
      ...(item === undefined ? {} : { item }),
      ...(unit === undefined ? {} : { unit }),
      ...(code === undefined ? {} : { code }),
      ...(list === undefined ? {} : { separator: list.separator }),
      ...(divided === undefined ? {} : { divided }),
    },
    read: (cells) => {
      const value = cellOf(cells);
      return value === '' ? [] : divide(value);
    },
  };
}

/** `mail. Your e-mail address` asks for the address: what a tool writes before it is its own code. */
function withoutCode({ text, code }: Header): string {
  return code !== undefined && text.trim().startsWith(`${code}. `)
    ? text
        .trim()
        .slice(code.length + 2)
        .trim()
    : text;
}

function decidedList({ separator, options }: DecidedQuestion): ListColumn | undefined {
  return separator === undefined ? undefined : { separator, options };
}

function inferredList(
  values: readonly string[],
  words: ReadonlyMap<string, string> | undefined,
  { lists }: SourceProfile,
): ListColumn | undefined {
  return words === undefined ? inferListColumn(values, lists) : undefined;
}

function statedList(values: readonly string[], stated: StatedDivision): ListColumn | undefined {
  if (stated === 'whole') return undefined;
  return { separator: stated, options: [...new Set(values.flatMap((value) => splitList(value, stated)))] };
}

function shapeOf(values: readonly string[]): { kind: QuestionKind; options: readonly string[] } {
  if (values.length > 0 && values.every((value) => /^-?\d+(?:[.,]\d+)?$/u.test(value)))
    return { kind: 'number', options: [] };
  const distinct = new Set(values);
  const isChoice = values.length > 0 && distinct.size <= MOST_CHOICES && distinct.size * 2 <= values.length;
  return isChoice ? { kind: 'single', options: [...distinct] } : { kind: 'text', options: [] };
}

function filledValues({ position }: Header, rows: readonly Row[], { blanks = [] }: SourceProfile): string[] {
  return rows
    .map(({ cells }) => (cells[position] ?? '').trim())
    .filter((value) => value !== '' && !blanks.includes(value));
}

function optionText({ item, text }: Header): string {
  return item ?? text.trim();
}

function isOption(value: string, header: Header | undefined): boolean {
  if (header === undefined) return false;
  return value === optionText(header) || headerKey(value) === headerKey(optionText(header));
}
