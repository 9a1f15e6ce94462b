import { describe, expect, it } from 'vitest';
import type { MatchingSettings } from '../../../src/domain/settings/matching-settings.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { complaintAsText, InputError } from '../../../src/errors.js';
import { readSettings } from '../../../src/settings/reading/read-settings.js';
import { settingsAsYaml } from '../../../src/settings/settings-as-yaml.js';

const FULL: MatchingSettings = {
  ...DEFAULT_SETTINGS.matching,
  criteria: [
    ...DEFAULT_SETTINGS.matching.criteria,
    { name: 'wishes', kind: 'preference', weight: 2, attribute: 'prefers' },
    {
      name: 'ranked needs',
      kind: 'coverage',
      weight: 1,
      menteeAttribute: 'needs',
      mentorAttribute: 'strengths',
      ranked: true,
    },
    {
      name: 'band',
      kind: 'gap',
      weight: 1,
      attribute: 'band',
      idealFrom: 1,
      idealTo: 2,
      softness: 1,
      ladders: [
        {
          professions: ['Nursing', 'Midwifery'],
          steps: [
            { band: '5', level: 1 },
            { band: '06', level: 2.5 },
          ],
        },
        { professions: ['Medicine'], steps: [{ band: 'FY1' }, { band: 'FY2' }] },
      ],
    },
    {
      name: 'travel',
      kind: 'distance',
      weight: 1,
      attribute: 'site',
      ways: [{ from: 'North', to: 'East', distance: 25 }],
      tooFar: 45,
      waivedForVideo: false,
    },
    {
      name: 'temper',
      kind: 'answers',
      weight: 1,
      items: ['q1', 'q2'],
      scaleFrom: 1,
      scaleTo: 5,
      complementary: true,
    },
    {
      name: 'identity',
      kind: 'affinity',
      weight: 3,
      askedIn: 'shared_identity',
      attributes: ['gender', 'ethnicity'],
    },
    {
      name: 'kinds of people',
      kind: 'asked',
      weight: 2,
      askedIn: 'asks_for',
      kinds: [
        { name: 'a woman', kind: 'is', attribute: 'gender', values: ['woman', 'female'] },
        { name: 'same site', kind: 'same', attribute: 'site' },
      ],
    },
  ],
  rules: {
    ...DEFAULT_SETTINGS.matching.rules,
    freezeMonths: 3,
    requiredTraining: ['mentor training'],
    supervisorAttributes: ['supervisor', 'appraiser'],
    compatibleModes: true,
    minimumSharedSlots: 1,
  },
  mostImportant: { attribute: 'most_important', factor: 3 },
  priorityAttribute: 'waiting_class',
  mentorsPerMentee: 2,
  mentorsDifferIn: ['mentor_kind', 'unit'],
  menteesForEveryMentor: 1,
  mentorsWantedAttribute: 'mentors_wanted',
};

/** The first complaint about one criterion of one's own. */
function complaintAbout(criterion: string): string {
  try {
    readSettings(`matching:\n  criteria:\n    x: ${criterion}\n`, 's.yaml');
  } catch (error) {
    if (error instanceof InputError) return error.complaints.map(complaintAsText).join('\n');
    throw error;
  }
  return '';
}

describe('criteria in mentor.yaml', () => {
  it('spell every kind, and every rule, so that they read back the same', () => {
    const settings = { ...DEFAULT_SETTINGS, matching: FULL };
    expect(readSettings(settingsAsYaml(settings), 's.yaml')).toEqual(settings);
  });

  it('name columns by the words of their headings, as all of mentor.yaml does', () => {
    const text = `matching:
  criteria: { ward: { kind: same, attribute: Ward Type } }
  require: { women: { kind: is, attribute: Gender, values: [woman], where_asked: Wants a woman? } }
  caps: { pairs: [{ of: mentors, attribute: Ward Type, most: 1 }] }
  mentors_differ_in: [Kind of mentor]
  most_important: { attribute: What matters }
  who_comes_first: [{ by: waiting, attribute: Waiting since }]
  rules: { supervisor_attributes: [Second appraiser] }
sensitive: { Sexual Orientation: { purpose: reporting } }
circles: { mix: [Ward Type] }
report: { groups: [Trained abroad] }
`;
    const { matching, sensitive, circles, report } = readSettings(text, 'mentor.yaml');
    expect(matching).toMatchObject({
      requirements: [{ condition: { attribute: 'gender' }, askedIn: { attribute: 'wants_a_woman' } }],
      caps: { groups: [{ attribute: 'ward_type' }] },
      mentorsDifferIn: ['kind_of_mentor'],
      mostImportant: { attribute: 'what_matters' },
      whoComesFirst: [{ attribute: 'waiting_since' }],
      rules: { supervisorAttributes: ['second_appraiser'] },
    });
    expect(matching.criteria.at(-1)).toMatchObject({ attribute: 'ward_type' });
    expect([...sensitive.keys(), ...circles.mix, ...report.groups]).toEqual([
      'sexual_orientation',
      'ward_type',
      'trained_abroad',
    ]);
  });

  it('may be named as shortly as the standard ones where presets have them, unless the file says what they are', () => {
    const of = (text: string) =>
      readSettings(`matching: {criteria: {${text}}}`, 'mentor.yaml').matching.criteria.slice(
        DEFAULT_SETTINGS.matching.criteria.length,
      );
    expect(of('wishes: {weight: 0}')).toEqual([
      { name: 'wishes', kind: 'preference', weight: 0, attribute: 'prefers' },
    ]);
    expect(of('seniority: {weight: 5}, profession: {}')).toMatchObject([
      { kind: 'gap', weight: 5, attribute: 'band', idealFrom: 1 },
      { kind: 'same', weight: 2, attribute: 'profession' },
    ]);
    const own = 'kind: gap, attribute: years, ideal_from: 1, ideal_to: 2, softness: 1';
    expect(of(`seniority: {${own}}`)).toEqual([
      {
        name: 'seniority',
        kind: 'gap',
        weight: 1,
        attribute: 'years',
        idealFrom: 1,
        idealTo: 2,
        softness: 1,
      },
    ]);
    expect(of('')).toEqual([]);
  });

  it('take a list of one without brackets', () => {
    const text =
      'matching:\n  rules: {required_training: 007}\n  criteria:\n    x: {kind: affinity, asked_in: wish, attributes: gender}\n';
    const { rules, criteria } = readSettings(text, 's.yaml').matching;
    expect(rules.requiredTraining).toEqual(['007']);
    expect(criteria.at(-1)).toMatchObject({ attributes: ['gender'] });
  });

  it.each([
    ['{kind: distance, attribute: site}', ''],
    ['{kind: gap, attribute: band, ideal_from: 1, ideal_to: 1, softness: 0}', ''],
    [
      '{kind: answers, items: [a], scale_from: 5, scale_to: 5}',
      's.yaml:3:61 (matching.criteria.x.scale_to): 5 is not more than scale_from (5). Give the smaller number to scale_from.',
    ],
    [
      '{kind: distance, attribute: site, too_far: 0}',
      's.yaml:3:51 (matching.criteria.x.too_far): "0" will not do here. It takes a number above 0.',
    ],
    [
      '{kind: distance, attribute: site, ways: [{from: A, two: B, distance: 3}]}',
      's.yaml:3:49 (matching.criteria.x.ways.0): The key "to" is missing. It has from, to, distance.\ns.yaml:3:59 (matching.criteria.x.ways.0.two): There is no key "two" here. Did you mean "to"?',
    ],
    [
      '{kind: affinity, asked_in: wish, attributes: {a: b}}',
      's.yaml:3:53 (matching.criteria.x.attributes.0): A list or a group of keys will not do here. It takes text.',
    ],
    [
      '{kind: similarity, attribute: [a, b]}',
      's.yaml:3:38 (matching.criteria.x.attribute): A list or a group of keys will not do here. It takes text.',
    ],
    [
      '{kind: overlap}',
      's.yaml:3:8 (matching.criteria.x): The key "attribute" is missing. A criterion of kind overlap has weight, unknown, attribute, enough.',
    ],
  ])('%s', (criterion, complaint) => {
    expect(complaintAbout(criterion)).toBe(complaint);
  });
});
