import { headerPhrase } from '../../table/header-phrase.js';
import { saysNothing } from '../blanks/nothing-words.js';
import { parseDate } from './dates.js';

/** More than so many are no waves of one programme. */
const MOST_WAVES = 12;
const LONGEST_NAME = 40;

/** Headings that may well stand over something else: the cells have to say it. */
const MAY_HEAD_WAVES =
  /\b(?:waves?|time|times|timing|phase|stage|survey|questionnaire|form|assessment|measurement|period|point|occasion|round|visit|pre|post|when|collection|event)\b/u;
const PART =
  '(?: ?(?:survey|programme|program|course|training|mentoring|intervention|test|questionnaire|assessment|measure(?:ment)?|point|line))*';
/** What a wave is called, and hardly anything else. */
const WAVE = new RegExp(
  `^(?:(?:wave|time(?: ?point)?|survey|round|visit|phase|assessment|t|w) ?\\d{1,2}|baseline|base line|end ?line|(?:pre|post|mid|entry|exit|start|end|before|after|initial|final|interim|midway|halfway|follow ?up|intake)${PART}(?: ?\\d{1,2})?|(?:month|week|year|m) ?\\d{1,2}|(?:at )?\\d{1,2} ?(?:months?|mths?|weeks?|wks?|years?|yrs?)(?: (?:follow ?up|review|survey|in|on|later))?|(?:start|end|middle) of(?: the)? (?:programme|program|year|scheme|pairing|mentoring))$`,
  'u',
);

function namesIn(cells: Iterable<string>): Set<string> {
  const names = new Set<string>();
  for (const cell of cells) {
    const text = cell.trim();
    if (text !== '' && !saysNothing(text)) names.add(text);
    if (names.size > MOST_WAVES) break;
  }
  return names;
}

/** Whether the cells of a column that is headed as waves are can be their names: few, short, and no days. */
export function mayBeWaves(cells: Iterable<string>): boolean {
  const names = namesIn(cells);
  const isDay = (text: string) =>
    [parseDate(text, 'day-first'), parseDate(text, 'month-first')].some(({ value }) => value !== undefined);
  return names.size <= MOST_WAVES && ![...names].some((name) => name.length > LONGEST_NAME || isDay(name));
}

/** Whether a column `Time` or `Survey` says of each row to which wave it belongs: two or more waves, and nothing else. */
export function areWaves(heading: string, cells: Iterable<string>): boolean {
  if (!MAY_HEAD_WAVES.test(headerPhrase(heading))) return false;
  const names = namesIn(cells);
  return (
    names.size > 1 && names.size <= MOST_WAVES && [...names].every((name) => WAVE.test(headerPhrase(name)))
  );
}

/** Gives a wave the name under which it was met before, whatever its case: `baseline` and `Baseline` are one. */
export function waveNames(onRecord: Iterable<string>): (written: string) => string {
  const known = new Map<string, string>();
  const keyOf = (name: string) => name.replace(/\s+/gu, ' ').trim().toLowerCase();
  for (const name of onRecord) known.set(keyOf(name), name);
  return (written) => {
    const name = known.get(keyOf(written)) ?? written.replace(/\s+/gu, ' ').trim();
    known.set(keyOf(written), name);
    return name;
  };
}
