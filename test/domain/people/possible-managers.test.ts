import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/people/person.js';
import { doubtfulManagers, possiblyAbove } from '../../../src/domain/people/possible-managers.js';

const person = (id: number, givenName: string, familyName: string, facts: Partial<Person> = {}): Person => ({
  id,
  staffNumber: `00${id}`,
  email: null,
  givenName,
  familyName,
  profession: null,
  band: null,
  unit: null,
  site: null,
  manager: null,
  managerId: null,
  hiredOn: null,
  leftOn: null,
  status: 'active',
  attributes: new Map(),
  ...facts,
});

describe('a manager who cannot be told', () => {
  const sams = [person(1, 'Sam', 'Poe'), person(2, 'Sam', 'Poe', { manager: 'Sam Poe' })];

  it('is everyone who could be meant, but oneself', () => {
    const people = [...sams, person(3, 'Ada', 'Byron', { manager: 'Sam Poe' })];
    const found = doubtfulManagers(people).map(({ person: { id }, text, meant }) => [
      id,
      text,
      meant.people.map((one) => one.id),
    ]);
    expect(found).toEqual([
      [2, 'Sam Poe', [1]],
      [3, 'Sam Poe', [1, 2]],
    ]);
  });

  it('is also told where words of the name fit one alone, and others may be called so', () => {
    const annas = [person(1, 'Anna Maria', 'Smith'), person(2, 'Annabel', 'Smith')];
    const people = [...annas, person(3, 'Bo', 'Lind', { manager: 'Anna Smith', managerId: 1 })];
    expect(doubtfulManagers(people).map(({ meant }) => meant.people.map(({ id }) => id))).toEqual([[1, 2]]);
  });

  it('is none where nobody is named, or somebody is named for certain', () => {
    const people = [sams[0], person(3, 'Ada', 'Byron', { manager: '001', managerId: 1 })];
    expect(doubtfulManagers(people.flatMap((one) => one ?? []))).toEqual([]);
  });
});

describe('who may stand above somebody', () => {
  const above = (lines: Readonly<Record<number, readonly number[]>>, ...certain: number[]) => [
    ...possiblyAbove(1, (id) => lines[id] ?? [], new Set(certain)),
  ];

  it('is whoever could be meant, and all above them, with the number of levels', () => {
    expect(above({ 1: [2, 3], 2: [4], 4: [5] })).toEqual([
      [2, 1],
      [3, 1],
      [4, 2],
      [5, 3],
    ]);
    expect(above({})).toEqual([]);
  });

  it('counts the nearest level of who can be reached on two ways, and ends in a circle', () => {
    expect(above({ 1: [2, 3], 2: [3], 3: [1, 2] })).toEqual([
      [2, 1],
      [3, 1],
    ]);
  });

  it('leaves out who stands there for certain, and looks on above them', () => {
    expect(above({ 1: [2], 2: [3] }, 2)).toEqual([[3, 2]]);
  });
});
