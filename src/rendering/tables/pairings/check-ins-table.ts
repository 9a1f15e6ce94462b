import { listAsCell } from '../../../domain/files/list-cell.js';
import type { CheckIn } from '../../../domain/pairings/check-in.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import { bareName, type Person, personKey } from '../../../domain/people/person.js';
import type { Cell, Column, DataTable } from '../data-table.js';

/** What a row's pairing number is looked up in. */
export interface PairingsAndPeopleById {
  readonly pairings: ReadonlyMap<number, Pairing>;
  readonly people: ReadonlyMap<number, Person>;
}

/** The columns that name the two of a pairing, by what an import knows them by and as people call them. */
export const NAMES_OF_TWO: readonly Column[] = [
  { name: 'mentee', title: 'Mentee', kind: 'text' },
  { name: 'mentee_name', title: 'Mentee name', kind: 'text' },
  { name: 'mentor', title: 'Mentor', kind: 'text' },
  { name: 'mentor_name', title: 'Mentor name', kind: 'text' },
];

/** What `NAMES_OF_TWO` hold of a pairing. */
export function namesOfTwo(pairingId: number, known: PairingsAndPeopleById): Cell[] {
  const pairing = known.pairings.get(pairingId);
  return [pairing?.menteeId, pairing?.mentorId].flatMap((id) => {
    const person = id === undefined ? undefined : known.people.get(id);
    return person === undefined ? [null, null] : [personKey(person), bareName(person)];
  });
}

/** One row a check-in; under `count` and `since` those that were told by count, held by the day under `held_on`. */
export function checkInsTable(checkIns: readonly CheckIn[], known: PairingsAndPeopleById): DataTable {
  return {
    columns: [
      { name: 'pairing', title: 'Pairing', kind: 'number' },
      ...NAMES_OF_TWO,
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
      ...namesOfTwo(checkIn.pairingId, known),
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
