import { groupedBy } from '../grouped-by.js';
import type { SkillSettings } from '../settings/skill-settings.js';
import { compareText } from '../text/compare-text.js';
import type { Skill } from './skill.js';
import { holders, type SkillCell } from './skill-matrix.js';
import { canTeach } from './skill-on-day.js';

export const SKILL_GAPS = [
  'held_by_nobody',
  'held_by_one',
  'too_few',
  'expired',
  'expiring',
  'below_target',
] as const;
/** What is amiss with a skill in a unit, the most urgent first. */
export type SkillGapKind = (typeof SKILL_GAPS)[number];

/** A skill in a unit that is thin there. */
export interface SkillGap {
  readonly skill: Skill;
  /** null: of people without a unit. */
  readonly unit: string | null;
  readonly kinds: readonly SkillGapKind[];
  /** Of the unit. */
  readonly holders: readonly SkillCell[];
  readonly expiring: readonly SkillCell[];
  readonly expired: readonly SkillCell[];
  readonly inTraining: readonly SkillCell[];
  readonly wants: readonly SkillCell[];
  readonly belowTarget: readonly SkillCell[];
  /** Who could teach it: of the unit first, then of others. */
  readonly teachers: readonly SkillCell[];
  /** How many hold it in other units. */
  readonly elsewhere: number;
}

/**
 * Every skill in every unit in which somebody holds it, learns it, wants it or is asked for it, where something is amiss. Who is away today does not
 * count: nobody is taught by them, and nobody covered.
 */
export function skillGaps(
  cells: readonly SkillCell[],
  settings: Pick<SkillSettings, 'leastHolders' | 'teachesFrom'>,
): SkillGap[] {
  const bySkill = groupedBy(cells, ({ skill }) => skill);
  const gaps = [...bySkill].flatMap(([skill, ofSkill]) => {
    const byUnit = groupedBy(ofSkill, ({ person }) => person.unit);
    return [...byUnit].map(([unit, ofUnit]) => gapIn({ skill, unit, ofUnit, ofSkill }, settings));
  });
  return gaps.filter(({ kinds }) => kinds.length > 0).toSorted(byUrgency);
}

interface SkillInUnit {
  readonly skill: Skill;
  readonly unit: string | null;
  readonly ofUnit: readonly SkillCell[];
  readonly ofSkill: readonly SkillCell[];
}

function gapIn(
  { skill, unit, ofUnit, ofSkill }: SkillInUnit,
  { leastHolders, teachesFrom }: Pick<SkillSettings, 'leastHolders' | 'teachesFrom'>,
): SkillGap {
  const held = holders(ofUnit);
  const of = (standing: SkillCell['standing']) => ofUnit.filter((cell) => cell.standing === standing);
  const found = {
    holders: held,
    expiring: of('expiring'),
    expired: of('expired'),
    inTraining: of('in_training'),
    wants: ofUnit.filter(({ wants }) => wants),
    belowTarget: ofUnit.filter(({ isBelowTarget }) => isBelowTarget),
  };
  const teachers = ofSkill.filter((cell) => canTeach(cell, { teachesFrom }));
  const isOfUnit = ({ person }: SkillCell) => person.unit === unit;
  return {
    skill,
    unit,
    ...found,
    kinds: kindsOf(found, leastHolders),
    teachers: [...teachers.filter(isOfUnit), ...teachers.filter((cell) => !isOfUnit(cell))],
    elsewhere: holders(ofSkill).length - held.length,
  };
}

function kindsOf(
  found: Pick<SkillGap, 'holders' | 'expiring' | 'expired' | 'belowTarget'>,
  leastHolders: number,
): SkillGapKind[] {
  const count = found.holders.length;
  const few = count === 0 ? 'held_by_nobody' : count === 1 ? 'held_by_one' : 'too_few';
  return [
    ...(count < leastHolders ? ([few] as const) : []),
    ...(found.expired.length > 0 ? (['expired'] as const) : []),
    ...(found.expiring.length > 0 ? (['expiring'] as const) : []),
    ...(found.belowTarget.length > 0 ? (['below_target'] as const) : []),
  ];
}

function byUrgency(one: SkillGap, other: SkillGap): number {
  const worst = ({ kinds: [first] }: SkillGap) =>
    first === undefined ? SKILL_GAPS.length : SKILL_GAPS.indexOf(first);
  return (
    worst(one) - worst(other) ||
    other.belowTarget.length - one.belowTarget.length ||
    compareText(one.skill.name, other.skill.name) ||
    compareText(one.unit ?? '', other.unit ?? '')
  );
}
