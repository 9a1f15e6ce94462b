import { answerKey, isNotApplicable } from '../blanks/not-applicable.js';
import { numbersMadeADay } from '../blanks/spreadsheet-damage.js';
import { quoted, type Reading } from '../reading.js';
import { CAPACITY, parseWholeNumber } from './whole-numbers.js';

const WORDS: ReadonlyMap<string, number> = new Map(
  [
    'zero|null|zéro|cero|nul',
    'one|a single|single|ein|eine|einen|un|une|uno|una|een|één',
    'two|a couple|a pair|zwei|deux|dos|twee',
    'three|drei|trois|tres|drie',
    'four|vier|quatre|cuatro',
    'five|fünf|cinq|cinco|vijf',
    'six|sechs|seis|zes',
    'seven|sieben|sept|siete|zeven',
    'eight|acht|huit|ocho',
    'nine|neun|neuf|nueve|negen',
    'ten|zehn|dix|diez|tien',
  ].flatMap((words, number) => words.split('|').map((word) => [word, number] as const)),
);

/** The most that somebody takes is what a matching has to know: `up to two` is two. */
const AT_MOST =
  /^(?:(?:up to|at most|at the most|max(?:imum)?\.?(?: of)?|no more than|not more than|not over|only|just|exactly|probably|bis zu|höchstens|maximal|jusqu'à|au maximum|hasta|como máximo|maximaal|hoogstens)[\s:]+)+/u;
/** What is counted, and manners. */
const BEHIND =
  /(?:[\s,]+(?:of )?(?:mentees?|persons?|people|colleagues?|places?|spaces?|slots?|nurses?|trainees?|juniors?|students?|max(?:imum)?\.?|at (?:most|the most|a time|once)|only|please|thanks|thank you|for now|at the moment|at present|currently|this (?:year|round|time|cohort)|per (?:year|round|cohort)|right now))+[.!]*$/u;
/** `1-2`, `1 or 2`, `one to two`: the most is what counts. */
const RANGE = /^(.+?)\s*(?:-|–|—|\bto\b|\bor\b|\bbis\b|\boder\b|\bou\b|\bo\b|\btot\b)\s*(.+)$/u;
/** Nobody, whatever is said around it. */
const NOBODY =
  /^(?:none|nil|nobody|no one|no(?: free| spare| more| further)? (?:mentees?|capacity|places?|spaces?|slots?|availability)|not (?:any|taking (?:any|on)(?: .*)?|able to take (?:any|on)(?: .*)?|available|accepting(?: .*)?)|(?:i am |i'm )?full(?: up)?|fully booked|no capacity .*|keine[rn]?|niemand|aucune?|ninguno|geen)$/u;

/**
 * Reads how many mentees somebody takes at most: a whole number in digits or in a word, what is counted behind it, `up to` before it, or
 * words for none; of `1-2` and `one or two` the most. What leaves the number open (`at least one`, `3+`, `no more`, `as many as needed`) is
 * refused.
 */
export function parseCapacity(text: string): Reading<number> {
  if (isNotApplicable(text)) return { value: undefined };
  const said = answerKey(text).replace(/[.!]+$/u, '');
  const bare = said.replace(BEHIND, '').trim();
  if (NOBODY.test(said) || NOBODY.test(bare)) return { value: 0 };
  const number = bare.replace(AT_MOST, '').trim();
  const digits = digitsOf(number) ?? mostOf(number);
  if (digits !== undefined) return parseWholeNumber(digits, CAPACITY);
  const damage = numbersMadeADay(text);
  if (damage !== undefined) return damage;
  const read = parseWholeNumber(text, CAPACITY);
  if (read.problem === undefined || !/\p{L}/u.test(text)) return read;
  return {
    problem: `${quoted(text.trim())} does not say how many mentees.`,
    remedy: CAPACITY.remedy,
  };
}

function digitsOf(number: string): string | undefined {
  const word = WORDS.get(number);
  return word === undefined ? /^\d{1,3}$/u.exec(number)?.[0] : String(word);
}

/** The upper end of a range of two numbers that rise. */
function mostOf(text: string): string | undefined {
  const [, low = '', high = ''] = RANGE.exec(text) ?? [];
  const [from, to] = [digitsOf(low.trim()), digitsOf(high.trim())];
  return from !== undefined && to !== undefined && Number(from) < Number(to) ? to : undefined;
}
