import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

describe('a head of the trail that somebody copied', () => {
  const HASH = '9f86d081884c7d659a2feaa0c55ad015';

  it('is read with spaces around, in capitals, and in full or as its first sixteen digits', () => {
    expect(trailHeadIn(` 42:${HASH.toUpperCase()} `)).toEqual({ entries: 42, hash: HASH });
    expect(trailHeadIn(`1:${HASH}${HASH}`)?.hash).toBe(`${HASH}${HASH}`);
    expect([trailHeadIn(' 0 '), trailHeadIn('0')]).toEqual([
      { entries: 0, hash: '' },
      { entries: 0, hash: '' },
    ]);
    const sixteen = HASH.slice(0, 16);
    expect([trailHeadIn(`1:${sixteen}`)?.hash, trailHeadIn(`1:${HASH.slice(0, 15)}`)]).toEqual([
      sixteen,
      undefined,
    ]);
  });

  it('is none with anything before, between or behind', () => {
    for (const text of [`x42:${HASH}`, `42:${HASH}x`, `42: ${HASH}`, `42:${HASH}${HASH}0`, '42', '00', ''])
      expect(trailHeadIn(text)).toBeUndefined();
  });
});
