import { overlookRoster, RosterParts } from '../../../intake/plans/roster/roster-parts.js';
import { openRoster, planRosterRows, type RosterRecords } from '../../../intake/plans/roster/roster-plan.js';
import type { Row } from '../../../intake/table/read-table.js';
import type { ReadHandle } from '../../../store/connection.js';
import { listParticipations, participationsFrom } from '../../../store/participations.js';
import { newestPerson, peopleWithKeys, rosterAttributes } from '../../../store/people-rows.js';
import { showingProgress } from '../../output/show-progress.js';
import type { ImportOutcome, ManagerEffects } from '../import-outcome.js';
import { roundIn } from '../round-of-import.js';
import { applyRosterPlan, markLeavers } from './apply-roster-plan.js';
import { GatheredNotes } from './gathered-notes.js';
import type { RosterWork } from './import-roster.js';
import { settleManagersOfMany } from './managers-of-roster.js';
import { RosterTally } from './roster-tally.js';

/** A roster whose rows are read from the file as they are needed. */
export interface LargeRosterWork extends RosterWork {
  readonly everyRow: () => Iterable<Row>;
  /** About how many there are: for the progress. */
  readonly expectedRows: number;
  readonly rowsAtOnce?: number;
}

/**
 * Takes in a roster that is too large to be held in memory. One pass over the file settles how its columns are read and
 * which rows stand alone: no other row, and nobody on record, shares a key with them. A second pass compares and writes
 * those some at a time; the others, few in any real roster, are kept and compared together at the end.
 * @throws InputError where very many rows are rejected.
 */
export function importLargeRoster(db: ReadHandle, work: LargeRosterWork): ImportOutcome {
  const { context, settings, read, everyRow, writing, holdsFrom } = work;
  const { table, mapping } = read;
  const overview = showingProgress(
    context,
    { label: `Looking through ${table.source}`, total: work.expectedRows },
    (progress) => overlookRoster(everyRow(), mapping, progress.advance),
  );
  const roster = openRoster({ table, mapping, settings, today: context.today }, overview.tellingCells);
  const parts = new RosterParts(mapping, overview, work.rowsAtOnce);
  const tally = new RosterTally(db, work);
  const gathered = new GatheredNotes();
  const readsRecords = newestPerson(db) > 0;
  const take = (rows: readonly Row[], records: RosterRecords) => {
    const plan = planRosterRows(rows, roster, records);
    if (writing !== null)
      applyRosterPlan(plan, { writing: { ...writing, note: gathered.note }, context, holdsFrom });
    tally.add(plan);
  };
  showingProgress(context, { label: `Importing ${table.source}`, total: overview.rows }, (progress) => {
    for (const part of parts.alone(everyRow())) {
      const records = readsRecords ? recordsAbout(db, part.keys, work) : NO_RECORDS;
      take(parts.unlinked(part, records.people), records);
      progress.advance(tally.rows);
    }
    const rest = parts.together();
    take(rest.rows, recordsAbout(db, rest.keys, work));
  });
  const missing = tally.missing();
  if (writing !== null) {
    if (work.isComplete) markLeavers(missing, { writing, context, holdsFrom });
    for (const change of gathered.changes()) writing.note(change);
  }
  const managers = writing === null ? MANAGERS_LATER : settleManagersOfMany(writing.db);
  const blank = overview.blankRows === 0 ? [] : [`Blank rows: ${overview.blankRows}, left out.`];
  const later = writing === null ? ['Managers are looked up when the file is imported.'] : [];
  const notes = [...blank, ...roster.dates.notes, ...later];
  return tally.outcome({ notes, dateOrder: roster.dates.order, missing, managers });
}

const MANAGERS_LATER: ManagerEffects = { problemCount: 0, problems: [], circles: [] };

const NO_RECORDS: RosterRecords = {
  people: [],
  participations: new Map(),
  rosterAttributes: new Map(),
  counting: new Map(),
};

function recordsAbout(db: ReadHandle, keys: readonly string[], { context }: LargeRosterWork): RosterRecords {
  const round = roundIn(db, context);
  const people = peopleWithKeys(db, keys);
  const ids = people.map(({ id }) => id);
  return {
    people,
    participations: round === undefined ? new Map() : participationsFrom(db, round.id, 'roster', ids),
    rosterAttributes: rosterAttributes(db, ids),
    counting: round === undefined ? new Map() : listParticipations(db, round.id, ids),
  };
}
