import { describe, expect, it } from 'vitest';
import { bandName, bandNumber } from '../../../src/domain/people/band.js';

describe('bandName', () => {
  const CASES: readonly (readonly [string, string, number | undefined])[] = [
    ...['5', 'Band 5', 'band-5', 'AfC 5', 'AfC Band 5', 'Agenda for Change Band 5', 'B5', 'XR05', '05'].map(
      (written) => [written, 'Band 5', 5] as const,
    ),
    ...['8a', 'Band 8a', 'BAND 8A', '8 a', 'Band 8 - Range A', 'XR08A'].map(
      (written) => [written, 'Band 8a', 8] as const,
    ),
    ['8d', 'Band 8d', 8.75],
    ['ST-3', 'ST3', undefined],
    ['st 3', 'ST3', undefined],
    ['CT02', 'CT2', undefined],
    ['Consultant', 'Consultant', undefined],
    ['Band 5/6', 'Band 5/6', undefined],
    ['42', '42', undefined],
    ['YC72', 'YC72', undefined],
  ];

  it.each(CASES)('reads %j as %j', (written, name, number) => {
    expect(bandName(written)).toBe(name);
    expect(bandNumber(written)).toBe(number);
    expect(bandName(bandName(written))).toBe(name);
  });
});
