import { expect, it } from 'vitest';
import { newInMemory } from '../../../src/store/database/open-store.js';
import { tablesAbout } from '../../../src/store/privacy/rows-about-person.js';
import { textColumns } from '../../../src/store/privacy/text-columns.js';
import { TEXTS_KEPT } from '../../../src/store/retention/columns-kept.js';

/** What goes with the person and not before: who they are, how they take part, what proposals rested on, and words of a form. */
const GO_WITH_THE_PERSON = [
  'fact_changes.name',
  'fact_changes.value',
  'fact_changes.value_before',
  'follow_ups.tasks',
  'people.band',
  'people.email',
  'people.email_key',
  'people.family_name',
  'people.given_name',
  'people.manager',
  'people.profession',
  'people.site',
  'people.staff_number',
  'people.unit',
  'person_attributes.attribute_values',
  'person_attributes.name',
  'person_keys.key',
  'person_merges.record',
  'run_left_over.reason',
  'run_pairs.parts',
  'survey_answers.attribute',
  'survey_answers.question',
  'survey_answers.scale',
  'survey_responses.code',
  'survey_responses.left_blank',
  'survey_responses.token',
  'survey_responses.wave',
];

it('has a time for every text that somebody may have written about somebody', () => {
  const db = newInMemory();
  const about = new Set(tablesAbout(db, []).map(({ table }) => table.name));
  const free = textColumns(db)
    .filter(({ table }) => about.has(table))
    .map(({ table, column }) => `${table}.${column}`);
  const kept = TEXTS_KEPT.flatMap(({ tables }) =>
    tables.flatMap(({ table, columns }) => columns.map(({ name }) => `${table}.${name}`)),
  );
  db.close();
  expect(kept.filter((column) => !free.includes(column))).toEqual([]);
  expect(free.filter((column) => !kept.includes(column)).sort()).toEqual(GO_WITH_THE_PERSON);
});
