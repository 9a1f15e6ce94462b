import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { HandEdit } from '../../../domain/people/dated-facts.js';
import { firstFew } from '../../../domain/text/first-few.js';
import type { ChangedPerson } from './roster-effects.js';

/** A value written by hand, of which a roster says otherwise. */
export interface HandEditMet extends HandEdit {
  readonly name: string;
  /** Whether it stays from its own day on, which is later than that of the roster. */
  readonly isKept: boolean;
}

/**
 * Which of the values that were written by hand a roster says otherwise of. What holds from a later day counts from then on, whichever
 * was recorded first; of two for one day the one recorded later, which is the roster.
 */
export function handEditsMet(
  changed: readonly ChangedPerson[],
  edits: readonly HandEdit[],
  holdsFrom: IsoDate | null,
): HandEditMet[] {
  if (edits.length === 0) return [];
  const byPerson = new Map(changed.map((person) => [person.personId, person]));
  return edits.flatMap((edit): HandEditMet[] => {
    const person = byPerson.get(edit.personId);
    if (person?.changes.some(({ field }) => field === edit.field) !== true) return [];
    const isKept = holdsFrom !== null && edit.holdsFrom !== null && edit.holdsFrom > holdsFrom;
    return [{ ...edit, name: person.name, isKept }];
  });
}

const NAMED = 10;

function listed(met: readonly HandEditMet[], day: (one: HandEditMet) => string): string {
  return firstFew(met, NAMED, (one) => `${one.field} of ${one.name} (${day(one)})`);
}

/** The same, a line for what the roster takes back and one for what stays. */
export function handEditsInWords(met: readonly HandEditMet[]): string[] {
  const [kept, gone] = [met.filter(({ isKept }) => isKept), met.filter(({ isKept }) => !isKept)];
  return [
    ...(gone.length === 0
      ? []
      : [
          `Written by hand, and from now on as this file says: ${listed(gone, ({ recordedOn }) => `written ${recordedOn}`)}. If what was written by hand is right, correct the source too: each roster says it again.`,
        ]),
    ...(kept.length === 0
      ? []
      : [
          `Written by hand for a later day than that of the file, and kept from then on: ${listed(kept, ({ holdsFrom }) => `from ${holdsFrom}`)}.`,
        ]),
  ];
}
