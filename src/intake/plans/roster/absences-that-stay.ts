import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { keyWithName, type Person } from '../../../domain/people/person.js';
import { isHiredAgain, presenceOn } from '../../../domain/people/presence.js';
import { firstFew } from '../../../domain/text/first-few.js';
import type { RosterGroup } from './roster-groups.js';

/** Somebody who is away or gone on record, whom a roster names and says nothing of it. */
export interface AbsenceThatStays {
  readonly line: number;
  readonly person: Pick<Person, 'staffNumber' | 'email' | 'givenName' | 'familyName'>;
  readonly is: 'on leave' | 'left';
}

/**
 * Whom a roster names as if they were there while they are away on record: a report that writes `(On Leave)` behind a name says of their
 * return nothing but the name. A leave that ends on a known day ends by itself.
 */
export function absencesThatStay(groups: readonly RosterGroup[], today: IsoDate): AbsenceThatStays[] {
  return groups.flatMap(({ person, main }): AbsenceThatStays[] => {
    if (person === undefined) return [];
    const presence = presenceOn(person, today);
    if (presence !== 'on_leave' && presence !== 'left') return [];
    const { status, leftOn, leaveFrom, leaveUntil, hiredOn } = main.facts;
    const isSaid = [status, leftOn, leaveFrom, leaveUntil].some((said) => said !== undefined);
    const isBackByItself = presence === 'on_leave' && (person.leaveUntil ?? null) !== null;
    const isHired = isHiredAgain(person, { ...person, hiredOn: hiredOn ?? person.hiredOn });
    if (isSaid || main.denied.length > 0 || isBackByItself || isHired) return [];
    return [{ line: main.values.line, person, is: presence === 'left' ? 'left' : 'on leave' }];
  });
}

/** So many people are named. */
const NAMED = 8;

/** The same in a line, with what brings them back. */
export function absencesThatStayInWords(staying: readonly AbsenceThatStays[]): string[] {
  const inOrder = staying.toSorted((a, b) => a.line - b.line);
  const [first] = inOrder;
  if (first === undefined) return [];
  const told = firstFew(
    inOrder,
    NAMED,
    ({ person, is, line }) => `${keyWithName(person)} (${is}; line ${line})`,
  );
  const [key = ''] = keyWithName(first.person).split(' ');
  return [
    `Named in this file, which does not say whether they are there, and still away on record: ${told}. Nobody is matched with them. Whoever is back: mentor people return ${key}`,
  ];
}
