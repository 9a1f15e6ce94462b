import { describe, expect, it } from 'vitest';
import { type Query, sql, wholeNumber } from '../../../src/store/database/sql.js';

describe('the sql tag', () => {
  it('binds whatever is interpolated', () => {
    const name = "Robert'); DROP TABLE people; --";
    const query = sql`SELECT id FROM people WHERE family_name = ${name} AND id > ${3}`;
    expect(query.text).toBe('SELECT id FROM people WHERE family_name = ? AND id > ?');
    expect(query.values).toEqual([name, 3]);
  });

  it('puts fragments where they stand, their values in order', () => {
    const fragment = sql`AND site = ${'Northgate'}`;
    const query = sql`SELECT id FROM people WHERE unit = ${'Ward 4'} ${fragment} AND id > ${3}${sql``}`;
    expect(query.text).toBe('SELECT id FROM people WHERE unit = ? AND site = ? AND id > ?');
    expect(query.values).toEqual(['Ward 4', 'Northgate', 3]);
  });

  it('writes whole numbers, and nothing else, as text', () => {
    expect(sql`PRAGMA user_version = ${wholeNumber(7)}`.text).toBe('PRAGMA user_version = 7');
    expect(() => wholeNumber(1.5)).toThrow(RangeError);
    expect(() => wholeNumber(Number.NaN)).toThrow(RangeError);
  });

  it('takes a likeness of a fragment for no fragment', () => {
    const likeness = { text: '; DROP TABLE people', values: [] };
    // @ts-expect-error: nothing but the tag makes one
    const asFragment: Query = likeness;
    expect(sql`SELECT ${asFragment}`.text).toBe('SELECT ?');
  });
});
