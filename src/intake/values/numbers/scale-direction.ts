import { statedRange } from '../blanks/missing-codes.js';
import { answerKey } from '../blanks/not-applicable.js';

/** Which end of a scale words stand for: `low` for strongly disagree, never, worst. */
export type ScaleEnd = 'low' | 'high';

/** What a question says of its numbers. */
export type StatedDirection =
  /** More points are more of what is asked, as they stand; or the question says nothing of it. */
  | { readonly direction: 'as written' }
  /** `1 = strongly agree, 5 = strongly disagree`: the lowest number stands for the most. Without `range` the other end is not said. */
  | {
      readonly direction: 'turned';
      readonly range: { readonly lowest: number; readonly highest: number } | undefined;
      /** What it says, to be told: `1 = strongly agree`. */
      readonly said: string;
    };

/** Where an answer stands on the scales that have it, from 0 to 1; undefined where none has it, or they differ. */
export type PlaceOfLabel = (key: string) => number | undefined;

/** Whole anchors that no scale has and that leave no doubt. */
const HIGH =
  /^(?:(?:the )?(?:best|highest|top|maximum|max|greatest)(?: (?:possible|score|rating|mark|level))?|excellent|outstanding|(?:the )?most(?: \p{L}+)?|(?:extremely|completely|totally|fully|entirely|absolutely|definitely|very much|a great deal|a lot|very often|very high|very well|high|very good|very positive|positive|always)(?: (?!un|dis|poor|bad|weak|diff|ineff|low|neg|worr|stress)\p{L}+)?)$/u;
const LOW =
  /^(?:(?:the )?(?:worst|lowest|bottom|minimum|min|poorest)(?: (?:possible|score|rating|mark|level))?|(?:the )?least(?: \p{L}+)?|terrible|awful|unacceptable|(?:not at all|not|never|hardly|barely|none|no (?=\p{L})|nothing|very low|low|very poor|very bad|very little|little|very negative|negative)(?: \p{L}+){0,2})$/u;

/** The end of a scale that words stand for; undefined where they may be either, or a point between. */
export function endOfScale(words: string, placeOf: PlaceOfLabel): ScaleEnd | undefined {
  const key = answerKey(words).replace(/[.,;:!]+$/u, '');
  const place = placeOf(key);
  if (place !== undefined) return place > 0.5 ? 'high' : place < 0.5 ? 'low' : undefined;
  if (LOW.test(key)) return 'low';
  return HIGH.test(key) ? 'high' : undefined;
}

/** What a number of a scale is said to mean. */
export interface Anchor {
  readonly number: number;
  readonly words: string;
}

const LINK =
  '(?:=|:|-|–|—|\\bbeing\\b|\\bmeans?\\b|\\bmeaning\\b|\\bis\\b|\\bindicates\\b|\\bfor\\b|\\bas\\b)';
const WORDS = "\\p{L}[\\p{L}'’ -]*?\\p{L}";
/** `1 = strongly agree`, `1 (best)`, `1 being the worst`; the words end before a mark, a number, or `and` and `to` before one. */
const NUMBER_FIRST = new RegExp(
  `(?<![\\p{L}\\d.])(\\d{1,3})\\s*(${LINK}\\s*|\\(\\s*)(${WORDS})(?=\\s*(?:[)\\]/,;.…]|$|\\s[-–—]\\s|\\b(?:and|to|through|up to|bis|à)\\b\\s*\\(?\\d|\\d))`,
  'giu',
);
/** `1 best, 5 worst`: without anything between, only words that are nothing but ends. */
const NUMBER_AND_END = /(?<![\p{L}\d.])(\d{1,3})()\s+(best|worst|highest|lowest)\b/giu;
/** `strongly agree = 1`, `strongly agree (1) to strongly disagree (5)`. */
const WORDS_FIRST = new RegExp(
  `(${WORDS})\\s*(?:=\\s*|\\(\\s*)(\\d{1,3})(?!\\d|\\s*(?:=|-|–|to))\\)?`,
  'giu',
);
/** Words before the anchor itself: `on a scale from strongly agree (1)`, `to strongly disagree (5)`. */
const LEAD = /^.*\b(?:from|to|and|where|scale|of|through|rate|with)\s+/iu;
/** A lone `1 - Always listens` is the number of a question. */
const SAYS_SO = /^(?:$|=|\(|being|means?|meaning|is|indicates)/iu;

/** The numbers that a question explains, in its own order. */
export function anchorsIn(question: string): Anchor[] {
  const found = [...question.matchAll(NUMBER_FIRST), ...question.matchAll(NUMBER_AND_END)];
  const first = found.map(([, number = '', link = '', words = '']) => ({
    number: Number(number),
    words: words.trim(),
    link,
  }));
  if (first.length > 1 || first.some(({ link }) => SAYS_SO.test(link.trim()))) return first;
  return [...question.matchAll(WORDS_FIRST)].map(([, words = '', number = '']) => ({
    number: Number(number),
    words: words.replace(LEAD, '').trim(),
  }));
}

const isLowNumber = (number: number) => number <= 1;
const LEAST_HIGHEST = 3;

/**
 * Which way round a question says its numbers are. Only where the words at the ends leave no doubt; a question that is itself put the
 * other way round (`I feel alone`) is a matter of its instrument.
 */
export function statedDirection(question: string, placeOf: PlaceOfLabel): StatedDirection {
  const anchors = anchorsIn(question).map((anchor) => ({
    ...anchor,
    end: endOfScale(anchor.words, placeOf),
  }));
  const asWritten = { direction: 'as written' } as const;
  const inOrder = anchors.toSorted((a, b) => a.number - b.number);
  const [lowest, highest] = [inOrder[0], inOrder.at(-1)];
  if (lowest === undefined || highest === undefined) return asWritten;
  if (lowest.number < highest.number) {
    const isTurned = areTurned(lowest.end, highest.end) && isLowNumber(lowest.number);
    if (!isTurned || highest.number < LEAST_HIGHEST) return asWritten;
    const range = { lowest: lowest.number, highest: highest.number };
    return { direction: 'turned', range, said: inWords([lowest, highest]) };
  }
  const isTurned =
    (isLowNumber(lowest.number) && lowest.end === 'high') ||
    (lowest.number >= LEAST_HIGHEST && lowest.end === 'low');
  return isTurned
    ? { direction: 'turned', range: statedRange(question), said: inWords([lowest]) }
    : asWritten;
}

/** Whether the words at the lowest and the highest number are those of the other end; one of them may leave it open. */
export function areTurned(lowest: ScaleEnd | undefined, highest: ScaleEnd | undefined): boolean {
  return (lowest === 'high' && highest !== 'high') || (highest === 'low' && lowest !== 'low');
}

function inWords(anchors: readonly Anchor[]): string {
  return anchors.map(({ number, words }) => `${number} = ${words}`).join(', ');
}
