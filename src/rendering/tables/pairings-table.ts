import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { CheckIn } from '../../domain/pairings/check-in.js';
import { type Pairing, standingOn } from '../../domain/pairings/pairing.js';
import type { Person } from '../../domain/people/person.js';
import type { DataTable } from './data-table.js';
import { personCells, TWO_PEOPLE_COLUMNS } from './two-people.js';

/** One row a pairing: who, how it stands today, and when the two last met. */
export function pairingsTable(
  pairings: readonly Pairing[],
  known: {
    readonly people: ReadonlyMap<number, Person>;
    readonly checkIns: readonly CheckIn[];
    readonly today: IsoDate;
  },
): DataTable {
  const met = meetingsByPairing(known.checkIns);
  return {
    columns: [
      { name: 'pairing', title: 'Pairing', kind: 'number' },
      ...TWO_PEOPLE_COLUMNS,
      { name: 'status', title: 'Status', kind: 'text' },
      { name: 'fit', title: 'Fit', kind: 'number' },
      { name: 'started_on', title: 'Since', kind: 'date' },
      { name: 'ended_on', title: 'Ended', kind: 'date' },
      { name: 'end_reason', title: 'Reason', kind: 'text' },
      { name: 'last_check_in_on', title: 'Last check-in', kind: 'date' },
      { name: 'check_ins', title: 'Check-ins', kind: 'number' },
    ],
    rows: pairings.map((pairing) => {
      const { latest, count } = met.get(pairing.id) ?? { latest: null, count: 0 };
      return [
        pairing.id,
        ...personCells(known.people.get(pairing.menteeId)),
        ...personCells(known.people.get(pairing.mentorId)),
        standingOn(pairing, known.today),
        pairing.fit,
        pairing.startedOn,
        pairing.endedOn,
        pairing.endReason,
        latest,
        count,
      ];
    }),
  };
}

function meetingsByPairing(checkIns: readonly CheckIn[]): Map<number, { latest: IsoDate; count: number }> {
  const met = new Map<number, { latest: IsoDate; count: number }>();
  for (const { pairingId, heldOn } of checkIns) {
    const { latest, count } = met.get(pairingId) ?? { latest: heldOn, count: 0 };
    met.set(pairingId, { latest: later(latest, heldOn), count: count + 1 });
  }
  return met;
}

function later(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}
