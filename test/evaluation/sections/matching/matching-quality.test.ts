import { describe, expect, it } from 'vitest';
import type { NamedRule } from '../../../../src/domain/rounds/named-rule.js';
import type { ProposedPair, Run } from '../../../../src/domain/rounds/run.js';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings/settings.js';
import { pairing, person } from '../../facts/reported-programme.js';
import { figuresOf, NOTHING_HIDDEN, sectionOf } from '../figures-of-section.js';

const round = (id: number, openedOn: string) => ({
  round: { id, name: `Round ${id}`, openedOn, closedOn: null },
  participants: [],
});
const wishing = (id: number, ...prefers: string[]) =>
  person(id, { attributes: new Map([['prefers', prefers]]) });
const matching = (facts: Parameters<typeof sectionOf>[1]) => sectionOf('matching', facts);

describe('pairings begun', () => {
  it('are those from the first day of the period to the last', () => {
    const days = ['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'];
    const section = matching({ pairings: days.map((day, at) => pairing(at + 1, day)) });
    expect(figuresOf(section).pairings_begun).toBe(2);
  });

  it('took days since their round was opened; of a round opened later nothing is known', () => {
    const pairings = [
      pairing(1, '2026-07-01', { roundId: 1 }),
      pairing(2, '2026-08-01', { roundId: 2 }),
      pairing(3, '2026-07-31', { roundId: 2 }),
      pairing(4, '2026-07-31', { roundId: 9 }),
    ];
    const section = matching({ pairings, rounds: [round(1, '2026-06-01'), round(2, '2026-08-01')] });
    const days = section.metrics.find(({ name }) => name === 'days_to_match');
    expect(days).toMatchObject({ value: 15, n: 2, denominator: 4, interval: { low: 7.5, high: 22.5 } });
  });

  it('have the median of their fits, where those are known, and stand in bands whose lower end belongs to them', () => {
    const fits = [0.39, 0.4, 0.59, 0.6, 0.79, 0.8, 1, null];
    const section = matching({ pairings: fits.map((fit, at) => pairing(at + 1, '2026-07-05', { fit })) });
    expect(figuresOf(section)).toMatchObject({
      fit: 0.6,
      'fit_band_pairings, fit: below 40 %': 1,
      'fit_band_pairings, fit: 40 % to below 60 %': 2,
      'fit_band_pairings, fit: 60 % to below 80 %': 2,
      'fit_band_pairings, fit: 80 % and above': 2,
      'fit_band_share, fit: below 40 %': '1 of 7',
    });
  });

  it('show their fit and its bands from eight people on', () => {
    const of = (count: number) => {
      const pairings = Array.from({ length: count }, (_, at) => pairing(at + 1, '2026-07-05', { fit: 0.5 }));
      const section = matching({ settings: DEFAULT_SETTINGS, pairings });
      return [figuresOf(section).fit, section.tables.length];
    };
    expect([of(0), of(7), of(8)]).toEqual([
      [null, 0],
      ['suppressed', 0],
      [0.5, 1],
    ]);
  });

  it('meet a wish that names the mentor by staff number or, in any letters, by e-mail', () => {
    const people = [
      wishing(1, 'P999', 'P101'),
      wishing(2, ' P102@Example.ORG'),
      wishing(3, 'P999'),
      wishing(4),
      wishing(5, 'P105'),
      ...[101, 102, 103, 104].map((id) => person(id)),
    ];
    const pairings = [1, 2, 3, 4, 5].map((id) => pairing(id, '2026-07-05'));
    expect(figuresOf(matching({ people, pairings })).wishes_met).toBe('2 of 3');
  });

  it('look for wishes where a criterion of preference looks for them', () => {
    const criteria = [{ name: 'wishes', kind: 'preference' as const, weight: 1, attribute: 'choices' }];
    const settings = { ...NOTHING_HIDDEN, matching: { ...NOTHING_HIDDEN.matching, criteria } };
    const people = [
      person(1, { attributes: new Map([['choices', ['P101']]]) }),
      wishing(2, 'P999'),
      person(101),
      person(102),
    ];
    const pairings = [pairing(1, '2026-07-05'), pairing(2, '2026-07-05')];
    expect(figuresOf(matching({ settings, people, pairings })).wishes_met).toBe('1 of 1');
  });

  it('are rematches where an earlier pairing of the mentee was over by then', () => {
    const over = (id: number, endedOn: string, menteeId: number, startedOn = '2026-04-01') =>
      pairing(id, startedOn, { menteeId, endedOn, status: 'ended' });
    const pairings = [
      over(11, '2026-07-05', 1),
      pairing(1, '2026-07-05'),
      over(12, '2026-07-06', 2),
      pairing(2, '2026-07-05'),
      // The earliest end counts, in whatever order they come.
      over(13, '2026-08-20', 3),
      over(14, '2026-06-20', 3),
      pairing(3, '2026-07-05'),
      // Begun and over on one day: it follows nothing.
      over(15, '2026-07-05', 4, '2026-07-05'),
      pairing(5, '2026-07-05'),
    ];
    expect(figuresOf(matching({ pairings })).rematches).toBe('2 of 5');
  });
});

describe('the runs behind pairings', () => {
  const pair = (menteeId: number, decision: ProposedPair['decision']): ProposedPair => ({
    menteeId,
    mentorId: 100 + menteeId,
    fit: 0.5,
    parts: [],
    decision,
  });
  const run = (id: number, pairs: readonly ProposedPair[], proven = true): Run => ({
    id,
    roundId: 1,
    computedAt: '2026-07-01T09:00:00Z',
    status: 'accepted',
    objective: 'coverage',
    seed: 0,
    fingerprint: '',
    menteeCount: 5,
    mentorCount: 4,
    placeCount: 4,
    totalFit: 1,
    certificate: { proven, gap: 0, reasons: [] },
    pairs,
    leftOver: [],
  });
  const rule = (id: number, kind: NamedRule['kind']): NamedRule => ({
    id,
    kind,
    menteeId: 1,
    mentorId: 2,
    because: '',
    recordedAt: '2026-07-01T09:00:00Z',
    recordedOn: '2026-07-01',
  });
  const runs = [
    run(3, [pair(1, 'locked'), pair(2, 'vetoed'), pair(3, 'vetoed')], false),
    run(1, [pair(4, 'accepted')]),
    { ...run(2, [pair(5, 'vetoed')]), roundId: 2 },
  ];
  const pairings = [pairing(1, '2026-07-05', { runId: 3 }), pairing(4, '2026-07-05', { runId: 1 })];

  it('tell how often people overruled the program, or told it beforehand', () => {
    const namedRules = [rule(1, 'must'), rule(2, 'never'), rule(3, 'never')];
    const section = matching({ runs, pairings, namedRules });
    expect(figuresOf(section)).toMatchObject({
      pairs_vetoed: 2,
      pairs_locked: 1,
      rules_must: 1,
      rules_never: 2,
    });
    expect(section.metrics.find(({ name }) => name === 'pairs_vetoed')?.denominator).toBe(4);
  });

  it('tell what was changed of what the program proposed first, and what fit that cost', () => {
    const other = (menteeId: number, mentorId: number, fit: number, decision: ProposedPair['decision']) => ({
      ...pair(menteeId, decision),
      mentorId,
      fit,
    });
    const chain = [
      // Nobody decided anything on the first; the second was solved again after a veto, and so moved mentee 2 as well.
      run(1, [other(1, 109, 0.99, 'proposed'), other(2, 109, 0.99, 'proposed')]),
      run(2, [other(1, 101, 0.9, 'vetoed'), other(2, 102, 0.8, 'proposed'), other(3, 103, 0.7, 'locked')]),
      run(3, [
        other(1, 102, 0.6, 'accepted'),
        other(2, 104, 0.7, 'accepted'),
        other(3, 103, 0.7, 'accepted'),
      ]),
      { ...run(4, [other(4, 104, 0.5, 'vetoed')]), roundId: 2 },
    ];
    const begun = (id: number, mentorId: number, fit: number, runId: number | null = 3) =>
      pairing(id, '2026-07-05', { mentorId, fit, runId });
    const section = matching({
      runs: chain,
      pairings: [begun(1, 102, 0.6), begun(2, 104, 0.7), begun(3, 103, 0.7), begun(4, 105, 0.2, null)],
    });
    const told = figuresOf(section);
    expect(told).toMatchObject({
      override_rate: '2 of 3',
      pairs_vetoed: 1,
      pairs_locked: 0,
      'origin_pairings, origin: proposed': 1,
      'origin_pairings, origin: changed': 2,
      'origin_share, origin: by_hand': '1 of 4',
    });
    expect(told.fit_given_up).toBeCloseTo(0.2, 12);
    // Mentees 1 to 3, each with two mentors over the two runs but the last, who kept the one.
    expect(section.metrics.find(({ name }) => name === 'pairs_vetoed')?.denominator).toBe(5);
  });

  it('tell of what kind the reasons are for which mentees were left over', () => {
    const leftOver = [
      '4 mentors considered: 2 full, 2 in their unit.',
      '1 mentor considered: 1 full. 2 people compete for the one place of A B.',
      'A rule or a lock stands against A B, their mentor now. 3 mentors considered: 3 vetoed.',
      '3 mentors considered: 1 for whom a cap is reached (the mentees of North may have only 2), 2 vetoed.',
      'On leave, so not matched in this run.',
      'No mentor takes part in this round.',
    ].map((reason, at) => ({ menteeId: at + 1, reason }));
    const section = matching({
      runs: [{ ...run(1, [pair(4, 'accepted')]), leftOver }],
      pairings: pairings.slice(1),
    });
    expect(figuresOf(section)).toMatchObject({
      'left_over_mentees, reason: no_place': 2,
      'left_over_mentees, reason: rules': 1,
      'left_over_mentees, reason: cap': 1,
      'left_over_mentees, reason: on_leave': 1,
      'left_over_mentees, reason: no_mentor': 1,
    });
  });

  it('are spoken of by the latest of them, as it was proposed', () => {
    expect(matching({ runs, pairings }).intro).toEqual([
      'The latest matching run behind these pairings placed 3 of 5 mentees with 4 mentors (not proven optimal).',
    ]);
    expect(matching({ runs, pairings: pairings.slice(1) }).intro[0]).toMatch(
      /placed 1 of 5 .* \(proven optimal\)/,
    );
    expect(matching({ runs, pairings: [] }).intro).toEqual([]);
  });
});
