import fc from 'fast-check';
import { expect, it } from 'vitest';
import { trailHeadAsText, trailHeadIn } from '../../src/domain/trail-head.js';

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);

it('reads the end of a trail as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), hash, (entries, whole) => {
      const read = trailHeadIn(` ${trailHeadAsText({ entries, hash: whole })}\n`);
      expect(read).toEqual({ entries, hash: whole.slice(0, 32) });
    }),
  );
});

it('writes a trail without entries as 0', () => {
  expect(trailHeadIn(trailHeadAsText({ entries: 0, hash: '' }))).toEqual({ entries: 0, hash: '' });
});

it.each(['', '12', '12:abc', 'x:0123456789abcdef', '12:0123456789abcdeg', '-1:0123456789abcdef'])(
  'reads no end in "%s"',
  (text) => expect(trailHeadIn(text)).toBeUndefined(),
);
