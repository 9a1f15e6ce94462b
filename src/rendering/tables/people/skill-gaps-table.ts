import { bareName } from '../../../domain/people/person.js';
import type { SkillGap } from '../../../domain/skills/skill-gaps.js';
import type { SkillCell } from '../../../domain/skills/skill-matrix.js';
import type { DataTable } from '../data-table.js';

/** One row a skill in a unit where it is thin: why, who holds it, and who could teach it. */
export function skillGapsTable(gaps: readonly SkillGap[]): DataTable {
  return {
    columns: [
      { name: 'skill', title: 'Skill', kind: 'text' },
      { name: 'unit', title: 'Unit', kind: 'text' },
      { name: 'gap', title: 'What is amiss', kind: 'text' },
      { name: 'holders', title: 'Hold it', kind: 'number' },
      { name: 'holder_names', title: 'Who', kind: 'text' },
      { name: 'elsewhere', title: 'Hold it elsewhere', kind: 'number' },
      { name: 'in_training', title: 'Learning it', kind: 'number' },
      { name: 'wanted', title: 'Want to learn it', kind: 'number' },
      { name: 'expiring', title: 'Running out', kind: 'number' },
      { name: 'expired', title: 'Run out', kind: 'number' },
      { name: 'next_expiry_on', title: 'Runs out first', kind: 'date' },
      { name: 'below_target', title: 'Below their target', kind: 'number' },
      { name: 'could_teach', title: 'Could teach it', kind: 'text' },
    ],
    rows: gaps.map((gap) => [
      gap.skill.name,
      gap.unit,
      gap.kinds.map((kind) => kind.replaceAll('_', ' ')).join('; '),
      gap.holders.length,
      names(gap.holders),
      gap.elsewhere,
      gap.inTraining.length,
      gap.wants.length,
      gap.expiring.length,
      gap.expired.length,
      gap.expiring.flatMap(({ validUntil }) => validUntil ?? []).toSorted()[0] ?? null,
      gap.belowTarget.length,
      names(gap.teachers),
    ]),
  };
}

function names(cells: readonly SkillCell[]): string | null {
  return cells.length === 0 ? null : cells.map(({ person }) => bareName(person)).join('; ');
}
