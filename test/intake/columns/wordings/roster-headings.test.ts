import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimColumn } from '../../../../src/intake/columns/claim-columns.js';
import { headerKey } from '../../../../src/intake/table/header.js';

/** Headings as HR, payroll and rostering systems print them, by the field they mean; under `none` those that are nobody's or somebody else's. */
const HEADINGS = JSON.parse(readFileSync(new URL('roster-headings.json', import.meta.url), 'utf8')) as Record<
  string,
  string[]
>;

const ADDRESSES = ['ann@example.org', 'bo@example.org'];
const CELLS: Readonly<Record<string, readonly string[]>> = {
  staff_number: ['00123', '00124'],
  name: ['Ann Able', 'Bo Baker'],
  given_name: ['Ann', 'Bo'],
  family_name: ['Able', 'Baker'],
  email: ADDRESSES,
  manager: ['Di Park', 'Ana Ruiz'],
  unit: ['Ward 7', 'Ward 9'],
  site: ['Riverside', 'Eastgate'],
  profession: ['Nurse', 'Physiotherapist'],
  band: ['Band 5', 'Band 6'],
  avoids: ['Ann Able', 'Bo Baker'],
  status: ['Active', 'Leave of Absence'],
};
const DAYS = ['13/04/2024', '02/05/2021'];
const PRESENCE = ['status', 'is_active', 'is_on_leave', 'has_left'];

function cellsUnder(heading: string, field: string): readonly string[] {
  if (/e-?mail/iu.test(heading)) return ADDRESSES;
  if (/^on leave/iu.test(heading)) return ['Yes', 'No'];
  return CELLS[field] ?? (field === 'none' ? ['x', 'y'] : DAYS);
}

function fieldOf(heading: string, field: string): string {
  const column = { position: 0, text: heading, key: headerKey(heading), name: heading };
  const choices = { kind: 'roster', source: 'roster.csv', columns: new Map<string, string>() } as const;
  const claimed = claimColumn(column, { ...choices, cellsOf: () => cellsUnder(heading, field) });
  return claimed.claim?.target ?? 'none';
}

describe('headings of rosters', () => {
  it.each(Object.entries(HEADINGS))('that mean %s are known', (field, headings) => {
    const read = headings.map((heading) => [heading, fieldOf(heading, field)] as const);
    const isRight = (as: string) => (field === 'status' ? PRESENCE.includes(as) : as === field);
    expect(read.filter(([, as]) => !isRight(as))).toEqual([]);
  });

  it.each([
    ['Primary Job', ['Staff Nurse', 'Porter'], 'profession'],
    ['Primary Job', ['Y', 'N'], 'is_primary'],
    ['Primary', ['Day team', 'Night team'], 'none'],
    ['USER NAME', ['ABLE, ANN', 'BAKER, BO R'], 'name'],
    ['User name', ['aable', 'bbaker2'], 'none'],
    ['USER STATUS', ['Active', 'Inactive'], 'status'],
  ])('%s over %j is %s', (heading, cells, field) => {
    const column = { position: 0, text: heading, key: headerKey(heading), name: heading };
    const choices = { kind: 'roster', source: 'roster.csv', columns: new Map<string, string>() } as const;
    expect(claimColumn(column, { ...choices, cellsOf: () => cells }).claim?.target ?? 'none').toBe(field);
  });
});
