import { AS_TEXT } from '../../domain/files/file-fields.js';
import { groupedBy } from '../../domain/grouped-by.js';
import { questionOfItem } from '../../domain/instruments/instrument.js';
import type { KnownItem } from '../../domain/instruments/known-items.js';
import type { BlankAnswer, SurveyAnswer } from '../../domain/surveys/survey-response.js';
import { attributeValues, cellDivision, notReadInWords } from '../columns/attribute-values.js';
import {
  type ColumnDivision,
  divisionInWords,
  keptTogetherInWords,
  type StatedDivision,
} from '../columns/column-division.js';
import type { Mapping } from '../columns/map-columns.js';
import { numbersIn, numbersInWords, plainNumber } from '../columns/number-columns.js';
import { deniedInWords } from '../values/denied-terms.js';
import type { Question } from './question.js';
import { questionScales, type ScalableQuestion, type ScaleKnowledge } from './question-scales.js';
import { type RespondentSet, WHO_AND_WHEN } from './respondents.js';
import { writtenAnswer } from './written-answer.js';

/** How a survey's answers are read. */
export interface AnswerReader {
  /** Turns a respondent's answers, a list for each question of the file, and the cells of the row into what is kept. */
  readonly read: (answers: readonly (readonly string[])[], cells: readonly string[]) => SurveyAnswer[];
  /** What the file asks, answered or not, by the words under which answers are kept. */
  readonly asked: readonly BlankAnswer[];
  /** What was decided about scales, a line each. */
  readonly notes: readonly string[];
  /** What was decided about one question, by its name. */
  readonly notesOf: (question: string) => readonly string[];
}

/** What a survey's answers are read by. */
export interface AnswerKnowledge {
  readonly mapping: Mapping;
  /** Attributes whose cells are lists of terms. */
  readonly terms: ReadonlySet<string>;
  readonly scales: ScaleKnowledge;
}

interface QuestionUse {
  readonly index: number;
  readonly question: Question;
  readonly attribute: string | null;
  /** The item of an instrument that it is. */
  readonly item?: KnownItem;
  readonly divide: (cell: string) => string[];
  readonly division: ColumnDivision;
  /** What else was decided about its cells, a line each. */
  readonly notes: readonly string[];
}

function usesOf(
  { questions, respondents }: RespondentSet,
  { mapping, terms, scales }: AnswerKnowledge,
): QuestionUse[] {
  const attributeAt = new Map(
    [...mapping.attributes].flatMap(([name, columns]) =>
      columns.map(({ position }) => [position, name] as const),
    ),
  );
  const isAboutWho = new Set([
    ...WHO_AND_WHEN.flatMap((field) => mapping.fields.get(field)?.position ?? []),
    ...mapping.code.map(({ position }) => position),
  ]);
  const isIgnored = new Set(mapping.ignored.map(({ position }) => position));
  return questions.flatMap((question, index): QuestionUse[] => {
    const [position = -1] = question.positions;
    if (isAboutWho.has(position) || isIgnored.has(position)) return [];
    const attribute = attributeAt.get(position) ?? null;
    const cells = respondents.flatMap(({ answers }) => answers[index] ?? []);
    const asked = { index, question, cells };
    if (attribute === null || question.kind === 'multiple')
      return [asDivided(asked, attribute, mapping.items.get(position))];
    const stated = mapping.claims.get(position)?.division;
    return [asCells(asked, { attribute, stated, terms, scales })];
  });
}

interface AskedQuestion {
  readonly index: number;
  readonly question: Question;
  /** Everything that was answered. */
  readonly cells: readonly string[];
}

/** A question whose answers are divided already, or are to stay as they are. */
function asDivided(
  { index, question, cells }: AskedQuestion,
  attribute: string | null,
  item: KnownItem | undefined,
): QuestionUse {
  const { divided, name } = question;
  const division = { divided, whole: optionsWithComma(question) };
  const notes = attribute === null ? [] : deniedInWords(name, attribute, cells);
  const use = { index, question, attribute, divide: (cell: string) => [cell], division, notes };
  return item === undefined ? use : { ...use, item };
}

/** A question that fills an attribute from single cells: lists of terms, numbers, words. */
function asCells(
  { index, question, cells }: AskedQuestion,
  known: Pick<AnswerKnowledge, 'terms' | 'scales'> & {
    readonly attribute: string;
    readonly stated: StatedDivision | undefined;
  },
): QuestionUse {
  const { attribute, terms, scales } = known;
  const division = cellDivision(attribute, cells, known);
  const { divide } = division;
  const notes = [
    ...notReadInWords(question.name, attribute, cells),
    ...deniedInWords(question.name, attribute, cells.flatMap(divide)),
    ...(terms.has(attribute) ? keptTogetherInWords(question.name, cells.flatMap(divide)) : []),
  ];
  if (terms.has(attribute)) return { index, question, attribute, divide, division, notes };
  const numbers = numbersIn(cells, scales.decimalMark);
  return {
    index,
    question,
    attribute,
    divide: (cell) => divide(plainNumber(cell, numbers)),
    division,
    notes: [...notes, ...numbersInWords(question.name, numbers)],
  };
}

function notesOfUse({ question, attribute, division, notes }: QuestionUse): string[] {
  return [...divisionInWords(question.name, attribute ?? AS_TEXT, division), ...notes];
}

/** What the rows of a grid share: `Available? [Monday]` is a row of `Available?`, whether or not the tool is known. */
function gridOf({ name, text, item }: Question): string {
  return item === undefined ? name.replace(/\s*\[[^\]]+\]$/u, '') : text;
}

/** What was decided about the cells of every question. How the rows of a grid are divided is said once, of the first. */
function notesOfUses(uses: readonly QuestionUse[]): string[] {
  const alike = groupedBy(uses, ({ question, attribute, division }) =>
    JSON.stringify([gridOf(question), attribute, division.divided?.separator, division.whole]),
  );
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const division = { ...first.division, more: others.length };
    return [...notesOfUse({ ...first, division }), ...others.flatMap(({ notes }) => notes)];
  });
}

/** Options that hold what divides the cells of their question. */
function optionsWithComma({ divided, options }: Question): readonly string[] {
  return divided === undefined ? [] : options.filter((option) => option.includes(divided.separator));
}

/** What a respondent answered, a list for each question, and the cells it was read from. */
interface AnsweredRow {
  readonly answers: readonly (readonly string[])[];
  readonly cells: readonly string[];
}

/** The answers to the questions that fill one attribute, as one; what says nothing about it is kept as it was said. */
function attributeAnswer(
  attribute: string,
  uses: readonly QuestionUse[],
  { answers, cells }: AnsweredRow,
): SurveyAnswer[] {
  const said = uses.flatMap(({ index }) => answers[index] ?? []);
  if (said.length === 0) return [];
  const values = uses.flatMap(({ index, question, divide }) =>
    attributeValues(attribute, (answers[index] ?? []).flatMap(divide), question),
  );
  const question = questionOf(uses);
  const written = uses
    .map((use) => writtenAnswer(use.question, cells))
    .filter((text) => text.trim() !== '')
    .join(' | ');
  return [
    values.length === 0
      ? { question, attribute: null, values: said, written }
      : { question, attribute, values: [...new Set(values)], written },
  ];
}

function questionOf(uses: readonly QuestionUse[]): string {
  return [...new Set(uses.map((use) => use.question.text))].join(' / ');
}

/** The words under which an answer is kept: those of its item, however the file heads it, else the question's own. */
function keptAs({ item, question }: QuestionUse): string {
  return item === undefined ? question.name : questionOfItem(item.instrument, item.number);
}

function askedIn(uses: readonly QuestionUse[]): BlankAnswer[] {
  return uses.flatMap((use, index): BlankAnswer[] => {
    const { attribute } = use;
    if (attribute === null) return [{ question: keptAs(use), attribute }];
    const same = uses.filter((other) => other.attribute === attribute);
    return same[0] === uses[index] ? [{ question: questionOf(same), attribute }] : [];
  });
}

/** Questions of one answer that are only kept; those that say who takes part as what are no scales. */
function scalable(
  uses: readonly QuestionUse[],
  { respondents }: RespondentSet,
  mapping: Mapping,
): ScalableQuestion[] {
  const positions = new Set([...mapping.fields.values()].map(({ position }) => position));
  return uses
    .filter(({ attribute, question }) => attribute === null && question.kind !== 'multiple')
    .filter(({ question }) => question.positions.length === 1 && !positions.has(question.positions[0] ?? -1))
    .map(({ index, item, question }) => ({
      name: question.name,
      asked: [...new Set([question.text, question.item ?? '', question.name, question.unit ?? ''])].join(' '),
      ...(item === undefined ? {} : { item }),
      answers: respondents.flatMap((respondent) => respondent.answers[index] ?? []),
    }));
}

/**
 * Prepares the reading of a survey's answers. All questions that fill one attribute, the days of a grid for instance,
 * become one answer in the place of the first; every other question is kept as it was answered, with its points where its
 * scale is known. Blank answers are left out.
 */
export function answerReader(set: RespondentSet, known: AnswerKnowledge): AnswerReader {
  const uses = usesOf(set, known);
  const { readers, notes, notesOf } = questionScales(scalable(uses, set, known.mapping), known.scales);
  const read: AnswerReader['read'] = (answers, cells) =>
    uses.flatMap((use): SurveyAnswer[] => {
      const { index, attribute, question } = use;
      const values = answers[index] ?? [];
      if (attribute === null) {
        if (values.length === 0) return [];
        const score = readers.get(question.name)?.(values[0] ?? '');
        return [
          {
            question: keptAs(use),
            attribute,
            values: [...values],
            ...(score === undefined ? {} : { score }),
            written: writtenAnswer(question, cells),
          },
        ];
      }
      const same = uses.filter((other) => other.attribute === attribute);
      return same[0] === use ? attributeAnswer(attribute, same, { answers, cells }) : [];
    });
  return {
    read,
    asked: askedIn(uses),
    notes: [...notesOfUses(uses), ...notes],
    notesOf: (name) => [
      ...uses.filter(({ question }) => question.name === name).flatMap(notesOfUse),
      ...notesOf(name),
    ],
  };
}
