import { describe, expect, it } from 'vitest';
import {
  type Agreement,
  agreementOn,
  holdsFrom,
  unsignedSides,
} from '../../../src/domain/pairings/agreement.js';

const TERMS = {
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

function version(number: number, mentee: string | null, mentor: string | null): Agreement {
  const drafted = { id: number, pairingId: 1, version: number, draftedOn: '2026-01-01', terms: TERMS };
  return { ...drafted, signedOn: { mentee, mentor } };
}

describe('an agreement', () => {
  it('holds from the later signature, and not before both have signed', () => {
    expect(holdsFrom(version(1, '2026-01-03', '2026-01-05'))).toBe('2026-01-05');
    expect(holdsFrom(version(1, '2026-01-06', '2026-01-05'))).toBe('2026-01-06');
    expect(holdsFrom(version(1, '2026-01-06', null))).toBeNull();
    expect(holdsFrom(version(1, null, '2026-01-06'))).toBeNull();
    expect(unsignedSides(version(1, '2026-01-06', null))).toEqual(['mentor']);
  });

  it('is the latest version that both had signed by the day: an amended one holds until then', () => {
    const agreements = [
      version(1, '2026-01-03', '2026-01-05'),
      version(2, '2026-03-01', '2026-03-10'),
      version(3, '2026-04-01', null),
    ];
    const on = (day: string) => agreementOn(agreements, day)?.version;
    expect([
      on('2026-01-04'),
      on('2026-01-05'),
      on('2026-03-09'),
      on('2026-03-10'),
      on('2026-12-31'),
    ]).toEqual([undefined, 1, 1, 2, 2]);
  });
});
