import type { PersonStatus } from '../../domain/people/person.js';
import { headerPhrase } from '../table/header-phrase.js';
import { quoted, type Reading } from './reading.js';

const WORDS: Readonly<Record<PersonStatus, readonly string[]>> = {
  active: [
    'active',
    'a',
    'current',
    'employed',
    'in post',
    'working',
    'active assignment',
    'active payroll',
    'regular',
    'permanent',
    'acting up',
    'at work',
    'yes',
    'internal secondment',
    'aktiv',
    'actif',
    'activo',
  ],
  on_leave: [
    'on leave',
    'l',
    'p',
    'leave',
    'leave of absence',
    'loa',
    'leave with pay',
    'paid leave',
    'unpaid leave',
    'maternity',
    'maternity leave',
    'paternity leave',
    'parental leave',
    'adoption leave',
    'shared parental leave',
    'sick',
    'sick leave',
    'long term sick',
    'career break',
    'suspended',
    'suspend assignment',
    'sabbatical',
    'absent',
    'inactive not worked',
    'maternity and adoption',
    'out on secondment',
    'assignment costing deployment',
  ],
  left: [
    'left',
    't',
    'terminated',
    'leaver',
    'resigned',
    'retired',
    'retired with pay',
    'r',
    'd',
    'deceased',
    'dismissed',
    'ended',
    'former',
    'ex employee',
    'terminate assignment',
    'terminate process assignment',
    'inactive',
    'i',
    'no longer employed',
    'no',
    'withdrawn',
    'end assignment',
  ],
};

const STATUS_OF_WORD = new Map(
  Object.entries(WORDS).flatMap(([status, words]) =>
    words.map((word) => [word, status as PersonStatus] as const),
  ),
);

/** Reads a cell with someone's employment status, as words or as the letters of HR systems (A, L, T). */
export function parsePersonStatus(text: string): Reading<PersonStatus> {
  const phrase = headerPhrase(text);
  if (phrase === '') return { value: undefined };
  const known = STATUS_OF_WORD.get(phrase);
  if (known !== undefined) return { value: known };
  return {
    problem: `${quoted(text.trim())} is not a status.`,
    remedy: 'Write active, on leave or left; or leave the cell blank.',
  };
}

const SUFFIX = /\s*\(([^()]{1,40})\)\s*$/u;

/** HR systems hang the status behind a name, `Okafor, Chidinma (On Leave)`: the name without it, and the status. */
export function withoutStatusSuffix(text: string): { text: string; status: PersonStatus | undefined } {
  const suffix = text.includes(')') ? SUFFIX.exec(text)?.[1] : undefined;
  const status =
    suffix === undefined || suffix.length < 2 ? undefined : STATUS_OF_WORD.get(headerPhrase(suffix));
  return status === undefined ? { text, status } : { text: text.replace(SUFFIX, ''), status };
}
