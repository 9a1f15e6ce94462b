import { firstFew } from '../../domain/text/first-few.js';

/** What a complaint shows of many columns, and of a long question. */
const SHOWN_COLUMNS = 12;
const SHOWN_LETTERS = 60;

/** The first columns of a file by their names, for a complaint: `Name, Ward, Base and 3 more`. */
export function columnsInWords(headers: readonly { readonly name: string }[]): string {
  return firstFew(headers, SHOWN_COLUMNS, ({ name }) =>
    name.length > SHOWN_LETTERS ? `${name.slice(0, SHOWN_LETTERS - 1)}…` : name,
  );
}
