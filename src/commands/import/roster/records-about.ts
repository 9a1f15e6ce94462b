import type { Attributes, Person } from '../../../domain/people/person.js';
import { plainStaffNumber } from '../../../domain/people/tidy-staff-number.js';
import type { RosterRecords } from '../../../intake/plans/roster/compare-with-records.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { listParticipations, participationsFrom } from '../../../store/people/participations.js';
import { wayBackTo } from '../../../store/people/people-as-of.js';
import {
  longestStaffNumber,
  newestPerson,
  peopleWithKeys,
  rosterAttributes,
} from '../../../store/people/people-rows.js';
import { roundIn } from '../planning/round-of-import.js';
import type { RosterWork } from './plan-roster.js';

const NO_RECORDS: RosterRecords = {
  people: [],
  participations: new Map(),
  rosterAttributes: new Map(),
  counting: new Map(),
};

/** What is on record about some rows of a large roster: by the keys that they state, and as it was on the day of which it tells. */
export class RecordsAbout {
  readonly #db: ReadHandle;
  readonly #work: RosterWork;
  readonly #isNobodyThere: boolean;
  readonly #longestNumber: number;
  readonly #back:
    | ((people: readonly Person[], roster: ReadonlyMap<number, Attributes>) => Person[])
    | undefined;

  constructor(db: ReadHandle, work: RosterWork) {
    this.#db = db;
    this.#work = work;
    this.#isNobodyThere = newestPerson(db) === 0;
    this.#longestNumber = longestStaffNumber(db);
    this.#back =
      work.holdsFrom === null || this.#isNobodyThere ? undefined : wayBackTo(db, { on: work.holdsFrom });
  }

  /** For rows that nobody else in the file has a key of: where nobody was on record, none of them can be. */
  ofRowsAlone(keys: readonly string[]): RosterRecords {
    return this.#isNobodyThere ? NO_RECORDS : this.of(keys);
  }

  of(keys: readonly string[]): RosterRecords {
    const round = roundIn(this.#db, this.#work.context);
    const now = this.#peopleWith(keys);
    const ids = now.map(({ id }) => id);
    const roster = rosterAttributes(this.#db, ids);
    return {
      people: this.#back === undefined ? now : this.#back(now, roster),
      participations: round === undefined ? new Map() : participationsFrom(this.#db, round.id, 'roster', ids),
      rosterAttributes: roster,
      counting: round === undefined ? new Map() : listParticipations(this.#db, round.id, ids),
    };
  }

  /** With those whose number is one of nobody's but for zeros in front: a spreadsheet may have taken them off. */
  #peopleWith(keys: readonly string[]): Person[] {
    const people = peopleWithKeys(this.#db, keys);
    const known = new Set(
      people.flatMap(({ staffNumber, formerKeys = [] }) => [staffNumber ?? '', ...formerKeys]),
    );
    const padded = keys.flatMap((key) => (known.has(key) ? [] : this.#numbersLike(key)));
    if (padded.length === 0) return people;
    const ids = new Set(people.map(({ id }) => id));
    return [...people, ...peopleWithKeys(this.#db, padded).filter(({ id }) => !ids.has(id))];
  }

  #numbersLike(key: string): string[] {
    const plain = plainStaffNumber(key);
    if (plain === undefined) return [];
    if (!/^\d+$/u.test(plain)) return writtenOtherwise(plain).filter((number) => number !== key);
    const lengths = Math.max(0, this.#longestNumber - plain.length + 1);
    return Array.from({ length: lengths }, (_, zeros) => `${'0'.repeat(zeros)}${plain}`).filter(
      (number) => number !== key,
    );
  }
}

/** How letters and digits may be written on record: in either case, with a separator or none. */
function writtenOtherwise(plain: string): string[] {
  const [, letters = '', digits = ''] = /^(\p{L}+)(\d+)$/u.exec(plain) ?? [];
  const cases = [letters, letters.toUpperCase(), `${letters[0]?.toUpperCase()}${letters.slice(1)}`];
  return cases.flatMap((word) => ['', '-', ' ', '.', '_'].map((between) => `${word}${between}${digits}`));
}
