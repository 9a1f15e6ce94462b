import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Person } from '../../domain/people/person.js';
import { type Applicant, type Application, applicantsOn } from '../../domain/recruiting/application.js';
import type { Round } from '../../domain/rounds/round.js';
import { UsageError } from '../../errors.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listApplications } from '../../store/people/applications.js';
import { peopleAsOf } from '../../store/people/people-as-of.js';
import { findRound } from '../../store/rounds/rounds.js';
import { personToChange } from '../session/naming/person-named.js';

/** What a change of applications goes by. */
export interface ApplicationsOfRound {
  readonly round: Round;
  readonly people: readonly Person[];
  readonly applications: readonly Application[];
}

/** The round meant, its people, and all that happened to its applications. */
export function applicationsOfRound(db: ReadHandle, context: Context): ApplicationsOfRound {
  const round = findRound(db, context.round);
  return {
    round,
    people: peopleAsOf(db, { on: context.today }),
    applications: listApplications(db, round.id),
  };
}

/** Everybody named, each once. @throws StateError for somebody nobody knows, or who was erased. */
export function peopleMeant(named: readonly string[], people: readonly Person[]): Person[] {
  return [...new Map(named.map((text) => personToChange(text, people)).map((one) => [one.id, one])).values()];
}

/** How somebody's application stands on a day; undefined where there is none. */
export function applicantOn(
  { applications }: ApplicationsOfRound,
  { id }: Person,
  day: IsoDate,
): Applicant | undefined {
  return applicantsOn(
    applications.filter(({ personId }) => personId === id),
    day,
  )[0];
}

/** The day on which something happened. @throws UsageError for one that has not come. */
export function dayMeant({ today }: Context, on: IsoDate | undefined): IsoDate {
  const day = on ?? today;
  if (day > today)
    throw new UsageError(`${day} is after today (${today}).`, 'Record it when it has happened.');
  return day;
}

/** @throws UsageError for a day before the last thing on record of an application. */
export function refuseEarlier(
  { applications }: ApplicationsOfRound,
  { person, day, name }: { readonly person: Person; readonly day: IsoDate; readonly name: string },
): void {
  const latest = applications
    .filter(({ personId }) => personId === person.id)
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  if (latest !== undefined && day < latest)
    throw new UsageError(
      `${day} is before what is last on record of the application of ${name} (${latest}).`,
      'Give a later day with --on.',
    );
}
