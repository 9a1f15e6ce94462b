import type { KnownItem } from '../../domain/instruments/known-items.js';
import type { DecimalMarkName } from '../../domain/settings/intake-settings.js';
import type { Score } from '../../domain/surveys/survey-response.js';
import { type NumberVerdict, numbersIn } from '../columns/number-columns.js';
import { isShortScaleOf, missingCodesAmong, statedRange } from '../values/blanks/missing-codes.js';
import {
  type LikertScale,
  NOT_APPLICABLE,
  parseLikert,
  scaleInWords,
  scaleOf,
} from '../values/numbers/likert.js';
import { type NotationVerdict, ratingNotation } from '../values/numbers/rating-notation.js';
import { itemReader, outsideInWords, runsAgainst } from './item-scales.js';
import { numberReader, numbersReadInWords, turnedIn } from './number-scores.js';
import { asksForNumberThatNames } from './numbers-that-name.js';
import { answersApart, oddInWords } from './odd-answers.js';
import { codesInWords, firstOpen, openInWords, scalesInWords } from './scales-in-words.js';
import { type JudgedQuestion, settledScales } from './settle-scales.js';

/** A question of which each answer is one text, with all that was answered. */
export interface ScalableQuestion {
  readonly name: string;
  /** Everything that was asked, where the name alone does not say it. */
  readonly asked?: string;
  readonly answers: readonly string[];
  /** The item of an instrument that it is: then its scale is known. */
  readonly item?: KnownItem;
}

/** What is known of scales beyond the answers. */
export interface ScaleKnowledge {
  /** The programme's own tables, which count before the known ones. */
  readonly own: readonly LikertScale[];
  /** Scales of questions on record, by the question: what a few answers leave open was settled by earlier ones. */
  readonly onRecord: ReadonlyMap<string, string>;
  /** Which decimal mark is meant where a column does not tell. */
  readonly decimalMark: DecimalMarkName | null;
}

/** Gives an answer its place on the question's scale; undefined for a blank one. */
export type ReadScore = (answer: string) => Score | undefined;

/** How the questions of a survey are scored: by name. */
export interface QuestionScales {
  readonly readers: ReadonlyMap<string, ReadScore>;
  /** What was decided and what was left open, a line each. */
  readonly notes: readonly string[];
  /** The same of one question alone. */
  readonly notesOf: (name: string) => readonly string[];
}

const NO_NUMBERS: NumberVerdict = { verdict: 'not numbers' };

/**
 * Decides the scale of each question from all its answers. Where several fit, the programme's own table decides, else what the
 * question was on before, else the other questions of the file, else that all points of one scale alone were used; else it is
 * not scored, and told. Seven points are meant only where an answer, in the file or on record, is one that only they have.
 */
export function questionScales(
  questions: readonly ScalableQuestion[],
  known: ScaleKnowledge,
): QuestionScales {
  const items = itemScales(questions, known);
  const others = scalesFoundOut(
    questions.filter(({ item }) => item === undefined),
    known,
  );
  return {
    readers: new Map([...others.readers, ...items.readers]),
    notes: [...items.notes, ...others.notes],
    notesOf: (name) => [...items.notesOf(name), ...others.notesOf(name)],
  };
}

/** Questions whose scale an instrument states. */
function itemScales(questions: readonly ScalableQuestion[], { decimalMark }: ScaleKnowledge): QuestionScales {
  const all = questions.flatMap((question) => {
    const { item, name, asked = name, answers } = question;
    if (item === undefined) return [];
    const signs = ratingNotation(asked, answers);
    const plain = signs.verdict === 'read' ? signs.notation.plain : (answer: string) => answer;
    const read = itemReader(item, { answers: answers.map(plain), asked, decimalMark });
    const reader: ReadScore = (answer) => read(plain(answer));
    const outside = answers.filter((answer) => answer.trim() !== '' && reader(answer) === undefined);
    const turned = runsAgainst(item, asked)
      ? [`Numbers in ${name} run the other way round than the instrument has them, as the question says.`]
      : [];
    const notes = [...turned, ...leftOutInWords(question, reader)];
    return [{ name, item, reader, answers: outside, notes }];
  });
  return {
    readers: new Map(all.map(({ name, reader }) => [name, reader])),
    notes: [...outsideInWords(all), ...all.flatMap(({ notes }) => notes)],
    notesOf: (question) => {
      const own = all.filter(({ name }) => name === question);
      return [...outsideInWords(own), ...own.flatMap(({ notes }) => notes)];
    },
  };
}

/** A question as it was written, without what is odd in it or stands for no answer. */
type LookedAt = ReturnType<typeof lookedAt>;

function scalesFoundOut(questions: readonly ScalableQuestion[], known: ScaleKnowledge): QuestionScales {
  const isFileShort = questions.some(({ answers }) => isShortScaleOf(numbersAmong(answers)));
  const all = questions.map((question) => lookedAt(question, known, isFileShort));
  const judged = all
    .filter(({ numbers }) => numbers.verdict === 'not numbers')
    .map((question) => ({ ...question, found: scaleOf(question.answers, known.own) }));
  const scales = settledScales(judged, known.onRecord);
  const readers = readersOf(all, scales);
  const openOf = ({ name, found }: JudgedQuestion) => (scales.has(name) ? [] : openInWords(name, found));
  const leftOutOf = (question: LookedAt) => {
    const read = readers.get(question.name);
    return read === undefined ? [] : [...leftOutInWords(question, read), ...oddInWords(question)];
  };
  // In the order of the questions: what settles one may differ from one import to the next.
  const inOrder = all.flatMap(({ name }) => {
    const scale = scales.get(name);
    return scale === undefined ? [] : [[name, scale] as const];
  });
  const notes = [
    ...scalesInWords(inOrder),
    ...all.flatMap(leftOutOf),
    ...all.flatMap((question) => numbersReadInWords(question)),
    ...firstOpen(judged.flatMap(openOf)),
  ];
  const notesOf = (question: string) => {
    const scale = scales.get(question);
    const own = all.filter(({ name }) => name === question);
    return [
      ...(scale === undefined ? [] : [`Scale ${scaleInWords(scale)}.`]),
      ...own.flatMap(leftOutOf),
      ...own.flatMap((one) => numbersReadInWords(one)),
      ...judged.filter(({ name }) => name === question).flatMap(openOf),
    ];
  };
  return { readers, notes, notesOf };
}

function lookedAt(
  { name, asked = name, answers: written }: ScalableQuestion,
  known: ScaleKnowledge,
  isFileShort: boolean,
) {
  const signs = ratingNotation(asked, written);
  const plain = signs.verdict === 'read' ? written.map(signs.notation.plain) : written;
  const { onScale: answers, odd } = answersApart(plain, known.own);
  const numbers = asksForNumberThatNames(asked) ? NO_NUMBERS : numbersIn(answers, known.decimalMark);
  const turned = turnedIn(asked, signs);
  const range = turned?.range ?? statedRange(asked);
  const codes = missingCodesAmong(numbersAmong(answers), { range, isFileShort });
  return { name, answers, odd, numbers, codes, signs, turned };
}

/** How each question is scored that is on a scale or answered in numbers; odd answers stay without a score. */
function readersOf(
  all: readonly LookedAt[],
  scales: ReadonlyMap<string, LikertScale>,
): Map<string, ReadScore> {
  const readers = new Map([...scales].map(([name, scale]) => [name, scoreReader(scale)] as const));
  for (const { name, numbers, codes, turned } of all) {
    const read = numberReader(numbers, codes, turned);
    if (read !== undefined) readers.set(name, read);
  }
  for (const { name, signs } of all) readSigns(signs, name, readers);
  for (const { name, odd } of all) leaveOut(odd, name, readers);
  return readers;
}

function scoreReader(scale: LikertScale): ReadScore {
  return (answer) => {
    const { value } = parseLikert(answer, scale);
    return value === undefined
      ? undefined
      : { scale: scale.name, points: value === NOT_APPLICABLE ? null : value };
  };
}

/** Stars, `4/5` and `80 %` are read as the numbers they say, before anything else looks at them. */
function readSigns(signs: NotationVerdict, name: string, readers: Map<string, ReadScore>): void {
  const read = readers.get(name);
  if (read === undefined || signs.verdict !== 'read') return;
  readers.set(name, (answer) => read(signs.notation.plain(answer)));
}

/** Numbers, and what is numbered, that were taken for no answer, in a line. */
function leftOutInWords({ name, answers }: ScalableQuestion, read: ReadScore): string[] {
  const missing = answers.filter((answer) => /\d/u.test(answer) && read(answer)?.points === null);
  return codesInWords(name, missing);
}

function numbersAmong(answers: readonly string[]): number[] {
  return answers
    .filter((answer) => answer.trim() !== '')
    .map(Number)
    .filter(Number.isFinite);
}

/** Odd answers stay without a score, whatever number is in them. */
function leaveOut(odd: readonly string[], name: string, readers: Map<string, ReadScore>): void {
  const read = readers.get(name);
  if (read === undefined || odd.length === 0) return;
  const aside = new Set(odd);
  readers.set(name, (answer) => (aside.has(answer) ? undefined : read(answer)));
}
