import { describe, expect, it } from 'vitest';
import { withOwnValues } from '../../../src/intake/table/own-values.js';
import { readTable } from '../../../src/intake/table/read-table.js';

describe('withOwnValues', () => {
  const table = readTable(
    'Staff no,Assignment Status,Note\n1,Gardening  leave,gardening leave\n2,99,99\n',
    'r.csv',
  );

  it('reads the words of a column as the programme says, and leaves the others alone', () => {
    const values = new Map([
      [
        'assignment status',
        new Map([
          ['gardening leave', 'on leave'],
          ['99', ''],
        ]),
      ],
    ]);
    expect(withOwnValues(table, values).rows.map(({ cells }) => cells)).toEqual([
      ['1', 'on leave', 'gardening leave'],
      ['2', '', '99'],
    ]);
  });

  it('is the same table where no column has words of its own', () => {
    expect(withOwnValues(table, new Map([['Other', new Map([['a', 'b']])]]))).toBe(table);
  });
});
