import { describe, expect, it } from 'vitest';
import type { Person } from '../../../../src/domain/people/person.js';
import { EMPTY, planOf, recordAfterwards } from '../plan-inputs.js';

const HEADER = 'staff_number,given_name,family_name,email,unit';
const roster = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\n');

/** Siobhán has number 2; her old record, with number 1 and an e-mail, was merged into it. */
const KNOWN = (() => {
  const state = recordAfterwards(planOf(roster("2,Siobhán,O'Brien,s@example.org,ITU")), EMPTY);
  const people: Person[] = state.people.map((person) => ({
    ...person,
    formerKeys: ['1', 'old@example.org'],
  }));
  return { ...state, people };
})();

describe('a roster with the key of a merged record', () => {
  it('finds the kept person, whose own keys stay', () => {
    const plan = planOf(roster("1,Siobhán,O'Brien,old@example.org,Ward 9"), KNOWN);
    expect(plan.creates).toEqual([]);
    expect(plan.updates).toMatchObject([
      { personId: 1, changes: [{ field: 'unit', before: 'ITU', after: 'Ward 9' }] },
    ]);
  });

  it('finds them by the e-mail of the merged record too', () => {
    const plan = planOf(roster(",Siobhán,O'Brien,OLD@example.org,ITU"), KNOWN);
    expect(plan).toMatchObject({ creates: [], updates: [], unchanged: [{ line: 2 }] });
  });

  it.each([
    [2, 3],
    [3, 2],
  ])('counts the row under the own key alone, wherever it stands (line %i)', (ownLine, otherLine) => {
    const rows = ["2,Siobhán,O'Brien,s@example.org,ITU", "1,Siobhan,O'Brien,,Ward 9"];
    const plan = planOf(roster(...(ownLine === 2 ? rows : rows.toReversed())), KNOWN);
    expect(plan).toMatchObject({ creates: [], updates: [], rejects: [] });
    expect(plan.unchanged).toContainEqual({ line: otherLine, sameAs: ownLine, isMerged: true });
    expect(plan.notes.join()).toContain(`${otherLine} (as ${ownLine})`);
  });
});
