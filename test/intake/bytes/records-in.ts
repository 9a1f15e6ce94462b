import iconv from 'iconv-lite';
import type { Table } from '../../../src/intake/table/read-table.js';
import { scannedRecords } from '../../support/record-scanner.js';

/** How many records a file has, blank ones too, as another reader than the program's counts them. */
export function recordsIn(bytes: Uint8Array, { encoding, delimiter }: Table): number {
  const text = iconv.decode(Buffer.from(bytes), encoding === 'utf-8-bom' ? 'utf-8' : encoding);
  return scannedRecords(text, delimiter)?.length ?? 0;
}
