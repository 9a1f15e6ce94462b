/** Pixels of a character of 13 px in the widest fonts that pages are read in: small letters and digits, capitals, full-width signs. */
const WIDTHS = { plain: 7.2, capital: 10, full: 14 };

const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
const CAPITAL = /[\p{Lu}\p{Lt}mw%@—…]/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A label as it is sure to fit into so many pixels, cut with `…` where it is longer. Which font a reader has is not known here, so
 * widths are those of wide ones. The whole label stands in the table behind the chart.
 */
export function fittedText(text: string, pixels: number): string {
  const characters = [...graphemes.segment(text)].map(({ segment }) => segment);
  if (widthOf(characters) <= pixels) return text;
  let width = WIDTHS.capital;
  const cut = characters.findIndex((character) => {
    width += widthOf([character]);
    return width > pixels;
  });
  return `${characters.slice(0, cut).join('').trimEnd()}…`;
}

/**
 * A label in one line, or in two where it does not fit into one: parted between words, the second cut with `…` where that is not enough. A
 * first word too long for a line is cut there.
 */
export function fittedLines(text: string, pixels: number): string[] {
  if (fittedText(text, pixels) === text) return [text];
  const words = text.split(' ');
  const fits = words.findLastIndex((_, at) => {
    const line = words.slice(0, at + 1).join(' ');
    return fittedText(line, pixels) === line;
  });
  if (fits < 0) return [fittedText(text, pixels)];
  return [words.slice(0, fits + 1).join(' '), fittedText(words.slice(fits + 1).join(' '), pixels)];
}

function widthOf(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum + characterWidth(character), 0);
}

function characterWidth(character: string): number {
  if (FULL_WIDTH.test(character)) return WIDTHS.full;
  return CAPITAL.test(character) ? WIDTHS.capital : WIDTHS.plain;
}
