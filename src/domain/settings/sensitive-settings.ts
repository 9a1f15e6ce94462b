import type { Person } from '../people/person.js';
import { isSensitive } from '../people/sensitive-words.js';

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

/** Whether a column is in no list unless it is asked for: mentor.yaml calls it sensitive, or its name does. */
export function isLeftOut(name: string, sensitive: { has(name: string): boolean }): boolean {
  return sensitive.has(name) || isSensitive(name);
}

/** That something is stored of which nobody said what for, and what to do about it. */
export function keptForNoPurpose(names: readonly string[]): string {
  return `Sensitive by its name, and kept for no stated purpose: ${names.join(', ')}. Say under sensitive in mentor.yaml what it is for, or leave it out of what you import.`;
}

/** The same people without what is sensitive; whoever has nothing of it is the same object. */
export function withoutSensitive(people: readonly Person[], sensitive: SensitiveSettings): readonly Person[] {
  return people.map((person) => {
    const told = [...person.attributes].filter(([name]) => !isLeftOut(name, sensitive));
    return told.length === person.attributes.size ? person : { ...person, attributes: new Map(told) };
  });
}
