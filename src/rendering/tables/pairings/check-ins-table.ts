import { listAsCell } from '../../../domain/files/list-cell.js';
import type { CheckIn } from '../../../domain/pairings/check-in.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import { type Person, personKey } from '../../../domain/people/person.js';
import type { DataTable } from '../data-table.js';

/** What a row's pairing number is looked up in. */
export interface PairingsAndPeopleById {
  readonly pairings: ReadonlyMap<number, Pairing>;
  readonly people: ReadonlyMap<number, Person>;
}

/** Mentee's and mentor's key of a pairing. */
export function keysOfTwo(pairingId: number, known: PairingsAndPeopleById): [string | null, string | null] {
  const pairing = known.pairings.get(pairingId);
  const keyOf = (id: number | undefined) => {
    const person = id === undefined ? undefined : known.people.get(id);
    return person === undefined ? null : personKey(person);
  };
  return [keyOf(pairing?.menteeId), keyOf(pairing?.mentorId)];
}

/** One row a check-in; under `count` and `since` those that were told by count, held by the day under `held_on`. */
export function checkInsTable(checkIns: readonly CheckIn[], known: PairingsAndPeopleById): DataTable {
  return {
    columns: [
      { name: 'pairing', title: 'Pairing', kind: 'number' },
      { name: 'mentee', title: 'Mentee', kind: 'text' },
      { name: 'mentor', title: 'Mentor', kind: 'text' },
      { name: 'held_on', title: 'Held', kind: 'date' },
      { name: 'minutes', title: 'Minutes', kind: 'number' },
      { name: 'mode', title: 'Mode', kind: 'text' },
      { name: 'kind', title: 'Kind', kind: 'text' },
      { name: 'topics', title: 'Topics', kind: 'text' },
      { name: 'note', title: 'Note', kind: 'text' },
      { name: 'count', title: 'Count', kind: 'number' },
      { name: 'since', title: 'Since', kind: 'date' },
      { name: 'reported_by', title: 'Reported by', kind: 'text' },
    ],
    rows: checkIns.map((checkIn) => [
      checkIn.pairingId,
      ...keysOfTwo(checkIn.pairingId, known),
      checkIn.heldOn,
      checkIn.minutes,
      checkIn.mode,
      checkIn.kind,
      listAsCell(checkIn.topics, { isOfTerms: true }),
      checkIn.note,
      checkIn.byCount?.meetings ?? null,
      checkIn.byCount?.since ?? null,
      checkIn.reportedBy ?? null,
    ]),
  };
}
