import CliTable from 'cli-table3';
import { describe, expect, it } from 'vitest';
import { createColour } from '../../src/terminal/colour.js';
import { displayWidth } from '../../src/terminal/display-width.js';
import { type TableValue, tableForTerminal } from '../../src/terminal/table-view.js';
import { growthOf, IN_PROPORTION } from '../support/growth.js';

const plain = createColour({ isTerminal: false, environment: {}, wantsColour: true });
const bright = createColour({ isTerminal: true, environment: {}, wantsColour: true });

function linesOf(table: TableValue, width = 80): string[] {
  return tableForTerminal(table, { width, colour: plain }).split('\n');
}

function widest(lines: readonly string[]): number {
  return Math.max(...lines.map(displayWidth));
}

describe('tableForTerminal', () => {
  it('lines up names by what the eye sees, and numbers on the right', () => {
    const columns = [{ title: 'mentee' }, { title: 'site' }, { title: 'check-ins' }];
    const rows = [
      ['Agnieszka Wójcik', 'Northgate', 12],
      ['Wójcik'.normalize('NFD'), 'Eastgate', 3],
      ['王伟', null, null],
    ];
    expect(linesOf({ columns, rows })).toEqual([
      'mentee            site       check-ins',
      '────────────────  ─────────  ─────────',
      'Agnieszka Wójcik  Northgate         12',
      `${'Wójcik'.normalize('NFD')}            Eastgate           3`,
      '王伟',
      '',
    ]);
  });

  it('shows the numbers of a column with as many decimals as the longest has', () => {
    const columns = [{ title: 'share' }, { title: 'people' }];
    const rows = [
      [0.25, 4],
      [1, 12],
      [null, 2026],
    ];
    expect(linesOf({ columns, rows })).toEqual([
      'share  people',
      '─────  ──────',
      ' 0.25       4',
      ' 1.00      12',
      '         2026',
      '',
    ]);
  });

  it('puts a column of ready-made numbers on the right when told to', () => {
    const table = { columns: [{ title: 'fit', align: 'right' as const }], rows: [['0.8'], ['10.25']] };
    expect(linesOf(table)).toEqual(['  fit', '─────', '  0.8', '10.25', '']);
  });

  it('takes room from the widest column first and says what was cut', () => {
    const columns = [{ title: 'name' }, { title: 'email' }, { title: 'n' }];
    const rows = [['Imogen Fitzgerald-Moore', 'imogen.fitzgerald-moore@example.org', 1234]];
    expect(linesOf({ columns, rows }, 50)).toEqual([
      'name                   email                     n',
      '─────────────────────  ─────────────────────  ────',
      'Imogen Fitzgerald-Mo…  imogen.fitzgerald-mo…  1234',
      '',
    ]);
  });

  it('goes on in further lines where a column wraps', () => {
    const columns = [{ title: 'mentee' }, { title: 'reasons', wrap: true }];
    const rows = [
      ['Lan', '3 of 4 needs covered: ECMO, triage, wound care'],
      ['Wei', 'same site'],
    ];
    expect(linesOf({ columns, rows }, 43)).toEqual([
      'mentee  reasons',
      '──────  ───────────────────────────────────',
      'Lan     3 of 4 needs covered: ECMO, triage,',
      '        wound care',
      'Wei     same site',
      '',
    ]);
    // Where too little room is left beside the others, it stands below, over the whole width.
    expect(linesOf({ columns, rows }, 30)).toEqual([
      'mentee',
      '  reasons',
      '──────',
      'Lan',
      '  3 of 4 needs covered: ECMO,',
      '  triage, wound care',
      'Wei',
      '  same site',
      '',
    ]);
  });

  it.each([10, 20, 40, 60, 80, 100, 132])('is never wider than %i columns', (width) => {
    const names = ['mentee', 'mentee_email', 'mentor', 'mentor_email', 'status', 'since'];
    const row = [
      '王小明 (Wang Xiaoming)',
      'wang@example.org',
      'D’Souza, Anita',
      'anita@example.org',
      'active',
      '2026-07-01',
    ];
    const table = {
      columns: names.map((title) => ({ title })),
      rows: [row, row.map((cell) => cell.repeat(3))],
    };
    const lines = linesOf(table, width);
    // Below some width only the value of a record is left, and it keeps ten columns beside three for its label.
    expect(widest(lines)).toBeLessThanOrEqual(Math.max(width, 15));
  });

  it('shows each row as a record where columns would be too narrow to read', () => {
    const columns = ['one', 'two', 'three'].map((title) => ({ title }));
    const rows = [
      ['a longer value', 'b longer value', null],
      ['c longer value', 'd longer value', 9],
    ];
    expect(linesOf({ columns, rows }, 24)).toEqual([
      'one    a longer value',
      'two    b longer value',
      'three  –',
      '',
      'one    c longer value',
      'two    d longer value',
      'three  9',
      '',
    ]);
  });

  it('lets nothing from outside reach the terminal but its letters', () => {
    const text = tableForTerminal(
      { columns: [{ title: 'a\u001b[31m' }], rows: [['x\u001b]0;title\u0007y\u202ez\nw\r']] },
      { width: 40, colour: plain },
    );
    expect(text).toBe('a\n─────\nxyz w\n');
  });

  it('prints the titles bold in colour', () => {
    const text = tableForTerminal({ columns: [{ title: 'a' }], rows: [] }, { width: 40, colour: bright });
    expect(text).toBe('\u001b[1ma\u001b[22m\n\u001b[2m─\u001b[22m\n');
  });

  it('shows ten thousand rows in a time that is in proportion', () => {
    const columns = ['staff', 'name', 'email', 'site', 'fit', 'reasons'].map((title) => ({ title }));
    const row = [
      '001204',
      'Agnieszka Wójcik',
      'agnieszka.wojcik@example.org',
      'Northgate',
      0.852,
      'needs covered: ECMO',
    ];
    const rows = Array.from({ length: 10_000 }, () => row);
    expect(linesOf({ columns, rows }, 80)).toHaveLength(10_003);
    const growth = growthOf((count) => linesOf({ columns, rows: rows.slice(0, count) }, 80), 200);
    expect(growth).toBeLessThan(IN_PROPORTION);
  });
});

describe('why tables are drawn here and not by cli-table3', () => {
  const NAMES = ['Agnieszka Wójcik', 'علی‌رضا', '한국어'.normalize('NFD'), 'தமிழ் செல்வி'];
  const FLAGS = '🇬🇧🇬🇧🇬🇧🇬🇧🇬🇧🇬🇧';

  /** The same table, without lines around the cells. */
  function drawnByLibrary(rows: readonly string[][], colWidths: number[] = []): string[] {
    const none = ['top', 'bottom', 'left', 'right'].flatMap((side) => [side, `${side}-mid`]);
    const inside = ['top-left', 'top-right', 'bottom-left', 'bottom-right', 'mid', 'mid-mid', 'middle'];
    const table = new CliTable({
      colWidths,
      chars: Object.fromEntries([...none, ...inside].map((part) => [part, ''])),
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    });
    table.push(...rows.map((row) => [...row]));
    return table.toString().split('\n');
  }

  const columnOfBar = (lines: readonly string[]) =>
    lines.filter((line) => line.includes('|')).map((line) => displayWidth(line.slice(0, line.indexOf('|'))));

  it('puts names of every script in line, which it does not', () => {
    const rows = NAMES.map((name) => [name, '|']);
    const columns = [{ title: 'name' }, { title: 'x' }];
    expect(new Set(columnOfBar(linesOf({ columns, rows }))).size).toBe(1);
    expect(new Set(columnOfBar(drawnByLibrary(rows))).size).toBeGreaterThan(1);
  });

  it('never cuts a character in two, which it does', () => {
    const columns = [{ title: 'name' }];
    const ours = linesOf({ columns, rows: [[FLAGS]] }, 10).join('\n');
    expect(ours).toContain('…');
    expect(ours).not.toMatch(/\p{Surrogate}/u);
    expect(drawnByLibrary([[FLAGS, '|']], [8, 6]).join('\n')).toMatch(/\p{Surrogate}/u);
  });
});
