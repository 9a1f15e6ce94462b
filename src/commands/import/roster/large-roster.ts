import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { ManagedPerson } from '../../../domain/people/management.js';
import { isOfPartner } from '../../../domain/people/partner-organisation.js';
import { fullName, type Named, type Person } from '../../../domain/people/person.js';
import { nameSharing } from '../../../domain/people/shared-names.js';
import type { DateOrder } from '../../../domain/settings/intake-settings.js';
import type { RosterRecords } from '../../../intake/plans/roster/compare-with-records.js';
import {
  type ManagerEffects,
  managersOfMany,
  peopleWhoMayBeMeant,
  toldApart,
} from '../../../intake/plans/roster/managers-after.js';
import { PeopleAfter } from '../../../intake/plans/roster/people-after.js';
import {
  type MissingPerson,
  missingPerson,
  pairingEffects,
} from '../../../intake/plans/roster/roster-effects.js';
import { overlookRoster, RosterParts } from '../../../intake/plans/roster/roster-parts.js';
import { openRoster, planRosterRows, type RosterPlan } from '../../../intake/plans/roster/roster-plan.js';
import { type MissingFromRoster, RosterTally } from '../../../intake/plans/roster/roster-tally.js';
import type { ValuesThatStay } from '../../../intake/plans/roster/values-that-stay.js';
import { rolesSetInWords } from '../../../intake/plans/survey/roles-set.js';
import { wishesForNobodyInWords } from '../../../intake/plans/survey/wishes-for-nobody.js';
import type { Row } from '../../../intake/table/read-table.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { listPairings } from '../../../store/pairings/pairings.js';
import { wayBackTo } from '../../../store/people/people-as-of.js';
import {
  everyPerson,
  newestPerson,
  peopleWithIds,
  rosterAttributes,
} from '../../../store/people/people-rows.js';
import { inSteps, type Steps } from '../../output/show-progress.js';
import type { Writing } from '../../session/loading/reading-and-changing.js';
import type { ImportOutcome } from '../telling/import-outcome.js';
import { applyRosterPlan, markLeavers } from './apply-roster-plan.js';
import { valuesThatStayBeside } from './columns-that-protect.js';
import { GatheredNotes } from './gathered-notes.js';
import { settleManagersOfMany } from './managers-of-many.js';
import type { RosterWork } from './plan-roster.js';
import { RecordsAbout } from './records-about.js';

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
    const everyone = () => after.everyone(everyPerson(db));
    const managers = managersOfMany(everyone);
    return {
      ...whatFollows(db, work, { ...gone, managers, everyone }),
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
    const everyone = () => everyPerson(db);
    plan = context.atOneGo(() => whatFollows(db, work, { ...gone, managers: NOT_YET_KNOWN, everyone }));
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

interface Following {
  readonly managers: ManagerEffects;
  readonly everyone: () => Iterable<ManagedPerson>;
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
  const { context, settings, read, everyRow, holdsFrom } = work;
  const { table, mapping } = read;
  const tally = new RosterTally(table.source, {
    pairings: listPairings(db),
    newestPerson: newestPerson(db),
    today: context.today,
    day: holdsFrom ?? context.today,
  });
  // Before anything is written.
  const staying = valuesThatStayBeside(db, work);
  const looking = { label: `Looking through ${table.source}`, total: work.expectedRows };
  return inSteps(context, { ...looking, ifStopped: 'Cancelled. Nothing was imported.' }, async (steps) => {
    const overview = await inTurn(overlookRoster(everyRow(), mapping), steps);
    const file = { table, mapping, settings, today: context.today };
    const roster = openRoster(file, overview.columns);
    const parts = new RosterParts(mapping, overview, work.rowsAtOnce);
    steps.turnTo({ label: `${work.doing} ${table.source}`, total: overview.rows });
    const records = new RecordsAbout(db, work);
    const take = (rows: readonly Row[], known: RosterRecords) => {
      const plan = planRosterRows(rows, roster, known);
      tally.add(plan);
      onPart(plan);
    };
    for (const part of parts.alone(everyRow())) {
      const known = records.ofRowsAlone(part.keys);
      take(parts.unlinked(part, known.people), known);
      await steps.reach(tally.rows);
    }
    const rest = parts.together();
    await steps.reach(tally.rows);
    context.atOneGo(() => take(rest.rows, records.of(rest.keys)));
    const blank = overview.blankRows === 0 ? [] : [`Blank rows: ${overview.blankRows}, left out.`];
    const notes = [...blank, ...roster.dates.notes, ...tally.notes];
    return { tally, notes, dateOrder: roster.dates.order, staying: stayingBeside(tally, staying) };
  });
}

/** Where words beside names say who is there, the status is no column that is missing. */
function stayingBeside(tally: RosterTally, staying: readonly ValuesThatStay[]): readonly ValuesThatStay[] {
  return tally.saysWhoIsThere ? staying.filter(({ column }) => column !== 'status') : staying;
}

async function inTurn<T>(work: Generator<number, T>, steps: Steps): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await steps.reach(step.value);
  }
}

/** What follows for people on record once all rows are known; `everyone` as they are after it. */
function whatFollows(
  db: ReadHandle,
  { isComplete, holdsFrom, context: { today } }: LargeRosterWork,
  { tally, notes, dateOrder, staying, managers, everyone }: GoneThrough & Following,
): Omit<LargeRosterPlan, 'parts'> {
  const day = holdsFrom ?? today;
  const left = tally.missing(peopleThen(db, holdsFrom));
  const paired = peopleWithIds(db, tally.paired);
  const afterwards = paired.map((person) => ({ ...person, ...tally.updated.get(person.id) }));
  const shares = nameSharing([...left, ...tally.named, ...afterwards], everyone);
  const nameOf = (person: Named) => fullName({ ...person, sharesName: shares(person) });
  const told = (person: MissingFromRoster) => missingPerson({ ...person, sharesName: shares(person) });
  const partners = partnersAmong(db, left);
  const missing = left.filter(({ id }) => !partners.has(id)).map(told);
  const ofPartners = left.filter(({ id }) => partners.has(id)).map(told);
  const names = new Map(afterwards.map((person) => [person.id, nameOf(person)]));
  const leavers = isComplete ? missing : [];
  const { updated, counts, rejects } = tally;
  const pairings = pairingEffects(listPairings(db), {
    ...{ people: paired, updated, leavers, today, holdsFrom: day },
    nameOf: (id) => names.get(id) ?? '',
  });
  const roster = tally.effects({ missing, ofPartners, pairings, managers }, nameOf);
  const words = [...notes, ...wishesInWords(tally, everyone), ...rolesSetInWords(tally.rolesSet)];
  return {
    leavers,
    outcome: { kind: 'roster', counts, notes: words, rejects, dateOrder, waves: [], roster, staying },
  };
}

/** Who of those whom the roster leaves out is of a partner organisation. */
function partnersAmong(db: ReadHandle, left: readonly MissingFromRoster[]): ReadonlySet<number> {
  const attributes = rosterAttributes(
    db,
    left.map(({ id }) => id),
  );
  const ids = [...attributes].filter(([, own]) => isOfPartner({ attributes: own })).map(([id]) => id);
  return new Set(ids);
}

/** Everyone on record, as they were on a day. */
function* peopleThen(db: ReadHandle, day: IsoDate | null): Generator<Omit<Person, 'attributes'>> {
  if (day === null) return yield* everyPerson(db);
  const back = wayBackTo(db, { on: day });
  for (const person of everyPerson(db)) yield* back([{ ...person, attributes: new Map() }], new Map());
}

/** Guesses are made among those alone whom a wish may name. */
function wishesInWords(
  { wishes: { wishes, wishing } }: RosterTally,
  everyone: Following['everyone'],
): string[] {
  if (wishes.length === 0) return [];
  const meant = peopleWhoMayBeMeant(new Set(wishes.map(({ text }) => text)), everyone);
  const people = new Map([...meant, ...wishing].map((person) => [person.id, person]));
  return wishesForNobodyInWords(wishes, toldApart([...people.values()], everyone));
}
