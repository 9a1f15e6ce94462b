import type { CheckIn, CheckInFacts } from '../../domain/pairings/check-in.js';
import type { RowValues } from '../columns/row-values.js';
import { listSeparatorOf, splitList } from '../values/lists.js';
import { lengthReader, lengthsInWords } from '../values/meeting-length.js';
import { parseCheckInKind, parseMeetingMode } from '../values/meeting-words.js';
import { heldMeetings } from './held-meetings.js';
import { type PairFileInput, PairRows } from './pair-rows.js';
import type { PlanOfRows } from './plan-of-rows.js';
import { sortRows } from './sort-rows.js';

/** What importing check-ins will do. */
export type CheckInsPlan = PlanOfRows<'check-ins', CheckInFacts>;

/** The topics of one cell. */
export function topicsIn(cell: string): string[] {
  return splitList(cell, listSeparatorOf([cell]));
}

function checkInOf(values: RowValues, rows: PairRows): CheckInFacts | null {
  rows.require(values, 'held_on', 'Write the day of the meeting, such as 2026-04-03.');
  const heldOn = rows.pastDay(values, 'held_on');
  const pairing = rows.pairing(values, heldOn);
  const minutes = values.read('minutes', lengthReader(values.heading('minutes'))) ?? null;
  const mode = values.read('mode', parseMeetingMode) ?? null;
  const kind = values.read('kind', parseCheckInKind) ?? 'informal';
  if (pairing !== undefined && heldOn !== undefined && heldOn < pairing.startedOn) {
    values.complain(
      'held_on',
      `${heldOn} is before the pairing began (${pairing.startedOn}).`,
      'Correct the date.',
    );
  }
  if (pairing === undefined || heldOn === undefined) return null;
  return {
    pairingId: pairing.id,
    heldOn,
    minutes,
    mode,
    kind,
    topics: topicsIn(rows.prose(values, 'topics') ?? ''),
    note: rows.prose(values, 'note') ?? null,
  };
}

function lengthsTold({ table, mapping }: PairFileInput): string[] {
  const column = mapping.fields.get('minutes');
  if (column === undefined) return [];
  return lengthsInWords(
    column.text,
    table.rows.map(({ cells }) => cells[column.position] ?? ''),
  );
}

/**
 * Compares a list of meetings held with those on record. A pairing has at most one check-in of a kind on a day.
 * @throws InputError when a column is missing or cannot be told, or the order of its dates cannot.
 */
export function planCheckIns(input: PairFileInput & { readonly checkIns: readonly CheckIn[] }): CheckInsPlan {
  const rows = new PairRows(input, ['held_on']);
  const { held, calledOff } = heldMeetings(rows.rows, input.mapping);
  const read = held.map((values) => ({ values, facts: checkInOf(values, rows) }));
  const sorted = sortRows<CheckInFacts>(read, {
    known: input.checkIns,
    keyOf: ({ pairingId, heldOn, kind }) => JSON.stringify([pairingId, heldOn, kind]),
    contentOf: ({ minutes, mode, topics, note }) => JSON.stringify([minutes, mode, topics, note]),
    clash: 'A check-in of this pairing on this day is',
    remedy:
      'Remove the row, or correct its date; where the file is right, mentor undo first takes back the import or the entry that says otherwise.',
  });
  return {
    kind: 'check-ins',
    ...sorted,
    dateOrder: rows.dates.order,
    notes: [...rows.dates.notes, ...lengthsTold(input), ...calledOff],
  };
}
