import { InputError } from '../../errors.js';
import type { Table } from '../table/read-table.js';

/**
 * The file that Jisc gives beside the answers: two columns without a header, codes and their texts.
 * @throws InputError where it is that one.
 */
export function refuseJiscKey({
  source,
  headers: [first, second, third],
}: Pick<Table, 'source' | 'headers'>): void {
  const isKey =
    second !== undefined && third === undefined && /^(?:URN|Q\d+(?:_\w+)*)$/u.test(first?.text.trim() ?? '');
  if (!isKey) return;
  throw new InputError(
    `${source} holds no answers.`,
    [
      {
        source,
        message: 'It says what the codes in a Jisc export mean.',
        remedy: 'Import the file with the answers, and name this one with --key.',
      },
    ],
    `mentor import ANSWERS.csv --key ${source}`,
  );
}
