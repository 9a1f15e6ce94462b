import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { dayFieldsOf } from '../../../domain/files/file-fields.js';
import { personKey } from '../../../domain/people/person.js';
import type { DateOrder } from '../../../domain/settings/intake-settings.js';
import type { Settings } from '../../../domain/settings/settings.js';
import { compareText } from '../../../domain/text/compare-text.js';
import { type DateColumns, dateColumns } from '../../columns/date-columns.js';
import type { Mapping } from '../../columns/map-columns.js';
import { RowValues } from '../../columns/row-values.js';
import type { Row, Table } from '../../table/read-table.js';
import type { Reject } from '../../table/rejects.js';
import { refuseFile } from '../rows/refuse-file.js';
import { rowsAboutNobody } from './about-nobody.js';
import { type AbsenceThatStays, absencesThatStay, absencesThatStayInWords } from './absences-that-stay.js';
import { attributeReaders } from './attribute-readers.js';
import { birthNameColumn, birthNamesInWords } from './birth-name.js';
import { type ColumnsOverview, columnsOfTable } from './columns-overview.js';
import {
  compareWithRecords,
  type PersonCreate,
  type PersonUpdate,
  type RosterRecords,
  type UnchangedRow,
} from './compare-with-records.js';
import { contradictingStatuses } from './contradicting-statuses.js';
import { mergedRowsInWords, rowsUnderOwnKeys } from './former-keys.js';
import { furtherAssignmentsInWords } from './further-assignments.js';
import { numbersWithLostZeros } from './lost-zeros.js';
import { mergedCellsInWords } from './merged-cells-in-words.js';
import { doubtfulNamesInWords, isNameless, namelessInWords, namesInWords } from './name-notes.js';
import { peoplePresent } from './people-present.js';
import { presenceOrder } from './presence-order.js';
import { refuseWithoutIdentity } from './refuse-without-identity.js';
import { emailClashes, groupRosterRows } from './roster-groups.js';
import { type RosterReader, type RosterRow, readRosterRow } from './roster-row.js';
import { type PresenceRead, type PresenceReader, presenceInWords, presenceReader } from './row-presence.js';
import { type RowOfNoPerson, rowsOfNoPersonInWords, withoutRowsOfNoPerson } from './rows-of-no-person.js';
import { numbersOfNobodyInWords } from './shared-numbers.js';
import { staffNumberReader } from './staff-numbers.js';
import { staffNumbersPutRightInWords } from './staff-numbers-put-right.js';
import { supervisingColumnsInWords } from './supervising-columns.js';

/** What a roster is compared with. */
export interface RosterPlanInput extends RosterRecords {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly settings: Settings;
  readonly today: IsoDate;
}

/** A roster whose columns are understood: all that is needed to read its rows, a few at a time or all at once. */
export interface RosterFile {
  /** Of a large file the first rows only. */
  readonly table: Pick<Table, 'source' | 'headers' | 'rows'>;
  readonly mapping: Mapping;
  readonly settings: Settings;
  readonly today: IsoDate;
  readonly dates: DateColumns;
  readonly presence: PresenceReader;
  readonly attributes: RosterReader['attributes'];
}

/** What importing a roster will do. Creates, updates, unchanged and rejects together are the rows of the file. */
export interface RosterPlan {
  readonly kind: 'roster';
  /** Ordered by staff number or e-mail, whatever the order of the rows. */
  readonly creates: readonly PersonCreate[];
  /** Ordered by person id. */
  readonly updates: readonly PersonUpdate[];
  readonly unchanged: readonly UnchangedRow[];
  /** Ordered by line. */
  readonly rejects: readonly Reject[];
  /** How ambiguous dates were read; the rejected rows alone may no longer tell. */
  readonly dateOrder: DateOrder | undefined;
  /** Ids of those on record whom a row is about, whatever became of the row; ascending. */
  readonly present: readonly number[];
  /** How many rejected rows are about nobody on record, as far as they can be read. */
  readonly unplaced: number;
  /** What words about who is there were read as, by line. */
  readonly presenceRead: readonly (PresenceRead & { readonly line: number })[];
  /** Rows of nobody, such as vacancies and examples: among the unchanged, for they change nothing. */
  readonly nobodies: readonly RowOfNoPerson[];
  /** Who is away on record and named here without a word of it. */
  readonly stillAway: readonly AbsenceThatStays[];
  readonly notes: readonly string[];
}

/**
 * Settles how the columns of a roster are read, from all their cells.
 * @throws InputError when a column cannot be told, or no column says who people are.
 */
export function openRoster(
  file: Pick<RosterFile, 'table' | 'mapping' | 'settings' | 'today'>,
  overview: ColumnsOverview,
): RosterFile {
  const { table, mapping, settings } = file;
  refuseFile(table.source, mapping.complaints);
  refuseWithoutIdentity(file);
  const columns = dayFieldsOf('roster').flatMap((field) => {
    const column = mapping.fields.get(field);
    return column === undefined ? [] : [{ field, column, cells: overview.cellsOf(column) }];
  });
  const dates = dateColumns(table.source, columns, settings.intake.dateOrder);
  refuseFile(table.source, dates.complaints);
  const order = presenceOrder(mapping, overview) ?? settings.intake.dateOrder ?? dates.order;
  const presence = presenceReader({ order: order ?? undefined, today: file.today });
  const attributes = attributeReaders(file, overview);
  const notes = [
    ...dates.notes,
    ...staffNumbersPutRightInWords(mapping, table.rows),
    ...numbersOfNobodyInWords(mapping, table.rows),
    ...birthNamesInWords(mapping, table.rows),
    ...namesInWords(mapping, table.rows, presence.days),
    ...doubtfulNamesInWords(mapping, table.rows, presence.days),
    ...attributes.flatMap((one) => one.notes),
    ...supervisingColumnsInWords(mapping),
    ...mergedCellsInWords(mapping, overview.mergedIn),
  ];
  return { ...file, dates: { ...dates, notes }, presence, attributes };
}

function compareKeys(a: PersonCreate, b: PersonCreate): number {
  return compareText(personKey(a.facts), personKey(b.facts));
}

/**
 * Compares a roster with what is on record. A blank cell keeps what is known. Every row of the table is in the plan once.
 * @throws InputError when a column cannot be told, or no column says who people are.
 */
export function planRoster(input: RosterPlanInput): RosterPlan {
  const { table } = input;
  return planRosterRows(table.rows, openRoster(input, columnsOfTable(table)), input);
}

/**
 * Compares rows of a roster with what is on record. Every row is in the plan once. Rows that are about the same person, or
 * state the same key, must come together; `records` must hold everyone who has, or had, a key that a row states.
 */
export function planRosterRows(given: readonly Row[], file: RosterFile, records: RosterRecords): RosterPlan {
  const { table, mapping, today, dates, presence, attributes } = file;
  const { people } = records;
  const reader = {
    dates,
    presence,
    attributes,
    birthName: birthNameColumn(mapping),
    staffNumber: staffNumberReader(given, mapping, people),
  };
  const read = given.map((row) => readRosterRow(new RowValues(row, mapping, table.headers.length), reader));
  const { persons: rows, nobodies } = withoutRowsOfNoPerson(read, people);
  const sound = rows.filter(({ values }) => values.reasons.length === 0);
  const faulty = rows.filter(({ values }) => values.reasons.length > 0);
  const own = rowsUnderOwnKeys(sound, people);
  const groups = groupRosterRows(own.rows, people, today);
  const emailClash = emailClashes(groups, people);
  const about = [...emailClash, ...rowsAboutNobody(groups), ...numbersWithLostZeros(groups, people)];
  const clashes = new Map(about.map((clash) => [clash.group, clash]));
  const ofNobody = emailClash.flatMap(({ group: { person, main } }) => (person === undefined ? [main] : []));
  const compared = compareWithRecords(groups, { clashes, records, today });
  const { creates, updates, further } = compared;
  const presenceRead = presenceReadIn(sound);
  const stillAway = absencesThatStay(
    groups.filter((group) => !clashes.has(group)),
    today,
  );
  return {
    kind: 'roster',
    presenceRead,
    nobodies,
    stillAway,
    creates: creates.toSorted(compareKeys),
    updates: updates.toSorted((a, b) => a.personId - b.personId),
    unchanged: byLine([
      ...own.merged,
      ...nobodies.map(({ line }) => ({ line })),
      ...compared.unchanged,
      ...further,
    ]),
    rejects: byLine([...faulty.map(({ values }) => values.asReject()), ...compared.rejects]),
    dateOrder: dates.order,
    ...peoplePresent(groups, [...faulty, ...ofNobody], people),
    notes: [
      ...dates.notes,
      ...mergedRowsInWords(own.merged),
      ...furtherAssignmentsInWords(further),
      ...rowsOfNoPersonInWords(nobodies),
      ...presenceInWords(presenceRead),
      ...absencesThatStayInWords(stillAway),
      ...contradictingStatuses(factsOf([...creates, ...updates]), today),
      ...namelessInWords(creates.filter(({ facts }) => isNameless(facts)).map(({ line }) => line)),
    ],
  };
}

function presenceReadIn(rows: readonly RosterRow[]): RosterPlan['presenceRead'] {
  return rows
    .toSorted((a, b) => a.values.line - b.values.line)
    .flatMap(({ presenceRead, values: { line } }) => presenceRead.map((read) => ({ ...read, line })));
}

function byLine<One extends { readonly line: number }>(all: readonly One[]): One[] {
  return all.toSorted((a, b) => a.line - b.line);
}

function factsOf<Facts>(all: readonly { readonly facts: Facts }[]): Facts[] {
  return all.map(({ facts }) => facts);
}
