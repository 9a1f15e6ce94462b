import type { RosterGroup } from './roster-groups.js';
import type { RosterRow } from './roster-row.js';

/** How a line of totals begins, in English, German, French and Spanish. */
const TOTAL =
  /^(?:(?:grand |sub-?)?totals?|sum|count|summe|gesamt(?:summe)?|anzahl|insgesamt|totaux|totales|somme|nombre|suma|recuento)\b/iu;

/** Why a group of rows is about nobody. */
export interface AboutNobody {
  readonly group: RosterGroup;
  readonly reason: string;
  readonly remedy: string;
}

/**
 * The rows that totals and footers leave in a roster: someone new without name (a figure is none) and e-mail, whose staff number is several
 * words or a total, or a word with nothing beside it. A staff number on record is one, whatever it looks like.
 */
export function rowsAboutNobody(groups: readonly RosterGroup[]): AboutNobody[] {
  return groups
    .filter(({ person, main }) => person === undefined && isAboutNobody(main))
    .map((group) => ({
      group,
      reason: `"${group.main.facts.staffNumber}" stands where a staff number should, and there is neither a name nor an e-mail.`,
      remedy: 'Delete the row if it is a total or a footer; fill in the name if it is a person.',
    }));
}

function isAboutNobody({ facts, role, capacity, attributes }: RosterRow): boolean {
  const { staffNumber, email, givenName, familyName, ...others } = facts;
  if (typeof staffNumber !== 'string' || email !== undefined) return false;
  // A total has its figure wherever there is room: under the names, too.
  const names = [givenName, familyName].filter((name) => name !== undefined);
  if (names.length > 0 && (!TOTAL.test(staffNumber) || names.some((name) => /\p{L}/u.test(name ?? ''))))
    return false;
  const isAlone =
    attributes.size === 0 &&
    [role, capacity, ...Object.values(others)].every((stated) => stated === undefined);
  return TOTAL.test(staffNumber) || /\s/u.test(staffNumber) || (isAlone && !/\p{Nd}/u.test(staffNumber));
}
