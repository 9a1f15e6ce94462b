import type { SkillCell } from '../../../domain/skills/skill-matrix.js';
import type { DataTable } from '../data-table.js';
import { MEMBER_COLUMNS, memberCells } from '../programme/circle-members-table.js';

/** One row a person and a skill: the level, since and until when, and what is wanted. */
export function skillPeopleTable(cells: readonly SkillCell[]): DataTable {
  return {
    columns: [
      ...MEMBER_COLUMNS,
      { name: 'skill', title: 'Skill', kind: 'text' },
      { name: 'level', title: 'Level', kind: 'text' },
      { name: 'standing', title: 'Standing', kind: 'text' },
      { name: 'held_since', title: 'Since', kind: 'date' },
      { name: 'valid_until', title: 'Counts until', kind: 'date' },
      { name: 'wants', title: 'Wants to learn it', kind: 'text' },
      { name: 'target', title: 'Level asked for', kind: 'text' },
      { name: 'below_target', title: 'Below it', kind: 'text' },
    ],
    rows: cells.map((cell) => [
      ...memberCells(cell.person),
      cell.skill.name,
      cell.level,
      cell.standing,
      cell.heldSince,
      cell.validUntil,
      cell.wants ? 'yes' : 'no',
      cell.target,
      cell.target === null ? null : cell.isBelowTarget ? 'yes' : 'no',
    ]),
  };
}
