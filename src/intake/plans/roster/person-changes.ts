import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { PartialParticipation } from '../../../domain/people/participant.js';
import {
  type Attributes,
  COLUMN_OF_FACT,
  emailKey,
  NO_FACTS,
  type PersonFacts,
} from '../../../domain/people/person.js';
import { isHiredAgain } from '../../../domain/people/presence.js';
import type { RosterRow } from './roster-row.js';

/** One thing that an import changes, in words: the column's name, what was known, what the file says. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What is known of a person through rosters. */
export interface RosterRecord {
  readonly facts: PersonFacts;
  readonly participation: PartialParticipation | null;
  readonly attributes: Attributes;
}

/** Someone of whom nothing is known yet. */
export const NOBODY: RosterRecord = {
  facts: NO_FACTS,
  participation: null,
  attributes: new Map(),
};

/** A name that a file writes in capitals alone is no other name: what is known of its letters stays. */
function nameAfter(known: string, stated: string): string {
  const isInCapitals = stated === stated.toUpperCase() && stated !== stated.toLowerCase();
  return isInCapitals && known.toUpperCase() === stated ? known : stated;
}

function factsAfter(before: PersonFacts, { facts: stated, denied }: RosterRow, today: IsoDate): PersonFacts {
  const settled = <Fact extends keyof PersonFacts>(fact: Fact): PersonFacts[Fact] => {
    const value: PersonFacts[Fact] | undefined = stated[fact];
    return value === undefined ? before[fact] : value;
  };
  const hasGone = typeof stated.leftOn === 'string' && stated.leftOn < today;
  // The last day of an earlier employment ends no later one.
  const isBack = isHiredAgain(before, { ...before, hiredOn: stated.hiredOn ?? before.hiredOn });
  const isDenied = denied.includes(before.status);
  const isSameEmail = before.email !== null && emailKey(stated.email ?? '') === emailKey(before.email);
  return {
    staffNumber: settled('staffNumber'),
    email: isSameEmail ? before.email : settled('email'),
    givenName: nameAfter(before.givenName, settled('givenName')),
    familyName: nameAfter(before.familyName, settled('familyName')),
    profession: settled('profession'),
    band: settled('band'),
    unit: settled('unit'),
    site: settled('site'),
    manager: settled('manager'),
    hiredOn: settled('hiredOn'),
    leftOn: isBack ? (stated.leftOn ?? null) : settled('leftOn'),
    leaveFrom: settled('leaveFrom') ?? null,
    leaveUntil: settled('leaveUntil') ?? null,
    status: stated.status ?? (hasGone ? 'left' : isBack || isDenied ? 'active' : before.status),
  };
}

function participationAfter(
  before: PartialParticipation | null,
  row: RosterRow,
): PartialParticipation | null {
  if (row.role === 'none') return null;
  const role = row.role ?? before?.role ?? null;
  const capacity = row.capacity ?? before?.capacity ?? null;
  return role === null && capacity === null ? null : { role, capacity };
}

/**
 * What is known after a row: what it states, and what was known where it is blank. Someone whose last day, as the row
 * states it, has passed has left, unless the row names another status.
 */
export function recordAfter(before: RosterRecord, row: RosterRow, today: IsoDate): RosterRecord {
  return {
    facts: factsAfter(before.facts, row, today),
    participation: participationAfter(before.participation, row),
    attributes:
      before.attributes.size === 0 ? row.attributes : new Map([...before.attributes, ...row.attributes]),
  };
}

/** Every difference between two records, in the order of the roster's columns. */
export function changesBetween(before: RosterRecord, after: RosterRecord): FieldChange[] {
  const pairs: [string, string, string][] = Object.entries(COLUMN_OF_FACT).map(([fact, column]) => {
    const key = fact as keyof PersonFacts;
    return [column, before.facts[key] ?? '', after.facts[key] ?? ''];
  });
  for (const key of ['role', 'capacity'] as const) {
    pairs.push([key, String(before.participation?.[key] ?? ''), String(after.participation?.[key] ?? '')]);
  }
  for (const [name, values] of after.attributes) {
    pairs.push([name, (before.attributes.get(name) ?? []).join('; '), values.join('; ')]);
  }
  return pairs
    .filter(([, old, now]) => old !== now)
    .map(([field, old, now]) => ({ field, before: old, after: now }));
}
