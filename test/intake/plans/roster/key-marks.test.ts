import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyMarks } from '../../../../src/intake/plans/roster/key-marks.js';

it('never forgets a key, nor that it came twice', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 50 }), (keys) => {
      const marks = new KeyMarks();
      for (const key of keys) marks.add(key);
      for (const key of keys) expect(marks.has(key)).toBe(true);
      const repeated = keys.filter((key, index) => keys.indexOf(key) !== index);
      for (const key of repeated) expect(marks.isRepeated(key)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

it('takes hardly any key for another', () => {
  const marks = new KeyMarks();
  const key = (index: number) => `staff.member.${index}@example.org`;
  for (let index = 0; index < 100_000; index += 1) marks.add(key(index));
  let wrong = 0;
  for (let index = 100_000; index < 200_000; index += 1) if (marks.has(key(index))) wrong += 1;
  // One in 2,684 by chance: about 37 of 100,000.
  expect(wrong).toBeLessThan(100);
});
