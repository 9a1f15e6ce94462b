import { describe, expect, it } from 'vitest';
import { NO_BOUND } from '../../../src/domain/settings/requirement-settings.js';
import { UK_HEALTH_LADDERS } from '../../../src/domain/settings/uk-health-ladders.js';
import { InputError } from '../../../src/errors.js';
import { readSettings } from '../../../src/settings/reading/read-settings.js';
import { settingsAsYaml } from '../../../src/settings/settings-as-yaml.js';

const yaml = (...lines: readonly string[]) =>
  ['matching:', '  require:', ...lines.map((line) => `    ${line}`)].join('\n');
const read = (...lines: readonly string[]) =>
  readSettings(yaml(...lines), 'mentor.yaml').matching.requirements;

function complaints(...lines: readonly string[]): string[] {
  try {
    read(...lines);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.complaints.map(({ field, message }) => `${field}: ${message}`);
  }
}

const LINES = [
  'at least as senior: { kind: gap, attribute: band, ladders: uk-health, from: 0 }',
  'one or two grades above: { kind: gap, attribute: band, ladders: uk-health, from: 1, to: 2 }',
  'other site: { kind: different, attribute: site, unknown: pass }',
  'half of the needs: { kind: coverage, mentee_attribute: needs, mentor_attribute: strengths, at_least: 0.5 }',
  'some common time: { kind: overlap, attribute: availability }',
  'only women: { kind: is, attribute: gender, values: [woman, female], of: both }',
  'experienced: { kind: is, attribute: years_experience, from: 3, of: mentor }',
  'not far on: { kind: is, attribute: years_experience, to: 5, of: mentee }',
  'a woman where asked: { kind: is, attribute: gender, values: woman, where_asked: wants_woman }',
];

describe('requirements in mentor.yaml', () => {
  it('are read with what is meant where a key is left out', () => {
    const requirements = read(...LINES) ?? [];
    expect(requirements.map(({ name, unknown }) => [name, unknown])).toEqual([
      ['at least as senior', 'forbid'],
      ['one or two grades above', 'forbid'],
      ['other site', 'pass'],
      ['half of the needs', 'forbid'],
      ['some common time', 'forbid'],
      ['only women', 'forbid'],
      ['experienced', 'forbid'],
      ['not far on', 'forbid'],
      ['a woman where asked', 'forbid'],
    ]);
    const [senior, grades, other, half, time, only, experienced, early, asked] = requirements;
    expect(senior?.condition).toMatchObject({
      atLeast: 1,
      criterion: { idealFrom: 0, idealTo: NO_BOUND, softness: 0, ladders: UK_HEALTH_LADDERS },
    });
    expect(grades?.condition).toMatchObject({ criterion: { idealFrom: 1, idealTo: 2 } });
    expect(other?.condition).toMatchObject({
      atLeast: 1,
      criterion: { kind: 'different', attribute: 'site' },
    });
    expect(half?.condition).toMatchObject({ atLeast: 0.5 });
    expect(time?.condition).toMatchObject({ atLeast: null, criterion: { enough: 1 } });
    expect(only?.condition).toEqual({
      kind: 'is',
      attribute: 'gender',
      values: ['woman', 'female'],
      of: 'both',
    });
    expect(experienced?.condition).toMatchObject({ values: [], limits: { from: 3, to: NO_BOUND } });
    expect(early?.condition).toMatchObject({ of: 'mentee', limits: { from: -NO_BOUND, to: 5 } });
    expect(asked).toMatchObject({
      condition: { of: 'other', values: ['woman'] },
      askedIn: { attribute: 'wants_woman', by: 'either' },
    });
  });

  it('are written as they are read', () => {
    const settings = readSettings(yaml(...LINES), 'mentor.yaml');
    const again = readSettings(settingsAsYaml(settings), 'mentor.yaml');
    expect(again.matching.requirements).toEqual(settings.matching.requirements);
  });

  it('are complained of where they cannot be understood', () => {
    expect(complaints('a: { attribute: site }')).toEqual([
      'matching.require.a: "a" does not say how the two are compared.',
    ]);
    expect(complaints('a: { kind: is, of: mentor }')).toEqual([
      'matching.require.a: "attribute" and "values" are missing.',
    ]);
    expect(complaints('a: { kind: is, attribute: years, from: 5, to: 3 }')).toEqual([
      'matching.require.a.to: 3 is less than from, 5.',
    ]);
    expect(complaints('a: { kind: is, attribute: years, from: 5, values: [6] }')).toEqual([
      'matching.require.a.values: values and from or to do not go together.',
    ]);
    expect(complaints('a: { kind: same, attribute: site, from: 1 }')).toEqual([
      'matching.require.a.from: A requirement of kind same does not use "from".',
    ]);
    expect(complaints('a: { kind: is, attribute: gender, values: [woman], enough: 2 }')).toEqual([
      'matching.require.a.enough: A requirement of kind is does not use "enough".',
    ]);
    expect(complaints('a: { kind: is, attribute: gender, values: woman, of: other }')).toEqual([
      'matching.require.a.of: of: other means nothing where nobody is asked.',
    ]);
    expect(complaints('a: { kind: same, attribute: site, asked_by: mentor }')).toEqual([
      'matching.require.a.asked_by: asked_by means nothing where nobody is asked.',
    ]);
    expect(complaints('a: { kind: gap, attribute: band, from: 2, to: 1 }')[0]).toMatch(
      /^matching\.require\.a\.to:/,
    );
    expect(complaints('a: { kind: same, atribute: site }')[0]).toBe(
      'matching.require.a.atribute: There is no key "atribute" here.',
    );
  });
});

describe('caps in mentor.yaml', () => {
  const CAPS =
    'matching:\n  caps:\n    mentees_of_one_mentor: 2\n    pairs:\n      - { of: mentors, attribute: site, most: 10 }\n      - { of: mentees, attribute: unit, value: ICU, most: 3 }\n';

  it('are read, and written as they are read', () => {
    const settings = readSettings(CAPS, 'mentor.yaml');
    expect(settings.matching.caps).toEqual({
      menteesOfOneMentor: 2,
      groups: [
        { of: 'mentors', attribute: 'site', most: 10 },
        { of: 'mentees', attribute: 'unit', value: 'ICU', most: 3 },
      ],
    });
    expect(readSettings(settingsAsYaml(settings), 'mentor.yaml').matching.caps).toEqual(
      settings.matching.caps,
    );
    expect(readSettings('matching:\n  caps: {}\n', 'mentor.yaml').matching.caps).toBeUndefined();
  });

  it('need a side, a column and a whole number', () => {
    const [complaint] = (() => {
      try {
        readSettings(
          'matching:\n  caps:\n    pairs:\n      - { of: mentor, attribute: site, most: 1 }\n',
          'mentor.yaml',
        );
        return [];
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        return error.complaints;
      }
    })();
    expect(complaint).toMatchObject({
      field: 'matching.caps.pairs.0.of',
      message: '"mentor" will not do here.',
    });
    expect(complaint?.remedy).toContain('Did you mean mentors?');
  });
});
