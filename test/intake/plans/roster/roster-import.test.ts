import { describe, expect, it } from 'vitest';
import type { Person } from '../../../../src/domain/people/person.js';
import { PeopleAfter } from '../../../../src/intake/plans/roster/people-after.js';
import { isLeaving, isRenamed } from '../../../../src/intake/plans/roster/roster-effects.js';
import { planRosterImport } from '../../../../src/intake/plans/roster/roster-import.js';
import { EMPTY, fileOf, PAIRINGS, PEOPLE, planOf, TODAY } from '../plan-inputs.js';

const HEADER = 'staff_number,email,given_name,family_name,status,left_on,manager,role,prefers\n';
const ADA = '0007,ada@example.org,Ada,Okafor,active,,,,';
const BEN = '0008,ben@example.org,Ben,Santos,active,,,,';
const CAS = '0009,,Cas,Nguyễn,active,,,,';
const DEE = ',dee@example.org,Dee,Santos,active,,,,';

function importOf(
  rows: readonly string[],
  change: { isComplete?: boolean; people?: readonly Person[]; holdsFrom?: string } = {},
) {
  const { people = PEOPLE, isComplete = false, holdsFrom = TODAY } = change;
  return planRosterImport({
    ...fileOf('roster', `${HEADER}${rows.join('\n')}\n`),
    ...EMPTY,
    people,
    pairings: PAIRINGS,
    isComplete,
    holdsFrom,
  });
}

describe('what a roster changes beyond its rows', () => {
  it('tells of a pairing that goes on of somebody who takes no part any more', () => {
    const { rows } = planRosterImport({
      ...fileOf('roster', `${HEADER}${BEN.slice(0, -1)}none,\n`),
      ...EMPTY,
      people: PEOPLE,
      participations: new Map([[2, { role: 'mentee', capacity: null }]]),
      pairings: PAIRINGS,
      isComplete: false,
      holdsFrom: TODAY,
    });
    expect(rows.notes).toContain(
      'According to this file, Ben Santos takes no part; pairing 11 with Ada Okafor goes on all the same. If it is over: mentor pairs end 11',
    );
  });

  it('is nothing where it says what is known', () => {
    const { rows, leavers, effects } = importOf([ADA, BEN, CAS, DEE]);
    expect([rows.unchanged.length, leavers, effects]).toEqual([
      4,
      [],
      {
        newNames: [],
        changed: [],
        leaving: 0,
        renamed: 0,
        missing: [],
        ofPartners: [],
        unplaced: 0,
        pairings: [],
        managers: { problemCount: 0, problems: [], circles: [] },
      },
    ]);
  });

  it('names the first ten who are new, with the key where two have one name', () => {
    const row = (at: number) => `1${String(at).padStart(2, '0')},,New,Person ${at},active,,,,`;
    const names = (count: number) =>
      importOf(Array.from({ length: count }, (_, at) => row(at))).effects.newNames;
    expect([names(10).length, names(11).length]).toEqual([10, 10]);
    expect(importOf(['55,,Ada,Okafor,active,,,,']).effects.newNames).toEqual(['Ada Okafor (55)']);
  });

  it('counts who leaves and who is renamed, and names what changes', () => {
    const { effects } = importOf([
      '0007,ada@example.org,Ada,Byron,active,,,,',
      '0008,ben@example.org,Ben,Santos,left,2026-11-01,,,',
    ]);
    expect([effects.leaving, effects.renamed]).toEqual([1, 1]);
    expect(
      effects.changed.map(({ line, name, changes }) => [line, name, changes.map(({ field }) => field)]),
    ).toEqual([
      [2, 'Ada Byron', ['family_name']],
      [3, 'Ben Santos', expect.arrayContaining(['status', 'left_on'])],
    ]);
  });

  it('calls nobody renamed who had no name, and nobody leaving of whom another word changes', () => {
    const change = (field: string, before: string, after: string) => ({
      changes: [{ field, before, after }],
    });
    expect([isRenamed(change('given_name', '', 'Ada')), isRenamed(change('given_name', 'A', 'Ada'))]).toEqual(
      [false, true],
    );
    expect([isRenamed(change('family_name', 'A', '')), isRenamed(change('unit', 'A', 'B'))]).toEqual([
      true,
      false,
    ]);
    expect([
      isLeaving(change('status', 'active', 'left')),
      isLeaving(change('status', 'left', 'active')),
    ]).toEqual([true, false]);
    expect(isLeaving(change('unit', 'x', 'left'))).toBe(false);
  });

  it('knows who is missing, and has them leave where the roster is of everybody', () => {
    const some = importOf([ADA, BEN]);
    const missing = [
      { id: 3, key: '0009', name: 'Cas Nguyễn' },
      { id: 4, key: 'dee@example.org', name: 'Dee Santos' },
    ];
    expect([some.effects.missing, some.leavers]).toEqual([missing, []]);
    expect(importOf([ADA, BEN], { isComplete: true }).leavers).toEqual(missing);
  });

  it('misses nobody who had left by the day of which it tells', () => {
    const gone = PEOPLE.map((person) => (person.id === 3 ? { ...person, leftOn: '2026-06-30' } : person));
    const missing = (holdsFrom: string) =>
      importOf([ADA, BEN, DEE], { people: gone, holdsFrom }).effects.missing.map(({ id }) => id);
    expect([missing('2026-06-30'), missing('2026-07-01')]).toEqual([[3], []]);
  });

  it('shows the pairings that cannot go on: of who leaves by the file, and of who is missing from one of everybody', () => {
    const said = importOf([ADA, '0008,ben@example.org,Ben,Santos,left,2026-11-01,,,', CAS, DEE]).effects
      .pairings;
    expect(said.map(({ two, away }) => [two, away])).toEqual([
      ['Ben Santos with Ada Okafor', ['Ben Santos']],
    ]);
    const left = importOf([BEN, CAS, DEE], { isComplete: true }).effects.pairings;
    expect(left.map(({ two, away }) => [two, away])).toEqual([
      ['Ben Santos with Ada Okafor', ['Ada Okafor']],
    ]);
    expect(importOf([BEN, CAS, DEE]).effects.pairings).toEqual([]);
  });

  it('finds managers among everybody there will be, new people too', () => {
    const { managers } = importOf([
      '0007,ada@example.org,Ada,Okafor,active,,77,,',
      '0008,ben@example.org,Ben,Santos,active,,0077,,',
      '77,,New,Chief,active,,0007,,',
    ]).effects;
    expect(managers.problemCount).toBe(1);
    expect(managers.problems[0]).toMatch(/^"0077", the manager of Ben Santos/);
    expect(managers.circles).toEqual([['Ada Okafor', 'New Chief']]);
  });

  it('tells of roles and of wishes for nobody, those of new people too', () => {
    const { notes } = importOf([
      '0007,ada@example.org,Ada,Okafor,active,,,mentee,Zed Quux',
      '88,,New,Mentee,active,,,mentee,0008',
      '89,,Newer,Mentee,active,,,mentee,Quux Zed',
    ]).rows;
    expect(notes.filter((note) => note.startsWith('Roles set'))).toEqual(['Roles set: 3.']);
    expect(notes.find((note) => note.startsWith('2 wishes'))).toMatch(
      /"Zed Quux" \(Ada Okafor\); "Quux Zed" \(Newer Mentee\)/,
    );
  });
});

describe('everyone after a roster too large to be held', () => {
  it('is who was there, as the file has them, and who is new, numbered on', () => {
    const plan = planOf(
      `${HEADER}0007,ada@example.org,Ada,Byron,active,,0008,,\n55,,New,Person,active,,0007,,\n`,
      {
        ...EMPTY,
        people: PEOPLE,
      },
    );
    const after = new PeopleAfter(4);
    after.add(plan);
    after.add(planOf(`${HEADER}56,,Newer,Person,active,,,,\n`));
    const people = [...after.everyone(PEOPLE)];
    expect(people.map(({ id, familyName, manager }) => [id, familyName, manager])).toEqual([
      [2, 'Santos', null],
      [3, 'Nguyễn', null],
      [4, 'Santos', null],
      [1, 'Byron', '0008'],
      [5, 'Person', '0007'],
      [6, 'Person', null],
    ]);
    expect(people.at(-2)).toMatchObject({ staffNumber: '55', email: null, givenName: 'New' });
  });
});
