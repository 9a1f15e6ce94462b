import { describe, expect, it } from 'vitest';
import { claimColumn } from '../../../src/intake/columns/claim-columns.js';
import { headerKey } from '../../../src/intake/table/header.js';

function claimedAs(kind: 'roster' | 'survey', heading: string, cells: readonly string[]) {
  const column = { position: 0, text: heading, key: headerKey(heading), name: heading };
  const { claim } = claimColumn(column, {
    kind,
    source: 'a.csv',
    columns: new Map(),
    cellsOf: () => cells,
  });
  return claim === undefined ? undefined : [claim.target, claim.origin];
}

describe.each(['roster', 'survey'] as const)('a column Role of a %s', (kind) => {
  it.each<[string, readonly string[]]>([
    ['names only roles', ['Mentor', 'mentee', '', 'none']],
    ['names roles, and one that is written wrongly', ['Mentor', 'Mentro', 'mentee', 'Mentee?']],
    ['names a job among more roles', ['Mentor', 'Mentee', 'Nurse']],
  ])('that %s is the role in the programme', (_, cells) => {
    expect(claimedAs(kind, 'Role', cells)).toEqual(['role', 'own name']);
  });

  it.each<[string, readonly string[]]>([
    ['as many jobs as roles', ['Mentor', 'Nurse']],
    ['more jobs', ['Nurse', 'Mentor', 'Ward Sister']],
  ])('that names %s is asked about', (_, cells) => {
    expect(claimedAs(kind, 'Role', cells)).toEqual(['role', 'ambiguous heading']);
  });

  it('that names no role is none in the programme', () => {
    expect(claimedAs(kind, 'Role', ['Nurse', 'Ward Sister'])?.[0]).not.toBe('role');
  });
});

describe('a heading that asks for the role in the programme', () => {
  it('is that of a survey whatever its cells, each of which is complained of', () => {
    expect(claimedAs('survey', 'Mentor or mentee?', ['Nurse', 'Sister'])?.[0]).toBe('role');
  });
});
