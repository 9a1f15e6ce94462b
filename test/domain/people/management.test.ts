import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  managementChain,
  managementCycles,
  managerProblemsInWords,
  resolveManagers,
} from '../../../src/domain/people/management.js';

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

describe('managerProblemsInWords', () => {
  it('tells a manager once, however many people it is the manager of, and everybody who is their own', () => {
    const { problems } = resolveManagers([
      person(1, '001', 'Jo Poe1', '999'),
      person(2, '002', 'Jo Poe2', ' 999 '),
      person(3, '003', 'Jo Poe3', '999'),
      person(4, '004', 'Jo Poe4', '004'),
      person(5, '005', 'Jo Poe5', '005'),
    ]);
    expect(managerProblemsInWords(problems)).toEqual([
      `"999", the manager of Jo Poe1 (001) and 2 others, is nobody's staff number, e-mail or whole name. Add the manager to the roster, or correct the cell.`,
      'Jo Poe4 (004) is given in the roster as their own manager. Correct the cell; NO_MANAGER says that there is none.',
      'Jo Poe5 (005) is given in the roster as their own manager. Correct the cell; NO_MANAGER says that there is none.',
    ]);
  });
});

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
      `"Lead", the manager of Eve Nurse (005), is nobody's staff number, e-mail or whole name.`,
      `"999", the manager of Fay Nurse (006), is nobody's staff number, e-mail or whole name.`,
      'Gus Nurse (007) is given in the roster as their own manager.',
      '"Dee Nurse", the manager of Dee Nurse (008), may be 2 people: 004, 008.',
    ]);
  });
});

describe('a manager in the roster', () => {
  const causeOf = (manager: string) =>
    resolveManagers([...team, person(9, '009', 'Hal Nurse', manager)]).problems.find(
      ({ personId }) => personId === 9,
    );

  it('is told though there are spaces around, and by number in any letters', () => {
    const people = [
      person(1, 'A1', 'Ada Chief', null),
      person(2, '002', 'Ben Lead', ' a1 '),
      person(3, '003', 'Cas Lead', ' Ada Chief '),
    ];
    expect([...resolveManagers(people).managerOf]).toEqual([
      [2, 1],
      [3, 1],
    ]);
  });

  it('is listed by key where several may be meant, five of them at most', () => {
    const namesakes = Array.from({ length: 6 }, (_, at) => person(20 + at, `2${at}`, 'Ida Twin', null));
    const { problems } = resolveManagers([...namesakes, person(9, '009', 'Hal Nurse', 'Ida Twin')]);
    expect(problems[0]?.message).toBe(
      '"Ida Twin", the manager of Hal Nurse (009), may be 6 people: 20, 21, 22, 23, 24.',
    );
  });

  it('is no word alone that is no number, though it be the only such name', () => {
    expect(causeOf('Chief')?.cause).toBe('unknown');
    expect(causeOf('Ada Chief')).toBeUndefined();
  });

  it('is not told by how names begin: who that may be is told apart from this', () => {
    const people = [
      person(1, '001', 'Jimena Kaye', null),
      person(2, '002', 'James Kay', null),
      person(3, '003', 'Bo Lind', 'Jim Kay'),
      person(4, '004', 'Cy Young', 'J Kay'),
    ];
    expect([...resolveManagers(people).managerOf]).toEqual([]);
  });

  it('comes with what to do about it', () => {
    const remedies = resolveManagers(team).problems.map(({ manager, remedy }) => [manager, remedy]);
    expect(remedies).toEqual([
      ['Lead', 'Add the manager to the roster, or correct the cell.'],
      ['999', 'Add the manager to the roster, or correct the cell.'],
      ['007', 'Correct the cell; NO_MANAGER says that there is none.'],
      ['Dee Nurse', 'Name the manager by staff number or e-mail.'],
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

  it('orders circles by their smallest members, by number', () => {
    const managerOf = new Map([
      [1, 10],
      [10, 9],
      [9, 10],
      [3, 4],
      [4, 3],
    ]);
    expect(managementCycles(managerOf)).toEqual([
      [3, 4],
      [9, 10],
    ]);
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
