import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { PartialParticipation } from '../../../domain/people/participant.js';
import type { Attributes, Person, PersonFacts } from '../../../domain/people/person.js';
import type { Reject } from '../../table/rejects.js';
import type { FurtherAssignment } from './further-assignments.js';
import {
  changesBetween,
  type FieldChange,
  NOBODY,
  type RosterRecord,
  recordAfter,
} from './person-changes.js';
import type { RosterGroup } from './roster-groups.js';
import type { RosterRow } from './roster-row.js';

/** What is on record, as far as rows of a roster are about it. */
export interface RosterRecords {
  readonly people: readonly Person[];
  /** What rosters said so far of who takes part in the round, by person. */
  readonly participations: ReadonlyMap<number, PartialParticipation>;
  /** What rosters said so far beyond the fixed columns, by person; without survey answers. */
  readonly rosterAttributes: ReadonlyMap<number, Attributes>;
  /** How people take part by all that is known, their own answers over the roster, by person. */
  readonly counting: ReadonlyMap<number, PartialParticipation>;
}

/** Someone new. */
export interface PersonCreate {
  readonly line: number;
  readonly facts: PersonFacts;
  readonly participation: PartialParticipation | null;
  readonly attributes: Attributes;
  /** The day from which the row holds, where it says one. */
  readonly effectiveOn?: IsoDate;
}

/** Someone on record of whom the file says something new; everything else is as it will be afterwards. */
export interface PersonUpdate extends PersonCreate {
  readonly personId: number;
  readonly changes: readonly FieldChange[];
}

/** A row that changes nothing: as on record, the same as another row of the file, or a further assignment. */
export interface UnchangedRow {
  readonly line: number;
  readonly sameAs?: number;
  /** Line of the person's main assignment, which counts. */
  readonly furtherTo?: number;
  /** Whether `sameAs` is the line of a record that this one was merged into. */
  readonly isMerged?: true;
}

/** What the rows of each person come to: new, changed, the same, or refused. */
export interface ComparedRows {
  readonly creates: PersonCreate[];
  readonly updates: PersonUpdate[];
  readonly unchanged: UnchangedRow[];
  readonly further: FurtherAssignment[];
  readonly rejects: Reject[];
}

/** Compares the rows of each person with what is on record of them; rows that clash with others are refused. */
export function compareWithRecords(
  groups: readonly RosterGroup[],
  {
    clashes,
    records,
    today,
  }: {
    readonly clashes: ReadonlyMap<RosterGroup, { reason: string; remedy: string }>;
    readonly records: RosterRecords;
    readonly today: IsoDate;
  },
): ComparedRows {
  const compared: ComparedRows = { creates: [], updates: [], unchanged: [], further: [], rejects: [] };
  const { creates, updates, unchanged, further, rejects } = compared;
  for (const group of groups) {
    rejects.push(...rejectsOfGroup(group, clashes.get(group)));
    if (clashes.has(group)) continue;
    const { person, main } = group;
    const before = recordOf(person, records);
    const after = recordAfter(before, newsIn(main, person, records.counting), today);
    const changes = person === undefined ? [] : changesBetween(before, after);
    const line = main.values.line;
    const row = {
      line,
      ...after,
      ...(main.effectiveOn === undefined ? {} : { effectiveOn: main.effectiveOn }),
    };
    if (person === undefined) creates.push(row);
    else if (changes.length > 0) updates.push({ ...row, personId: person.id, changes });
    else unchanged.push({ line });
    unchanged.push(...group.copies.map(({ values }) => ({ line: values.line, sameAs: line })));
    further.push(
      ...group.further.map(({ values }) => ({ line: values.line, furtherTo: line })),
      ...group.earlier.map(({ values }) => ({ line: values.line, furtherTo: line, isEarlier: true })),
    );
  }
  return compared;
}

function rejected(row: RosterRow, message: string, remedy: string): Reject {
  row.values.complain(null, message, remedy);
  return row.values.asReject();
}

function rejectsOfGroup(group: RosterGroup, clash: { reason: string; remedy: string } | undefined): Reject[] {
  const others = group.others.map(({ row, reason, remedy }) => rejected(row, reason, remedy));
  if (clash === undefined) return others;
  return [
    ...others,
    ...[group.main, ...group.copies, ...group.further, ...group.earlier].map((row) =>
      rejected(row, clash.reason, clash.remedy),
    ),
  ];
}

function recordOf(person: Person | undefined, input: RosterRecords): RosterRecord {
  if (person === undefined) return NOBODY;
  return {
    facts: person,
    participation: input.participations.get(person.id) ?? null,
    attributes: input.rosterAttributes.get(person.id) ?? new Map(),
  };
}

/**
 * The row without what the person's own answers say already: `mentor export people` writes what counts, answers included,
 * and imports back as unchanged.
 */
function newsIn(row: RosterRow, person: Person | undefined, counting: RosterRecords['counting']): RosterRow {
  if (person === undefined) return row;
  const known = counting.get(person.id);
  const isKnown = (name: string, values: readonly string[]) =>
    person.attributes.get(name)?.join('\n') === values.join('\n');
  return {
    ...row,
    role: row.role === known?.role ? undefined : row.role,
    capacity: row.capacity === known?.capacity ? undefined : row.capacity,
    attributes: new Map([...row.attributes].filter(([name, values]) => !isKnown(name, values))),
  };
}
