import { describe, expect, it } from 'vitest';
import { isLayoutRow, withoutLayoutRows } from '../../../src/intake/columns/layout-rows.js';
import { readTable } from '../../../src/intake/table/read-table.js';

describe('what a report prints around its rows', () => {
  it.each([
    ...[
      ['Printed 01/06/2026, 10:31 Page 1 of 2'],
      ['Page 1 of 2'],
      ['Seite 3 von 4'],
      ['End of report'],
      ['*** END OF FILE ***'],
    ],
    ...[
      ['Total staff', '3'],
      ['', 'Grand total', '12'],
      ['Confidential – HR use only'],
      ['Report run by HR on 01/06/2026'],
    ],
    ...[
      ['Exported on 2026-06-01', '', 'Page 2 / 2'],
      ['Erstellt am 01.06.2026'],
      ['* Excludes bank staff'],
      ['Notes: posts are shown by WTE'],
      ['Source: ESR'],
      ['Ende der Liste'],
      ['Généré le 01/06/2026'],
    ],
  ])('%j is no datum', (...cells) => expect(isLayoutRow({ cells: cells.flat() })).toBe(true));

  it.each([
    [['12', 'Ann Able', 'ann@example.org']],
    [['Page', 'Ellen', 'ellen@example.org']],
    [['Ellen Page']],
    [['Ende', 'Michael']],
    [['Total', 'Ann', 'ann@example.org']],
    [['2026-05-01 10:00', 'ann@example.org', 'Printed handouts of page 3 were good']],
    [['Official', 'Ann', '12']],
    [['Fin', 'Shepard', 'ICU']],
    [['*', 'Ann', 'ann@example.org']],
    [['NB001']],
    [['']],
  ])('%j is one', (cells) => expect(isLayoutRow({ cells })).toBe(false));

  it('is left out and told', () => {
    const table = readTable(
      'Staff number,Name\n1,Ann Able\n2,Bo Baker\n"Printed 1/6/2026, Page 1 of 1",\nTotal staff,2\n',
      'r.csv',
    );
    const left = withoutLayoutRows(table);
    expect(left.rows).toHaveLength(2);
    expect(left.notes.at(-1)).toBe(
      'Totals and footers: 2, left out (line 4: "Printed 1/6/2026, Page 1 of 1"; line 5: "Total staff").',
    );
  });
});

const headersOf = (text: string) => {
  const { headers, headerRows, rows } = readTable(text, 'f.csv');
  return { headers: headers.map((header) => header.text), headerRows, rows: rows.length };
};

describe('a header said twice', () => {
  const DATA = 'ann@example.org,Triage,Agree\nbo@example.org,Audit,Disagree\n';

  it.each([
    `email,Q1,Q2\nEmail address,What would you like to learn?,I feel supported\n${DATA}`,
    `Email address,What would you like to learn?,I feel supported\nq_email,q_learn,q_support\n${DATA}`,
    `Email address,What would you like to learn?,I feel supported\ntext,text,dd/mm/yyyy\n${DATA}`,
  ])('is one header in words: %j', (text) => {
    expect(headersOf(text)).toEqual({
      headers: ['Email address', 'What would you like to learn?', 'I feel supported'],
      headerRows: 2,
      rows: 2,
    });
  });

  it('is one with footers below it', () => {
    const text = `Employee Number,Work Email\nempno,mail\n7,gil@example.org\n8,hal@example.org\nTotal staff,2\n`;
    expect(headersOf(text)).toMatchObject({ headers: ['Employee Number', 'Work Email'], headerRows: 2 });
  });

  it('is known without addresses where questions stand under codes', () => {
    const { headers, rows } = headersOf(
      'Q1,Q2\nWhat went well?,What could be better?\nThe talks,Rooms\nAll of it,\n',
    );
    expect([headers, rows]).toEqual([['What went well?', 'What could be better?'], 2]);
  });

  it.each([
    `email,name,ward\nann@example.org,ann,icu\nbo@example.org,bo,icu\n`,
    `staff_number,name,email\nS1,Ann Able,none\nS2,Bo Baker,bo@example.org\n`,
    `Email,Name,Ward\nnone,ann,icu\nbo@example.org,bo,icu\n`,
    `q1,q2\nYes and no it depends?,I would like to say more\nYes,No? maybe?\n`,
  ])('is not seen in the first of the people: %j', (text) => expect(headersOf(text).headerRows).toBe(1));
});
