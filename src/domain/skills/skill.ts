import type { IsoDate } from '../dates/iso-date.js';

export const SKILL_LEVELS = ['learning', 'supervised', 'independent', 'teaches'] as const;
/** How well somebody can do something, the least first: `teaches` does it alone and can teach it. */
export type SkillLevel = (typeof SKILL_LEVELS)[number];

/** What the programme has a matrix of: something that people can do, or learn from each other. */
export interface Skill {
  readonly id: number;
  readonly name: string;
}

/** What is said of somebody and a skill, before the store has given it an id: a level, a wish to learn it, or both. */
export interface SkillFacts {
  readonly skillId: number;
  readonly personId: number;
  /** `none`: they cannot do it; null: nothing is said of it. */
  readonly level: SkillLevel | 'none' | null;
  /** Whether they want to learn it; null: nothing is said of it. */
  readonly wants: boolean | null;
  /** Since when they can do it so, where somebody said; null: nobody knows. */
  readonly heldSince: IsoDate | null;
  /** The last day on which it counts; null: for good. */
  readonly validUntil: IsoDate | null;
  /** From which day on this holds: since when they can do it, else the day on which it was recorded. */
  readonly holdsFrom: IsoDate;
}

/** All that is on record of skills. */
export interface SkillsOnRecord {
  /** By name. */
  readonly skills: readonly Skill[];
  /** In the order in which they were recorded. */
  readonly facts: readonly SkillFacts[];
}

/** The same skill may be written in several ways: `IV  Access` is `iv access`. */
export function skillKey(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').normalize('NFKC').toLowerCase();
}

/** How far up a level is: 0 for none, 4 for one who teaches. */
export function rankOf(level: SkillLevel | 'none' | null): number {
  return level === null || level === 'none' ? 0 : SKILL_LEVELS.indexOf(level) + 1;
}
