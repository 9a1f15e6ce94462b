import { expect, it } from 'vitest';
import { heldOfPeople } from '../../../src/store/privacy/held-of-people.js';
import { namingOf, numbersOfPerson } from '../../../src/store/privacy/naming-of-person.js';
import { enterRow, looseProgramme } from '../../support/row-in.js';

it('somebody is on record under the numbers of those merged into them, however often, each once', () => {
  const store = looseProgramme((db) => {
    const merge = (kept_id: number, merged_id: number, undone_at: string | null = null) =>
      enterRow(db, 'person_merges', { kept_id, merged_id, undone_at });
    merge(1, 2);
    merge(2, 3);
    merge(3, 1);
    merge(1, 4, '2026-01-01T09:00:00Z');
    merge(5, 6);
  });
  expect(numbersOfPerson(store, 1)).toEqual([1, 2, 3]);
  expect(numbersOfPerson(store, 6)).toEqual([6]);
});

it('somebody is called all that they, and whoever was merged into them, are or were called', () => {
  const store = looseProgramme((db) => {
    const person = (id: number, staff_number: string | null, email: string | null) =>
      enterRow(db, 'people', { id, staff_number, email, given_name: `G${id}`, family_name: `F${id}` });
    person(1, '001', 'one@example.org');
    person(2, '002', null);
    const was = (name: string, value_before: string | null, over: object = {}) =>
      enterRow(db, 'fact_changes', { person_id: 1, kind: 'person', name, value_before, ...over });
    was('email', 'before@example.org');
    was('email', null);
    was('staff_number', ' ');
    was('family_name', 'Maiden');
    was('given_name', 'Nick');
    was('unit', 'Ward');
    was('email', 'attribute@example.org', { kind: 'attribute' });
    was('email', 'two@example.org', { person_id: 2 });
    enterRow(db, 'person_keys', { person_id: 1, key: 'former' });
    enterRow(db, 'person_keys', { person_id: 2, key: 'other' });
  });
  const { keys, names } = namingOf(store, [1]);
  expect(keys).toEqual(['001', 'one@example.org', 'before@example.org', 'former']);
  for (const name of ['G1 F1', 'G1 Maiden', 'Nick F1', 'Nick Maiden']) expect(names).toContain(name);
  expect(names.filter((name) => name.includes('2'))).toEqual([]);
  expect(namingOf(store, [2]).keys).toEqual(['002', 'two@example.org', 'other']);
});

it('what is held of people is told by tables that have rows, and by the names of attributes', () => {
  const store = looseProgramme((db) => {
    enterRow(db, 'people', { id: 1 });
    enterRow(db, 'person_attributes', { person_id: 1, name: 'needs', attribute_values: '[]' });
    enterRow(db, 'survey_answers', { response_id: 1, attribute: 'languages', answer_values: '[]' });
    enterRow(db, 'survey_answers', { response_id: 1, attribute: null, answer_values: '[]' });
  });
  expect(heldOfPeople(store)).toEqual({
    tables: ['people', 'person_attributes', 'survey_answers'],
    attributes: ['languages', 'needs'],
  });
});
