import type { KnownItem } from '../../domain/instruments/known-items.js';
import type { DecimalMarkName } from '../../domain/settings/intake-settings.js';
import type { Score } from '../../domain/surveys/survey-response.js';
import { type NumberVerdict, numbersIn } from '../columns/number-columns.js';
import {
  type LikertScale,
  NOT_APPLICABLE,
  parseLikert,
  type ScaleVerdict,
  scaleInWords,
  scaleOf,
  usualScales,
} from '../values/likert.js';
import { isShortScaleOf, missingCodesAmong, statedRange } from '../values/missing-codes.js';
import { type NotationVerdict, ratingNotation } from '../values/rating-notation.js';
import { quoted } from '../values/reading.js';
import { itemReader, outsideInWords, runsAgainst } from './item-scales.js';
import { numberReader, numbersReadInWords, turnedIn } from './number-scores.js';
import { asksForNumberThatNames } from './numbers-that-name.js';
import { answersApart, oddInWords } from './odd-answers.js';

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

/** How many questions are named in a note, and how many open ones are told of. */
const NAMED = 3;

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
    const notes = [...turned, ...codesInWords(question, reader)];
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

function scalesFoundOut(questions: readonly ScalableQuestion[], known: ScaleKnowledge): QuestionScales {
  const isFileShort = questions.some(({ answers }) => isShortScaleOf(numbersAmong(answers)));
  const all = questions.map(({ name, asked = name, answers: written }) => {
    const signs = ratingNotation(asked, written);
    const plain = signs.verdict === 'read' ? written.map(signs.notation.plain) : written;
    const { onScale: answers, odd } = answersApart(plain, known.own);
    const numbers = asksForNumberThatNames(asked) ? NO_NUMBERS : numbersIn(answers, known.decimalMark);
    const turned = turnedIn(asked, signs);
    const range = turned?.range ?? statedRange(asked);
    const codes = missingCodesAmong(numbersAmong(answers), { range, isFileShort });
    return { name, answers, odd, numbers, codes, signs, turned };
  });
  const inWords = all.filter(({ numbers }) => numbers.verdict === 'not numbers');
  const judged = inWords.map((question) => ({ ...question, found: scaleOf(question.answers, known.own) }));
  const scales = new Map<string, LikertScale>();
  // The surest first: what settles one question settles others that leave the same open.
  for (const settle of [settledAlone, settledByLength, settledByUse, undefined]) {
    const inFile = new Set([...scales.values()].map(({ name }) => name));
    for (const { name, answers, found } of judged) {
      if (scales.has(name) || (found.verdict !== 'scale' && found.verdict !== 'several')) continue;
      const candidates = found.verdict === 'scale' ? [found.scale] : found.scales;
      const scale =
        only(candidates.filter((candidate) => inFile.has(candidate.name))) ??
        settle?.(candidates, { answers, onRecord: known.onRecord.get(name) });
      if (scale !== undefined) scales.set(name, scale);
    }
  }
  const open = judged.flatMap(({ name, found }) => (scales.has(name) ? [] : openInWords(name, found)));
  const readers = new Map([...scales].map(([name, scale]) => [name, scoreReader(scale)] as const));
  for (const { name, numbers, codes, turned } of all) {
    const read = numberReader(numbers, codes, turned);
    if (read !== undefined) readers.set(name, read);
  }
  for (const { name, signs } of all) readSigns(signs, name, readers);
  for (const { name, odd } of all) leaveOut(odd, name, readers);
  const leftOutOf = (question: (typeof all)[number]) => {
    const read = readers.get(question.name);
    return read === undefined ? [] : [...codesInWords(question, read), ...oddInWords(question)];
  };
  // In the order of the questions: what settles one may differ from one import to the next.
  const scaleNamed = (name: string) => {
    const scale = scales.get(name);
    return scale === undefined ? [] : [[name, scale] as const];
  };
  const more =
    open.length > NAMED ? [`  and ${open.length - NAMED} more questions that are not scored.`] : [];
  const notes = [
    ...scalesInWords(all.flatMap(({ name }) => scaleNamed(name))),
    ...all.flatMap(leftOutOf),
    ...all.flatMap((question) => numbersReadInWords(question)),
    ...open.slice(0, NAMED),
    ...more,
  ];
  const notesOf = (question: string) => {
    const scale = scales.get(question);
    return [
      ...(scale === undefined ? [] : [`Scale ${scaleInWords(scale)}.`]),
      ...all.flatMap((one) => (one.name === question ? leftOutOf(one) : [])),
      ...all.flatMap((one) => (one.name === question ? numbersReadInWords(one) : [])),
      ...judged.flatMap(({ name, found }) =>
        name === question && scale === undefined ? openInWords(name, found) : [],
      ),
    ];
  };
  return { readers, notes, notesOf };
}

type Settle = (
  candidates: readonly LikertScale[],
  question: { readonly answers: readonly string[]; readonly onRecord: string | undefined },
) => LikertScale | undefined;

function only(scales: readonly LikertScale[]): LikertScale | undefined {
  return scales.length === 1 ? scales[0] : undefined;
}

const settledAlone: Settle = (candidates, { onRecord }) =>
  candidates.find(({ name }) => name === onRecord) ?? only(candidates);

const settledByLength: Settle = (candidates) => only(usualScales(candidates));

const settledByUse: Settle = (candidates, { answers }) =>
  only(usualScales(candidates).filter((scale) => areAllUsed(scale, answers)));

function areAllUsed(scale: LikertScale, answers: readonly string[]): boolean {
  const used = new Set(answers.map((answer) => parseLikert(answer, scale).value));
  return [...scale.points.values()].every((points) => used.has(points));
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
function codesInWords({ name, answers }: ScalableQuestion, read: ReadScore): string[] {
  const missing = answers.filter((answer) => /\d/u.test(answer) && read(answer)?.points === null);
  if (missing.length === 0) return [];
  const which = [...new Set(missing.map((answer) => answer.trim()))].toSorted(
    (a, b) => Number(a) - Number(b),
  );
  const count = missing.length === 1 ? '1 answer' : `${missing.length} answers`;
  return [
    `No points in ${name} for ${which.join(', ')} (${count}): beside a scale such numbers mean that there is no answer. A table under intake.scales in mentor.yaml gives them points.`,
  ];
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

/** Each scale once, with the questions that are on it. */
function scalesInWords(scales: readonly (readonly [string, LikertScale])[]): string[] {
  const questions = new Map<string, string[]>();
  for (const [name, scale] of scales)
    questions.set(scaleInWords(scale), [...(questions.get(scaleInWords(scale)) ?? []), name]);
  return [...questions].map(([scale, names]) => {
    const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
    return `Scale ${scale}: ${names.slice(0, NAMED).join('; ')}${more}.`;
  });
}

function openInWords(name: string, found: ScaleVerdict): string[] {
  const remedy = 'A table under intake.scales in mentor.yaml gives them points.';
  if (found.verdict === 'several') {
    const scales = usualScales(found.scales).map(scaleInWords).join(' or ');
    return [`Not scored: the answers to "${name}" may be on ${scales}. ${remedy}`];
  }
  if (found.verdict === 'open end')
    return [
      `Not scored: ${quoted(found.said)} in "${name}" says that its numbers run the other way round, but not which is the lowest and which the highest. ${remedy}`,
    ];
  if (found.verdict !== 'partly') return [];
  const { scale, unknown } = found;
  const words = unknown.slice(0, NAMED).map(quoted).join(', ');
  const more = unknown.length > NAMED ? ` and ${unknown.length - NAMED} more` : '';
  return [`Not scored: "${name}" has ${words}${more} beside answers of ${scaleInWords(scale)}. ${remedy}`];
}
