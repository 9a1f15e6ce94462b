import { expect, it } from 'vitest';
import { sql } from '../../../src/store/database/sql.js';
import { forgetDistinctPeople } from '../../../src/store/merges/distinct-people-rows.js';
import { hasMergesSince } from '../../../src/store/merges/merges-since.js';
import { currentId } from '../../../src/store/merges/person-merges.js';
import { enterRow, looseProgramme } from '../../support/row-in.js';

const DAY = '2026-03-31';

it('merges of days after one are known, unless they were taken back', () => {
  const merged = (merged_on: string, undone_at: string | null = null) =>
    looseProgramme((db) => {
      enterRow(db, 'person_merges', { merged_on, undone_at });
    });
  expect(hasMergesSince(merged('2026-04-01'), DAY)).toBe(true);
  expect(hasMergesSince(merged(DAY), DAY)).toBe(false);
  expect(hasMergesSince(merged('2026-04-01', '2026-04-02T09:00:00Z'), DAY)).toBe(false);
});

it('that two are two is forgotten of these two alone, under whatever number they are now', () => {
  const store = looseProgramme((db) => {
    const distinct = (person_id: number, other_id: number) =>
      enterRow(db, 'distinct_people', { person_id, other_id });
    distinct(1, 2);
    distinct(1, 3);
    distinct(2, 4);
    enterRow(db, 'person_merges', { kept_id: 5, merged_id: 4 });
    enterRow(db, 'person_merges', { kept_id: 6, merged_id: 2, undone_at: '2026-04-02T09:00:00Z' });
  });
  const left = () =>
    store.all(sql`SELECT person_id, other_id FROM distinct_people ORDER BY person_id, other_id`);
  expect([currentId(store, 4), currentId(store, 2)]).toEqual([5, 2]);
  store.transaction((db) => forgetDistinctPeople(db, [5, 2]));
  expect(left()).toEqual([
    { person_id: 1, other_id: 2 },
    { person_id: 1, other_id: 3 },
  ]);
  store.transaction((db) => forgetDistinctPeople(db, [2, 1]));
  expect(left()).toEqual([{ person_id: 1, other_id: 3 }]);
});
