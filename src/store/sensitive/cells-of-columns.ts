import { parsedJson, type RowImage } from '../database/json-columns.js';
import type { MergeRecord } from '../merges/merge-record.js';

/** How the texts of a cell are put otherwise; `name` is the column of a file that they are of. */
export interface CellChange {
  readonly text: (name: string, text: string) => string;
  readonly texts: (name: string, texts: readonly string[]) => readonly string[];
}

/** Where a table holds what columns of files say of people: which of its columns has the name, and which have texts. */
interface CellsOf {
  readonly name: string;
  /** Has the name where that is blank: a question that fills no column. */
  readonly otherwise?: string;
  readonly lists: readonly string[];
  readonly texts: readonly string[];
}

/** The tables that hold such cells row by row; of what a merge keeps of them, see `withCells`. */
export const TABLES_OF_CELLS: Readonly<Record<string, CellsOf>> = {
  person_attributes: { name: 'name', lists: ['attribute_values'], texts: [] },
  survey_answers: { name: 'attribute', otherwise: 'question', lists: ['answer_values'], texts: ['written'] },
  fact_changes: { name: 'name', lists: ['value', 'value_before'], texts: [] },
};

/** A row of whatever table with its cells put otherwise; what is damaged, and every other row, stays as it is. */
export function withCells(table: string, row: RowImage, change: CellChange): RowImage {
  if (table === 'person_merges') return withCellsOfMerge(row, change);
  const cells = TABLES_OF_CELLS[table];
  const name = cells === undefined ? null : (row[cells.name] ?? row[cells.otherwise ?? '']);
  if (cells === undefined || typeof name !== 'string' || !isOfAColumn(table, row)) return row;
  const changed = { ...row };
  for (const column of cells.lists) changed[column] = ofList(row[column] ?? null, name, change);
  for (const column of cells.texts) {
    const text = row[column];
    if (typeof text === 'string') changed[column] = change.text(name, text);
  }
  return changed;
}

/** Other facts of people are plain texts, and no column of a file has their name. */
function isOfAColumn(table: string, row: RowImage): boolean {
  return table !== 'fact_changes' || row.kind === 'attribute';
}

function ofList<T>(cell: T, name: string, change: CellChange): T | string {
  const texts = typeof cell === 'string' ? parsedJson('person_attributes.attribute_values', cell) : undefined;
  return texts === undefined ? cell : JSON.stringify(change.texts(name, texts));
}

function withCellsOfMerge(row: RowImage, change: CellChange): RowImage {
  const record = typeof row.record === 'string' ? parsedJson('person_merges.record', row.record) : undefined;
  return record === undefined ? row : { ...row, record: JSON.stringify(mergeWith(record, change)) };
}

function mergeWith(record: MergeRecord, change: CellChange): MergeRecord {
  const { setAside, joinedAttributes } = record;
  const attributes = setAside.attributes.map(({ name, attribute_values: cell }) => ({
    name,
    attribute_values: ofList(cell, name, change),
  }));
  const joined = joinedAttributes?.map(({ name, before, after }) => ({
    name,
    before: ofList(before, name, change),
    after: ofList(after, name, change),
  }));
  return {
    ...record,
    setAside: { ...setAside, attributes },
    ...(joined === undefined ? {} : { joinedAttributes: joined }),
  };
}
