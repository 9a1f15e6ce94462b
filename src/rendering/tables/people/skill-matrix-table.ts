import { groupedBy } from '../../../domain/grouped-by.js';
import type { SkillCell } from '../../../domain/skills/skill-matrix.js';
import type { DataTable } from '../data-table.js';
import { MEMBER_COLUMNS, memberCells } from '../programme/circle-members-table.js';

/** One row a person, a column for each skill with their level; what has run out says so, and a blank cell is no level. */
export function skillMatrixTable(cells: readonly SkillCell[]): DataTable {
  const skills = [...groupedBy(cells, ({ skill }) => skill.name).keys()];
  const byPerson = groupedBy(cells, ({ person }) => person);
  return {
    columns: [...MEMBER_COLUMNS, ...skills.map((name) => ({ name, title: name, kind: 'text' as const }))],
    rows: [...byPerson].map(([person, theirs]) => [
      ...memberCells(person),
      ...skills.map((name) => levelInWords(theirs.find(({ skill }) => skill.name === name))),
    ]),
  };
}

function levelInWords(cell: SkillCell | undefined): string | null {
  if (cell === undefined) return null;
  if (cell.standing === 'expired') return `expired (${cell.level ?? ''})`;
  return cell.level ?? (cell.wants ? 'wants to learn' : null);
}
