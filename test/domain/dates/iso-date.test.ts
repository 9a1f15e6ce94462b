import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  instantAsText,
  isIsoDate,
  localDate,
  monthsBetween,
} from '../../../src/domain/dates/iso-date.js';
import { DamageError } from '../../../src/errors.js';

const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays('2000-01-01', days));

describe('a day', () => {
  it.each([
    ['2026-07-01', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-01', false],
    ['2026-7-1', false],
    ['2026', false],
    ['2026-07', false],
    ['12026-07-01', false],
    ['2026-07-011', false],
    ['2026-07-01T00:00:00Z', false],
    ['', false],
  ])('is one that exists, written in full: %j is %s', (text, isDay) => {
    expect(isIsoDate(text)).toBe(isDay);
  });

  it('lies so many days from another, across ends of months, years and leap days', () => {
    expect(daysBetween('2026-07-01', '2026-07-01')).toBe(0);
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
    expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('0001-01-01', '1970-01-01')).toBe(719_162);
    expect(daysBetween('1900-02-28', '1900-03-01')).toBe(1);
    expect(daysBetween('2000-02-28', '2000-03-01')).toBe(2);
  });

  it('lies where the calendar of the machine has it', () => {
    const calendar = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10);
        expect(daysBetween('1970-01-01', text)).toBe(calendar(text));
      }),
    );
  });

  it('is found again as many days away as it lies', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(from < to).toBe(daysBetween(from, to) > 0);
      }),
    );
  });
});

describe('months', () => {
  it.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-01', -1, '2025-12-01'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-10', -29, '2023-12-10'],
    ['2026-05-10', 0, '2026-05-10'],
  ])('later than %s by %d is %s', (date, months, later) => {
    expect(addMonths(date, months)).toBe(later);
  });

  it.each([
    ['2026-01-15', '2026-02-14', 0],
    ['2026-01-15', '2026-02-15', 1],
    ['2026-01-15', '2026-02-16', 1],
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2025-12-31', '2026-01-30', 0],
    ['2025-12-31', '2026-12-31', 12],
    ['2026-02-15', '2026-01-15', -1],
    ['2026-02-15', '2026-01-16', 0],
    ['2026-07-01', '2026-07-01', 0],
  ])('from %s to %s are %d whole ones', (from, to, months) => {
    expect(monthsBetween(from, to) + 0).toBe(months);
  });
});

describe('an instant', () => {
  it('is stored in UTC and whole seconds, and its day is that of the clock on the wall', () => {
    const instant = new Date(2026, 0, 5, 23, 59, 58, 999);
    expect(localDate(instant)).toBe('2026-01-05');
    expect(localDate(new Date(987, 10, 12))).toBe('0987-11-12');
    expect(instantAsText(new Date('2026-01-05T09:30:07.999Z'))).toBe('2026-01-05T09:30:07Z');
  });
});

describe('what is no day', () => {
  it.each(['', '\u0000', 'x', '2026-1', '2026', '\uffff'.repeat(10)])(
    '%j is damage where days are reckoned',
    (text) => {
      expect(() => addDays(text, 1)).toThrow(DamageError);
      expect(() => addMonths(text, 1)).toThrow(DamageError);
      expect(() => addDays(text, 1)).toThrow('where a day belongs');
    },
  );
});
