import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../../../../src/domain/dates/iso-date.js';
import {
  dayInYearTold,
  lacksYear,
  namesWeek,
  withoutWeek,
  yearNamedIn,
} from '../../../../src/intake/values/days/days-without-year.js';

const dayOf = (text: string, told: Parameters<typeof dayInYearTold>[1]) =>
  dayInYearTold(text, told, 'day-first').value?.date;
const IN_2026 = { year: 2026, by: 'the year above them' } as const;

it.each([
  ['12/7', '2026-07-12'],
  ['12.7.', '2026-07-12'],
  ['14 July', '2026-07-14'],
  ['14th of July', '2026-07-14'],
  ['July 14', '2026-07-14'],
  ['14-Jul', '2026-07-14'],
  ['14. Juli', '2026-07-14'],
  ['Tue 14 July', '2026-07-14'],
  ['w/c 6 July', '2026-07-06'],
  ['Week commencing 6/7', '2026-07-06'],
])('%s is %s where the year is told', (text, day) => {
  expect(lacksYear(text)).toBe(true);
  expect(dayOf(text, IN_2026)).toBe(day);
});

it.each([
  '14 July 2026',
  '2026-07-14',
  'July 2026',
  'Jul-26 meeting',
  '1/2/26',
  '45',
  '12/7 or 13/7',
  '',
  'TBC',
])('%j is no day without a year', (text) => expect(lacksYear(text)).toBe(false));

it('refuses what is no day of that year', () => {
  expect(dayInYearTold('29 Feb', IN_2026, 'day-first').problem).toContain('not a day of the calendar');
  expect(dayInYearTold('3/4', IN_2026, undefined).problem).toContain('day first or month first');
});

describe('a day near a time stamp', () => {
  it('is the last such day before it', () => {
    const sent = { near: '2027-01-05', side: 'before', by: 'Timestamp' } as const;
    expect(dayOf('18 Dec', sent)).toBe('2026-12-18');
    expect(dayOf('5 Jan', sent)).toBe('2027-01-05');
    expect(dayOf('6 Jan', sent)).toBeUndefined();
  });

  it('is the first after a beginning', () => {
    const begun = { near: '2026-12-10', side: 'after', by: 'Applied' } as const;
    expect(dayOf('14/1', begun)).toBe('2027-01-14');
    expect(dayOf('9/12', begun)).toBeUndefined();
  });

  test('whatever the days, it is on the right side and within half a year', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2023-01-01', days));
    fc.assert(
      fc.property(day, day, fc.constantFrom('before', 'after'), (near, meant, side) => {
        const [, month = '', of = ''] = meant.split('-');
        const read = dayOf(`${of}/${month}`, { near, side, by: 'x' });
        if (read === undefined) return;
        expect(read.slice(5)).toBe(meant.slice(5));
        expect(side === 'before' ? read <= near : read >= near).toBe(true);
      }),
    );
  });
});

it('takes one year from headings, and none from a school year or from days', () => {
  expect(yearNamedIn(['Check-ins 2026', 'Date'])).toEqual([2026]);
  expect(yearNamedIn(['Check-ins 2026/27'])).toEqual([]);
  expect(yearNamedIn(['Printed 01/06/2026'])).toEqual([]);
  expect(yearNamedIn(['2025 and 2026'])).toEqual([2025, 2026]);
});

it('takes the words for a week off its first day', () => {
  expect(['w/c 6 July 2026', 'Week beginning: 6/7/2026', 'wc 6 July 2026'].map(withoutWeek)).toEqual([
    '6 July 2026',
    '6/7/2026',
    '6 July 2026',
  ]);
  expect(namesWeek('Wcislo 6')).toBe(false);
});
