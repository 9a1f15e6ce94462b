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
  return { text: strings.join('?'), values };
}
