import { describe, expect, it } from 'vitest';
import { bandName, bandNumber, isDoubtfulBand } from '../../../src/domain/people/band.js';

describe('bandName', () => {
  const CASES: readonly (readonly [string, string, number | undefined])[] = [
    ...['5', 'Band 5', 'band-5', 'AfC 5', 'AfC Band 5', 'Agenda for Change Band 5', 'B5', 'XR05', '05'].map(
      (written) => [written, 'Band 5', 5] as const,
    ),
    ...['8a', 'Band 8a', 'BAND 8A', '8 a', 'Band 8 - Range A', 'XR08A'].map(
      (written) => [written, 'Band 8a', 8] as const,
    ),
    ['8d', 'Band 8d', 8.75],
    ...[
      'Band Seven',
      'VII',
      'A4C 7',
      'AfC 7',
      'B7',
      'Band VII',
      'AfC Band Seven',
      'Bd 7',
      'Band 7 (0.6 WTE)',
      'Ward sister, band 7',
      '7 (full time)',
    ].map((written) => [written, 'Band 7', 7] as const),
    ...['NHS|XR07|Review Body Band 7', 'band vii', 'Sister (Band 7)', 'Band: 7', 'Band 7 since 2019'].map(
      (written) => [written, 'Band 7', 7] as const,
    ),
    ...['Band Eight A', '8(a)', 'Band VIIIa', 'AFC8A'].map((written) => [written, 'Band 8a', 8] as const),
    ...[
      'Band 7 (acting)',
      '7 (secondment)',
      'Acting Band 7',
      'was Band 6',
      'Band 6 going to 7',
      '5/6',
      'Band 5-6',
      '8a/b',
      'Band 6 7',
      'Band 7?',
    ].map((written) => [written, written, undefined] as const),
    ...['II', 'IV', 'Non-AfC', 'Band 10', 'Registered nurse', 'VSM'].map(
      (written) => [written, written, undefined] as const,
    ),
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

  it('knows what names a band and leaves open whether it is theirs', () => {
    const doubtful = [
      'below band 5',
      'Band 7 and above',
      'over band 6',
      'at least Band 6',
      'lower than band 5',
      'Band 7 (acting)',
      '7 (secondment)',
      '5/6',
      'was Band 6',
      'Band 6 going to 7',
      'Band 6 7',
    ];
    expect(doubtful.filter(isDoubtfulBand)).toEqual(doubtful);
    const others = [
      '7',
      'Band 7',
      'ST3',
      'Specialty trainee 4',
      'Consultant',
      '42',
      'Training',
      'Band 10',
      '',
    ];
    expect(others.filter(isDoubtfulBand)).toEqual([]);
  });
});
