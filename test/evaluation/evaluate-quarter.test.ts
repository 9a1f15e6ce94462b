import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/dates/iso-date.js';
import { quarterNamed } from '../../src/domain/dates/quarter.js';
import type { Pairing } from '../../src/domain/pairings/pairing.js';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.js';
import { evaluateQuarter } from '../../src/evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../src/evaluation/facts/report-input.js';
import type { Metric } from '../../src/evaluation/metric.js';
import type { Report } from '../../src/evaluation/report-value.js';
import { checkIn, emptyInput, exampleInput, feedback, pairing, person } from './facts/reported-programme.js';

function metricsOf(report: Report): Metric[] {
  return report.sections.flatMap(({ metrics, tables }) => [
    ...metrics,
    ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
  ]);
}

function metric(report: Report, section: string, name: string, group = ''): Metric {
  const found = report.sections
    .filter((one) => one.name === section)
    .flatMap(({ metrics, tables }) => [
      ...metrics,
      ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
    ])
    .find((one) => one.name === name && one.group === group);
  if (found === undefined) throw new Error(`no ${section} ${name} ${group}`);
  return found;
}

const example = evaluateQuarter(exampleInput());

describe('a quarter of the example', () => {
  it('has the sections in their order, each numbered as in the full list', () => {
    expect(example.sections.map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    ]);
    expect(example.title).toBe('Mentoring report 2026-Q3');
  });

  it('matches 36 of 40 mentees, against 20 of 40 the quarter before', () => {
    const rate = metric(example, 'headlines', 'match_rate');
    expect(rate).toMatchObject({ value: 0.9, n: 36, denominator: 40, unit: 'share', change: 'higher' });
    expect(rate.target).toEqual({ target: 0.7, verdict: 'reached', isSure: true });
    expect(rate.interval?.low).toBeCloseTo(0.7695, 4);
    expect(rate.previous).toMatchObject({ n: 20, denominator: 40 });
  });

  it('keeps "active during" (36) apart from "active at" the last day (30: four over, two paused)', () => {
    expect(metric(example, 'headlines', 'pairings_active_during').value).toBe(36);
    expect(metric(example, 'headlines', 'pairings_active_at').value).toBe(30);
    expect(metric(example, 'health', 'pairings_open').value).toBe(32);
  });

  it('judges the first meeting of the 16 pairings due in the quarter: 15 met within 14 days', () => {
    const first = metric(example, 'activity', 'first_meeting_in_time');
    expect(first).toMatchObject({ n: 15, denominator: 16 });
    expect(first.target).toEqual({ target: 0.9, verdict: 'reached', isSure: false });
  });

  it('counts waiting from the given days, with type-7 quartiles', () => {
    expect(metric(example, 'supply_and_demand', 'mentees_waiting').value).toBe(5);
    const waiting = Array.from({ length: 8 }, (_, at) => ({
      menteeId: 33 + at,
      since: addDays('2026-07-01', at * 10),
    }));
    const eight = evaluateQuarter({ ...exampleInput(), waiting });
    expect(metric(eight, 'supply_and_demand', 'days_waiting')).toMatchObject({
      value: 56,
      n: 8,
      interval: { low: 38.5, high: 73.5 },
    });
    expect(metric(eight, 'supply_and_demand', 'longest_wait')).toMatchObject({ value: 91, n: 8 });
    const seven = evaluateQuarter({ ...exampleInput(), waiting: waiting.slice(1) });
    for (const name of ['days_waiting', 'longest_wait'])
      expect(metric(seven, 'supply_and_demand', name)).toMatchObject({ state: 'suppressed', value: null });
    expect(metric(example, 'supply_and_demand', 'places_free')).toMatchObject({ value: 28, denominator: 60 });
  });

  it('gives each open pairing one health: 26 on track, 4 in need of attention, 2 paused', () => {
    const health = ['on_track', 'needs_attention', 'too_early', 'paused'];
    expect(health.map((status) => metric(example, 'health', `health_${status}`).n)).toEqual([26, 4, 0, 2]);
  });

  it('takes every pairing active in the quarter as asked: 24 of 36 answered, mean 4.5', () => {
    expect(metric(example, 'experience', 'response_rate', 'side: mentee')).toMatchObject({
      n: 24,
      denominator: 36,
    });
    expect(metric(example, 'experience', 'mean_rating', 'side: mentee')).toMatchObject({
      value: 4.5,
      n: 24,
      target: { verdict: 'reached' },
    });
  });

  it('gives no interval of a mean whose answers are all alike, and judges it by its value', () => {
    const mean = metric(example, 'experience', 'mean_rating', 'side: mentor');
    expect(mean).toMatchObject({ value: 4, interval: null, target: { verdict: 'reached' } });
  });

  it('takes ten answers of one mentor for one person: no mean, no words', () => {
    const pairings = Array.from({ length: 10 }, (_, at) => pairing(at + 1, '2026-07-01', { mentorId: 101 }));
    const answers = pairings.map(({ id }) =>
      feedback(id, id, '2026-09-05', { givenBy: 'mentor', rating: (id % 3) + 2, toImprove: `Number ${id}` }),
    );
    const people = [...pairings.map(({ id }) => person(id)), person(101)];
    const report = evaluateQuarter(emptyInput({ people, pairings, feedback: answers }));
    expect(metric(report, 'experience', 'mean_rating', 'side: mentor').state).toBe('suppressed');
    expect(metric(report, 'experience', 'top_box', 'side: mentor').state).toBe('suppressed');
    expect(report.sections.flatMap(({ quotes }) => quotes)).toEqual([]);
  });

  it('counts requests for a change without a rating, and until they are withdrawn', () => {
    const pairings = Array.from({ length: 24 }, (_, at) => pairing(at + 1, '2026-05-01'));
    const people = pairings.flatMap(({ id }) => [person(id), person(100 + id)]);
    const answers = pairings.flatMap(({ id }) => [
      feedback(id, id, '2026-06-05', { givenBy: 'mentee', rating: null, wantsChange: id <= 12 }),
      feedback(100 + id, id, '2026-09-05', {
        givenBy: 'mentee',
        rating: 4,
        wantsChange: id <= 2 ? false : null,
      }),
    ]);
    const report = evaluateQuarter(emptyInput({ people, pairings, feedback: answers }));
    const asked = metric(report, 'experience', 'wants_change', 'side: mentee');
    expect(asked).toMatchObject({ n: 10, denominator: 24 });
  });

  it('leaves out of first meetings whoever paused before meeting, and counts days lived up to the end', () => {
    const paused = (id: number): Pairing =>
      pairing(id, '2026-07-01', {
        changes: [
          { status: 'active', since: '2026-07-01', reason: null },
          { status: 'paused', since: '2026-07-03', reason: null },
          { status: 'active', since: '2026-07-10', reason: null },
        ],
      });
    const ended = pairing(4, '2026-07-01', { status: 'ended', endedOn: '2026-07-11' });
    const pairings = [paused(1), paused(2), pairing(3, '2026-07-01'), ended];
    const checkIns = [
      checkIn(1, 1, '2026-07-20'),
      checkIn(2, 2, '2026-07-12'),
      ...['2026-07-05', '2026-08-05', '2026-09-05'].map((day, at) => checkIn(3 + at, 3, day)),
    ];
    const people = pairings.flatMap(({ id }) => [person(id), person(100 + id)]);
    const report = evaluateQuarter(emptyInput({ people, pairings, checkIns }));
    expect(metric(report, 'activity', 'first_meeting_in_time')).toMatchObject({ n: 1, denominator: 1 });
    expect(metric(report, 'activity', 'three_check_ins')).toMatchObject({ n: 1, denominator: 1 });
  });

  it('has an end on the first day of a quarter in that quarter in every figure', () => {
    const pairings = [
      pairing(1, '2026-04-01', { status: 'ended', endedOn: '2026-07-01' }),
      pairing(2, '2026-04-01'),
    ];
    const people = pairings.flatMap(({ id }) => [person(id), person(100 + id)]);
    const report = evaluateQuarter(emptyInput({ people, pairings }));
    expect(metric(report, 'endings', 'pairings_ended').value).toBe(1);
    expect(metric(report, 'endings', 'ended_early')).toMatchObject({ n: 1, denominator: 2 });
  });

  it('shows no longest wait of too few', () => {
    const waiting = [{ menteeId: 1, since: '2026-07-01' }];
    const report = evaluateQuarter(emptyInput({ people: [person(1)], waiting }));
    expect(metric(report, 'supply_and_demand', 'longest_wait').state).toBe('suppressed');
  });

  it('counts endings and hides how long so few had lasted', () => {
    expect(metric(example, 'endings', 'pairings_completed').value).toBe(1);
    expect(metric(example, 'endings', 'ended_early')).toMatchObject({ n: 3, denominator: 36 });
    expect(metric(example, 'endings', 'months_lasted').state).toBe('suppressed');
  });
});

describe('small numbers in the report', () => {
  it('hide a band of two mentees, and another with it so that the total does not tell', () => {
    const band = (group: string) => metric(example, 'equity', 'mentees', `band: ${group}`).state;
    expect([band('Band 5'), band('Band 6'), band('not stated')]).toEqual([
      'suppressed',
      'shown',
      'suppressed',
    ]);
    const hidden = metric(example, 'equity', 'match_rate', 'band: not stated');
    expect(hidden).toMatchObject({ value: null, n: null, denominator: null, interval: null });
    expect(hidden.note).toMatch(/^suppressed: fewer than 10/);
  });

  it('never show a count of 1 to 9 people or pairings in a breakdown', () => {
    const shown = metricsOf(example).filter(
      ({ group, unit, state }) =>
        /^(site|profession|band|topic|reason|need|cause)/.test(group) &&
        unit !== 'share' &&
        state === 'shown',
    );
    expect(shown.length).toBeGreaterThan(15);
    for (const { value } of shown) expect(value === 0 || (value ?? 0) >= 10).toBe(true);
  });

  it('hide who asks for a change, and the words, when few wrote', () => {
    expect(metric(example, 'experience', 'wants_change', 'side: mentee').state).toBe('suppressed');
    const few = exampleInput();
    const report = evaluateQuarter({ ...few, feedback: few.feedback.slice(0, 18) });
    expect(report.sections.flatMap(({ quotes }) => quotes)).toEqual([]);
    expect(example.sections.flatMap(({ quotes }) => quotes)).toEqual([]);
    const approvedQuotes = few.feedback.flatMap(({ id }) => [
      { feedbackId: id, field: 'helpful' as const },
      { feedbackId: id, field: 'to_improve' as const },
    ]);
    const approved = evaluateQuarter({ ...few, approvedQuotes });
    expect(approved.sections.flatMap(({ quotes }) => quotes.map(({ title }) => title))).toEqual([
      'What helped, in the words of mentees (24 wrote, 24 shown)',
      'What to improve (12 wrote, 1 shown)',
    ]);
    const fewApproved = evaluateQuarter({ ...few, approvedQuotes, feedback: few.feedback.slice(0, 18) });
    expect(fewApproved.sections.flatMap(({ quotes }) => quotes)).toEqual([]);
  });

  it('count what many name as helpful, and quote only what says more', () => {
    const input = exampleInput();
    const answers = Array.from({ length: 24 }, (_, at) =>
      feedback(at, at + 7, '2026-08-01', {
        givenBy: 'mentee',
        rating: 4,
        helpful: at < 14 ? 'Career advice; Time' : `Something of my own ${at}`,
      }),
    );
    const approvedQuotes = answers.map(({ id }) => ({ feedbackId: id, field: 'helpful' as const }));
    const report = evaluateQuarter({ ...input, feedback: answers, approvedQuotes });
    expect(metric(report, 'experience', 'helped', 'side: mentee, theme: career advice')).toMatchObject({
      value: 14,
      denominator: 24,
    });
    const quotes = report.sections.flatMap((section) => section.quotes);
    expect(quotes.map(({ title, texts }) => [title, texts.length])).toEqual([
      ['What helped, in the words of mentees (10 wrote, 10 shown)', 10],
    ]);
  });

  it('hide a mean, a share and a distribution of fewer than eight answers alike', () => {
    const withAnswers = (count: number) =>
      evaluateQuarter({
        ...exampleInput(),
        feedback: Array.from({ length: count }, (_, at) =>
          feedback(at, at + 7, '2026-08-01', { givenBy: 'mentee', rating: 1 + (at % 5) }),
        ),
      });
    const states = (count: number) =>
      [
        ['mean_rating', 'side: mentee'],
        ['top_box', 'side: mentee'],
        ['rating_answers', 'side: mentee, rating: 1'],
      ].map(([name = '', group = '']) => metric(withAnswers(count), 'experience', name, group).state);
    expect(states(7)).toEqual(['suppressed', 'suppressed', 'suppressed']);
    expect(states(8)).toEqual(['shown', 'shown', 'shown']);
  });

  it('hide answers that are all alike when they come from fewer than ten', () => {
    const report = evaluateQuarter({
      ...exampleInput(),
      feedback: Array.from({ length: 9 }, (_, at) =>
        feedback(at, at + 7, '2026-08-01', { givenBy: 'mentee', rating: 5 }),
      ),
    });
    expect(metric(report, 'experience', 'mean_rating', 'side: mentee').state).toBe('suppressed');
  });
});

describe('the first meeting', () => {
  const judge = (facts: Partial<ReportInput>) =>
    metric(evaluateQuarter(emptyInput(facts)), 'activity', 'first_meeting_in_time');

  it('is too early to judge within its days, even when it was held', () => {
    const early = judge({ pairings: [pairing(1, '2026-09-20')], checkIns: [checkIn(1, 1, '2026-09-21')] });
    expect(early).toMatchObject({ state: 'no_data', note: '1 begun in the period are too early to judge' });
  });

  it('is in time on the fourteenth day and late on the fifteenth', () => {
    const pairings = [pairing(1, '2026-08-01'), pairing(2, '2026-08-01')];
    const checkIns = [checkIn(1, 1, '2026-08-15'), checkIn(2, 2, '2026-08-16')];
    expect(judge({ pairings, checkIns })).toMatchObject({ n: 1, denominator: 2 });
  });

  it('leaves out a pairing that was over before its time ran out', () => {
    const over = pairing(1, '2026-08-01', { status: 'ended', endedOn: '2026-08-05', endReason: 'moved' });
    expect(judge({ pairings: [over] }).state).toBe('no_data');
  });
});

describe('a programme in which nothing has happened', () => {
  const report = evaluateQuarter(emptyInput());

  it('says so, without a number made of nothing', () => {
    expect(report.sections[0]?.intro).toEqual([
      'Nobody has taken part in the programme by the end of this period.',
    ]);
    expect(metric(report, 'headlines', 'match_rate')).toMatchObject({
      state: 'no_data',
      value: null,
      target: null,
    });
    for (const { value, interval } of metricsOf(report)) {
      expect(value).not.toBeNaN();
      expect(value === null || value === 0).toBe(true);
      expect(interval).toBeNull();
    }
  });

  it('says that there are no pairings yet once people take part', () => {
    const one = person(1);
    const rounds = [
      {
        round: { id: 1, name: 'Round 1', openedOn: '2026-07-01', closedOn: null },
        participants: [{ person: one, role: 'mentee' as const, capacity: null }],
      },
    ];
    const begun = evaluateQuarter(emptyInput({ people: [one], rounds }));
    expect(begun.sections[0]?.intro).toEqual(['There are no pairings yet.']);
    expect(metric(begun, 'headlines', 'match_rate')).toMatchObject({ n: 0, denominator: 1 });
  });
});

describe('any report', () => {
  it('is the same in whatever order the lists come', () => {
    const input = exampleInput();
    const shuffled = <T>(list: readonly T[]) =>
      fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
    fc.assert(
      fc.property(
        shuffled(input.people),
        shuffled(input.pairings),
        shuffled(input.checkIns),
        shuffled(input.feedback),
        (people, pairings, checkIns, answers) => {
          expect(evaluateQuarter({ ...input, people, pairings, checkIns, feedback: answers })).toEqual(
            example,
          );
        },
      ),
      { numRuns: 15 },
    );
  });

  it('knows nothing of what came after its period', () => {
    const input = exampleInput();
    const later = evaluateQuarter({
      ...input,
      checkIns: [...input.checkIns, checkIn(9_000, 10, '2026-10-05')],
      feedback: [...input.feedback, feedback(9_000, 8, '2026-10-05', { givenBy: 'mentee', rating: 1 })],
      pairings: [...input.pairings, pairing(900, '2026-10-02', { menteeId: 37 })],
    });
    expect(later).toEqual(example);
  });

  it('of a running quarter says up to which day it counts', () => {
    const period = quarterNamed('2026-Q3', 1, '2026-08-31');
    const report = evaluateQuarter({ ...exampleInput(), period });
    expect(report.title).toBe('Mentoring report 2026-Q3 (to date)');
    expect(report.sections[0]?.intro[0]).toContain('counted up to 2026-08-31');
    expect(metric(report, 'headlines', 'pairings_active_at').label).toBe('Pairings active at 2026-08-31');
  });

  it('prints the month its year begins in and the smallest group it shows', () => {
    const report = { ...DEFAULT_SETTINGS.report, yearStartsInMonth: 4, smallestGroup: 7 };
    const { definitions } = evaluateQuarter(emptyInput({ settings: { ...DEFAULT_SETTINGS, report } }));
    const text = (term: string) => definitions.find((one) => one.term === term)?.text ?? '';
    expect(text('Period')).toContain('begins in April');
    expect(text('Small numbers')).toContain('a count of fewer than 7 people is not shown');
  });
});
