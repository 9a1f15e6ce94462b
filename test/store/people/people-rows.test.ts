import { describe, expect, it } from 'vitest';
import { sql } from '../../../src/store/database/sql.js';
import { participationsFrom } from '../../../src/store/people/participations.js';
import { releaseKeys } from '../../../src/store/people/people-changes.js';
import {
  everyPerson,
  linesOfManagers,
  longestStaffNumber,
  managerTexts,
  newestPerson,
  peopleWithIds,
  peopleWithKeys,
  rosterAttributes,
  setManagers,
  setManagersByText,
  withoutManager,
} from '../../../src/store/people/people-rows.js';
import {
  addPersonKey,
  earlierKeysByPerson,
  formerKeysByPerson,
  removePersonKey,
} from '../../../src/store/people/person-keys.js';
import { enterRow, looseProgramme } from '../../support/row-in.js';

const idsOf = (people: Iterable<{ readonly id: number }>) => [...people].map(({ id }) => id);

/** Five people; the first manages the second and the third, the second the fourth. */
function programme() {
  return looseProgramme((db) => {
    const person = (id: number, staff_number: string | null, manager: string | null) => {
      const email = `p${id}@example.org`;
      enterRow(db, 'people', { id, staff_number, email, email_key: email, manager });
    };
    person(1, '001', null);
    person(2, '002', '001');
    person(3, '00003', '001');
    person(4, null, '002');
    person(5, '005', 'Nobody Known');
    for (const [id, manager_id] of [
      [2, 1],
      [3, 1],
      [4, 2],
    ])
      db.run(sql`UPDATE people SET manager_id = ${manager_id ?? null} WHERE id = ${id ?? null}`);
    for (const person_id of [1, 2])
      for (const name of ['needs', 'languages'])
        enterRow(db, 'person_attributes', {
          person_id,
          name,
          attribute_values: `["${name} of ${person_id}"]`,
        });
  });
}

describe('people', () => {
  it('are found by staff number, by e-mail and by the key of a merged record, each once', () => {
    const store = programme();
    store.transaction((db) => {
      addPersonKey(db, 'old@example.org', 3);
    });
    const found = (...keys: string[]) => idsOf(peopleWithKeys(store, keys));
    expect(found('002')).toEqual([2]);
    expect(found('p4@example.org')).toEqual([4]);
    expect(found('old@example.org')).toEqual([3]);
    expect(found('old@example.org', '005', '001', 'p1@example.org', 'nobody')).toEqual([1, 3, 5]);
    const [first, third] = peopleWithKeys(store, ['001', '00003']);
    expect(first?.attributes.get('needs')).toEqual(['needs of 1']);
    expect(first).not.toHaveProperty('formerKeys');
    expect(third).toMatchObject({ attributes: new Map(), formerKeys: ['old@example.org'] });
  });

  it('come by number, all or those asked for; the newest and the longest staff number are known', () => {
    const store = programme();
    expect(idsOf(everyPerson(store))).toEqual([1, 2, 3, 4, 5]);
    expect(idsOf(peopleWithIds(store, [4, 2, 9]))).toEqual([2, 4]);
    expect(newestPerson(store)).toBe(5);
    expect(longestStaffNumber(store)).toBe(5);
    const nobody = looseProgramme(() => undefined);
    expect([newestPerson(nobody), longestStaffNumber(nobody), idsOf(everyPerson(nobody))]).toEqual([
      0,
      0,
      [],
    ]);
  });

  it('have what the roster says of them beyond its columns, all or those asked for', () => {
    const store = programme();
    expect([...rosterAttributes(store).keys()]).toEqual([1, 2]);
    expect([...rosterAttributes(store, [2, 3])]).toEqual([
      [
        2,
        new Map([
          ['languages', ['languages of 2']],
          ['needs', ['needs of 2']],
        ]),
      ],
    ]);
  });

  it('take part as each origin says, in each round', () => {
    const store = looseProgramme((db) => {
      const said = (person_id: number, over: Readonly<Record<string, string | number | null>>) =>
        enterRow(db, 'participations', {
          person_id,
          round_id: 1,
          origin: 'roster',
          role: 'mentee',
          recorded_on: '2026-01-01',
          ...over,
        });
      said(1, {});
      said(2, { role: null, capacity: 2 });
      said(3, { role: null });
      said(4, { round_id: 2 });
      said(5, { origin: 'survey', role: null });
    });
    expect(participationsFrom(store, 1, 'roster')).toEqual(
      new Map([
        [1, { role: 'mentee', capacity: null }],
        [2, { role: null, capacity: 2 }],
      ]),
    );
    expect([...participationsFrom(store, 1, 'roster', [2, 4]).keys()]).toEqual([2]);
    expect([...participationsFrom(store, 1, 'survey', [1, 5]).keys()]).toEqual([5]);
  });
});

describe('managers', () => {
  it('are told of by every text that names one, and by who has none for it', () => {
    const store = programme();
    expect(managerTexts(store)).toEqual(['001', '002', 'Nobody Known']);
    expect(withoutManager(store, 3)).toMatchObject({ count: 1, first: [{ id: 5 }] });
    expect(withoutManager(store, 0)).toMatchObject({ count: 1, first: [] });
    expect(linesOfManagers(store)).toEqual(new Map([[2, 1]]));
  });

  it('change where they are others, and nobody becomes their own', () => {
    const store = programme();
    store.transaction((db) => {
      expect(
        setManagers(
          db,
          new Map([
            [2, 1],
            [3, 2],
            [5, 1],
          ]),
        ),
      ).toBe(3);
    });
    const managers = () => idsOf(everyPerson(store)).map((id) => peopleWithIds(store, [id])[0]?.managerId);
    expect(managers()).toEqual([null, 1, 2, null, 1]);
    store.transaction((db) =>
      setManagersByText(
        db,
        new Map([
          ['001', 2],
          ['002', 1],
        ]),
      ),
    );
    expect(managers()).toEqual([null, null, 2, 1, null]);
  });
});

describe('keys', () => {
  it('of merged records belong to whoever has them, until they are taken back', () => {
    const store = programme();
    store.transaction((db) => {
      expect(addPersonKey(db, 'b', 1)).toBe(true);
      expect(addPersonKey(db, 'a', 1)).toBe(true);
      expect(addPersonKey(db, 'a', 2)).toBe(false);
      expect(addPersonKey(db, 'c', 2)).toBe(true);
    });
    expect(formerKeysByPerson(store)).toEqual(
      new Map([
        [1, ['a', 'b']],
        [2, ['c']],
      ]),
    );
    store.transaction((db) => removePersonKey(db, 'b'));
    expect(formerKeysByPerson(store)).toEqual(
      new Map([
        [1, ['a']],
        [2, ['c']],
      ]),
    );
  });

  it('that somebody had before count beside them, in small letters, each once', () => {
    const store = programme();
    store.transaction((db) => {
      addPersonKey(db, 'a', 1);
      const was = (over: Readonly<Record<string, string | number | null>>) =>
        enterRow(db, 'fact_changes', {
          person_id: 1,
          kind: 'person',
          name: 'email',
          value_before: 'Z@example.org',
          ...over,
        });
      was({});
      was({});
      was({ name: 'staff_number', value_before: 'N9', person_id: 2 });
      was({ name: 'unit' });
      was({ kind: 'attribute', value_before: 'other' });
      was({ value_before: null });
    });
    expect(earlierKeysByPerson(store)).toEqual(
      new Map([
        [1, ['a', 'z@example.org']],
        [2, ['n9']],
      ]),
    );
  });

  it('are off people who are about to get others, who are told what they had', () => {
    const store = programme();
    const released = store.transaction((db) => releaseKeys(db, [2]));
    expect(released).toEqual(new Map([[2, { staffNumber: '002', email: 'p2@example.org' }]]));
    expect(idsOf(peopleWithKeys(store, ['001', '002', 'p2@example.org']))).toEqual([1]);
    expect(peopleWithIds(store, [2])[0]).toMatchObject({ email: null, managerId: 1 });
  });
});
