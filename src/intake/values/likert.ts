import { SCALE_WORDINGS } from './likert-scales.js';
import { answerKey, isNotApplicable } from './not-applicable.js';
import { BLANK, quoted, type Reading } from './reading.js';

/** A table from answers to points, settled for a question: no order is ever inferred from the answers themselves. */
export interface LikertScale {
  readonly name: string;
  readonly lowest: number;
  readonly highest: number;
  /** Points by `answerKey`. */
  readonly points: ReadonlyMap<string, number>;
}

/** The answer that there is no answer, counted apart from blank cells. */
export const NOT_APPLICABLE = 'not applicable';

/** No answer of a scale is longer. */
const LONGEST = 200;

const KNOWN: readonly LikertScale[] = Object.entries(SCALE_WORDINGS).map(([name, lines]) => {
  const wordings = lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map(answerKey));
  return {
    name,
    lowest: 1,
    highest: wordings.length,
    points: new Map(wordings.flatMap((words, at) => words.map((word) => [word, at + 1] as const))),
  };
});

/** `likertScaleFrom` makes a scale of a table in settings, such as `{ "Not at all": 0, "A little": 1 }`. */
export function likertScaleFrom(name: string, table: Readonly<Record<string, number>>): LikertScale {
  const points = new Map(Object.entries(table).map(([label, value]) => [answerKey(label), value]));
  return { name, points, lowest: Math.min(...points.values()), highest: Math.max(...points.values()) };
}

/**
 * `likertScalesFor` gives the known scales that have every answer of a column, each point worded in one way only, the
 * likeliest first. More than one can fit (without a middle answer, four points or five): the person settles it, and
 * the choice is saved. None fits bare numbers, which carry their own points.
 */
export function likertScalesFor(answers: Iterable<string>): LikertScale[] {
  const labels = new Set<string>();
  for (const answer of answers) {
    const { label } = takenApart(answer);
    if (answer.trim() !== '' && !isNotApplicable(answer) && label !== '') labels.add(answerKey(label));
  }
  if (labels.size === 0) return [];
  return KNOWN.filter(({ points }) => {
    const found = [...labels].map((label) => points.get(label));
    return !found.includes(undefined) && new Set(found).size === labels.size;
  });
}

/**
 * `parseLikert` scores one answer: `5`, `Strongly agree`, `5 - Strongly agree`, `Strongly agree (5)`. Answers such as `N/A`
 * are `NOT_APPLICABLE`. An answer that the scale does not have, or whose number and words contradict each other, is refused.
 */
export function parseLikert(text: string, scale: LikertScale): Reading<number | typeof NOT_APPLICABLE> {
  const written = text.trim();
  if (written === '') return BLANK;
  if (written.length > LONGEST) return refused(written, scale);
  const whole = scale.points.get(answerKey(written));
  if (whole !== undefined) return { value: whole };
  if (isNotApplicable(written)) return { value: NOT_APPLICABLE };
  const { number, label } = takenApart(written);
  const point = label === '' ? undefined : scale.points.get(answerKey(label));
  if (label !== '' && point === undefined) return refused(written, scale);
  if (number !== undefined && point !== undefined && number !== point) {
    return {
      problem: `${quoted(written)} says ${number}, but "${label}" is ${point} on the scale "${scale.name}".`,
      remedy: 'Give this question a scale of its own in mentor.yaml.',
    };
  }
  const value = number ?? point;
  return value === undefined || value < scale.lowest || value > scale.highest
    ? refused(written, scale)
    : { value };
}

/** The number and the words of `5 - Strongly agree`, `5: Strongly agree`, `Strongly agree (5)` or `5`. */
function takenApart(text: string): { number: number | undefined; label: string } {
  const written = text.trim();
  if (written.length > LONGEST) return { number: undefined, label: written.slice(0, LONGEST) };
  const [, before, after] = /^(-?\d{1,3})(?:\s*[-–—:=.)]\s*(\D.*)?)?$/su.exec(written) ?? [];
  if (before !== undefined) return { number: Number(before), label: (after ?? '').trim() };
  const [, words, inBrackets] = /^(.*\S)\s*[([](-?\d{1,3})[)\]]$/su.exec(written) ?? [];
  if (inBrackets !== undefined) return { number: Number(inBrackets), label: (words ?? '').trim() };
  return { number: undefined, label: written };
}

function refused(written: string, { name, lowest, highest }: LikertScale): Reading<number> {
  return {
    problem: `${quoted(written)} is not an answer of the scale "${name}" (${lowest} to ${highest}).`,
    remedy: 'Add it to the scale of this question in mentor.yaml; no order is guessed.',
  };
}
