import { isTotalLabel } from '../../values/blanks/total-labels.js';
import type { RosterGroup } from './roster-groups.js';
import type { RosterRow } from './roster-row.js';

/** Why a group of rows is about nobody. */
export interface AboutNobody {
  readonly group: RosterGroup;
  readonly reason: string;
  readonly remedy: string;
}

const REMEDY = 'Delete the row if it is a total or a footer; fill in the name if it is a person.';

/**
 * The rows that totals and footers leave in a roster: without a name of letters and e-mail, with a total's label in any column
 * (`A&E subtotal`, `Count of ICU`); or someone new whose staff number is several words, or a word with nothing beside it. A
 * staff number on record is one, whatever it looks like.
 */
export function rowsAboutNobody(groups: readonly RosterGroup[]): AboutNobody[] {
  return groups.flatMap((group) => {
    const reason = whyNobody(group);
    return reason === undefined ? [] : [{ group, reason, remedy: REMEDY }];
  });
}

function whyNobody({ person, main }: RosterGroup): string | undefined {
  const { staffNumber, email } = main.facts;
  if (typeof staffNumber !== 'string' || email !== undefined) return undefined;
  const isNew = person === undefined;
  if (isNew && isFooter(main))
    return `"${staffNumber}" is where a staff number should be, and there is neither a name nor an e-mail.`;
  const label = totalIn(main);
  if (label === undefined || (label === staffNumber && !isNew)) return undefined;
  return label === staffNumber
    ? `"${label}" is where a staff number should be, and there is neither a name nor an e-mail.`
    : `"${label}" is the label of a total, and there is neither a name nor an e-mail.`;
}

function namesIn({ facts: { givenName, familyName } }: RosterRow): string[] {
  return [givenName, familyName].filter((name) => name !== undefined);
}

/** Several words, or a word with nothing beside it, where the staff number should be. */
function isFooter({ facts, role, capacity, attributes, ...row }: RosterRow): boolean {
  const { staffNumber = '', email: _, givenName, familyName, ...others } = facts;
  if (staffNumber === null || givenName !== undefined || familyName !== undefined) return false;
  const isAlone =
    attributes.size === 0 &&
    [role, capacity, row.isPrimary, ...Object.values(others)].every((stated) => stated === undefined);
  return /\s/u.test(staffNumber) || (isAlone && !/\p{Nd}/u.test(staffNumber));
}

/** The label of a total that a row has; where it stands in place of the name, all else has to be figures. */
function totalIn(row: RosterRow): string | undefined {
  const name = namesIn(row).join(' ');
  const { staffNumber, givenName: _given, familyName: _family, ...others } = row.facts;
  const texts = [staffNumber, ...Object.values(others), ...[...row.attributes.values()].flat()].filter(
    (text) => typeof text === 'string',
  );
  if (isTotalLabel(name)) return texts.every(isFigureOrLabel) ? name : undefined;
  // A total has its figure wherever there is room: under the names, too.
  return /\p{L}/u.test(name) ? undefined : texts.find(isTotalLabel);
}

function isFigureOrLabel(text: string): boolean {
  return isTotalLabel(text) || !/\p{L}/u.test(text);
}
