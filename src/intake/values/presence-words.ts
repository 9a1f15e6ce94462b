import type { PersonStatus } from '../../domain/people/person.js';
import { parsePersonStatus } from './person-statuses.js';
import { quoted, type Reading } from './reading.js';
import { parseYesNo } from './yes-no.js';

/** Columns of yes and no about somebody's presence, each with what a yes says: `Active`, `On leave`, `Terminated`. */
const SAID_BY_YES = {
  is_active: 'active',
  is_on_leave: 'on_leave',
  has_left: 'left',
} as const satisfies Record<string, PersonStatus>;
export type PresenceField = keyof typeof SAID_BY_YES;

/** Whether a field is one of them. */
export function isPresenceField(target: string): target is PresenceField {
  return Object.hasOwn(SAID_BY_YES, target);
}

/** `Yes (maternity)`, `No – back since May`: what follows explains. */
const EXPLAINED = /^(\p{L}+)\s*[-–—:,;(]/u;

/** Reads a cell of such a column: the status that it says, by a yes or by the word for it (`Maternity`); `no` for that it is not so. */
export function parsePresence(field: PresenceField, text: string): Reading<PersonStatus | 'no'> {
  const said = parseYesNo(text) ?? parseYesNo(EXPLAINED.exec(text.trim())?.[1] ?? '');
  if (said !== undefined) return { value: said ? SAID_BY_YES[field] : 'no' };
  const named = parsePersonStatus(text);
  if (named.problem === undefined) return named;
  return {
    problem: `${quoted(text.trim())} is neither yes nor no.`,
    remedy: 'Write yes or no, or leave the cell blank.',
  };
}
