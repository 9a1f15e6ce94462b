import { daysBetween, type IsoDate } from '../domain/dates/iso-date.js';
import { milestonesOn } from '../domain/pairings/milestones-on.js';
import type { Pairing } from '../domain/pairings/pairing.js';
import type { Person } from '../domain/people/person.js';
import type { ProgrammeMilestone } from '../domain/settings/milestone-settings.js';
import type { CadenceSettings } from '../domain/settings/settings.js';

/** A milestone that is late, or is due soon. */
export interface MilestoneDue {
  readonly name: string;
  readonly dueOn: IsoDate;
  readonly isLate: boolean;
}

/** Milestones whose day has passed, and those whose day comes within the days that today's list looks ahead. */
export function milestonesDue({
  pairing,
  people,
  today,
  cadence,
  milestones = [],
}: {
  readonly pairing: Pairing;
  readonly people: ReadonlyMap<number, Person>;
  readonly today: IsoDate;
  readonly cadence: CadenceSettings;
  readonly milestones?: readonly ProgrammeMilestone[];
}): MilestoneDue[] {
  const hiredOn = people.get(pairing.menteeId)?.hiredOn ?? null;
  return milestonesOn(pairing, { ofProgramme: milestones, hiredOn, today }).flatMap(
    ({ name, dueOn, status }) => {
      if (dueOn === null) return [];
      const isNear = status === 'open' && daysBetween(today, dueOn) <= cadence.lookAheadDays;
      return status === 'late' || isNear ? [{ name, dueOn, isLate: status === 'late' }] : [];
    },
  );
}
