const YES = new Set([
  'yes',
  'y',
  '1',
  'true',
  't',
  'x',
  '✓',
  '✔',
  'checked',
  'ticked',
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
  'false',
  'f',
  'unchecked',
  'unticked',
  'non',
  'faux',
  'nein',
  'falsch',
  'falso',
]);

/**
 * `parseYesNo` reads an answer of two possibilities, in English, French, German and Spanish, as words, letters, ticks
 * or 1 and 0. Anything else, blank too, is `undefined`.
 */
export function parseYesNo(text: string): boolean | undefined {
  if (text.length > 40) return undefined;
  const answer = text.trim().normalize('NFC').toLowerCase();
  if (YES.has(answer)) return true;
  return NO.has(answer) ? false : undefined;
}
