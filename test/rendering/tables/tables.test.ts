import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unprotectCell } from '../../../src/domain/files/spreadsheet-cell.js';
import type { DataTable } from '../../../src/rendering/tables/data-table.js';
import { tableAsCsv } from '../../../src/rendering/tables/table-as-csv.js';
import { tableAsHtml } from '../../../src/rendering/tables/table-as-html.js';
import { tableAsJson } from '../../../src/rendering/tables/table-as-json.js';
import { tableAsMarkdown } from '../../../src/rendering/tables/table-as-markdown.js';
import { cellsOfMarkdownRow, expectHarmlessHtml, expectHarmlessMarkdown } from '../harmless.js';
import { HOSTILE_TEXTS } from '../hostile-texts.js';

const table: DataTable = {
  columns: [
    { name: 'mentee', title: 'Mentee', kind: 'text' },
    { name: 'fit', title: 'Fit', kind: 'number' },
    { name: 'started_on', kind: 'date' },
    { name: 'wants_change', kind: 'boolean' },
  ],
  rows: [
    ['Zoë "Z" Ní Bhraonáin, RN', 0.75, '2026-07-01', true],
    ['two\nlines', -1, null, false],
    [null, null, null, null],
  ],
};

function textTable(texts: readonly string[]): DataTable {
  return {
    columns: [
      { name: 'before', kind: 'text' },
      { name: 'text', kind: 'text' },
      { name: 'after', kind: 'text' },
    ],
    rows: texts.map((text) => ['before', text, 'after']),
  };
}

describe('a table as CSV', () => {
  it('quotes what needs it, ends lines with \\n, leaves empty cells empty', () => {
    expect(tableAsCsv(table)).toBe(
      [
        'mentee,fit,started_on,wants_change',
        '"Zoë ""Z"" Ní Bhraonáin, RN",0.75,2026-07-01,yes',
        '"two\nlines",-1,,no',
        ',,,',
        '',
      ].join('\n'),
    );
  });

  it('without rows is its header', () => {
    expect(tableAsCsv({ ...table, rows: [] })).toBe('mentee,fit,started_on,wants_change\n');
  });

  it('begins with a byte order mark only when asked to', () => {
    expect(tableAsCsv(table).charCodeAt(0)).not.toBe(0xfeff);
    expect(tableAsCsv(table, { bom: true }).charCodeAt(0)).toBe(0xfeff);
  });

  it('defuses formulas in texts and headings, leaves numbers alone, and leaves all as it is when told to', () => {
    const formulas: DataTable = {
      columns: [
        { name: '=1+1', kind: 'text' },
        { name: 'n', kind: 'number' },
      ],
      rows: [
        ['=HYPERLINK("x")', -5],
        ['+44 20 7946 0000', -1.5],
      ],
    };
    expect(tableAsCsv(formulas)).toBe(`'=1+1,n\n"'=HYPERLINK(""x"")",-5\n'+44 20 7946 0000,-1.5\n`);
    expect(tableAsCsv(formulas, { protect: false })).toBe(
      `=1+1,n\n"=HYPERLINK(""x"")",-5\n+44 20 7946 0000,-1.5\n`,
    );
  });

  it('keeps a row of one empty cell apart from no row', () => {
    const one: DataTable = { columns: [{ name: 'note', kind: 'text' }], rows: [[null], ['x'], ['']] };
    expect(tableAsCsv(one)).toBe('note\n""\nx\n""\n');
  });

  it('reads back to the same texts, whatever they are', () => {
    const wellFormed = HOSTILE_TEXTS.filter((text) => !/\p{Surrogate}/u.test(text));
    const cell = fc.oneof(fc.constantFrom(...wellFormed), fc.string({ unit: 'binary' }), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const csv = tableAsCsv({
          columns: [
            { name: 'a', kind: 'text' },
            { name: 'b', kind: 'text' },
          ],
          rows,
        });
        const read: string[][] = parse(csv, { record_delimiter: '\n', from: 2 });
        expect(read.map((row) => row.map(unprotectCell))).toEqual(rows.map((row) => [...row]));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a table as JSON', () => {
  it('has numbers as numbers, dates as text, null for empty, keys in the order of the columns', () => {
    const json = tableAsJson(table, { schema: 'mentor/pairs', generatedFor: 'Three Rivers' });
    expect(json.endsWith('}\n')).toBe(true);
    const document = JSON.parse(json);
    expect(document.schema).toBe('mentor/pairs');
    expect(document.generated_for).toBe('Three Rivers');
    expect(document.rows[0]).toEqual({
      mentee: 'Zoë "Z" Ní Bhraonáin, RN',
      fit: 0.75,
      started_on: '2026-07-01',
      wants_change: true,
    });
    expect(document.rows[2]).toEqual({ mentee: null, fit: null, started_on: null, wants_change: null });
    expect(Object.keys(document.rows[0])).toEqual(['mentee', 'fit', 'started_on', 'wants_change']);
  });

  it('holds nothing that steers a terminal, and still the same values', () => {
    const wild = ['\u001b[31m', '\u009b31m', '\u009d0;title\u009c', 'user\u202etxt', '\u007f\u0085\u2028'];
    const json = tableAsJson(textTable(wild), { schema: 'mentor/people', generatedFor: 'g' });
    expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028-\u202e]/u);
    expect(JSON.parse(json).rows.map((row: { text: string }) => row.text)).toEqual(wild);
  });

  it('takes __proto__ and constructor for columns like any other', () => {
    const odd: DataTable = {
      columns: [
        { name: '__proto__', kind: 'text' },
        { name: 'constructor', kind: 'text' },
      ],
      rows: [['x', 'y']],
    };
    const json = tableAsJson(odd, { schema: 'mentor/people', generatedFor: 'g' });
    expect(json).toContain('"__proto__": "x"');
    expect(json).toContain('"constructor": "y"');
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });
});

describe('a table as Markdown', () => {
  it('has titles for headings, and numbers to the right', () => {
    expect(tableAsMarkdown(table)).toBe(
      [
        '| Mentee | Fit | started\\_on | wants\\_change |',
        '| --- | ---: | --- | --- |',
        '| Zoë "Z" Ní Bhraonáin, RN | 0.75 | 2026-07-01 | yes |',
        '| two lines | -1 |  | no |',
        '|  |  |  |  |',
        '',
      ].join('\n'),
    );
  });

  it.each(HOSTILE_TEXTS)('keeps its three columns and stays text with %j', (text) => {
    const lines = tableAsMarkdown(textTable([text]))
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(cellsOfMarkdownRow(line)).toHaveLength(3);
    expectHarmlessMarkdown(lines.join('\n'));
  });

  it('keeps its columns whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const lines = tableAsMarkdown(textTable([text]))
          .trimEnd()
          .split('\n');
        expect(lines.map((line) => cellsOfMarkdownRow(line).length)).toEqual([3, 3, 3]);
      }),
    );
  });
});

describe('a table as HTML', () => {
  it('cuts no word in two on a screen, and is moved sideways where it has many columns', () => {
    const columns = Array.from({ length: 12 }, (_, n) => ({ name: `column_${n}`, kind: 'text' as const }));
    const wide = tableAsHtml({ columns, rows: [] }, { title: 'T' });
    expect(wide).toContain('<div class="scroll wide');
    expect(tableAsHtml({ columns: columns.slice(0, 5), rows: [] }, { title: 'T' })).toContain(
      '<div class="scroll" tabindex="0">',
    );
    expect(wide).not.toMatch(/overflow-wrap: anywhere|word-break/);
  });

  it.each([
    { letters: 31, isListed: false },
    { letters: 32, isListed: true },
  ])('lists its rows on paper where three words of $letters letters stand abreast: $isListed', (one) => {
    const word = 'a'.repeat(one.letters);
    const page = tableAsHtml(
      {
        columns: ['first', 'second', 'third'].map((name) => ({ name, kind: 'text' as const })),
        rows: [[word, `${word} and more`, word]],
      },
      { title: 'T' },
    );
    expect(page.includes('<div class="scroll listed" tabindex="0">')).toBe(one.isListed);
    expect(page.includes(`<td data-heading="second">${word} and more</td>`)).toBe(one.isListed);
  });

  it('has a caption, and scopes on its headings', () => {
    const html = tableAsHtml(table, { title: 'Pairings & more' });
    expect(html).toContain('<caption>Pairings &amp; more</caption>');
    expect(html).toContain('<th scope="col">Mentee</th><th scope="col" class="number">Fit</th>');
    expect(html).toContain(
      '<th scope="row">Zoë &quot;Z&quot; Ní Bhraonáin, RN</th><td class="number">0.75</td>',
    );
  });

  it.each(HOSTILE_TEXTS)('keeps its three columns and stays harmless with %j', (text) => {
    const html = tableAsHtml(textTable([text]), { title: text });
    expect(html.match(/<t[hd][ >]/g)).toHaveLength(6);
    expectHarmlessHtml(html);
  });
});
