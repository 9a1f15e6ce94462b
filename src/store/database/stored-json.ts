import { StateError } from '../../errors.js';
import { type JsonColumn, type JsonColumns, parsedJson } from './json-columns.js';

/**
 * What a column of a row holds: the one way in which JSON is read from the store.
 * @param row its id, or what is its key in words.
 * @throws StateError naming the row where the value is not what mentor writes there.
 */
export function storedJson<C extends JsonColumn>(
  column: C,
  text: string,
  row: number | string,
): JsonColumns[C] {
  const value = parsedJson(column, text);
  if (value === undefined) throw damaged(column, row);
  return value;
}

function damaged(column: JsonColumn, row: number | string): StateError {
  const [table, name] = column.split('.');
  return new StateError(
    `The programme's file is damaged: row ${row} of table ${table} holds something in ${name} that mentor did not write.`,
    'mentor doctor lists all that is damaged, mentor backup verify the backups there are, and mentor restore brings one back.',
  );
}
