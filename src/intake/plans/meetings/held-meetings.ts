import type { Field } from '../../../domain/files/file-fields.js';
import { counted } from '../../../domain/text/counted.js';
import { firstFewAtLength } from '../../../domain/text/first-few.js';
import { isSaidToBeText, type Mapping } from '../../columns/map-columns.js';
import type { RowValues } from '../../columns/row-values.js';
import { quoted } from '../../values/reading.js';
import { maySayNotHeld, saysNotHeld, whetherHeldUnder } from '../../values/whether-held.js';

/** At most so many rows are named in a note. */
const NAMED_AT_MOST = 5;

/** Headings that may speak of a form or of a count; they are about the meeting where a cell says that it was called off. */
const MAY_BE_OF_ELSE = /^(?:status|attendance)$/iu;

/** The rows of a list of meetings, by whether they were held. */
export interface HeldMeetings {
  /** Those that were held, or may have been: refused later where that is not certain. */
  readonly held: readonly RowValues[];
  /** The others. */
  readonly off: readonly RowValues[];
  /** What to tell of them. */
  readonly calledOff: readonly string[];
}

/** Where `DNA` may stand in the place of what the column is for. */
const INSTEAD_OF: readonly Field[] = ['held_on', 'minutes', 'mode', 'kind'];
/** Where somebody wrote down what became of it; beside a length it is a remark. */
const REMARKS: readonly Field[] = ['note', 'topics'];

/**
 * Sets the meetings aside that were not held, or not yet: they are no check-ins, though a column beside their day says it. It may stand in the
 * place of the day, of the length or of the note, too. Where only a column that nothing reads may say it, the row is complained of.
 */
export function heldMeetings(rows: readonly RowValues[], mapping: Mapping): HeldMeetings {
  const told: string[] = [];
  const off: RowValues[] = [];
  const withoutOff = (left: readonly RowValues[], field: Field, isOff: (values: RowValues) => boolean) => {
    const column = mapping.fields.get(field);
    const found = column === undefined ? [] : left.filter(isOff);
    if (column === undefined || found.length === 0) return left;
    told.push(toldOf(found, field, column.name));
    off.push(...found);
    return left.filter((values) => !isOff(values));
  };
  let left = rows;
  for (const field of INSTEAD_OF)
    left = withoutOff(left, field, (values) => saysNotHeld(values.text(field) ?? ''));
  const said = heldAsSaid(left, mapping);
  left = said.held;
  off.push(...said.off);
  told.push(...said.calledOff);
  for (const field of REMARKS)
    left = withoutOff(left, field, (values) => !hasLength(values) && saysNotHeld(values.text(field) ?? ''));
  complainOfUnread(left, mapping);
  return { held: left, off, calledOff: told };
}

const hasLength = (values: RowValues) => /[1-9]|\p{L}/u.test(values.text('minutes') ?? '');

/** A meeting that was called off must not count because the column that says so has a heading nobody knew. */
function complainOfUnread(rows: readonly RowValues[], mapping: Mapping): void {
  const { rest, fields } = mapping;
  const remarks = REMARKS.flatMap((field) => fields.get(field) ?? []);
  const unread = rest.filter((column) => !isSaidToBeText(mapping, column));
  for (const column of [...unread, ...remarks]) {
    const mayBeOff = maySayNotHeld(
      column.text,
      rows.map((values) => values.cell(column) ?? ''),
    );
    for (const values of rows) {
      const cell = values.cell(column);
      if (cell === undefined || !mayBeOff(cell)) continue;
      values.complainOf(
        column,
        `${quoted(cell)} may say that the meeting was not held.`,
        remarks.includes(column)
          ? 'If it was not, delete the row; if it was, say so in the note.'
          : `If it does: --map ${JSON.stringify(`${column.name}=held`)}; if not: --map ${JSON.stringify(`${column.name}=ignore`)}.`,
      );
    }
  }
}

function heldAsSaid(rows: readonly RowValues[], mapping: Mapping): HeldMeetings {
  const all: HeldMeetings = { held: rows, off: [], calledOff: [] };
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
    off,
    calledOff: [toldOf(off, 'held', column.name)],
  };
}

function toldOf(off: readonly RowValues[], field: Field, column: string): string {
  return `Not held, as ${column} says, so no check-ins: ${counted(off.length, 'row', 'rows')} (${named(off, field)}).`;
}

function complainOfDoubt(rows: readonly RowValues[], whetherHeld: ReturnType<typeof whetherHeldUnder>): void {
  const said = rows.map((values) => values.read('held', whetherHeld));
  // Where the meetings that were held are marked, a blank is no such mark.
  if (!said.includes(true)) return;
  for (const values of rows) {
    if (values.said('held') !== undefined) continue;
    const message = 'It is not said whether the meeting was held, and of others it is.';
    values.complain('held', message, 'Write held or not held.');
  }
}

function named(off: readonly RowValues[], field: Field): string {
  return firstFewAtLength(
    off,
    NAMED_AT_MOST,
    (values) => `line ${values.line}: "${values.text(field) ?? ''}"`,
  );
}
