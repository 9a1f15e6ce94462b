import type { Context } from '../../context.js';
import { type Circle, circleInWords, circleOfEach, membersOn } from '../../domain/circles/circle.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { fullName, type Person } from '../../domain/people/person.js';
import { isInPost } from '../../domain/people/presence.js';
import { counted } from '../../domain/text/counted.js';
import { inARow } from '../../domain/text/in-a-row.js';
import { StateError, UsageError } from '../../errors.js';
import { peersApart } from '../../matching/circles/peers-apart.js';
import type { WriteHandle } from '../../store/database/connection.js';
import { endMembership, listCircles, recordMember } from '../../store/pairings/circles.js';
import { type Programme, peopleById, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { personToChange } from '../session/naming/person-named.js';
import { matchingInputToday } from '../session/standing/matching-input-today.js';
import { openCircleNamed } from './circle-named.js';

export interface MoveMembersOptions {
  readonly people: readonly string[];
  /** The circle they go into; undefined where they only leave theirs. */
  readonly to: string | undefined;
  readonly on?: IsoDate;
  /** Also where a rule would keep some of them apart. */
  readonly anyway?: boolean;
}

interface Moving {
  readonly db: WriteHandle;
  readonly context: Context;
  readonly programme: Programme;
  readonly circles: readonly Circle[];
  readonly on: IsoDate;
}

/**
 * Puts people into a circle, out of the one they were in; or takes them out of theirs. All of them, or none.
 * @throws StateError for somebody who cannot be moved, UsageError for a day that makes no sense.
 */
export async function moveMembers(context: Context, options: MoveMembersOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { today } = context;
  const on = options.on ?? today;
  if (on > today) throw new UsageError(`${on} is after today (${today}).`, 'Record it on the day.');
  const { moved, circle } = await changingAndTelling(context, (db, note) => {
    const programme = programmeIn(db, context, settings);
    const circles = listCircles(db);
    const moving: Moving = { db, context, programme, circles, on };
    const to = options.to === undefined ? undefined : openCircleNamed(options.to, circles, today);
    const people = [...new Set(options.people.map((text) => personToChange(text, programme.people)))];
    if (to !== undefined) refuseApart(moving, { people, to, anyway: options.anyway === true });
    const left = people.flatMap((person) => leaves(moving, person, to));
    const joined =
      to === undefined
        ? []
        : people.map(({ id }) => recordMember(db, { circleId: to.id, personId: id, joinedOn: on }, context));
    note({ what: 'circle-member', action: 'ended', ids: left });
    note({ what: 'circle-member', action: 'created', ids: joined });
    return { moved: people, circle: to };
  });
  const names = inARow(moved.map(fullName));
  context.note(
    circle === undefined
      ? `${names} left on ${on}.`
      : `${names} ${moved.length === 1 ? 'is' : 'are'} in ${circleInWords(circle)} from ${on}.`,
  );
}

/** Ends the membership of somebody who is in a circle. @throws StateError where that cannot be. */
function leaves({ db, circles, on, programme }: Moving, person: Person, to: Circle | undefined): number[] {
  const now = circleOfEach(circles, programme.today).get(person.id);
  if (now === undefined) {
    if (to !== undefined) {
      refuseEarlierTime({ circles, on }, person);
      return [];
    }
    throw new StateError(`${fullName(person)} is in no circle.`, 'mentor circle list shows who is.');
  }
  if (now.id === to?.id) throw new StateError(`${fullName(person)} is already in circle ${now.id}.`);
  const member = membersOn(now, programme.today).find(({ personId }) => personId === person.id);
  if (member === undefined) return [];
  if (on < member.joinedOn)
    throw new UsageError(`${on} is before ${fullName(person)} joined circle ${now.id} (${member.joinedOn}).`);
  endMembership(db, member.id, on);
  return [member.id];
}

/** Nobody is in two circles on one day, nor twice in one. @throws UsageError where they were in one until later. */
function refuseEarlierTime({ circles, on }: Pick<Moving, 'circles' | 'on'>, person: Person): void {
  for (const circle of circles) {
    const until = circle.members
      .filter(({ personId }) => personId === person.id)
      .flatMap(({ outFrom }) => outFrom ?? circle.closedOn ?? [])
      .find((day) => day > on);
    if (until !== undefined)
      throw new UsageError(
        `${fullName(person)} was in circle ${circle.id} until ${until}, and cannot be in another from ${on}.`,
        `Give --on ${until} or a later day.`,
      );
  }
}

/** @throws StateError for whoever has gone, or for two whom a rule keeps apart. */
function refuseApart(
  { programme, on }: Moving,
  { people, to, anyway }: { people: readonly Person[]; to: Circle; anyway: boolean },
): void {
  if (on < to.formedOn) throw new UsageError(`${on} is before circle ${to.id} was formed (${to.formedOn}).`);
  for (const person of people)
    if (!isInPost(person, on)) throw new StateError(`${fullName(person)} is not in post on ${on}.`);
  const byId = peopleById(programme.people);
  const there = membersOn(to, programme.today).flatMap(({ personId }) => byId.get(personId) ?? []);
  const all = [...there.filter(({ id }) => people.every((person) => person.id !== id)), ...people];
  const apart = peersApart(all, matchingInputToday(programme));
  const kept = all.flatMap((one, at) =>
    [...(apart[at] ?? [])].flatMap((other) => (other > at && all[other] ? [[one, all[other]] as const] : [])),
  );
  const [first] = kept;
  if (first === undefined || anyway) return;
  throw new StateError(
    `${fullName(first[0])} and ${fullName(first[1])} are kept apart by a rule${kept.length > 1 ? `, and ${counted(kept.length - 1, 'pair', 'pairs')} more` : ''}.`,
    'Put them into different circles; if they agree all the same, add --anyway.',
  );
}
