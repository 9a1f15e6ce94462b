import { describe, expect, it } from 'vitest';
import { dateOrderOf } from '../../../../src/intake/values/days/date-order.js';
import { parseDate } from '../../../../src/intake/values/days/dates.js';

describe('dateOrderOf', () => {
  it('takes the order from any value of the column that shows it', () => {
    expect(dateOrderOf(['01/02/2025', '31/01/2025'])).toEqual({
      verdict: 'decided',
      order: 'day-first',
      evidence: '31/01/2025',
    });
    expect(dateOrderOf(['8/2/2014 15:33:45', '8/20/2014 15:33:45'])).toMatchObject({ order: 'month-first' });
    expect(dateOrderOf(['01.02.2025'])).toMatchObject({ order: 'day-first' });
  });

  it('says so when the values contradict each other, tell nothing, or need no order', () => {
    expect(dateOrderOf(['31/01/2025', '01/31/2025'])).toEqual({
      verdict: 'contradictory',
      dayFirst: '31/01/2025',
      monthFirst: '01/31/2025',
    });
    expect(dateOrderOf(['', '03/04/2025'])).toEqual({ verdict: 'ambiguous', example: '03/04/2025' });
    expect(dateOrderOf(['2025-04-03', '3 April 2025', ''])).toEqual({ verdict: 'not needed' });
  });
});

describe('parseDate', () => {
  it.each([
    ['2025-03-04', '2025-03-04'],
    ['2025/3/4', '2025-03-04'],
    ['20250304', '2025-03-04'],
    ['19081209', '1908-12-09'],
    ['31.12.2025', '2025-12-31'],
    ['31/12/25', '2025-12-31'],
    ['31/12/69', '1969-12-31'],
    ['12/31/2025', '2025-12-31'],
    ['04/04/2025', '2025-04-04'],
    ['31-DEC-2024', '2024-12-31'],
    ['3 March 2025', '2025-03-03'],
    ['Tuesday 14th July 2026', '2026-07-14'],
    ['Tue, 14/07/2026', '2026-07-14'],
    ['Mittwoch, 15.07.2026', '2026-07-15'],
    ['Wed 2026-07-15', '2026-07-15'],
    ['March 3rd, 2025', '2025-03-03'],
    ['Mon, Mar 3, 2025', '2025-03-03'],
    ['1er août 2025', '2025-08-01'],
    ['3 fevrier 2025', '2025-02-03'],
    ['3. März 2025', '2025-03-03'],
    ['3 de diciembre de 2025', '2025-12-03'],
    ['29.02.2024', '2024-02-29'],
  ])('reads %s', (text, date) =>
    expect(parseDate(text, undefined)).toEqual({ value: { date, isOpenEnd: false } }),
  );

  it('reads the same digits in the order of their column', () => {
    expect(parseDate('03/04/2025', 'day-first')).toMatchObject({ value: { date: '2025-04-03' } });
    expect(parseDate('03/04/2025', 'month-first')).toMatchObject({ value: { date: '2025-03-04' } });
    expect(parseDate('03/04/2025', undefined).problem).toContain('day first or month first');
  });

  it.each([
    ['8/20/2014 15:33:45', '2014-08-20', '15:33:45', undefined],
    ['2025-03-04T09:15:03.250Z', '2025-03-04', '09:15:03', 'Z'],
    ['2025-03-04 09:15:03+01:00', '2025-03-04', '09:15:03', '+01:00'],
    ['2025/03/04 9:15:03 AM GMT+1', '2025-03-04', '09:15:03', '+01:00'],
    ['20/03/2025 12:05 a. m.', '2025-03-20', '00:05:00', undefined],
    ['3/31/2025 12:05:00 PM', '2025-03-31', '12:05:00', undefined],
    ['31.03.2025 15:33 Uhr', '2025-03-31', '15:33:00', undefined],
    ['March 3, 2025 at 3:15 PM', '2025-03-03', '15:15:00', undefined],
  ])('reads the time in %s', (text, date, time, zone) => {
    expect(parseDate(text, undefined)).toEqual({
      value: { date, time, ...(zone === undefined ? {} : { zone }), isOpenEnd: false },
    });
  });

  it('knows that a year from 4000 on means no end', () => {
    expect(parseDate('31-DEC-4712', undefined)).toEqual({ value: { date: '4712-12-31', isOpenEnd: true } });
    expect(parseDate('31/12/9999', undefined)).toMatchObject({ value: { isOpenEnd: true } });
  });

  it('reads a blank cell as blank', () => expect(parseDate('  ', undefined)).toEqual({ value: undefined }));

  it.each([
    ['45321', 'serial number'],
    ['45321.5', 'serial number'],
    ['1.15E+10', 'shortened'],
    ['#REF!', 'spreadsheet error'],
    ['########', 'spreadsheet error'],
    ['31/02/2025', 'not a day of the calendar'],
    ['29/02/2025', 'not a day of the calendar'],
    ['2025-13-01', 'not a day of the calendar'],
    ['2025-03-04 25:00', 'not a date'],
    ['next week', 'not a date'],
    ['before validation 1', 'not a date'],
    ['x'.repeat(10_000), 'not a date'],
  ])('refuses %s', (text, problem) => expect(parseDate(text, 'day-first').problem).toContain(problem));
});

describe('a day that stands for no date', () => {
  it.each(['31-DEC-4712', '9999-12-31', '1900-01-01', '01/01/1900', '30/12/1899', '1753-01-01'])(
    '%s',
    (text) => {
      expect(parseDate(text, 'day-first').value?.isOpenEnd).toBe(true);
    },
  );

  it.each(['1950-01-01', '1900-01-02', '3999-12-31'])('%s is a date', (text) => {
    expect(parseDate(text, 'day-first').value?.isOpenEnd).toBe(false);
  });
});
