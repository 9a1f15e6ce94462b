import { daysBetween, type IsoDate } from '../../../domain/dates/iso-date.js';
import type { Field } from '../../../domain/files/file-fields.js';
import type { SourceName } from '../../../domain/files/file-shape.js';
import { groupedBy } from '../../../domain/grouped-by.js';
import { isOpen, type Pairing, pairKey } from '../../../domain/pairings/pairing.js';
import { didYouMean } from '../../../domain/people/did-you-mean.js';
import { type MeaningOf, meaningOfNames } from '../../../domain/people/meant-people.js';
import { type PeopleFinder, peopleFinder } from '../../../domain/people/people-finder.js';
import { fullName, nameWithKey, type Person } from '../../../domain/people/person.js';
import { tidyStaffNumber } from '../../../domain/people/tidy-staff-number.js';
import type { Settings } from '../../../domain/settings/settings.js';
import { patientNumberIn } from '../../../domain/text/patient-number.js';
import { type DateColumns, dateColumns } from '../../columns/date-columns.js';
import type { Mapping } from '../../columns/map-columns.js';
import { RowValues } from '../../columns/row-values.js';
import type { Table } from '../../table/read-table.js';
import { missingColumns } from './missing-columns.js';
import { pairingOnDay } from './pairing-on-day.js';
import { refuseFile } from './refuse-file.js';
import { respondentKnownBy } from './respondent-known-by.js';
import { isShortFor, shortNamesInWords } from './short-names.js';
import { dayColumnsOf, type YearsOfRows, yearsOfRows } from './years-of-rows.js';

/** A pairing that begins later than in so many days was not planned so. */
const FARTHEST_AHEAD = 366;

/** What a file about pairings is compared with. */
export interface PairFileInput {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly people: readonly Person[];
  readonly pairings: readonly Pairing[];
  readonly settings: Settings;
  readonly today: IsoDate;
  /** Whether texts are taken in that seem to be about a patient. */
  readonly anyway?: boolean;
}

/** Reads the rows of a file about pairings: whom they name, and when. */
export class PairRows {
  readonly rows: readonly RowValues[];
  readonly dates: DateColumns;
  /** The tool that the file comes from. */
  readonly profile: SourceName;
  readonly #input: PairFileInput;
  readonly #years: YearsOfRows;
  readonly #find: PeopleFinder<Person>;
  /** Whom short names were taken for. */
  readonly #shortFor = new Map<string, string>();
  /** Whom a text that names nobody may mean. */
  readonly #meaningOf: MeaningOf<Person>;
  readonly #byId: ReadonlyMap<number, Person>;
  readonly #numbers: ReadonlyMap<string, Pairing>;
  readonly #ofPair: ReadonlyMap<string, readonly Pairing[]>;
  readonly #ofPerson: ReadonlyMap<number, readonly { readonly pairing: Pairing }[]>;

  /** @throws InputError when a column is missing or cannot be told, or the order of its dates cannot. */
  constructor(input: PairFileInput, needed: readonly Field[]) {
    const { table, mapping, settings, people } = input;
    refuseFile(table.source, [...mapping.complaints, ...missingColumns(input, needed)]);
    this.dates = dateColumns(table.source, dayColumnsOf(table, mapping), settings.intake.dateOrder);
    refuseFile(table.source, this.dates.complaints);
    this.#years = yearsOfRows(input, this.dates);
    this.rows = table.rows.map((row) => new RowValues(row, mapping, table.headers.length));
    this.profile = table.profile;
    this.#input = input;
    this.#find = peopleFinder(people);
    this.#meaningOf = meaningOfNames(people);
    this.#byId = new Map(people.map((person) => [person.id, person]));
    this.#numbers = new Map(input.pairings.map((pairing) => [String(pairing.id), pairing]));
    this.#ofPair = groupedBy(input.pairings, pairKey);
    this.#ofPerson = groupedBy(
      input.pairings.flatMap((pairing) =>
        [pairing.menteeId, pairing.mentorId].map((personId) => ({ personId, pairing })),
      ),
      ({ personId }) => personId,
    );
  }

  /** What was decided of the rows that were read, a line each. */
  notes(): string[] {
    return [...this.dates.notes, ...this.dates.yearsInWords(), ...shortNamesInWords(this.#shortFor)];
  }

  /** A person by id, as others write them. */
  nameOf(personId: number): string {
    const person = this.#byId.get(personId);
    return person === undefined ? `#${personId}` : nameWithKey(person);
  }

  /** What somebody wrote, in their own words; undefined for a blank cell, and after a complaint that it seems to tell of a patient. */
  prose(values: RowValues, field: Field): string | undefined {
    const text = values.prose(field);
    const found = text === undefined || this.#input.anyway === true ? undefined : patientNumberIn(text);
    if (found === undefined) return text;
    values.complain(
      field,
      `"${found}" seems to be about a patient.`,
      'Take it out; or, if it is not about a patient, import it with --anyway.',
    );
    return undefined;
  }

  /** Everybody whom a text may mean; nothing is complained of. */
  peopleCalled(text: string): readonly Person[] {
    const asWritten = this.#find(text);
    return asWritten.length > 0 ? asWritten : this.#find(tidyStaffNumber(text));
  }

  /** The person whom a cell names; undefined for a blank cell, and after a complaint. */
  person(values: RowValues, field: Field): Person | undefined {
    const text = values.text(field);
    return text === undefined ? undefined : this.personCalled(values, field, text);
  }

  /** The same of a text that is put together from several cells, with complaints about one of them. */
  personCalled(values: RowValues, field: Field, text: string): Person | undefined {
    const found = this.peopleCalled(text);
    const [only] = found;
    if (only !== undefined && found.length === 1) {
      if (isShortFor(text, only)) this.#shortFor.set(text, nameWithKey(only));
      return only;
    }
    if (found.length === 0)
      values.complain(
        field,
        `Nobody on record is "${text}".`,
        didYouMean(this.#meaningOf(text)) ?? 'Import the roster first, or correct the cell.',
      );
    else {
      const candidates = found
        .slice(0, 5)
        .map((person) => this.nameOf(person.id))
        .join(', ');
      values.complain(
        field,
        `"${text}" may be ${found.length} people: ${candidates}.`,
        'Name the person by staff number or e-mail.',
      );
    }
    return undefined;
  }

  /** A day that is not in the future; undefined for a blank cell, and after a complaint. */
  pastDay(values: RowValues, field: Field): IsoDate | undefined {
    const moment = values.read(field, (text) => this.dates.read(field, text, this.#years(values, field)));
    if (moment === undefined) return undefined;
    if (moment.date <= this.#input.today) return moment.date;
    values.complain(
      field,
      `${moment.date} is in the future (today is ${this.#input.today}).`,
      'Correct the date.',
    );
    return undefined;
  }

  /** A day that may lie ahead, though not so far that it must be a slip; undefined after a complaint. */
  dayAhead(values: RowValues, field: Field): IsoDate | undefined {
    const moment = values.read(field, (text) => this.dates.read(field, text));
    if (moment === undefined) return undefined;
    if (daysBetween(this.#input.today, moment.date) <= FARTHEST_AHEAD) return moment.date;
    values.complain(
      field,
      `${moment.date} is more than a year ahead (today is ${this.#input.today}).`,
      'Correct the date.',
    );
    return undefined;
  }

  /** Complains of a blank cell that must be filled. */
  require(values: RowValues, field: Field, remedy: string): void {
    if (values.text(field) === undefined) values.complain(field, 'This cell must be filled.', remedy);
  }

  /** The pairing a row names by its number, or by its two people, one of whom may be who sent it in; undefined after a complaint. */
  pairing(values: RowValues, on: IsoDate | undefined, sender?: Person): Pairing | undefined {
    const number = values.text('pairing');
    if (number !== undefined) return this.#numbered(values, number);
    const named = [this.person(values, 'mentee'), this.person(values, 'mentor')] as const;
    const orSender = (field: 'mentee' | 'mentor', one: Person | undefined, other: Person | undefined) =>
      one ?? (values.text(field) === undefined && other?.id !== sender?.id ? sender : undefined);
    const mentee = orSender('mentee', ...named);
    const mentor = orSender('mentor', named[1], named[0]);
    if (mentee !== undefined && mentor !== undefined) return this.#between(values, { mentee, mentor }, on);
    if (values.reasons.length === 0)
      values.complain(
        null,
        'The row names no pairing.',
        'Fill mentee and mentor, or the number of the pairing.',
      );
    return undefined;
  }

  #numbered(values: RowValues, number: string): Pairing | undefined {
    const pairing = this.#numbers.get(number.replace(/^#/u, ''));
    if (pairing === undefined) {
      values.complain('pairing', `There is no pairing ${number}.`, '`mentor pairs list` shows the numbers.');
      return undefined;
    }
    for (const [field, id] of [
      ['mentee', pairing.menteeId],
      ['mentor', pairing.mentorId],
    ] as const) {
      const named = this.person(values, field);
      if (named === undefined || named.id === id) continue;
      values.complain(
        field,
        `Pairing ${number} is with ${this.nameOf(id)}, not ${this.nameOf(named.id)}.`,
        'Correct the number or the name.',
      );
    }
    return pairing;
  }

  #between(
    values: RowValues,
    pair: { mentee: Person; mentor: Person },
    on: IsoDate | undefined,
  ): Pairing | undefined {
    const { mentee, mentor } = pair;
    const theirs = this.#ofPair.get(pairKey({ menteeId: mentee.id, mentorId: mentor.id })) ?? [];
    if (theirs.length === 0) {
      const isReversed = this.#ofPair.has(pairKey({ menteeId: mentor.id, mentorId: mentee.id }));
      const remedy = isReversed
        ? 'Mentee and mentor are the other way round.'
        : (this.#othersOf(mentee) ?? 'Import or accept the pairing first.');
      values.complain(
        null,
        `${this.nameOf(mentee.id)} and ${this.nameOf(mentor.id)} are not a pairing.`,
        remedy,
      );
    }
    return pairingOnDay(theirs, on);
  }

  /** With whom a mentee is in a pairing that goes on, where the row names somebody else. */
  #othersOf(mentee: Person): string | undefined {
    const open = this.#pairingsOf(mentee).filter(
      ({ menteeId, status }) => menteeId === mentee.id && isOpen(status),
    );
    if (open.length === 0) return undefined;
    const mentors = open.map(({ id, mentorId }) => `${this.nameOf(mentorId)} (pairing ${id})`).join(', ');
    return `${fullName(mentee)} is mentored by ${mentors}: correct the row, or import or accept the pairing first.`;
  }

  /** The pairing of the person who filled in a form: the one they are in and that goes on. */
  pairingOfRespondent(values: RowValues, person: Person): Pairing | undefined {
    const theirs = this.#pairingsOf(person);
    const open = theirs.filter(({ status }) => isOpen(status));
    return this.#onlyOne(values, person, { pairings: open.length === 0 ? theirs : open });
  }

  /** The pairing of the person who tells of a meeting in a form: the only one they were in on that day. */
  pairingOfSender(values: RowValues, person: Person, on: IsoDate): Pairing | undefined {
    const pairings = this.#pairingsOf(person).filter(
      ({ status, startedOn, endedOn }) => status !== 'cancelled' && startedOn <= on && (endedOn ?? on) >= on,
    );
    return this.#onlyOne(values, person, { pairings, on });
  }

  #pairingsOf({ id }: Person): Pairing[] {
    return (this.#ofPerson.get(id) ?? []).map(({ pairing }) => pairing);
  }

  #onlyOne(
    values: RowValues,
    person: Person,
    { pairings, on }: { readonly pairings: readonly Pairing[]; readonly on?: IsoDate },
  ): Pairing | undefined {
    const { length: count } = pairings;
    if (count === 1) return pairings[0];
    const is = on === undefined ? 'is' : `on ${on} was`;
    const what = count === 0 ? `${is} in no pairing` : `${is} in ${count} pairings`;
    const remedy =
      count === 0
        ? 'Import or accept the pairing first.'
        : 'Add columns mentee and mentor that say which one is meant.';
    values.complain(
      respondentKnownBy(values)?.field ?? 'email',
      `${this.nameOf(person.id)} ${what}.`,
      remedy,
    );
    return undefined;
  }
}
