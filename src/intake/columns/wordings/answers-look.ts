import { saysNothing } from '../../values/blanks/nothing-words.js';
import { isDay } from '../../values/days/dates.js';
import { areDegrees } from '../../values/numbers/degree-words.js';
import { scaleOf } from '../../values/numbers/likert.js';
import { parseCapacity } from '../../values/numbers/places-offered.js';
import { ratingNotation } from '../../values/numbers/rating-notation.js';
import { roleIn } from '../../values/roles/roles.js';
import { parseYesNo } from '../../values/yes-no.js';

/** What the filled cells of a column look like as a whole. */
export type AnswersLook =
  | 'empty'
  /** Words of a known scale, or numbers with words beside them. */
  | 'scale'
  /** Bare numbers as low as points are. */
  | 'small numbers'
  /** Noughts and ones, of boxes as much as of numbers. */
  | 'noughts and ones'
  | 'numbers'
  /** Numbers in half of the different cells or more, and remarks in the others: `1`, `2`, `max 1, I am part-time`. */
  | 'numbers and remarks'
  | 'yes or no'
  /** Days of the calendar: when something was, and not when somebody can meet. */
  | 'days'
  | 'roles'
  | 'addresses'
  /** Given and family names, in every cell. */
  | 'names'
  /** Sentences, in most cells. */
  | 'prose'
  | 'words';

/** Answers that are neither yes nor no, to questions that are answered so. */
const HALF_YES = new Set(
  `maybe|not sure|unsure|partly|partially|somewhat|sometimes|undecided|too early to say|don't know|possibly|perhaps|a little|not yet|to some extent|probably|probably not|yes definitely|definitely|definitely not|no never|yes partly|not really|mostly|not at all|yes fully|always|never|neutral|n/a|about right|too short|too long|too many|too few|too much|too little|enough|not enough|fully|partly met|none of the time|all of the time|completely|nope|yep|yeah|not at the moment|not at present|not at this time|not now|not currently|not this time|not this year|not this round|yes maybe|maybe later|later|depends|it depends|happy to|of course|sure|absolutely|certainly|no sorry|yes and no`.split(
    '|',
  ),
);
const CELLS_LOOKED_AT = 500;
/** The highest point of a scale in bare numbers; longer ones are staff numbers. */
const HIGHEST_POINT = 100;
const WORDS_OF_PROSE = 14;

function distinctIn(cells: Iterable<string>): string[] {
  const found = new Set<string>();
  let seen = 0;
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    found.add(text);
    seen += 1;
    if (seen >= CELLS_LOOKED_AT) break;
  }
  return [...found];
}

function isYesOrNo(text: string): boolean {
  const answer = text
    .toLowerCase()
    .replace(/[’]/gu, "'")
    .replace(/[,.!]+/gu, '')
    .trim();
  return HALF_YES.has(answer) || parseYesNo(answer) !== undefined;
}

/** `1 or 2`, `one or two`, `at least one`: a number is meant, and left open. */
const OPEN_AMOUNT =
  /^(?:(?:at least|about|around|maybe|perhaps|possibly|more than) )?(?:\d{1,2}|one|two|three|four|five)(?: ?(?:-|–|or|to|\/|maybe|perhaps) ?(?:\d{1,2}|one|two|three|four|five))?\+?$/iu;

/**
 * `one`, `up to 2`, `none at the moment`: numbers in words, with a few among them that leave open which; or remarks among numbers.
 */
function amountsIn(said: readonly string[]): 'small numbers' | 'numbers and remarks' | undefined {
  const amounts = said.map((text) => parseCapacity(text).value);
  const known = amounts.filter((amount) => amount !== undefined);
  if (known.length * 2 < said.length || !known.some((amount) => amount > 0)) return undefined;
  const areNumbers = said.every((text, at) => amounts[at] !== undefined || OPEN_AMOUNT.test(text));
  return areNumbers ? 'small numbers' : 'numbers and remarks';
}

/** `Dr Ada Okafor`, `Jan van den Berg`: two words or more, each as names are written. */
const FULL_NAME =
  /^(?:(?:dr|prof|mr|mrs|ms|miss|mx|sr|sister)\.?\s+)?\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:van|von|der|den|de|da|dos|di|la|le|al|el|bin|bint|o|ni))*(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/iu;
const WORDS_WITHOUT_CAPITAL = /(?:^|\s)(?!(?:van|von|der|den|de|da|dos|di|la|le|al|el|bin|bint)\s)\p{Ll}/u;
/** Words of options, which forms write with capitals too: `Wound Care`, `Time Management`. */
const NO_NAME =
  /\b(?:care|management|planning|skills?|leadership|research|development|education|teaching|training|learning|practice|nursing|medicine|health|clinical|improvement|safety|support|communication|writing|thinking|interpretation|life|balance|work|career|team|time|wound|pain|stress|ward|unit|mental|critical|emergency|service|services|english|studies|design|change|building|assessment|interview|portfolio|evidence|policy|face|person|video|phone|teams|morning|afternoon|evening|weekday|weekend|early|late|shift|days?|nights?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|am|pm|manager|nurse|staff|registered|agree|disagree|yes|no|not|any|none|other|both|mentor|mentee|band|grade|hospital|trust|university|college|school)\b/iu;

function isNames(text: string): boolean {
  const names = text.split(/\s*(?:[,;/&]|\b(?:and|or)\b)\s*/iu).filter((name) => name !== '');
  return names.every(
    (name) => FULL_NAME.test(name) && !WORDS_WITHOUT_CAPITAL.test(name) && !NO_NAME.test(name),
  );
}

/** Says what a column's answers look like, from the first of them. */
export function lookOf(cells: Iterable<string>): AnswersLook {
  const all = distinctIn(cells);
  const said = all.filter((text) => !saysNothing(text));
  if (said.length === 0) return 'empty';
  if (said.every((text) => text.includes('@'))) return 'addresses';
  if (said.every((text) => text === '0' || text === '1')) return 'noughts and ones';
  if (said.every((text) => /^[\d.,]+$/u.test(text)))
    return said.every((text) => Number(text.replace(',', '.')) <= HIGHEST_POINT)
      ? 'small numbers'
      : 'numbers';
  if (said.every(isYesOrNo)) return 'yes or no';
  if (said.every(isDay)) return 'days';
  if (ratingNotation('', said).verdict !== 'none') return 'scale';
  const amounts = amountsIn(said);
  if (amounts === 'small numbers') return amounts;
  if (areDegrees(said) || scaleOf(said, []).verdict !== 'none') return 'scale';
  const roles = said.map(roleIn);
  if (roles.every((role) => role === 'none')) return 'empty';
  const sides = roles.filter((role) => role !== undefined && role !== 'none').length;
  if (sides > 0 && roles.filter((role) => role !== undefined).length * 2 >= said.length) return 'roles';
  const named = said.filter((text) => !isYesOrNo(text));
  if (named.length > 0 && named.every(isNames)) return 'names';
  if (amounts !== undefined) return amounts;
  const lengths = said.map((text) => text.split(/\s+/u).length).sort((a, b) => a - b);
  return (lengths[Math.floor(lengths.length / 2)] ?? 0) > WORDS_OF_PROSE ? 'prose' : 'words';
}

/** Looks that a field cannot have, whatever the question says: a rating never fills a list of terms. */
const IMPOSSIBLE: Readonly<Record<string, readonly AnswersLook[]>> = {
  needs: ['scale', 'small numbers', 'numbers', 'yes or no', 'addresses', 'prose', 'roles', 'names'],
  strengths: ['scale', 'small numbers', 'numbers', 'yes or no', 'addresses', 'prose', 'roles', 'names'],
  interests: ['scale', 'small numbers', 'numbers', 'yes or no', 'addresses', 'prose', 'roles', 'names'],
  languages: ['scale', 'small numbers', 'numbers', 'yes or no', 'addresses', 'prose', 'roles', 'names'],
  goals: ['scale', 'small numbers', 'numbers', 'yes or no', 'addresses', 'roles', 'names'],
  style: ['scale', 'small numbers', 'numbers', 'yes or no', 'addresses', 'roles', 'names'],
  mode: ['scale', 'small numbers', 'numbers', 'yes or no', 'addresses', 'prose', 'names'],
  availability: ['scale', 'small numbers', 'numbers', 'yes or no', 'addresses', 'roles', 'names'],
  prefers: ['scale', 'small numbers', 'yes or no', 'prose', 'roles'],
  // Short numbers are those of staff: to lose one would let a pair be made that somebody ruled out.
  avoids: ['scale', 'yes or no', 'roles'],
  capacity: ['scale', 'yes or no', 'addresses', 'prose', 'roles', 'words', 'names'],
  years_experience: ['scale', 'yes or no', 'addresses', 'prose', 'roles', 'names'],
  role: [
    'scale',
    'small numbers',
    'numbers',
    'yes or no',
    'addresses',
    'prose',
    'words',
    'names',
    'numbers and remarks',
  ],
  email: [
    'scale',
    'small numbers',
    'numbers',
    'yes or no',
    'prose',
    'roles',
    'words',
    'names',
    'numbers and remarks',
  ],
  name: ['scale', 'small numbers', 'numbers', 'yes or no', 'addresses', 'prose', 'roles'],
  given_name: ['scale', 'small numbers', 'numbers', 'yes or no', 'addresses', 'prose', 'roles'],
  family_name: ['scale', 'small numbers', 'numbers', 'yes or no', 'addresses', 'prose', 'roles'],
  staff_number: ['scale', 'small numbers', 'yes or no', 'addresses', 'prose', 'roles', 'names'],
};

/** Whether a column that looks so can hold a field; boxes of a grid are yes and no whatever they offer. */
export function canHold(target: string, look: AnswersLook, isItem = false): boolean {
  const isOfBoxes = look === 'yes or no' || (look === 'noughts and ones' && target === 'availability');
  if (look === 'empty' || (isItem && isOfBoxes)) return true;
  if (look === 'days') return IMPOSSIBLE[target] === undefined;
  const asNumbers = look === 'noughts and ones' ? 'small numbers' : look;
  return IMPOSSIBLE[target]?.includes(asNumbers) !== true;
}
