import { describe, expect, it } from 'vitest';
import type { Person } from '../../../../src/domain/people/person.js';
import { planRoster } from '../../../../src/intake/plans/roster/roster-plan.js';
import { fileOf, PEOPLE } from '../plan-inputs.js';

/** Ada is on leave, Ben has left, Cas is back on a day that is known. */
const AWAY: Readonly<Record<string, Partial<Person>>> = {
  '0007': { status: 'on_leave' },
  '0008': { status: 'left', leftOn: '2026-10-31' },
  '0009': { status: 'on_leave', leaveUntil: '2027-01-31' },
};
const people = PEOPLE.map((person) => ({ ...person, ...AWAY[person.staffNumber ?? ''] }));
const told = (text: string) =>
  planRoster({
    ...fileOf('roster', text),
    people,
    participations: new Map(),
    rosterAttributes: new Map(),
    counting: new Map(),
  }).notes.filter((note) => note.startsWith('Named in this file'));

describe('a roster that names people who are away on record', () => {
  it('and does not say whether they are there names them, with what brings them back', () => {
    expect(told('Staff number,Name\n0008,Ben Santos\n0007,Ada Okafor\n0009,Cas Nguyễn\n')).toEqual([
      'Named in this file, which does not say whether they are there, and still away on record: 0008 Ben Santos (left; line 2), 0007 Ada Okafor (on leave; line 3). Nobody is matched with them. Whoever is back: mentor people return 0008',
    ]);
  });

  it('tells nobody of whom it says something, by a column, behind the name or by a new start', () => {
    expect(told('Staff number,Name,Status\n0008,Ben Santos,left\n0007,Ada Okafor,active\n')).toEqual([]);
    expect(told('Staff number,Name\n0007,Ada Okafor (On Leave)\n')).toEqual([]);
    expect(told('Staff number,Name,On leave\n0007,Ada Okafor,no\n')).toEqual([]);
    expect(told('Staff number,Name,Hire date\n0008,Ben Santos,2026-11-15\n')).toEqual([]);
  });
});
