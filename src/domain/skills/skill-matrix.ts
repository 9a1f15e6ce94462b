import type { IsoDate } from '../dates/iso-date.js';
import type { Person } from '../people/person.js';
import { isAtWork } from '../people/presence.js';
import type { SkillSettings } from '../settings/skill-settings.js';
import { rankOf, type Skill, type SkillLevel, type SkillsOnRecord, skillKey } from './skill.js';
import { isHeld, type SkillOfPerson, skillsOn } from './skill-on-day.js';
import { targetsOf, type ValuesOf } from './skill-targets.js';

/** One cell of the matrix: somebody at work, a skill, and what is known or wanted of the two. */
export interface SkillCell extends SkillOfPerson {
  readonly person: Person;
  readonly skill: Skill;
  /** The level that their role asks for; null where it asks for none. */
  readonly target: SkillLevel | null;
  /** Whether their role asks for more than counts today. */
  readonly isBelowTarget: boolean;
}

/** What a matrix is made of. */
export interface MatrixInput {
  readonly people: readonly Person[];
  readonly onRecord: SkillsOnRecord;
  readonly settings: SkillSettings;
  readonly day: IsoDate;
  readonly valuesOf: ValuesOf;
}

/**
 * The skills matrix on a day: everybody at work who has a level in a skill, wants to learn it, or whose role asks for it. A skill that only a role asks
 * for, and nobody was ever said to have, has the id 0. By skill, then in the order of the people.
 */
export function skillMatrix({ people, onRecord, settings, day, valuesOf }: MatrixInput): SkillCell[] {
  const atWork = people.filter((person) => isAtWork(person, day));
  const known = new Map(
    skillsOn(onRecord.facts, { day, settings }).map((each) => [`${each.personId} ${each.skillId}`, each]),
  );
  const targets = new Map(atWork.map((person) => [person.id, targetsOf(person, settings.targets, valuesOf)]));
  return skillsToList(onRecord, settings).flatMap((skill) =>
    atWork.flatMap((person) => {
      const target = targets.get(person.id)?.get(skillKey(skill.name)) ?? null;
      const held = known.get(`${person.id} ${skill.id}`);
      if (target === null && (held === undefined || saysNothing(held))) return [];
      const cell = held ?? nothingKnown(person, skill);
      const wants = cell.wants && !isHeld(cell);
      return [{ ...cell, wants, person, skill, target, isBelowTarget: isBelow(cell, target) }];
    }),
  );
}

/** Skills on record, and those that only a target names. */
function skillsToList({ skills }: SkillsOnRecord, { targets }: SkillSettings): Skill[] {
  const known = new Set(skills.map(({ name }) => skillKey(name)));
  const named = new Map(
    targets.flatMap(({ skills: wanted }) => [...wanted.keys()].map((name) => [skillKey(name), name])),
  );
  const others = [...named].flatMap(([key, name]) => (known.has(key) ? [] : [{ id: 0, name }]));
  return [...skills, ...others];
}

function saysNothing({ standing, wants }: SkillOfPerson): boolean {
  return standing === 'none' && !wants;
}

function nothingKnown(person: Person, skill: Skill): SkillOfPerson {
  return {
    skillId: skill.id,
    personId: person.id,
    level: null,
    heldSince: null,
    validUntil: null,
    wants: false,
    standing: 'none',
  };
}

function isBelow({ level, standing }: SkillOfPerson, target: SkillLevel | null): boolean {
  if (target === null) return false;
  return standing === 'expired' || rankOf(level) < rankOf(target);
}

/** The level that somebody who learns it is to come to: what their role asks for, and at least the one that counts. */
export function levelToReach(
  { target }: Pick<SkillCell, 'target'>,
  { countsFrom }: Pick<SkillSettings, 'countsFrom'>,
): SkillLevel {
  return target !== null && rankOf(target) > rankOf(countsFrom) ? target : countsFrom;
}

/** Those of the cells in which the skill counts. */
export function holders(cells: readonly SkillCell[]): SkillCell[] {
  return cells.filter(isHeld);
}
