import { describe, expect, it } from 'vitest';
import type { Person } from '../../../../src/domain/people/person.js';
import { peoplePresent } from '../../../../src/intake/plans/roster/people-present.js';
import type { RosterRow } from '../../../../src/intake/plans/roster/roster-row.js';

const PEOPLE = [
  { id: 1, staffNumber: '00123', email: 'Ann@example.org' },
  { id: 2, staffNumber: '0', email: null },
] as unknown as readonly Person[];

function rejected(staffNumber: string | null, email: string | null = null): RosterRow {
  return { facts: { staffNumber, email } } as unknown as RosterRow;
}

describe('whom a rejected row tells of', () => {
  it.each([
    ['its number', rejected('00123'), [1]],
    ['its number without the zeros that a spreadsheet took', rejected('123'), [1]],
    ['a number of nothing but zeros', rejected('000'), [2]],
    ['its e-mail, whatever the case', rejected(null, 'ann@Example.org'), [1]],
    ['nothing that is on record', rejected('124'), []],
    ['a number that only looks alike', rejected('12300'), []],
  ])('is known by %s', (_, row, present) => {
    expect(peoplePresent([], [row], PEOPLE)).toEqual({ present, unplaced: 1 - present.length });
  });
});
