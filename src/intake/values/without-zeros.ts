/** A number of digits alone without zeros in front, by which one that a spreadsheet took them from is known again; else undefined. */
export function withoutZeros(text: string): string | undefined {
  return /^\d+$/u.test(text) ? text.replace(/^0+(?=\d)/u, '') : undefined;
}
