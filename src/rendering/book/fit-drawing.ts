import { fitInWords } from '../../domain/rounds/fit-figures.js';

const WIDTH = 72;

/** A fit as a bar on a line from 0 to 1, with the number beside it, which is all that a screen reader is told. */
export function fitDrawing(fit: number | null): string {
  if (fit === null) return '<span class="fit">fit not judged</span>';
  const bar = `<rect class="bar" x="0" y="1" width="${(fit * WIDTH).toFixed(1)}" height="8"/>`;
  const track = `<rect class="track" x="0" y="4" width="${WIDTH}" height="2"/>`;
  const size = `width="${WIDTH}" height="10" viewBox="0 0 ${WIDTH} 10"`;
  return `<span class="fit"><svg aria-hidden="true" focusable="false" ${size}>${track}${bar}</svg>fit ${fitInWords(fit)}</span>`;
}
