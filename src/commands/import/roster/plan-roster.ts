import type { Context } from '../../../context.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Settings } from '../../../domain/settings/settings.js';
import { planRosterImport, type RosterImport } from '../../../intake/plans/roster/roster-import.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { listPairings } from '../../../store/pairings/pairings.js';
import { listParticipations, participationsFrom } from '../../../store/people/participations.js';
import { peopleAsOf } from '../../../store/people/people-as-of.js';
import { listPeople, rosterAttributes } from '../../../store/people/people-rows.js';
import type { ReadFile } from '../planning/plan-file.js';
import { roundIn } from '../planning/round-of-import.js';

/** What a roster is compared with the programme by. */
export interface RosterWork {
  readonly context: Context;
  readonly settings: Settings;
  readonly read: ReadFile;
  /** Whether those whom the file leaves out have left. */
  readonly isComplete: boolean;
  /** The day from which what the file says holds; null: it was always so. */
  readonly holdsFrom: IsoDate | null;
}

/**
 * Compares a roster that is held whole with what is on record.
 * @throws InputError when its columns cannot be understood.
 */
export function planRosterOf(db: ReadHandle, work: RosterWork): RosterImport {
  const { context, settings, read, isComplete, holdsFrom } = work;
  const round = roundIn(db, context);
  return planRosterImport({
    table: read.table,
    mapping: read.mapping,
    // What is stated of a day is compared with what held on it.
    people: holdsFrom === null ? listPeople(db) : peopleAsOf(db, { on: holdsFrom }),
    settings,
    today: context.today,
    participations: round === undefined ? new Map() : participationsFrom(db, round.id, 'roster'),
    rosterAttributes: rosterAttributes(db),
    counting: round === undefined ? new Map() : listParticipations(db, round.id),
    pairings: listPairings(db),
    isComplete,
    holdsFrom,
  });
}
