import { addToList } from '../../../domain/add-to-list.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { emailKey, nameWithKey, type Person } from '../../../domain/people/person.js';
import { isFurtherAssignment } from './further-assignments.js';
import type { RosterRow } from './roster-row.js';
import { compareByDay, holdsLater, isEarlier } from './rows-by-day.js';

/** The rows of one person: the one that counts, and the others. */
export interface RosterGroup {
  /** The person on record whom the rows are about; undefined for someone new. */
  readonly person: Person | undefined;
  readonly main: RosterRow;
  /** Rows that say exactly the same as the main one. */
  readonly copies: readonly RosterRow[];
  /** Rows of further assignments, where the file says which is the main one. */
  readonly further: readonly RosterRow[];
  /** Rows that say what held before the main one, where each row has its day. */
  readonly earlier: readonly RosterRow[];
  /** Rows that say something else, each with its reason in words and what to do. */
  readonly others: readonly { readonly row: RosterRow; readonly reason: string; readonly remedy: string }[];
}

/** The records by staff number and by e-mail, as the file's rows refer to them. */
class KnownPeople {
  readonly #byNumber = new Map<string, Person>();
  readonly #byEmail = new Map<string, Person>();

  constructor(people: readonly Person[], rows: readonly RosterRow[]) {
    for (const person of people) {
      if (person.staffNumber !== null) this.#byNumber.set(person.staffNumber, person);
      if (person.email !== null) this.#byEmail.set(emailKey(person.email), person);
    }
    this.#learnNumbers(rows);
  }

  /** Someone known by e-mail alone gets the staff number of the first row that has this e-mail and a new number. */
  #learnNumbers(rows: readonly RosterRow[]): void {
    if (this.#byEmail.size === 0) return;
    const learnt = new Set<Person>();
    for (const { facts } of rows) {
      const person = this.withEmail(emailKey(facts.email ?? ''));
      const isNew = typeof facts.staffNumber === 'string' && !this.#byNumber.has(facts.staffNumber);
      if (person === undefined || person.staffNumber !== null || !isNew || learnt.has(person)) continue;
      this.#byNumber.set(facts.staffNumber ?? '', person);
      learnt.add(person);
    }
  }

  withNumber(staffNumber: string): Person | undefined {
    return this.#byNumber.get(staffNumber);
  }

  withEmail(email: string): Person | undefined {
    return this.#byEmail.get(email);
  }
}

/** Everything a row says, in a form that is equal for rows that say the same. */
function contentOf({ facts, denied, role, capacity, attributes, assignment }: RosterRow): string {
  return JSON.stringify([
    { ...facts, email: emailKey(facts.email ?? '') },
    denied,
    role,
    capacity,
    [...attributes],
    assignment,
  ]);
}

/** The main row first: one with a staff number, the one HR marks, the lowest assignment, the latest by day, the first in the file. */
function compareRows(a: RosterRow, b: RosterRow, today: IsoDate): number {
  const rank = (row: RosterRow) => (row.isPrimary === true ? 0 : row.isPrimary === false ? 2 : 1);
  const lacksNumber = (row: RosterRow) => Number(row.facts.staffNumber === undefined);
  return (
    lacksNumber(a) - lacksNumber(b) ||
    rank(a) - rank(b) ||
    a.assignment - b.assignment ||
    compareByDay(a, b, today) ||
    a.values.line - b.values.line
  );
}

function refusalOf(row: RosterRow, main: RosterRow, today: IsoDate) {
  const line = main.values.line;
  const day = holdsLater(row, main, today);
  if (day !== undefined)
    return { reason: `This holds from ${day} on; line ${line} was taken.`, remedy: 'Import it on that day.' };
  const isAssignment = row.assignment !== main.assignment || row.facts.unit !== main.facts.unit;
  const what = isAssignment ? 'another assignment of the same person as' : 'the same person as';
  return {
    reason: `This is ${what} line ${line}, which was taken.`,
    remedy: 'Remove the row, or correct its staff number.',
  };
}

const NO_ROWS: readonly never[] = [];

/** Whose rows are brought together, and the day on which that is done. */
interface Grouping {
  readonly person: Person | undefined;
  readonly today: IsoDate;
}

function groupOf(rows: readonly RosterRow[], { person, today }: Grouping): RosterGroup | undefined {
  const [main, ...rest] =
    rows.length === 1 ? rows : rows.toSorted((one, other) => compareRows(one, other, today));
  if (main === undefined) return undefined;
  const alone = { person, main, copies: NO_ROWS, further: NO_ROWS, earlier: NO_ROWS, others: NO_ROWS };
  if (rest.length === 0) return alone;
  const content = contentOf(main);
  const copies = rest.filter((row) => contentOf(row) === content);
  const different = rest.filter((row) => contentOf(row) !== content);
  const earlier = different.filter((row) => isEarlier(row, main));
  const further = different.filter((row) => !isEarlier(row, main) && isFurtherAssignment(row, main));
  const others = different.filter((row) => !isEarlier(row, main) && !isFurtherAssignment(row, main));
  return {
    ...alone,
    copies,
    further,
    earlier,
    others: others.map((row) => ({ row, ...refusalOf(row, main, today) })),
  };
}

/** The e-mail a group's person will have: the one the row states, else the one on record. */
function emailAfter({ main, person }: RosterGroup): string {
  return emailKey(main.facts.email ?? person?.email ?? '');
}

/** Each group with its e-mail: whoever keeps theirs before others who state it; among those the first in the file. */
function claimsInOrder(groups: readonly RosterGroup[]): { group: RosterGroup; email: string }[] {
  const claims = groups.map((group) => {
    const email = emailAfter(group);
    return { group, email, changes: Number(email !== emailKey(group.person?.email ?? '')) };
  });
  return claims.sort((a, b) => a.changes - b.changes || a.group.main.values.line - b.group.main.values.line);
}

/**
 * Brings together the rows that are about one person: the same staff number or, for a row without one, the e-mail that a
 * person has after the import. Of several rows the main assignment counts, as of today; among equals the first in the file.
 */
export function groupRosterRows(
  rows: readonly RosterRow[],
  people: readonly Person[],
  today: IsoDate,
): RosterGroup[] {
  const known = new KnownPeople(people, rows);
  const numbered = new Map<string | Person, RosterRow[]>();
  for (const row of rows) {
    const { staffNumber } = row.facts;
    if (typeof staffNumber === 'string')
      addToList(numbered, known.withNumber(staffNumber) ?? staffNumber, row);
  }
  const groups = [...numbered].flatMap(
    ([key, group]) => groupOf(group, { person: typeof key === 'string' ? undefined : key, today }) ?? [],
  );
  const unnumbered = rows.filter(({ facts }) => facts.staffNumber === undefined);
  if (unnumbered.length === 0) return groups;
  const byEmail = new Map(
    claimsInOrder(groups)
      .toReversed()
      .map(({ email, group }) => [email, group]),
  );
  const mailed = new Map<string | Person | RosterGroup, RosterRow[]>();
  for (const row of unnumbered) {
    const email = emailKey(row.facts.email ?? '');
    const person = known.withEmail(email);
    const onRecord = person === undefined || numbered.has(person) ? undefined : person;
    addToList(mailed, onRecord ?? byEmail.get(email) ?? email, row);
  }
  const joined = groups.map((group) => withFurther(group, mailed.get(group) ?? [], today));
  const others = [...mailed].flatMap(([key, group]) => {
    if (typeof key === 'string') return groupOf(group, { person: undefined, today }) ?? [];
    return 'main' in key ? [] : (groupOf(group, { person: key, today }) ?? []);
  });
  return [...joined, ...others];
}

function withFurther(group: RosterGroup, rows: readonly RosterRow[], today: IsoDate): RosterGroup {
  const { person, main, copies, further, earlier, others } = group;
  if (rows.length === 0) return group;
  const all = [main, ...copies, ...further, ...earlier, ...others.map(({ row }) => row), ...rows];
  return groupOf(all, { person, today }) ?? group;
}

/** Why an e-mail cannot be someone's: who has it already. */
export interface EmailClash {
  readonly group: RosterGroup;
  readonly reason: string;
  readonly remedy: string;
}

function holderInWords(holder: Person | RosterGroup): string {
  if ('main' in holder)
    return `staff number ${holder.main.facts.staffNumber ?? '(none)'} on line ${holder.main.values.line}`;
  return `${nameWithKey(holder)} on record`;
}

/**
 * The groups whose e-mail belongs to someone else, on record or earlier in the file. Whoever keeps their e-mail goes
 * first. A record whose row is refused takes its old e-mail back, which refuses whoever had just got it, and so on.
 */
export function emailClashes(groups: readonly RosterGroup[], people: readonly Person[]): EmailClash[] {
  const clashes: EmailClash[] = [];
  const moved = new Set(groups.map(({ person }) => person?.id));
  const holders = new Map<string, Person | RosterGroup>();
  for (const person of people) {
    if (person.email !== null && !moved.has(person.id)) holders.set(emailKey(person.email), person);
  }
  for (const { group, email } of claimsInOrder(groups)) {
    const holder = email === '' ? undefined : holders.get(email);
    if (holder === undefined) holders.set(email, group);
    else clashes.push(...refusals({ group, holder }, holders));
  }
  return clashes;
}

/** A group that cannot have its e-mail, and who has it. */
interface Refusal {
  readonly group: RosterGroup;
  readonly holder: Person | RosterGroup;
}

/** Refuses a group, and in turn whoever has got the e-mail that its person takes back. */
function refusals(first: Refusal, holders: Map<string, Person | RosterGroup>): EmailClash[] {
  const queue = [first];
  for (const { group } of queue) {
    const { person } = group;
    if (person === undefined || person.email === null) continue;
    const taker = holders.get(emailKey(person.email));
    holders.set(emailKey(person.email), person);
    if (taker !== undefined && 'main' in taker) queue.push({ group: taker, holder: person });
  }
  return queue.map(({ group, holder }) => ({
    group,
    reason: `The e-mail ${group.main.facts.email} is that of ${holderInWords(holder)}.`,
    remedy: 'Correct one of the two: an e-mail belongs to one person.',
  }));
}
