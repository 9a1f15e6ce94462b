import { describe, expect, it } from 'vitest';
import { courseAttendedUnder } from '../../../src/intake/values/course-attended.js';

describe('whether a course was done', () => {
  it.each([
    ['Attended', true],
    ['Completed', true],
    ['PASSED', true],
    ['Yes', true],
    ['Did not attend', false],
    ['DNA', false],
    ['No', false],
    ['Failed', false],
    ['In progress', false],
    ['Not started', false],
    ['Enrolled', false],
    ['Booked', false],
    ['Overdue', false],
    ['Incomplete', false],
    ['Cancelled', false],
    ['', undefined],
  ])('"%s": %s', (text, value) => {
    expect(courseAttendedUnder('Status')(text)).toEqual({ value });
  });

  it.each(['Partially attended', 'Expired', 'Passed; overdue', 'Attended late', 'Exempt', 'blue'])(
    '"%s" is asked about',
    (text) => {
      expect(courseAttendedUnder('Status')(text).problem).toContain('leaves open');
    },
  );
});
