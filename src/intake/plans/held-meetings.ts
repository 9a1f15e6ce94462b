import { counted } from '../../domain/text/counted.js';
import type { Mapping } from '../columns/map-columns.js';
import type { RowValues } from '../columns/row-values.js';
import { saysNotHeld, whetherHeldUnder } from '../values/whether-held.js';

/** At most so many rows are named in a note. */
const NAMED_AT_MOST = 5;

/** Headings that may speak of a form or of a count; they are about the meeting where a cell says that it was called off. */
const MAY_BE_OF_ELSE = /^(?:status|attendance)$/iu;

/** The rows of a list of meetings, by whether they were held. */
export interface HeldMeetings {
  /** Those that were held, or may have been: refused later where that is not certain. */
  readonly held: readonly RowValues[];
  /** What to tell of the others. */
  readonly calledOff: readonly string[];
}

/**
 * Sets the meetings aside that were not held, or not yet: they are no check-ins, though a column beside their day says it. It may stand in the
 * place of the day, too.
 */
export function heldMeetings(rows: readonly RowValues[], mapping: Mapping): HeldMeetings {
  const isOff = (values: RowValues) => saysNotHeld(values.text('held_on') ?? '');
  const off = rows.filter(isOff);
  const others = heldAsSaid(
    rows.filter((values) => !isOff(values)),
    mapping,
  );
  const day = mapping.fields.get('held_on');
  if (off.length === 0 || day === undefined) return others;
  return { held: others.held, calledOff: [toldOf(off, 'held_on', day.name), ...others.calledOff] };
}

function heldAsSaid(rows: readonly RowValues[], mapping: Mapping): HeldMeetings {
  const all: HeldMeetings = { held: rows, calledOff: [] };
  const column = mapping.fields.get('held');
  if (column === undefined) return all;
  const whetherHeld = whetherHeldUnder(column.text);
  const isCalledOff = (values: RowValues) => whetherHeld(values.text('held') ?? '').value === false;
  if (MAY_BE_OF_ELSE.test(column.text.trim()) && !rows.some(isCalledOff)) return all;
  complainOfDoubt(rows, whetherHeld);
  const off = rows.filter(isCalledOff);
  if (off.length === 0) return all;
  return {
    held: rows.filter((values) => !isCalledOff(values)),
    calledOff: [toldOf(off, 'held', column.name)],
  };
}

function toldOf(off: readonly RowValues[], field: 'held' | 'held_on', column: string): string {
  return `Not held, as ${column} says, so no check-ins: ${counted(off.length, 'row', 'rows')} (${named(off, field)}).`;
}

function complainOfDoubt(rows: readonly RowValues[], whetherHeld: ReturnType<typeof whetherHeldUnder>): void {
  const said = rows.map((values) => values.read('held', whetherHeld));
  // Where the meetings that were held are marked, a blank is no such mark.
  if (!said.includes(true)) return;
  for (const values of rows) {
    if (values.text('held') !== undefined) continue;
    const message = 'It is not said whether the meeting was held, and of others it is.';
    values.complain('held', message, 'Write held or not held.');
  }
}

function named(off: readonly RowValues[], field: 'held' | 'held_on'): string {
  const first = off.slice(0, NAMED_AT_MOST);
  const more = off.length > first.length ? ` and ${off.length - first.length} more` : '';
  return `${first.map((values) => `line ${values.line}: "${values.text(field) ?? ''}"`).join('; ')}${more}`;
}
