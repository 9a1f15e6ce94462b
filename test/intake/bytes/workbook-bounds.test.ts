import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/intake/bytes/read-workbook.js';
import { refuseOtherArchives } from '../../../src/intake/bytes/refuse-other-archives.js';
import { workbookOf, zipOf } from '../../support/workbook.js';

const MB = 1024 * 1024;

describe('an archive', () => {
  const saying = (sheet: number) =>
    zipOf(
      { 'xl/workbook.xml': 'x', 'xl/sheet1.xml': 'x' },
      { sizes: { 'xl/workbook.xml': 1, 'xl/sheet1.xml': sheet } },
    );
  const ofParts = (count: number) =>
    zipOf({
      'xl/workbook.xml': '',
      ...Object.fromEntries(Array.from({ length: count - 1 }, (_, part) => [`p${part}`, ''])),
    });

  it('may unpack to 256 MB, and to no byte more', () => {
    expect(() => refuseOtherArchives(saying(256 * MB - 1), 'r.xlsx')).not.toThrow();
    expect(() => refuseOtherArchives(saying(256 * MB), 'r.xlsx')).toThrow('r.xlsx cannot be read.');
  });

  it('may have 10,000 parts, and not one more', () => {
    expect(() => refuseOtherArchives(ofParts(10_000), 'r.xlsx')).not.toThrow();
    expect(() => refuseOtherArchives(ofParts(10_001), 'r.xlsx')).toThrow('r.xlsx cannot be read.');
  });
});

describe('a sheet', () => {
  const reachingTo = (cell: string, row: number) =>
    workbookOf([
      {
        name: 'S',
        rows: `<row r="${row}"><c r="${cell}${row}" t="inlineStr"><is><t>x</t></is></c></row>`,
      },
    ]);

  it('may reach over two million cells, and not a row further', () => {
    // CV is the hundredth column.
    expect(readWorkbook(reachingTo('CV', 20_000), 'r.xlsx').records).toHaveLength(20_000);
    expect(() => readWorkbook(reachingTo('CV', 20_001), 'r.xlsx')).toThrow('r.xlsx cannot be read.');
  });
});
