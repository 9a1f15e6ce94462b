import stringWidth from 'string-width';

/** Made when a text first needs it: it takes half as long as a start of Node.js. */
let graphemes: Intl.Segmenter | undefined;

/** Latin letters and signs, accents composed: one column each. Most text is only this. */
const ONE_COLUMN_EACH = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff]*$/;

const ELLIPSIS = '…';

/**
 * Intl.Segmenter takes time quadratic in the length of its text: a long one is given to it window by
 * window.
 */
const WINDOW = 512;

function* graphemesOf(text: string): Generator<string> {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (let from = 0; from < text.length; ) {
    const window = text.slice(from, from + WINDOW);
    const goesOn = from + WINDOW < text.length;
    for (const { segment, index } of graphemes.segment(window)) {
      const mayGoOn = goesOn && index > 0 && index + segment.length === window.length;
      if (mayGoOn) break;
      yield segment;
      from += segment.length;
    }
  }
}

/** Terminals draw a joined cluster of Indic letters in one or two columns; more would make it impossible to place. */
function graphemeWidth(grapheme: string): number {
  return Math.min(stringWidth(grapheme), 2);
}

/**
 * Columns a text without control characters takes in a terminal: an ideograph or an emoji two, an accent
 * none.
 */
export function displayWidth(text: string): number {
  if (ONE_COLUMN_EACH.test(text)) return text.length;
  let width = 0;
  for (const grapheme of graphemesOf(text)) width += graphemeWidth(grapheme);
  return width;
}

/** Some characters are two columns wide: no terminal is taken to be narrower. */
const NARROWEST = 2;

/**
 * The text in pieces of no more than `columns` (of 2, where there are fewer), as long as they can be; a character is never cut
 * apart.
 */
function* piecesOf(text: string, columns: number): Generator<string> {
  const width = Math.max(NARROWEST, columns);
  if (ONE_COLUMN_EACH.test(text)) {
    for (let from = 0; from < text.length; from += width) yield text.slice(from, from + width);
    return;
  }
  let piece = '';
  let taken = 0;
  for (const grapheme of graphemesOf(text)) {
    const next = graphemeWidth(grapheme);
    if (taken + next > width) {
      yield piece;
      piece = '';
      taken = 0;
    }
    piece += grapheme;
    taken += next;
  }
  yield piece;
}

/** The text in no more than `width` columns (of 3, where there are fewer); what does not fit gives way to `…`. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const [head = ''] = piecesOf(text, width - 1);
  return `${head.trimEnd()}${ELLIPSIS}`;
}

/**
 * The text in lines of no more than `width` columns (of 2, where there are fewer), broken between words; a longer word is
 * broken within.
 */
export function wrapToWidth(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const word of text.split(/\s+/)) {
    const wordWidth = displayWidth(word);
    if (line !== '' && lineWidth + 1 + wordWidth <= width) {
      line += ` ${word}`;
      lineWidth += 1 + wordWidth;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = wordWidth <= width ? [word] : [...piecesOf(word, width)];
    line = pieces.pop() ?? '';
    lineWidth = displayWidth(line);
    for (const piece of pieces) lines.push(piece);
  }
  lines.push(line);
  return lines;
}

/**
 * A line of no more than `width` columns, or several, broken between words; what was indented stays so where there is room, and what
 * goes on from `- ` stands below its words.
 */
export function wrapLine(line: string, width: number): string[] {
  if (displayWidth(line) <= width) return [line];
  const written = /^ *(?:- )?/.exec(line)?.[0] ?? '';
  const mark = written.length + NARROWEST <= width ? written : '';
  const indent = ' '.repeat(mark.length);
  return wrapToWidth(line.slice(mark.length).trimStart(), width - mark.length).map(
    (part, index) => `${index === 0 ? mark : indent}${part}`,
  );
}

/** The text filled up with spaces to `width` columns, at its end or, for numbers, before it. */
export function padToWidth(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const filling = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + filling : filling + text;
}
