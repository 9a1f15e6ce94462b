import { A_SKILL, AS_TEXT, IGNORE } from '../../domain/files/file-fields.js';
import { itemName } from '../../domain/instruments/instrument.js';
import { tidyStaffNumber } from '../../domain/people/tidy-staff-number.js';
import { compareText } from '../../domain/text/compare-text.js';
import { courseAttendedUnder } from '../values/course-attended.js';
import { ANY_DAY } from '../values/days/days-in-text.js';
import { parsePairingStatus, parseWayOrKind } from '../values/meeting-words.js';
import { lengthReader } from '../values/numbers/meeting-length.js';
import { parseCapacity } from '../values/numbers/places-offered.js';
import { levelNotation, skillLevelReader } from '../values/numbers/skill-levels.js';
import { isPresenceField, type PresenceField, parsePresence } from '../values/presence/presence-words.js';
import { parseStatedPresence } from '../values/presence/stated-presence.js';
import { roleIn } from '../values/roles/roles.js';
import { isSideField, parseSide } from '../values/roles/side-answers.js';
import { saysNotHeld, whetherHeldUnder } from '../values/whether-held.js';
import { parseWish } from '../values/wish-for-change.js';
import { attributeValues, cellDivision } from './attribute-values.js';
import type { Column } from './column.js';
import { isFieldOf } from './column-claims.js';
import { degreeOf, type Interpretation, type ReadExample, type ReadWord } from './interpretation.js';
import { isSaidToBeText, type Mapping } from './map-columns.js';
import { whyLookAtUnused } from './unused-column.js';

/** What interpretations are told from. */
export interface ColumnCells {
  /** What each row says in a column, blank rows left out: one text, or several where boxes were ticked. */
  valuesOf(column: Column): Iterable<readonly string[]>;
  /** Attributes whose cells are lists of terms. */
  readonly terms: ReadonlySet<string>;
}

const EXAMPLES = 3;
/** Distinct words of a column that are told of. */
const MOST_WORDS = 50;

/** Days are read with the rows, and told then. Who is not active is gone where no other column says more of them. */
function presenceShown(field: PresenceField, fields: Mapping['fields']): (written: string) => string {
  const saysMore = (['is_on_leave', 'has_left', 'status'] as const).some((other) => fields.has(other));
  const unless = field === 'is_active' ? (saysMore ? 'not active' : 'left') : 'no';
  return (written) => {
    const { value } = parsePresence(field, written, ANY_DAY);
    if (value === undefined || (value !== 'no' && value.readAs !== undefined)) return written;
    return value === 'no' ? unless : value.status.replaceAll('_', ' ');
  };
}

function statusShown(written: string): string {
  const { value } = parseStatedPresence(written, ANY_DAY);
  return value === undefined || value.readAs !== undefined ? written : value.status.replaceAll('_', ' ');
}

/** Levels are read as they are written in the whole matrix. */
function levelShown(
  { valuesOf, attributes }: ColumnCells & Pick<Mapping, 'attributes'>,
  column: Column,
): ReadCell {
  const cells = (attributes.get(A_SKILL) ?? [column]).flatMap((each) => [...valuesOf(each)].flat());
  const read = skillLevelReader(levelNotation(cells));
  return (values) =>
    values.flatMap((value) => {
      const { level, wants } = read(value).value ?? {};
      return level ?? (wants === undefined ? [] : [wants ? 'wants to learn' : 'does not want to']);
    });
}

type ReadCell = (values: readonly string[]) => readonly string[];

const wishShown = (wish: boolean | undefined) => (wish === undefined ? [] : [wish ? 'yes' : 'no']);

const doneShown = (isDone: boolean | undefined) =>
  isDone === undefined ? [] : [isDone ? 'done' : 'not done'];

const inWords = (value: boolean | undefined, written: string) =>
  value === undefined ? written : value ? 'yes' : 'no';

/** What a cell says of a meeting: whether it was held, how long it was and how they met. */
function meetingShown(target: string, heading: string): ((value: string) => readonly string[]) | undefined {
  if (target === 'held') {
    const whetherHeld = whetherHeldUnder(heading);
    return (value) => {
      const isHeld = whetherHeld(value).value;
      return isHeld === undefined ? [] : [isHeld ? 'held' : 'not held'];
    };
  }
  if (target === 'minutes') {
    const read = lengthReader(heading);
    return (value) => {
      const minutes = read(value).value;
      return minutes === undefined ? (saysNotHeld(value) ? ['not held'] : []) : [`${minutes} min`];
    };
  }
  if (target !== 'mode') return undefined;
  return (value) => {
    const { mode, kind } = parseWayOrKind(value, 'mode').value ?? {};
    const said = mode ?? kind;
    return said === undefined ? [] : [said.replaceAll('_', ' ')];
  };
}

/** How a cell is read for the target, as far as that is another text than the one written. */
function cellReader(
  column: Column,
  target: string,
  from: ColumnCells & Pick<Mapping, 'kind' | 'claims' | 'items' | 'attributes' | 'fields'>,
): ReadCell {
  if (target === 'staff_number') return (values) => values.map(tidyStaffNumber);
  if (target === 'role') return (values) => values.flatMap((value) => roleIn(value) ?? []);
  if (target === 'capacity')
    return (values) => values.flatMap((value) => parseCapacity(value).value?.toString() ?? []);
  if (isSideField(target)) return (values) => values.map((value) => inWords(parseSide(target, value), value));
  if (target === 'wants_change')
    return (values) => values.flatMap((value) => wishShown(parseWish(value).value));
  if (target === 'status' && from.kind === 'roster') return (values) => values.map(statusShown);
  if (target === 'status' && from.kind === 'pairings')
    return (values) => values.flatMap((value) => parsePairingStatus(value).value ?? []);
  if (target === 'held' && from.kind === 'training') {
    const attended = courseAttendedUnder(column.text);
    return (values) => values.flatMap((value) => doneShown(attended(value).value));
  }
  const ofMeeting = from.kind === 'check-ins' ? meetingShown(target, column.text) : undefined;
  if (ofMeeting !== undefined) return (values) => values.flatMap(ofMeeting);
  if (from.kind === 'skills' && (target === A_SKILL || target === 'level')) return levelShown(from, column);
  if (isPresenceField(target)) {
    const shown = presenceShown(target, from.fields);
    return (values) => values.map(shown);
  }
  const takesAttributes = from.kind === 'roster' || from.kind === 'survey';
  if (from.items.has(column.position)) return (values) => values;
  if (!takesAttributes || isFieldOf(from.kind, target) || target === AS_TEXT) return (values) => values;
  const cells = [...from.valuesOf(column)];
  // Ticked boxes are divided already.
  if (cells.some((values) => values.length > 1)) return (values) => attributeValues(target, values, column);
  const { divide } = cellDivision(
    target,
    cells.map(([cell = '']) => cell),
    { terms: from.terms, stated: from.claims.get(column.position)?.division },
  );
  return (values) => attributeValues(target, values.flatMap(divide), column);
}

function examplesIn(cells: Iterable<readonly string[]>, read: ReadCell) {
  const examples = new Map<string, ReadExample>();
  let count = 0;
  for (const values of cells) {
    count += 1;
    const written = values.join(' | ');
    if (examples.size < EXAMPLES && !examples.has(written))
      examples.set(written, { written, readAs: read(values) });
  }
  return { cells: count, examples: [...examples.values()] };
}

/** Every distinct role, number of places and wish for another partner that was written, and how it was read: one wrong word makes a mentor of somebody. */
function wordsIn(cells: Iterable<readonly string[]>, read: ReadCell): ReadWord[] {
  const counts = new Map<string, number>();
  for (const values of cells)
    for (const value of values) counts.set(value.trim(), (counts.get(value.trim()) ?? 0) + 1);
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || compareText(a, b))
    .slice(0, MOST_WORDS)
    .map(([written, count]) => ({ written, readAs: read([written]), cells: count }));
}

/** Each word of it decides whether somebody takes part, is there, met or wants somebody else. */
const TOLD_WORD_BY_WORD: ReadonlySet<string | null> = new Set([
  'role',
  'wants_change',
  'held',
  'status',
  'is_active',
  'is_on_leave',
  'has_left',
]);

/** The words of a role and the like, and of places those that are no digits. */
function wordsOf(target: string | null, cells: Iterable<readonly string[]>, read: ReadCell): ReadWord[] {
  if (TOLD_WORD_BY_WORD.has(target)) return wordsIn(cells, read);
  if (target !== 'capacity') return [];
  return wordsIn(cells, read).filter(({ written, readAs }) => /\D/u.test(written) && readAs.length > 0);
}

/** The column that has the field which this one claims too, where it is another. */
function holderOf(mapping: Mapping, column: Column): Column | undefined {
  const target = mapping.claims.get(column.position)?.target;
  const holder = [...mapping.fields].find(([field]) => field === target)?.[1];
  return holder === column ? undefined : holder;
}

function interpreted(
  mapping: Mapping,
  { column, target }: { column: Column; target: string | null },
  from: ColumnCells,
): Interpretation {
  const claim = mapping.claims.get(column.position);
  const isKnown = target !== null && claim?.target === target;
  const origin = isKnown ? claim.origin : 'none';
  const read: ReadCell =
    target === null || target === IGNORE
      ? (values) => values
      : cellReader(column, target, {
          ...from,
          kind: mapping.kind,
          attributes: mapping.attributes,
          fields: mapping.fields,
          claims: mapping.claims,
          items: mapping.items,
        });
  const told = examplesIn(from.valuesOf(column), read);
  const holder = isKnown ? undefined : holderOf(mapping, column);
  const isOwnColumn = mapping.kind === 'roster' && claim === undefined;
  const isUnused = (target === null || isOwnColumn) && holder === undefined;
  const because =
    mapping.objections.get(column.position) ??
    (holder === undefined ? undefined : `"${holder.name}" is the ${claim?.target}`) ??
    (isUnused ? whyLookAtUnused(column, mapping, from.valuesOf(column)) : undefined);
  return {
    column: column.name,
    position: column.position,
    target: isKnown ? target : null,
    degree: degreeOf(origin),
    origin,
    cells: told.cells,
    // Nothing of what is left out goes anywhere.
    examples: target === IGNORE ? [] : told.examples,
    words: wordsOf(target, from.valuesOf(column), read),
    ...(because === undefined ? {} : { because }),
  };
}

/** The name of the item that a column asks; null where it asks none. */
function itemAt({ items }: Mapping, { position }: Column): string | null {
  const item = items.get(position);
  return item === undefined ? null : itemName(item.instrument, item.number);
}

/** What each column of a file was taken to hold, in the order of the columns. */
export function interpretColumns(mapping: Mapping, from: ColumnCells): Interpretation[] {
  const held: { column: Column; target: string | null }[] = [
    ...[...mapping.fields].map(([target, column]) => ({ column, target })),
    ...mapping.code.map((column) => ({ column, target: 'code' })),
    ...[...mapping.attributes].flatMap(([name, columns]) =>
      columns.map((column) => ({ column, target: isSaidToBeText(mapping, column) ? AS_TEXT : name })),
    ),
    ...mapping.rest.map((column) => ({
      column,
      target: isSaidToBeText(mapping, column) ? AS_TEXT : itemAt(mapping, column),
    })),
    ...mapping.ignored.map((column) => ({ column, target: IGNORE })),
  ];
  return held.map((one) => interpreted(mapping, one, from)).toSorted((a, b) => a.position - b.position);
}
