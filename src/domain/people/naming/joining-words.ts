import { NAME } from './named-in-wish.js';

const RANK = '(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth)';
const CONDITION =
  '(?:possible|available|unavailable|free|full|taken|busy|able|at capacity|feasible|convenient)';

/** `If not possible`, `if she is full`: may stand alone, too, where a comma divided the cell. */
const UNLESS_FREE = `if (?:(?:s?he|they|that|this|it)(?:['’](?:s|re)| is(?:n['’]t)?| are(?:n['’]t)?)? )?(?:not )?${CONDITION}`;
const ALONE = new RegExp(`^(?:${UNLESS_FREE})[\\s:,.]*$`, 'iu');

/** What stands before a person among several and says nothing against anybody: `or`, `failing that`, `second choice:`. */
const WORDS = [
  '[oO]r else|[aA]nd|else|and/or|or|then|also|plus|nor|&|\\+',
  'oder|und|sonst|ansonsten|ou|et|sinon|puis|o|u|y|e|si no|en|anders',
].join('|');
/** These begin no name, so a capital makes no difference. */
const PHRASES = [
  'either|both|maybe|perhaps|possibly|ideally|preferably|otherwise|alternatively',
  'failing (?:that|which|this|him|her|them)|followed by|as well as',
  UNLESS_FREE,
  `(?:as )?(?:a |my )?(?:(?:${RANK}|next|last|back[- ]?up) (?:choice|preference|option|pick|wish)|${RANK}(?:ly)?)`,
  '(?:choice|preference|option) \\d',
].join('|');
const LEADING_WORD = new RegExp(`^(?:${WORDS})[\\s:,–—-]+(?=[\\p{L}\\p{N}])`, 'u');
const LEADING_PHRASE = new RegExp(`^(?:${PHRASES})[\\s:,–—-]+(?=[\\p{L}\\p{N}])`, 'iu');
/** The words of one language are somebody's name in another (`o`, `en`), unless a capital follows. */
const BEFORE_CAPITAL = /^(?:o|u|y|e|en|et|ou|anders)\s+\p{Ll}/u;

/** One word or number, as most cells hold, has nothing joined to it. */
const IN_PARTS = /[\s:,–—-]/u;

/** `or failing that Sam Poe` without what joins it to whoever was named before: `Sam Poe`. */
export function withoutJoiningWords(text: string): string {
  let rest = text.trim();
  if (!IN_PARTS.test(rest)) return rest;
  for (let times = 0; times < 3; times += 1) {
    const bare = BEFORE_CAPITAL.test(rest)
      ? rest
      : rest.replace(LEADING_WORD, '').replace(LEADING_PHRASE, '').replace(ALONE, '');
    if (bare === rest) return rest;
    rest = bare;
  }
  return rest;
}

const FIRST_NUMBER = /^\(?1[.)]\s*/u;
const BETWEEN =
  /,?\s+(?:or else|or|and then|and\/or|and|then|&|if not|otherwise|failing that|oder|und|sonst|ou|sinon|\/|\(?\d[.)])\s+/u;
/** `Sam Poe or Jo Bloggs`, `Sam Poe if not Jo Bloggs`, `1. Sam Poe 2. Jo Bloggs` as the names that it holds; anything else as it is. */
export function namesJoined(text: string): readonly string[] {
  const parts = text.trim().replace(FIRST_NUMBER, '').split(BETWEEN);
  return parts.length > 1 && parts.every((part) => NAME.test(part.trim())) ? parts : [text];
}
