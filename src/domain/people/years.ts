import type { IsoDate } from '../dates/iso-date.js';

/** A length of time in years: the same at both ends, or a range. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

const FRACTIONS: Readonly<Record<string, string>> = {
  '½': '.5',
  '¼': '.25',
  '¾': '.75',
  '⅓': '.333',
  '⅔': '.667',
};
const WORDS: Readonly<Record<string, string>> = {
  none: '0',
  nil: '0',
  zero: '0',
  a: '1',
  an: '1',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  fifteen: '15',
  twenty: '20',
  thirty: '30',
};
const IN_A_YEAR: readonly (readonly [RegExp, number])[] = [
  [/^(?:y|yr|yrs|year|years)$/u, 1],
  [/^(?:m|mo|mos|mth|mths|month|months)$/u, 12],
  [/^(?:w|wk|wks|week|weeks)$/u, 365.25 / 7],
  [/^(?:d|day|days)$/u, 365.25],
];
const NUMBER = String.raw`\d{1,3}(?:[.,]\d{1,3})?`;
const UNIT = 'y|yrs?|years?|m|mos?|mths?|months?|w|wks?|weeks?|d|days?';
const LENGTH = new RegExp(`^(${NUMBER})\\s*(${UNIT})?$`, 'u');
const RANGE = new RegExp(`^(${NUMBER})\\s*(${UNIT})?\\s*(?:[-–—]|to|and)\\s*(${NUMBER})\\s*(${UNIT})?$`, 'u');
const PARTS = new RegExp(`^(${NUMBER})\\s*(${UNIT})\\s*(?:and|,|&)?\\s*(${NUMBER})\\s*(${UNIT})$`, 'u');
const SINCE =
  /^(?:since|from|qualified(?: in)?|registered(?: in)?)?\s*(?:(\d{1,2})[/.-])?((?:19|20)\d{2})(?:-(\d{2})(?:-\d{2})?)?$/u;
const LESS = /^(?:less than|under|below|up to|fewer than|not yet|<)\s*/u;
const MORE = /^(?:more than|over|above|at least|>=?|≥)\s*|(?:\s*\+|\s*or more|\s*plus)(?=\s|$)/gu;
const FILLERS =
  /\b(?:about|approximately|approx\.?|ca\.?|circa|around|nearly|almost|just|roughly|experience|of|in post|qualified|post[- ]?registration|in practice)\b|[~.]$/gu;

function lengthOf(number: string, unit: string | undefined): number {
  const inYear = IN_A_YEAR.find(([pattern]) => unit !== undefined && pattern.test(unit))?.[1] ?? 1;
  return Number(number.replace(',', '.')) / inYear;
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/(\d+)\s+(\d)\/(\d)/gu, (_, whole, over, under) =>
      String(Number(whole) + Number(over) / Number(under)),
    )
    .replace(/(?<!\d)(\d)\/(\d)(?!\d)/gu, (_, over, under) => String(Number(over) / Number(under)))
    .replace(
      /(\d*)\s*([½¼¾⅓⅔])/gu,
      (_, whole, fraction) => `${whole === '' ? '0' : whole}${FRACTIONS[fraction] ?? ''}`,
    )
    .replace(/\b(\p{L}+) and a half\b/gu, (_, word) => `${WORDS[word] ?? word}.5`)
    .replace(/\bhalf an? year\b|\bhalf year\b/gu, '6 months')
    .replace(/^\p{L}+(?=\s|$)/u, (word) => WORDS[word] ?? word)
    .replace(FILLERS, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function sinceIn(text: string, onDate: IsoDate): Years | undefined {
  const [, before, year, after] = SINCE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const month = Number(before ?? after ?? 1);
  if (month < 1 || month > 12) return undefined;
  const [nowYear = 0, nowMonth = 1] = onDate.split('-').map(Number);
  const since = nowYear - Number(year) + (nowMonth - month) / 12;
  // A year alone is no day: somebody who began in it has been there for so many years, give or take one.
  const years = before === undefined && after === undefined ? nowYear - Number(year) : since;
  return years < 0 ? undefined : { from: years, to: years };
}

/**
 * Reads a length of time in years: `6 months`, `1 year 6 months`, `½`, `20+`, `10–15 years`, `less than 1`, and, as of a day, `since 2010` or a
 * year alone. undefined where it is none.
 */
export function yearsIn(written: string, onDate: IsoDate): Years | undefined {
  if (written.length > 60) return undefined;
  const text = plain(written);
  const since = sinceIn(text, onDate);
  if (since !== undefined) return since;
  const isLess = LESS.test(text);
  const bare = text.replace(LESS, '').replace(MORE, '').replace(/\s+/gu, ' ').trim();
  const [, number, unit] = LENGTH.exec(bare) ?? [];
  if (number !== undefined) {
    const to = lengthOf(number, unit);
    return { from: isLess ? 0 : to, to };
  }
  const [, low, lowUnit, high, highUnit] = RANGE.exec(bare) ?? [];
  if (low !== undefined && high !== undefined) {
    const ends = [lengthOf(low, lowUnit ?? highUnit), lengthOf(high, highUnit ?? lowUnit)] as const;
    return ends[0] <= ends[1] ? { from: ends[0], to: ends[1] } : undefined;
  }
  const [, first, firstUnit, second, secondUnit] = PARTS.exec(bare) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const sum = lengthOf(first, firstUnit) + lengthOf(second, secondUnit);
  return { from: sum, to: sum };
}

/** As of the end of time every year has been. */
const LATEST: IsoDate = '9999-12-31';

/** Whether a text is a length of time at all, as of whatever day. */
export function isLengthOfTime(written: string): boolean {
  return yearsIn(written, LATEST) !== undefined;
}
