import type { Heading } from '../table/header.js';
import { looksLikeData } from './data-likeness.js';
import { isHeaderTwice, rowInWords } from './header-twice.js';
import { filledForward, itemHeading, widthOf } from './headings.js';
import { headingsWithGaps, isSecondRowWithGaps, saysMoreOfColumns } from './second-row-with-gaps.js';
import type { Head, SourceProfile } from './source-profile.js';

/**
 * Any table that is no known tool's export. One header row; two where a row of questions with gaps stands above a row
 * of items; none when the first row is plainly data.
 */
export const plainTable: SourceProfile = {
  name: 'plain',
  title: 'a plain table',
  isSurvey: false,
  usualHeaderRows: 1,
  boxes: ['own text', 'marks'],
  lists: [';', '|', '\n', ','],
  headerRowsIn: (head) => {
    if (looksLikeData(head)) return 0;
    return isGroupedHeader(head) || isHeaderTwice(head) || isSecondRowWithGaps(head) ? 2 : 1;
  },
  headings: (headerRows) => {
    const [first = [], second] = headerRows;
    if (headerRows.length === 2 && saysMoreOfColumns(headerRows)) return headingsWithGaps(headerRows);
    const inWords = headerRows.length === 2 ? rowInWords(headerRows) : undefined;
    if (inWords !== undefined) return wordsOrCodes(inWords, headerRows);
    if (second !== undefined && headerRows.length === 2 && isGapped(first))
      return groupedHeadings(headerRows);
    return Array.from({ length: widthOf(headerRows) }, (_, position) => ({
      text: headerRows
        .map((cells) => cells[position] ?? '')
        .filter((text) => text.trim() !== '')
        .join(' – '),
    }));
  },
};

/** Each column by its words; by its code where it has none. */
function wordsOrCodes(inWords: readonly string[], headerRows: Head): Heading[] {
  return Array.from({ length: widthOf(headerRows) }, (_, position) => {
    const text = inWords[position] ?? '';
    const codes = headerRows.map((cells) => cells[position] ?? '');
    return { text: text.trim() === '' ? (codes.find((code) => code.trim() !== '') ?? '') : text };
  });
}

/** Questions with gaps, above items without, above data: no item comes back in its own column, and items differ. */
function isGroupedHeader(head: Head): boolean {
  const [first = [], second = [], ...below] = head;
  if (below.length === 0 || !isGapped(first) || second.some((cell) => cell.trim() === '')) return false;
  const comesBack = second.some((cell, position) =>
    below.some((cells) => (cells[position] ?? '').trim() === cell.trim()),
  );
  return (
    !comesBack &&
    (new Set(second.map((cell) => cell.trim())).size >= second.length * 0.7 || areApart(first, second))
  );
}

/** `Mentor` and `Mentee` over the same items: each comes once under each, and none is anybody's. */
function areApart(first: readonly string[], second: readonly string[]): boolean {
  const groups = filledForward(second.map((_, position) => first[position] ?? ''));
  const named = second.map((item, position) => JSON.stringify([groups[position]?.trim(), item.trim()]));
  return new Set(named).size === named.length && !second.some((item) => /[\d@]/u.test(item));
}

/**
 * The first cell is filled, and at least a third of the cells are gaps. A title with a date of printing is not that:
 * two filled cells must both have gaps behind them, and none may hold a date.
 */
function isGapped(cells: readonly string[]): boolean {
  const filled = [...cells.keys()].filter((at) => (cells[at] ?? '').trim() !== '');
  const haveGaps = filled.every((at) => at + 1 < cells.length && (cells[at + 1] ?? '').trim() === '');
  const holdDate = filled.some((at) => /\d[-/.]\d/u.test(cells[at] ?? ''));
  const isEnough = filled.length > 2 || (filled.length === 2 && haveGaps);
  return filled[0] === 0 && isEnough && !holdDate && (cells.length - filled.length) * 3 >= cells.length;
}

/** What stands over several columns of a roster and says only which sort of columns they are. */
const BAND =
  /^(?:(?:personal|person|pairing|pair|partnership|match|employee|staff|worker|individual|colleague|member of staff|post|job|position|role|assignment|employment|organi[sz]ation|organi[sz]ational|contact|work|workplace|hr|payroll|contract|location|general|basic|core|programme|program|scheme|(?:mentoring|mentorship)(?: (?:programme|program|scheme))?|participation)(?: (?:details?|information|info|data))?|details?|information|about (?:you|the person|them))$/iu;
/** What stands over columns of somebody else: their name is not the person's. */
const OF_ANOTHER =
  /^(?:(?:line )?(?:manager|supervisor)|mentor|mentee)(?: (?:details?|information|info|data))?$/iu;

/** A heading under a band: the band adds nothing, or says whose it is. */
function underBand(band: string, item: string): Heading | undefined {
  const label = band.trim();
  if (BAND.test(label)) return { text: item };
  if (!OF_ANOTHER.test(label)) return undefined;
  const [whose = ''] = label.split(/ (?:details?|information|info|data)$/iu);
  return { text: new RegExp(`^${whose}\\b`, 'iu').test(item) ? item : `${whose} ${item}` };
}

function groupedHeadings(headerRows: Head): Heading[] {
  const [first = [], second = []] = headerRows;
  const questions = filledForward(
    Array.from({ length: widthOf(headerRows) }, (_, position) => first[position] ?? ''),
  );
  return questions.map((question, position) => {
    const item = second[position] ?? '';
    if (item.trim() === '') return { text: question };
    return underBand(question, item) ?? itemHeading(question, item);
  });
}
