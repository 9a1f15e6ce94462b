import type { Context } from '../../../context.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Dating } from '../../../domain/people/dated-facts.js';
import { resolveManagers } from '../../../domain/people/management.js';
import { nameWithKey } from '../../../domain/people/person.js';
import type { PersonCreate } from '../../../intake/plans/roster/compare-with-records.js';
import type { FieldChange } from '../../../intake/plans/roster/person-changes.js';
import type { MissingPerson } from '../../../intake/plans/roster/roster-effects.js';
import type { RosterImport } from '../../../intake/plans/roster/roster-import.js';
import type { RosterPlan } from '../../../intake/plans/roster/roster-plan.js';
import { setFirstParticipation, setParticipation } from '../../../store/people/participations.js';
import {
  changeAttributes,
  createPerson,
  markAsLeft,
  releaseKeys,
  setFirstAttributes,
  updatePerson,
} from '../../../store/people/people-changes.js';
import { everyPerson, setManagers } from '../../../store/people/people-rows.js';
import { findRound } from '../../../store/rounds/rounds.js';
import type { Writing } from '../../session/loading/reading-and-changing.js';
import { type LaterValues, laterValuesInWords } from '../../session/parts/later-values-in-words.js';

/** What a roster is written with. */
export interface RosterWriter {
  readonly writing: Writing;
  readonly context: Context;
  /** The day from which what the file says holds; null: it was always so. */
  readonly holdsFrom: IsoDate | null;
  /** The number of the import, for the origin of what is written. */
  readonly importId: number;
}

/** Writes everything a roster changes but pairings, inside the caller's transaction. */
export function applyRosterImport({ rows, leavers }: RosterImport, writer: RosterWriter): void {
  const { db } = writer.writing;
  applyRosterPlan(rows, writer);
  markLeavers(leavers, writer);
  // Told from everyone as they now are: what a row says may hold from another day.
  setManagers(db, resolveManagers([...everyPerson(db)]).managerOf);
}

/** Writes what rows of a roster say of people, inside the caller's transaction. */
export function applyRosterPlan(
  { creates, updates }: Pick<RosterPlan, 'creates' | 'updates'>,
  writer: RosterWriter,
): void {
  const { context } = writer;
  const { db, note } = writer.writing;
  const roundId = findRound(db, context.round).id;
  const stated = (personId: number, participation: PersonCreate['participation']) =>
    ({ roundId, personId, origin: 'roster', participation }) as const;
  const released = releaseKeys(
    db,
    updates.filter(({ changes }) => changes.some(isOfKey)).map(({ personId }) => personId),
  );
  const created = creates.map(({ line, facts, participation, attributes, effectiveOn }) => {
    const dating = datingOf(writer, { line, effectiveOn });
    const personId = createPerson(db, facts, dating);
    setFirstAttributes(db, personId, attributes);
    setFirstParticipation(db, stated(personId, participation), dating);
    return personId;
  });
  const staying: LaterValues[] = [];
  const daysOfThem = new Set<IsoDate | null>();
  for (const { line, personId, facts, participation, attributes, effectiveOn, changes } of updates) {
    const dating = datingOf(writer, { line, effectiveOn });
    const meant = new Set(changes.map(({ field }) => field));
    const columns = [
      ...updatePerson(db, { id: personId, facts, released: released.get(personId), columns: meant }, dating),
      ...changeAttributes(db, { personId, attributes }, dating),
    ];
    if (columns.length > 0) {
      staying.push({ name: nameWithKey(facts), columns });
      daysOfThem.add(dating.holdsFrom);
    }
    setParticipation(db, stated(personId, participation), dating);
  }
  if (staying.length > 0)
    context.note(`  ${laterValuesInWords(staying, onlyDay(daysOfThem) ?? 'its row names')}`);
  const fields = [...new Set(updates.flatMap(({ changes }) => changes.map(({ field }) => field)))].sort();
  note({ what: 'person', action: 'created', ids: created });
  note({ what: 'person', action: 'updated', ids: updates.map(({ personId }) => personId), fields });
}

function onlyDay(days: ReadonlySet<IsoDate | null>): IsoDate | null | undefined {
  return days.size === 1 ? [...days][0] : undefined;
}

/** Writes that these people have left. */
export function markLeavers(leaving: readonly MissingPerson[], writer: RosterWriter): void {
  const { db, note } = writer.writing;
  for (const { id } of leaving) markAsLeft(db, id, datingOf(writer, { line: null }));
  note({ what: 'person', action: 'left', ids: leaving.map(({ id }) => id) });
}

function isOfKey({ field }: FieldChange): boolean {
  return field === 'staff_number' || field === 'email';
}

/** What a row states holds from its own day, else from that of the file; a correction was always so. */
function datingOf(
  { context, holdsFrom, importId }: RosterWriter,
  { line, effectiveOn }: { readonly line: number | null; readonly effectiveOn?: IsoDate | undefined },
): Dating {
  const { recordedAt, today } = context;
  const since = holdsFrom === null ? null : (effectiveOn ?? holdsFrom);
  return { recordedAt, today, holdsFrom: since, origin: { importId, line } };
}
