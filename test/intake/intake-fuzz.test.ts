import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unprotectCell } from '../../src/domain/files/spreadsheet-cell.js';
import { InputError } from '../../src/errors.js';
import { profileFor, profileOf } from '../../src/intake/columns/column-profiles.js';
import { type Mapping, mapColumns } from '../../src/intake/columns/map-columns.js';
import { respondentsOf } from '../../src/intake/responses/respondents.js';
import { openTable, readTable } from '../../src/intake/table/read-table.js';
import { readSettings } from '../../src/settings/reading/read-settings.js';
import { withProfile } from '../../src/settings/reading/with-profile.js';

const RUNS = Number(process.env.MENTOR_TEST_RUNS ?? 1500);

/** Pieces of which headers and rows of every tool, and the worst of hand-made files, can be put together. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(',', ';', '\t', '|', '"', '""', '\n', '\r\n', '\r', ' ', '') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[
        'Timestamp',
        'ID',
        'Start time',
        'Completion time',
        'Respondent ID',
        'Response',
        'V1',
        'ResponseID',
        '{"ImportId":"QID1"}',
      ],
      ...[
        'record_id',
        'redcap_event_name',
        'a___1',
        'form_complete',
        'id',
        'submitdate',
        'lastpage',
        'URN',
        'Q1_1',
        '#',
        'Network ID',
      ],
      ...[
        'USERID',
        '[item]',
        '(choice=',
        'sep=;',
        '<b>',
        '&#0;',
        '&#xD800;',
        '__proto__',
        'constructor',
        "'=1",
        '=1',
        '\uFEFF',
        '\0',
        '\u202E',
        '\uD800',
      ],
      ...[
        'Yes',
        'No',
        '0',
        '1',
        '31/12/2025',
        '12/31/2025',
        '[not completed]',
        'A;B;',
        'A, B',
        '1.15E+10',
        '#REF!',
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }) },
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

/** Reads a file to the end; an `InputError` with complaints is a proper answer, anything else is not. */
function read(input: string | Uint8Array) {
  try {
    const table = readTable(input, 'fuzz.csv');
    return {
      table,
      set: respondentsOf(table),
      kept: respondentsOf(table, { keepPartial: true, keepTests: true }),
    };
  } catch (failure) {
    if (!(failure instanceof InputError)) throw failure;
    expect(failure.complaints.length).toBeGreaterThan(0);
    return undefined;
  }
}

/** Every record of a file as cells, nothing taken for a header; undefined where it is no table. */
function rawRows(input: string): { line: number; cells: readonly string[] }[] | undefined {
  try {
    const rows = [...openTable(input, 'fuzz.csv', { headerRows: 0, profile: 'plain' }).rows()];
    return rows.map(({ line, cells, cellsWritten }) => ({ line, cells: cells.slice(0, cellsWritten) }));
  } catch (failure) {
    if (failure instanceof InputError) return undefined;
    throw failure;
  }
}

describe('any file', () => {
  it('becomes respondents and dropped rows, or an InputError', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          text.map((written) => new TextEncoder().encode(written)),
          fc.uint8Array({ maxLength: 300 }),
        ),
        (input) => {
          const outcome = read(input);
          if (outcome === undefined) return;
          const { table, set, kept } = outcome;
          expect(set.respondents.length + set.dropped.length).toBe(
            table.rows.length + table.blankRows.length,
          );
          expect(kept.respondents).toHaveLength(table.rows.length);
          expect(new Set(table.headers.map(({ name }) => name)).size).toBe(table.headers.length);
          expect(table.rows.every(({ cells }) => cells.length >= table.headers.length)).toBe(true);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('that is a properly written table keeps every cell where it was', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((written) => !written.includes('\0'));
    const shape = fc
      .integer({ min: 2, max: 6 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
      );
    fc.assert(
      fc.property(
        shape,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, end) => {
          const written = rows
            .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter))
            .join(end);
          const table = readTable(written.trim() === '' ? 'x' : written, 'fuzz.csv', {
            delimiter,
            headerRows: 1,
            titleRows: 0,
            profile: 'plain',
          });
          const expected = rows.slice(1).map((cells) => cells.map(unprotectCell));
          const filled = expected.filter((cells) => cells.some((each) => each.trim() !== ''));
          expect(table.rows.map(({ cells }) => cells)).toEqual(filled);
          expect(table.blankRows.length).toBe(expected.length - filled.length);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('has every letter of every cell in a row, in its order, whatever was found out of its shape', () => {
    // What stands between cells, around them, or is taken out for safety; and what two texts that are the same may differ in.
    const letters = (texts: readonly string[]) =>
      texts.join('').replace(/[\s"',;|\uFFFD\p{Cc}\p{Cf}\p{Cs}]/gu, '');
    fc.assert(
      fc.property(text, (input) => {
        const outcome = read(input);
        const raw = rawRows(input);
        if (outcome === undefined || raw === undefined) return;
        const separatorLine = /^\uFEFF?"?sep=(.)"?[ \t]*(?:\r\n|\r|\n|$)/iu.exec(input)?.[0] ?? '';
        expect(letters(raw.flatMap(({ cells }) => cells))).toBe(letters([input.slice(separatorLine.length)]));
        const { table } = outcome;
        const cellsAt = new Map(raw.map(({ line, cells }) => [line, cells]));
        for (const { line, cells, cellsWritten } of table.rows)
          expect(cells.slice(0, cellsWritten)).toEqual(cellsAt.get(line));
        const below = [...table.rows, ...table.skippedTitleRows].length + table.blankRows.length;
        expect(below + Math.min(table.headerRows, raw.length - table.skippedTitleRows.length)).toBe(
          raw.length,
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('is read by a profile that was saved of it as it was read without one', () => {
    fc.assert(
      fc.property(text, (input) => {
        const outcome = read(input);
        if (outcome === undefined || outcome.table.headers.length === 0) return;
        const { table } = outcome;
        const choices = { kind: 'roster' as const, source: 'fuzz.csv' };
        const mapping = mapColumns(table.headers, { ...choices, columns: new Map() });
        const saved = withProfile('', 'hr', profileOf(table.headers, mapping));
        const { profiles } = readSettings(saved, 'mentor.yaml').intake;
        const fitting = profileFor(table.headers, profiles);
        expect(fitting?.notes).toEqual(['Profile: hr (the same columns).']);
        const again = mapColumns(table.headers, {
          ...choices,
          columns: fitting?.profile.columns ?? new Map(),
        });
        if (mapping.complaints.length > 0) return;
        const heldIn = ({ fields }: Mapping) =>
          [...fields].map(([field, { position }]) => [field, position]).sort();
        expect(heldIn(again)).toEqual(heldIn(mapping));
      }),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  });

  it('leaves Object.prototype alone', () => {
    read('__proto__,constructor,toString\na,b,c\n');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});
