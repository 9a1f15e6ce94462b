import type { Context } from '../../context.js';
import { addDays, type IsoDate } from '../../domain/dates/iso-date.js';
import { absenceChanges } from '../../domain/people/absence.js';
import type { Dating } from '../../domain/people/dated-facts.js';
import { StateError, UsageError } from '../../errors.js';
import { changePairing, listPairings } from '../../store/pairings/pairings.js';
import { updatePerson } from '../../store/people/people-changes.js';
import { listPeople } from '../../store/people/people-rows.js';
import { loadProgramme, type Programme } from '../session/loading/load-programme.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { personToChange } from '../session/naming/person-named.js';
import { agreedTo, sayOfComing, sayOfEnded, sayOfPairings } from './effects-in-words.js';
import { type PairingEffect, pairingsTakenUpAgain } from './pairings-taken-up-again.js';
import { type PresenceDays, presenceAfter, presenceInWords } from './presence-after.js';

export interface ChangePresenceOptions {
  readonly change: 'leave' | 'away' | 'return';
  readonly people: readonly string[];
  /** leave: the last day in post; away: the first day of leave; return: the first day back. Today where nothing is said. */
  readonly on?: IsoDate;
  /** away: the last day of leave. */
  readonly until?: IsoDate;
}

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
  const people = [...new Set(options.people.map((text) => personToChange(text, programme.people)))];
  const after = new Map(
    people.map((person) => [person.id, presenceAfter(person, { ...options, day, today: context.today })]),
  );
  const effects = effectsOn(programme, after, context.today);
  const changesPairings = await agreedTo(context, programme, effects);
  const { recordedAt, today } = context;
  const holdsFrom = options.change === 'leave' ? addDays(day, 1) : day;
  const dating: Dating = { recordedAt, today, holdsFrom };
  await changingAndTelling(context, (db, note) => {
    const now = listPeople(db);
    for (const [id, days] of after) {
      const person = now.find((each) => each.id === id);
      if (person !== undefined) updatePerson(db, { id, facts: { ...person, ...days } }, dating);
    }
    note({ what: 'person', action: ACTIONS[options.change], ids: [...after.keys()] });
    if (!changesPairings) return;
    const open = new Map(listPairings(db).map((pairing) => [pairing.id, pairing.status]));
    for (const { pairing, ...change } of effects) {
      const { status } = change;
      if (open.get(pairing.id) !== pairing.status) throw changedMeanwhile(pairing.id);
      changePairing(db, pairing.id, { ...change, recordedOn: today });
      note({ what: 'pairing', action: status, ids: [pairing.id] });
    }
  });
  for (const person of people)
    context.note(presenceInWords(person, after.get(person.id) ?? person, { change: options.change, today }));
  sayOfPairings(context, programme, { effects, isDone: changesPairings });
  if (holdsFrom > today)
    sayOfComing(context, programme, { effects, coming: effectsOn(programme, after, holdsFrom) });
  if (options.change === 'return') sayOfEnded(context, programme, people);
  context.note('Next: mentor match --dry-run');
}

const ACTIONS = { leave: 'left', away: 'on leave', return: 'back' } as const;

/** What becomes of open pairings, as things stand on a day. */
function effectsOn(
  { people, pairings }: Programme,
  after: ReadonlyMap<number, PresenceDays>,
  today: IsoDate,
): readonly PairingEffect[] {
  const presence = new Map(people.map((person) => [person.id, { ...person, ...after.get(person.id) }]));
  const theirs = pairings.filter(({ menteeId, mentorId }) => after.has(menteeId) || after.has(mentorId));
  const presenceOf = (id: number) => presence.get(id);
  return [...absenceChanges(theirs, presenceOf, today), ...pairingsTakenUpAgain(theirs, presenceOf, today)];
}

function changedMeanwhile(id: number): StateError {
  return new StateError(
    `Pairing ${id} was changed in the meantime. Nothing was changed now.`,
    'Make the same call again.',
  );
}
