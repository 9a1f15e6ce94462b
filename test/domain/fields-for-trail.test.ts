import { describe, expect, it } from 'vitest';
import { fieldsForTrail, PART_IN_ROUND } from '../../src/domain/fields-for-trail.js';

describe('the names of fields in the audit trail', () => {
  it("are mentor's own, in their order; those of somebody's file are one word for all", () => {
    expect(
      fieldsForTrail(['site', 'divorced since', 'band', 'needs', 'religion', PART_IN_ROUND, 'band']),
    ).toEqual(['attributes of your own', 'band', 'needs', 'part in the round', 'site']);
    expect(fieldsForTrail([])).toEqual([]);
  });
});
