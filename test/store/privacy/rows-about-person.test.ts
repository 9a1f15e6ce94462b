import { expect, it } from 'vitest';
import { newInMemory } from '../../../src/store/database/open-store.js';
import { programmeTables } from '../../../src/store/database/table-shapes.js';
import { NUMBERS_OF_PEOPLE, tablesAbout } from '../../../src/store/privacy/rows-about-person.js';

it('knows of every column that holds a number of a row whose row it is: a new one has a foreign key, or is named', () => {
  const store = newInMemory();
  const unknown = programmeTables(store).flatMap(({ name, columns, references }) =>
    columns
      .filter((column) => column.endsWith('_id'))
      .filter((column) => !references.some((each) => each.column === column))
      .filter((column) => !(NUMBERS_OF_PEOPLE[name] ?? []).includes(column))
      .map((column) => `${name}.${column}`),
  );
  store.close();
  expect(unknown).toEqual([]);
});

it('finds what belongs to a person through a pairing and through what belongs to that', () => {
  const store = newInMemory();
  const found = tablesAbout(store, [1]).map(({ table }) => table.name);
  store.close();
  expect(found).toEqual(
    expect.arrayContaining(['people', 'pairings', 'goals', 'goal_actions', 'survey_answers']),
  );
  expect(found).not.toContain('rounds');
  expect(found).not.toContain('imports');
});
