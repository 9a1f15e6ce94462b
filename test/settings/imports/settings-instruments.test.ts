import { describe, expect, it } from 'vitest';
import { BUILT_IN_INSTRUMENTS } from '../../../src/domain/instruments/built-in-instruments.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { InputError } from '../../../src/errors.js';
import { readSettings } from '../../../src/settings/reading/read-settings.js';
import { settingsAsYaml } from '../../../src/settings/settings-as-yaml.js';

const yaml = (...lines: readonly string[]) =>
  ['instruments:', ...lines.map((line) => `  ${line}`)].join('\n');
const read = (...lines: readonly string[]) => readSettings(yaml(...lines), 'mentor.yaml').instruments;

function complaints(...lines: readonly string[]): string[] {
  try {
    read(...lines);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.complaints.map(({ field, message }) => `${field}: ${message}`);
  }
}

const HANDOVER = [
  'handover:',
  '  name: Handover',
  '  version: "2026"',
  '  asked_of: mentee',
  '  about: partner',
  '  waves: [baseline, end]',
  '  items: [I can hand over calmly., Handover wears me out., Handover is on time.]',
  '  scale: { from: 0, to: 4, words: { Never: 0, Always: 4 } }',
  '  reversed: [2]',
  '  scores:',
  '    Calm: { items: [1, 2], better: higher, at_most: 1, called: low, alert: true, relevant_change: 0.5 }',
  '    In time: { items: [3], scored_as: sum, from: 0, to: 100, answered_at_least: 1 }',
];

describe('instruments in mentor.yaml', () => {
  it('are added to those of the program', () => {
    const instruments = read(...HANDOVER);
    expect(instruments).toHaveLength(BUILT_IN_INSTRUMENTS.length + 1);
    expect(instruments.at(-1)).toEqual({
      key: 'handover',
      name: 'Handover',
      version: '2026',
      source: "The programme's own.",
      askedOf: 'mentee',
      about: 'partner',
      waves: ['baseline', 'end'],
      scale: {
        lowest: 0,
        highest: 4,
        step: 1,
        words: [
          ['Never', 0],
          ['Always', 4],
        ],
      },
      items: [
        { words: 'I can hand over calmly.', isReversed: false },
        { words: 'Handover wears me out.', isReversed: true },
        { words: 'Handover is on time.', isReversed: false },
      ],
      subscales: [
        {
          name: 'Calm',
          items: [1, 2],
          scoring: { kind: 'mean' },
          onto: null,
          answeredAtLeast: 0.5,
          better: 'higher',
          cut: { side: 'at most', score: 1, called: 'low', isAlert: true },
          relevantChange: 0.5,
          isRecommendation: false,
        },
        {
          name: 'In time',
          items: [3],
          scoring: { kind: 'sum' },
          onto: [0, 100],
          answeredAtLeast: 1,
          better: 'higher',
          cut: null,
          relevantChange: null,
          isRecommendation: false,
        },
      ],
    });
  });

  it('keep of one that comes with the program what the file does not name', () => {
    const words = Array.from({ length: 19 }, (_, at) => `"Question ${at + 1} of our licensed copy"`);
    const cbi = read('cbi:', `  items: [${words.join(', ')}]`).find(({ key }) => key === 'cbi');
    const before = BUILT_IN_INSTRUMENTS.find(({ key }) => key === 'cbi');
    expect(cbi?.items[12]).toEqual({ words: 'Question 13 of our licensed copy', isReversed: true });
    expect({ ...cbi, items: [] }).toEqual({ ...before, items: [] });
  });

  it('are one score of all items where nothing else is said', () => {
    const calm = read('calm: { items: [I am calm., I sleep well.] }').at(-1);
    expect([calm?.name, calm?.subscales.map(({ name, items }) => [name, items])]).toEqual([
      'calm',
      [['calm', [1, 2]]],
    ]);
  });

  it.each([
    ['of the programme', HANDOVER],
    [
      'changed by a name',
      ['mbi: { name: MBI }', 'nhs_engagement: { version: "2025" }', 'memeq: { name: Areas }'],
    ],
    [
      'weighted',
      ['w: { number_of_items: 4, scores: { A: { items: [3, 4], weighted_by: [1, 2], better: neither } } }'],
    ],
    [
      'from 0 to 10',
      ['r: { items: [Would you?], scale: { from: 0, to: 10 }, scores: { R: { scored_as: recommend } } }'],
    ],
    [
      'of any number',
      ['t: { number_of_items: 1, scale: { from: 0, to: 9, step: 0 }, scores: { T: { at_least: 4 } } }'],
    ],
  ])('%s are written as they are read', (_, lines) => {
    const instruments = read(...lines);
    const written = settingsAsYaml({ ...DEFAULT_SETTINGS, instruments });
    expect(readSettings(written, 'mentor.yaml').instruments).toEqual(instruments);
  });

  it('are not written where they are those of the program', () => {
    expect(settingsAsYaml(DEFAULT_SETTINGS)).not.toMatch(/^instruments:/mu);
  });

  it.each([
    ['Handover: { items: [One] }', 'instruments.Handover: "Handover" cannot name an instrument.'],
    ['calm: { name: Calm }', 'instruments.calm: It has no questions.'],
    [
      'calm: { items: [One], scale: { from: 5, to: 1 } }',
      'instruments.calm.scale: A scale from 5 to 1 has no points.',
    ],
    [
      'calm: { items: [One], scale: { from: 1, to: 3, words: { Often: 4 } } }',
      'instruments.calm.scale.words: "Often" has 4 points on a scale from 1 to 3.',
    ],
    [
      'calm: { items: [One], reversed: [2] }',
      'instruments.calm.reversed: There is no item 2: the instrument has 1.',
    ],
    [
      'calm: { items: [One], scores: { C: { items: [1, 3] } } }',
      'instruments.calm.scores.C.items: There is no item 3: the instrument has 1.',
    ],
    [
      'calm: { items: [One, Two], scores: { C: { items: [1], weighted_by: [1, 2] } } }',
      'instruments.calm.scores.C.weighted_by: 1 items, and 2 that say how much they count.',
    ],
    [
      'calm: { items: [One], scores: { C: { to: 100 } } }',
      'instruments.calm.scores.C.to: Scores need a lowest and a highest.',
    ],
    [
      'calm: { items: [One], scores: { C: { at_most: 1, at_least: 4 } } }',
      'instruments.calm.scores.C.at_least: Scores are counted apart at one end.',
    ],
    [
      'calm: { items: [One], about: unit, scores: { C: { at_most: 1, alert: true } } }',
      'instruments.calm.scores.C.alert: mentor today tells of answers about the partner alone, and these have about: unit.',
    ],
    [
      'calm: { items: [One], scores: { C: { scored_as: recommend } } }',
      'instruments.calm.scores.C.scored_as: recommend counts 9 and 10 against 0 to 6, on a scale from 1 to 5.',
    ],
    [
      'calm: { items: [One, one.] }',
      'instruments.calm.items: "one." is asked twice: it is calm.1 and calm.2.',
    ],
    [
      'calm: { items: [I can be myself at work!] }',
      'instruments.calm.items: "I can be myself at work!" is asked twice: it is belonging.3 and calm.1.',
    ],
  ])('%s is refused', (line, complaint) => {
    expect(complaints(line)).toEqual([complaint]);
  });
});
