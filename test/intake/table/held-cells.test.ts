import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/intake/table/read-table.js';

describe('a table that is held in memory', () => {
  const bytes = (rows: number) =>
    Buffer.from(`${'a,'.repeat(999)}a\n${`1${','.repeat(999)}\n`.repeat(rows)}`);

  it('has at most 5,000,000 cells; of one row more it is refused with the way out', () => {
    expect(readTable(bytes(5_000), 'a.csv').rows).toHaveLength(5_000);
    expect(() => readTable(bytes(5_001), 'a.csv')).toThrow('a.csv is too large to be read at once.');
  });
});
