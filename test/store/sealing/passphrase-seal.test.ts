import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StateError } from '../../../src/errors.js';
import { isSealed, seal, unseal } from '../../../src/store/sealing/passphrase-seal.js';

const PASSPHRASE = 'lamp orbit velvet quarry nine';
const CHEAP = { passphrase: PASSPHRASE, workFactor: 1 };
const opened = (bytes: Uint8Array, passphrase = PASSPHRASE) =>
  unseal(bytes, { passphrase, name: 'x.db.age' });

describe('what is encrypted with a passphrase', () => {
  it('comes back the same, whatever it is, and shows nothing of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 12, maxLength: 3000 }), async (bytes) => {
        const sealed = await seal(bytes, CHEAP);
        expect(isSealed(sealed)).toBe(true);
        expect(Buffer.from(sealed).includes(Buffer.from(bytes))).toBe(false);
        expect(Buffer.from(await opened(sealed))).toEqual(Buffer.from(bytes));
      }),
      { numRuns: 20 },
    );
    // More than one piece of 64 kB, and nothing at all.
    for (const size of [0, 65_536, 150_001]) {
      const bytes = new Uint8Array(size).fill(7);
      expect(Buffer.from(await opened(await seal(bytes, CHEAP))).equals(bytes)).toBe(true);
    }
  });

  it('is opened by no other passphrase', async () => {
    const sealed = await seal(Buffer.from('roster'), CHEAP);
    for (const other of [PASSPHRASE.toUpperCase(), `${PASSPHRASE} `, 'x', '']) {
      await expect(opened(sealed, other)).rejects.toThrow(StateError);
      await expect(opened(sealed, other)).rejects.toThrow('The passphrase does not open x.db.age.');
    }
  });

  it('is refused in words with any bit flipped and at any length cut off', async () => {
    const sealed = await seal(Buffer.from('a roster of everybody'), CHEAP);
    const bits = fc.integer({ min: 0, max: sealed.length * 8 - 1 });
    await fc.assert(
      fc.asyncProperty(bits, async (bit) => {
        const flipped = Uint8Array.from(sealed);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        await expect(opened(flipped)).rejects.toThrow(StateError);
        await expect(opened(flipped)).rejects.toThrow(/damaged|does not open/);
      }),
      { numRuns: 200 },
    );
    for (let length = 0; length < sealed.length; length += 7)
      await expect(opened(sealed.subarray(0, length))).rejects.toThrow(
        /x\.db\.age is (?:damaged|not an enc)/,
      );
    await expect(opened(Buffer.concat([sealed, Buffer.from('x')]))).rejects.toThrow('is damaged');
  });

  it('takes a sound amount of work to try, unless a test says otherwise', async () => {
    const sealed = await seal(Buffer.from('x'), { passphrase: PASSPHRASE });
    expect(Buffer.from(sealed).toString('latin1')).toMatch(/\n-> scrypt \S+ 18\n/);
  });
});
