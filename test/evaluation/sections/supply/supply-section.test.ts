import { describe, expect, it } from 'vitest';
import type { Participant } from '../../../../src/domain/people/participant.js';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings/settings.js';
import { pairing, person } from '../../facts/reported-programme.js';
import { figureOf, figuresOf, NOTHING_HIDDEN, sectionOf } from '../figures-of-section.js';

const mentor = (
  id: number,
  capacity: number | null,
  facts: Parameters<typeof person>[1] = {},
): Participant => ({
  person: person(id, facts),
  role: 'mentor',
  capacity,
});
const withNeeds = (id: number, ...needs: string[]) => person(id, { attributes: new Map([['needs', needs]]) });
const withStrengths = (...strengths: string[]) => ({ attributes: new Map([['strengths', strengths]]) });

const FIRST_ROUND = [
  mentor(101, 2, withStrengths('Audit')),
  mentor(102, null, withStrengths('ICU')),
  mentor(103, 0),
  mentor(104, 3, { status: 'on_leave' }),
  mentor(105, 3, { leftOn: '2026-09-29' }),
  mentor(106, 1, { leftOn: '2026-09-30', ...withStrengths('icu', 'audit') }),
];
const PARTICIPANTS = { first: FIRST_ROUND, second: [mentor(101, 3, withStrengths('Audit'))] };
const ROUNDS = [
  // The later round is listed first: what counts is when it opened.
  {
    round: { id: 2, name: 'Autumn', openedOn: '2026-08-01', closedOn: null },
    participants: PARTICIPANTS.second,
  },
  {
    round: { id: 1, name: 'Spring', openedOn: '2026-01-01', closedOn: null },
    participants: PARTICIPANTS.first,
  },
];
const PEOPLE = [
  ...FIRST_ROUND.map((one) => one.person),
  person(107),
  withNeeds(11, 'ICU ', 'icu', 'audit'),
  withNeeds(12, 'Audit'),
  withNeeds(13, 'triage'),
];
const PAIRINGS = [
  pairing(1, '2026-05-01', { mentorId: 101 }),
  pairing(2, '2026-05-01', {
    mentorId: 101,
    status: 'paused',
    changes: [
      { status: 'active', since: '2026-05-01', reason: null },
      { status: 'paused', since: '2026-08-01', reason: null },
    ],
  }),
  pairing(3, '2026-05-01', { mentorId: 102 }),
  pairing(4, '2026-05-01', { mentorId: 102 }),
  pairing(5, '2026-05-01', { mentorId: 107 }),
  pairing(6, '2026-05-01', { mentorId: 106, status: 'ended', endedOn: '2026-09-30' }),
];
const WAITING = [
  { menteeId: 11, since: '2026-09-30' },
  { menteeId: 12, since: '2026-09-01' },
  { menteeId: 13, since: '2026-10-01' },
];

describe('supply and demand, counted by hand', () => {
  const section = sectionOf('supply_and_demand', {
    people: PEOPLE,
    rounds: ROUNDS,
    pairings: PAIRINGS,
    waiting: WAITING,
  });

  it('counts who waits on the last day, and for how long', () => {
    expect(figuresOf(section)).toMatchObject({ mentees_waiting: 2, days_waiting: 14.5, longest_wait: 29 });
    expect([figureOf(section, 'days_waiting').interval, figureOf(section, 'longest_wait').n]).toEqual([
      { low: 7.25, high: 21.75 },
      2,
    ]);
  });

  it('counts the places of mentors at work on the last day, of each the latest word, and no fewer than none free', () => {
    // 101 offers 3 and has 2 (a paused one keeps its place); 102 offers the usual 1 and has 2; 106 offers 1 until tonight.
    expect(figuresOf(section)).toMatchObject({
      places_offered: 3 + 1 + 1,
      places_free: 1 + 0 + 1,
      mentors_in_use: '2 of 3',
    });
    expect(figureOf(section, 'places_free').denominator).toBe(5);
  });

  it('names what those who wait need, each person once, beside the mentors with a free place', () => {
    const needs = section.tables.filter(({ name }) => name === 'needs');
    expect(needs.map(({ rows }) => rows.map(({ group }) => group))).toEqual([['audit', 'icu']]);
    expect(figuresOf(section)).toMatchObject({
      'need_waiting, need: audit': 2,
      'need_mentors_free, need: audit': 2,
      'need_waiting, need: icu': 1,
      'need_mentors_free, need: icu': 1,
      'need_places_free, need: icu': 1,
      'need_short, need: icu': 0,
    });
  });

  it('counts mentors who offer a place by how many mentees they have, and nothing of a few', () => {
    // 101 and 102 have two each, 106 none any more; 107 has one and offers no place.
    expect(figuresOf(section)).toMatchObject({
      'load_mentors, mentees: 0': 1,
      'load_mentors, mentees: 1': 0,
      'load_mentors, mentees: 2': 2,
      'load_share, mentees: 3 or more': '0 of 3',
    });
    const few = sectionOf('supply_and_demand', {
      settings: DEFAULT_SETTINGS,
      people: PEOPLE,
      rounds: ROUNDS,
      pairings: PAIRINGS,
    });
    expect(few.tables).toEqual([]);
  });

  it('has no longest wait where nobody waits, and no table where nobody needs anything', () => {
    const nobody = sectionOf('supply_and_demand', { people: PEOPLE, rounds: ROUNDS, waiting: [] });
    expect(figuresOf(nobody)).toMatchObject({ mentees_waiting: 0, days_waiting: null, longest_wait: null });
    expect(figureOf(nobody, 'longest_wait').note).toBe('nobody waits');
    expect(nobody.tables.map(({ name }) => name)).toEqual(['mentor_load']);
  });

  it('takes what mentees need from the attribute that a criterion of coverage looks at', () => {
    const { matching } = NOTHING_HIDDEN;
    const criteria = [
      {
        name: 'goals',
        kind: 'coverage' as const,
        weight: 1,
        menteeAttribute: 'goals',
        mentorAttribute: 'offers',
      },
    ];
    const settings = { ...NOTHING_HIDDEN, matching: { ...matching, criteria } };
    const mentee = person(11, { attributes: new Map([['goals', ['lead']]]) });
    const offering = mentor(101, 1, { attributes: new Map([['offers', ['lead']]]) });
    const round = { id: 1, name: 'Spring', openedOn: '2026-01-01', closedOn: null };
    const goals = sectionOf('supply_and_demand', {
      settings,
      people: [mentee, offering.person],
      rounds: [{ round, participants: [offering] }],
      waiting: [{ menteeId: 11, since: '2026-09-01' }],
    });
    expect(figuresOf(goals)).toMatchObject({
      'need_waiting, need: lead': 1,
      'need_mentors_free, need: lead': 1,
    });
  });
});

describe('supply and demand of a few', () => {
  const waits = (count: number, needs: (at: number) => string) =>
    sectionOf('supply_and_demand', {
      settings: DEFAULT_SETTINGS,
      people: Array.from({ length: count }, (_, at) => withNeeds(at + 1, needs(at))),
      waiting: Array.from({ length: count }, (_, at) => ({ menteeId: at + 1, since: '2026-09-01' })),
    });

  it('shows waits from eight people on', () => {
    const figures = (count: number) => figuresOf(waits(count, () => 'audit'));
    expect(figures(7)).toMatchObject({ days_waiting: 'suppressed', longest_wait: 'suppressed' });
    expect(figures(8)).toMatchObject({ days_waiting: 29, longest_wait: 29 });
  });

  it('names needs from ten people on', () => {
    const named = (count: number) => waits(12, (at) => (at < count ? 'audit' : `own ${at}`)).tables.length;
    expect([named(9), named(10)]).toEqual([0, 1]);
  });

  it('says by how many those who wait outnumber the places, where enough mentors offer what they need', () => {
    const short = (mentors: number, capacity: number) => {
      const offering = Array.from({ length: mentors }, (_, at) =>
        mentor(101 + at, capacity, withStrengths('audit')),
      );
      return figuresOf(
        sectionOf('supply_and_demand', {
          settings: DEFAULT_SETTINGS,
          people: [
            ...Array.from({ length: 24 }, (_, at) => withNeeds(at + 1, 'audit')),
            ...offering.map((one) => one.person),
          ],
          rounds: [
            {
              round: { id: 1, name: 'Spring', openedOn: '2026-01-01', closedOn: null },
              participants: offering,
            },
          ],
          waiting: Array.from({ length: 24 }, (_, at) => ({ menteeId: at + 1, since: '2026-09-01' })),
        }),
      );
    };
    const named = (places: unknown, by: unknown) => ({
      'need_places_free, need: audit': places,
      'need_short, need: audit': by,
    });
    expect(short(10, 1)).toMatchObject(named(10, 14));
    expect(short(10, 3)).toMatchObject(named(30, 0));
    expect(short(9, 1)).toMatchObject(named('suppressed', 'suppressed'));
  });
});
