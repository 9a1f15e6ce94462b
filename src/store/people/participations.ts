import { addDays, type IsoDate } from '../../domain/dates/iso-date.js';
import {
  type AsOf,
  type Dating,
  type FactChange,
  valueOn,
  valuesUpTo,
} from '../../domain/people/dated-facts.js';
import type {
  PartialParticipation,
  Participant,
  Participation,
  Role,
} from '../../domain/people/participant.js';
import type { Person } from '../../domain/people/person.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import {
  changesByFact,
  changesOfRound,
  factKeyText,
  LAST_DAY,
  recordFactChange,
} from '../facts/fact-changes.js';

/** Who said how someone takes part. The person's own answer counts over the roster. */
export type ParticipationOrigin = 'roster' | 'survey';

interface ParticipationRow {
  person_id: number;
  role: Role | null;
  capacity: number | null;
  joined_on: string | null;
  withdrawn_on: string | null;
  /** The days on which somebody withdrew who had joined again by the day that was asked for; absent where that was never. */
  withdrew_before?: readonly IsoDate[];
}

type ByPerson = Map<number, ParticipationRow>;

/** How each person takes part in the round, by person: the survey's word over the roster's. Who has no role is left out. */
export function listParticipations(
  db: ReadHandle,
  roundId: number,
  ids?: readonly number[],
): Map<number, Participation> {
  const all = together(
    rowsFrom(db, { roundId, origin: 'roster' }, ids),
    rowsFrom(db, { roundId, origin: 'survey' }, ids),
  );
  return new Map([...all].filter(([, { withdrawnOn }]) => withdrawnOn === undefined));
}

/**
 * How people took part in the round on a day, by person; those who had withdrawn by then are there too, as they took part until
 * then. Who had not joined is left out.
 */
export function participationsAsOf(db: ReadHandle, roundId: number, asOf: AsOf): Map<number, Participation> {
  return participationsOver(db, roundId, asOf.knownOn)(asOf.on);
}

/** The same for whoever asks for several days: the rows are read once. */
export function participationsOver(
  db: ReadHandle,
  roundId: number,
  knownOn?: IsoDate,
): (on: IsoDate) => Map<number, Participation> {
  const recorded = changesOfRound(db, roundId);
  const changes = changesByFact(recorded);
  const changed = new Set(recorded.map(({ personId }) => personId));
  const roster = rowsFrom(db, { roundId, origin: 'roster', knownOn });
  const survey = rowsFrom(db, { roundId, origin: 'survey', knownOn });
  const asOf = (rows: ByPerson, origin: ParticipationOrigin, on: IsoDate): ByPerson => {
    const then: ByPerson = new Map();
    for (const [personId, row] of rows) {
      const changesTo = (name: string) => changes.get(factKeyText({ personId, kind: origin, name })) ?? [];
      const stood = changed.has(personId)
        ? rowAsOf(row, changesTo, knownOn === undefined ? { on } : { on, knownOn })
        : neverChanged(row, on);
      if (stood.joined_on === null || stood.joined_on <= on) then.set(personId, stood);
    }
    return then;
  };
  return (on) => together(asOf(roster, 'roster', on), asOf(survey, 'survey', on));
}

/** A row that is as it was recorded: all that can be different on a day is whether somebody has withdrawn. */
function neverChanged(row: ParticipationRow, on: IsoDate): ParticipationRow {
  const hasGone = row.withdrawn_on !== null && row.withdrawn_on <= on;
  return hasGone || row.withdrawn_on === null ? row : { ...row, withdrawn_on: null };
}

/** A row as it stood; of someone who had withdrawn, as it stood the day before that. */
function rowAsOf(
  row: ParticipationRow,
  changesTo: (name: string) => readonly FactChange[],
  asOf: AsOf,
): ParticipationRow {
  const historyOf = (name: keyof Values) => {
    const now = row[name] === null ? null : String(row[name]);
    return { now, knownFrom: '', changes: changesTo(name) };
  };
  const textAt = (name: keyof Values, on: IsoDate) => valueOn(historyOf(name), { ...asOf, on });
  const withdrawnOn = textAt('withdrawn_on', asOf.on);
  const hasGone = withdrawnOn !== null && withdrawnOn <= asOf.on;
  const day = hasGone ? addDays(withdrawnOn, -1) : asOf.on;
  const capacity = textAt('capacity', day);
  return {
    person_id: row.person_id,
    role: textAt('role', day) as Role | null,
    capacity: capacity === null ? null : Number(capacity),
    joined_on: textAt('joined_on', day),
    withdrawn_on: hasGone ? withdrawnOn : null,
    withdrew_before: valuesUpTo(historyOf('withdrawn_on'), asOf).flatMap((withdrew) =>
      withdrew === null || withdrew > asOf.on || withdrew === withdrawnOn ? [] : [withdrew],
    ),
  };
}

/** The survey's word over the roster's: also where it says that somebody takes part no more. */
function together(roster: ByPerson, survey: ByPerson): Map<number, Participation> {
  const participations = new Map<number, Participation>();
  for (const personId of new Set([...roster.keys(), ...survey.keys()])) {
    const [own, theirs] = [survey.get(personId), roster.get(personId)];
    const role = own?.role ?? theirs?.role ?? null;
    const capacity = own?.capacity ?? theirs?.capacity ?? null;
    if (role !== null) participations.set(personId, { role, capacity, ...daysOf(own, theirs) });
  }
  return participations;
}

function daysOf(
  own: ParticipationRow | undefined,
  theirs: ParticipationRow | undefined,
): Omit<Participation, 'role' | 'capacity'> {
  const [joinedOn] = [own, theirs]
    .flatMap((row) => (row === undefined || row.role === null ? [] : (row.joined_on ?? [])))
    .toSorted();
  const heard = own === undefined || own.role === null ? [own, theirs] : [own];
  const withdrawnOn = own?.withdrawn_on ?? heard[1]?.withdrawn_on;
  const withdrewBefore = heard.flatMap((row) => row?.withdrew_before ?? []);
  return {
    ...(joinedOn === undefined ? {} : { joinedOn }),
    ...(withdrawnOn == null ? {} : { withdrawnOn }),
    ...(withdrewBefore.length === 0 ? {} : { withdrewBefore }),
  };
}

/** Everyone who takes part in the round, in the order of `people`. */
export function participantsOf(
  people: readonly Person[],
  participations: ReadonlyMap<number, Participation>,
): Participant[] {
  return people.flatMap((person) => {
    const participation = participations.get(person.id);
    return participation === undefined ? [] : [{ person, ...participation }];
  });
}

/** What one origin says of the round, by person: of everyone, or of those named by id. */
export function participationsFrom(
  db: ReadHandle,
  roundId: number,
  origin: ParticipationOrigin,
  ids?: readonly number[],
): Map<number, PartialParticipation> {
  const stated = [...rowsFrom(db, { roundId, origin }, ids)].filter(
    ([, { role, capacity }]) => origin === 'survey' || role !== null || capacity !== null,
  );
  return new Map(stated.map(([personId, { role, capacity }]) => [personId, { role, capacity }]));
}

function rowsFrom(
  db: ReadHandle,
  of: {
    readonly roundId: number;
    readonly origin: ParticipationOrigin;
    readonly knownOn?: IsoDate | undefined;
  },
  ids?: readonly number[],
): ByPerson {
  const { roundId, origin, knownOn = LAST_DAY } = of;
  const rows =
    ids === undefined
      ? db.all<ParticipationRow>(sql`
          SELECT person_id, role, capacity, joined_on, withdrawn_on FROM participations
          WHERE round_id = ${roundId} AND origin = ${origin} AND recorded_on <= ${knownOn} ORDER BY person_id`)
      : db.all<ParticipationRow>(sql`
          SELECT person_id, role, capacity, joined_on, withdrawn_on FROM participations
          WHERE round_id = ${roundId} AND person_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
            AND origin = ${origin} AND recorded_on <= ${knownOn} ORDER BY person_id`);
  return new Map(rows.map((row) => [row.person_id, row]));
}

/** Who is said to take part how in a round, and by whom; null: that they take no part. */
export interface StatedParticipation {
  readonly roundId: number;
  readonly personId: number;
  readonly origin: ParticipationOrigin;
  readonly participation: PartialParticipation | null;
}

/** Records what an origin says of somebody who has just been created: nothing else is on record of them. */
export function setFirstParticipation(db: WriteHandle, stated: StatedParticipation, dating: Dating): void {
  if (stated.participation === null) return;
  const { role, capacity } = stated.participation;
  const joined_on = dating.holdsFrom ?? openingOf(db, stated.roundId) ?? dating.today;
  const row = { role, capacity: capacity === null ? null : String(capacity), joined_on, withdrawn_on: null };
  insertRow(db, stated, { ...row, recordedOn: dating.today });
}

/** Records what an origin says of a person. They join on the day from which they have a role, and withdraw on that from which they have none. */
export function setParticipation(db: WriteHandle, stated: StatedParticipation, dating: Dating): void {
  const { roundId, personId, origin } = stated;
  const { role, capacity } = stated.participation ?? { role: null, capacity: null };
  const known = rowsFrom(db, { roundId, origin }, [personId]).get(personId);
  if (known === undefined && stated.participation === null) return;
  const day = dating.holdsFrom ?? known?.joined_on ?? openingOf(db, roundId) ?? dating.today;
  const hadRole = known !== undefined && known.role !== null;
  const joins = known === undefined || (role !== null && !hadRole);
  const goes = role === null && capacity === null && (known === undefined || hadRole);
  const after = {
    role,
    capacity: capacity === null ? null : String(capacity),
    joined_on: joins ? day : (known?.joined_on ?? null),
    withdrawn_on: goes ? day : role === null ? (known?.withdrawn_on ?? null) : null,
  };
  if (known === undefined) insertRow(db, stated, { ...after, recordedOn: dating.today });
  else changeRow(db, stated, { known, after, dating });
}

/** What was always so began with the round. */
function openingOf(db: ReadHandle, roundId: number): IsoDate | undefined {
  return db.first<{ opened_on: string }>(sql`SELECT opened_on FROM rounds WHERE id = ${roundId}`)?.opened_on;
}

type Values = Readonly<Record<'role' | 'capacity' | 'joined_on' | 'withdrawn_on', string | null>>;

function insertRow(
  db: WriteHandle,
  { roundId, personId, origin }: StatedParticipation,
  row: Values & { readonly recordedOn: IsoDate },
): void {
  const capacity = row.capacity === null ? null : Number(row.capacity);
  db.run(sql`
    INSERT INTO participations (round_id, person_id, origin, role, capacity, joined_on, withdrawn_on, recorded_on)
    VALUES (${roundId}, ${personId}, ${origin}, ${row.role}, ${capacity}, ${row.joined_on}, ${row.withdrawn_on},
            ${row.recordedOn})`);
}

function changeRow(
  db: WriteHandle,
  { roundId, personId, origin }: StatedParticipation,
  { known, after, dating }: { known: ParticipationRow; after: Values; dating: Dating },
): void {
  // What people say of themselves they say on a day: a questionnaire of an earlier day that is imported later takes nothing back.
  const knownFrom = origin === 'survey' ? (known.joined_on ?? '') : '';
  const settled = (name: keyof Values): string | null => {
    const now = known[name] === null ? null : String(known[name]);
    if (now === after[name]) return now;
    const key = { personId, kind: origin, roundId, name };
    return recordFactChange(db, key, { ...dating, now, value: after[name], knownFrom });
  };
  const capacity = settled('capacity');
  db.run(sql`
    UPDATE participations SET role = ${settled('role')}, capacity = ${capacity === null ? null : Number(capacity)},
      joined_on = ${settled('joined_on')}, withdrawn_on = ${settled('withdrawn_on')}
    WHERE round_id = ${roundId} AND person_id = ${personId} AND origin = ${origin}`);
}
