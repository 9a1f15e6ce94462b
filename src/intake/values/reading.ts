/** What became of one cell: its value, `undefined` when the cell is blank, or what is wrong with it. */
export type Reading<Value> =
  | { readonly value: Value | undefined; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: string; readonly remedy: string };

/** The reading of a blank cell. */
export const BLANK: { readonly value: undefined } = Object.freeze({ value: undefined });

/** `quoted` shows a value in a message: in quotation marks, shortened when it is long. */
export function quoted(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}
