import type { SkillSettings } from '../../../domain/settings/skill-settings.js';
import type { Skill } from '../../../domain/skills/skill.js';
import { holders, type SkillCell } from '../../../domain/skills/skill-matrix.js';
import { canTeach } from '../../../domain/skills/skill-on-day.js';
import type { DataTable } from '../data-table.js';

/** One row a skill: how many people at work hold, teach, learn and want it, and in how many units it is held. */
export function skillsTable(
  skills: readonly (readonly [Skill, readonly SkillCell[]])[],
  settings: Pick<SkillSettings, 'teachesFrom'>,
): DataTable {
  return {
    columns: [
      { name: 'skill', title: 'Skill', kind: 'text' },
      { name: 'holders', title: 'Hold it', kind: 'number' },
      { name: 'teachers', title: 'Could teach it', kind: 'number' },
      { name: 'in_training', title: 'Learning it', kind: 'number' },
      { name: 'wanted', title: 'Want to learn it', kind: 'number' },
      { name: 'expiring', title: 'Running out', kind: 'number' },
      { name: 'expired', title: 'Run out', kind: 'number' },
      { name: 'below_target', title: 'Below their target', kind: 'number' },
      { name: 'units', title: 'Units where it is held', kind: 'number' },
    ],
    rows: skills.map(([{ name }, cells]) => {
      const held = holders(cells);
      const count = (is: (cell: SkillCell) => boolean) => cells.filter(is).length;
      return [
        name,
        held.length,
        count((cell) => canTeach(cell, settings)),
        count(({ standing }) => standing === 'in_training'),
        count(({ wants }) => wants),
        count(({ standing }) => standing === 'expiring'),
        count(({ standing }) => standing === 'expired'),
        count(({ isBelowTarget }) => isBelowTarget),
        new Set(held.map(({ person }) => person.unit)).size,
      ];
    }),
  };
}
