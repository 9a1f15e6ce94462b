import { describe, expect, it } from 'vitest';
import { customPeriod, previousQuarter, quarterNamed } from '../../../src/domain/dates/quarter.js';

const APRIL = 4;

describe('a quarter', () => {
  it.each([
    ['2026-01-01', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-03-31', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-04-01', '2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026-12-31', '2026-Q4', '2026-10-01', '2026-12-31'],
  ])('of a year from January that holds %s is %s', (today, name, from, to) => {
    const isToDate = true;
    expect(quarterNamed('current', 1, today)).toEqual({ name, from, to, until: today, isToDate });
  });

  it.each([
    ['2026-03-31', '2025-Q4', '2026-01-01', '2026-03-31'],
    ['2026-04-01', '2026-Q1', '2026-04-01', '2026-06-30'],
    ['2026-12-31', '2026-Q3', '2026-10-01', '2026-12-31'],
    ['2027-01-01', '2026-Q4', '2027-01-01', '2027-03-31'],
  ])(
    'of a year from April that holds %s is %s, named after the year it begins in',
    (today, name, from, to) => {
      expect(quarterNamed('current', APRIL, today)).toMatchObject({ name, from, to });
    },
  );

  it('may be the last, which is over', () => {
    const last = {
      name: '2025-Q4',
      from: '2025-10-01',
      to: '2025-12-31',
      until: '2025-12-31',
      isToDate: false,
    };
    expect(quarterNamed('last', 1, '2026-02-10')).toEqual(last);
    expect(previousQuarter(quarterNamed('2026-Q1', 1, '2026-02-10'), 1, '2026-02-10')).toEqual(last);
    expect(quarterNamed('last', APRIL, '2026-04-01').name).toBe('2025-Q4');
  });

  it('is named in full, with or without the hyphen, in capital or small letters', () => {
    const named = quarterNamed('2026-Q2', 1, '2026-08-01');
    expect(named).toEqual({
      name: '2026-Q2',
      from: '2026-04-01',
      to: '2026-06-30',
      until: '2026-06-30',
      isToDate: false,
    });
    for (const text of ['2026Q2', '2026-q2', '2026q2'])
      expect(quarterNamed(text, 1, '2026-08-01')).toEqual(named);
    for (const text of ['2026-Q0', '2026-Q5', 'x2026-Q2', '2026-Q2x', '26-Q2', 'now'])
      expect(() => quarterNamed(text, 1, '2026-08-01')).toThrow(`"${text}" is not a quarter.`);
  });

  it('runs until its last day is over', () => {
    const until = (today: string) => {
      const { until: day, isToDate } = quarterNamed('2026-Q2', 1, today);
      return [day, isToDate];
    };
    expect(until('2026-06-29')).toEqual(['2026-06-29', true]);
    expect(until('2026-06-30')).toEqual(['2026-06-30', true]);
    expect(until('2026-07-01')).toEqual(['2026-06-30', false]);
  });

  it('can be asked for from its first day on', () => {
    expect(() => quarterNamed('2026-Q3', 1, '2026-06-30')).toThrow(
      'The quarter 2026-Q3 begins on 2026-07-01, after today (2026-06-30).',
    );
    expect(quarterNamed('2026-Q3', 1, '2026-07-01')).toMatchObject({ until: '2026-07-01', isToDate: true });
  });
});

describe('a period with two dates of its own', () => {
  it('may be a single day, today', () => {
    expect(customPeriod('2026-07-01', '2026-07-01', '2026-07-01')).toEqual({
      name: '2026-07-01 to 2026-07-01',
      from: '2026-07-01',
      to: '2026-07-01',
      until: '2026-07-01',
      isToDate: true,
    });
  });

  it('neither ends before it begins, nor begins after today', () => {
    expect(() => customPeriod('2026-07-02', '2026-07-01', '2026-08-01')).toThrow(
      'The period ends (2026-07-01) before it begins (2026-07-02).',
    );
    expect(() => customPeriod('2026-07-02', '2026-07-03', '2026-07-01')).toThrow(
      'The period begins on 2026-07-02, after today (2026-07-01).',
    );
  });
});
