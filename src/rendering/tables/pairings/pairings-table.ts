import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { CheckIn } from '../../../domain/pairings/check-in.js';
import type { LevelWithReasons } from '../../../domain/pairings/health-level.js';
import { meetingsIn } from '../../../domain/pairings/meetings-by-count.js';
import { endedByOf, type Pairing, standingOn } from '../../../domain/pairings/pairing.js';
import { plannedEndOn } from '../../../domain/pairings/planned-end.js';
import type { Person } from '../../../domain/people/person.js';
import { kindOf } from '../../../domain/rounds/round.js';
import type { Cell, Column, DataTable } from '../data-table.js';
import { cellsOfTwo, TWO_PEOPLE_COLUMNS } from './two-people.js';

/** What pairings are shown with. */
interface ShownWith {
  readonly people: ReadonlyMap<number, Person>;
  readonly checkIns: readonly CheckIn[];
  readonly today: IsoDate;
  /** How each that goes on does. */
  readonly healthOf: (pairing: Pairing) => LevelWithReasons | null;
  /** What the two are told of each other; nothing where it is not known. */
  readonly wordsFor: (pairing: Pairing) => { readonly toMentee: string; readonly toMentor: string } | null;
}

/** One row a pairing: who, how it stands today, and when the two last met. */
export function pairingsTable(pairings: readonly Pairing[], known: ShownWith): DataTable {
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
      ...MAIL_MERGE_COLUMNS,
      { name: 'health', title: 'Health', kind: 'text' },
      { name: 'health_reasons', title: 'Why', kind: 'text' },
      { name: 'planned_until', title: 'Planned until', kind: 'date' },
      { name: 'kind', title: 'Kind', kind: 'text' },
      { name: 'ended_by', title: 'Ended by', kind: 'text' },
    ],
    rows: pairings.map((pairing) => pairingRow(pairing, met.get(pairing.id), known)),
  };
}

function pairingRow(
  pairing: Pairing,
  { latest, count }: { latest: IsoDate | null; count: number } = { latest: null, count: 0 },
  known: ShownWith,
): Cell[] {
  const words = known.wordsFor(pairing);
  const health = known.healthOf(pairing);
  return [
    pairing.id,
    ...cellsOfTwo(pairing, known.people),
    standingOn(pairing, known.today),
    pairing.fit,
    pairing.startedOn,
    pairing.endedOn,
    pairing.endReason,
    latest,
    count,
    ...mailCells(known.people.get(pairing.menteeId)),
    ...mailCells(known.people.get(pairing.mentorId)),
    words?.toMentee ?? null,
    words?.toMentor ?? null,
    health?.level ?? null,
    health?.reasons.join('; ') ?? null,
    plannedEndOn(pairing, known.today),
    kindOf(pairing),
    endedByOf(pairing),
  ];
}

/** What a letter to each of the two is made from. */
const MAIL_MERGE_COLUMNS: readonly Column[] = [
  { name: 'mentee_given_name', title: 'Mentee given name', kind: 'text' },
  { name: 'mentee_unit', title: 'Mentee unit', kind: 'text' },
  { name: 'mentee_site', title: 'Mentee site', kind: 'text' },
  { name: 'mentor_given_name', title: 'Mentor given name', kind: 'text' },
  { name: 'mentor_unit', title: 'Mentor unit', kind: 'text' },
  { name: 'mentor_site', title: 'Mentor site', kind: 'text' },
  { name: 'to_mentee', title: 'To the mentee', kind: 'text' },
  { name: 'to_mentor', title: 'To the mentor', kind: 'text' },
];

function mailCells(person: Person | undefined): Cell[] {
  return person === undefined ? [null, null, null] : [person.givenName || null, person.unit, person.site];
}

function meetingsByPairing(checkIns: readonly CheckIn[]): Map<number, { latest: IsoDate; count: number }> {
  const met = new Map<number, { latest: IsoDate; count: number }>();
  for (const checkIn of checkIns) {
    const { pairingId, heldOn } = checkIn;
    const { latest, count } = met.get(pairingId) ?? { latest: heldOn, count: 0 };
    met.set(pairingId, { latest: later(latest, heldOn), count: count + meetingsIn(checkIn) });
  }
  return met;
}

function later(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}
