import type { Score } from '../../domain/surveys/survey-response.js';
import { type NumberVerdict, numbersInWords } from '../columns/number-columns.js';
import type { PointRange } from '../values/blanks/missing-codes.js';
import { isNotApplicable } from '../values/blanks/not-applicable.js';
import { placeOfLabel } from '../values/numbers/likert.js';
import { parseNumber } from '../values/numbers/numbers.js';
import type { NotationVerdict } from '../values/numbers/rating-notation.js';
import { statedDirection } from '../values/numbers/scale-direction.js';
import { quoted } from '../values/reading.js';

/** The scale of answers that are numbers. */
const NUMBER_SCALE = 'number';

/** Numbers that run the other way round, as the question says; without `range` it does not say from where to where. */
export interface Turned {
  readonly range: PointRange | undefined;
  readonly said: string;
}

/** Whether a question says that its numbers run the other way round. `4/5` says how many there are, of which the lowest is one. */
export function turnedIn(asked: string, signs: NotationVerdict): Turned | undefined {
  const stated = statedDirection(asked, placeOfLabel);
  if (stated.direction === 'as written') return undefined;
  const outOf = signs.verdict === 'read' ? signs.notation.outOf : undefined;
  return {
    range: stated.range ?? (outOf === undefined ? undefined : { lowest: 1, highest: outOf }),
    said: stated.said,
  };
}

/** Reads the numbers of a question as points; undefined where they are none, or run from nobody knows where. */
export function numberReader(
  numbers: NumberVerdict,
  codes: ReadonlySet<number>,
  turned: Turned | undefined,
): ((answer: string) => Score | undefined) | undefined {
  if (numbers.verdict !== 'numbers') return undefined;
  if (turned !== undefined && turned.range === undefined) return undefined;
  const { lowest, highest } = turned?.range ?? { lowest: 0, highest: 0 };
  return (answer) => {
    if (isNotApplicable(answer)) return { scale: NUMBER_SCALE, points: null };
    const { value } = parseNumber(answer, numbers.mark);
    if (value === undefined) return undefined;
    if (codes.has(value)) return { scale: NUMBER_SCALE, points: null };
    return { scale: NUMBER_SCALE, points: turned === undefined ? value : lowest + highest - value };
  };
}

/** How the numbers of a question are written, in a line each: their signs, their decimal mark, and which way they run. */
export function numbersReadInWords({
  name,
  numbers,
  signs,
  turned,
}: {
  readonly name: string;
  readonly numbers: NumberVerdict;
  readonly signs: NotationVerdict;
  readonly turned: Turned | undefined;
}): string[] {
  if (signs.verdict === 'mixed')
    return [
      `Not scored: "${name}" has ${signs.examples.map(quoted).join(' and ')}, which cannot be compared. Write them all one way.`,
    ];
  const areNumbers = numbers.verdict === 'numbers';
  return [
    ...(signs.verdict === 'read' && areNumbers ? [`Ratings in ${name}: ${signs.notation.example}.`] : []),
    ...numbersInWords(name, numbers),
    ...(turned === undefined || !areNumbers ? [] : [turnedInWords(name, turned)]),
  ];
}

function turnedInWords(name: string, { range, said }: Turned): string {
  if (range === undefined)
    return `Not scored: "${name}" says ${said}, so its numbers run the other way round, but not which is the lowest and which the highest. Write both ends into the heading, such as (1 = best, 5 = worst).`;
  const { lowest, highest } = range;
  return `Numbers in ${name} run the other way round (${said}): ${lowest} counts as ${highest}, ${highest} as ${lowest}, so that more points are more of it.`;
}
