import { describe, expect, it } from 'vitest';
import { gapBetween, standingsOn } from '../../../src/domain/people/ladder-standing.js';
import { UK_HEALTH_LADDERS } from '../../../src/domain/settings/uk-health-ladders.js';

const standingOf = standingsOn(UK_HEALTH_LADDERS);
const at = (profession: string | null, band: string) => standingOf({ profession, band });
const gap = (mentee: ReturnType<typeof at>, mentor: ReturnType<typeof at>) => gapBetween(mentee, mentor);

describe('the ladders of UK health staff', () => {
  it('read a band however it is written', () => {
    for (const band of ['8a', 'Band 8a', 'AfC 8A', '8 a', 'Band-8a', 'Agenda for Change Band 8a', 'B8a'])
      expect(at('Nurse', band)?.level).toBe(8);
    for (const grade of ['ST3', 'ST-3', 'st 3', 'CT3', 'IMT3', 'ST3+'])
      expect(at('Medical and Dental', grade)?.level).toBe(8);
  });

  it.each([
    ['Nursing and Midwifery Registered', 'Band 5', 'Staff Nurse', 'Band 7', 2],
    ['Midwife', '6', 'Midwives', '8a', 2],
    ['Doctor', 'FY1', 'Doctor', 'ST1', 2],
    ['Medical and Dental', 'ST4', 'Medical and Dental', 'Consultant', 5],
    ['Additional Clinical Services', '3', 'HCA', '4', 1],
  ])('counts steps on one ladder: %s %s to %s %s', (one, low, other, high, steps) => {
    expect(gap(at(one, low), at(other, high))).toBe(steps);
  });

  it('compares ladders by level: a band 7 is no ST7, and a clerk of band 3 is no senior of a registrar', () => {
    expect(gap(at('Nurse', 'Band 7'), at('Doctor', 'ST7'))).toBe(3);
    expect(gap(at('Medical and Dental', 'ST4'), at('Administrative and Clerical', 'Band 3'))).toBe(-5);
    expect(gap(at('Doctor', 'ST4'), at('Doctor', 'Specialty doctor'))).toBe(1);
  });

  it('goes by the band alone where the profession is not known, or on no ladder', () => {
    expect(at(null, 'Band 7')).toEqual({ ladder: null, step: 6, level: 7, band: 'Band 7' });
    expect(at('Play specialist', '4')?.level).toBe(4);
    expect(gap(at(null, 'ST3'), at(null, 'Band 7'))).toBe(-1);
  });

  it('knows no standing for a band that is not of the profession, or is none', () => {
    for (const [profession, band] of [
      ['Nurse', 'ST3'],
      ['Doctor', 'Band 7'],
      ['Nurse', '12'],
      ['Nurse', ''],
      [null, 'Director'],
    ] as const)
      expect(at(profession, band)).toBeNull();
  });
});
