import { fullName, type Person } from '../../domain/people/person.js';
import { firstFewAtLength } from '../../domain/text/first-few.js';

/** How many cells are told one by one. */
const MOST_TOLD = 10;

/** Something a person wrote that meets nothing. */
export interface Unmet {
  readonly person: Person;
  readonly text: string;
  /** What was perhaps meant. */
  readonly guess?: string | undefined;
  /** Why it meets nothing, where that is known. */
  readonly because?: string;
}

/** Cells that meet nothing, each with who wrote it and what was perhaps meant; of what must not be told, who alone. */
export function listed(unmet: readonly Unmet[], isUntold = false): string {
  return firstFewAtLength(unmet, MOST_TOLD, ({ person, text, guess, because }) => {
    if (isUntold) return fullName(person);
    const meant = guess === undefined ? '' : `, did they mean ${guess}?`;
    return `"${text}" (${fullName(person)}${because === undefined ? meant : `, ${because}`})`;
  });
}
