/** What SQLite stores in our STRICT tables. */
export type SqlValue = string | number | bigint | null;

/** SQL text with `?` for every value, and the values to bind. */
export interface Query {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/**
 * The only way SQL reaches the database: whatever is interpolated becomes a bound value, never text.
 * @example sql`SELECT id FROM people WHERE staff_number = ${number}`
 */
export function sql(strings: TemplateStringsArray, ...values: SqlValue[]): Query {
  let text = TEXTS.get(strings);
  if (text === undefined) {
    text = strings.join('?');
    TEXTS.set(strings, text);
  }
  return { text, values };
}

/** The text of each query in the program, made once: an import runs some of them millions of times. */
const TEXTS = new WeakMap<TemplateStringsArray, string>();
