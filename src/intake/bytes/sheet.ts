import type { CsvRecord } from './csv-records.js';

/** A sheet of a workbook, taken apart as a CSV file is: a record for every row, its line the number of the row. */
export interface Sheet {
  /** What it is called in its workbook. */
  readonly name: string;
  readonly records: readonly CsvRecord[];
  /** What was found and decided, a line each. */
  readonly notes: readonly string[];
}
