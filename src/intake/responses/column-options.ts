import type { SourceProfile } from '../sources/source-profile.js';
import { type Header, headerKey } from '../table/header.js';
import type { Row } from '../table/read-table.js';

/** What is filled in of a column, and is nothing that its tool writes for a blank. */
export function filledValues(
  { position }: Header,
  rows: readonly Row[],
  { blanks = [] }: SourceProfile,
): string[] {
  return rows
    .map(({ cells }) => (cells[position] ?? '').trim())
    .filter((value) => value !== '' && !blanks.includes(value));
}

/** The option that a column of boxes stands for. */
export function optionText({ item, text }: Header): string {
  return item ?? text.trim();
}

/** Whether a cell says the option of its own column. */
export function isOption(value: string, header: Header | undefined): boolean {
  if (header === undefined) return false;
  return value === optionText(header) || headerKey(value) === headerKey(optionText(header));
}
