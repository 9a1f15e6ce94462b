import { describe, expect, it } from 'vitest';
import type { Feedback } from '../../../../src/domain/pairings/pair-feedback.js';
import type { Pairing } from '../../../../src/domain/pairings/pairing.js';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings/settings.js';
import { feedback, pairing } from '../../facts/reported-programme.js';
import { figuresOf, sectionOf } from '../figures-of-section.js';

const over = (id: number, startedOn: string, endedOn: string, facts: Partial<Pairing> = {}) =>
  pairing(id, startedOn, { status: 'ended', endedOn, ...facts });
const endings = (facts: Parameters<typeof sectionOf>[1]) => sectionOf('endings', facts);

describe('endings, counted by hand', () => {
  const section = endings({
    pairings: [
      over(1, '2026-01-01', '2026-06-30'),
      over(2, '2026-01-01', '2026-07-01', { endReason: 'Moved ' }),
      over(3, '2026-05-31', '2026-09-30', { endReason: 'moved' }),
      over(4, '2026-03-01', '2026-08-15', { status: 'completed' }),
      over(5, '2026-01-01', '2026-10-01'),
      pairing(6, '2026-01-01'),
    ],
  });

  it('are those from the first day of the period to the last, completed apart from ended', () => {
    expect(figuresOf(section)).toMatchObject({
      pairings_completed: 1,
      pairings_ended: 2,
      ended_early: '2 of 5',
    });
    expect(section.intro).toEqual([]);
  });

  it('have lasted whole months', () => {
    // 6 months, 3 (31 May to 30 September is one day short of four), 5.
    const months = section.metrics.find(({ name }) => name === 'months_lasted');
    expect(months).toMatchObject({ value: 5, n: 3, denominator: 3 });
  });

  it('have their reasons counted, in any letters', () => {
    const [reasons] = section.tables;
    expect([reasons?.rows.map(({ group }) => group), reasons?.note]).toEqual([['moved'], '']);
    expect(section.tables[0]?.rows[0]?.cells[0]).toMatchObject({ value: 2, denominator: 2 });
  });

  it('are said not to be there where nothing came to an end', () => {
    const none = endings({ pairings: [pairing(1, '2026-01-01')] });
    expect(none.intro).toEqual(['No pairing was completed or ended in this period.']);
    expect([figuresOf(none).months_lasted, none.tables]).toEqual([null, []]);
  });
});

describe('early ends', () => {
  it('are told by who ended them, where that was recorded', () => {
    const ends = [undefined, 'mentee', 'mentee', 'both', 'programme', undefined] as const;
    const pairings = ends.map((by, at) => {
      const one = over(at + 1, '2026-05-01', '2026-08-01');
      return by === undefined ? one : { ...one, changes: one.changes.map((change) => ({ ...change, by })) };
    });
    expect(figuresOf(endings({ pairings }))).toMatchObject({
      'ended_early_side, side: mentee': 2,
      'ended_early_side, side: both': 1,
      'ended_early_side, side: programme': 1,
      'ended_early_side, side: not_recorded': 2,
    });
  });

  it('are told by the month of life, where what is completed can no longer end early', () => {
    const section = endings({
      pairings: [
        // Days of life: ended after 20 and 80, completed after 50, and two that go on for 91.
        over(1, '2026-07-01', '2026-07-21'),
        over(2, '2026-07-01', '2026-09-19'),
        pairing(3, '2026-07-01', { status: 'completed', endedOn: '2026-08-20' }),
        pairing(4, '2026-07-01'),
        pairing(5, '2026-07-01'),
      ],
    });
    const value = (name: string) =>
      section.tables
        .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
        .filter((one) => one.name === name);
    const [month1, month3] = value('ended_early_by_month');
    expect(month1?.value).toBeCloseTo(0.2, 12);
    expect(month3?.value).toBeCloseTo(0.4, 12);
    expect(value('completed_by_month')[1]?.value).toBeCloseTo(0.2, 12);
    expect(value('ended_early_by_month')[2]).toMatchObject({
      value: null,
      note: 'too few were followed so long',
    });
  });
});

describe('a renewed pairing', () => {
  const term = (renewedOn: string, until: string) => ({ pairingId: 1, renewedOn, until, afterVersion: 0 });
  const renewed = (...terms: readonly ReturnType<typeof term>[]) =>
    figuresOf(endings({ pairings: [pairing(1, '2026-02-01', { terms })] }));

  it('is one pairing, due to be completed when the new term ends, and counted once as renewed', () => {
    // Half a year from February ends in the third quarter.
    expect(renewed()).toMatchObject({ completion_rate: '0 of 1', pairings_renewed: 0 });
    expect(renewed(term('2026-07-30', '2026-12-31'))).toMatchObject({
      completion_rate: null,
      pairings_renewed: 1,
      pairings_ended: 0,
    });
    expect(renewed(term('2026-07-01', '2026-08-31'), term('2026-09-30', '2026-12-31'))).toMatchObject({
      pairings_renewed: 1,
    });
  });

  it.each([
    ['2026-06-30', 0],
    ['2026-07-01', 1],
    ['2026-09-30', 1],
    ['2026-10-01', 0],
  ])('on %s: %i in the third quarter', (day, count) => {
    expect(renewed(term(day, '2026-12-31')).pairings_renewed).toBe(count);
  });

  it('was due in its former quarter where it was renewed only after it', () => {
    expect(renewed(term('2026-10-01', '2026-12-31'))).toMatchObject({
      completion_rate: '0 of 1',
      pairings_renewed: 0,
    });
  });
});

describe('endings of a few', () => {
  it('tell how long they had lasted from eight people on, and a reason from ten on', () => {
    const of = (count: number) => {
      const pairings = Array.from({ length: count }, (_, at) =>
        over(at + 1, '2026-01-01', '2026-08-01', { endReason: 'moved' }),
      );
      const section = endings({ settings: DEFAULT_SETTINGS, pairings });
      return [
        figuresOf(section).months_lasted,
        section.tables.filter(({ name }) => name === 'end_reasons').length,
      ];
    };
    expect([of(7), of(8), of(9), of(10)]).toEqual([
      ['suppressed', 0],
      [7, 0],
      [7, 0],
      [7, 1],
    ]);
  });

  it('say how many reasons stay unnamed', () => {
    const pairings = Array.from({ length: 12 }, (_, at) =>
      over(at + 1, '2026-01-01', '2026-08-01', { endReason: at < 10 ? 'moved' : `own ${at}` }),
    );
    expect(endings({ settings: DEFAULT_SETTINGS, pairings }).tables[0]?.note).toBe(
      '2 rarer reasons are not named.',
    );
  });
});

describe('what to improve', () => {
  const said = (id: number, pairingId: number, day: string, facts: Partial<Feedback>) =>
    feedback(id, pairingId, day, { givenBy: 'mentee', rating: null, ...facts });

  it('is the last that each side of each pairing said, within the period', () => {
    const { quotes } = endings({
      pairings: [pairing(1, '2026-05-01'), pairing(2, '2026-05-01')],
      feedback: [
        said(4, 1, '2026-08-02', { toImprove: 'c: the same day, noted later' }),
        said(3, 1, '2026-08-02', { toImprove: 'b: the same day, noted earlier' }),
        said(2, 1, '2026-08-01', { toImprove: 'a: earlier' }),
        said(5, 1, '2026-09-01', { toImprove: null }),
        said(6, 1, '2026-07-15', { givenBy: 'mentor', toImprove: 'd: of the other side' }),
        said(7, 2, '2026-07-01', { toImprove: 'e: on the first day' }),
        said(8, 2, '2026-06-30', { toImprove: 'f: before' }),
        said(9, 9, '2026-08-01', { toImprove: 'g: of no pairing' }),
      ],
      approvedQuotes: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((feedbackId) => ({
        feedbackId,
        field: 'to_improve' as const,
      })),
    });
    expect(quotes).toEqual([
      {
        title: 'What to improve (3 wrote, 3 shown)',
        texts: ['c: the same day, noted later', 'd: of the other side', 'e: on the first day'],
      },
    ]);
  });
});
