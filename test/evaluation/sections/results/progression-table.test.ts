import { describe, expect, it } from 'vitest';
import type { GradeSince } from '../../../../src/domain/people/grade-since.js';
import type { Person } from '../../../../src/domain/people/person.js';
import type { CriterionSettings } from '../../../../src/domain/settings/criterion-settings.js';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings/settings.js';
import type { ReportInput } from '../../../../src/evaluation/facts/report-input.js';
import { pairing, person } from '../../facts/reported-programme.js';
import { figuresOf, NOTHING_HIDDEN, sectionOf } from '../figures-of-section.js';

/** Of a mentee, what their bands were, and what else is known of them. */
interface Case {
  readonly bands: readonly (readonly [from: string, band: string | null])[];
  readonly facts?: Partial<Person>;
  readonly began?: string;
}

/** Mentees 1, 2, …, with mentors who stay a band 7; each mentee's pairing began on 15 August 2025 unless said. */
function programme(cases: readonly Case[]): Partial<ReportInput> {
  const mentees = cases.map(({ facts, bands }, at) =>
    person(at + 1, { knownFrom: '2024-01-01', band: bands.at(-1)?.[1] ?? null, ...facts }),
  );
  const mentors = cases.map((_, at) => person(101 + at, { knownFrom: '2024-01-01', band: '7' }));
  const grades = new Map(
    cases.map(({ bands, facts }, at): [number, GradeSince[]] => [
      at + 1,
      bands.map(([from, band]) => ({ from, band, profession: facts?.profession ?? 'nurse' })),
    ]),
  );
  const pairings = cases.map(({ began = '2025-08-15' }, at) => pairing(at + 1, began));
  return { people: [...mentees, ...mentors], pairings, grades };
}

/** What section 9 says of the mentored: people, higher, not higher, gone, not compared, and the share. */
function mentored(cases: readonly Case[], over: Partial<ReportInput> = {}) {
  const figures = figuresOf(sectionOf('results', { ...programme(cases), ...over }));
  return [
    'people_12m_on',
    'band_higher',
    'band_not_higher',
    'left_before_12m',
    'band_not_compared',
    'progression_12m',
  ].map((name) => figures[`${name}, staff: mentored`]);
}

const rose = (on: string): Case['bands'] => [
  ['', '5'],
  [on, 'Band 6'],
];

describe('the band a year after mentoring began', () => {
  it('is the one that holds on that day: changed on it, it counts; on the day after, not', () => {
    expect(mentored([{ bands: rose('2026-08-15') }, { bands: rose('2026-08-16') }])).toEqual([
      ...[2, 1, 1, 0, 0],
      '1 of 2',
    ]);
  });

  it('is held against the one of the day it began: changed on it, nobody has risen since; on the day after, they have', () => {
    expect(mentored([{ bands: rose('2025-08-15') }, { bands: rose('2025-08-16') }])).toEqual([
      ...[2, 1, 1, 0, 0],
      '1 of 2',
    ]);
  });

  it('says nothing of what came between, or came later', () => {
    const there: Case['bands'] = [
      ['', '6'],
      ['2025-10-01', '7'],
      ['2026-05-01', '6'],
      ['2026-08-20', '8a'],
    ];
    const down: Case['bands'] = [
      ['', '6'],
      ['2026-01-01', '5'],
    ];
    expect(mentored([{ bands: there }, { bands: down }])).toEqual([2, 0, 2, 0, 0, '0 of 2']);
  });

  it('counts those whose 12 months ran out in the period, its first and its last day included', () => {
    const days = ['2025-06-30', '2025-07-01', '2025-09-30', '2025-10-01'];
    const cases = days.map((began) => ({ bands: rose('2025-12-01'), began }));
    expect(mentored(cases)).toEqual([2, 2, 0, 0, 0, '2 of 2']);
  });

  it('tells who had left apart, whose last day was the one before; and on it they were there', () => {
    const gone = (leftOn: string): Case => ({ bands: rose('2026-01-01'), facts: { leftOn } });
    expect(mentored([gone('2026-08-14'), gone('2026-08-15')])).toEqual([2, 1, 0, 1, 0, '1 of 2']);
  });

  it('is compared on the ladder of the profession; what is on none, doubtful or not stated is told apart', () => {
    const doctor = { facts: { profession: 'Doctor' } };
    const cases: Case[] = [
      {
        ...doctor,
        bands: [
          ['', 'ST3'],
          ['2026-08-05', 'ST4'],
        ],
      },
      {
        ...doctor,
        bands: [
          ['', 'CT2'],
          ['2026-08-05', 'ST2'],
        ],
      },
      {
        bands: [
          ['', '7'],
          ['2026-02-01', '8a'],
        ],
      },
      {
        bands: [
          ['', '5'],
          ['2026-02-01', 'Band 6 (acting)'],
        ],
      },
      {
        bands: [
          ['', 'Director'],
          ['2026-02-01', '6'],
        ],
      },
      { bands: [['', null]], facts: { leftOn: '2026-01-01' } },
    ];
    expect(mentored(cases)).toEqual([6, 2, 1, 0, 3, '2 of 3']);
  });

  it('goes by the ladders of the settings where they name any', () => {
    const steps = [{ band: 'Junior' }, { band: 'Senior' }];
    const criterion: CriterionSettings = {
      name: 'seniority',
      kind: 'gap',
      weight: 1,
      attribute: 'band',
      ...{ idealFrom: 1, idealTo: 2, softness: 1, ladders: [{ professions: ['nurse'], steps }] },
    };
    const matching = { ...NOTHING_HIDDEN.matching, criteria: [criterion] };
    const bands: Case['bands'] = [
      ['', 'Junior'],
      ['2026-02-01', 'Senior'],
    ];
    expect(mentored([{ bands }], { settings: { ...NOTHING_HIDDEN, matching } })).toEqual([
      ...[1, 1, 0, 0, 0],
      '1 of 1',
    ]);
    expect(mentored([{ bands }])).toEqual([1, 0, 0, 0, 1, null]);
  });

  it('cannot be compared of who was on no roster when it began, as nobody knows what it was', () => {
    const late = { bands: rose('2026-01-01'), facts: { knownFrom: '2025-08-16' } };
    const inTime = { bands: rose('2026-01-01'), facts: { knownFrom: '2025-08-15' } };
    expect(mentored([late, inTime])).toEqual([2, 1, 0, 0, 1, '1 of 1']);
  });

  it('stands for mentors from the first day of their first pairing too', () => {
    const facts = programme([{ bands: [['', '5']] }, { bands: [['', '5']] }]);
    const grades = new Map([
      [
        101,
        [
          { from: '', band: '7', profession: 'nurse' },
          { from: '2026-08-15', band: '8a', profession: 'nurse' },
        ],
      ],
    ]);
    const figures = figuresOf(sectionOf('results', { ...facts, grades }));
    expect(figures['progression_12m, staff: mentors']).toBe('1 of 2');
    expect(figures['progression_12m, staff: mentored']).toBe('0 of 2');
  });

  it('has an interval of Wilson, and is hidden of few people', () => {
    const cases = Array.from({ length: 10 }, (_, at) => ({
      bands: rose(at < 3 ? '2026-01-01' : '2026-09-01'),
    }));
    const [people, , , , , share] = mentored(cases, { settings: DEFAULT_SETTINGS });
    expect([people, share]).toEqual([10, '3 of 10']);
    const cells = sectionOf('results', programme(cases)).tables.flatMap(({ rows }) => rows[0]?.cells ?? []);
    const { interval } = cells.find(({ name }) => name === 'progression_12m') ?? {};
    // Wilson by hand: (3 + z²/2 ± z √(3 · 7 / 10 + z²/4)) / (10 + z²).
    const z = 1.959963985;
    const half = z * Math.sqrt(2.1 + z ** 2 / 4);
    expect(interval?.low).toBeCloseTo((3 + z ** 2 / 2 - half) / (10 + z ** 2), 8);
    expect(interval?.high).toBeCloseTo((3 + z ** 2 / 2 + half) / (10 + z ** 2), 8);
    expect(mentored(cases.slice(0, 7), { settings: DEFAULT_SETTINGS })).toEqual(Array(6).fill('suppressed'));
  });

  it('is no table where nobody’s 12 months ran out', () => {
    const { tables } = sectionOf('results', programme([{ bands: [['', '5']], began: '2026-01-15' }]));
    expect(tables.map(({ name }) => name)).not.toContain('progression');
  });
});

describe('groups of mentees whose bands are compared', () => {
  /** Twelve of band 5, of whom most rose; twelve of band 6 who stayed. */
  const cases = [
    ...Array.from({ length: 12 }, (_, at) => ({
      bands: at < 9 ? rose('2026-02-01') : ([['', '5']] as const),
    })),
    ...Array.from({ length: 12 }, (_, at) => ({
      bands: [['', '6']] as const,
      facts: at === 0 ? { leftOn: '2026-01-01' } : {},
    })),
  ];

  it('are those of the bands they had then: who rose is not counted among those above', () => {
    const figures = figuresOf(sectionOf('equity', programme(cases)));
    expect(figures.band_higher_12m).toBe('9 of 24');
    expect(figures['band_higher_12m, band: Band 5']).toBe('9 of 12');
    expect(figures['band_higher_12m, band: Band 6']).toBe('0 of 12');
  });

  it('are told apart in a sentence where the difference is more than chance would explain', () => {
    expect(sectionOf('equity', programme(cases)).intro).toContainEqual(
      expect.stringMatching(
        /^Band 5: more mentored staff had a higher band after a year than of all others, 75 % \(9 of 12\) against 0 % \(0 of 12\)\./,
      ),
    );
  });
});
