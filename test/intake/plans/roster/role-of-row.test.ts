import { describe, expect, it } from 'vitest';
import { RowValues } from '../../../../src/intake/columns/row-values.js';
import { roleOfBoxes, yesOrNo } from '../../../../src/intake/plans/roster/role-of-row.js';
import { fileOf, planOf, reasonsIn } from '../plan-inputs.js';

const HEADER = 'staff_number,role,is_mentor,is_mentee,is_both,capacity\n';
/** How somebody takes part by one row, before whom nothing was known. */
const stated = (cells: string) => {
  const { creates, rejects } = planOf(`${HEADER}77,${cells}\n`);
  return rejects.length > 0 ? reasonsIn(rejects) : (creates[0]?.participation ?? null);
};
const as = (role: string | null, capacity: number | null = null) => ({ role, capacity });

describe('how somebody takes part', () => {
  it.each([
    ['mentor,,,,', as('mentor')],
    ['mentee,,,,', as('mentee')],
    ['both,,,,', as('both')],
    [',yes,,,', as('mentor')],
    [',,yes,,', as('mentee')],
    [',yes,yes,,', as('both')],
    [',yes,no,,', as('mentor')],
    [',no,yes,,', as('mentee')],
    [',,,yes,', as('both')],
    [',no,no,yes,', as('both')],
    [',no,,,', null],
    [',,no,,', null],
    [',,,no,', null],
    [',,,,', null],
    [',,,,2', as(null, 2)],
    // The word of a role counts over the answers beside it.
    ['mentee,yes,no,,', as('mentee')],
    ['mentor,,,yes,3', as('mentor', 3)],
  ])('%j', (cells, expected) => {
    expect(stated(cells)).toEqual(expected);
  });

  it('is refused where an answer is neither yes nor no, though a role is stated', () => {
    const { creates, rejects } = planOf(`${HEADER}76,,yes,,,\n77,mentor,perhaps,,,\n78,,no,,,\n`);
    expect(creates.map(({ line }) => line)).toEqual([2, 4]);
    expect(reasonsIn(rejects)).toEqual(['3 (is_mentor): "perhaps" is neither yes nor no.']);
  });

  it('is read in boxes: the sides that are ticked, and what cannot be read', () => {
    const { table, mapping } = fileOf('survey', 'Role\nx\n');
    const values = () =>
      new RowValues({ line: 2, cells: ['x'], cellsWritten: 1 }, mapping, table.headers.length);
    const roleOf = (...ticked: readonly string[]) => roleOfBoxes(values(), ticked);
    expect([
      roleOf('Mentor'),
      roleOf('Mentee'),
      roleOf('Mentor', 'Mentee'),
      roleOf('Both'),
      roleOf(),
    ]).toEqual(['mentor', 'mentee', 'both', 'both', undefined]);
    const refused = values();
    expect(roleOfBoxes(refused, ['Mentor', 'ward clerk'])).toBeUndefined();
    expect(refused.reasons).toHaveLength(1);
  });
});

describe('a cell of yes or no', () => {
  it.each([
    ['yes', true],
    [' Y ', true],
    ['no', false],
    ['', undefined],
    ['  ', undefined],
  ])('%j says %s', (text, value) => expect(yesOrNo(text)).toEqual({ value }));

  it('says neither in other words, named without the space around them', () => {
    expect(yesOrNo(' perhaps ')).toMatchObject({ problem: '"perhaps" is neither yes nor no.' });
  });
});
