import type { Person } from '../people/person.js';

/** What is known of people that says who they are, and not what they do: kept for a purpose alone. */
export interface SensitiveAttribute {
  /** What it is kept for, as a sentence begins after "to". */
  readonly purpose: string;
  /** Whether matching may look at it. */
  readonly matching: boolean;
}

/** Every attribute that mentor.yaml says is sensitive, by its name. */
export type SensitiveSettings = ReadonlyMap<string, SensitiveAttribute>;

/** What stands where a sensitive text would, for whoever did not ask for it. */
export const NOT_SHOWN = '(sensitive, not shown)';

/** The same people without what is sensitive. */
export function withoutSensitive(people: readonly Person[], sensitive: SensitiveSettings): readonly Person[] {
  if (sensitive.size === 0) return people;
  return people.map((person) => ({
    ...person,
    attributes: new Map([...person.attributes].filter(([name]) => !sensitive.has(name))),
  }));
}
