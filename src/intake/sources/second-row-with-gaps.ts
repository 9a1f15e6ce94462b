import type { Heading } from '../table/header.js';
import { itemHeading, widthOf } from './headings.js';
import type { Head } from './source-profile.js';

/** What a row under the headings says of their cells: a unit, a type, a scale, a hint. None of it is an answer. */
const UNIT =
  /^[([]?\s*(?:(?:in |no\.? of |number of )?(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|%|percent)|half[ -]days?|(?:free |short |long )?text|string|number|numeric|integer|date|datetime|boolean|(?:yes|y)\s*(?:\/|or)\s*(?:no|n)|[dmy]{1,4}(?:[-/.][dmy]{1,4}){2}|e-?mail(?: address)?|required|mandatory|optional|list|drop-?down|units?|scale|rating|(?:choose|select|tick|pick)\b.*|(?:single|multiple) choice|e\.?g\.? .*|for example.*|format.*|please .*|-?\d{1,3}\s*(?:-|–|—|to)\s*\d{1,3}|(?:scale:? )?\d{1,3}\s*(?:=|\().*|.*=\s*\d{1,3}\b.*|\p{L}+(?:\s*\/\s*\p{L}+){1,3}|open-?ended response|response)\s*[)\]]?\s*[.:]?$/iu;
const ROWS_COMPARED = 20;
/** One row below may say who answered no more than that. */
const LEAST_ROWS = 2;

const isFilled = (cell: string | undefined) => (cell ?? '').trim() !== '';

/** Whether a column without a heading of its own belongs to the one before it, or has others after it that do. */
function isOfGroup(first: readonly string[], position: number): boolean {
  return !isFilled(first[position]) || (position + 1 < first.length && !isFilled(first[position + 1]));
}

/** Columns by which rows are told apart: filled in all of them, blank in the row above, each time with something else. */
function tellsRowsApart(
  position: number,
  { second, below }: { second: readonly string[]; below: Head },
): boolean {
  if (isFilled(second[position])) return false;
  const cells = below.map((row) => (row[position] ?? '').trim());
  return cells.every((cell) => cell !== '') && new Set(cells).size === cells.length;
}

/**
 * Whether the second row belongs to the header though it has gaps: items under a question that stands over several columns, and units,
 * types or scales under others. It is no row of the data: a column that tells all rows below apart is blank in it.
 */
export function isSecondRowWithGaps(head: Head): boolean {
  const [first = [], second = [], ...rest] = head;
  const below = rest.filter((row) => row.some(isFilled)).slice(0, ROWS_COMPARED);
  if (below.length < LEAST_ROWS || !isFilled(first[0])) return false;
  const positions = [...first.keys()];
  const isTold = positions.some((at) => isFilled(first[at]) && tellsRowsApart(at, { second, below }));
  if (!isTold || !saysMoreOfColumns([first, second])) return false;
  return positions.every(
    (at) => isFilled(first[at]) || isFilled(second[at]) || isBlank(at, below) || isOfGroup(first, at),
  );
}

/** Whether all that a second row of a header says are units, types and scales, and items where a question stands over several columns. */
export function saysMoreOfColumns([first = [], second = []]: Head): boolean {
  const said = [...second.keys()].filter((position) => isFilled(second[position]));
  const isUnit = (position: number) => UNIT.test((second[position] ?? '').trim());
  const isItem = (position: number) => isOfGroup(first, position);
  const hasGaps = said.length < first.length;
  return said.length > 0 && said.every((position) => isUnit(position) || (hasGaps && isItem(position)));
}

function isBlank(position: number, rows: Head): boolean {
  return rows.every((row) => !isFilled(row[position]));
}

/** The headings of such a header: items with their question, and what a second row says of one column beside it. */
export function headingsWithGaps([first = [], second = []]: Head): Heading[] {
  let question = '';
  return Array.from({ length: widthOf([first, second]) }, (_, position): Heading => {
    const [own, below] = [first[position] ?? '', (second[position] ?? '').trim()];
    if (isFilled(own)) question = own;
    if (isOfGroup(first, position) && below !== '') return itemHeading(question, below);
    return below === '' ? { text: own } : { text: own, unit: below };
  });
}
