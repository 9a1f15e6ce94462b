import type { DateOrder } from '../../../domain/settings/intake-settings.js';
import { type ManagerEffects, managersOfMany } from '../../../intake/plans/roster/managers-after.js';
import { PeopleAfter } from '../../../intake/plans/roster/people-after.js';
import { type MissingPerson, pairingEffects } from '../../../intake/plans/roster/roster-effects.js';
import { overlookRoster, RosterParts } from '../../../intake/plans/roster/roster-parts.js';
import {
  openRoster,
  planRosterRows,
  type RosterPlan,
  type RosterRecords,
} from '../../../intake/plans/roster/roster-plan.js';
import { RosterTally } from '../../../intake/plans/roster/roster-tally.js';
import type { ValuesThatStay } from '../../../intake/plans/roster/values-that-stay.js';
import type { Row } from '../../../intake/table/read-table.js';
import type { ReadHandle } from '../../../store/connection.js';
import { listPairings } from '../../../store/pairings.js';
import { listParticipations, participationsFrom } from '../../../store/participations.js';
import {
  everyPerson,
  newestPerson,
  peopleWithIds,
  peopleWithKeys,
  rosterAttributes,
} from '../../../store/people-rows.js';
import { inSteps, type Steps } from '../../output/show-progress.js';
import type { Writing } from '../../session/reading-and-changing.js';
import type { ImportOutcome } from '../import-outcome.js';
import { roundIn } from '../round-of-import.js';
import { applyRosterPlan, markLeavers } from './apply-roster-plan.js';
import { valuesThatStayBeside } from './columns-that-protect.js';
import { GatheredNotes } from './gathered-notes.js';
import { settleManagersOfMany } from './managers-of-many.js';
import type { RosterWork } from './plan-roster.js';

/** A roster whose rows are read from the file as they are needed. */
export interface LargeRosterWork extends RosterWork {
  readonly everyRow: () => Iterable<Row>;
  /** About how many there are: for the progress. */
  readonly expectedRows: number;
  readonly rowsAtOnce?: number;
}

/** What the rows of a part change. */
type PartChanges = Pick<RosterPlan, 'creates' | 'updates'>;

/** What a roster that is too large to be held comes to. */
export interface LargeRosterPlan {
  readonly outcome: ImportOutcome;
  readonly leavers: readonly MissingPerson[];
  /** All that it changes in people, where that is little; else it is worked out again when it is written. */
  readonly parts: readonly PartChanges[] | undefined;
}

/** So many changes are held between showing and writing them: all, of a roster that comes every month. */
const MOST_HELD = 20_000;

/**
 * Works out what a roster comes to that is too large to be held; nothing is written.
 * @throws InputError where very many rows are rejected; Cancelled on Ctrl-C.
 */
export async function planLargeRoster(db: ReadHandle, work: LargeRosterWork): Promise<LargeRosterPlan> {
  const after = new PeopleAfter(newestPerson(db));
  const parts: PartChanges[] = [];
  let changes = 0;
  const gone = await goThrough(db, { ...work, doing: 'Comparing' }, ({ creates, updates }) => {
    after.add({ creates, updates });
    changes += creates.length + updates.length;
    if (changes <= MOST_HELD) parts.push({ creates, updates });
    else parts.length = 0;
  });
  await work.context.goOn();
  return work.context.atOneGo(() => {
    const managers = managersOfMany(() => after.everyone(everyPerson(db)));
    return {
      ...whatFollows(db, work, { ...gone, managers }),
      parts: changes <= MOST_HELD ? parts : undefined,
    };
  });
}

/**
 * Writes what a large roster says, inside the caller's transaction: what was planned; or, where nothing was, or it is too much to be
 * held, what is worked out now, part by part.
 * @throws InputError where very many rows are rejected; Cancelled on Ctrl-C.
 */
export async function takeLargeRoster(
  { importId, ...writing }: Writing & { readonly importId: number },
  work: LargeRosterWork,
  planned: LargeRosterPlan | undefined,
): Promise<ImportOutcome> {
  const { db } = writing;
  const { context, holdsFrom } = work;
  const gathered = new GatheredNotes();
  const write = (part: PartChanges) =>
    applyRosterPlan(part, { writing: { db, note: gathered.note }, context, holdsFrom, importId });
  let plan: Omit<LargeRosterPlan, 'parts'>;
  if (planned?.parts === undefined) {
    const gone = await goThrough(db, { ...work, doing: 'Importing' }, write);
    await context.goOn();
    plan = context.atOneGo(() => whatFollows(db, work, { ...gone, managers: NOT_YET_KNOWN }));
  } else {
    const { parts } = planned;
    await context.goOn();
    context.atOneGo(() => parts.forEach(write));
    plan = planned;
  }
  await context.goOn();
  const managers = context.atOneGo(() => {
    markLeavers(plan.leavers, { writing, context, holdsFrom, importId });
    for (const change of gathered.changes()) writing.note(change);
    return settleManagersOfMany(db);
  });
  const { roster } = plan.outcome;
  return { ...plan.outcome, roster: roster === null ? null : { ...roster, managers } };
}

const NOT_YET_KNOWN: ManagerEffects = { problemCount: 0, problems: [], circles: [] };

/** What all the rows of a large roster came to. */
interface GoneThrough {
  readonly tally: RosterTally;
  readonly notes: readonly string[];
  readonly dateOrder: DateOrder | undefined;
  readonly staying: readonly ValuesThatStay[];
}

/**
 * Compares the rows of a large roster. One pass over the file settles how its columns are read and which rows stand alone: no
 * other row, and nobody on record, shares a key with them. A second pass compares those some at a time; the others,
 * few in any real roster, are kept and compared together at the end.
 */
async function goThrough(
  db: ReadHandle,
  work: LargeRosterWork & { readonly doing: string },
  onPart: (plan: RosterPlan) => void,
): Promise<GoneThrough> {
  const { context, settings, read, everyRow } = work;
  const { table, mapping } = read;
  const tally = new RosterTally(table.source, {
    pairings: listPairings(db),
    newestPerson: newestPerson(db),
    today: context.today,
  });
  // Before anything is written.
  const staying = valuesThatStayBeside(db, work);
  const looking = { label: `Looking through ${table.source}`, total: work.expectedRows };
  return inSteps(context, { ...looking, ifStopped: 'Cancelled. Nothing was imported.' }, async (steps) => {
    const overview = await inTurn(overlookRoster(everyRow(), mapping), steps);
    const roster = openRoster({ table, mapping, settings, today: context.today }, overview.tellingCells);
    const parts = new RosterParts(mapping, overview, work.rowsAtOnce);
    steps.turnTo({ label: `${work.doing} ${table.source}`, total: overview.rows });
    const readsRecords = newestPerson(db) > 0;
    const take = (rows: readonly Row[], records: RosterRecords) => {
      const plan = planRosterRows(rows, roster, records);
      tally.add(plan);
      onPart(plan);
    };
    for (const part of parts.alone(everyRow())) {
      const records = readsRecords ? recordsAbout(db, part.keys, work) : NO_RECORDS;
      take(parts.unlinked(part, records.people), records);
      await steps.reach(tally.rows);
    }
    const rest = parts.together();
    await steps.reach(tally.rows);
    context.atOneGo(() => take(rest.rows, recordsAbout(db, rest.keys, work)));
    const blank = overview.blankRows === 0 ? [] : [`Blank rows: ${overview.blankRows}, left out.`];
    const notes = [...blank, ...roster.dates.notes, ...tally.notes];
    return { tally, notes, dateOrder: roster.dates.order, staying };
  });
}

async function inTurn<T>(work: Generator<number, T>, steps: Steps): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await steps.reach(step.value);
  }
}

/** What follows for people on record once all rows are known. */
function whatFollows(
  db: ReadHandle,
  { isComplete, holdsFrom, context: { today } }: LargeRosterWork,
  { tally, notes, dateOrder, staying, managers }: GoneThrough & { readonly managers: ManagerEffects },
): Omit<LargeRosterPlan, 'parts'> {
  const missing = tally.missing(everyPerson(db));
  const leavers = isComplete ? missing : [];
  const people = peopleWithIds(db, tally.paired);
  const { updated, counts, rejects } = tally;
  const pairings = pairingEffects(listPairings(db), {
    ...{ people, updated, leavers },
    today,
    holdsFrom: holdsFrom ?? today,
  });
  const roster = tally.effects({ missing, pairings, managers });
  return {
    leavers,
    outcome: { kind: 'roster', counts, notes, rejects, dateOrder, waves: [], roster, staying },
  };
}

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
