import type { FileKind } from '../../../src/domain/files/file-fields.js';
import type { Pairing } from '../../../src/domain/pairings/pairing.js';
import type { PartialParticipation } from '../../../src/domain/people/participant.js';
import type { Attributes, Person } from '../../../src/domain/people/person.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { complaintAsText, InputError } from '../../../src/errors.js';
import { mapColumns } from '../../../src/intake/columns/map-columns.js';
import { planRoster, type RosterPlan } from '../../../src/intake/plans/roster/roster-plan.js';
import { readTable } from '../../../src/intake/table/read-table.js';
import type { Reject } from '../../../src/intake/table/rejects.js';

export const TODAY = '2026-11-21';

/** A file as the plans take it: its table, and what its columns were taken for. */
export function fileOf(kind: FileKind, text: string, stated: Readonly<Record<string, string>> = {}) {
  const table = readTable(text, `${kind}.csv`);
  const mapping = mapColumns(table.headers, {
    kind,
    source: table.source,
    columns: new Map(),
    stated: new Map(Object.entries(stated)),
    cellsOf: ({ position }) => table.rows.map(({ cells }) => cells[position] ?? ''),
  });
  return { table, mapping, settings: DEFAULT_SETTINGS, today: TODAY };
}

/** What a programme has on record through rosters. */
export interface RosterState {
  readonly people: readonly Person[];
  readonly participations: ReadonlyMap<number, PartialParticipation>;
  readonly rosterAttributes: ReadonlyMap<number, Attributes>;
  /** The same as `participations` where nobody answered a survey. */
  readonly counting: ReadonlyMap<number, PartialParticipation>;
}

/** A state in which nobody has answered a survey: what rosters said is all that counts. */
export const EMPTY: RosterState = {
  people: [],
  participations: new Map(),
  rosterAttributes: new Map(),
  counting: new Map(),
};

export function planOf(text: string, state: RosterState = EMPTY): RosterPlan {
  return planRoster({ ...fileOf('roster', text), ...state });
}

/** What is on record after a plan was carried out. */
export function recordAfterwards(plan: RosterPlan, before: RosterState = EMPTY): RosterState {
  const participations = new Map(before.participations);
  const rosterAttributes = new Map(before.rosterAttributes);
  const people = new Map(before.people.map((person) => [person.id, person]));
  let nextId = Math.max(0, ...people.keys()) + 1;
  for (const change of [
    ...plan.updates,
    ...plan.creates.map((create) => ({ ...create, personId: nextId++ })),
  ]) {
    const { personId, facts, participation, attributes } = change;
    people.set(personId, { ...facts, id: personId, managerId: null, attributes });
    rosterAttributes.set(personId, attributes);
    if (participation === null) participations.delete(personId);
    else participations.set(personId, participation);
  }
  return { people: [...people.values()], participations, rosterAttributes, counting: participations };
}

/** Each reason of each rejected row, `4 (Grade): …`. */
export function reasonsIn(rejects: readonly Reject[]): string[] {
  return rejects.flatMap(({ line, reasons }) =>
    reasons.map(({ field, message }) => `${line}${field === undefined ? '' : ` (${field})`}: ${message}`),
  );
}

/** The complaints with which something refuses a whole file. */
export function complaintsOf(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError) return error.complaints.map(complaintAsText);
    throw error;
  }
  return [];
}

export const PEOPLE: readonly Person[] = [
  ['0007', 'ada@example.org', 'Ada', 'Okafor'],
  ['0008', 'ben@example.org', 'Ben', 'Santos'],
  ['0009', null, 'Cas', 'Nguyễn'],
  [null, 'dee@example.org', 'Dee', 'Santos'],
].map(([staffNumber = null, email = null, givenName, familyName], index) => ({
  id: index + 1,
  staffNumber,
  email,
  givenName: givenName ?? '',
  familyName: familyName ?? '',
  profession: null,
  band: null,
  unit: null,
  site: null,
  manager: null,
  managerId: null,
  hiredOn: null,
  leftOn: null,
  status: 'active',
  attributes: new Map(),
}));

/** Ben is mentored by Ada since 1 September, Cas by Dee from March to June. */
export const PAIRINGS: readonly Pairing[] = [
  pairing(11, { menteeId: 2, mentorId: 1, startedOn: '2026-09-01', endedOn: null }),
  pairing(12, { menteeId: 3, mentorId: 4, startedOn: '2026-03-01', endedOn: '2026-06-30' }),
];

export function pairing(
  id: number,
  of: Pick<Pairing, 'menteeId' | 'mentorId' | 'startedOn' | 'endedOn'>,
): Pairing {
  const status = of.endedOn === null ? 'active' : 'ended';
  return { id, roundId: 1, ...of, status, endReason: null, fit: null, runId: null, changes: [] };
}
