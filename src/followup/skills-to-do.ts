import { addDays, type IsoDate } from '../domain/dates/iso-date.js';
import { groupedBy } from '../domain/grouped-by.js';
import { fullName, type Person } from '../domain/people/person.js';
import type { SkillCell } from '../domain/skills/skill-matrix.js';
import { isUnderWay, type SkillTransfer } from '../domain/skills/skill-transfer.js';
import { firstFew } from '../domain/text/first-few.js';
import type { Found } from './findings-of-pairing.js';

/** How many people a line names. */
const NAMED = 5;

/** What the skills matrix and those who teach each other are asked about. */
export interface SkillsToday {
  readonly cells: readonly SkillCell[];
  readonly transfers: readonly SkillTransfer[];
  readonly people: ReadonlyMap<number, Person>;
  readonly skills: ReadonlyMap<number, string>;
  readonly today: IsoDate;
}

/** For each skill a line where it runs out soon for somebody; and one for each skill-transfer pairing whose time is over. */
export function skillsToDo({ cells, ...about }: SkillsToday): Found[] {
  const expiring = cells.filter(({ standing }) => standing === 'expiring');
  const runningOut = [...groupedBy(expiring, ({ skill }) => skill.name)].map(([skill, ofSkill]): Found => {
    const first = ofSkill.flatMap(({ validUntil }) => validUntil ?? []).toSorted()[0] ?? null;
    return {
      kind: 'skill_expiring',
      why: `${skill} runs out for ${namesOf(ofSkill)}, first on ${first ?? ''}`,
      since: first,
    };
  });
  return [...runningOut, ...transfersOver(about)];
}

function transfersOver({ transfers, people, skills, today }: Omit<SkillsToday, 'cells'>): Found[] {
  return transfers.flatMap((transfer): Found[] => {
    const [learner, teacher] = [people.get(transfer.learnerId), people.get(transfer.teacherId)];
    if (!isUnderWay(transfer, today) || transfer.plannedUntil >= today) return [];
    if (learner === undefined || teacher === undefined) return [];
    const skill = skills.get(transfer.skillId) ?? 'a skill';
    const why = `${fullName(teacher)} was to teach ${fullName(learner)} ${skill} until ${transfer.plannedUntil} (skill-transfer pairing ${transfer.id})`;
    return [{ kind: 'skill_transfer_over', why, since: addDays(transfer.plannedUntil, 1) }];
  });
}

function namesOf(cells: readonly SkillCell[]): string {
  return firstFew(cells, NAMED, ({ person }) => fullName(person));
}
