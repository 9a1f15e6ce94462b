/** What may stand in a cell. Null is empty; a list is joined by whoever makes the table. */
export type Cell = string | number | boolean | null;

export interface Column {
  /** Stable snake_case name: the CSV header and the JSON key. */
  readonly name: string;
  /** Heading for people; the name where there is none. */
  readonly title?: string;
  readonly kind: 'text' | 'number' | 'date' | 'boolean';
}

/** A list of things as rows and columns, before it has a format. */
export interface DataTable {
  readonly columns: readonly Column[];
  /** One cell per column, in the same order. */
  readonly rows: readonly (readonly Cell[])[];
}
