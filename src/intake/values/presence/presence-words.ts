import type { PersonStatus } from '../../../domain/people/person.js';
import type { DayReader } from '../days/days-in-text.js';
import { quoted, type Reading } from '../reading.js';
import { parseYesNo } from '../yes-no.js';
import { parseStatedPresence, type StatedPresence } from './stated-presence.js';

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

/** `Yes (maternity)`, `No – back since May`, `Yes 31/03/2026`: what follows explains. */
const EXPLAINED = /^(\p{L}+)\s*(?:[-–—:,;(]|(?=\d))\s*(.*?)\s*\)?$/u;
/** What a day behind a yes is the day of. */
const BEFORE_DAY = { is_active: '', is_on_leave: 'on leave ', has_left: 'left ' } as const;

/**
 * Reads a cell of such a column: the status that it says, by a yes or by the words for it (`Maternity until March 2027`); `no` for that it
 * is not so. What explains a yes or no counts where it is understood: `Active: No (maternity leave)` has not left.
 */
export function parsePresence(
  field: PresenceField,
  text: string,
  reader: DayReader,
): Reading<StatedPresence | 'no'> {
  const plain = parseYesNo(text);
  if (plain !== undefined) return { value: plain ? { status: SAID_BY_YES[field] } : 'no' };
  const [, word = '', because = ''] = EXPLAINED.exec(text.trim()) ?? [];
  const said = parseYesNo(word);
  if (said !== undefined) {
    const explained = explanation(field, said, because, reader);
    return { value: explained ?? (said ? { status: SAID_BY_YES[field] } : 'no') };
  }
  const named = parseStatedPresence(text, reader);
  if (named.problem === undefined) return named;
  return {
    problem: `${quoted(text.trim())} is neither yes nor no.`,
    remedy: 'Write yes or no, or leave the cell blank.',
  };
}

function explanation(
  field: PresenceField,
  isYes: boolean,
  because: string,
  reader: DayReader,
): StatedPresence | undefined {
  const read = parseStatedPresence(because, reader).value;
  if (isYes) {
    const day = parseStatedPresence(`${BEFORE_DAY[field]}${because}`, reader).value;
    const ofItsKind = [read, day].find((one) => one !== undefined && hasDays(one));
    return ofItsKind;
  }
  // `Active: No (maternity leave)`; `On leave: No (left)` says more than a no.
  return read?.status === 'active' ? undefined : read;
}

function hasDays({ leftOn, leaveFrom, leaveUntil, hiredOn }: StatedPresence): boolean {
  return [leftOn, leaveFrom, leaveUntil, hiredOn].some((day) => day !== undefined);
}
