import { describe, expect, it } from 'vitest';
import type { Participant } from '../../../../src/domain/people/participant.js';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings/settings.js';
import { checkIn, pairing, person } from '../../facts/reported-programme.js';
import { figureOf, figuresOf, NOTHING_HIDDEN, sectionOf } from '../figures-of-section.js';

const mentee = (id: number, facts: Partial<Participant> = {}, hiredOn = '2020-01-01'): Participant => ({
  person: person(id, { hiredOn }),
  role: 'mentee',
  capacity: null,
  ...facts,
});

const inRound = (participants: readonly Participant[]) => ({
  people: participants.map((one) => one.person),
  rounds: [{ round: { id: 1, name: 'Spring', openedOn: '2026-03-01', closedOn: null }, participants }],
});

describe('the way into the programme', () => {
  it('counts who joined in the period by the first day on which they could take part', () => {
    const section = sectionOf(
      'reach',
      inRound([
        mentee(1),
        mentee(2, { joinedOn: '2026-07-01' }),
        mentee(3, { joinedOn: '2026-06-30' }),
        mentee(4, { joinedOn: '2026-05-01' }, '2026-09-30'),
        mentee(5, { joinedOn: '2026-08-01', withdrawnOn: '2026-08-01' }),
        mentee(6, { joinedOn: '2026-08-01', withdrawnOn: '2026-09-30' }),
        mentee(7, { withdrawnOn: '2026-06-30' }),
        mentee(8, { joinedOn: '2026-07-01', role: 'mentor' }),
        // Withdrew, and joined again: each in its own quarter, and each person once.
        mentee(9, { joinedOn: '2026-08-10', withdrewBefore: ['2026-07-01', '2026-07-20'] }),
        mentee(10, { joinedOn: '2026-09-30', withdrewBefore: ['2026-06-30'] }),
      ]),
    );
    expect(figuresOf(section)).toMatchObject({ mentees_joined: 5, mentees_withdrawn: 3 });
  });

  it('ends with a meeting, in whichever of the pairings active in the period', () => {
    const section = sectionOf('reach', {
      ...inRound([mentee(1), mentee(2), mentee(3), mentee(4)]),
      pairings: [pairing(1, '2026-05-01'), pairing(2, '2026-07-10'), pairing(3, '2026-07-10')],
      checkIns: [
        checkIn(1, 1, '2026-05-02'),
        checkIn(2, 1, '2026-08-02'),
        checkIn(3, 2, '2026-09-30'),
        checkIn(4, 3, '2026-10-01'),
      ],
    });
    expect(figuresOf(section)).toMatchObject({ mentees_met: '2 of 4' });
  });
});

describe('how a group is represented', () => {
  /** 60 staff of two sites, 20 of them taking part: 15 of 30 at Eastgate, 5 of 30 at Riverside. */
  const staff = (facts: { settings: typeof DEFAULT_SETTINGS }) => {
    const people = Array.from({ length: 60 }, (_, at) =>
      person(at + 1, { site: at < 30 ? 'Eastgate' : 'Riverside' }),
    );
    const participants = people
      .filter(({ id }) => id <= 15 || (id > 30 && id <= 35))
      .map((one): Participant => ({ person: one, role: 'mentee', capacity: null }));
    return sectionOf('reach', {
      ...facts,
      people,
      rounds: [{ round: { id: 1, name: 'Spring', openedOn: '2026-03-01', closedOn: null }, participants }],
    });
  };
  const cellsOf = (section: ReturnType<typeof staff>) =>
    section.tables
      .find(({ name }) => name === 'reach_by_site')
      ?.rows.map(({ cells }) => cells.find(({ name }) => name === 'representation'));

  it('is its share of those taking part less its share of staff, with the interval of that difference', () => {
    const [eastgate, riverside] = cellsOf(staff({ settings: NOTHING_HIDDEN })) ?? [];
    expect(eastgate).toMatchObject({ value: 15 / 20 - 0.5, n: 15, denominator: 20 });
    expect(riverside?.value).toBeCloseTo(-0.25, 12);
    // Newcombe (1998), method 10: 15/20 − 15/40 is 0.375, from 0.1071 to 0.5666, and two thirds of it.
    expect(eastgate?.interval?.low).toBeCloseTo((2 / 3) * 0.10713, 4);
    expect(eastgate?.interval?.high).toBeCloseTo((2 / 3) * 0.5666, 4);
  });

  it('is hidden with the counts from which it would be worked out', () => {
    expect(cellsOf(staff({ settings: DEFAULT_SETTINGS }))?.map((cell) => cell?.state)).toEqual([
      'suppressed',
      'suppressed',
    ]);
    const rounded = { ...NOTHING_HIDDEN, report: { ...NOTHING_HIDDEN.report, rounding: 5 } };
    expect(cellsOf(staff({ settings: rounded }))?.map((cell) => cell?.state)).toEqual([
      'suppressed',
      'suppressed',
    ]);
  });

  it('has no interval where everybody takes part', () => {
    const all = [1, 2].map((id) => mentee(id));
    const people = all.map((one, at) => ({ ...one.person, site: ['A', 'B'][at] ?? null }));
    const participants = all.map((one, at) => ({ ...one, person: people[at] ?? one.person }));
    const section = sectionOf('reach', {
      people,
      rounds: [{ round: { id: 1, name: 'Spring', openedOn: '2026-03-01', closedOn: null }, participants }],
    });
    expect(cellsOf(section)?.map((cell) => [cell?.value, cell?.interval])).toEqual([
      [0, null],
      [0, null],
    ]);
    expect(figureOf(section, 'mentees_met').value).toBe(0);
  });
});
