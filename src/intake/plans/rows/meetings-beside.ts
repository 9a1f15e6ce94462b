import { columnsInWords } from '../../columns/columns-in-words.js';
import type { Header } from '../../table/header.js';
import { headerPhrase } from '../../table/header-phrase.js';

/** `Meeting 3`, `2nd session`, `Date of meeting 1`: a sheet with a row for each pair. */
const ONE_OF_MANY =
  /^(?:date (?:of )?)?(?:meeting|session|check ?in|contact|catch ?up)s? (?:no |number )?\d{1,2}(?: date)?$|^(?:\d(?:st|nd|rd|th)|first|second|third) (?:meeting|session|check ?in)(?: date)?$/u;

/** How to write meetings that stand side by side; empty where none do. */
export function meetingsBeside(headers: readonly Header[]): string {
  const meetings = headers.filter(({ text }) => ONE_OF_MANY.test(headerPhrase(text)));
  return meetings.length < 2
    ? ''
    : `Its meetings stand side by side (${columnsInWords(meetings)}), and a list of check-ins has a row for each: put them one below the other, under mentee, mentor and date. Otherwise: `;
}
