import type { Context } from '../../context.js';
import { areDistinct } from '../../domain/people/duplicates/known-distinct.js';
import { keyWithName, type Person, personKey } from '../../domain/people/person.js';
import { StateError } from '../../errors.js';
import type { ReadHandle } from '../../store/database/connection.js';
import {
  forgetDistinctPeople,
  listDistinctPeople,
  recordDistinctPeople,
} from '../../store/merges/distinct-people-rows.js';
import { listPeople } from '../../store/people/people-rows.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { personToChange } from '../session/naming/person-named.js';

export interface TellApartOptions {
  readonly person: string;
  readonly other: string;
  /** Take back that they are two. */
  readonly undo?: boolean;
}

/**
 * Records that two who look like one person are two, so that they are not proposed again; or takes that back.
 * @throws StateError when both are the same person, when it was said already, or when there is nothing to take back.
 */
export async function tellPeopleApart(context: Context, options: TellApartOptions): Promise<void> {
  const isUndone = options.undo === true;
  const { one, other } = await changingAndTelling(context, (db, note) => {
    const two = twoNamed(db, options);
    refuseWhatHolds(db, two, isUndone);
    const ids = [two.one.id, two.other.id] as const;
    if (isUndone) forgetDistinctPeople(db, ids);
    else recordDistinctPeople(db, ids, context.recordedAt);
    note({ what: 'person', action: isUndone ? 'no longer told apart' : 'told apart', ids });
    return two;
  });
  const [key, otherKey] = [personKey(one), personKey(other)];
  if (isUndone) {
    context.note(`${keyWithName(one)} and ${keyWithName(other)} may be proposed as one person again.`);
    context.note('Next: mentor people duplicates');
  } else {
    context.note(
      `${keyWithName(one)} and ${keyWithName(other)} are two people: they are not proposed again.`,
    );
    context.note(`To take it back: mentor people distinct ${key} ${otherKey} --undo`);
  }
}

function twoNamed(db: ReadHandle, options: TellApartOptions): { one: Person; other: Person } {
  const people = listPeople(db);
  const [one, other] = [personToChange(options.person, people), personToChange(options.other, people)];
  if (one.id !== other.id) return { one, other };
  throw new StateError(`Both names mean ${keyWithName(one)}.`, 'Name two people by staff number.');
}

function refuseWhatHolds(
  db: ReadHandle,
  { one, other }: { one: Person; other: Person },
  isUndone: boolean,
): void {
  if (areDistinct(listDistinctPeople(db), one.id, other.id) === isUndone) return;
  const two = `${keyWithName(one)} and ${keyWithName(other)}`;
  throw isUndone
    ? new StateError(
        `${two} are not marked as two people.`,
        'mentor people duplicates --dismissed lists the people who are.',
      )
    : new StateError(
        `That ${two} are two people is on record already.`,
        `To take it back: mentor people distinct ${personKey(one)} ${personKey(other)} --undo`,
      );
}
