import { Buffer } from 'node:buffer';
import type { WorkBook } from '@e965/xlsx';

/** A workbook with the files of its archive, as the library hands them over with `bookFiles`. */
type WithFiles = WorkBook & { readonly files?: Readonly<Record<string, { readonly content?: Uint8Array }>> };

const SHEET = /^\/?xl\/worksheets\/[^/]+\.xml$/iu;
/** How far a sheet reaches in any spreadsheet program. */
const [LAST_ROW, LETTERS] = [1_048_576, 3];

const TAG = /<(?:\w+:)?(?:row|c)\b([^>]*)/gu;
const SAYS_WHERE = /(?:^|\s)r\s*=/u;
const WHERE = /(?:^|\s)r=(["'])([^"']*)\1(?:[\s/]|$)/u;
const CELL = /<(?:\w+:)?c[ />]/u;
/** Where the library looks for the place of a cell: it takes the first, wherever that stands. */
const PLACE = /r=["']([^"']*)["']/u;
const GOOD_PLACE = new RegExp(`^(?:[A-Z]{1,${LETTERS}})?([1-9]\\d*)$`, 'u');

/**
 * The first row or cell of a workbook that says it stands where none can; the library would look for it without end.
 * @returns what it says, or undefined where all is well.
 */
export function oddPlaceIn({ files = {} }: WithFiles): string | undefined {
  for (const [name, { content }] of Object.entries(files)) {
    if (!SHEET.test(name) || content === undefined) continue;
    const xml = Buffer.from(content).toString('latin1');
    const odd = oddTag(xml) ?? oddCell(xml);
    if (odd !== undefined) return odd;
  }
  return undefined;
}

function oddTag(xml: string): string | undefined {
  for (const [, attributes = ''] of xml.matchAll(TAG)) {
    if (!SAYS_WHERE.test(attributes)) continue;
    const where = WHERE.exec(attributes)?.[2];
    if (where === undefined || !isPlace(where)) return where ?? attributes.trim();
  }
  return undefined;
}

function oddCell(xml: string): string | undefined {
  for (const cell of xml.split(CELL).slice(1)) {
    const place = PLACE.exec(cell)?.[1];
    if (place !== undefined && (!isPlace(place) || !/^[A-Z]/u.test(place))) return place;
  }
  return undefined;
}

function isPlace(text: string): boolean {
  const row = GOOD_PLACE.exec(text)?.[1];
  return row !== undefined && Number(row) <= LAST_ROW;
}
