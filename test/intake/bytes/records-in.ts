import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { Table } from '../../../src/intake/table/read-table.js';

/** How many records a file has, blank ones too, as csv-parse counts them. */
export function recordsIn(bytes: Uint8Array, { encoding, delimiter }: Table): number {
  const text = iconv.decode(Buffer.from(bytes), encoding === 'utf-8-bom' ? 'utf-8' : encoding);
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  }).length;
}
