import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { managementChain, managementCycles, resolveManagers } from '../../../src/domain/people/management.js';

function person(id: number, staffNumber: string, names: string, manager: string | null) {
  const [givenName = '', familyName = ''] = names.split(' ');
  return { id, staffNumber, email: `${givenName.toLowerCase()}@example.org`, givenName, familyName, manager };
}

const team = [
  person(1, '001', 'Ada Chief', null),
  person(2, '002', 'Ben Lead', '001'),
  person(3, '003', 'Cas Lead', 'Chief, Ada'),
  person(4, '004', 'Dee Nurse', 'BEN@example.org'),
  person(5, '005', 'Eve Nurse', 'Lead'),
  person(6, '006', 'Fay Nurse', '999'),
  person(7, '007', 'Gus Nurse', '007'),
  person(8, '008', 'Dee Nurse', 'Dee Nurse'),
];

describe('resolveManagers', () => {
  const { managerOf, problems } = resolveManagers(team);

  it('takes staff numbers, names in either order, and e-mails', () => {
    expect([...managerOf]).toEqual([
      [2, 1],
      [3, 1],
      [4, 2],
    ]);
  });

  it('knows a manager by the number of a record merged into theirs', () => {
    const [chief, lead] = [person(1, '001', 'Ada Chief', null), person(2, '002', 'Ben Lead', 'X9')];
    expect([...resolveManagers([{ ...chief, formerKeys: ['x9'] }, lead]).managerOf]).toEqual([[2, 1]]);
  });

  it('names those it cannot tell, and what to do', () => {
    expect(problems.map(({ personId, cause }) => [personId, cause])).toEqual([
      [5, 'unknown'],
      [6, 'unknown'],
      [7, 'oneself'],
      [8, 'ambiguous'],
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Nobody on the roster is "Lead", the manager of Eve Nurse (005).',
      'Nobody on the roster is "999", the manager of Fay Nurse (006).',
      'Gus Nurse (007) stands in the roster as their own manager.',
      '"Dee Nurse", the manager of Dee Nurse (008), may be 2 people: 004, 008.',
    ]);
  });
});

describe('managementChain', () => {
  const managerOf = new Map([
    [1, 2],
    [2, 3],
    [4, 5],
    [5, 6],
    [6, 5],
  ]);

  it('goes up to the top, nearest first', () => {
    expect(managementChain(1, managerOf)).toEqual([2, 3]);
    expect(managementChain(3, managerOf)).toEqual([]);
  });

  it('ends in a circle', () => {
    expect(managementChain(4, managerOf)).toEqual([5, 6]);
    expect(managementChain(6, managerOf)).toEqual([5]);
  });
});

describe('managementCycles', () => {
  it('finds each circle once, from its smallest member', () => {
    const managerOf = new Map([
      [9, 3],
      [3, 7],
      [7, 3],
      [1, 2],
      [2, 1],
      [4, 1],
      [8, 8],
    ]);
    expect(managementCycles(managerOf)).toEqual([[1, 2], [3, 7], [8]]);
  });

  it('finds exactly those who come back to themselves', () => {
    const lines = fc
      .array(fc.nat(12), { maxLength: 12 })
      .map((above) => new Map(above.map((manager, id) => [id, manager])));
    fc.assert(
      fc.property(lines, (managerOf) => {
        const returns = (id: number) => {
          let at = managerOf.get(id);
          for (let steps = 0; steps < 20 && at !== undefined && at !== id; steps++) at = managerOf.get(at);
          return at === id;
        };
        const inCycles = managementCycles(managerOf).flat();
        expect(inCycles.toSorted((a, b) => a - b)).toEqual([...managerOf.keys()].filter(returns));
      }),
    );
  });
});
