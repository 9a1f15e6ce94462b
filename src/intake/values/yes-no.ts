const YES = new Set([
  'yes',
  'y',
  '1',
  'true',
  't',
  'x',
  '✓',
  '✔',
  '✔️',
  '☑',
  '☑️',
  '☒',
  '✅',
  '[x]',
  '(x)',
  'checked',
  'ticked',
  'selected',
  'oui',
  'o',
  'vrai',
  'ja',
  'j',
  'wahr',
  'sí',
  'si',
  's',
  'verdadero',
]);
const NO = new Set([
  'no',
  'n',
  '0',
  '☐',
  '□',
  '◻',
  '⬜',
  '▢',
  '✗',
  '✘',
  '❌',
  '[ ]',
  '[]',
  '( )',
  'false',
  'f',
  'unchecked',
  'unticked',
  'not checked',
  'not ticked',
  'not selected',
  'non',
  'faux',
  'nein',
  'falsch',
  'falso',
]);

/** `Yes please!`, `No, thank you.`: manners and a full stop make no other answer. */
const COURTESY = /^(yes|no)(?:,? (?:please|thanks|thank you))?[.!]*$/u;

/**
 * `parseYesNo` reads an answer of two possibilities, in English, French, German and Spanish, as words, letters, ticks
 * or 1 and 0. Anything else, blank too, is `undefined`.
 */
export function parseYesNo(text: string): boolean | undefined {
  if (text.length > 40) return undefined;
  const answer = text.trim().normalize('NFC').toLowerCase().replace(COURTESY, '$1');
  if (YES.has(answer)) return true;
  return NO.has(answer) ? false : undefined;
}
