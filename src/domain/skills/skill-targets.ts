import type { Person } from '../people/person.js';
import type { SkillTarget } from '../settings/skill-settings.js';
import { rankOf, type SkillLevel, skillKey } from './skill.js';

/** Reads what stands in a column of somebody's, under its own name or as an attribute. */
export type ValuesOf = (person: Person, column: string) => readonly string[];

/** Whether a target concerns somebody: each of its columns has its value. */
export function concerns({ where }: SkillTarget, person: Person, valuesOf: ValuesOf): boolean {
  return [...where].every(([column, wanted]) =>
    valuesOf(person, column).some((value) => skillKey(value) === skillKey(wanted)),
  );
}

/** By the key of a skill, the level that somebody is to have, the highest of their roles. */
export function targetsOf(
  person: Person,
  targets: readonly SkillTarget[],
  valuesOf: ValuesOf,
): ReadonlyMap<string, SkillLevel> {
  const wanted = new Map<string, SkillLevel>();
  for (const target of targets) {
    if (!concerns(target, person, valuesOf)) continue;
    for (const [name, level] of target.skills) {
      const known = wanted.get(skillKey(name));
      if (known === undefined || rankOf(level) > rankOf(known)) wanted.set(skillKey(name), level);
    }
  }
  return wanted;
}
