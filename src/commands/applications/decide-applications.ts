import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { isOpen } from '../../domain/pairings/pairing.js';
import { isMentor } from '../../domain/people/participant.js';
import { fullName, type Person, personKey } from '../../domain/people/person.js';
import { type ApplicationEvent, canHappen } from '../../domain/recruiting/application.js';
import { lackingOf } from '../../domain/recruiting/eligibility.js';
import type { Settings } from '../../domain/settings/settings.js';
import { inARow } from '../../domain/text/in-a-row.js';
import { peopleWithTraining } from '../../domain/training/people-with-training.js';
import { StateError } from '../../errors.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listPairings } from '../../store/pairings/pairings.js';
import { recordApplication } from '../../store/people/applications.js';
import { listParticipations } from '../../store/people/participations.js';
import { trainingOnRecord } from '../../store/people/training-rows.js';
import { askForReason } from '../session/asking/ask-where-missing.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { settingsOfRound } from '../session/loading/settings-of-round.js';
import { takePartAsMentors } from '../session/parts/take-part-as-mentors.js';
import {
  type ApplicationsOfRound,
  applicantOn,
  applicationsOfRound,
  dayMeant,
  peopleMeant,
  refuseEarlier,
} from './applications-meant.js';

export interface DecideApplicationsOptions {
  readonly event: Exclude<ApplicationEvent, 'applied' | 'nominated'>;
  readonly people: readonly string[];
  readonly reason?: string;
  /** How many mentees an accepted mentor can take. */
  readonly capacity?: number;
  readonly on?: IsoDate;
  /** Whether to accept whoever lacks something that the settings ask for. */
  readonly anyway?: boolean;
}

/** How each is told, after the names. */
const DONE: Readonly<Record<DecideApplicationsOptions['event'], readonly [one: string, several: string]>> = {
  supported: ['has their line manager’s support', 'have their line managers’ support'],
  not_supported: ['does not have their line manager’s support', 'do not have their line managers’ support'],
  accepted: ['is accepted as a mentor', 'are accepted as mentors'],
  declined: ['is not accepted as a mentor', 'are not accepted as mentors'],
  withdrawn: ['has withdrawn the application', 'have withdrawn their applications'],
};

/**
 * Records what was said of applications, or decided: of all of them, or of none. Whoever is accepted takes part as a mentor from that day.
 * @throws StateError for somebody who has not applied, whose application does not allow it, or who lacks what the settings ask for.
 */
export async function decideApplications(
  context: Context,
  options: DecideApplicationsOptions,
): Promise<void> {
  const { event } = options;
  const reason = await reasonOf(context, options);
  const on = dayMeant(context, options.on);
  const settings = await loadSettings(context);
  const { people, pairings, mentors } = await changingAndTelling(context, (db, note) => {
    const known = applicationsOfRound(db, context);
    const meant = peopleMeant(options.people, known.people);
    for (const person of meant) refuseImpossible(known, person, { event, on });
    if (event === 'accepted' && options.anyway !== true) refuseLacking(db, { known, meant, settings, on });
    const ids = meant.map((person) => {
      const facts = { personId: person.id, event, on, nominatedBy: null, reason };
      return recordApplication(db, { ...facts, roundId: known.round.id }, context);
    });
    if (event === 'accepted') {
      const { capacity } = options;
      const accepted = { roundId: known.round.id, personIds: meant.map(({ id }) => id), on };
      takePartAsMentors(db, context, capacity === undefined ? accepted : { ...accepted, capacity });
    }
    note({ what: 'application', action: event, ids });
    const roles = listParticipations(db, known.round.id);
    const mentors = meant.flatMap((person) => {
      const role = roles.get(person.id)?.role;
      return role !== undefined && isMentor(role) ? [{ person, role }] : [];
    });
    return { people: meant, pairings: listPairings(db), mentors };
  });
  const [one, several] = DONE[event];
  context.note(`${inARow(people.map(fullName))} ${people.length === 1 ? one : several}, as of ${on}.`);
  if (event !== 'declined' && event !== 'withdrawn') return;
  for (const { person, role } of mentors)
    context.note(
      `${fullName(person)} is on record as a mentor still, and match leaves them out. To take that back: mentor people edit ${personKey(person)} --role ${role === 'both' ? 'mentee' : 'none'}`,
    );
  const ids = new Set(people.map(({ id }) => id));
  for (const { id } of pairings.filter(({ mentorId, status }) => isOpen(status) && ids.has(mentorId)))
    context.note(
      `Pairing ${id} goes on all the same. To find its mentee another mentor: mentor rematch ${id}`,
    );
}

/** Why; who is not accepted is told a reason. */
async function reasonOf(
  context: Context,
  { event, reason }: DecideApplicationsOptions,
): Promise<string | null> {
  return event === 'declined'
    ? askForReason(context, reason, 'Why is it not accepted? (private)')
    : textOrNull(reason);
}

function refuseImpossible(
  known: ApplicationsOfRound,
  person: Person,
  { event, on }: { readonly event: ApplicationEvent; readonly on: IsoDate },
): void {
  const name = fullName(person);
  const standing = applicantOn(known, person, '9999-12-31')?.standing ?? 'none';
  if (standing === 'none')
    throw new StateError(
      `${name} has not applied to be a mentor of round "${known.round.name}".`,
      'Record it first: mentor application add PERSON',
    );
  if (!canHappen(standing, event))
    throw new StateError(
      `The application of ${name} ${standing === 'open' ? 'is open' : `was ${standing}`}.`,
      standing === 'accepted'
        ? 'For somebody who no longer wants to be a mentor: mentor application withdraw PERSON'
        : 'For somebody who applies again: mentor application add PERSON',
    );
  refuseEarlier(known, { person, day: on, name });
}

/** @throws StateError that names everybody who lacks something, and what. */
function refuseLacking(
  db: ReadHandle,
  {
    known,
    meant,
    settings,
    on,
  }: {
    readonly known: ApplicationsOfRound;
    readonly meant: readonly Person[];
    readonly settings: Settings;
    readonly on: IsoDate;
  },
): void {
  const lacking = peopleWithTraining(meant, trainingOnRecord(db), on).flatMap((person) => {
    const applicant = applicantOn(known, person, on);
    const asked = { settings: settingsOfRound(settings, known.round).applications, day: on };
    const words =
      applicant === undefined ? [] : lackingOf(person, applicant, asked).map((each) => each.words);
    return words.length === 0 ? [] : [`${fullName(person)}: ${words.join('; ')}.`];
  });
  if (lacking.length === 0) return;
  throw new StateError(
    `Not everything that mentor.yaml asks of mentors is there. ${lacking.join(' ')}`,
    'To accept them all the same, add --anyway and say why with --reason.',
  );
}
