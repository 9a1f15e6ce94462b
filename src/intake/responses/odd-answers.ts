import { answerKey, isNotApplicable } from '../values/blanks/not-applicable.js';
import { type LikertScale, scaleOf } from '../values/numbers/likert.js';

/** Of so many answers one may be odd; of more, so large a share. */
const LEAST_ON_SCALE = 3;
const MOST_ODD = 0.05;
/** A number as a whole answer, or before or behind words. */
const NUMBER_ALONE = /^[+\-\u2212]?\d+(?:[.,]\d+)?$/u;
/** No word of a scale is shorter. */
const WORD = /\p{L}{4,}/gu;

/** The answers to a question by which its scale is told, and the few that are on none: a remark, `4 or 5`, a slip of the pen. */
export interface AnswersApart {
  readonly onScale: readonly string[];
  readonly odd: readonly string[];
}

/**
 * Takes the few odd answers of a column out, so that one of them does not unscore all the others. An answer that sounds like a point
 * of a longer scale is none of them: it says that the column is on another scale.
 */
export function answersApart(answers: readonly string[], own: readonly LikertScale[]): AnswersApart {
  const whole = { onScale: answers, odd: [] };
  const said = answers.filter((answer) => answer.trim() !== '' && !isNotApplicable(answer));
  const numbers = said.filter((answer) => NUMBER_ALONE.test(answer.trim()));
  const isOdd = numbers.length > said.length / 2 ? notANumber : notOnScale(scaleOf(said, own));
  if (isOdd === undefined) return whole;
  const odd = said.filter(isOdd);
  const left = said.length - odd.length;
  const isFew = left >= LEAST_ON_SCALE && odd.length <= Math.max(1, said.length * MOST_ODD);
  if (odd.length === 0 || !isFew || odd.length === said.length) return whole;
  const aside = new Set(odd);
  return { onScale: answers.filter((answer) => !aside.has(answer)), odd };
}

/** `5 - Very` belongs to numbers; `four` and `3 or 4` do not. */
function notANumber(answer: string): boolean {
  const text = answer.trim();
  return !/^-?\d{1,3}\s*[-–—:=.)([]+\s*\p{L}|\p{L}.*[([]-?\d{1,3}[)\]]$|^[+\-\u2212]?[\d.,'’\s]+$/u.test(
    text,
  );
}

function notOnScale(found: ReturnType<typeof scaleOf>): ((answer: string) => boolean) | undefined {
  if (found.verdict !== 'partly') return undefined;
  const { scale, unknown } = found;
  const words = new Set([...scale.points.keys()].flatMap((label) => label.match(WORD) ?? []));
  const unknownKeys = new Set(unknown.map(answerKey));
  const soundsLikeAPoint = unknown.some((answer) =>
    (answerKey(answer).match(WORD) ?? []).some((word) => words.has(word)),
  );
  return soundsLikeAPoint ? undefined : (answer) => unknownKeys.has(answerKey(answer));
}

/** The odd answers of a question, in a line: how many there are, and what they say. */
export function oddInWords({ name, odd }: { name: string; odd: readonly string[] }): string[] {
  if (odd.length === 0) return [];
  const which = [...new Set(odd)].slice(0, 3).map((answer) => JSON.stringify(answer.trim()));
  const count = odd.length === 1 ? '1 answer' : `${odd.length} answers`;
  return [
    `No points in ${name} for ${which.join(', ')} (${count}): kept as text; the other answers are on a scale.`,
  ];
}
