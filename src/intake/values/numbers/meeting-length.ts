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

/** The minutes of a length that names its unit, in digits; what else was written stays as it is. */
function minutesAsDigits(text: string): string {
  const [, whole, part = ''] = CLOCK.exec(text) ?? [];
  if (whole !== undefined) return String(Number(whole) * 60 + Number(part));
  const minutes = MINUTES_ALONE.exec(text)?.[1] ?? SPELLED.get(headerPhrase(text));
  if (minutes !== undefined) return String(minutes);
  const hours = HOURS_ALONE.exec(text)?.[1];
  return hours === undefined ? text : String(minutesOfHours(hours));
}

/**
 * How a meeting's length is read under a heading: `45 min`, `1 h 15`, `half an hour` say their unit, a number alone has that of the
 * heading, else minutes. So small a number under a heading without a unit may be hours, and is refused.
 */
export function lengthReader(heading: string): (text: string) => Reading<number> {
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

/** What is to be told of lengths that count in hours; nothing where numbers alone are minutes. */
export function lengthsInWords(heading: string, cells: readonly string[]): string[] {
  const read = lengthReader(heading);
  const example = cells.find((cell) => BARE_HOURS.test(cell.trim()) && read(cell).value !== undefined);
  const minutes = example === undefined ? undefined : read(example).value;
  return example === undefined || minutes === undefined || minutes === Number(example)
    ? []
    : [`Numbers in ${heading} are hours: ${example.trim()} is ${minutes} minutes.`];
}
