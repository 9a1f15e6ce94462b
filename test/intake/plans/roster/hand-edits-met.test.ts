import { describe, expect, it } from 'vitest';
import { handEditsInWords, handEditsMet } from '../../../../src/intake/plans/roster/hand-edits-met.js';

type Edit = Parameters<typeof handEditsMet>[1][number];

const edit = (personId: number, field: string, holdsFrom: string | null = '2026-06-01'): Edit =>
  ({ personId, field, holdsFrom, recordedOn: '2026-06-02' }) as Edit;
const changed = (personId: number, ...fields: readonly string[]) => ({
  personId,
  line: 2,
  name: `Person ${personId}`,
  changes: fields.map((field) => ({ field, before: 'a', after: 'b' })),
});

describe('values written by hand that a roster says otherwise of', () => {
  it('are those of the same person and field', () => {
    const people = [changed(1, 'unit', 'band'), changed(2, 'unit')];
    const edits = [edit(1, 'unit'), edit(1, 'site'), edit(2, 'band'), edit(3, 'unit')];
    expect(
      handEditsMet(people, edits, '2026-07-01').map(({ personId, field, name }) => [personId, field, name]),
    ).toEqual([[1, 'unit', 'Person 1']]);
    expect(handEditsMet(people, [], '2026-07-01')).toEqual([]);
  });

  it.each([
    ['a day before', '2026-05-31', '2026-06-01', true],
    ['the same day', '2026-06-01', '2026-06-01', false],
    ['a later day', '2026-06-02', '2026-06-01', false],
    ['every day', null, '2026-06-01', false],
    ['a day, of a value that always was so', '2026-06-01', null, false],
  ])('stay from their own day on where the roster tells of %s', (_, holdsFrom, writtenFrom, isKept) => {
    const [met] = handEditsMet([changed(1, 'unit')], [edit(1, 'unit', writtenFrom)], holdsFrom);
    expect(met?.isKept).toBe(isKept);
  });

  it('are told of in a line for those that go and one for those that stay, ten by name', () => {
    const of = (count: number, from: string) =>
      Array.from({ length: count }, (_, at) => ({ ...edit(at, 'unit', from), name: `P${at}` }));
    const lines = (kept: number, gone: number) =>
      handEditsInWords([
        ...of(kept, '2026-07-01').map((one) => ({ ...one, isKept: true })),
        ...of(gone, '2026-06-01').map((one) => ({ ...one, isKept: false })),
      ]);
    expect(lines(0, 0)).toEqual([]);
    expect(lines(0, 1)).toEqual([
      'Written by hand, and from now on as this file says: unit of P0 (written 2026-06-02). If what was written by hand is right, correct the source too: each roster says it again.',
    ]);
    expect(lines(2, 0)).toEqual([
      'Written by hand for a later day than that of the file, and kept from then on: unit of P0 (from 2026-07-01), unit of P1 (from 2026-07-01).',
    ]);
    expect(lines(10, 0)[0]).toMatch(/P9 \(from 2026-07-01\)\.$/);
    expect(lines(11, 1)[1]).toMatch(/P9 \(from 2026-07-01\) and 1 more\.$/);
    expect(lines(11, 1)).toHaveLength(2);
  });
});
