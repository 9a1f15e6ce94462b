import { MONTH_NAMES } from '../days/month-names.js';
import { quoted } from '../reading.js';

const ERROR_VALUES =
  /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BEZUG!|NV|WERT!|ZAHL!|WERT|NOM\s?\?|VALEUR!|NOMBRE!|¡REF!|¡VALOR!|¿NOMBRE\?|¡NUM!|¡DIV\/0!|#+)$/iu;
const SHORTENED_NUMBER = /^-?\d(?:[.,]\d+)?E\+?\d{1,3}$/iu;

/** What a spreadsheet did to a value before it was saved, and how to repair it. */
export interface Damage {
  readonly problem: string;
  readonly remedy: string;
}

/**
 * `spreadsheetDamage` recognises what a spreadsheet leaves when it has destroyed a value: an error value (`#REF!`,
 * `#N/A`, `#######`, also in German, French and Spanish) or a long number shortened to 1.15E+10. The original cannot be
 * had back from the cell, so no reader takes it for a value.
 */
export function spreadsheetDamage(text: string): Damage | undefined {
  const value = text.trim();
  if (ERROR_VALUES.test(value)) {
    return {
      problem: `${quoted(value)} is a spreadsheet error, not a value.`,
      remedy: 'Repair the cell in the spreadsheet, or leave it blank.',
    };
  }
  if (SHORTENED_NUMBER.test(value)) {
    return {
      problem: `${quoted(value)} is a long number that a spreadsheet shortened; its digits are lost.`,
      remedy:
        'Export the file again and do not open it in a spreadsheet, or format the column as text first.',
    };
  }
  return undefined;
}

const DAY_OF_MONTH = new RegExp(
  `^(?:\\d{1,2}[-. ](?:${MONTH_NAMES})|(?:${MONTH_NAMES})[-. ]\\d{1,2})\\.?$`,
  'iu',
);

/** What a spreadsheet makes of `5-6`, a range or two bands, where it takes it for a day: `05-Jun`, `Jun-05`. */
export function numbersMadeADay(text: string): Damage | undefined {
  if (!DAY_OF_MONTH.test(text.trim())) return undefined;
  return {
    problem: `${quoted(text.trim())} is what a spreadsheet makes of two numbers with a dash between them.`,
    remedy: 'Write the number that is meant, or leave the cell blank.',
  };
}
