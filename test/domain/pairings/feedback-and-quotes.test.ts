import { describe, expect, it } from 'vitest';
import { agreedCadence } from '../../../src/domain/pairings/agreed-cadence.js';
import { type Agreement, agreementOn, holdsFrom } from '../../../src/domain/pairings/agreement.js';
import { asksForChange, type Feedback } from '../../../src/domain/pairings/pair-feedback.js';
import { quoteName, quotesIn } from '../../../src/domain/pairings/quote.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';

const said = (id: number, givenOn: string, change: Partial<Feedback> = {}): Feedback => ({
  id,
  pairingId: 1,
  givenBy: 'mentee',
  givenOn,
  rating: null,
  helpful: null,
  toImprove: null,
  wantsChange: null,
  ...change,
});

describe('whether a side asks for a change', () => {
  const asks = (...recorded: Feedback[]) => asksForChange(recorded, { pairingId: 1, givenBy: 'mentee' });

  it('is what it said of that last, whatever the order on record', () => {
    const [asked, withdrawn] = [
      said(1, '2026-03-01', { wantsChange: true }),
      said(2, '2026-04-01', { wantsChange: false }),
    ];
    expect([asks(), asks(asked), asks(asked, withdrawn), asks(withdrawn, asked)]).toEqual([
      false,
      true,
      false,
      false,
    ]);
    const again = said(3, '2026-05-01', { wantsChange: true });
    expect([asks(again, withdrawn, asked), asks(asked, withdrawn, again)]).toEqual([true, true]);
  });

  it('is of two answers of one day the one noted later', () => {
    const [first, second] = [
      said(1, '2026-03-01', { wantsChange: true }),
      said(2, '2026-03-01', { wantsChange: false }),
    ];
    expect([asks(first, second), asks(second, first)]).toEqual([false, false]);
  });

  it('stands through answers that say nothing of it, of the other side, and of other pairings', () => {
    const asked = said(1, '2026-03-01', { wantsChange: true });
    const no = { wantsChange: false };
    expect(asks(asked, said(2, '2026-04-01'))).toBe(true);
    expect(asks(asked, said(2, '2026-04-01', { ...no, givenBy: 'mentor' }))).toBe(true);
    expect(asks(asked, said(2, '2026-04-01', { ...no, pairingId: 2 }))).toBe(true);
    expect(asks(said(2, '2026-04-01', { wantsChange: true, pairingId: 2 }))).toBe(false);
  });
});

describe('the texts of feedback', () => {
  it('are those that were written, trimmed, each under its question', () => {
    const texts = quotesIn([
      said(1, '2026-03-01', { helpful: ' Time. ', toImprove: 'Notice.' }),
      said(2, '2026-03-02', { helpful: '  ', toImprove: 'More.' }),
      said(3, '2026-03-03'),
    ]);
    expect(texts.map(({ feedbackId, field, text }) => [feedbackId, field, text])).toEqual([
      [1, 'helpful', 'Time.'],
      [1, 'to_improve', 'Notice.'],
      [2, 'to_improve', 'More.'],
    ]);
    expect(texts.map(quoteName)).toEqual(['1.helpful', '1.to_improve', '2.to_improve']);
    expect(texts[0]).toMatchObject({ pairingId: 1, givenBy: 'mentee', givenOn: '2026-03-01' });
  });
});

describe('an agreement', () => {
  const agreement = (
    version: number,
    mentee: string | null,
    mentor: string | null,
    everyDays: number | null = null,
  ): Agreement => ({
    id: version,
    pairingId: 1,
    version,
    draftedOn: '2026-01-01',
    terms: {
      purpose: null,
      everyDays,
      minutes: null,
      mode: null,
      place: null,
      arrangedBy: null,
      contact: null,
      reviewsOn: [],
      endsOn: null,
    },
    signedOn: { mentee, mentor },
  });

  it('holds from the later of both signatures', () => {
    const from = (mentee: string | null, mentor: string | null) => holdsFrom(agreement(1, mentee, mentor));
    expect(from('2026-02-01', '2026-03-01')).toBe('2026-03-01');
    expect(from('2026-03-01', '2026-02-01')).toBe('2026-03-01');
    expect([from(null, '2026-02-01'), from('2026-02-01', null), from(null, null)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is on a day the last version that both had signed, in whatever order they are kept', () => {
    const versions = [
      agreement(2, '2026-05-01', '2026-05-01'),
      agreement(1, '2026-02-01', '2026-02-01'),
      agreement(3, null, '2026-06-01'),
    ];
    const on = (day: string) => agreementOn(versions, day)?.version;
    expect([
      on('2026-01-31'),
      on('2026-02-01'),
      on('2026-04-30'),
      on('2026-05-01'),
      on('2026-12-31'),
    ]).toEqual([undefined, 1, 1, 2, 2]);
    expect(agreementOn(versions.toReversed(), '2026-12-31')?.version).toBe(2);
  });

  it('settles how often the two meet, where it says so', () => {
    const { cadence } = DEFAULT_SETTINGS;
    const days = (agreements: Agreement[] | undefined, day: string) =>
      agreedCadence(agreements === undefined ? {} : { agreements }, day, cadence).checkInEveryDays;
    const own = agreement(1, '2026-02-01', '2026-02-01', 14);
    expect([days([own], '2026-01-31'), days([own], '2026-02-01')]).toEqual([30, 14]);
    expect([
      days(undefined, '2026-02-01'),
      days([agreement(1, '2026-02-01', '2026-02-01')], '2026-02-01'),
    ]).toEqual([30, 30]);
  });
});
