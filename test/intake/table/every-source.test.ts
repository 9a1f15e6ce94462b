import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SOURCE_NAMES } from '../../../src/domain/files/file-shape.js';
import { respondentsOf } from '../../../src/intake/responses/respondents.js';
import { readTable } from '../../../src/intake/table/read-table.js';
import { recordsIn } from '../bytes/records-in.js';

const FOLDER = path.join(import.meta.dirname, '../fixtures');
/** The key file of an export is no export. */
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.csv') && name !== 'jisc-key.csv');

function read(name: string) {
  const bytes = new Uint8Array(readFileSync(path.join(FOLDER, name)));
  const table = readTable(bytes, name);
  return { table, set: respondentsOf(table), records: recordsIn(bytes, table) };
}

describe('our own file of each tool', () => {
  it('is there for every source that is known, and recognised as it', () => {
    const found = new Set(FILES.map((name) => read(name).table.profile));
    expect([...found].sort()).toEqual([...SOURCE_NAMES].sort());
  });

  it.each(FILES)('%s: as many rows as another reader finds, each a respondent or dropped', (name) => {
    const { table, set, records } = read(name);
    expect(table.rows.length).toBeGreaterThan(0);
    expect(set.respondents.length + set.dropped.length).toBe(
      records - table.headerRows - table.skippedTitleRows.length,
    );
    const lines = [...set.respondents, ...set.dropped].map(({ line }) => line);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('reads a German table of two header rows, and a roster of a Mac with a title', () => {
    const german = read('plain-two-headers.csv');
    expect(german.table).toMatchObject({ headerRows: 2, delimiter: ';', encoding: 'utf-8-bom' });
    expect(german.set.dropped).toEqual([{ line: 6, reason: 'blank row' }]);
    expect(german.set.respondents.map(({ answers }) => answers.map((each) => each.join(' + ')))).toEqual([
      ['Führung', 'selten', 'häufig', 'gut;\r\nsehr gut'],
      ['Forschung + Karriere', 'nie', 'selten', ''],
      ['', '', '', ''],
    ]);
    const mac = read('plain-roster-mac.csv').table;
    expect(mac).toMatchObject({ encoding: 'macintosh', headerRows: 1 });
    expect(mac.rows.map(({ cells }) => cells.join(' '))).toEqual([
      '001 Müller Zoë 3',
      '002 Peña José 4',
      '003 O’Brien Siobhán 5',
    ]);
  });
});
