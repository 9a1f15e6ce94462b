import { bareName, type Person, personKey } from '../../../domain/people/person.js';
import type { SkillTransfer } from '../../../domain/skills/skill-transfer.js';
import type { Column, DataTable } from '../data-table.js';

const TWO: readonly Column[] = [
  { name: 'skill', title: 'Skill', kind: 'text' },
  { name: 'learner', title: 'Learner number', kind: 'text' },
  { name: 'learner_name', title: 'Learner', kind: 'text' },
  { name: 'learner_email', title: 'Learner e-mail', kind: 'text' },
  { name: 'teacher', title: 'Teacher number', kind: 'text' },
  { name: 'teacher_name', title: 'Teacher', kind: 'text' },
  { name: 'teacher_email', title: 'Teacher e-mail', kind: 'text' },
];

interface TwoPeople {
  readonly skill: { readonly name: string };
  readonly learner: Person;
  readonly teacher: Person;
}

function cellsOf({ skill, learner, teacher }: TwoPeople): (string | null)[] {
  return [
    skill.name,
    personKey(learner),
    bareName(learner),
    learner.email,
    personKey(teacher),
    bareName(teacher),
    teacher.email,
  ];
}

/** One row a pairing that is proposed: who would teach whom what, and why. */
export function proposedTransfersTable(
  proposed: readonly (TwoPeople & { readonly reasons: readonly string[] })[],
): DataTable {
  return {
    columns: [...TWO, { name: 'reasons', title: 'Why', kind: 'text' }],
    rows: proposed.map((each) => [...cellsOf(each), each.reasons.join('; ')]),
  };
}

/** One row a skill-transfer pairing. */
export function skillTransfersTable(
  transfers: readonly (TwoPeople & { readonly transfer: SkillTransfer; readonly standing: string })[],
): DataTable {
  return {
    columns: [
      { name: 'transfer', title: 'Number', kind: 'number' },
      ...TWO,
      { name: 'standing', title: 'Standing', kind: 'text' },
      { name: 'started_on', title: 'From', kind: 'date' },
      { name: 'planned_until', title: 'Planned until', kind: 'date' },
      { name: 'ended_on', title: 'Ended on', kind: 'date' },
    ],
    rows: transfers.map(({ transfer, standing, ...two }) => [
      transfer.id,
      ...cellsOf(two),
      standing,
      transfer.startedOn,
      transfer.plannedUntil,
      transfer.endedOn,
    ]),
  };
}
