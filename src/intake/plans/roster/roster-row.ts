import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Field } from '../../../domain/files/file-fields.js';
import { standsBeforeNames } from '../../../domain/people/naming/words-around-names.js';
import { foldedName } from '../../../domain/people/people-finder.js';
import type { PersonFacts, PersonStatus } from '../../../domain/people/person.js';
import { tidyStaffNumber } from '../../../domain/people/tidy-staff-number.js';
import { remembered } from '../../../domain/text/remembered.js';
import type { Column } from '../../columns/column.js';
import type { DateColumns } from '../../columns/date-columns.js';
import type { RowValues } from '../../columns/row-values.js';
import { isBlankMark, saysNothing } from '../../values/blanks/nothing-words.js';
import { numbersMadeADay } from '../../values/blanks/spreadsheet-damage.js';
import { type BareName, withoutRemarks } from '../../values/names/around-names.js';
import { parseEmail } from '../../values/names/emails.js';
import { noPersonIn } from '../../values/names/no-person.js';
import { isNoStaffNumber } from '../../values/names/no-staff-number.js';
import { parsePersonName } from '../../values/names/person-names.js';
import { nameAsHeaded } from '../../values/names/surname-first.js';
import { parseCapacity } from '../../values/numbers/places-offered.js';
import { quoted, type Reading } from '../../values/reading.js';
import type { StatedRole } from '../../values/roles/roles.js';
import { parseYesNo } from '../../values/yes-no.js';
import { type NamedNobody, nobodyNamedIn } from './nobody-named.js';
import { roleOfRow } from './role-of-row.js';
import {
  type PresenceRead,
  type PresenceReader,
  presenceOfRow,
  type RowPresence,
  type StatedDays,
} from './row-presence.js';

/** What a row states of someone's facts; undefined where it is blank and what is known stays. */
export type StatedFacts = { readonly [Fact in keyof PersonFacts]: PersonFacts[Fact] | undefined };

/** A roster row as it was read. */
export interface RosterRow {
  readonly values: RowValues;
  readonly facts: StatedFacts;
  /** The day from which the row holds, where it says one. */
  readonly effectiveOn: IsoDate | undefined;
  /** What the row says that somebody is not: `On leave: no`. */
  readonly denied: readonly PersonStatus[];
  readonly role: StatedRole | undefined;
  readonly capacity: number | undefined;
  /** Only what is filled. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  /** Whether HR marks this as the main one of several assignments; undefined when it does not say. */
  readonly isPrimary: boolean | undefined;
  /** What stands in place of a name, where that is nobody's. */
  readonly nobody: NamedNobody | undefined;
  /** What words about presence were read as. */
  readonly presenceRead: readonly PresenceRead[];
  /** Number of the assignment, `2` in 20123456-2; 1 without one. */
  readonly assignment: number;
}

/** How the rows of one roster are read. */
export interface RosterReader {
  readonly dates: DateColumns;
  readonly presence: PresenceReader;
  readonly attributes: readonly {
    readonly name: string;
    readonly column: Column;
    readonly read: (cell: string) => readonly string[];
    /** How its cells are divided and its numbers read, a line each. */
    readonly notes: readonly string[];
  }[];
  /** The family name at birth, which counts where no other is given. */
  readonly birthName: Column | undefined;
  /** A staff number without the number of the assignment. */
  readonly staffNumber: (written: string) => { number: string | undefined; assignment: number };
}

/** What HR systems write where someone has no manager. */
const NO_MANAGER = new Set([
  'no_manager',
  'no manager',
  'none',
  'n/a',
  'na',
  'nobody',
  'null',
  'nil',
  'not applicable',
]);

/** Somebody who stands in: `Vacant (Bo covering)`, `VACANT - ACTING: BO LIND`. */
const STANDS_IN =
  /\b(?:cover(?:s|ed|ing)?|acting|interim|meantime|temporar(?:y|ily)|caretak\w*|deputi[sz]\w*|standing in|stands in)\b/iu;
/** Two words that may be a name: `Vacant - Bo Lind`. */
const TWO_CAPITALS = /(?<=[\s([{:/–—-])(\p{Lu}[\p{L}'’-]*\p{Ll})\s+(\p{Lu}[\p{L}'’-]*\p{Ll})(?!\p{L})/gu;

/** `Vacant`, `N/A - CEO`, `none (board)`: what stands after says why. Who stands in for nobody is somebody, and stays. */
function isOfNobody(manager: string): boolean {
  const isNobody =
    noPersonIn(manager) !== undefined ||
    /^(?:n\/a|none|no manager|not applicable)\s*(?:[-–—:(]|$)/iu.test(manager);
  return isNobody && !STANDS_IN.test(manager) && !mayNameTwoWords(manager);
}

function mayNameTwoWords(manager: string): boolean {
  return [...manager.matchAll(TWO_CAPITALS)].some(
    ([, one = '', other = '']) =>
      !standsBeforeNames(foldedName(one)) && !standsBeforeNames(foldedName(other)),
  );
}

const placesNamed = remembered(parseCapacity);

interface StatedName {
  givenName: string | undefined;
  familyName: string | undefined;
  /** What stands behind the name of somebody's presence. */
  remark: Pick<BareName, 'presence' | 'said'>;
  /** What stands around a name in one cell, kept as attributes. */
  around: ReadonlyMap<string, string>;
}

const NAMES = ['name', 'given_name', 'family_name'] as const;

/** A name, or nothing where the cell has a mark in its place. Null and Nil are names, beside another. */
function nameIn(values: RowValues, field: (typeof NAMES)[number]): string {
  const text = values.text(field) ?? '';
  if (text === '' || !saysNothing(text)) return text;
  const isWord = /^\p{L}+$/u.test(text);
  const isAlone = NAMES.every((other) => saysNothing(values.text(other) ?? '-'));
  return isWord && !isAlone ? text : '';
}

function nameOf(values: RowValues, { presence: { days }, birthName }: RosterReader): StatedName {
  const atBirth = birthName === undefined ? '' : (values.cell(birthName) ?? '');
  const family = withoutRemarks(nameIn(values, 'family_name') || atBirth, days);
  const given = withoutRemarks(nameIn(values, 'given_name'), days);
  const whole = withoutRemarks(nameIn(values, 'name'), days);
  const parsed = parsePersonName(nameAsHeaded(whole.text, values.heading('name')));
  const besideName = (what: 'title' | 'pronouns' | 'formerName') =>
    whole[what] ?? given[what] ?? family[what];
  const beside = [
    ['title', parsed?.title ?? besideName('title')],
    ['letters_after_name', parsed?.letters],
    ['pronouns', besideName('pronouns')],
    ['former_name', besideName('formerName')],
  ] as const;
  const around = new Map(beside.flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const])));
  return {
    givenName: given.text || parsed?.given || undefined,
    familyName: family.text || parsed?.surname || undefined,
    remark: [family, given, whole].find(({ presence }) => presence !== undefined) ?? whole,
    around,
  };
}

/** A band in its own words. */
function bandIn(text: string): Reading<string> {
  return numbersMadeADay(text) ?? { value: text };
}

/** null where the file says that there is no such date. */
function dateIn(values: RowValues, field: Field, dates: DateColumns): IsoDate | null | undefined {
  const moment = values.read(field, (text) => dates.read(field, text));
  if (moment === undefined) return undefined;
  return moment.isOpenEnd ? null : moment.date;
}

function around({ around: parts }: StatedName): [string, readonly string[]][] {
  return [...parts].map(([key, text]) => [key, [text]]);
}

/** `PARK, Mrs Di` without the title, by which nobody is found. */
function untitled(text: string): string {
  const name = text.includes('@') || /\d/u.test(text) ? undefined : parsePersonName(text);
  if (name?.title === undefined && name?.letters === undefined) return text;
  return [name.given, name.surname].filter((part) => part !== '').join(' ');
}

function managerIn(values: RowValues, { days }: PresenceReader): string | null | undefined {
  const manager = values.text('manager');
  if (manager === undefined) return undefined;
  if (isBlankMark(manager) || NO_MANAGER.has(manager.toLowerCase()) || isOfNobody(manager))
    return manager.includes('?') ? undefined : null;
  if (/^\P{L}*$/u.test(manager) && /\d/u.test(manager)) return tidyStaffNumber(manager);
  return untitled(withoutRemarks(manager, days).text);
}

function attributesIn(values: RowValues, reader: RosterReader): Map<string, readonly string[]> {
  const attributes = new Map<string, readonly string[]>();
  for (const { name, column, read } of reader.attributes) {
    const cell = values.cell(column);
    if (cell === undefined) continue;
    const stated = read(cell);
    const before = attributes.get(name);
    if (stated.length > 0) attributes.set(name, before === undefined ? stated : [...before, ...stated]);
  }
  return attributes;
}

interface RowParts {
  readonly staffNumber: string | undefined;
  readonly email: string | undefined;
  readonly name: StatedName;
  readonly presence: RowPresence;
}

function factsIn(
  values: RowValues,
  reader: RosterReader,
  { staffNumber, email, name, presence }: RowParts,
): StatedFacts {
  const { hiredOn, leftOn, leaveFrom, leaveUntil, status } = presence;
  if (typeof hiredOn === 'string' && typeof leftOn === 'string' && leftOn < hiredOn) {
    values.complain(
      'left_on',
      `They left on ${leftOn}, before they were hired (${hiredOn}).`,
      'Check both dates.',
    );
  }
  if (typeof leaveFrom === 'string' && typeof leaveUntil === 'string' && leaveUntil < leaveFrom) {
    values.complain(
      'leave_until',
      `The leave ends on ${leaveUntil}, before it begins (${leaveFrom}).`,
      'Check both dates.',
    );
  }
  return {
    staffNumber,
    email,
    givenName: name.givenName,
    familyName: name.familyName,
    profession: values.said('profession'),
    band: values.read('band', bandIn),
    unit: values.said('unit'),
    site: values.said('site'),
    manager: managerIn(values, reader.presence),
    hiredOn,
    leftOn,
    leaveFrom,
    leaveUntil,
    status,
  };
}

function daysIn(values: RowValues, { dates }: RosterReader): StatedDays {
  const leftOn = dateIn(values, 'left_on', dates);
  return {
    hiredOn: dateIn(values, 'hired_on', dates),
    leftOn: leftOn ?? dateIn(values, 'ends_on', dates) ?? leftOn,
    leaveFrom: dateIn(values, 'leave_from', dates),
    leaveUntil: dateIn(values, 'leave_until', dates),
  };
}

/** Reads one row; what is wrong with it is gathered in `values.reasons`. */
export function readRosterRow(values: RowValues, reader: RosterReader): RosterRow {
  const stated = values.said('staff_number');
  const written = stated === undefined || isNoStaffNumber(stated) ? undefined : tidyStaffNumber(stated);
  const { number, assignment } =
    written === undefined ? { number: undefined, assignment: 1 } : reader.staffNumber(written);
  const name = nameOf(values, reader);
  const email = values.read('email', parseEmail)?.address;
  const presence = presenceOfRow(values, reader.presence, {
    name: name.remark,
    days: daysIn(values, reader),
    backOn: dateIn(values, 'back_on', reader.dates),
  });
  const facts = factsIn(values, reader, { staffNumber: number, email, name, presence });
  if (facts.staffNumber === undefined && facts.email === undefined && values.reasons.length === 0) {
    values.complain(
      null,
      number === undefined && (stated ?? '') !== ''
        ? `${quoted(stated ?? '')} is not a staff number, and there is no e-mail.`
        : 'There is neither a staff number nor an e-mail.',
      'Fill one of the two: it is how a person is known again.',
    );
  }
  return {
    values,
    facts,
    effectiveOn: dateIn(values, 'effective_on', reader.dates) ?? undefined,
    denied: presence.denied,
    presenceRead: presence.read,
    nobody: nobodyNamedIn(values),
    role: roleOfRow(values),
    capacity: values.read('capacity', placesNamed),
    attributes: new Map([...around(name), ...attributesIn(values, reader)]),
    isPrimary: parseYesNo(values.text('is_primary') ?? ''),
    assignment,
  };
}
