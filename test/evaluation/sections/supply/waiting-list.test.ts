import { describe, expect, it } from 'vitest';
import { quarterNamed } from '../../../../src/domain/dates/quarter.js';
import { factsOf } from '../../../../src/evaluation/facts/period-facts.js';
import type { ReportInput } from '../../../../src/evaluation/facts/report-input.js';
import { waitingAt } from '../../../../src/evaluation/facts/waiting-at.js';
import type { Metric } from '../../../../src/evaluation/metric.js';
import type { Section } from '../../../../src/evaluation/report-value.js';
import { waitingList } from '../../../../src/evaluation/sections/supply/waiting-list.js';
import { quartersOf } from '../../disclosure/attacker/made-up-programmes.js';
import { emptyInput, pairing, person } from '../../facts/reported-programme.js';
import { figuresOf, NOTHING_HIDDEN, sectionOf } from '../figures-of-section.js';

/** A programme whose mentees joined on these days, the first with number 1. */
function joinedOn(...days: readonly string[]) {
  const people = days.map((_, at) => person(at + 1));
  const participants = people.map((one, at) => ({
    person: one,
    role: 'mentee' as const,
    capacity: null,
    joinedOn: days[at] ?? '',
  }));
  return {
    people,
    rounds: [{ round: { id: 1, name: 'Round 1', openedOn: '2026-01-01', closedOn: null }, participants }],
  };
}

describe('the list of those who wait', () => {
  it('is what it was, and who joined, less who was matched and who went', () => {
    const { people, rounds } = joinedOn('2026-06-01', '2026-06-01', '2026-07-10', '2026-07-10', '2026-06-30');
    const [first] = rounds;
    const participants = (first?.participants ?? []).map((one) =>
      one.person.id === 5 ? { ...one, withdrawnOn: '2026-08-01' } : one,
    );
    const section = sectionOf('supply_and_demand', {
      people,
      rounds: first === undefined ? [] : [{ ...first, participants }],
      pairings: [pairing(1, '2026-07-01', { menteeId: 1 }), pairing(2, '2026-09-30', { menteeId: 3 })],
    });
    expect(figuresOf(section)).toMatchObject({
      waiting_before: 3,
      waiting_joined: 2,
      waiting_matched: 2,
      waiting_gone: 1,
    });
  });

  it('counts who ended one pairing and began the next as waiting in between', () => {
    const section = sectionOf('supply_and_demand', {
      ...joinedOn('2026-01-10'),
      pairings: [
        pairing(1, '2026-02-01', { menteeId: 1, status: 'ended', endedOn: '2026-07-10' }),
        pairing(2, '2026-08-09', { menteeId: 1 }),
      ],
    });
    expect(figuresOf(section)).toMatchObject({
      waiting_before: 0,
      waiting_joined: 1,
      waiting_matched: 1,
      wait_to_match: 30,
    });
  });

  it('counts a match once, in the period in which a pairing that begins in the next was recorded', () => {
    const planned = { ...pairing(1, '2026-10-05', { menteeId: 1 }), recordedOn: '2026-09-20' };
    const flowOf = (facts: Partial<ReportInput>) =>
      figuresOf(sectionOf('supply_and_demand', { ...joinedOn('2026-09-01'), pairings: [planned], ...facts }));
    expect(flowOf({})).toMatchObject({ waiting_joined: 1, waiting_matched: 1, wait_to_match: 19 });
    const next = flowOf({ period: quarterNamed('2026-Q4', 1, '2026-12-31') });
    expect(next).toMatchObject({ waiting_before: 0, waiting_joined: 0, waiting_matched: 0, waiting_gone: 0 });
  });

  it('takes a second mentor beside the first for no wait', () => {
    const section = sectionOf('supply_and_demand', {
      ...joinedOn('2026-01-10'),
      pairings: [pairing(1, '2026-02-01', { menteeId: 1 }), pairing(2, '2026-08-09', { menteeId: 1 })],
    });
    expect(figuresOf(section)).toMatchObject({ waiting_joined: 0, waiting_matched: 0 });
  });

  it('adds up in every made-up programme', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { later } = quartersOf(seed);
      const flow = Object.fromEntries(
        waitingList(factsOf(later, later.period)).flow.map(({ name, value }) => [name, value ?? 0]),
      );
      const { waiting_before = 0, waiting_joined = 0, waiting_matched = 0, waiting_gone = 0 } = flow;
      const now = waitingAt(later.period.until, later).length;
      expect([seed, waiting_before + waiting_joined - waiting_matched - waiting_gone]).toEqual([seed, now]);
    }
  });
});

function everyMetric({ metrics, tables }: Section): Metric[] {
  return [...metrics, ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))];
}

describe('how long it takes to be matched', () => {
  const days = Array.from({ length: 20 }, () => '2026-07-01');

  it('takes those who still wait as having waited at least so long, not as matched', () => {
    const pairings = Array.from({ length: 10 }, (_, at) =>
      pairing(at + 1, at < 5 ? '2026-07-11' : '2026-07-21', { menteeId: at + 1 }),
    );
    const section = sectionOf('supply_and_demand', { ...joinedOn(...days), pairings });
    const of = (name: string) => everyMetric(section).find((one) => one.name === name);
    // Half of 20 after 20 days; the other ten still wait after 91.
    expect(of('wait_to_match')).toMatchObject({ value: 20, n: 20 });
    expect(of('wait_to_match_90')).toMatchObject({ value: null, note: 'not reached' });
    expect(of('unmatched_after_90')?.value).toBeCloseTo(0.5, 12);
    expect(
      ['waiting_after_90', 'matched_before_90', 'not_waiting_after_90'].map((name) => of(name)?.value),
    ).toEqual([10, 10, 0]);
    expect(of('unmatched_after_182')).toMatchObject({ value: null, note: 'too few were followed so long' });
  });

  it('follows who waited before the period from its beginning on alone', () => {
    // One of two who had waited 30 days is matched 10 days later; the one who joined then is not yet at risk of it.
    const input = emptyInput({
      settings: NOTHING_HIDDEN,
      ...joinedOn('2026-05-31', '2026-05-31', '2026-09-01'),
      pairings: [pairing(1, '2026-07-10', { menteeId: 1 })],
    });
    const [median] = waitingList(factsOf(input, input.period)).waits;
    expect(median).toMatchObject({ value: 40, n: 3 });
  });

  it('is hidden of few, and said to be too short a time where too few are followed so long', () => {
    const few = sectionOf('supply_and_demand', {
      ...joinedOn(...days.slice(0, 7)),
      settings: { ...NOTHING_HIDDEN, report: { ...NOTHING_HIDDEN.report, smallestGroup: 10 } },
    });
    expect(everyMetric(few).find(({ name }) => name === 'unmatched_after_28')?.state).not.toBe('shown');
  });
});
