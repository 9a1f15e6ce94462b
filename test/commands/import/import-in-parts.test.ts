import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapFile } from '../../../src/commands/import/map-file.js';
import { importLargeRoster } from '../../../src/commands/import/roster/import-large-roster.js';
import { importRoster } from '../../../src/commands/import/roster/import-roster.js';
import type { Context } from '../../../src/context.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { InputError } from '../../../src/errors.js';
import { mapColumns } from '../../../src/intake/columns/map-columns.js';
import { readTable } from '../../../src/intake/table/read-table.js';
import type { Connection } from '../../../src/store/connection.js';
import { openStore } from '../../../src/store/open-store.js';
import { listParticipations } from '../../../src/store/participations.js';
import { listPeople } from '../../../src/store/people-rows.js';
import { ensureFirstRound } from '../../../src/store/rounds.js';

const HEADER = 'staff_number,email,name,hired_on,status,role,manager,FTE,Skills';
const CONTEXT = {
  today: '2026-07-01',
  recordedAt: '2026-07-01T09:00:00Z',
  round: undefined,
  isQuiet: true,
} as unknown as Context;

/** Takes the same file in whole, or three rows at a time. */
function take(store: Connection, text: string, inParts: boolean) {
  const table = readTable(text, 'roster.csv');
  const mapping = mapColumns(table.headers, { kind: 'roster', source: 'roster.csv', columns: new Map() });
  const read = {
    kind: 'roster' as const,
    table,
    mapping,
    interpretations: [],
    alone: [],
    respondents: undefined,
    wave: undefined,
    profileNotes: [],
    isRejectsFile: false,
  };
  return store.transaction((db) => {
    ensureFirstRound(db, '2026-06-01');
    const writing = { db, note: () => undefined };
    const work = {
      context: CONTEXT,
      settings: DEFAULT_SETTINGS,
      read,
      isComplete: false,
      holdsFrom: CONTEXT.today,
      writing,
    };
    if (!inParts) return importRoster(db, work);
    const parts = { everyRow: () => table.rows, expectedRows: table.rows.length, rowsAtOnce: 3 };
    return importLargeRoster(db, { ...work, ...parts });
  });
}

/** What taking it in comes to, as far as it must be the same in parts; or why the file is refused. */
function took(store: Connection, text: string, inParts: boolean) {
  try {
    const { counts, rejects, roster } = take(store, text, inParts);
    return {
      counts,
      rejects: rejects.map(({ line, reasons }) => [line, reasons.map(({ field }) => field)]),
      missing: roster?.missing.map(({ key }) => key).sort(),
      unplaced: roster?.unplaced,
      problems: roster?.managers.problemCount,
    };
  } catch (error) {
    return error instanceof InputError ? error.complaints : error;
  }
}

/** Everything on record, people named by their keys: ids depend on the order in which people came. */
function record(store: Connection) {
  const people = listPeople(store);
  const keyOf = new Map(people.map(({ id, staffNumber, email }) => [id, staffNumber ?? email]));
  const participations = listParticipations(store, 1);
  return people.map(({ id, managerId, attributes, ...facts }) => ({
    ...facts,
    manager: managerId === null ? null : keyOf.get(managerId),
    attributes: [...attributes],
    participation: participations.get(id),
  }));
}

const emptyStore = () => openStore({ path: 'not/there.db', mode: 'read', ifMissing: 'empty' });

/** Few keys, so that rows clash: the same number twice, an e-mail that moves, assignments, rows without a number. */
const row = fc
  .record({
    number: fc.constantFrom('', '1', '2', '3', '4', '5', '1-2', '2-2', '9-1', '1.15E+10'),
    email: fc.constantFrom(
      '',
      'a@example.org',
      'B@example.org',
      'b@example.org',
      'c@example.org',
      'anonymous',
      'x@',
    ),
    name: fc.constantFrom('Ada Okafor', 'Ben Santos', 'Cas Li', ''),
    hired: fc.constantFrom('', '31/01/2020', '2/3/2021', '40/40/2020'),
    status: fc.constantFrom('', 'active', 'left', 'sunny'),
    role: fc.constantFrom('', 'mentor', 'mentee', 'none'),
    manager: fc.constantFrom(
      ...['', '1', '2', 'a@example.org', 'Ada Okafor', 'NO_MANAGER', '77'],
      ...['"Okafor, A."', 'Ben S', '"Li, Cas"', 'Ada O. Li', 'a o'],
    ),
    fte: fc.constantFrom('', '1.0', 'a;b'),
    skills: fc.constantFrom('', 'audit, triage', 'sepsis'),
  })
  .map((cells) => [...Object.values(cells).slice(0, 8), `"${cells.skills}"`].join(','));

const file = fc
  .array(row, { minLength: 1, maxLength: 14 })
  .map((rows) => `${[HEADER, ...rows].join('\n')}\n`);

describe('a roster taken in in parts', () => {
  it('comes to the same as one taken in whole, the first time and again', () => {
    fc.assert(
      fc.property(file, file, (first, second) => {
        const [whole, parts] = [emptyStore(), emptyStore()];
        for (const text of [first, second]) {
          const [expected, actual] = [took(whole, text, false), took(parts, text, true)];
          expect(actual).toEqual(expected);
          expect(record(parts)).toEqual(record(whole));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a roster of which only the first rows are held', () => {
  it('has its column Role judged by all its rows', () => {
    const first = readTable('staff_number,name,Role\n1,Ada Li,Nurse\n', 'roster.csv');
    const later = readTable('staff_number,name,Role\n1,Ada Li,Nurse\n2,Bo Lo,Mentor\n', 'roster.csv');
    const choices = { settings: DEFAULT_SETTINGS, map: [], fitting: undefined };
    const fieldsOf = (known: Parameters<typeof mapFile>[2]) =>
      [...mapFile(first, 'roster', known).mapping.fields.keys()].join(' ');
    expect(fieldsOf(choices)).toBe('staff_number name profession');
    expect(fieldsOf({ ...choices, everyRow: () => later.rows })).toBe('staff_number name role');
  });
});
