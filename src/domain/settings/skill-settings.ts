import type { SkillLevel } from '../skills/skill.js';

/** What somebody in a role is to be able to do. */
export interface SkillTarget {
  /** What the role is called, such as `Dialysis nurse`. */
  readonly role: string;
  /** Whom it concerns: a value for each of these columns of the roster. */
  readonly where: ReadonlyMap<string, string>;
  /** Name of a skill → the level that is wanted. */
  readonly skills: ReadonlyMap<string, SkillLevel>;
}

/** How skills are counted. */
export interface SkillSettings {
  /** The level from which somebody holds a skill. */
  readonly countsFrom: SkillLevel;
  /** The level from which somebody may teach it. */
  readonly teachesFrom: SkillLevel;
  /** So many days before its last day a skill counts as running out. */
  readonly expiringDays: number;
  /** With fewer people who hold a skill in a unit, that is a gap. */
  readonly leastHolders: number;
  /** How long a skill-transfer pairing is planned to take. */
  readonly transferWeeks: number;
  readonly targets: readonly SkillTarget[];
}

/** What applies without a word in mentor.yaml. */
export const DEFAULT_SKILLS: SkillSettings = {
  countsFrom: 'independent',
  teachesFrom: 'independent',
  expiringDays: 90,
  leastHolders: 2,
  transferWeeks: 6,
  targets: [],
};
