import { expect, test } from 'vitest';
import { byDay } from '../../../src/domain/dates/by-day.js';
import type { IsoDate } from '../../../src/domain/dates/iso-date.js';

test('what is on record stands by its day, and of one day as it was recorded', () => {
  const meetings = [
    { id: 12, heldOn: '2026-10-02' as IsoDate },
    { id: 3, heldOn: '2026-10-02' as IsoDate },
    { id: 4, heldOn: '2026-09-30' as IsoDate },
    { id: 9, heldOn: '2027-01-01' as IsoDate },
  ];
  expect(meetings.toSorted(byDay(({ heldOn }) => heldOn)).map(({ id }) => id)).toEqual([4, 3, 12, 9]);
});
