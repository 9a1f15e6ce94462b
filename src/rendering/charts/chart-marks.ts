import { htmlText } from '../html-text.js';

/** Pixels that every chart is wide: a phone's page without its margins, so that nothing is moved sideways and text keeps its size. */
export const CHART_WIDTH = 343;

/** Pixels of the part that is drawn in; the rest of the width is reserved for the number beside it. */
export const PLOT_WIDTH = 222;

/** A coordinate, to a tenth of a pixel. */
export function px(value: number): string {
  return String(Number(value.toFixed(1)));
}

/** Where a text stands, and how. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Classes of the style sheet, parted by spaces. */
  readonly look?: string;
}

/** A text from outside as text of the drawing. */
export function textMark(text: string, { x, y, anchor = 'start', look = '' }: TextPlace): string {
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${px(x)}" y="${px(y)}"${anchored}${classed(look)}>${htmlText(text)}</text>`;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function boxMark({ x, y, width, height }: Box, look: string): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"${classed(look)}/>`;
}

export function lineMark(
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  look: string,
): string {
  const [x1, y1, x2, y2] = [...from, ...to].map(px);
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"${classed(look)}/>`;
}

export function dotMark([x, y]: readonly [x: number, y: number], look: string): string {
  return `<circle cx="${px(x)}" cy="${px(y)}" r="5"${classed(look)}/>`;
}

/** A square on its corner: told from a dot by its form, whatever the colours are. */
export function diamondMark([x, y]: readonly [x: number, y: number], look: string): string {
  const [left, right, top, bottom] = [x - 5, x + 5, y - 5, y + 5].map(px);
  return `<path d="M${px(x)} ${top}L${right} ${px(y)}L${px(x)} ${bottom}L${left} ${px(y)}Z"${classed(look)}/>`;
}

/** A path that a shape of d3 has drawn; nothing where there is nothing to draw. */
export function pathMark(path: string | null, look: string): string {
  return path === null ? '' : `<path d="${path}"${classed(look)}/>`;
}

function classed(look: string): string {
  return look === '' ? '' : ` class="${look}"`;
}
