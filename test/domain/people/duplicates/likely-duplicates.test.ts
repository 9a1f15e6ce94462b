import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ComparedField,
  type DuplicateRecord,
  likelyDuplicates,
} from '../../../../src/domain/people/duplicates/likely-duplicates.js';

const FIELDS: readonly ComparedField[] = [
  { whenSame: 'the same birth date', whenOneApart: 'birth dates one digit apart', worth: 1 },
  { whenSame: 'the same ward', worth: 0.5 },
];

function record(
  id: number,
  [givenName, familyName]: readonly [string, string],
  values: DuplicateRecord['values'],
): DuplicateRecord {
  return { id, givenName, familyName, values };
}

describe('likely duplicates', () => {
  it('are names alike with a second field that agrees, and say why', () => {
    const people = [
      record(1, ['Siobhán', "O'Brien"], ['19900102', 'A']),
      record(2, ['Siobhan', 'OBrien'], ['19900102', 'B']),
      record(3, ['Jon', 'Smith'], ['19801224', 'C']),
      record(4, ['John', 'Smyth'], ['19801225', 'C']),
    ];
    expect(likelyDuplicates(people, FIELDS)).toEqual([
      { people: [1, 2], why: 'the same name, the same birth date', score: 0.8 },
      {
        people: [3, 4],
        why: 'names alike (0.91), birth dates one digit apart, the same ward',
        score: 0.76,
      },
    ]);
  });

  it('are never proposed on a name alone, nor on everything but the name', () => {
    expect(
      likelyDuplicates(
        [
          record(1, ['Ada', 'Byron'], ['18151210', 'A']),
          record(2, ['Ada', 'Byron'], ['18990630', 'B']),
          record(3, ['Mary', 'Seacole'], ['18051123', 'C']),
          record(4, ['Florence', 'Nightingale'], ['18051123', 'C']),
          record(5, ['', ''], ['18051123', 'C']),
          record(6, ['', ''], ['18051123', 'C']),
        ],
        FIELDS,
      ),
    ).toEqual([]);
  });

  it('come the surest first, those equally sure in the order of the people', () => {
    const same = (id: number) => record(id, ['Ada', 'Byron'], ['18151210', null]);
    const people = [
      record(8, ['John', 'Smyth'], ['19801225', 'C']),
      record(7, ['Jon', 'Smith'], ['19801224', 'C']),
      record(6, ['Mary', 'Seacole'], ['18051123', null]),
      record(5, ['Mary', 'Seacole'], ['18051123', null]),
      ...[4, 3, 2].map(same),
    ];
    const found = likelyDuplicates(people, FIELDS).map((proposal) => proposal.people);
    expect(found).toEqual([
      [5, 6],
      [7, 8],
      [2, 3],
      [2, 4],
      [3, 4],
    ]);
    const sure = likelyDuplicates(
      [
        ...people.slice(2, 4),
        record(1, ['Zoe', 'Ek'], ['19700101', null]),
        record(9, ['Zoe', 'Ek'], ['19700101', null]),
      ],
      FIELDS,
    );
    expect(sure.map((proposal) => proposal.people)).toEqual([
      [1, 9],
      [5, 6],
    ]);
  });

  it('need names the more alike, the more people share what agrees', () => {
    const alike = [record(1, ['Anna', 'Schmidt'], [null, 'A']), record(2, ['Anne', 'Schmitz'], [null, 'A'])];
    const others = Array.from({ length: 30 }, (_, at) =>
      record(10 + at, [`Given${at}`, `Name${at}`], [null, 'A']),
    );
    const pairsOfTwo = (records: readonly DuplicateRecord[]) =>
      likelyDuplicates(records, FIELDS).filter(({ people }) => people[1] === 2);
    expect(pairsOfTwo(alike)).toHaveLength(1);
    expect(pairsOfTwo([...alike, ...others])).toHaveLength(0);
    const same = [record(1, ['Anna', 'Schmidt'], [null, 'A']), record(2, ['ANNA', 'SCHMIDT'], [null, 'A'])];
    expect(pairsOfTwo([...same, ...others])).toHaveLength(1);
  });

  it('are found in a crowd that shares everything, in time that does not grow with its square', () => {
    const crowd = Array.from({ length: 5000 }, (_, at) =>
      record(at, [`Nom${at % 70}`, `Prenom${(at * 31) % 4999}`], [null, 'A']),
    );
    const [first] = crowd;
    const found = likelyDuplicates([...crowd, { ...(first as DuplicateRecord), id: 9999 }], FIELDS);
    expect(found.map(({ people }) => people)).toContainEqual([0, 9999]);
  });

  it('do not depend on the order of the records, and name each pair once', () => {
    const person = fc.record({
      givenName: fc.constantFrom('Ann', 'Anna', 'Hana', ''),
      familyName: fc.constantFrom('Lee', 'Leigh', 'Li'),
      values: fc.tuple(fc.constantFrom('1990', '1991', '1980', null), fc.constantFrom('A', 'B', 'C', null)),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 70 }), fc.infiniteStream(fc.nat()), (people, ranks) => {
        const records = people.map((one, id) => ({ ...one, id }));
        const shuffled = records
          .map((one) => ({ one, rank: ranks.next().value ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ one }) => one);
        const found = likelyDuplicates(records, FIELDS);
        expect(likelyDuplicates(shuffled, FIELDS)).toEqual(found);
        const pairs = found.map((proposal) => proposal.people.join('-'));
        expect(new Set(pairs).size).toBe(pairs.length);
        for (const proposal of found) {
          expect(proposal.people[0]).toBeLessThan(proposal.people[1]);
          expect(proposal.score).toBeGreaterThanOrEqual(0.5);
          expect(proposal.score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
