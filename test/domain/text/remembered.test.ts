import { describe, expect, it } from 'vitest';
import { remembered } from '../../../src/domain/text/remembered.js';

describe('remembered', () => {
  it('reads a text that comes again once', () => {
    const read: string[] = [];
    const lengthOf = remembered((text) => {
      read.push(text);
      return { length: text.length };
    });
    expect(['Active', 'Left', 'Active', ''].map((text) => lengthOf(text).length)).toEqual([6, 4, 6, 0]);
    expect(read).toEqual(['Active', 'Left', '']);
  });

  it('stays right, and bounded, for a column in which nothing comes again', () => {
    let count = 0;
    const own = remembered((text) => {
      count += 1;
      return { text };
    });
    for (const round of [1, 2]) {
      for (let at = 0; at < 3_000; at += 1) expect(own(`person ${at}`).text).toBe(`person ${at}`);
      expect(count).toBe(round === 1 ? 3_000 : 4_000);
    }
  });
});
