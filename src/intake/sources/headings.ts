import { type Heading, headerKey, type MetadataRole } from '../table/header.js';
import type { Head } from './source-profile.js';

/** The names that a tool gives to its metadata columns, by what they hold, as `headerKey` gives them. */
export type RoleNames = Readonly<Partial<Record<MetadataRole, readonly string[]>>>;

/** `roleNamed` finds what a column holds by its name; `undefined` when it is none of the tool's own columns. */
export function roleNamed(name: string, names: RoleNames): MetadataRole | undefined {
  const key = headerKey(name);
  for (const [role, known] of Object.entries(names)) {
    if (known.includes(key)) return role as MetadataRole;
  }
  return undefined;
}

/** `withRole` adds the role, or nothing, to a heading. */
export function withRole(heading: Heading, role: MetadataRole | undefined): Heading {
  return role === undefined ? heading : { ...heading, role };
}

/** `bracketed` takes `Question [item]` apart, as grids are written by Google Forms and LimeSurvey. */
export function bracketed(text: string): Heading {
  const end = text.trimEnd();
  const open = end.endsWith(']') ? end.lastIndexOf('[') : -1;
  const question = end.slice(0, Math.max(open, 0)).trim();
  return question === '' ? { text } : { text, question, item: end.slice(open + 1, -1).trim() };
}

/** `itemHeading` is the heading of one item or option of a question. */
export function itemHeading(question: string, item: string): Heading {
  return { text: `${question.trim()} [${item.trim()}]`, question: question.trim(), item: item.trim() };
}

/** `filledForward` repeats each text over the empty cells to its right: a question stands above its first column only. */
export function filledForward(cells: readonly string[]): string[] {
  let last = '';
  return cells.map((cell) => {
    if (cell.trim() !== '') last = cell;
    return last;
  });
}

/** The first header record as comparable keys. */
export function keysOf(head: Head, row = 0): string[] {
  return (head[row] ?? []).map(headerKey);
}

/** The widest of the header's records, so that no column is lost. */
export function widthOf(headerRows: Head): number {
  return Math.max(0, ...headerRows.map((cells) => cells.length));
}
