import { describe, expect, it } from 'vitest';
import type { CheckInFacts } from '../../../src/domain/pairings/check-in.js';
import { objectionToCheckIn, objectionToFeedback } from '../../../src/domain/pairings/objections.js';
import type { FeedbackFacts } from '../../../src/domain/pairings/pair-feedback.js';
import type { Pairing } from '../../../src/domain/pairings/pairing.js';

const PAIRING: Pairing = {
  id: 7,
  roundId: 1,
  menteeId: 1,
  mentorId: 2,
  status: 'ended',
  startedOn: '2026-02-01',
  endedOn: '2026-06-30',
  endReason: null,
  fit: null,
  runId: null,
  changes: [],
};
const OPEN: Pairing = { ...PAIRING, status: 'active', endedOn: null };
const TODAY = '2026-08-01';

const held = (heldOn: string, change: Partial<CheckInFacts> = {}): CheckInFacts => ({
  pairingId: 7,
  heldOn,
  minutes: null,
  mode: null,
  kind: 'informal',
  topics: [],
  note: null,
  ...change,
});
const given = (givenOn: string, change: Partial<FeedbackFacts> = {}): FeedbackFacts => ({
  pairingId: 7,
  givenBy: 'mentee',
  givenOn,
  rating: 4,
  helpful: null,
  toImprove: null,
  wantsChange: null,
  ...change,
});

describe('what speaks against a check-in', () => {
  const against = (heldOn: string, pairing = PAIRING, recorded: readonly CheckInFacts[] = []) =>
    objectionToCheckIn(held(heldOn), { pairing, recorded, today: TODAY });

  it('is nothing from the day the pairing began to the day it ended, or today while it goes on', () => {
    for (const day of ['2026-02-01', '2026-06-30']) expect(against(day)).toBeUndefined();
    expect(against(TODAY, OPEN)).toBeUndefined();
  });

  it('is a day to come or before the pairing, which nobody overrules', () => {
    expect(against('2026-08-02', OPEN)).toEqual({
      message: '2026-08-02 is after today (2026-08-01): record the meeting when it has happened.',
      canBeOverruled: false,
    });
    expect(against('2026-01-31')).toEqual({
      message: '2026-01-31 is before the pairing began (2026-02-01).',
      canBeOverruled: false,
    });
  });

  it('is a day after the end, which may be overruled', () => {
    expect(against('2026-07-01')).toEqual({
      message: '2026-07-01 is after the pairing ended (2026-06-30).',
      canBeOverruled: true,
    });
  });

  it('is one of the same pairing, day and kind that is there already, which may be overruled', () => {
    const day = '2026-03-01';
    expect(against(day, PAIRING, [held(day)])).toEqual({
      message: 'This pairing has a check-in on 2026-03-01 already.',
      canBeOverruled: true,
    });
    const others = [held(day, { pairingId: 8 }), held('2026-03-02'), held(day, { kind: 'formal' })];
    expect(against(day, PAIRING, others)).toBeUndefined();
  });
});

describe('what speaks against a count of meetings', () => {
  const count = (since: string, heldOn: string, meetings = 3) =>
    held(heldOn, { byCount: { meetings, since } });
  const against = (facts: CheckInFacts, recorded: readonly CheckInFacts[] = []) =>
    objectionToCheckIn(facts, { pairing: OPEN, recorded, today: TODAY });

  it('is nothing from the day the pairing began, beside fewer meetings with a day', () => {
    expect(against(count('2026-02-01', TODAY), [held('2026-03-01'), held('2026-04-01')])).toBeUndefined();
  });

  it('is days that are none, and days before the pairing', () => {
    expect(against(count('2026-06-02', '2026-06-01'))).toEqual({
      message: 'A count from 2026-06-02 to 2026-06-01 is about no day.',
      canBeOverruled: false,
    });
    expect(against(count('2026-01-31', '2026-06-01'))?.message).toBe(
      '2026-01-31 is before the pairing began (2026-02-01).',
    );
  });

  it('is another count of one of its days', () => {
    const before = count('2026-03-01', '2026-05-01');
    expect(against(count('2026-05-01', '2026-06-01'), [before])).toEqual({
      message: 'A count of these days is on record already: 3 meetings from 2026-03-01 to 2026-05-01.',
      canBeOverruled: true,
    });
    expect(against(count('2026-05-02', '2026-06-01'), [before])).toBeUndefined();
    expect(against(count('2026-05-01', '2026-06-01'), [{ ...before, pairingId: 8 }])).toBeUndefined();
  });

  it('is that all of them have a day on record', () => {
    const dated = [held('2026-03-01'), held('2026-04-01')];
    expect(against(count('2026-03-01', '2026-06-01', 2), dated)).toEqual({
      message:
        '2 meetings of these days are on record with their days (2026-03-01, 2026-04-01): a count of 2 adds none.',
      canBeOverruled: true,
    });
  });

  it('is no check-in with a day, and no such check-in is a count', () => {
    expect(against(held('2026-06-01'), [count('2026-03-01', '2026-06-01')])).toBeUndefined();
  });
});

describe('what speaks against feedback', () => {
  const against = (givenOn: string, pairing = PAIRING, recorded: readonly FeedbackFacts[] = []) =>
    objectionToFeedback(given(givenOn), { pairing, recorded, today: TODAY });

  it('is not the end of the pairing: closing surveys come after it', () => {
    for (const day of ['2026-02-01', '2026-06-30', '2026-07-01', TODAY]) expect(against(day)).toBeUndefined();
  });

  it('is a day to come or before the pairing, which nobody overrules', () => {
    expect(against('2026-08-02')).toEqual({
      message: '2026-08-02 is after today (2026-08-01): record the feedback when it has happened.',
      canBeOverruled: false,
    });
    expect(against('2026-01-31')?.canBeOverruled).toBe(false);
  });

  it('is that of the same pairing, side and day that is there already, after the end too', () => {
    const same = (day: string) => against(day, PAIRING, [given(day)]);
    for (const day of ['2026-02-01', '2026-03-01', '2026-07-15'])
      expect(same(day)).toEqual({
        message: `The mentee's feedback of ${day} is recorded already.`,
        canBeOverruled: true,
      });
    const day = '2026-03-01';
    const others = [given(day, { pairingId: 8 }), given('2026-03-02'), given(day, { givenBy: 'mentor' })];
    expect(against(day, PAIRING, others)).toBeUndefined();
  });

  const ASKED = { rating: 4, wantsChange: true };
  const SILENT = { rating: null, wantsChange: null };
  it.each([
    ['that a request is withdrawn', { ...SILENT, wantsChange: false }, ASKED, false],
    ['that there is one', { ...SILENT, wantsChange: true }, { rating: 4, wantsChange: false }, false],
    ['that there is one, where nothing was asked', { ...SILENT, wantsChange: true }, SILENT, false],
    ['the same request again', { ...SILENT, wantsChange: true }, ASKED, true],
    ['another rating too', { rating: 5, wantsChange: false }, ASKED, true],
    ['what helped too', { ...SILENT, helpful: 'time', wantsChange: false }, ASKED, true],
    ['what to improve too', { ...SILENT, toImprove: 'more time', wantsChange: false }, ASKED, true],
    ['nothing at all', SILENT, ASKED, true],
  ])(
    'is judged, on the day of an earlier answer, by whether it says %s',
    (_, facts, earlier, isObjection) => {
      const day = '2026-03-01';
      const found = objectionToFeedback(given(day, facts), {
        pairing: PAIRING,
        recorded: [given(day, earlier)],
        today: TODAY,
      });
      expect(found !== undefined).toBe(isObjection);
    },
  );
});
