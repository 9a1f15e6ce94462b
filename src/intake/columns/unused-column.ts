import type { Field, FileKind } from '../../domain/files/file-fields.js';
import { headerPhrase } from '../table/header-phrase.js';
import { isDay } from '../values/days/dates.js';
import type { Column } from './column.js';
import type { Mapping } from './map-columns.js';
import { meetingDayAsked } from './meeting-day-wordings.js';

/** Cells that are looked at. */
const ENOUGH = 50;
const LENGTH = /^(?:\d{1,3}(?:[.,]\d{1,2})?|\d{1,2}:\d{2})\s*(?:m|min|mins|minutes?|h|hrs?|hours?)?\.?$/iu;

const NUMBER = /^\d{1,3}$/u;
/** `How often …`, `number of …`; of minutes and hours it is a length. */
const COUNTED = /\b(?:how often|(?:how many|number of|no of) (?!min|hour|hrs))/u;

/** The field of each kind of file that holds the day it is about, and how long it took. */
const DAY_OF: Readonly<Partial<Record<FileKind, Field>>> = {
  'check-ins': 'held_on',
  feedback: 'given_on',
  milestones: 'reached_on',
  'fit-checks': 'given_on',
  signatures: 'signed_by_mentee_on',
  goals: 'set_on',
  concerns: 'raised_on',
  pairings: 'started_on',
  invitations: 'invited_on',
  training: 'attended_on',
  applications: 'applied_on',
  outcomes: 'date',
  skills: 'held_since',
};

function firstCells(cells: Iterable<readonly string[]>): string[] {
  const first: string[] = [];
  for (const values of cells) {
    first.push(...values.map((value) => value.trim()));
    if (first.length >= ENOUGH) break;
  }
  return first;
}

/** Bare words over days of a roster, which may be those of being there, or of anything else. */
const DAYS_OF_PRESENCE = [
  { heads: /^(?:from|since|starts?|begins?)(?: on)?$/u, field: 'hired_on', of: 'the first in post' },
  {
    heads: /^(?:to|until|till|up to|thru|through|ends?|finish(?:es)?)(?: on)?$/u,
    field: 'left_on',
    of: 'the last in post',
  },
] as const;

function whyLookAtDays({ text, name }: Column, cells: Iterable<readonly string[]>): string | undefined {
  const phrase = headerPhrase(text);
  const meant = DAYS_OF_PRESENCE.find(({ heads }) => heads.test(phrase));
  if (meant === undefined || !firstCells(cells).some(isDay)) return undefined;
  return `its cells are days, and nobody is in post or gone by them; if they are ${meant.of}, --map ${JSON.stringify(`${name}=${meant.field}`)} reads it`;
}

/**
 * Why a column of meetings, pairings or feedback that nothing reads should be looked at: it holds days, or lengths, and the
 * file may be about them. undefined for every other column.
 */
export function whyLookAtUnused(
  column: Column,
  { kind, fields }: Pick<Mapping, 'kind' | 'fields'>,
  cells: Iterable<readonly string[]>,
): string | undefined {
  if (kind === 'roster') return whyLookAtDays(column, cells);
  const day = DAY_OF[kind];
  if (day === undefined || meetingDayAsked(column.text) === 'another day') return undefined;
  const said = firstCells(cells);
  if (said.length === 0) return undefined;
  const read = (field: Field) => `--map ${JSON.stringify(`${column.name}=${field}`)} reads it`;
  if (said.every(isDay)) {
    const from = fields.get(day);
    const instead = from === undefined ? '' : `, and ${day} is taken from "${from.name}"`;
    return `its cells are days${instead}; if they are meant, ${read(day)}`;
  }
  if (
    kind === 'check-ins' &&
    said.every((cell) => NUMBER.test(cell)) &&
    COUNTED.test(headerPhrase(column.text))
  )
    return fields.has('count')
      ? undefined
      : `its cells may be how many meetings there were; if so, ${read('count')}`;
  const wantsLength = kind === 'check-ins' && !fields.has('minutes');
  return wantsLength && said.every((cell) => LENGTH.test(cell))
    ? `its cells may be how long it took; if so, ${read('minutes')}`
    : undefined;
}
