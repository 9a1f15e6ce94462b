import { firstDivided, type StatedDivision } from '../columns/column-division.js';
import type { SourceProfile } from '../sources/source-profile.js';
import type { DecidedQuestion } from '../table/file-reading.js';
import { type Header, headerKey } from '../table/header.js';
import type { Row } from '../table/read-table.js';
import { inferListColumn, type ListColumn } from '../values/list-inference.js';
import { splitList } from '../values/lists.js';
import type { AnswerKnowledge, QuestionKind, QuestionReader } from './question.js';
import { boxesOf, boxesReader, decidedBoxes } from './question-boxes.js';
import { groupsOf } from './question-groups.js';

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
