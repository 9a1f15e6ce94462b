import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.js';
import { readSettings } from '../../../src/settings/reading/read-settings.js';
import { settingsAsYaml } from '../../../src/settings/settings-as-yaml.js';

const YAML = `
plan:
  - { what: Thirty pairs, by: 2026-12-31, count: pairings_begun, at_least: 30 }
  - { what: First matching, by: 2026-07-15, count: pairings_begun }
  - { what: Approved, by: 2026-05-31, done_on: 2026-05-20 }
`;

function complaintsOf(yaml: string): string[] {
  try {
    readSettings(yaml, 'mentor.yaml');
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.complaints.map(({ message }) => message);
    throw error;
  }
}

describe('what mentor.yaml says of the plan', () => {
  const settings = readSettings(YAML, 'mentor.yaml');

  it('is what is to be reached, by when', () => {
    expect(settings.plan).toEqual([
      { what: 'Thirty pairs', by: '2026-12-31', count: 'pairings_begun', atLeast: 30, doneOn: null },
      { what: 'First matching', by: '2026-07-15', count: 'pairings_begun', atLeast: 1, doneOn: null },
      { what: 'Approved', by: '2026-05-31', count: null, atLeast: 1, doneOn: '2026-05-20' },
    ]);
  });

  it('is written as it was read', () => {
    expect(readSettings(settingsAsYaml(settings), 'mentor.yaml').plan).toEqual(settings.plan);
  });

  it.each([
    ['{ what: x, by: soon }', '"soon" is not a day.'],
    ['{ what: x, by: 2026-02-30 }', '"2026-02-30" is not a day.'],
    ['{ what: x, by: 2026-12-31, done_on: yesterday }', '"yesterday" is not a day.'],
    ['{ what: x, by: 2026-12-31, count: pairs }', '"pairs" will not do here.'],
    ['{ what: x, by: 2026-12-31, at_least: 30 }', '30 are planned, and nothing says of what.'],
    [
      '{ what: x, by: 2026-12-31, count: pairings_begun, done_on: 2026-12-01 }',
      'pairings_begun is counted, so that no day is to be named on which it was reached.',
    ],
    ['{ what: x, by: 2026-12-31 }, { what: X, by: 2026-12-30 }', '"X" is planned twice.'],
    ['{ what: x }', 'The key "by" is missing.'],
  ])('is refused as %s', (milestone, complaint) => {
    expect(complaintsOf(`plan: [${milestone}]`)).toEqual([expect.stringContaining(complaint)]);
  });
});
