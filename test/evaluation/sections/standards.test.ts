import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/dates/iso-date.js';
import type { AgreementTerms } from '../../../src/domain/pairings/agreement.js';
import type { Participant } from '../../../src/domain/people/participant.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { signedWithin } from '../../../src/evaluation/sections/pairings/compliance.js';
import { checkIn, pairing, person } from '../facts/reported-programme.js';
import { figuresOf, sectionOf } from './figures-of-section.js';

const NO_TERMS: AgreementTerms = {
  purpose: null,
  everyDays: null,
  minutes: null,
  mode: null,
  place: null,
  arrangedBy: null,
  contact: null,
  reviewsOn: [],
  endsOn: null,
};

/** The last days of two months each of a pairing that began on 31 July 2025. */
const STRETCHES = ['2025-09-30', '2025-11-30', '2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31'];

const goldOf = (days: readonly string[], facts: Parameters<typeof pairing>[2] = {}) =>
  figuresOf(
    sectionOf('compliance', {
      pairings: [pairing(1, '2025-07-31', facts)],
      checkIns: days.map((day, at) => checkIn(at, 1, day)),
    }),
  ).preceptorship_gold;

describe('the gold standard of preceptorship', () => {
  it('is a meeting within a week, and one in each two months of the year', () => {
    expect(goldOf(['2025-08-07', ...STRETCHES])).toBe('1 of 1');
    expect(goldOf(['2025-07-31', ...STRETCHES.slice(1)])).toBe('1 of 1');
  });

  it('is missed by a first meeting on the eighth day, and by a stretch without one', () => {
    expect(goldOf(['2025-08-08', ...STRETCHES])).toBe('0 of 1');
    for (const missing of STRETCHES.slice(1))
      expect([missing, goldOf(['2025-08-01', ...STRETCHES.filter((day) => day !== missing)])]).toEqual([
        missing,
        '0 of 1',
      ]);
  });

  it('is asked of pairings whose year ran out in the period, if they lasted so long', () => {
    expect(goldOf(STRETCHES, { status: 'ended', endedOn: '2026-07-30' })).toBeNull();
    const begun = (day: string) =>
      figuresOf(sectionOf('compliance', { pairings: [pairing(1, day)] })).preceptorship_gold;
    expect([begun('2025-06-30'), begun('2025-07-01'), begun('2025-09-30'), begun('2025-10-01')]).toEqual([
      null,
      '0 of 1',
      '0 of 1',
      null,
    ]);
  });
});

describe('mentees who become mentors', () => {
  const completed = (id: number, on: string) =>
    pairing(id, '2025-01-10', { status: 'completed', endedOn: on, menteeId: id });
  const asMentor = (id: number, facts: Partial<Participant> = {}): Participant => ({
    person: person(id),
    role: 'mentor',
    capacity: 1,
    ...facts,
  });
  const shareOf = (facts: Parameters<typeof sectionOf>[1]) =>
    figuresOf(sectionOf('endings', { people: [1, 2, 3, 4].map((id) => person(id)), ...facts }))
      .mentee_to_mentor;

  it('did so in a pairing or a round, within a year of the first they completed', () => {
    const pairings = [
      completed(1, '2025-07-01'),
      completed(2, '2025-09-30'),
      completed(3, '2025-08-15'),
      completed(4, '2025-06-30'),
      // Mentee 3 was a mentor before, too, and not after.
      pairing(5, '2024-01-01', { mentorId: 3, status: 'ended', endedOn: '2025-08-15' }),
      pairing(6, '2026-07-01', { mentorId: 1 }),
    ];
    expect(shareOf({ pairings })).toBe('1 of 3');
    const round = { id: 1, name: 'Spring', openedOn: '2026-03-01', closedOn: null };
    const rounds = [{ round, participants: [asMentor(2), asMentor(3, { joinedOn: '2026-08-16' })] }];
    expect(shareOf({ pairings, rounds })).toBe('2 of 3');
  });
});

describe('the core standard of preceptorship', () => {
  /** A pairing of which the first six months run out on the last day of the period. */
  const coreOf = (days: readonly string[], facts: Parameters<typeof pairing>[2] = {}) =>
    figuresOf(
      sectionOf('compliance', {
        pairings: [pairing(1, '2026-03-30', facts)],
        checkIns: days.map((day, at) => checkIn(at, 1, day)),
      }),
    ).preceptorship_core;

  it('is three meetings in six months, the first within a fortnight', () => {
    expect(coreOf(['2026-04-13', '2026-05-01', '2026-09-30'])).toBe('1 of 1');
    expect(coreOf(['2026-04-13', '2026-05-01', '2026-06-01', '2026-07-01'])).toBe('1 of 1');
    expect(coreOf(['2026-04-14', '2026-05-01', '2026-09-30'])).toBe('0 of 1');
    expect(coreOf(['2026-04-13', '2026-05-01'])).toBe('0 of 1');
  });

  it('is asked of pairings that lasted so long', () => {
    const ended = (endedOn: string) => coreOf([], { status: 'ended', endedOn });
    expect([ended('2026-09-29'), ended('2026-09-30')]).toEqual([null, '0 of 1']);
  });
});

describe('agreements signed in time', () => {
  const signed = (mentee: string, mentor: string) => ({
    id: 1,
    pairingId: 1,
    version: 1,
    draftedOn: '2026-06-20',
    terms: NO_TERMS,
    signedOn: { mentee, mentor },
  });
  const inTime = (startedOn: string, facts: Parameters<typeof pairing>[2] = {}) =>
    figuresOf(sectionOf('compliance', { pairings: [pairing(1, startedOn, facts)] })).agreements_in_time;
  const days = signedWithin(DEFAULT_SETTINGS);
  const start = addDays('2026-07-20', -days);

  it('are asked for where their last day lies in the period, both ends included', () => {
    const lastOn = (day: string) => inTime(addDays(day, -days));
    expect(['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'].map(lastOn)).toEqual([
      null,
      '0 of 1',
      '0 of 1',
      null,
    ]);
  });

  it('are not asked for of a pairing that was over by then', () => {
    const ended = (endedOn: string) => inTime(start, { status: 'ended', endedOn });
    expect([ended('2026-07-20'), ended('2026-07-21')]).toEqual([null, '0 of 1']);
  });

  it('are signed by both, the later on the last day', () => {
    const by = (mentee: string, mentor: string) => inTime(start, { agreements: [signed(mentee, mentor)] });
    expect(by('2026-07-20', '2026-07-12')).toBe('1 of 1');
    expect(by('2026-07-12', '2026-07-21')).toBe('0 of 1');
  });
});

describe('pairings planned to end in the period', () => {
  const completed = (endsOn: string) =>
    figuresOf(
      sectionOf('endings', {
        pairings: [
          pairing(1, '2026-01-10', {
            agreements: [
              {
                id: 1,
                pairingId: 1,
                version: 1,
                draftedOn: '2026-01-10',
                terms: { ...NO_TERMS, endsOn },
                signedOn: { mentee: '2026-01-11', mentor: '2026-01-11' },
              },
            ],
          }),
        ],
      }),
    ).completion_rate;

  it('are those whose last day, as agreed, lies in it, both ends included', () => {
    expect(['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'].map(completed)).toEqual([
      null,
      '0 of 1',
      '0 of 1',
      null,
    ]);
  });
});
