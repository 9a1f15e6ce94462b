import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  managersAfter,
  managersByText,
  managersOfMany,
  nameMatcher,
  peopleWhoMayBeMeant,
} from '../../../../src/intake/plans/roster/managers-after.js';

const person = (id: number, staffNumber: string, name: string, manager: string | null = null) => {
  const [givenName = '', familyName = ''] = name.split(' ');
  return {
    id,
    staffNumber,
    email: `${givenName}.${id}@example.org`.toLowerCase(),
    givenName,
    familyName,
    manager,
  };
};
const PEOPLE = [
  person(1, '001', 'Ada Chief'),
  person(2, '002', 'Ben Lead', '001'),
  person(3, '003', 'Cas Lead', 'ada.1@example.org'),
  person(4, '004', 'Dee Nurse', 'Lead, Ben'),
  person(5, '005', 'Eve Nurse', 'Lead'),
  person(6, '006', 'Eve Nurse', '006'),
  person(7, '007', 'Gus Round', '008'),
  person(8, '008', 'Hal Round', 'Gus Round'),
];

describe('managers after a roster', () => {
  it('are said where they cannot be told, with circles as names', () => {
    const { managerOf, effects } = managersAfter(PEOPLE);
    expect([...managerOf]).toEqual([
      [2, 1],
      [3, 1],
      [4, 2],
      [7, 8],
      [8, 7],
    ]);
    expect([effects.problemCount, effects.circles]).toEqual([2, [['Gus Round', 'Hal Round']]]);
    expect(effects.problems[0]).toBe(
      `"Lead", the manager of Eve Nurse (005), is nobody's staff number, e-mail or whole name. Add the manager to the roster, or correct the cell.`,
    );
  });

  it('are the same whether everybody is held or gone through', () => {
    const manager = fc.constantFrom(
      null,
      '001',
      '3',
      'Ada Lead',
      'Lead, Ada',
      'Ben Chief',
      'Lead',
      'ada.2@example.org',
      'zed',
    );
    const name = fc.constantFrom('Ada Lead', 'Ben Chief', 'Ada Chief', 'Cas Lead');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, manager), { maxLength: 8 }), (rows) => {
        const people = rows.map(([own, above], at) => person(at + 1, `00${at + 1}`, own, above));
        const { circles, problemCount } = managersOfMany(() => people);
        const held = managersAfter(people).effects;
        expect([problemCount, circles.map(({ length }) => length)]).toEqual([
          held.problemCount,
          held.circles.map(({ length }) => length),
        ]);
      }),
    );
  });

  it('are found by text where that names one', () => {
    const texts = ['001', 'Ben Lead', 'Eve Nurse', 'Lead', 'zed'];
    expect([...managersByText(texts, PEOPLE)]).toEqual([
      ['001', 1],
      ['Ben Lead', 2],
    ]);
  });

  it('are looked for among those whom some text may name, by key in any letters or by name', () => {
    const meant = (...texts: string[]) =>
      peopleWhoMayBeMeant(new Set(texts), () => PEOPLE).map(({ id }) => id);
    expect(meant('002', ' ADA.1@example.org ', 'zed')).toEqual([1, 2]);
    expect(meant('Eve Nurse')).toEqual([5, 6]);
    expect(meant('Lead')).toEqual([]);
  });
});

describe('a name that texts may mean', () => {
  it('has each word of one of them, or a word that begins so', () => {
    const may = nameMatcher(['Ben Lead', 'chief, a']);
    const names = [
      'Ben Lead',
      'Benjamin Leadbetter',
      'Lead Ben',
      'Ada Chief',
      'Ben Poe',
      'Lead',
      'Chief Ben',
    ];
    expect(names.filter((name) => may(name))).toEqual([
      'Ben Lead',
      'Benjamin Leadbetter',
      'Lead Ben',
      'Ada Chief',
    ]);
  });

  it('is none where no text is a name', () => {
    expect(nameMatcher(['Lead', '001', ' '])('Ben Lead')).toBe(false);
  });

  it('is taken no more than a thousand times for one text', () => {
    const may = nameMatcher(['Ben Lead']);
    const found = Array.from({ length: 1001 }, () => may('Ben Lead'));
    expect([found.indexOf(false), found.lastIndexOf(true)]).toEqual([1000, 999]);
  });
});
