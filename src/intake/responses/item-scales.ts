import { addToList } from '../../domain/add-to-list.js';
import { type ItemScale, isOnScale, scaleName, scaleOfItem } from '../../domain/instruments/instrument.js';
import type { KnownItem } from '../../domain/instruments/known-items.js';
import type { DecimalMarkName } from '../../domain/settings/intake-settings.js';
import type { Score } from '../../domain/surveys/survey-response.js';
import { firstFew } from '../../domain/text/first-few.js';
import { type NumberVerdict, numbersIn } from '../columns/number-columns.js';
import { answerKey, isNotApplicable } from '../values/blanks/not-applicable.js';
import {
  type LikertScale,
  likertScaleFrom,
  likertScalesFor,
  NOT_APPLICABLE,
  parseLikert,
} from '../values/numbers/likert.js';
import { parseNumber } from '../values/numbers/numbers.js';
import { anchorsIn } from '../values/numbers/scale-direction.js';

/** Gives an answer its points; undefined for one that the scale does not have. */
type ReadItem = (answer: string) => Score | undefined;

/** How the answers to an item are read: on the scale of its instrument, whatever the file's other questions are on. */
export function itemReader(
  { instrument, number }: KnownItem,
  {
    answers,
    asked,
    decimalMark,
  }: { answers: readonly string[]; asked: string; decimalMark: DecimalMarkName | null },
): ReadItem {
  const scale = scaleOfItem(instrument, number);
  const name = scaleName(instrument, number);
  const found = tableFor(scale, { name, answers });
  const isTurned = runsAgainst({ instrument, number }, asked);
  const table: LikertScale = isTurned ? { ...found, isTurned } : found;
  const numbers = numbersIn(answers, decimalMark);
  return (answer) => {
    if (isNotApplicable(answer)) return { scale: name, points: null };
    const points = parseLikert(answer, table).value ?? (isTurned ? undefined : numberIn(answer, numbers));
    if (points === NOT_APPLICABLE) return { scale: name, points: null };
    return points === undefined || !isOnScale(points, scale) ? undefined : { scale: name, points };
  };
}

/**
 * Whether the question of the file says that the numbers of an item run the other way round than its instrument has them:
 * `1 = strongly agree` where that is five.
 */
export function runsAgainst({ instrument, number }: KnownItem, asked: string): boolean {
  const { words, lowest, highest } = scaleOfItem(instrument, number);
  const own = likertScaleFrom('', words).points;
  const contrary = anchorsIn(asked).filter((anchor) => {
    const point = own.get(answerKey(anchor.words));
    return point !== undefined && point !== anchor.number && point === lowest + highest - anchor.number;
  });
  return contrary.length > 0;
}

/** The words of the instrument; where its answers are in others, those of the one known scale that is as long and has them all. */
function tableFor(
  scale: ItemScale,
  { name, answers }: { name: string; answers: readonly string[] },
): LikertScale {
  const own = { ...likertScaleFrom(name, scale.words), lowest: scale.lowest, highest: scale.highest };
  const [found, another] = likertScalesFor(answers, [own]).filter(
    ({ lowest, highest }) => lowest === scale.lowest && highest === scale.highest,
  );
  return found === undefined || another !== undefined ? own : found;
}

function numberIn(answer: string, numbers: NumberVerdict): number | undefined {
  return parseNumber(answer, numbers.verdict === 'numbers' ? numbers.mark : undefined).value;
}

/** Answers that the scale of an item does not have. */
export interface OutsideScale {
  readonly item: KnownItem;
  readonly name: string;
  readonly answers: readonly string[];
}

/** Answers that the scales of items do not have, a line for each length of scale. */
export function outsideInWords(outside: readonly OutsideScale[]): string[] {
  const byScale = new Map<string, OutsideScale[]>();
  for (const one of outside.filter(({ answers }) => answers.length > 0)) {
    const { lowest, highest } = scaleOfItem(one.item.instrument, one.item.number);
    const scale = `${lowest} to ${highest}`;
    addToList(byScale, scale, one);
  }
  return [...byScale].map(([scale, found]) => {
    const answers = found.flatMap((one) => one.answers);
    const words = firstDifferent(answers.map((answer) => JSON.stringify(answer.trim())));
    const questions = firstDifferent(found.map(({ name }) => `"${name}"`));
    const [count, kept] =
      answers.length === 1
        ? ['1 answer', 'It is kept as text and counts']
        : [`${answers.length} answers`, 'They are kept as text and count'];
    return `Outside the scale of ${scale}: ${words}, ${count} to ${questions}. ${kept} in no score.`;
  });
}

const NAMED = 3;

function firstDifferent(texts: readonly string[]): string {
  return firstFew([...new Set(texts)], NAMED);
}
