import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.js';
import { allDefinitions } from '../../src/evaluation/definitions/all-definitions.js';

it('every definition says all that it is to say, under a name that no two have in a section', () => {
  const all = allDefinitions(DEFAULT_SETTINGS);
  for (const { denominator: _, basis, sections, ...said } of all) {
    expect(
      Object.values(said).filter((text) => text.trim() === ''),
      said.name,
    ).toEqual([]);
    expect(said.name).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(sections.length, said.name).toBeGreaterThan(0);
    expect(
      sections.every((section) => /^[a-z_]+$/.test(section)),
      said.name,
    ).toBe(true);
    expect(basis === undefined || basis.name !== '').toBe(true);
  }
  const places = all.flatMap(({ name, sections }) => sections.map((section) => `${section} ${name}`));
  expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
});
