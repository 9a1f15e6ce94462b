import { describe, expect, it } from 'vitest';
import type { CheckIn } from '../../../src/domain/pairings/check-in.js';
import type { Feedback } from '../../../src/domain/pairings/pair-feedback.js';
import type { Pairing, PairingChange } from '../../../src/domain/pairings/pairing.js';
import { activeDaysBetween, pairingHealth } from '../../../src/domain/pairings/pairing-health.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { StateError } from '../../../src/errors.js';

const START = '2026-01-01';

function pairing(changes: readonly PairingChange[] = []): Pairing {
  return {
    id: 1,
    roundId: 1,
    menteeId: 1,
    mentorId: 2,
    status: changes.at(-1)?.status ?? 'active',
    startedOn: START,
    endedOn: null,
    endReason: null,
    fit: null,
    runId: null,
    changes: [{ status: 'active', since: START, reason: null }, ...changes],
  };
}

function met(...days: string[]): CheckIn[] {
  return days.map((heldOn, at) => ({
    id: at + 1,
    pairingId: 1,
    heldOn,
    minutes: null,
    mode: null,
    kind: 'informal',
    topics: [],
    note: null,
  }));
}

function said(...answers: (Pick<Feedback, 'givenBy' | 'givenOn'> & Partial<Feedback>)[]): Feedback[] {
  return answers.map((answer, at) => ({
    id: at + 1,
    pairingId: 1,
    rating: null,
    helpful: null,
    toImprove: null,
    wantsChange: null,
    ...answer,
  }));
}

/** First meeting within 14 days, check-in every 30, late after 45, very late after 60, silent after 90. */
function health(
  today: string,
  facts: { pairing?: Pairing; checkIns?: CheckIn[]; feedback?: Feedback[] } = {},
) {
  return pairingHealth({
    pairing: facts.pairing ?? pairing(),
    checkIns: facts.checkIns ?? [],
    feedback: facts.feedback ?? [],
    today,
    cadence: DEFAULT_SETTINGS.cadence,
  });
}

describe('a request for a change', () => {
  it('stands until it is withdrawn, not until the next answer that says nothing of it', () => {
    const asked = { givenBy: 'mentee', givenOn: '2026-01-10', wantsChange: true } as const;
    const later = { givenBy: 'mentee', givenOn: '2026-01-12', rating: 4 } as const;
    const health = (wantsChange: boolean | null) =>
      pairingHealth({
        pairing: pairing(),
        checkIns: met('2026-01-09'),
        feedback: said(asked, { ...later, wantsChange }),
        today: '2026-01-13',
        cadence: DEFAULT_SETTINGS.cadence,
      }).status;
    expect(health(null)).toBe('needs_attention');
    expect(health(false)).toBe('on_track');
  });
});

describe('health of a pairing without a meeting', () => {
  it('is too early to judge up to the fourteenth day', () => {
    expect(health('2026-01-15')).toEqual({
      status: 'too_early',
      reasons: ['began 14 days ago; the first meeting has 14 days'],
      findings: [],
    });
  });

  it('needs attention from the fifteenth day while nothing at all is recorded', () => {
    expect(health('2026-01-16')).toEqual({
      status: 'needs_attention',
      reasons: ['nothing recorded in 15 days; the first meeting was due within 14'],
      findings: [
        {
          cause: 'nothing_recorded',
          reason: 'nothing recorded in 15 days; the first meeting was due within 14',
          since: '2026-01-16',
        },
      ],
    });
  });

  it('asks whether to close one that has been silent from its first day', () => {
    expect(health('2026-04-01').reasons).toEqual([
      'nothing recorded in 90 days; the first meeting was due within 14',
    ]);
    expect(health('2026-04-02').reasons).toEqual([
      'nothing recorded in 91 days; the first meeting was due within 14; ask whether to close it',
    ]);
  });

  it('needs attention when there is feedback but no meeting in time', () => {
    const feedback = said({ givenBy: 'mentee', givenOn: '2026-01-10', rating: 4 });
    expect(health('2026-01-15', { feedback }).status).toBe('too_early');
    expect(health('2026-01-16', { feedback }).findings.map(({ cause }) => cause)).toEqual([
      'first_meeting_late',
    ]);
  });
});

describe('health of a pairing that meets', () => {
  it.each([
    ['2026-02-01', 'on_track', []],
    ['2026-03-18', 'on_track', []],
    ['2026-03-19', 'needs_attention', ['check_in_late']],
    ['2026-04-02', 'needs_attention', ['check_in_late']],
    ['2026-04-03', 'needs_attention', ['check_in_very_late']],
    ['2026-05-02', 'needs_attention', ['check_in_very_late']],
    ['2026-05-03', 'needs_attention', ['silent']],
  ])('last on 2026-02-01 is, on %s, %s', (today, status, causes) => {
    const { status: found, findings } = health(today, { checkIns: met('2026-02-01', '2026-01-05') });
    expect([found, findings.map(({ cause }) => cause)]).toEqual([status, causes]);
  });

  it('says when they last met', () => {
    expect(health('2026-02-03', { checkIns: met('2026-02-01') }).reasons).toEqual([
      'last check-in 2 days ago',
    ]);
    expect(health('2026-02-02', { checkIns: met('2026-02-01') }).reasons).toEqual([
      'last check-in 1 day ago',
    ]);
    expect(health('2026-02-01', { checkIns: met('2026-02-01') }).reasons).toEqual(['last check-in today']);
  });

  it('passes over what other pairings did and what came later', () => {
    const other = met('2026-02-01').map((one) => ({ ...one, pairingId: 9 }));
    expect(
      health('2026-02-10', { checkIns: [...other, ...met('2026-03-01')] }).findings.map(({ cause }) => cause),
    ).toEqual(['nothing_recorded']);
  });
});

describe('health after feedback', () => {
  const checkIns = met('2026-02-01');
  const healthAfter = (...answers: Parameters<typeof said>) =>
    health('2026-02-10', { checkIns, feedback: said(...answers) });

  it('needs attention after a low rating, naming the side and the rating', () => {
    expect(healthAfter({ givenBy: 'mentee', givenOn: '2026-02-02', rating: 2 })).toEqual({
      status: 'needs_attention',
      reasons: ['the mentee gave 2 of 5'],
      findings: [{ cause: 'low_rating', reason: 'the mentee gave 2 of 5', since: '2026-02-02' }],
    });
  });

  it('needs attention when a rating falls by two, and no more once it rose again', () => {
    const high = { givenBy: 'mentor', givenOn: '2026-02-01', rating: 5 } as const;
    const low = { givenBy: 'mentor', givenOn: '2026-02-03', rating: 3 } as const;
    expect(healthAfter(low, high).reasons).toEqual(["the mentor's rating fell from 5 to 3"]);
    expect(healthAfter(high, low, { givenBy: 'mentor', givenOn: '2026-02-05', rating: 4 }).status).toBe(
      'on_track',
    );
  });

  it('is on track where a rating falls by one, or the sides are one apart or none', () => {
    const answer = (givenBy: 'mentee' | 'mentor', givenOn: string, rating: number) => ({
      givenBy,
      givenOn,
      rating,
    });
    for (const answers of [
      [answer('mentee', '2026-02-02', 5), answer('mentee', '2026-02-03', 4)],
      [answer('mentee', '2026-02-02', 4), answer('mentor', '2026-02-02', 4)],
      [answer('mentee', '2026-02-02', 4), answer('mentor', '2026-02-02', 5)],
    ])
      expect(healthAfter(...answers).status).toBe('on_track');
  });

  it('names a fall as one, and takes of answers of one day the one recorded later', () => {
    const [first, second] = said(
      { givenBy: 'mentee', givenOn: '2026-02-02', rating: 5 },
      { givenBy: 'mentee', givenOn: '2026-02-02', rating: 3 },
    );
    const causes = (...feedback: (Feedback | undefined)[]) =>
      health('2026-02-10', {
        checkIns,
        feedback: feedback.flatMap((one) => one ?? []),
      }).findings.map(({ cause }) => cause);
    expect(causes(second, first)).toEqual(['rating_fell']);
    expect(causes(first, second)).toEqual(['rating_fell']);
  });

  it('needs attention when the two sides are two apart', () => {
    const answers = said(
      { givenBy: 'mentee', givenOn: '2026-02-02', rating: 3 },
      { givenBy: 'mentor', givenOn: '2026-02-02', rating: 5 },
    );
    expect(health('2026-02-10', { checkIns, feedback: answers }).findings.map(({ cause }) => cause)).toEqual([
      'sides_disagree',
    ]);
  });

  it('needs attention while a side asks for a change, the most pressing reason first', () => {
    const asked = { givenBy: 'mentee', givenOn: '2026-02-02', rating: 1, wantsChange: true } as const;
    expect(healthAfter(asked).reasons).toEqual(['the mentee asks for a change', 'the mentee gave 1 of 5']);
    expect(
      healthAfter(asked, {
        givenBy: 'mentee',
        givenOn: '2026-02-05',
        rating: 3,
        wantsChange: false,
      }).findings.map(({ cause }) => cause),
    ).toEqual([]);
  });

  it('does not take a blank rating for a low one', () => {
    expect(healthAfter({ givenBy: 'mentee', givenOn: '2026-02-02' }).status).toBe('on_track');
  });
});

describe('health and pauses', () => {
  const paused = { status: 'paused', since: '2026-02-10', reason: 'long leave' } as const;
  const resumed = { status: 'active', since: '2026-03-10', reason: null } as const;

  it('is paused, with its reason, while it is', () => {
    expect(health('2026-06-01', { pairing: pairing([paused]) })).toEqual({
      status: 'paused',
      reasons: ['paused since 2026-02-10: long leave'],
      findings: [],
    });
  });

  it('is paused without a reason where none was told', () => {
    const changes = [{ ...paused, reason: null }];
    expect(health('2026-06-01', { pairing: pairing(changes) }).reasons).toEqual(['paused since 2026-02-10']);
  });

  it('counts every day of a time before, after or between pauses', () => {
    const both = pairing([paused, resumed, { status: 'paused', since: '2026-05-01', reason: null }]);
    expect(activeDaysBetween(both, '2026-01-01', '2026-01-31')).toBe(30);
    expect(activeDaysBetween(both, '2026-03-10', '2026-05-01')).toBe(52);
    expect(activeDaysBetween(both, '2026-03-20', '2026-03-30')).toBe(10);
    expect(activeDaysBetween(both, '2026-05-01', '2026-05-31')).toBe(0);
  });

  it('does not count the days of a pause', () => {
    const both = pairing([paused, resumed]);
    expect(activeDaysBetween(both, '2026-02-01', '2026-03-20')).toBe(47 - 28);
    expect(activeDaysBetween(both, '2026-02-20', '2026-03-20')).toBe(10);
    expect(activeDaysBetween(both, '2026-02-01', '2026-02-20')).toBe(9);
    expect(health('2026-03-20', { pairing: both, checkIns: met('2026-02-01') }).status).toBe('on_track');
  });

  it('refuses a pairing that is over or has not begun', () => {
    const over = pairing([{ status: 'ended', since: '2026-02-10', reason: 'moved' }]);
    expect(() => health('2026-03-01', { pairing: over })).toThrow(StateError);
    expect(() => health('2026-03-01', { pairing: over })).toThrow('Pairing 1 is ended');
    expect(() => health('2025-12-31')).toThrow('Pairing 1 begins on 2026-01-01');
    expect(health('2026-02-09', { pairing: over, checkIns: met('2026-02-01') }).status).toBe('on_track');
  });
});

describe('what does not concern a pairing', () => {
  it('is feedback of another pairing, and of a later day', () => {
    const low = { givenBy: 'mentee', rating: 1 } as const;
    const checkIns = met('2026-03-01');
    const of = (feedback: Feedback[]) => health('2026-03-02', { checkIns, feedback }).status;
    expect(of(said({ ...low, givenOn: '2026-03-01', pairingId: 9 }))).toBe('on_track');
    expect(of(said({ ...low, givenOn: '2026-03-03' }))).toBe('on_track');
    expect(of(said({ ...low, givenOn: '2026-03-02' }))).toBe('needs_attention');
  });

  it('is a pause of a later day', () => {
    const paused = pairing([
      { status: 'paused', since: '2026-02-01', reason: 'first' },
      { status: 'active', since: '2026-04-01', reason: null },
      { status: 'paused', since: '2026-05-01', reason: 'second' },
    ]);
    expect(health('2026-03-01', { pairing: paused }).reasons).toEqual(['paused since 2026-02-01: first']);
    expect(health('2026-05-01', { pairing: paused }).reasons).toEqual(['paused since 2026-05-01: second']);
  });
});

describe('a finding', () => {
  it('says since when: a request and a disagreement since they were told', () => {
    const checkIns = met('2026-03-01');
    const asked = said({ givenBy: 'mentor', givenOn: '2026-02-20', wantsChange: true });
    const { findings } = health('2026-03-02', { checkIns, feedback: asked });
    expect(findings).toEqual([
      { cause: 'change_requested', reason: 'the mentor asks for a change', since: '2026-02-20' },
    ]);
    const apart = (mentee: string, mentor: string) =>
      health('2026-03-02', {
        checkIns,
        feedback: said(
          { givenBy: 'mentee', givenOn: mentee, rating: 5 },
          { givenBy: 'mentor', givenOn: mentor, rating: 3 },
        ),
      }).findings;
    expect([apart('2026-02-01', '2026-02-20'), apart('2026-02-20', '2026-02-01')].flat()).toEqual([
      { cause: 'sides_disagree', reason: 'the mentee gave 5, the mentor 3 of 5', since: '2026-02-20' },
      { cause: 'sides_disagree', reason: 'the mentee gave 5, the mentor 3 of 5', since: '2026-02-20' },
    ]);
  });

  it('of a limit that is no whole number of days stands since the first day beyond it', () => {
    const judged = (today: string) =>
      pairingHealth({
        pairing: pairing(),
        checkIns: met('2026-03-01'),
        feedback: [],
        today,
        cadence: { ...DEFAULT_SETTINGS.cadence, checkInEveryDays: 7, amberAfter: 1.5, redAfter: 3 },
      }).findings.map(({ since }) => since);
    expect([judged('2026-03-11'), judged('2026-03-12'), judged('2026-03-14')]).toEqual([
      [],
      ['2026-03-12'],
      ['2026-03-12'],
    ]);
  });

  it('of a late check-in stands since the day after the last that was in time, and advises to ask only after silence', () => {
    const late = (today: string) => health(today, { checkIns: met('2026-03-01') }).findings;
    // 45, 60 and 90 days after 1 March are 15 April, 30 April and 30 May.
    expect(late('2026-04-15')).toEqual([]);
    expect(late('2026-04-20').map(({ cause, since }) => [cause, since])).toEqual([
      ['check_in_late', '2026-04-16'],
    ]);
    expect(late('2026-05-10').map(({ cause, since }) => [cause, since])).toEqual([
      ['check_in_very_late', '2026-05-01'],
    ]);
    expect(late('2026-06-10').map(({ cause, since }) => [cause, since])).toEqual([['silent', '2026-05-31']]);
    expect([late('2026-05-10')[0]?.reason, late('2026-06-10')[0]?.reason]).toEqual([
      'no check-in for 70 days; agreed every 30',
      'no check-in for 101 days; agreed every 30; ask whether to close it',
    ]);
  });
});

describe('the first day of attention', () => {
  it('is that on which a limit was passed, whatever pause came after it', () => {
    const paused = (from: string, to: string) =>
      pairing([
        { status: 'paused', since: from, reason: null },
        { status: 'active', since: to, reason: null },
      ]);
    const since = (from: string, to: string) =>
      health('2026-03-31', { pairing: paused(from, to) }).findings.map((finding) => finding.since);
    // 14 days may pass before the first meeting: the 15th is 16 January, unless the pause lies before it.
    expect(since('2026-01-20', '2026-02-20')).toEqual(['2026-01-16']);
    expect(since('2026-01-10', '2026-02-10')).toEqual(['2026-02-16']);
  });
});
