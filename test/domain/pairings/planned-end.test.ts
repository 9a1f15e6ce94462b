import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../src/domain/pairings/agreement.js';
import type { PairingTerm } from '../../../src/domain/pairings/pairing-term.js';
import { plannedEndOn, plannedEnds } from '../../../src/domain/pairings/planned-end.js';

function version(number: number, signedOn: string | null, endsOn: string | null): Agreement {
  return {
    id: number,
    pairingId: 1,
    version: number,
    draftedOn: '2026-01-01',
    signedOn: { mentee: signedOn, mentor: signedOn },
    terms: {
      purpose: null,
      everyDays: null,
      minutes: null,
      mode: null,
      place: null,
      arrangedBy: null,
      contact: null,
      reviewsOn: [],
      endsOn,
    },
  };
}

const renewed = (renewedOn: string, until: string, afterVersion = 0): PairingTerm => ({
  pairingId: 1,
  renewedOn,
  until,
  afterVersion,
});

describe('until when a pairing is meant to last', () => {
  it('is not known where nothing was agreed', () => {
    expect(plannedEndOn({}, '2026-06-01')).toBeNull();
  });

  it('is as agreed from the day both signed, and as renewed from the day of the renewal', () => {
    const pairing = {
      agreements: [version(1, '2026-01-05', '2026-07-01')],
      terms: [renewed('2026-06-20', '2026-12-31', 1)],
    };
    expect(plannedEndOn(pairing, '2026-01-04')).toBeNull();
    expect(plannedEndOn(pairing, '2026-06-19')).toBe('2026-07-01');
    expect(plannedEndOn(pairing, '2026-06-20')).toBe('2026-12-31');
    expect(plannedEnds(pairing, '2026-06-20').map(({ saidBy }) => saidBy)).toEqual(['agreement', 'renewal']);
  });

  it('is not put back by a version that was drafted before the renewal and signed after it', () => {
    const pairing = {
      agreements: [version(1, '2026-06-25', '2026-07-01')],
      terms: [renewed('2026-06-20', '2026-12-31', 1)],
    };
    expect(plannedEndOn(pairing, '2026-06-30')).toBe('2026-12-31');
  });

  it('follows a version drafted since the renewal, also to an earlier day, once both have signed', () => {
    const pairing = {
      agreements: [version(1, '2026-01-05', '2026-07-01'), version(2, '2026-06-28', '2026-10-31')],
      terms: [renewed('2026-06-20', '2026-12-31', 1)],
    };
    expect(plannedEndOn(pairing, '2026-06-27')).toBe('2026-12-31');
    expect(plannedEndOn(pairing, '2026-06-28')).toBe('2026-10-31');
  });

  it('on a past day never depends on what was renewed or signed later', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-02-${String(each).padStart(2, '0')}`);
    const terms = fc.array(
      fc.tuple(day, day).map(([on, until]) => renewed(on, until)),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(terms, day, (all, on) => {
        const known = all.filter(({ renewedOn }) => renewedOn <= on);
        expect(plannedEndOn({ terms: all }, on)).toBe(plannedEndOn({ terms: known }, on));
      }),
    );
  });
});
