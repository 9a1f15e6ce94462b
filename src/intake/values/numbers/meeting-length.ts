import { firstFew } from '../../../domain/text/first-few.js';
import { headerPhrase } from '../../table/header-phrase.js';
import { quoted, type Reading } from '../reading.js';
import { MINUTES, parseWholeNumber } from './whole-numbers.js';

/** Words for an hour and a minute, as units of a heading, in five languages without accents. */
const ASKS_HOURS = /\b(?:h|hr|hrs|hours?|stunden?|std|heures?|horas?|uur|uren)\b/u;
const ASKS_MINUTES = /\b(?:m|min|mins|minutes?|minuten|minutos?)\b/u;

/** A number alone that no meeting lasts in minutes, and many do in hours. */
const FEWEST_CERTAIN_MINUTES = 5;

/** Lengths that are spelled out, in minutes. */
const SPELLED: ReadonlyMap<string, number> = new Map([
  ['a quarter of an hour', 15],
  ['quarter of an hour', 15],
  ['half an hour', 30],
  ['half hour', 30],
  ['a half hour', 30],
  ['three quarters of an hour', 45],
  ['an hour', 60],
  ['one hour', 60],
  ['an hour and a quarter', 75],
  ['an hour and a half', 90],
  ['one hour and a half', 90],
  ['one and a half hours', 90],
  ['two hours', 120],
]);

const CLOCK = /^(\d{1,2})(?::|\s*(?:h|hrs?|hours?)\s*(?:and\s*)?)([0-5]?\d)\s*(?:m|mins?|minutes?)?\.?$/iu;
const MINUTES_ALONE = /^(\d+)\s*(?:m|mins?|minutes?)\.?$/iu;
const HOURS_ALONE = /^(\d{1,2}(?:[.,]\d{1,2})?|\d{0,2}[¼½¾])\s*(?:h|hrs?|hours?)\.?$/iu;
const BARE_HOURS = /^(?:\d{1,2}(?:[.,]\d{1,2})?|\d{0,2}[¼½¾])$/u;
const PARTS: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75 };

function minutesOfHours(hours: string): number {
  const part = PARTS[hours.slice(-1)];
  const number = part === undefined ? Number(hours.replace(',', '.')) : Number(hours.slice(0, -1)) + part;
  return Math.round(number * 60);
}

/** Said of a length that nobody timed: `c. 1 hr`, `approx 45 min`, `an hour or so`. */
const ABOUT = /^(?:c\.|ca\.?\s|circa\s|approx(?:imately|\.)?\s|about\s|around\s|roughly\s|~|≈)\s*/iu;
const OR_SO = /\s+(?:or so|approx(?:imately|\.)?|roughly)$/iu;
/** `30-45 mins`, `1 to 2 hours`, `45 min – 1 hr`; `10:00-11:00` may as well be when it was. */
const RANGE = /^([^-–—:]*[\d½¼¾][^-–—:]*?)\s*(?:-|–|—|\bto\b|\bbis\b|\bà\b)\s*([^-–—:]*[\d½¼¾][^-–—:]*)$/iu;
const UNIT = /(?:m|mins?|minutes?|h|hrs?|hours?)\.?$/iu;
/** A number alone, up to the hours of a day, in a range without a unit may be a time of day. */
const LAST_HOUR = 24;

/** The minutes of a length that names its unit, in digits; what else was written stays as it is. */
function minutesAsDigits(text: string): string {
  const [, whole, part = ''] = CLOCK.exec(text) ?? [];
  if (whole !== undefined) return String(Number(whole) * 60 + Number(part));
  const clock = /^(\d{1,2}:[0-5]\d):00$/u.exec(text)?.[1];
  if (clock !== undefined) return minutesAsDigits(clock);
  const minutes = MINUTES_ALONE.exec(text)?.[1] ?? SPELLED.get(headerPhrase(text));
  if (minutes !== undefined) return String(minutes);
  const hours = HOURS_ALONE.exec(text)?.[1];
  return hours === undefined ? text : String(minutesOfHours(hours));
}

/**
 * How a meeting's length is read under a heading: `45 min`, `1 h 15`, `half an hour` say their unit, a number alone has that of the
 * heading, else minutes. So small a number under a heading without a unit may be hours, and is refused. Of a range it is the middle, as of
 * years of experience.
 */
export function lengthReader(heading: string): (text: string) => Reading<number> {
  const plain = plainLengthReader(heading);
  return (text) => {
    const written = text.trim().replace(ABOUT, '').replace(OR_SO, '');
    const [, low, high] = RANGE.exec(written) ?? [];
    return low === undefined || high === undefined
      ? plain(written)
      : (middleOf(low, high, plain) ?? plain(text));
  };
}

function middleOf(
  low: string,
  high: string,
  plain: (text: string) => Reading<number>,
): Reading<number> | undefined {
  const unit = UNIT.exec(high)?.[0] ?? '';
  const from = plain(UNIT.test(low) ? low : `${low} ${unit}`).value;
  const to = plain(high).value;
  if (from === undefined || to === undefined || from >= to) return undefined;
  if (unit === '' && to <= LAST_HOUR) return undefined;
  return { value: Math.round((from + to) / 2) };
}

function plainLengthReader(heading: string): (text: string) => Reading<number> {
  const phrase = headerPhrase(heading);
  const isMinutes = ASKS_MINUTES.test(phrase);
  const isHours = ASKS_HOURS.test(phrase) && !isMinutes;
  return (text) => {
    const written = text.trim();
    if (isHours && BARE_HOURS.test(written)) {
      const minutes = minutesOfHours(written);
      return minutes >= MINUTES.least && minutes <= MINUTES.most
        ? { value: minutes }
        : {
            problem: `${quoted(written)} is not between 0 and 24 hours, which ${quoted(heading)} asks for.`,
            remedy: 'Write the length with its unit, such as 45 min or 1 h 15; or leave the cell blank.',
          };
    }
    const isBare = /^\d{1,2}(?:[.,]\d{1,2})?$/u.test(written);
    const minutesAlone = Number(written.replace(',', '.'));
    if (
      isBare &&
      minutesAlone > 0 &&
      minutesAlone < FEWEST_CERTAIN_MINUTES &&
      (!isMinutes || isMixed(phrase))
    )
      return {
        problem: `${quoted(written)} may be minutes or hours.`,
        remedy: `Write it with its unit, such as ${written} h or ${written} min; or put the unit into the heading.`,
      };
    return parseWholeNumber(minutesAsDigits(written), MINUTES);
  };
}

/** `Duration (hours or minutes)` asks for either. */
function isMixed(phrase: string): boolean {
  return ASKS_HOURS.test(phrase) && ASKS_MINUTES.test(phrase);
}

/** Shown of what was read otherwise than as it stands. */
const MOST_SHOWN = 3;

/** What is to be told of lengths: that numbers alone are hours, and how those were read that nobody timed. */
export function lengthsInWords(heading: string, cells: readonly string[]): string[] {
  const read = lengthReader(heading);
  const different = [...new Set(cells.map((cell) => cell.trim()))];
  const [example] = different.filter((cell) => BARE_HOURS.test(cell) && read(cell).value !== undefined);
  const minutes = example === undefined ? undefined : read(example).value;
  const hours =
    example === undefined || minutes === undefined || minutes === Number(example)
      ? []
      : [`Numbers in ${heading} are hours: ${example} is ${minutes} minutes.`];
  const rough = different.flatMap((cell) => {
    const value = ABOUT.test(cell) || OR_SO.test(cell) || RANGE.test(cell) ? read(cell).value : undefined;
    return value === undefined ? [] : [`${quoted(cell)} as ${value}`];
  });
  if (rough.length === 0) return hours;
  return [
    ...hours,
    `Lengths in ${heading} that nobody timed were read in minutes, a range as its middle: ${firstFew(rough, MOST_SHOWN)}.`,
  ];
}
