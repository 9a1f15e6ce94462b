import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapFile } from '../../../src/commands/import/reading/map-file.js';
import { applyRosterImport } from '../../../src/commands/import/roster/apply-roster-plan.js';
import { valuesThatStayBeside } from '../../../src/commands/import/roster/columns-that-protect.js';
import { planLargeRoster, takeLargeRoster } from '../../../src/commands/import/roster/large-roster.js';
import { planRosterOf } from '../../../src/commands/import/roster/plan-roster.js';
import { type ImportOutcome, outcomeOfRoster } from '../../../src/commands/import/telling/import-outcome.js';
import type { Context } from '../../../src/context.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { InputError } from '../../../src/errors.js';
import { mapColumns } from '../../../src/intake/columns/map-columns.js';
import { readTable } from '../../../src/intake/table/read-table.js';
import type { Connection } from '../../../src/store/database/connection.js';
import { openStore } from '../../../src/store/database/open-store.js';
import { listParticipations } from '../../../src/store/people/participations.js';
import { listPeople } from '../../../src/store/people/people-rows.js';
import { ensureFirstRound } from '../../../src/store/rounds/rounds.js';
import { recordImport } from '../../../src/store/surveys/imports.js';
import { interruptionAfter } from '../../support/mentor-in.js';

const HEADER = 'staff_number,email,name,hired_on,status,role,manager,unit,FTE,prefers,Skills';
const CONTEXT = {
  today: '2026-07-01',
  recordedAt: '2026-07-01T09:00:00Z',
  round: undefined,
  isQuiet: true,
  note: () => undefined,
  host: { watchForInterruption: interruptionAfter() },
  atOneGo: (work: () => unknown) => work(),
  goOn: async () => undefined,
} as unknown as Context;

/** Whole, three rows at a time as they come, or three at a time as they were planned. */
type Way = 'whole' | 'parts' | 'planned parts';

/** A file, and the day of which it tells. */
interface Told {
  readonly text: string;
  readonly holdsFrom: string;
}

/** Takes the same file in; gives what was planned, where that is told apart, and what was done. */
async function take(store: Connection, { text, holdsFrom }: Told, way: Way) {
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
    words: new Map(),
    settings: DEFAULT_SETTINGS,
  };
  const work = {
    context: CONTEXT,
    settings: DEFAULT_SETTINGS,
    read,
    isComplete: true,
    holdsFrom,
  };
  const inParts = {
    ...work,
    everyRow: () => table.rows,
    expectedRows: table.rows.length,
    rowsAtOnce: 3,
  };
  return store.transactionInSteps(async (db) => {
    ensureFirstRound(db, '2026-06-01');
    const importId = recordImport(db, {
      fileName: 'r.csv',
      kind: 'roster',
      sha256: '',
      importedAt: CONTEXT.recordedAt,
      stated: [],
      holdsFrom: CONTEXT.today,
    });
    const writing = { db, note: () => undefined, importId };
    if (way === 'whole') {
      const plan = planRosterOf(db, work);
      const staying = valuesThatStayBeside(db, work);
      applyRosterImport(plan, { writing, context: CONTEXT, holdsFrom, importId });
      const outcome = outcomeOfRoster(plan, staying);
      return { planned: outcome, done: outcome };
    }
    const plan = await planLargeRoster(db, inParts);
    const done = await takeLargeRoster(writing, inParts, way === 'parts' ? undefined : plan);
    return { planned: plan.outcome, done };
  });
}

/** As far as it must be the same in parts. */
function comparable({ counts, rejects, roster, staying, notes }: ImportOutcome, { holdsFrom }: Told) {
  // Of an earlier day managers are told as they were then, and once they are written as they are now.
  const isOfToday = holdsFrom === CONTEXT.today;
  const problems = roster?.managers.problemCount;
  const circles = roster?.managers.circles.map((circle) => circle.toSorted()).toSorted();
  return {
    counts,
    staying,
    // Of a large roster only those are guessed whom a wish may name.
    notes: notes
      .filter((note) => !note.startsWith('Blank rows'))
      .map((note) => note.replace(/; did they mean .*?\?(?=\))/gu, '')),
    newNames: roster?.newNames.toSorted(),
    changed: roster?.changed.map(({ line, name }) => [line, name]).toSorted(),
    rejects: rejects.map(({ line, reasons }) => [line, reasons.map(({ field }) => field)]),
    missing: roster?.missing.map(({ key, name }) => `${key} ${name}`).sort(),
    unplaced: roster?.unplaced,
    leaving: roster?.leaving,
    renamed: roster?.renamed,
    ...(isOfToday ? { problems, circles } : {}),
  };
}

/** What taking it in comes to; or why the file is refused. */
async function took(store: Connection, told: Told, way: Way) {
  try {
    const { planned, done } = await take(store, told, way);
    expect(comparable(planned, told)).toEqual(comparable(done, told));
    return comparable(done, told);
  } catch (error) {
    if (error instanceof InputError) return error.complaints;
    throw error;
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
    number: fc.constantFrom('', '1', '2', '3', '4', '5', '01', '002', '1-2', '2-2', '9-1', '1.15E+10'),
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
    unit: fc.constantFrom('', 'Ward 1', 'Ward 2', ''),
    fte: fc.constantFrom('', '1.0', 'a;b'),
    prefers: fc.constantFrom('', 'Ada Okafor', 'Ada Poe', 'none', '2', '77'),
    skills: fc.constantFrom('', 'audit, triage', 'sepsis'),
  })
  .map((cells) => [...Object.values(cells).slice(0, 10), `"${cells.skills}"`].join(','));

const file = fc
  .array(row, { minLength: 1, maxLength: 14 })
  .map((rows) => `${[HEADER, ...rows].join('\n')}\n`);

/** The second roster may tell of an earlier day. */
const day = fc.constantFrom(CONTEXT.today, '2026-04-01');

describe('a roster taken in in parts', () => {
  it('comes to the same as one taken in whole, the first time and again, and is planned as it is done', async () => {
    await fc.assert(
      fc.asyncProperty(file, file, day, async (first, second, holdsFrom) => {
        const [whole, parts, planned] = [emptyStore(), emptyStore(), emptyStore()];
        for (const told of [
          { text: first, holdsFrom: CONTEXT.today },
          { text: second, holdsFrom },
        ]) {
          const expected = await took(whole, told, 'whole');
          expect(await took(parts, told, 'parts')).toEqual(expected);
          expect(await took(planned, told, 'planned parts')).toEqual(expected);
          expect(record(parts)).toEqual(record(whole));
          expect(record(planned)).toEqual(record(whole));
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);
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
