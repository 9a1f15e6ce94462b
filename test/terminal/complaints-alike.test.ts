import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../src/errors.js';
import { alsoInLines, complaintsAlike } from '../../src/terminal/complaints-alike.js';

const at = (line: number, message = 'No date.', more: Partial<Complaint> = {}): Complaint => ({
  source: 'a.csv',
  line,
  message,
  ...more,
});

describe('complaintsAlike', () => {
  it('says once what is wrong with three lines or more, where it was said first', () => {
    const told = complaintsAlike([at(2), at(3, 'No name.'), at(4), at(9)]);
    expect(told).toEqual([
      { first: at(2), others: [4, 9] },
      { first: at(3, 'No name.'), others: [] },
    ]);
  });

  it.each([
    ['two lines', [at(2), at(3)]],
    ['other columns', [at(2), at(3, 'No date.', { field: 'day' }), at(4, 'No date.', { field: 'until' })]],
    ['other files', [at(2), at(2, 'No date.', { source: 'b.csv' }), at(2, 'No date.', { source: 'c.csv' })]],
    [
      'other advice',
      [at(2), at(3, 'No date.', { remedy: 'Leave it.' }), at(4, 'No date.', { remedy: 'Add it.' })],
    ],
    ['text that is shown', [2, 3, 4].map((line) => at(line, 'No date.', { excerpt: `line ${line}` }))],
    ['no line at all', [1, 2, 3].map(() => ({ source: 'a.csv', message: 'No date.' }))],
  ])('keeps %s apart', (_, complaints) => {
    expect(complaintsAlike(complaints)).toEqual(complaints.map((first) => ({ first, others: [] })));
  });
});

describe('alsoInLines', () => {
  it('names stretches, and counts what is beyond a few', () => {
    expect(alsoInLines([])).toEqual([]);
    expect(alsoInLines([20, 21, 22, 36])).toEqual(['  The same in 4 other lines: 20 to 22 and 36.']);
    expect(alsoInLines([3, 4])).toEqual(['  The same in 2 other lines: 3 to 4.']);
    expect(alsoInLines([2, 4, 6, 8, 10, 12, 14, 16])).toEqual([
      '  The same in 8 other lines: 2, 4, 6, 8, 10, 12 and 2 more.',
    ]);
  });
});
