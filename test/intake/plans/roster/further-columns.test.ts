import { describe, expect, it } from 'vitest';
import {
  furtherAssignmentsInWords,
  isFurtherAssignment,
} from '../../../../src/intake/plans/roster/further-assignments.js';
import type { RosterRow } from '../../../../src/intake/plans/roster/roster-row.js';
import { EMPTY, PEOPLE, planOf } from '../plan-inputs.js';

const attribute = (text: string, name: string) =>
  planOf(text).creates.map(({ attributes }) => attributes.get(name));

describe('further columns of a roster', () => {
  it('have their numbers written one way, and say so', () => {
    const text = 'staff_number,FTE\n1,"0,5"\n2,"1,5"\n3,1\n';
    expect(attribute(text, 'fte')).toEqual([['0.5'], ['1.5'], ['1']]);
    expect(planOf(text).notes.some((note) => note.includes('FTE'))).toBe(true);
  });

  it('that hold no numbers stay as they are written', () => {
    expect(attribute('staff_number,Locker\n1,"A,5"\n2,B 7\n', 'locker')?.flat().join(' ')).toMatch(/A.*B 7/);
  });

  it('are blank where a row is shorter than the header', () => {
    expect(attribute('staff_number,Interests\n1,audit\n2\n', 'interests')).toEqual([['audit'], undefined]);
  });
});

describe('cells that are blank as merged ones are', () => {
  const units = (cells: readonly string[]) =>
    planOf(
      `staff_number,unit,status\n${cells.map((cell, at) => `${at + 1},${cell},active`).join('\n')}\n`,
    ).notes.filter((note) => note.includes('merged cells'));

  it('are told of with their column, and how to fill them', () => {
    const [note] = units(['A', '', '', '', 'B', '', '', '', 'C', '', '', '']);
    expect(note).toMatch(/^unit is blank in 9 of 12 rows, as merged cells are, .*--fill-down "unit"\.$/);
  });

  it('are not simply to be filled where they name managers, for a blank may mean that there is none', () => {
    const rows = ['901', '', '', '', '902', '', '', ''].map((cell, at) => `${at + 1},${cell},active`);
    const { notes } = planOf(`staff_number,manager,status\n${rows.join('\n')}\n`);
    expect(notes.find((note) => note.includes('merged cells'))).toMatch(
      /^manager is blank in 6 of 8 rows.* Only if the cells are merged .*--fill-down "manager"\.$/,
    );
  });

  it('are not seen where every cell is filled', () => {
    expect(units(['A', 'A', 'B', 'B', 'C', 'C'])).toEqual([]);
  });
});

describe('a further assignment', () => {
  const row = (facts: object, rest: Partial<RosterRow> = {}) =>
    ({
      facts: { givenName: 'Ada', familyName: 'Okafor', ...facts },
      attributes: new Map(),
      ...rest,
    }) as RosterRow;
  const main = row({ email: 'ada@example.org' }, { assignment: 1, isPrimary: true });

  it.each<[string, RosterRow, boolean]>([
    ['numbered otherwise', row({}, { assignment: 2, isPrimary: true }), true],
    ['not marked as the main one', row({}, { assignment: 1 }), true],
    ['marked as the main one too', row({}, { assignment: 1, isPrimary: true }), false],
    ['of another given name', row({ givenName: 'Ben' }, { assignment: 2 }), false],
    ['of another family name', row({ familyName: 'Lee' }, { assignment: 2 }), false],
    ['of a name in other letters', row({ familyName: 'OKAFOR' }, { assignment: 2 }), true],
    ['without a name', row({ givenName: '', familyName: '' }, { assignment: 2 }), true],
    ['of another e-mail', row({ email: 'a@example.org' }, { assignment: 2 }), false],
    ['of the same e-mail', row({ email: 'ADA@example.org' }, { assignment: 2 }), true],
  ])('is one %s: %s', (_, other, isOne) => {
    expect(isFurtherAssignment(other, main)).toBe(isOne);
  });

  it('is none where HR tells the rows apart by nothing', () => {
    expect(isFurtherAssignment(row({}), row({}))).toBe(false);
  });

  it('is told of by line, five at most', () => {
    const words = (count: number) =>
      furtherAssignmentsInWords(Array.from({ length: count }, (_, at) => ({ line: 10 + at, furtherTo: 2 })));
    expect(words(0)).toEqual([]);
    expect(words(5)[0]).toMatch(/: 5, not imported \(line 10 \(as 2\), .*14 \(as 2\)\)\.$/);
    expect(words(6)[0]).toMatch(/14 \(as 2\) and 1 more\)\.$/);
  });
});

describe('rejected rows', () => {
  const present = (row: string, people = PEOPLE) => {
    const plan = planOf(`staff_number,email,hired_on\n${row},2026-99-99\n`, { ...EMPTY, people });
    expect(plan.rejects).toHaveLength(1);
    return [plan.present, plan.unplaced];
  };

  it.each([
    ['0007,', [[1], 0]],
    ['7,', [[1], 0]],
    [',BEN@example.org', [[2], 0]],
    ['0099,', [[], 1]],
    ['0099,ben@example.org', [[2], 0]],
  ])('still tell of whom they are about: %j', (row, expected) => {
    expect(present(row)).toEqual(expected);
  });

  it('tell of people by the keys of records merged into theirs', () => {
    const people = PEOPLE.map((person) => (person.id === 1 ? { ...person, formerKeys: ['OLD-1'] } : person));
    expect(present('OLD-1,', people)).toEqual([[1], 0]);
  });
});
