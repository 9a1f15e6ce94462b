import { expect, test } from 'vitest';
import { dayFieldsOf, FIELDS, FILE_KINDS, isDayField } from '../../../src/domain/files/file-fields.js';

test('every column named after a day holds days, and no column named otherwise but these', () => {
  const all = [...new Set(FILE_KINDS.flatMap((kind) => FIELDS[kind]))];
  const named = all.filter((field) => field.endsWith('_on'));
  expect(named.filter((field) => !isDayField(field))).toEqual([]);
  expect(all.filter((field) => isDayField(field) && !field.endsWith('_on')).toSorted()).toEqual([
    'date',
    'held_since',
    'leave_from',
    'leave_until',
    'since',
    'valid_until',
  ]);
});

test('the days of a kind of file, in its own order', () => {
  expect(dayFieldsOf('roster')).toEqual([
    'hired_on',
    'left_on',
    'ends_on',
    'leave_from',
    'leave_until',
    'back_on',
    'effective_on',
  ]);
  expect(dayFieldsOf('skills')).toEqual(['held_since', 'valid_until']);
  expect(dayFieldsOf('rules')).toEqual([]);
});
