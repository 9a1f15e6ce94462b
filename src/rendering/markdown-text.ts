import { printable } from '../domain/text/printable.js';

/**
 * Text from outside on one line of Markdown, meaning nothing but itself: no markup, no HTML, no link of its own making, no
 * new table cell. Made for CommonMark and for the tables and bare links of GitHub; not for the start of a paragraph, where
 * a dash or a number would still begin a list.
 */
export function markdownText(text: string): string {
  return printable(text)
    .trim()
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('://', ':\\//')
    .replace(/\bwww\./gi, (host) => `${host.slice(0, -1)}\\.`);
}

/** A table whose every line has as many cells as there are headings. Headings and cells are Markdown already. */
export function markdownTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  isNumeric: (column: number) => boolean,
): string {
  const line = (cells: readonly string[]) => `| ${headings.map((_, at) => cells[at] ?? '').join(' | ')} |`;
  const rule = `| ${headings.map((_, at) => (isNumeric(at) ? '---:' : '---')).join(' | ')} |`;
  return [line(headings), rule, ...rows.map(line)].join('\n');
}
