import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.js';
import { openTable, readTable } from '../../../src/intake/table/read-table.js';

describe('readTable', () => {
  it('gives headers, rows with their lines, and what it decided', () => {
    const table = readTable('name,unit\nAmara,"Ward\n3"\nBo,Ward 4\n', 'roster.csv');
    expect(table.headers.map(({ name }) => name)).toEqual(['name', 'unit']);
    expect(table.rows).toEqual([
      { line: 2, cells: ['Amara', 'Ward\n3'], cellsWritten: 2 },
      { line: 4, cells: ['Bo', 'Ward 4'], cellsWritten: 2 },
    ]);
    expect(table.notes).toEqual([
      'Delimiter: comma.',
      'Header: 1 row, from line 1.',
      'Source: a plain table.',
    ]);
  });

  it('keeps duplicate and empty headers apart, and their text as written', () => {
    const { headers } = readTable('Complete?,Complete?,,Complete? (2),\n1,2,3,4,5\n', 'x.csv');
    expect(headers.map(({ name }) => name)).toEqual([
      'Complete?',
      'Complete? (2)',
      'column 3',
      'Complete? (2) (2)',
      'column 5',
    ]);
    expect(headers.map(({ text }) => text)).toEqual(['Complete?', 'Complete?', '', 'Complete? (2)', '']);
  });

  it('matches headers on a copy without tags, entities and odd spaces', () => {
    const { headers } = readTable(
      '<b>What&nbsp;unit</b>\u00A0do you\u200B work&amp;live in?,x\nWard 3,1\n',
      'x.csv',
    );
    expect(headers[0]).toMatchObject({
      key: 'what unit do you work&live in?',
      text: '<b>What&nbsp;unit</b>\u00A0do you\u200B work&amp;live in?',
    });
  });

  it('keeps __proto__ and constructor as ordinary headers', () => {
    const { headers } = readTable('__proto__,constructor\na,b\n', 'x.csv');
    expect(headers.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('loses no cell of a ragged row', () => {
    const table = readTable('a,b\n1\n1,2,3\n1,2,\n', 'x.csv');
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['1', ''],
      ['1', '2', '3'],
      ['1', '2', ''],
    ]);
    expect(table.raggedRows).toEqual([
      { line: 2, cells: 1 },
      { line: 3, cells: 3 },
    ]);
    expect(table.notes.at(-1)).toBe('Rows with more or fewer than 2 cells: 2 (lines 2, 3).');
  });

  it('sets blank rows aside', () => {
    const table = readTable('a,b\n,\n1,2\n\n \n', 'x.csv');
    expect(table.rows).toHaveLength(1);
    expect(table.blankRows).toEqual([2, 4, 5]);
  });

  it('skips title rows above the header, padded or not', () => {
    const bare = readTable(
      'Staff list\nPrinted 12/03/2025\n\nname,unit,site\nAmara,Ward 3,North\nBo,Ward 4,South\n',
      'x.csv',
    );
    const padded = readTable(
      'Staff list,,\n,,\nname,unit,site\nAmara,Ward 3,North\nBo,Ward 4,South\n',
      'x.csv',
    );
    for (const table of [bare, padded]) {
      expect(table.headers.map(({ text }) => text)).toEqual(['name', 'unit', 'site']);
      expect(table.rows).toHaveLength(2);
    }
    expect(bare.skippedTitleRows.map(({ cells }) => cells[0])).toEqual([
      'Staff list',
      'Printed 12/03/2025',
      '',
    ]);
    expect(bare.rows[0]?.line).toBe(5);
  });

  it('finds the header under a title where many rows below have a single cell', () => {
    const titled = readTable(
      'Staff List,,,\n,,,\nStaff ID,Full Name,Work Email,Dept\n12,Ann Able,a@example.org,ICU\n13,Bo Day,b@example.org,ICU\nSubtotal,2,,\n14,Cy Lee,c@example.org,ICU\nTotal: 3,,,\n*** End ***,,,\nConfidential,,,\n',
      'r.csv',
    );
    expect(titled.headers.map(({ text }) => text)).toEqual(['Staff ID', 'Full Name', 'Work Email', 'Dept']);
  });

  it('knows a title with the date of printing, and reads a tool that the person names', () => {
    const titled = readTable(
      'Staff list,,,Printed 12/03/2025\nNo,Surname,Given,Ward\n001,Lee,Bo,3\n002,Okafor,Amara,4\n',
      'x.csv',
    );
    expect(titled.headers.map(({ text }) => text)).toEqual(['No', 'Surname', 'Given', 'Ward']);
    const named = readTable('Aikaleima,Miten usein?\n31/3/2025 9:15,Usein\n', 'x.csv', {
      profile: 'google-forms',
    });
    expect(named.headers[0]).toMatchObject({ role: 'submittedAt' });
  });

  it('notices that a table has no header', () => {
    const table = readTable('00123,Okafor,a.okafor@example.org\n00124,Lee,b.lee@example.org\n', 'x.csv');
    expect(table).toMatchObject({ headerRows: 0 });
    expect(table.headers.map(({ name }) => name)).toEqual(['column 1', 'column 2', 'column 3']);
    expect(table.rows).toHaveLength(2);
  });

  it('takes a header of years for a header', () => {
    expect(readTable('unit,2023,2024\nWard 3,5,6\n', 'x.csv').headerRows).toBe(1);
  });

  it('obeys what the person settled', () => {
    const table = readTable('x;y\n1,2;3\n', 'x.csv', { delimiter: ',', headerRows: 0 });
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['x;y', ''],
      ['1', '2;3'],
    ]);
  });

  it('takes a delimiter by its name, and refuses what is none', () => {
    expect(readTable('x;y\t1\n', 'x.csv', { delimiter: 'tab', headerRows: 0 }).rows[0]?.cells).toEqual([
      'x;y',
      '1',
    ]);
    for (const delimiter of ['ab', '"', ' ', '\n', ''])
      expect(() => readTable('a\n', 'x.csv', { delimiter })).toThrow(InputError);
  });

  it('takes one protecting apostrophe off cells and headers', () => {
    const { headers, rows } = readTable("'=name,b\n'+44 20,''=x\n'tis,-5\n", 'x.csv');
    expect(headers[0]?.text).toBe('=name');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['+44 20', "'=x"],
      ["'tis", '-5'],
    ]);
  });

  it('honours a sep= line and counts it as a line', () => {
    const table = readTable(new TextEncoder().encode('\uFEFFsep=;\r\na;b\r\n1;2\r\n'), 'x.csv');
    expect(table.headers.map(({ text }) => text)).toEqual(['a', 'b']);
    expect(table.rows).toEqual([{ line: 3, cells: ['1', '2'], cellsWritten: 2 }]);
  });
});

describe('a table too large to be held', () => {
  it('is refused before its cells fill the memory, and says what to do', () => {
    const row = `${','.repeat(15_999)}\n`;
    const rows = `${'a,b'.padEnd(16_000, ',b')}\n${row.repeat(320)}`;
    expect(() => readTable(rows, 'wide.csv', { delimiter: 'comma', headerRows: 1 })).toThrow(
      'wide.csv is too large to be read at once.',
    );
  });
});

describe('openTable', () => {
  it('reads its rows anew each time it is asked', () => {
    const table = openTable('a\n1\n2\n', 'x.csv');
    expect([...table.rows()].map(({ line }) => line)).toEqual([2, 3]);
    expect([...table.rows()].map(({ line }) => line)).toEqual([2, 3]);
  });

  it('gives the same rows whenever they are read, of a file of many parts too, and after a reading that was broken off', () => {
    const lines = Array.from({ length: 20_000 }, (_, n) => `${n},"=""='${n}""",Given name ${n}`);
    const table = openTable(['number,code,name', ...lines].join('\n'), 'long.csv');
    const [first] = table.rows();
    const rows = [...table.rows()];
    expect(rows).toHaveLength(20_000);
    expect(first).toEqual(rows[0]);
    expect(rows.at(-1)).toMatchObject({ line: 20_001, cells: ['19999', "='19999", 'Given name 19999'] });
    const another = openTable(['number,code,name', ...lines].join('\n'), 'long.csv');
    expect([...another.rows()]).toEqual(rows);
    expect([...another.rows()]).toEqual(rows);
  });

  it('looks for them in every row, wherever a large file is divided for reading', () => {
    const filling = 'Ward 7,Okafor\n'.repeat(75_000);
    const lines = filling.split('\n').length;
    for (const shift of [0, 1, 7, 12]) {
      // The 1 MB at which the reader divides the file falls somewhere among the marked rows.
      const start = filling.slice(0, Math.floor((1024 * 1024 - 60 - shift) / 14) * 14);
      const text = `unit,name\n${start}${'x'.repeat(shift)}\u202eWard,Lee\n${'\u0007Ward 8,Abdi\n'.repeat(8)}Ward 9,Bo\n${filling}`;
      const table = readTable(Buffer.from(text), 'roster.csv');
      const cleaned = table.rows.filter(({ isCleaned }) => isCleaned === true);
      expect(cleaned.map(({ cells }) => cells[1])).toEqual(['Lee', ...Array(8).fill('Abdi')]);
      expect(JSON.stringify(cleaned)).not.toMatch(/\\u0007|\u202e/u);
      expect(table.rows.length).toBeGreaterThan(lines);
    }
  });

  it('takes out characters that steer a terminal, and says in which rows', () => {
    const table = readTable('name,unit\nAnn\u001b[31m Lee,ICU\nBo\u202e Day,ED\nCy,Ward 7\n', 'roster.csv');
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['Ann Lee', 'Bo Day', 'Cy']);
    expect(table.notes.at(-1)).toContain('lines 2, 3');
  });
});
