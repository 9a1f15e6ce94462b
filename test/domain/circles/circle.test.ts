import { expect, it } from 'vitest';
import { lastDayIn, membersOn } from '../../../src/domain/circles/circle.js';

it.each([
  ['2026-03-10', '2026-03-09'],
  ['2026-01-01', '2026-01-01'],
  [null, null],
])('whoever is out of a circle from %s was in it until %s', (outFrom, last) => {
  const member = { id: 1, personId: 1, joinedOn: '2026-01-01', outFrom };
  expect(lastDayIn(member)).toBe(last);
  expect(membersOn({ members: [member] }, '2026-03-09').length).toBe(outFrom === '2026-01-01' ? 0 : 1);
});
