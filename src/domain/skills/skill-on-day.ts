import { addDays, type IsoDate } from '../dates/iso-date.js';
import type { SkillSettings } from '../settings/skill-settings.js';
import { rankOf, type SkillFacts, type SkillLevel } from './skill.js';

export const SKILL_STANDINGS = ['held', 'expiring', 'expired', 'in_training', 'none'] as const;
/** How somebody stands with a skill: `in_training` is a level that does not count yet; `none` is no level at all. */
export type SkillStanding = (typeof SKILL_STANDINGS)[number];

/** What counts of somebody and a skill on a day. */
export interface SkillOfPerson {
  readonly skillId: number;
  readonly personId: number;
  readonly level: SkillLevel | null;
  readonly heldSince: IsoDate | null;
  readonly validUntil: IsoDate | null;
  readonly wants: boolean;
  readonly standing: SkillStanding;
}

/** The day that is asked about, and how skills are counted. */
export interface SkillsAsked {
  readonly day: IsoDate;
  readonly settings: Pick<SkillSettings, 'countsFrom' | 'expiringDays'>;
}

/**
 * What counts of each person and skill on a day: of what had begun to hold by then, what was said last. A level and a wish are told apart, so that
 * who asks to learn something keeps the level they have.
 */
export function skillsOn(facts: readonly SkillFacts[], asked: SkillsAsked): SkillOfPerson[] {
  const latest = new Map<string, { level?: SkillFacts; wish?: SkillFacts }>();
  for (const fact of facts) {
    if (fact.holdsFrom > asked.day) continue;
    const key = `${fact.personId} ${fact.skillId}`;
    const known = latest.get(key) ?? {};
    if (fact.level !== null) known.level = fact;
    if (fact.wants !== null) known.wish = fact;
    latest.set(key, known);
  }
  return [...latest.values()].flatMap(({ level, wish }) => {
    const about = level ?? wish;
    if (about === undefined) return [];
    const held = level === undefined || level.level === 'none' ? undefined : level;
    const { skillId, personId } = about;
    const { level: reached = null, heldSince = null, validUntil = null } = held ?? {};
    const isLevel = reached === null || reached === 'none' ? null : reached;
    const wants = wish?.wants === true;
    const standing = standingOf(isLevel, validUntil, asked);
    return [{ skillId, personId, level: isLevel, heldSince, validUntil, wants, standing }];
  });
}

function standingOf(
  level: SkillLevel | null,
  validUntil: IsoDate | null,
  { day, settings }: SkillsAsked,
): SkillStanding {
  if (level === null) return 'none';
  if (validUntil !== null && validUntil < day) return 'expired';
  if (rankOf(level) < rankOf(settings.countsFrom)) return 'in_training';
  return validUntil !== null && validUntil < addDays(day, settings.expiringDays) ? 'expiring' : 'held';
}

/** Whether somebody can do it alone on that day, as far as the programme counts. */
export function isHeld({ standing }: Pick<SkillOfPerson, 'standing'>): boolean {
  return standing === 'held' || standing === 'expiring';
}

/** Whether somebody can teach it on that day. */
export function canTeach(
  { level, standing }: Pick<SkillOfPerson, 'level' | 'standing'>,
  { teachesFrom }: Pick<SkillSettings, 'teachesFrom'>,
): boolean {
  return standing !== 'expired' && rankOf(level) >= rankOf(teachesFrom);
}
