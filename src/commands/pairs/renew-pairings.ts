import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { plannedEndOn } from '../../domain/pairings/planned-end.js';
import { isRenewable, objectionToRenewal, type Renewal } from '../../domain/pairings/renewal.js';
import { counted } from '../../domain/text/counted.js';
import { StateError, UsageError } from '../../errors.js';
import type { WriteHandle } from '../../store/database/connection.js';
import { recordGoal } from '../../store/pairings/goals.js';
import { recordTerm } from '../../store/pairings/pairing-terms.js';
import { askToGoOn } from '../session/asking/ask-to-go-on.js';
import { loadProgramme, type Programme, programmeIn } from '../session/loading/load-programme.js';
import { changingAndTelling, type Note } from '../session/loading/reading-and-changing.js';
import { askForPairing } from '../session/naming/ask-for-pairing.js';
import { pairingInWords } from '../session/naming/pairing-named.js';

export interface RenewPairingsOptions {
  /** As they were named; with none in a terminal, one is asked for. */
  readonly pairings: readonly string[];
  /** Every pairing of the round that goes on and is not meant to last that long yet. */
  readonly all?: boolean;
  readonly until: IsoDate;
  readonly on?: IsoDate;
  /** Goals of the new term, of each of them. */
  readonly goal?: readonly string[];
}

/** How many pairings a message lists. */
const LISTED = 10;

/**
 * Renews pairings: each goes on, as the same pairing, until a later day. All of them, or none.
 * @throws StateError for one that is over or has not begun, or is meant to last that long already.
 */
export async function renewPairings(context: Context, options: RenewPairingsOptions): Promise<void> {
  const { today } = context;
  const renewal: Renewal = { renewedOn: options.on ?? today, until: options.until, today };
  const goals = goalsSaid(options.goal ?? []);
  const programme = await loadProgramme(context);
  const meant = await pairingsMeant(context, programme, { options, renewal });
  refuseImpossible(meant, renewal);
  sayPlan(context, programme, { meant, renewal, goals });
  if (options.all === true || meant.length > 1) {
    const what = counted(meant.length, 'pairing', 'pairings');
    await askToGoOn(context, {
      message: `Shall ${meant.length === 1 ? 'this pairing' : `these ${what}`} be renewed until ${renewal.until}?`,
      what: `${what} would be renewed`,
    });
  }
  const ids = new Set(meant.map(({ id }) => id));
  await changingAndTelling(context, (db, note) => {
    // As they stand now: some may have ended while the question stood on the screen.
    const current = programmeIn(db, context, programme.settings).pairings.filter(({ id }) => ids.has(id));
    refuseImpossible(current, renewal);
    record(db, { current, renewal, goals, context, note });
  });
  context.note(`${counted(ids.size, 'pairing is', 'pairings are')} renewed until ${renewal.until}.`);
  const [first] = meant;
  const words = first === undefined || meant.length > 1 ? 'PAIRING' : first.id;
  context.note(`Next: for both to sign, with a day of review, mentor agreement draft ${words} --review DATE`);
}

/** @throws UsageError for a goal without words. */
function goalsSaid(goals: readonly string[]): readonly string[] {
  const said = goals.map((goal) => goal.trim());
  if (said.includes('')) throw new UsageError('A goal is empty.', 'Say it in words: --goal "…"');
  return said;
}

async function pairingsMeant(
  context: Context,
  programme: Programme,
  { options, renewal }: { readonly options: RenewPairingsOptions; readonly renewal: Renewal },
): Promise<Pairing[]> {
  if (options.all === true) {
    if (options.pairings.length > 0)
      throw new UsageError('Every pairing, or those named?', 'Leave out --all, or the names.');
    const { pairings, round } = programme;
    const found = pairings.filter((pairing) => pairing.roundId === round.id && isRenewable(pairing, renewal));
    if (found.length > 0) return found;
    throw new StateError(
      `No pairing of round "${round.name}" can be renewed until ${renewal.until}.`,
      'mentor pairs list shows how each stands, and until when it is meant to last.',
    );
  }
  const found = new Map<number, Pairing>();
  for (const named of options.pairings.length === 0 ? [undefined] : options.pairings) {
    const pairing = await askForPairing(context, programme, named);
    found.set(pairing.id, pairing);
  }
  return [...found.values()];
}

/** @throws StateError that names every one which cannot be renewed. */
function refuseImpossible(pairings: readonly Pairing[], renewal: Renewal): void {
  const objections = pairings.flatMap((pairing) => objectionToRenewal(pairing, renewal) ?? []);
  const [first] = objections;
  if (first === undefined) return;
  const others = pairings.length === 1 ? '' : ' Nothing was changed for any of them.';
  const said = [...new Set(objections.map(({ message }) => message))];
  throw new StateError(`${said.join(' ')}${others}`, first.hint);
}

interface Renewing {
  readonly meant: readonly Pairing[];
  readonly renewal: Renewal;
  readonly goals: readonly string[];
}

function sayPlan(context: Context, { people }: Programme, { meant, renewal, goals }: Renewing): void {
  for (const pairing of meant.slice(0, LISTED)) {
    const planned = plannedEndOn(pairing, renewal.today);
    const before = planned === null ? 'where no end was agreed' : `instead of ${planned}`;
    context.note(`${pairingInWords(pairing, people)}: until ${renewal.until}, ${before}.`);
  }
  if (meant.length > LISTED) context.note(`And ${meant.length - LISTED} more.`);
  for (const goal of goals)
    context.note(`Goal of the new term${meant.length > 1 ? ', of each' : ''}: ${goal}.`);
}

function record(
  db: WriteHandle,
  {
    current,
    renewal: { renewedOn, until },
    goals,
    context,
    note,
  }: {
    readonly current: readonly Pairing[];
    readonly renewal: Renewal;
    readonly goals: readonly string[];
    readonly context: Context;
    readonly note: Note;
  },
): void {
  for (const { id, agreements = [] } of current) {
    const afterVersion = agreements.at(-1)?.version ?? 0;
    recordTerm(db, { pairingId: id, renewedOn, until, afterVersion }, context);
  }
  note({ what: 'pairing', action: 'renewed', ids: current.map(({ id }) => id) });
  const set = current.flatMap(({ id }) =>
    goals.map((text) => {
      const facts = { pairingId: id, text, purpose: null, measure: null, setOn: renewedOn, dueOn: until };
      return recordGoal(db, facts, context);
    }),
  );
  note({ what: 'goal', action: 'created', ids: set });
}
