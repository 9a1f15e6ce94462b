import { isNotApplicable } from '../blanks/not-applicable.js';
import { quoted } from '../reading.js';

/** What the answers of one column write their points as. */
type Notation = 'stars' | 'out of' | 'percent';

/** How a column that writes ratings in signs says numbers. */
export interface RatingNotation {
  /** The number as digits, `4` for `★★★★☆`, `4/5` and `4 out of 5`, `80` for `80 %`; another text stays as it is. */
  readonly plain: (answer: string) => string;
  /** The points there are at most, where the answers say it. */
  readonly outOf: number | undefined;
  /** One answer, and what was read. */
  readonly example: string;
}

/** What a column's signs come to: nothing to read, a notation, or several that contradict each other. */
export type NotationVerdict =
  | { readonly verdict: 'none' }
  | { readonly verdict: 'read'; readonly notation: RatingNotation }
  | { readonly verdict: 'mixed'; readonly examples: readonly [string, string] };

interface Part {
  readonly notation: Notation;
  readonly number: string;
  readonly outOf?: number;
}

const FULL = '★⭐✭✮🌟';
const STARS = new RegExp(`^((?:[${FULL}]\\uFE0F?)+)(½)?([☆✩]*)(?:\\s*[([]\\d[)\\]])?$`, 'u');
const NAMED_STARS = new RegExp(`^(\\d+(?:[.,]\\d+)?)\\s*(?:[${FULL}]\\uFE0F?|stars?)$`, 'iu');
const OUT_OF =
  /^(\d+(?:[.,]\d+)?)\s*(?:\/|out of|of|von|sur|de|van)\s*(\d{1,3})(?:\s*(?:stars?|points?|marks?))?$/iu;
const PERCENT = /^(\d+(?:[.,]\d+)?)\s*(?:%|per ?cent|percent)$/iu;
const NUMBER = /^\d+(?:[.,]\d+)?$/u;

/** A rating has so many points; `4/12` is more often a day. */
const POINTS = { least: 3, most: 10 };
const HUNDRED = 100;
/** One answer in so many may be something else. */
const MOST_OTHER = 0.05;
/** A question after a day, of which `4/5` is one. */
const ASKS_DAY = /\b(?:date|day|when|month|datum|fecha|jour)\b/iu;

const numeric = (text: string) => Number(text.replace(',', '.'));

function partOf(answer: string): Part | undefined {
  const text = answer.trim();
  const [, full, half, empty] = STARS.exec(text) ?? [];
  if (full !== undefined) {
    const stars = [...full.replaceAll('\uFE0F', '')].length;
    const total = stars + (half === undefined ? 0 : 1) + (empty ?? '').length;
    const number = half === undefined ? String(stars) : `${stars}.5`;
    return { notation: 'stars', number, ...(empty === '' ? {} : { outOf: total }) };
  }
  const [, named] = NAMED_STARS.exec(text) ?? [];
  if (named !== undefined) return { notation: 'stars', number: named };
  const [, percent] = PERCENT.exec(text) ?? [];
  if (percent !== undefined) return { notation: 'percent', number: percent, outOf: HUNDRED };
  const [, number, of] = OUT_OF.exec(text) ?? [];
  return number === undefined ? undefined : { notation: 'out of', number, outOf: Number(of) };
}

function isRating({ notation, number, outOf }: Part): boolean {
  if (notation === 'percent') return true;
  const most = outOf ?? POINTS.most;
  const isScale = (most >= POINTS.least && most <= POINTS.most) || most === HUNDRED;
  return isScale && numeric(number) <= most;
}

/**
 * Reads the signs of a column of ratings: stars, `4/5` and `4 out of 5`, percentages, plain numbers among them. All of a column are of
 * one notation and out of the same; where they are not, nothing is read, and that is to be told. A few other answers may be among them.
 */
export function ratingNotation(question: string, answers: readonly string[]): NotationVerdict {
  const said = answers.filter((answer) => answer.trim() !== '' && !isNotApplicable(answer));
  const read = said.flatMap((answer) => {
    const part = partOf(answer);
    return part === undefined ? [] : [{ answer, part }];
  });
  const [first] = read;
  if (first === undefined || ASKS_DAY.test(question)) return { verdict: 'none' };
  const plain = said.filter((answer) => NUMBER.test(answer.trim()));
  const others = said.length - read.length - plain.length;
  const areFew = others <= Math.max(said.length > 3 ? 1 : 0, said.length * MOST_OTHER);
  if (!areFew || !read.every(({ part }) => isRating(part))) return { verdict: 'none' };
  const outOf = read.find(({ part }) => part.outOf !== undefined)?.part.outOf;
  const contrary =
    read.find(({ part }) => part.notation !== first.part.notation && part.outOf !== first.part.outOf)
      ?.answer ??
    read.find(({ part }) => part.outOf !== undefined && part.outOf !== outOf)?.answer ??
    plain.find((answer) => !isAmong(answer, { notation: first.part.notation, outOf }));
  if (contrary !== undefined) return { verdict: 'mixed', examples: [first.answer.trim(), contrary.trim()] };
  return {
    verdict: 'read',
    notation: {
      plain: (answer) => partOf(answer)?.number ?? answer,
      outOf,
      example: `${quoted(first.answer.trim())} → ${first.part.number}`,
    },
  };
}

/** Whether a plain number may stand among them: `0.8` among percentages may be a share. */
function isAmong(
  answer: string,
  { notation, outOf }: { notation: Notation; outOf: number | undefined },
): boolean {
  const number = numeric(answer);
  if (notation === 'percent') return number === 0 || number > 1;
  return number <= (outOf ?? POINTS.most);
}
