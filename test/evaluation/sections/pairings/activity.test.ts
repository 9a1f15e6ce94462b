import { describe, expect, it } from 'vitest';
import type { Pairing, PairingChange } from '../../../../src/domain/pairings/pairing.js';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings/settings.js';
import { checkIn, pairing } from '../../facts/reported-programme.js';
import { figureOf, figuresOf, sectionOf } from '../figures-of-section.js';

const activity = (facts: Parameters<typeof sectionOf>[1]) => sectionOf('activity', facts);
const figures = (facts: Parameters<typeof sectionOf>[1]) => figuresOf(activity(facts));

function paused(id: number, startedOn: string, from: string, until?: string): Pairing {
  const change = (status: PairingChange['status'], since: string) => ({ status, since, reason: null });
  const again = until === undefined ? [] : [change('active', until)];
  return pairing(id, startedOn, {
    status: until === undefined ? 'paused' : 'active',
    changes: [change('active', startedOn), change('paused', from), ...again],
  });
}

describe('the first meeting, due within 14 days', () => {
  it('counts in the period in which its last day falls', () => {
    const starts = ['2026-06-16', '2026-06-17', '2026-09-16', '2026-09-17'];
    const section = activity({ pairings: starts.map((day, at) => pairing(at + 1, day)) });
    expect(figuresOf(section).first_meeting_in_time).toBe('0 of 2');
    expect(figureOf(section, 'first_meeting_in_time').note).toBe(
      '1 begun in the period are too early to judge',
    );
  });

  it('has nobody to count where no pairing reached its day, and says so', () => {
    expect(figureOf(activity({}), 'first_meeting_in_time')).toMatchObject({
      state: 'no_data',
      note: 'no pairing reached its date in the period',
    });
  });

  it('leaves out who was paused or over before they met, and by the last day', () => {
    const day = '2026-08-15';
    const stopped = (since: string, heldOn?: string) =>
      figures({
        pairings: [paused(1, '2026-08-01', since)],
        checkIns: heldOn === undefined ? [] : [checkIn(1, 1, heldOn)],
      }).first_meeting_in_time;
    expect(stopped(day)).toBeNull();
    expect(stopped('2026-08-16')).toBe('0 of 1');
    expect(stopped('2026-08-05', '2026-08-06')).toBeNull();
    expect(stopped('2026-08-05', '2026-08-05')).toBe('1 of 1');
    expect(stopped('2026-08-05', '2026-08-04')).toBe('1 of 1');
  });
});

describe('check-ins', () => {
  const pairings = [pairing(1, '2026-05-01'), pairing(2, '2026-05-01'), pairing(3, '2026-05-01')];
  const checkIns = [
    checkIn(1, 1, '2026-06-30', { topics: ['earlier'] }),
    checkIn(2, 1, '2026-07-01', {
      kind: 'formal',
      minutes: 90,
      mode: 'phone',
      topics: ['Career', 'career '],
    }),
    checkIn(3, 1, '2026-09-30', { minutes: null, mode: null, topics: ['audit'] }),
    checkIn(4, 2, '2026-08-01', { minutes: 30, topics: ['career'] }),
    checkIn(5, 2, '2026-10-01', { topics: ['later'] }),
  ];
  const section = activity({ pairings, checkIns });

  it('are those held from the first day of the period to the last, with the hours that were noted', () => {
    expect(figuresOf(section)).toMatchObject({
      check_ins_held: 3,
      formal_reviews: 1,
      hours_met: 2,
      check_ins_per_pairing: 1,
      pairings_with_check_in: '2 of 3',
    });
    const hours = figureOf(section, 'hours_met');
    const perPairing = figureOf(section, 'check_ins_per_pairing');
    expect([figureOf(section, 'formal_reviews').denominator, hours.n, hours.denominator]).toEqual([3, 2, 3]);
    expect([perPairing.n, perPairing.denominator, perPairing.interval]).toEqual([
      3,
      3,
      { low: 0.5, high: 1.5 },
    ]);
  });

  it('tell how people met, of those that say so', () => {
    expect(figuresOf(section)).toMatchObject({
      'mode_check_ins, mode: phone': 1,
      'mode_check_ins, mode: video': 1,
      'mode_check_ins, mode: in person': 0,
      'mode_share, mode: phone': '1 of 2',
    });
    expect(section.tables[0]?.note).toBe('Of 3 check-ins, 2 say how they met.');
    const all = activity({ pairings, checkIns: [checkIn(1, 1, '2026-07-05')] });
    expect(all.tables.map(({ name, note }) => [name, note])).toEqual([['modes', '']]);
    expect(activity({ pairings, checkIns: [checkIn(1, 1, '2026-07-05', { mode: null })] }).tables).toEqual(
      [],
    );
  });

  it('tell what people talked about, each pairing once, in any letters', () => {
    expect(
      section.tables[1]?.rows.map(({ group, cells }) => [group, cells[0]?.value, cells[0]?.denominator]),
    ).toEqual([
      ['career', 2, 3],
      ['audit', 1, 3],
    ]);
  });

  it('name topics from ten pairings on, and count the others', () => {
    const many = Array.from({ length: 10 }, (_, at) => pairing(at + 1, '2026-05-01'));
    const topicsOf = (count: number) => {
      const held = many.map(({ id }) =>
        checkIn(id, id, '2026-08-01', { topics: id <= count ? ['a', `own ${id}`] : [] }),
      );
      const { tables } = activity({ settings: DEFAULT_SETTINGS, pairings: many, checkIns: held });
      return tables.flatMap(({ name, rows, note }) => (name === 'topics' ? [[rows.length, note]] : []));
    };
    expect(topicsOf(9)).toEqual([]);
    expect(topicsOf(10)).toEqual([[1, '10 rarer topics are not named.']]);
  });

  it('have no hours where nobody noted a length', () => {
    const one = activity({ pairings, checkIns: [checkIn(1, 1, '2026-08-01', { minutes: null })] });
    expect(figureOf(one, 'hours_met')).toMatchObject({ state: 'no_data', note: 'no length was noted' });
  });
});

describe('the cadence, 45 days at most', () => {
  // 45 days before 30 September is 16 August.
  it('is asked of active pairings older than that, and kept up to the last of them', () => {
    const started = (day: string) => figures({ pairings: [pairing(1, day)] }).on_cadence;
    expect([started('2026-08-16'), started('2026-08-15')]).toEqual([null, '0 of 1']);
    const met = (day: string) =>
      figures({ pairings: [pairing(1, '2026-05-01')], checkIns: [checkIn(1, 1, day)] }).on_cadence;
    expect([met('2026-08-15'), met('2026-08-16')]).toEqual(['0 of 1', '1 of 1']);
  });

  it('leaves out the days of a pause, and pairings that are paused', () => {
    const since = paused(1, '2026-05-01', '2026-08-20', '2026-08-30');
    const metOn = (heldOn: string) =>
      figures({ pairings: [since], checkIns: [checkIn(1, 1, heldOn)] }).on_cadence;
    expect([metOn('2026-08-05'), metOn('2026-08-06')]).toEqual(['0 of 1', '1 of 1']);
    expect(figures({ pairings: [paused(1, '2026-05-01', '2026-08-20')] }).on_cadence).toBeNull();
  });

  it('says how many are too early to judge', () => {
    const { metrics } = activity({ pairings: [pairing(1, '2026-05-01'), pairing(2, '2026-09-01')] });
    const notes = metrics.filter(({ name }) => name === 'on_cadence' || name === 'three_check_ins');
    expect(notes.map(({ note }) => note)).toEqual(['1 too early to judge', '1 too early to judge']);
    const none = activity({ pairings: [pairing(1, '2026-05-01')] }).metrics;
    expect(none.filter(({ note }) => note.includes('early'))).toEqual([]);
  });
});

describe('three check-ins, in 90 days', () => {
  it('are asked of pairings that have been active for so long, and counted since they began', () => {
    const of = (startedOn: string, ...held: string[]) =>
      figures({
        pairings: [pairing(1, startedOn)],
        checkIns: held.map((day, at) => checkIn(at, 1, day)),
      }).three_check_ins;
    expect([of('2026-07-03'), of('2026-07-02')]).toEqual([null, '0 of 1']);
    expect(of('2026-05-01', '2026-05-05', '2026-06-05')).toBe('0 of 1');
    expect(of('2026-05-01', '2026-05-05', '2026-06-05', '2026-09-30')).toBe('1 of 1');
    expect(of('2026-05-01', '2026-05-05', '2026-06-05', '2026-10-01')).toBe('0 of 1');
  });
});

describe('meetings told by count', () => {
  const counted = (id: number, since: string, heldOn: string, meetings: number) =>
    checkIn(id, 1, heldOn, { byCount: { meetings, since } });
  const of = (startedOn: string, ...checkIns: readonly ReturnType<typeof checkIn>[]) =>
    activity({ pairings: [pairing(1, startedOn)], checkIns });

  it('count each, on the last of their days, and are told', () => {
    const section = of('2026-04-01', checkIn(1, 1, '2026-07-01'), counted(2, '2026-06-01', '2026-09-30', 3));
    expect(figureOf(section, 'check_ins_held')).toMatchObject({
      value: 4,
      note: '3 of them by count, without a day of their own',
    });
    expect(figuresOf(section)).toMatchObject({
      three_check_ins: '1 of 1',
      full_dose: '1 of 1',
      never_met: '0 of 1',
    });
  });

  it('have no day from which or to which to count', () => {
    const section = of('2026-04-01', checkIn(1, 1, '2026-07-01'), counted(2, '2026-07-02', '2026-09-01', 2));
    expect(figureOf(section, 'days_between_check_ins').state).toBe('no_data');
  });

  it('are a first meeting in time where all their days are, late where none is, and neither where some are', () => {
    const first = (since: string, heldOn: string) =>
      figuresOf(of('2026-07-01', counted(1, since, heldOn, 2))).first_meeting_in_time;
    expect(first('2026-07-01', '2026-07-15')).toBe('1 of 1');
    expect(first('2026-07-01', '2026-07-16')).toBeNull();
    expect(first('2026-07-15', '2026-07-16')).toBeNull();
    expect(first('2026-07-16', '2026-07-17')).toBe('0 of 1');
    const withDay = (day: string) =>
      figuresOf(of('2026-07-01', checkIn(2, 1, day), counted(1, '2026-07-01', '2026-07-30', 2)))
        .first_meeting_in_time;
    expect(withDay('2026-07-20')).toBeNull();
    expect(withDay('2026-07-10')).toBe('1 of 1');
  });
});
