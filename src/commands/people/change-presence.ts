import type { Context } from '../../context.js';
import { addDays, type IsoDate } from '../../domain/dates/iso-date.js';
import { absenceChanges } from '../../domain/people/absence.js';
import type { Dating } from '../../domain/people/dated-facts.js';
import { keyWithName, type Person, type PersonFacts } from '../../domain/people/person.js';
import { type PresenceStatus, presenceOn } from '../../domain/people/presence.js';
import { StateError, UsageError } from '../../errors.js';
import { changePairing, listPairings } from '../../store/pairings.js';
import { updatePerson } from '../../store/people-changes.js';
import { listPeople } from '../../store/people-rows.js';
import { loadProgramme, type Programme } from '../session/load-programme.js';
import { pairingInWords } from '../session/pairing-named.js';
import { personNamed } from '../session/person-named.js';
import { changingAndTelling } from '../session/reading-and-changing.js';
import { type PairingEffect, pairingsTakenUpAgain } from './pairings-taken-up-again.js';

export interface ChangePresenceOptions {
  readonly change: 'leave' | 'away' | 'return';
  readonly people: readonly string[];
  /** leave: the last day in post; away: the first day of leave; return: the first day back. Today where nothing is said. */
  readonly on?: IsoDate;
  /** away: the last day of leave. */
  readonly until?: IsoDate;
}

type Days = Pick<PersonFacts, 'status' | 'leftOn' | 'leaveFrom' | 'leaveUntil'>;

/**
 * Records that people leave, are on leave, or are back; pairings that cannot go on end or pause, and paused ones are taken up again, on
 * a yes. Where nobody can be asked, the pairings stay as they are, and the calls that change them are named.
 * @throws StateError where somebody is already what they are to become.
 */
export async function changePresence(context: Context, options: ChangePresenceOptions): Promise<void> {
  const day = options.on ?? context.today;
  if (options.until !== undefined && options.until < day)
    throw new UsageError(
      `The leave would end on ${options.until}, before it begins.`,
      'Give a later day with --until.',
    );
  const programme = await loadProgramme(context);
  const people = [...new Set(options.people.map((text) => personNamed(text, programme.people)))];
  const after = new Map(
    people.map((person) => [person.id, daysAfter(person, { ...options, day, today: context.today })]),
  );
  const effects = effectsOn(programme, after, context.today);
  const changesPairings = await agreedTo(context, programme, effects);
  const { recordedAt, today } = context;
  const dating: Dating = { recordedAt, today, holdsFrom: options.change === 'leave' ? addDays(day, 1) : day };
  await changingAndTelling(context, (db, note) => {
    const now = listPeople(db);
    for (const [id, days] of after) {
      const person = now.find((each) => each.id === id);
      if (person !== undefined) updatePerson(db, { id, facts: { ...person, ...days } }, dating);
    }
    note({ what: 'person', action: ACTIONS[options.change], ids: [...after.keys()] });
    if (!changesPairings) return;
    const open = new Map(listPairings(db).map((pairing) => [pairing.id, pairing.status]));
    for (const { pairing, status, since, reason } of effects) {
      if (open.get(pairing.id) !== pairing.status) throw changedMeanwhile(pairing.id);
      changePairing(db, pairing.id, { status, since, reason, recordedOn: today });
      note({ what: 'pairing', action: status, ids: [pairing.id] });
    }
  });
  for (const person of people)
    context.note(`${keyWithName(person)} ${inWords({ ...person, ...after.get(person.id) }, today)}.`);
  sayOfPairings(context, programme, { effects, isDone: changesPairings });
}

const ACTIONS = { leave: 'left', away: 'on leave', return: 'back' } as const;

interface Change extends Pick<ChangePresenceOptions, 'change' | 'until'> {
  readonly day: IsoDate;
  readonly today: IsoDate;
}

function daysAfter(person: Person, { change, day, until, today }: Change): Days {
  const before: Days = {
    status: person.status,
    leftOn: person.leftOn,
    leaveFrom: person.leaveFrom ?? null,
    leaveUntil: person.leaveUntil ?? null,
  };
  const onDay = presenceOn(person, day);
  refuseImpossible(person, { change, day }, onDay);
  const status = (presence: Omit<Days, 'status'>, word: Days['status']) =>
    presenceOn({ ...presence, hiredOn: person.hiredOn, status: word }, today) === word ? word : before.status;
  switch (change) {
    case 'leave': {
      const days = { ...before, leftOn: day };
      return { ...days, status: status(days, 'left') };
    }
    case 'away': {
      const days = { ...before, leaveFrom: day, leaveUntil: until ?? null };
      return { ...days, status: status(days, 'on_leave') };
    }
    default: {
      const lastOfLeave = addDays(day, -1);
      const began =
        before.leaveFrom !== null && before.leaveFrom !== undefined && before.leaveFrom <= lastOfLeave;
      const leave = began
        ? { leaveFrom: before.leaveFrom, leaveUntil: lastOfLeave }
        : { leaveFrom: null, leaveUntil: null };
      return { ...leave, leftOn: null, status: 'active' };
    }
  }
}

function refuseImpossible(
  person: Person,
  { change, day }: Pick<Change, 'change' | 'day'>,
  presence: PresenceStatus,
): void {
  const isIt =
    (change === 'leave' && (presence === 'left' || person.leftOn === day)) ||
    (change === 'away' && presence !== 'active') ||
    (change === 'return' && presence === 'active' && person.leftOn === null);
  if (!isIt) return;
  throw new StateError(
    person.leftOn === day
      ? `${keyWithName(person)} has ${day} as the last day in post already.`
      : `${keyWithName(person)} ${WORDS[presence]} on that day already.`,
    'mentor people show tells what is on record.',
  );
}

const WORDS: Readonly<Record<PresenceStatus, string>> = {
  active: 'is at work',
  on_leave: 'is on leave',
  left: 'has left',
  not_yet: 'has not begun',
};

/** What becomes of open pairings, as things stand today. */
function effectsOn(
  { people, pairings }: Programme,
  after: ReadonlyMap<number, Days>,
  today: IsoDate,
): readonly PairingEffect[] {
  const presence = new Map(people.map((person) => [person.id, { ...person, ...after.get(person.id) }]));
  const theirs = pairings.filter(({ menteeId, mentorId }) => after.has(menteeId) || after.has(mentorId));
  const presenceOf = (id: number) => presence.get(id);
  return [...absenceChanges(theirs, presenceOf, today), ...pairingsTakenUpAgain(theirs, presenceOf, today)];
}

async function agreedTo(
  context: Context,
  { people }: Programme,
  effects: readonly PairingEffect[],
): Promise<boolean> {
  if (effects.length === 0) return false;
  for (const { pairing, status, since } of effects)
    context.note(`${pairingInWords(pairing, people)} would be ${status} from ${since}.`);
  if (context.saysYes) return true;
  if (context.prompt === undefined || context.isDryRun) return false;
  return context.prompt.confirm({
    message: effects.length === 1 ? 'Change that pairing, too?' : 'Change these pairings, too?',
  });
}

function sayOfPairings(
  context: Context,
  { people }: Programme,
  { effects, isDone }: { readonly effects: readonly PairingEffect[]; readonly isDone: boolean },
): void {
  for (const { pairing, status, since, reason } of effects) {
    if (isDone) context.note(`${pairingInWords(pairing, people)} is ${status} from ${since}.`);
    else
      context.note(
        `To change it: mentor pairs ${VERBS[status]} ${pairing.id} --on ${since} --reason "${reason}"`,
      );
  }
  context.note('Next: mentor match --dry-run');
}

const VERBS = { ended: 'end', paused: 'pause', active: 'resume' } as const;

function changedMeanwhile(id: number): StateError {
  return new StateError(
    `Pairing ${id} was changed in the meantime. Nothing was changed now.`,
    'Make the same call again.',
  );
}

function inWords(person: Person, today: IsoDate): string {
  const { leftOn, leaveFrom = null, leaveUntil = null } = person;
  if (leftOn !== null) return `has ${leftOn} as the last day in post`;
  if (presenceOn(person, today) === 'active' && (leaveFrom === null || leaveFrom <= today))
    return 'is at work again';
  const from = leaveFrom === null ? '' : ` from ${leaveFrom}`;
  return `is on leave${from}${leaveUntil === null ? '' : ` until ${leaveUntil}`}`;
}
